/** `winnow feed out`: the newest stories as a feed. */
import { FEED_FORMATS, readFeedOut } from '../archive/feed-out.js';
import { parseQuery } from '../search/query.js';
import { getSearch } from '../store/searches.js';
import { EXIT, UsageError } from './exit.js';
import { writeOut } from './out-file.js';
import { withStore } from './session.js';

export interface FeedOutOptions {
  site?: string;
  tag?: string;
  search?: string;
  format: keyof typeof FEED_FORMATS;
  out?: string;
  limit: number;
}

export async function feedOut({ site, tag, search, format, out, limit }: FeedOutOptions): Promise<number> {
  return withStore(async (database) => {
    const saved = search === undefined ? null : await getSearch(database, search);
    if (search !== undefined && !saved)
      throw new UsageError(`No search is kept as ${search}; winnow search list shows them.`);
    const title = ['winnow', site, tag, search].filter(Boolean).join(' · ');
    const filter = { ...saved?.filter, ...(site && { site }), ...(tag && { tag }) };
    const query = saved ? parseQuery(saved.query) : null;
    const feed = await readFeedOut(database, { title, filter, query, limit });
    await writeOut(out, (write) => write(FEED_FORMATS[format](feed)));
    return EXIT.done;
  });
}
