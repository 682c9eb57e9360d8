/**
 * Versions whose words and keys were made with dedupe parameters of before. They are made anew from their texts, in the
 * background; until then they keep the matches they have, and every pair is looked at when the second of it stands anew.
 */
import type { Database } from './database.js';
import { foldEqual, lockArticles, lookUpAgain, mergeVersions, type Reread, replaceKeys } from './revisions.js';
import { pointToNewest, settleOutcomes } from './versions.js';

export interface OutdatedVersion {
  id: string;
  articleId: string;
  text: string;
}

/** Processes that find the same articles take turns. */
const ADVISORY_LOCK = 0x69_6e_64_78;
const CURSOR = 'parameters';

/**
 * The next articles with an outdated version, all versions of each, in one transaction. Returns the documents to be looked up
 * again; they are back in `indexed`. Null when there is none left.
 */
export async function reindexNext(
  database: Database,
  parameters: number,
  limit: number,
  read: (version: OutdatedVersion) => Reread,
): Promise<string[] | null> {
  return database.transaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const { rows: articles } = await client.query<{ id: string }>(
      'SELECT DISTINCT article_id AS id FROM (SELECT article_id FROM versions WHERE parameters < $1 ORDER BY parameters, id LIMIT $2) AS next',
      [parameters, limit],
    );
    if (articles.length === 0) return null;
    const articleIds = articles.map((article) => article.id);
    await lockArticles(client, articleIds);
    const { rows } = await client.query<OutdatedVersion>(
      'SELECT id, article_id AS "articleId", text FROM versions WHERE article_id = ANY($1::bigint[]) ORDER BY article_id, first_seen, id',
      [articleIds],
    );
    const versions = rows.map(read);
    const { kept, merged } = foldEqual(versions);
    await mergeVersions(client, merged);
    await client.query("UPDATE versions SET text_hash = 'moving ' || id WHERE id = ANY($1::bigint[])", [
      kept.map(({ version }) => version.id),
    ]);
    await client.query(
      `UPDATE versions SET text_hash = now.text_hash, words = now.words, sketch = now.sketch, word_count = now.word_count, parameters = $6
       FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::bytea[], $5::int[]) AS now(id, text_hash, words, sketch, word_count)
       WHERE versions.id = now.id`,
      [
        kept.map(({ version }) => version.id),
        kept.map((row) => row.textHash),
        kept.map((row) => Buffer.from(row.words)),
        kept.map((row) => Buffer.from(row.sketch)),
        kept.map((row) => row.wordCount),
        parameters,
      ],
    );
    await replaceKeys(client, versions, kept);
    if (merged.length > 0) {
      await pointToNewest(client, articleIds);
      await settleOutcomes(client, articleIds);
    }
    return lookUpAgain(
      client,
      kept.map(({ version }) => version.id),
    );
  });
}

/** Once every version is made anew: takes out what is left of the keys of before. Cheap when that has been done. */
export async function dropOutdatedKeys(database: Database, parameters: number): Promise<void> {
  const { rows } = await database.query<{ value: string }>('SELECT value FROM cursors WHERE name = $1', [CURSOR]);
  const [cursor] = rows;
  if (cursor && Number(cursor.value) >= parameters) return;
  await database.query('DELETE FROM fingerprints WHERE parameters < $1', [parameters]);
  await database.query(
    `INSERT INTO cursors (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = GREATEST(cursors.value, EXCLUDED.value)`,
    [CURSOR, parameters],
  );
}

/** Partitions of the index for this month and the next. */
export async function addIndexMonths(database: Database): Promise<void> {
  await database.query(
    `SELECT add_fingerprint_month(day::date) FROM unnest(ARRAY[now() AT TIME ZONE 'UTC', (now() AT TIME ZONE 'UTC') + interval '1 month']) AS day`,
  );
}
