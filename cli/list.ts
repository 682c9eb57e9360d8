/** `winnow list`: articles, the last to arrive first. */
import { listArticles } from '../store/articles.js';
import { EXIT } from './exit.js';
import { type FilterOptions, filterOf } from './filter-options.js';
import { type Listing, printLine, printRows, table } from './output.js';
import { withStore } from './session.js';

export interface ListOptions extends Listing, FilterOptions {
  limit: number;
}

export async function list(options: ListOptions): Promise<number> {
  const filter = filterOf(options);
  const isChosen = Object.values(filter).some((value) => value !== undefined);
  return withStore(async (database) => {
    const articles = await listArticles(database, { ...filter, limit: options.limit });
    if (await printRows(articles, options)) return EXIT.done;
    if (articles.length === 0)
      await printLine(
        isChosen ? 'no article is of that kind' : 'nothing is stored yet; winnow up FOLDER takes files in',
      );
    else {
      await printLine(
        table(
          [
            { head: 'id', align: 'right' },
            { head: 'title', flexible: true },
            { head: 'words', align: 'right', spare: true },
            { head: 'site', spare: true },
            { head: 'first seen', spare: true },
            { head: 'versions', align: 'right', spare: true },
            { head: 'duplicate of', align: 'right', spare: true },
          ],
          articles.map((article) => [
            article.id,
            article.title ?? article.identity,
            article.words.toLocaleString('en'),
            article.site ?? '',
            article.firstSeen.toISOString().slice(0, 16).replace('T', ' '),
            String(article.versions),
            article.duplicateOf ?? '',
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}
