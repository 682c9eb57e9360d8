/** Looks up which articles may share words with a version: proposals, to be verified on the words. */
import { only, valueAt } from '../lists.js';
import type { Database } from './database.js';
import { keptWords, STAMP } from './kept-words.js';

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
  const { rows } = await database.query<WithStamp<IndexedVersion>>(
    `SELECT documents.id AS "documentId", versions.id AS "versionId", article_id AS "articleId", order_key AS "orderKey",
            text_hash AS "textHash", word_count AS "wordCount", parameters, ${STAMP} AS stamp
     FROM documents JOIN versions ON versions.id = documents.version_id JOIN articles ON articles.id = versions.article_id
     WHERE documents.id = ANY($1::bigint[]) AND state = 'indexed' ORDER BY documents.id`,
    [ids],
  );
  return withWords(database, rows);
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
  const wanted = lookupsByKey(lookups);
  const [byKeys, byHash] = await Promise.all([findByKeys(database, wanted), findByHash(database, lookups)]);
  const sharing = new Map<string, Omit<Candidate, 'representative'>>();
  const common = new Set<string>();
  for (const { key, isCommon, articles, versions } of byKeys) {
    if (articles.length > CARRIERS_PER_KEY) common.add(key);
    const isOnly = isCommon || articles.length > CARRIERS_PER_KEY;
    for (const { versionId: forVersion, articleId: ownArticle } of valueAt(wanted, BigInt(key))) {
      for (const [place, article] of articles.slice(0, CARRIERS_PER_KEY).entries()) {
        const articleId = String(article);
        if (articleId === ownArticle) continue;
        const versionId = String(versions[place]);
        const name = `${forVersion} ${versionId}`;
        const before = sharing.get(name);
        if (!before) sharing.set(name, { forVersion, versionId, articleId, shared: 1, common: isOnly });
        else Object.assign(before, { shared: before.shared + 1, common: before.common && isOnly });
      }
    }
  }
  for (const equal of byHash)
    sharing.set(`${equal.forVersion} ${equal.versionId}`, {
      ...equal,
      shared: Number.POSITIVE_INFINITY,
      common: false,
    });
  const found = [...sharing.values()];
  const standsFor = await loadRepresentatives(database, [...new Set(found.map(({ articleId }) => articleId))]);
  return {
    candidates: found.flatMap((candidate) => {
      const representative = standsFor.get(candidate.articleId);
      return representative === undefined ? [] : [{ ...candidate, representative }];
    }),
    common: [...common],
  };
}

function lookupsByKey(lookups: readonly Lookup[]): Map<bigint, Lookup[]> {
  const byKey = new Map<bigint, Lookup[]>();
  for (const lookup of lookups)
    for (const key of lookup.keys) {
      const others = byKey.get(key);
      if (others) others.push(lookup);
      else byKey.set(key, [lookup]);
    }
  return byKey;
}

interface KeyHit {
  key: string;
  isCommon: boolean;
  /** The oldest that carry the key, one more than are looked at, and beside each the version that brought it. */
  articles: number[];
  versions: number[];
}

/** Rows that one statement reads for its keys, beside four a key. A key has few carriers once the common ones are trimmed. */
const ROWS_AT_ONCE = 10_000;
/** Of a key that several look-ups ask for: whoever carries it is told. */
const NOBODY = 0;

/** Keys that other articles carry, too. */
async function findByKeys(database: Database, wanted: ReadonlyMap<bigint, readonly Lookup[]>): Promise<KeyHit[]> {
  const keys = [...wanted.keys()];
  const owners = [...wanted.values()].map((lookups) =>
    lookups.length === 1 ? Number(only(lookups).articleId) : NOBODY,
  );
  const most = keys.length * 4 + ROWS_AT_ONCE;
  // All keys in one descent of the index; a join by key was planned as a loop in a loop.
  const { rows } = await database.query<KeyHit & { more: boolean }>(
    `WITH standing AS MATERIALIZED (
       SELECT key, article_id, version_id FROM fingerprints WHERE key = ANY($1::bigint[]) LIMIT $3 + 1
     )
     SELECT key, articles[1:${CARRIERS_PER_KEY + 1}] AS articles, versions[1:${CARRIERS_PER_KEY + 1}] AS versions,
            EXISTS (SELECT FROM common_keys WHERE common_keys.key = carried.key) AS "isCommon", (SELECT count(*) FROM standing) > $3 AS more
     FROM (
       SELECT key, array_agg(article_id ORDER BY article_id) FILTER (WHERE owner IS NULL) AS articles,
              array_agg(version_id ORDER BY article_id) FILTER (WHERE owner IS NULL) AS versions, max(owner) AS owner
       FROM (
         SELECT key, article_id, version_id, NULL::int AS owner FROM standing
         UNION ALL SELECT key, NULL, NULL, owner FROM unnest($1::bigint[], $2::int[]) AS looked(key, owner)
       ) AS pooled GROUP BY key
     ) AS carried
     WHERE cardinality(articles) > 1 OR articles[1] <> owner`,
    [keys, owners, most],
  );
  // Some key has very many carriers; as long as it is not trimmed only its oldest are read.
  return rows[0]?.more ? findOldest(database, keys, owners) : rows;
}

/** As `findByKeys`, a key after the other: reads no more of a key than is told, however many carry it. */
async function findOldest(database: Database, keys: readonly bigint[], owners: readonly number[]): Promise<KeyHit[]> {
  const { rows } = await database.query<KeyHit>(
    `SELECT looked.key, common_keys.key IS NOT NULL AS "isCommon", articles, versions
     FROM unnest($1::bigint[], $2::int[]) AS looked(key, owner)
     CROSS JOIN LATERAL (
       SELECT array_agg(article_id) AS articles, array_agg(version_id) AS versions
       FROM (SELECT article_id, version_id FROM fingerprints WHERE fingerprints.key = looked.key
             ORDER BY article_id LIMIT ${CARRIERS_PER_KEY + 1}) AS oldest
     ) AS found
     LEFT JOIN common_keys ON common_keys.key = looked.key
     WHERE cardinality(articles) > 1 OR articles[1] <> looked.owner`,
    [keys, owners],
  );
  return rows;
}

/** The oldest versions of other articles whose words are the same. */
async function findByHash(
  database: Database,
  lookups: readonly Lookup[],
): Promise<{ forVersion: string; versionId: string; articleId: string }[]> {
  const { rows } = await database.query<{ forVersion: string; versionId: string; articleId: string }>(
    `SELECT equal.for_version AS "forVersion", found.id AS "versionId", found.article_id AS "articleId"
     FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS equal(text_hash, for_version, article_id)
     CROSS JOIN LATERAL (
       SELECT id, versions.article_id FROM versions WHERE versions.text_hash = equal.text_hash ORDER BY id LIMIT ${CARRIERS_PER_KEY}
     ) AS found
     WHERE found.article_id <> equal.article_id`,
    [
      lookups.map((lookup) => lookup.textHash),
      lookups.map((lookup) => lookup.versionId),
      lookups.map((lookup) => lookup.articleId),
    ],
  );
  return rows;
}

/** Of each article the one that stands for it; of one that is gone nothing. */
async function loadRepresentatives(database: Database, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await database.query<{ id: string; representative: string }>(
    'SELECT id, COALESCE(representative, id) AS representative FROM articles WHERE id = ANY($1::bigint[])',
    [articleIds],
  );
  return new Map(rows.map((row) => [row.id, row.representative]));
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
  const { rows } = await database.query<WithStamp<StoredWords>>(
    `SELECT versions.id AS "versionId", article_id AS "articleId", order_key AS "orderKey", text_hash AS "textHash",
            word_count AS "wordCount", parameters, ${STAMP} AS stamp
     FROM versions JOIN articles ON articles.id = versions.article_id WHERE versions.id = ANY($1::bigint[])`,
    [versionIds],
  );
  return new Map((await withWords(database, rows)).map((row) => [row.versionId, row]));
}

type WithStamp<Row> = Omit<Row, 'words'> & { stamp: string };

/** Words that are not in memory are read. A version that has become another between the two statements is told as it is now. */
async function withWords<Row extends StoredWords>(database: Database, rows: WithStamp<Row>[]): Promise<Row[]> {
  const kept = keptWords(database);
  const inMemory = new Map(rows.flatMap(({ versionId, stamp }) => [[versionId, kept.get(stamp)] as const]));
  const missing = rows.flatMap(({ versionId }) => (inMemory.get(versionId) ? [] : versionId));
  const read = new Map<string, Pick<StoredWords, 'textHash' | 'words' | 'wordCount' | 'parameters'>>();
  if (missing.length > 0) {
    const { rows: fresh } = await database.query(
      `SELECT id, text_hash AS "textHash", words, word_count AS "wordCount", parameters, ${STAMP} AS stamp
       FROM versions WHERE id = ANY($1::bigint[])`,
      [missing],
    );
    for (const { id, stamp, ...version } of fresh) {
      kept.keep(stamp, version.words);
      read.set(id, version);
    }
  }
  return rows.flatMap(({ stamp: _, ...row }) => {
    const words = read.get(row.versionId) ?? { words: inMemory.get(row.versionId) };
    // Gone since the first statement.
    return words.words ? [{ ...row, ...words } as unknown as Row] : [];
  });
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
