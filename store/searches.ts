/** Searches that are kept under a name; those that are watched tell each new article that answers them. */
import type { Database } from './database.js';
import type { ArticleFilter } from './filter.js';
import { searchArticles } from './search.js';
import type { SearchTerms } from './search-terms.js';

export interface SavedSearch {
  name: string;
  /** As it was typed. */
  query: string;
  filter: ArticleFilter;
  watched: boolean;
  createdAt: Date;
}

interface SearchRow extends Omit<SavedSearch, 'filter'> {
  filter: Record<string, unknown>;
}

const COLUMNS = 'name, query, filter, watched, created_at AS "createdAt"';
const TIMES = ['publishedSince', 'publishedUntil', 'seenSince', 'seenUntil'] as const;

function asSearch({ filter, ...row }: SearchRow): SavedSearch {
  const times = TIMES.flatMap((name) => (filter[name] ? [[name, new Date(filter[name] as string)]] : []));
  return { ...row, filter: { ...filter, ...Object.fromEntries(times) } };
}

/** One of that name is replaced. */
export async function saveSearch(
  database: Database,
  { name, query, filter, watched }: Omit<SavedSearch, 'createdAt'>,
): Promise<void> {
  await database.query(
    `INSERT INTO searches (name, query, filter, watched) VALUES ($1, $2, $3, $4)
     ON CONFLICT (name) DO UPDATE SET query = EXCLUDED.query, filter = EXCLUDED.filter, watched = EXCLUDED.watched`,
    [name, query, JSON.stringify(filter), watched],
  );
}

export async function listSearches(database: Database): Promise<SavedSearch[]> {
  const { rows } = await database.query<SearchRow>(`SELECT ${COLUMNS} FROM searches ORDER BY name`);
  return rows.map(asSearch);
}

/** Null when there is none of that name. */
export async function getSearch(database: Database, name: string): Promise<SavedSearch | null> {
  const { rows } = await database.query<SearchRow>(`SELECT ${COLUMNS} FROM searches WHERE name = $1`, [name]);
  return rows[0] ? asSearch(rows[0]) : null;
}

/** False when there is none of that name. */
export async function deleteSearch(database: Database, name: string): Promise<boolean> {
  return ((await database.query('DELETE FROM searches WHERE name = $1', [name])).rowCount ?? 0) > 0;
}

/** New articles that are looked at in one go. */
const BATCH_ARTICLES = 500;

/**
 * Holds new articles that are settled against the watched searches. Two that call it at once record the same hits once. Returns how many
 * articles were looked at.
 */
export async function findHits(database: Database, read: (query: string) => SearchTerms): Promise<number> {
  const { rows: due } = await database.query<{ id: string }>(
    `SELECT articles.id FROM search_due JOIN articles ON articles.id = article_id
     WHERE representative IS NOT NULL ORDER BY articles.id LIMIT $1`,
    [BATCH_ARTICLES],
  );
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  for (const { name, query, filter, watched } of await listSearches(database)) {
    if (!watched) continue;
    const { items } = await searchArticles(database, {
      ...filter,
      query: read(query),
      among: ids,
      sort: 'time',
      limit: ids.length,
    });
    await database.query(
      `INSERT INTO search_hits (name, article_id) SELECT $1, id FROM articles
       WHERE id = ANY($2::bigint[]) AND EXISTS (SELECT FROM searches WHERE name = $1) ORDER BY id ON CONFLICT DO NOTHING`,
      [name, items.map(({ id }) => id)],
    );
  }
  await database.query('DELETE FROM search_due WHERE article_id = ANY($1::bigint[])', [ids]);
  return ids.length;
}

export interface SearchHit {
  name: string;
  articleId: string;
  title: string | null;
  url: string | null;
  foundAt: Date;
}

/** Of one watched search, or of all; the newest first. */
export async function listHits(database: Database, name: string | null, limit: number): Promise<SearchHit[]> {
  const { rows } = await database.query<SearchHit>(
    `SELECT search_hits.name, search_hits.article_id AS "articleId", metadata->>'title' AS title, articles.url, found_at AS "foundAt"
     FROM search_hits JOIN articles ON articles.id = search_hits.article_id LEFT JOIN versions ON versions.id = newest_version
     WHERE $1::text IS NULL OR search_hits.name = $1 ORDER BY found_at DESC, search_hits.article_id DESC LIMIT $2`,
    [name, limit],
  );
  return rows;
}
