/** The whole story of a URL, or of the URL of an article. */
import { usableUrl } from '../intake/file-item.js';
import type { Database } from '../store/database.js';
import { type Trace, traceUrl } from '../store/trace.js';
import { articleNamed } from './article-named.js';
import { CannotAnswer } from './cannot-answer.js';

/** With its newest `limit` events. Throws `CannotAnswer`. */
export async function toldTrace(database: Database, name: string, limit: number): Promise<Trace> {
  const url = usableUrl(name) ?? (await articleNamed(database, name)).url;
  if (url === null)
    throw new CannotAnswer('E_QUERY', `${name} has no URL; winnow explain ${name} tells how it was read.`);
  const story = await traceUrl(database, url, limit);
  if (!story)
    throw new CannotAnswer(
      'E_NOT_FOUND',
      `${url} has never been asked for, listed or stored; winnow add ${url} asks for it.`,
    );
  return story;
}
