/** Finds the article that an argument names. */
import { canonicalUrl } from '../fetch/url.js';
import { type ArticleSummary, findArticle } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { UsageError } from './exit.js';

/** By id, URL, sender's key or path. Throws `UsageError` when nothing of that name is stored. */
export async function articleNamed(database: Database, name: string): Promise<ArticleSummary> {
  const id = /^\d{1,18}$/.test(name) ? name : null;
  const article = await findArticle(database, id, [name, `file:${name}`, `key:${name}`, ...asUrl(name)]);
  if (article) return article;
  throw new UsageError(`No article is stored under ${name}. An id, a URL, a sender's key or a path is needed; winnow list shows what there is.`);
}

function asUrl(name: string): string[] {
  try {
    return [canonicalUrl(name)];
  } catch {
    return [];
  }
}
