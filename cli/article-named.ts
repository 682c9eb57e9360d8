/** Finds the article that an argument names. */
import { basename, dirname, resolve } from 'node:path';
import { usableUrl } from '../intake/file-item.js';
import { type ArticleSummary, findArticle, findArticlesOfFile } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { findNamed } from '../store/urls.js';
import { UsageError } from './exit.js';

/**
 * By id, URL (also one that was redirected or names another as its canonical one), sender's key or file. Throws `UsageError` when nothing of
 * that name is stored, or a file holds several.
 */
export async function articleNamed(database: Database, name: string): Promise<ArticleSummary> {
  const id = /^\d{1,18}$/.test(name) ? name : null;
  const url = usableUrl(name);
  const urls = url ? [url, (await findNamed(database, url)).name] : [];
  const article = await findArticle(database, id, [`file:${name}`, `key:${name}`, ...urls]);
  if (article) return article;
  const [, path = name, line] = /^(.+?)(?::(\d{1,9}))?$/.exec(name) ?? [];
  let found: ArticleSummary[] = [];
  // A file on the command line is kept under the names of its folder and itself.
  for (const file of [path, `${basename(dirname(resolve(path)))}/${basename(path)}`])
    if (found.length === 0) found = await findArticlesOfFile(database, file, line ? Number(line) : null, 2);
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new UsageError(
      `${name} holds several articles; name one as FILE:LINE, by id or by URL. winnow list shows them.`,
    );
  throw new UsageError(
    `No article is stored under ${name}. An id, a URL, a sender's key or the file it came from is needed; winnow list shows what there is.`,
  );
}
