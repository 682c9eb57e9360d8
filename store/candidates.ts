/** Looks up which articles may share words with a version: proposals, to be verified on the words. */
import type { Database } from './database.js';

/** A version that waits for its look-up. */
export interface IndexedVersion {
  documentId: string;
  versionId: string;
  articleId: string;
  orderKey: string;
  textHash: string;
  words: Buffer;
  wordCount: number;
  parameters: number;
}

/** Documents that stand in `indexed`, in the order of ids, with the words of their versions. */
export async function loadIndexed(database: Database, ids: readonly string[]): Promise<IndexedVersion[]> {
  const { rows } = await database.query<IndexedVersion>(
    `SELECT documents.id AS "documentId", versions.id AS "versionId", article_id AS "articleId", order_key AS "orderKey",
            text_hash AS "textHash", words, word_count AS "wordCount", parameters
     FROM documents JOIN versions ON versions.id = documents.version_id JOIN articles ON articles.id = versions.article_id
     WHERE documents.id = ANY($1::bigint[]) AND state = 'indexed' ORDER BY documents.id`,
    [ids],
  );
  return rows;
}

/** An article's version that shares keys, or all its words, with the version looked up. */
export interface Candidate {
  forVersion: string;
  versionId: string;
  articleId: string;
  /** The article that stands for this one; its own id when it stands for itself. */
  representative: string;
  /** Keys in common; infinite when the whole text is equal. */
  shared: number;
  /** All of those keys stand on more articles than are looked at. */
  common: boolean;
}

/** The oldest of a key are looked at: a key carried by more is a common passage, and says little. */
export const CARRIERS_PER_KEY = 32;

export interface Lookup {
  versionId: string;
  articleId: string;
  textHash: string;
  keys: BigInt64Array;
}

export interface Found {
  candidates: Candidate[];
  /** Keys with more carriers than are looked at. */
  common: string[];
}

export async function findCandidates(database: Database, lookups: readonly Lookup[]): Promise<Found> {
  const keys = lookups.flatMap((lookup) => [...lookup.keys].map((key) => ({ key: key.toString(), lookup })));
  const { rows } = await database.query<Candidate & { commonKey: string | null }>(
    `WITH hits AS MATERIALIZED (
       SELECT looked.version_id AS for_version, looked.article_id AS for_article, looked.key, found.version_id, found.article_id, found.place,
              count(*) OVER (PARTITION BY looked.version_id, looked.key) > ${CARRIERS_PER_KEY}
                OR EXISTS (SELECT FROM common_keys WHERE common_keys.key = looked.key) AS common
       FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS looked(key, version_id, article_id)
       CROSS JOIN LATERAL (
         SELECT version_id, article_id, row_number() OVER () AS place
         FROM (SELECT version_id, article_id FROM fingerprints WHERE fingerprints.key = looked.key
               ORDER BY article_id LIMIT ${CARRIERS_PER_KEY + 1}) AS oldest
       ) AS found
     ), looked_up AS (
       SELECT for_version, version_id, article_id, count(*)::float AS shared, bool_and(common) AS common
       FROM hits WHERE article_id <> for_article AND place <= ${CARRIERS_PER_KEY} GROUP BY 1, 2, 3
       UNION ALL
       SELECT equal.for_version, found.id, found.article_id, 'Infinity'::float, false
       FROM unnest($4::text[], $5::bigint[], $6::bigint[]) AS equal(text_hash, for_version, article_id)
       CROSS JOIN LATERAL (
         SELECT id, versions.article_id FROM versions WHERE versions.text_hash = equal.text_hash ORDER BY id LIMIT ${CARRIERS_PER_KEY}
       ) AS found
       WHERE found.article_id <> equal.article_id
     )
     SELECT for_version AS "forVersion", version_id AS "versionId", looked_up.article_id AS "articleId",
            COALESCE(articles.representative, articles.id) AS representative, max(shared) AS shared, bool_and(common) AS common, NULL::bigint AS "commonKey"
     FROM looked_up JOIN articles ON articles.id = looked_up.article_id
     GROUP BY 1, 2, 3, 4
     UNION ALL
     SELECT DISTINCT for_version, NULL::bigint, NULL::bigint, NULL::bigint, NULL::float, NULL::bool, key FROM hits WHERE place > ${CARRIERS_PER_KEY}`,
    [
      keys.map((row) => row.key),
      keys.map((row) => row.lookup.versionId),
      keys.map((row) => row.lookup.articleId),
      lookups.map((lookup) => lookup.textHash),
      lookups.map((lookup) => lookup.versionId),
      lookups.map((lookup) => lookup.articleId),
    ],
  );
  return {
    candidates: rows.filter((row) => row.commonKey === null),
    common: rows.flatMap((row) => row.commonKey ?? []),
  };
}

/** Takes what stands behind the oldest carriers of a common key out of the index, and remembers the key as common. */
export async function trimCommon(database: Database, common: readonly string[]): Promise<void> {
  if (common.length === 0) return;
  await database.transaction(async (client) => {
    // Counted once, when it becomes common; from then on carriers are counted as they come.
    await client.query(
      `INSERT INTO common_keys (key, carriers)
       SELECT key, (SELECT count(*) FROM fingerprints WHERE fingerprints.key = seen.key)
       FROM (SELECT DISTINCT unnest($1::bigint[]) AS key ORDER BY 1) AS seen
       WHERE NOT EXISTS (SELECT FROM common_keys WHERE common_keys.key = seen.key)
       ON CONFLICT (key) DO NOTHING`,
      [common],
    );
    await client.query(
      `DELETE FROM fingerprints USING (
         SELECT key, (SELECT article_id FROM fingerprints WHERE fingerprints.key = seen.key
                      ORDER BY article_id OFFSET ${CARRIERS_PER_KEY - 1} LIMIT 1) AS last
         FROM (SELECT DISTINCT unnest($1::bigint[]) AS key ORDER BY 1) AS seen) AS oldest
       WHERE fingerprints.key = oldest.key AND fingerprints.article_id > oldest.last`,
      [common],
    );
  });
}

/** Of the given keys those that are common passages, with how many articles carry each. */
export async function loadCommon(database: Database, keys: BigInt64Array): Promise<Map<string, number>> {
  const { rows } = await database.query<{ key: string; carriers: number }>(
    'SELECT key, carriers FROM common_keys WHERE key = ANY($1::bigint[])',
    [[...keys].map(String)],
  );
  return new Map(rows.map((row) => [row.key, row.carriers]));
}

export interface StoredWords {
  versionId: string;
  articleId: string;
  orderKey: string;
  textHash: string;
  words: Buffer;
  wordCount: number;
  parameters: number;
}

export async function loadWords(database: Database, versionIds: readonly string[]): Promise<Map<string, StoredWords>> {
  const { rows } = await database.query<StoredWords>(
    `SELECT versions.id AS "versionId", article_id AS "articleId", order_key AS "orderKey", text_hash AS "textHash", words,
            word_count AS "wordCount", parameters
     FROM versions JOIN articles ON articles.id = versions.article_id WHERE versions.id = ANY($1::bigint[])`,
    [versionIds],
  );
  return new Map(rows.map((row) => [row.versionId, row]));
}

/** All versions of each article, the newest first. */
export async function loadVersionsOf(
  database: Database,
  articleIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await database.query<{ article_id: string; ids: string[] }>(
    'SELECT article_id, array_agg(id::text ORDER BY last_seen DESC, id DESC) AS ids FROM versions WHERE article_id = ANY($1::bigint[]) GROUP BY 1',
    [articleIds],
  );
  return new Map(rows.map((row) => [row.article_id, row.ids]));
}
