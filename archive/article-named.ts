/** Finds the article, and the version of it, that a name means. */
import { basename, dirname, resolve } from 'node:path';
import { usableUrl } from '../intake/file-item.js';
import { type Absent, findAbsent } from '../store/absent.js';
import {
  type ArticleSummary,
  findArticle,
  findArticlesKeyed,
  findArticlesNamed,
  findArticlesOfFile,
  getVersion,
  getVersionAt,
  getVersionNumbered,
  type VersionRecord,
} from '../store/articles.js';
import type { Database } from '../store/database.js';
import { nameOfUrl } from '../store/urls.js';
import { CannotAnswer } from './cannot-answer.js';

/** An article's id, or one of its versions as ARTICLE.N. */
const ID = /^(\d{1,18})(?:\.(\d{1,9}))?$/;

/** N of a name ARTICLE.N; null for any other. */
function numberIn(name: string): number | null {
  const number = ID.exec(name)?.[2];
  return number === undefined ? null : Number(number);
}

/**
 * By id, a version's name, URL (also one that was redirected or names another as its canonical one), sender's key or file. Of several articles
 * under one URL or key the one seen last. Throws `CannotAnswer` when nothing of that name is stored (it says when that was rejected,
 * failed or purged), or a file holds several.
 */
export async function articleNamed(database: Database, name: string): Promise<ArticleSummary> {
  const id = ID.exec(name)?.[1] ?? null;
  const identities = await namesMeant(database, name);
  const article = await findArticle(database, id, identities);
  if (article) return article;
  const [keyed, ...others] = await findArticlesKeyed(database, name);
  if (keyed && others.every(({ site }) => site === keyed.site)) return keyed;
  if (keyed)
    throw new CannotAnswer(
      'E_AMBIGUOUS',
      `The key ${name} is of several senders; name one by id or as SITE/KEY: ${[keyed, ...others].map((one) => `${one.id} (${one.site ?? 'no site'})`).join(', ')}.`,
    );
  const [, path = name, line] = /^(.+?)(?::(\d{1,9}))?$/.exec(name) ?? [];
  const lineNumber = line ? Number(line) : null;
  let found: ArticleSummary[] = [];
  // A file on the command line is kept under the names of its folder and itself.
  const files = [path, `${basename(dirname(resolve(path)))}/${basename(path)}`];
  for (const file of files) if (found.length === 0) found = await findArticlesOfFile(database, file, lineNumber, 2);
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new CannotAnswer(
      'E_AMBIGUOUS',
      `${name} holds several articles; name one as FILE:LINE, by id or by URL. winnow list shows them.`,
    );
  const absent = await findAbsent(database, id, identities, files, lineNumber);
  if (absent) throw new CannotAnswer('E_NOT_FOUND', `${name}: ${described(absent)}`);
  throw new CannotAnswer(
    'E_NOT_FOUND',
    `No article is stored under ${name}. An id, a URL, a sender's key or the file it came from is needed; winnow list shows what there is.`,
  );
}

/** The other articles that stand or stood under the name, if that is a URL or a sender's key: the one seen last first. */
export async function othersNamed(
  database: Database,
  name: string,
  article: ArticleSummary,
): Promise<ArticleSummary[]> {
  if (ID.test(name)) return [];
  const named = await findArticlesNamed(database, await namesMeant(database, name));
  return named.filter(({ id }) => id !== article.id);
}

async function namesMeant(database: Database, name: string): Promise<string[]> {
  const url = usableUrl(name);
  const urls = url ? [url, await nameOfUrl(database, url)] : [];
  return [`file:${name.normalize('NFC')}`, `key:${name}`, ...urls];
}

function described({ state, code, message }: Absent): string {
  if (state === 'under way') return 'still under way; winnow status tells how much is';
  if (state === 'purged') return `purged: ${message ?? 'no reason is kept'}`;
  return `${state}, ${code}: ${message ?? ''}`;
}

/** Which version of an article is asked for: N (or ARTICLE.N of that article), or what it said at a time. */
export interface VersionAsked {
  version?: string;
  asOf?: string;
}

/** The article of that name and the version that is meant: as asked, as in a name ARTICLE.N, else the newest. Throws `CannotAnswer`. */
export async function articleAndVersion(
  database: Database,
  name: string,
  asked: VersionAsked = {},
): Promise<{ article: ArticleSummary; version: VersionRecord }> {
  const article = await articleNamed(database, name);
  const version = await getVersion(database, article.id, await rowAsked(database, name, article.id, asked));
  if (!version) throw new CannotAnswer('E_NOT_FOUND', `Article ${article.id} has no version.`);
  return { article, version };
}

/** The row of a version; undefined for the newest. */
async function rowAsked(
  database: Database,
  name: string,
  articleId: string,
  { version, asOf }: VersionAsked,
): Promise<string | undefined> {
  const [, number] = new RegExp(`^(?:${articleId}\\.)?(\\d{1,9})$`).exec(version ?? '') ?? [];
  if (version !== undefined && number === undefined)
    throw new CannotAnswer('E_QUERY', `--version takes the number of a version, as in ${articleId}.2, not ${version}.`);
  const named = number === undefined ? numberIn(name) : Number(number);
  if (named !== null && asOf !== undefined)
    throw new CannotAnswer('E_QUERY', '--version and --as-of name one version each; give one of them.');
  if (named !== null) {
    const row = await getVersionNumbered(database, articleId, named);
    if (row === null) throw new CannotAnswer('E_NOT_FOUND', `Article ${articleId} has no version ${named}.`);
    return row;
  }
  if (asOf === undefined) return undefined;
  const time = new Date(asOf);
  if (Number.isNaN(time.getTime()))
    throw new CannotAnswer('E_QUERY', `${asOf} is not a time; write it as 2026-03-01 or 2026-03-01T12:00Z.`);
  const id = await getVersionAt(database, articleId, time);
  if (id === null)
    throw new CannotAnswer('E_NOT_FOUND', `Article ${articleId} had not been seen yet at ${time.toISOString()}.`);
  return id;
}
