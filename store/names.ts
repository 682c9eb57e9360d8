/** Where a document's article is looked for: the names that it bears and states, and the articles known under them. */
import type { PageFlag } from '../article.js';
import { sha256 } from './blobs.js';
import type { Queryable } from './database.js';
import type { NewVersion } from './new-version.js';

/** What a name is to a document, or to an article. */
export type Why = 'name' | 'canonical' | 'redirect';

export interface Hint {
  name: string;
  hash: Buffer;
  why: Why;
}

export function hintsOf({ identity, canonical, asked }: NewVersion): Hint[] {
  const hint = (name: string | null, why: Why): Hint[] => (name === null ? [] : [{ name, hash: sha256(name), why }]);
  return [...hint(identity, 'name'), ...hint(canonical, 'canonical'), ...hint(asked, 'redirect')];
}

/** Documents that may be of one article are placed one batch after the other. Apart from the locks of the doors, which are short. */
export async function lockNames(client: Queryable, hints: readonly Hint[]): Promise<void> {
  const keys = [...new Set(hints.map(({ hash }) => hash.readBigInt64BE(8)))].sort((a, b) => (a < b ? -1 : 1));
  await client.query('SELECT pg_advisory_xact_lock(key) FROM (SELECT unnest($1::bigint[]) AS key ORDER BY 1) AS keys', [
    keys.map(String),
  ]);
}

/** A document whose article is looked for. */
export interface Sought {
  version: NewVersion;
  hints: readonly Hint[];
}

/** An article known under a name that a document bears or states. */
export interface Lead {
  at: number;
  /** What the name is to the document, and to the article. */
  own: Why;
  its: Why;
  articleId: string;
  /** A version of it with the same keys; null: its newest. */
  versionId: string | null;
  /** That version has the same words. */
  equal: boolean;
}

/** Under one name the newest so many are looked at for their own sake, the others for keys that they share. */
const NEWEST_OF_A_NAME = 4;
/** Articles of one name that share keys with a document, those with most first. A guess, 2026-11. */
const BY_KEYS = 4;
const CARRIERS_PER_KEY = 32;

/**
 * The articles that are known under the names of each document. Most names are new: that costs one statement a batch. A line of a file has
 * a name that is known only when an earlier reading of the file brought it.
 */
export async function findLeads(client: Queryable, sought: readonly Sought[]): Promise<Lead[]> {
  const hints = sought.flatMap(({ version, hints }, at) => hints.map((hint) => ({ ...hint, at, version })));
  const { rows: newest } = await client.query<Lead>(
    `SELECT hint.at, hint.why AS own, found.why AS its, found.article_id AS "articleId", NULL AS "versionId", false AS equal
     FROM unnest($1::int[], $2::text[], $3::bytea[], $4::text[]) AS hint(at, why, name_hash, reading)
     CROSS JOIN LATERAL (
       (SELECT id AS article_id, 'name' AS why FROM articles WHERE identity_hash = hint.name_hash ORDER BY id DESC LIMIT ${NEWEST_OF_A_NAME})
       UNION ALL
       (SELECT article_id, why FROM article_names WHERE article_names.name_hash = hint.name_hash ORDER BY article_id DESC LIMIT ${NEWEST_OF_A_NAME})
     ) AS found
     WHERE hint.reading IS NULL OR hint.reading IS DISTINCT FROM (
       SELECT reading FROM documents WHERE documents.identity_hash = hint.name_hash ORDER BY id LIMIT 1)`,
    [
      hints.map(({ at }) => at),
      hints.map(({ why }) => why),
      hints.map(({ hash }) => hash),
      hints.map(({ version }) => version.reading),
    ],
  );
  const known = new Set(newest.map(({ at }) => at));
  if (known.size === 0) return [];
  return [
    ...newest,
    ...(await findByWords(
      client,
      sought,
      hints.filter(({ at }) => known.has(at)),
    )),
  ];
}

/** Of the articles of those names, the ones that have all of a document's words, or some of its keys. */
async function findByWords(
  client: Queryable,
  sought: readonly Sought[],
  hints: readonly (Hint & { at: number })[],
): Promise<Lead[]> {
  const places = [...new Set(hints.map(({ at }) => at))];
  const keys = places.flatMap((at) => [...sought[at]!.version.keys].map((key) => ({ at, key: key.toString() })));
  const { rows } = await client.query<Lead>(
    `WITH hint AS MATERIALIZED (
       SELECT * FROM unnest($1::int[], $2::text[], $3::bytea[]) AS hint(at, why, name_hash)
     ), met AS (
       SELECT looked.at, versions.article_id, versions.id AS version_id, true AS equal, 0::bigint AS shared
       FROM unnest($4::int[], $5::text[]) AS looked(at, text_hash) JOIN versions ON versions.text_hash = looked.text_hash
       UNION ALL
       SELECT looked.at, found.article_id, found.version_id, false, count(*)
       FROM unnest($6::int[], $7::bigint[]) AS looked(at, key)
       CROSS JOIN LATERAL (
         SELECT article_id, version_id FROM fingerprints WHERE fingerprints.key = looked.key ORDER BY article_id LIMIT ${CARRIERS_PER_KEY}
       ) AS found
       GROUP BY 1, 2, 3
     ), named AS (
       SELECT met.*, hint.why AS own, 'name' AS its FROM met JOIN hint USING (at)
       JOIN articles ON articles.id = met.article_id AND articles.identity_hash = hint.name_hash
       UNION ALL
       SELECT met.*, hint.why, article_names.why FROM met JOIN hint USING (at)
       JOIN article_names ON article_names.article_id = met.article_id AND article_names.name_hash = hint.name_hash
     )
     SELECT at, own, its, article_id AS "articleId", version_id AS "versionId", equal
     FROM (SELECT *, dense_rank() OVER (PARTITION BY at, equal ORDER BY shared DESC, article_id, version_id) AS rank FROM named) AS ranked
     WHERE equal OR rank <= ${BY_KEYS}`,
    [
      hints.map(({ at }) => at),
      hints.map(({ why }) => why),
      hints.map(({ hash }) => hash),
      places,
      places.map((at) => sought[at]!.version.textHash),
      keys.map(({ at }) => at),
      keys.map(({ key }) => key),
    ],
  );
  return rows;
}

/** A version's words as a reader of this release can take them: of one that other parameters made, the text. */
export interface KnownText {
  words: Uint8Array;
  text: string | null;
}

export interface KnownVersion extends KnownText {
  versionId: string;
  articleId: string;
  textHash: string;
  lastSeen: Date;
  flags: readonly PageFlag[];
  isNewest: boolean;
}

/** Locks the articles, in the order in which everybody does, and reads the newest version of each, and these versions. */
export async function holdArticles(
  client: Queryable,
  articleIds: readonly string[],
  versionIds: readonly string[],
  parameters: number,
): Promise<KnownVersion[]> {
  await client.query('SELECT FROM articles WHERE id = ANY($1::bigint[]) ORDER BY identity_hash, id FOR NO KEY UPDATE', [
    articleIds,
  ]);
  const { rows } = await client.query<KnownVersion>(
    `SELECT versions.id AS "versionId", article_id AS "articleId", text_hash AS "textHash", words,
            CASE WHEN parameters <> $3 THEN text END AS text, last_seen AS "lastSeen",
            COALESCE(metadata->'flags', '[]') AS flags, newest_version = versions.id AS "isNewest"
     FROM articles JOIN versions ON versions.article_id = articles.id
     WHERE articles.id = ANY($1::bigint[]) AND (versions.id = newest_version OR versions.id = ANY($2::bigint[]))
     ORDER BY versions.id`,
    [articleIds, versionIds, parameters],
  );
  return rows;
}

/** Of articles, the keys and readings of what was captured of them. */
export async function loadSenders(
  client: Queryable,
  articleIds: readonly string[],
): Promise<{ articleId: string; keys: string[]; readings: string[] }[]> {
  if (articleIds.length === 0) return [];
  const { rows } = await client.query<{ articleId: string; keys: string[]; readings: string[] }>(
    `SELECT article_id AS "articleId", COALESCE(array_agg(DISTINCT key) FILTER (WHERE key IS NOT NULL), '{}') AS keys,
            COALESCE(array_agg(DISTINCT reading) FILTER (WHERE reading IS NOT NULL), '{}') AS readings
     FROM versions JOIN documents ON documents.version_id = versions.id WHERE article_id = ANY($1::bigint[]) GROUP BY 1`,
    [articleIds],
  );
  return rows;
}
