/** Finds the article that an argument names. */
import { usableUrl } from '../intake/file-item.js';
import { type ArticleSummary, findArticle } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { UsageError } from './exit.js';

/** By id, URL, sender's key or path. Throws `UsageError` when nothing of that name is stored. */
export async function articleNamed(database: Database, name: string): Promise<ArticleSummary> {
  const id = /^\d{1,18}$/.test(name) ? name : null;
  const url = usableUrl(name);
  const article = await findArticle(database, id, [`file:${name}`, `key:${name}`, ...(url ? [url] : [])]);
  if (article) return article;
  throw new UsageError(
    `No article is stored under ${name}. An id, a URL, a sender's key or a path is needed; winnow list shows what there is.`,
  );
}
