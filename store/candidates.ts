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
  /** The representative's newest version. */
  representativeVersion: string;
  /** Keys in common; infinite when the whole text is equal. */
  shared: number;
}

/** The oldest of a key are looked at: a key carried by more is a common passage, and says little. */
export const CARRIERS_PER_KEY = 32;

export interface Lookup {
  versionId: string;
  articleId: string;
  textHash: string;
  keys: BigInt64Array;
}

export async function findCandidates(database: Database, lookups: readonly Lookup[]): Promise<Candidate[]> {
  const keys = lookups.flatMap((lookup) => [...lookup.keys].map((key) => ({ key: key.toString(), lookup })));
  const { rows } = await database.query<Candidate>(
    `WITH looked_up AS (
       SELECT looked.version_id AS for_version, found.version_id, found.article_id, count(*)::float AS shared
       FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS looked(key, version_id, article_id)
       CROSS JOIN LATERAL (
         SELECT fingerprints.version_id, fingerprints.article_id FROM fingerprints
         WHERE fingerprints.key = looked.key ORDER BY arrived, article_id LIMIT ${CARRIERS_PER_KEY}
       ) AS found
       WHERE found.article_id <> looked.article_id
       GROUP BY 1, 2, 3
       UNION ALL
       SELECT equal.for_version, found.id, found.article_id, 'Infinity'::float
       FROM unnest($4::text[], $5::bigint[], $6::bigint[]) AS equal(text_hash, for_version, article_id)
       CROSS JOIN LATERAL (
         SELECT id, versions.article_id FROM versions WHERE versions.text_hash = equal.text_hash ORDER BY id LIMIT ${CARRIERS_PER_KEY}
       ) AS found
       WHERE found.article_id <> equal.article_id
     )
     SELECT for_version AS "forVersion", version_id AS "versionId", looked_up.article_id AS "articleId",
            COALESCE(articles.representative, articles.id) AS representative, head.newest_version AS "representativeVersion",
            max(shared) AS shared
     FROM looked_up
     JOIN articles ON articles.id = looked_up.article_id
     JOIN articles AS head ON head.id = COALESCE(articles.representative, articles.id)
     GROUP BY 1, 2, 3, 4, 5`,
    [
      keys.map((row) => row.key),
      keys.map((row) => row.lookup.versionId),
      keys.map((row) => row.lookup.articleId),
      lookups.map((lookup) => lookup.textHash),
      lookups.map((lookup) => lookup.versionId),
      lookups.map((lookup) => lookup.articleId),
    ],
  );
  return rows;
}

export interface StoredWords {
  versionId: string;
  articleId: string;
  orderKey: string;
  textHash: string;
  words: Buffer;
  wordCount: number;
}

export async function loadWords(database: Database, versionIds: readonly string[]): Promise<Map<string, StoredWords>> {
  const { rows } = await database.query<StoredWords>(
    `SELECT versions.id AS "versionId", article_id AS "articleId", order_key AS "orderKey", text_hash AS "textHash", words,
            word_count AS "wordCount"
     FROM versions JOIN articles ON articles.id = versions.article_id WHERE versions.id = ANY($1::bigint[])`,
    [versionIds],
  );
  return new Map(rows.map((row) => [row.versionId, row]));
}
