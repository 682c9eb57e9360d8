/** Searches the archive. */
import type { Database } from './database.js';
import { type ArticleFilter, conditionsOf, Parameters } from './filter.js';
import { type Arm, armsOf, type SearchTerms } from './search-terms.js';
import { type Snippet, snippetsOf } from './snippets.js';
import { versionNumber } from './version-number.js';

export interface SearchRequest extends ArticleFilter {
  /** Null: every article that the filters leave. */
  query: SearchTerms | null;
  sort?: 'relevance' | 'time';
  limit: number;
  /** As an answer before gave it as `next`, to the same question. */
  cursor?: string;
}

export interface SearchItem extends Snippet {
  id: string;
  version: number;
  url: string | null;
  /** What it is called where it has no title. */
  identity: string;
  title: string | null;
  site: string | null;
  publishedAt: string | null;
  firstSeen: Date;
  language: string | null;
  /** Null when the article stands for itself. */
  duplicateOf: string | null;
  words: number;
}

export interface SearchAnswer {
  items: SearchItem[];
  /** Where to go on; null at the end. */
  next: string | null;
}

/** The cursor is none of ours. */
export class CursorFault extends Error {
  override name = 'CursorFault';
  readonly code = 'E_CURSOR';
}

/** So many of the newest that answer a question are weighed; of a word that stands everywhere the oldest are not. */
const WEIGHED = 5_000;

/** The best first (or, sorted by time, the newest), those of equal rank the newest first. Throws `CursorFault`. */
export async function searchArticles(database: Database, request: SearchRequest): Promise<SearchAnswer> {
  const arms = request.query === null ? [] : await armsOf(database, request.query, request.language);
  if (request.query !== null && arms.length === 0) return { items: [], next: null };
  const byTime = request.sort === 'time' || request.query === null;
  const parameters = new Parameters();
  const $ = (value: unknown) => parameters.add(value);
  const cursor = request.cursor === undefined ? null : readCursor(request.cursor);
  const hits = arms.map(
    ({ tsquery, configs }, arm) =>
      `SELECT article_id, at, ${arm} AS arm FROM search_index WHERE words @@ ${$(tsquery)}::tsquery AND config = ANY(${$(configs)}::text[])`,
  );
  const source = hits.length === 0 ? 'search_index' : `(${hits.join(' UNION ALL ')}) AS hit`;
  const after = byTime && cursor ? $([cursor.at, cursor.id]) : null;
  const place = `(ARRAY[(extract(epoch FROM at) * 1000)::bigint, articles.id])`;
  const chosen = `
    SELECT articles.id, (extract(epoch FROM at) * 1000)::bigint AS at${hits.length === 0 ? '' : ', arm'}
    FROM ${source} JOIN articles ON articles.id = article_id JOIN versions ON versions.id = newest_version
    WHERE ${conditionsOf(request, parameters)}
      ${cursor?.newest ? `AND articles.id <= ${$(cursor.newest)}` : ''}
      ${after ? `AND ${place} < ${after}::bigint[]` : ''}
    ORDER BY at DESC, articles.id DESC LIMIT ${byTime ? $(request.limit + 1) : WEIGHED}`;
  const rank = byTime
    ? '0::real'
    : `ts_rank('{0.1, 0.2, 0.4, 1.0}', entry.words, CASE arm ${arms.map(({ tsquery }, arm) => `WHEN ${arm} THEN ${$(tsquery)}::tsquery`).join(' ')} END, 1)`;
  const { rows } = await database.query<{ id: string; at: string; rank: number; newest: string }>(
    `WITH chosen AS MATERIALIZED (${chosen}), weighed AS (
       SELECT chosen.id, chosen.at, ${rank} AS rank FROM chosen JOIN search_index AS entry ON entry.article_id = chosen.id
     )
     SELECT id, at, rank, (SELECT max(id) FROM articles) AS newest FROM weighed
     ${!byTime && cursor ? `WHERE (rank, at, id) < (${$(cursor.rank)}::real, ${$(cursor.at)}::bigint, ${$(cursor.id)}::bigint)` : ''}
     ORDER BY rank DESC, at DESC, id DESC LIMIT ${$(request.limit + 1)}`,
    parameters.values,
  );
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  const newest = cursor?.newest ?? last?.newest ?? '0';
  return {
    items: await loadItems(
      database,
      page.map(({ id }) => id),
      request.query ?? [],
      arms,
    ),
    next: last && rows.length > page.length ? writeCursor({ rank: last.rank, at: last.at, id: last.id, newest }) : null,
  };
}

async function loadItems(
  database: Database,
  ids: readonly string[],
  query: SearchTerms,
  arms: readonly Arm[],
): Promise<SearchItem[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.query<Omit<SearchItem, keyof Snippet>>(
    `SELECT articles.id, ${versionNumber()} AS version, articles.url, identity, metadata->>'title' AS title, articles.site,
            metadata->>'publishedAt' AS "publishedAt", versions.first_seen AS "firstSeen", metadata->>'language' AS language,
            NULLIF(representative, articles.id) AS "duplicateOf", word_count AS words
     FROM unnest($1::bigint[]) WITH ORDINALITY AS asked(id, place)
     JOIN articles ON articles.id = asked.id JOIN versions ON versions.id = newest_version ORDER BY place`,
    [ids],
  );
  const snippets = await snippetsOf(database, ids, query, arms);
  return rows.map((row) => ({ ...row, ...(snippets.get(row.id) ?? { snippet: '', highlights: [] }) }));
}

interface Cursor {
  rank: number;
  /** Milliseconds. */
  at: string;
  id: string;
  /** Articles that came later are not shown to whoever leafs on. */
  newest: string;
}

function writeCursor({ rank, at, id, newest }: Cursor): string {
  return Buffer.from(JSON.stringify([rank, at, id, newest])).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    const [rank, at, id, newest] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof rank === 'number' && [at, id, newest].every((part) => /^-?\d{1,18}$/.test(part)))
      return { rank, at, id, newest };
  } catch {}
  throw new CursorFault('The cursor is not one that an answer gave as next.');
}
