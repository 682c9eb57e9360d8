/** Keeps the index of the search up to date: it follows the sequence of changes, so nothing is missed, whoever changed it. */
import type { Database, Queryable } from './database.js';

const CURSOR = 'search';
/** Changes that are followed in one transaction. */
const BATCH_CHANGES = 200;
const FOLLOWED = ['created', 'updated', 'relabelled'];

/** How Postgres stems, by language; the others, and what a server lacks, as `simple`: not at all. */
const CONFIGS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

export function configOf(language: string | null): string {
  return CONFIGS[language ?? ''] ?? 'simple';
}

/** An article as it is to be found. */
export interface Indexable {
  title: string | null;
  text: string;
}

/** Words of a text with a space between each two. Only letters, marks and digits: every server takes them apart alike. */
export type WordsOf = (text: string) => string;

interface Row {
  id: string;
  title: string | null;
  text: string;
  language: string | null;
  publishedAt: string | null;
  flags: string[] | null;
  orderKey: string;
  firstSeen: Date;
}

/** Follows the next changes. Returns how many; 0 when there is none left, or another process is at it. */
export async function followChanges(database: Database, wordsOf: WordsOf): Promise<number> {
  return database.transaction(async (client) => {
    await client.query('INSERT INTO cursors (name, value) VALUES ($1, 0) ON CONFLICT (name) DO NOTHING', [CURSOR]);
    const { rows: cursors } = await client.query<{ value: string }>(
      'SELECT value FROM cursors WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [CURSOR],
    );
    const [cursor] = cursors;
    if (!cursor) return 0;
    const { rows: changes } = await client.query<{ id: string; articleId: string; kind: string }>(
      'SELECT id, article_id AS "articleId", kind FROM changes WHERE id > $1 ORDER BY id LIMIT $2',
      [cursor.value, BATCH_CHANGES],
    );
    const last = changes.at(-1);
    if (!last) return 0;
    const followed = changes.filter(({ kind }) => FOLLOWED.includes(kind));
    await indexArticles(client, [...new Set(followed.map(({ articleId }) => articleId))], wordsOf);
    await expectHits(
      client,
      followed.flatMap(({ kind, articleId }) => (kind === 'created' ? articleId : [])),
    );
    await client.query('UPDATE cursors SET value = $2 WHERE name = $1', [CURSOR, last.id]);
    return changes.length;
  });
}

/** Changes that are not followed yet. */
export async function countUnindexed(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM changes
     WHERE id > COALESCE((SELECT value FROM cursors WHERE name = $1), 0) AND kind = ANY($2::text[])`,
    [CURSOR, FOLLOWED],
  );
  return rows[0]?.count ?? 0;
}

async function indexArticles(client: Queryable, articleIds: readonly string[], wordsOf: WordsOf): Promise<void> {
  if (articleIds.length === 0) return;
  const { rows } = await client.query<Row>(
    `SELECT articles.id, metadata->>'title' AS title, text, metadata->>'language' AS language, metadata->>'publishedAt' AS "publishedAt",
            ARRAY(SELECT jsonb_array_elements_text(metadata->'flags')) AS flags, order_key AS "orderKey", first_seen AS "firstSeen"
     FROM articles JOIN versions ON versions.id = newest_version WHERE articles.id = ANY($1::bigint[]) ORDER BY articles.id FOR SHARE OF articles`,
    [articleIds],
  );
  const configs = rows.map(({ language }) => configOf(language));
  await client.query(
    'INSERT INTO search_configs (config) SELECT DISTINCT unnest($1::text[]) ORDER BY 1 ON CONFLICT DO NOTHING',
    [configs],
  );
  await client.query(
    `INSERT INTO search_index (article_id, config, language, at, published, flags, words)
     SELECT id, config, language, at, published, ARRAY(SELECT jsonb_array_elements_text(flags)),
            setweight(to_tsvector(known, title), 'A') || to_tsvector(known, body)
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::jsonb[], $7::text[], $8::text[])
       AS fresh(id, config, language, at, published, flags, title, body)
     CROSS JOIN LATERAL (SELECT search_config(config) AS known) AS named
     ON CONFLICT (article_id) DO UPDATE SET config = EXCLUDED.config, language = EXCLUDED.language, at = EXCLUDED.at,
       published = EXCLUDED.published, flags = EXCLUDED.flags, words = EXCLUDED.words`,
    [
      rows.map(({ id }) => id),
      configs,
      rows.map(({ language }) => language),
      rows.map(({ orderKey, firstSeen }) => timeIn(orderKey) ?? firstSeen.toISOString()),
      rows.map(({ publishedAt }) => isoOf(publishedAt)),
      rows.map(({ flags }) => JSON.stringify(flags ?? [])),
      rows.map(({ title }) => wordsOf(title ?? '')),
      rows.map(({ text }) => wordsOf(text)),
    ],
  );
}

/** Twelve hex digits behind the first, in milliseconds; null for a key of another make. */
function timeIn(orderKey: string): string | null {
  return isoOf(Number.parseInt(orderKey.slice(1, 13), 16));
}

function isoOf(time: string | number | null): string | null {
  if (time === null) return null;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year > 0 && year < 10_000 ? date.toISOString() : null;
}

/** Where nothing is watched nothing waits to be looked at. */
async function expectHits(client: Queryable, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await client.query(
    `INSERT INTO search_due (article_id) SELECT id FROM articles
     WHERE id = ANY($1::bigint[]) AND EXISTS (SELECT FROM searches WHERE watched) ORDER BY id ON CONFLICT DO NOTHING`,
    [articleIds],
  );
}
