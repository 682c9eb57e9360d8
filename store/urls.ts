/** URLs, each ask for one, and what came of it. */
import type { Claims, Door, Item } from '../article.js';
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';
import { type Capture, captureWithin } from './documents.js';

export interface Ask {
  /** Canonical. */
  url: string;
  /** As it was given. */
  seenUrl: string;
  site: string | null;
  mode: 'ingest' | 'refresh';
  key: string | null;
  claims: Claims;
  runId?: string;
}

export interface Asked {
  fetchId: string;
  /** The document of a URL that had been fetched before and is not to be fetched again. */
  documentId: string | null;
}

/** Commits the asks, in order. An `ingest` of a URL that is known, under any of its names, is done at once. */
export async function askForUrls(database: Database, door: Door, asks: readonly Ask[]): Promise<Asked[]> {
  return database.transaction((client) => askWithin(client, door, asks));
}

export async function askWithin(client: Queryable, door: Door, asks: readonly Ask[]): Promise<Asked[]> {
  if (asks.length === 0) return [];
  const hashes = asks.map((ask) => sha256(ask.url));
  const distinct = [...new Map(asks.map((ask, i) => [ask.url, { ask, hash: hashes[i] }])).values()].sort((a, b) =>
    Buffer.compare(a.hash, b.hash),
  );
  await client.query(
    `INSERT INTO urls (url, url_hash, seen_url, site)
     SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[], $4::text[]) AS asked(url, url_hash, seen_url, site)
     WHERE NOT EXISTS (SELECT FROM url_aliases WHERE alias_hash = asked.url_hash)
     ON CONFLICT (url_hash) DO NOTHING`,
    [
      distinct.map((row) => row.ask.url),
      distinct.map((row) => row.hash),
      distinct.map((row) => row.ask.seenUrl),
      distinct.map((row) => row.ask.site),
    ],
  );
  const { rows } = await client.query<{ id: string; document_id: string | null }>(
    `INSERT INTO fetches (url_id, door, key, mode, claims, run_id, state, known, document_id)
     SELECT urls.id, $1, asked.key, asked.mode, asked.claims, asked.run_id,
            CASE WHEN asked.mode = 'ingest' AND urls.document_id IS NOT NULL THEN 'done' ELSE 'waiting' END,
            CASE WHEN asked.mode = 'ingest' AND urls.document_id IS NOT NULL THEN true END,
            CASE WHEN asked.mode = 'ingest' THEN urls.document_id END
     FROM unnest($2::bytea[], $3::text[], $4::text[], $5::jsonb[], $6::bigint[]) WITH ORDINALITY AS asked(url_hash, key, mode, claims, run_id, at)
     LEFT JOIN url_aliases ON alias_hash = asked.url_hash
     JOIN urls ON urls.id = url_aliases.url_id OR (url_aliases.url_id IS NULL AND urls.url_hash = asked.url_hash)
     ORDER BY at
     RETURNING id, document_id`,
    [
      door,
      hashes,
      asks.map((ask) => ask.key),
      asks.map((ask) => ask.mode),
      asks.map((ask) => JSON.stringify(ask.claims)),
      asks.map((ask) => ask.runId ?? null),
    ],
  );
  return rows.map((row) => ({ fetchId: row.id, documentId: row.document_id }));
}

/** What the fetch stage needs of an ask. */
export interface WaitingFetch {
  id: string;
  urlId: string;
  url: string;
  seenUrl: string;
  door: Door;
  key: string | null;
  mode: 'ingest' | 'refresh';
  claims: Claims;
  /** Of a capture made since this was asked. */
  knownDocument: string | null;
}

/** Null when the ask is not (or no longer) waiting. */
export async function loadFetch(database: Database, id: string): Promise<WaitingFetch | null> {
  const { rows } = await database.query<WaitingFetch>(
    `SELECT fetches.id, url_id AS "urlId", url, seen_url AS "seenUrl", door, key, mode, claims, urls.document_id AS "knownDocument"
     FROM fetches JOIN urls ON urls.id = url_id WHERE fetches.id = $1 AND state = 'waiting'`,
    [id],
  );
  return rows[0] ?? null;
}

export interface FetchResult {
  status: number | null;
  /** Why there is no page; null when there is one. */
  code: string | null;
  finalUrl: string | null;
  etag: string | null;
  lastModified: string | null;
  /** What was captured, or, without a page, the record of that. */
  item: Item;
}

/**
 * waiting → done, with what was captured, in one transaction. Null when another run of the job was quicker. A failure
 * leaves the URL's good document in its place.
 */
export async function finishFetch(
  database: Database,
  fetch: WaitingFetch,
  result: FetchResult,
): Promise<Capture | null> {
  return database.transaction(async (client) => {
    const { rowCount } = await client.query("SELECT FROM fetches WHERE id = $1 AND state = 'waiting' FOR UPDATE", [
      fetch.id,
    ]);
    if (!rowCount) return null;
    const [capture] = await captureWithin(client, fetch.door, [result.item]);
    const page = result.code === null;
    await client.query(
      `UPDATE fetches SET state = 'done', known = false, status = $2, code = $3, final_url = $4, document_id = $5, moved_at = now() WHERE id = $1`,
      [fetch.id, result.status, result.code, result.finalUrl, capture.documentId],
    );
    await client.query(
      `UPDATE urls SET fetched_at = now(), status = $2, code = $3, failures = CASE WHEN $4 THEN 0 ELSE failures + 1 END,
         document_id = CASE WHEN $4 THEN $5 ELSE document_id END, etag = CASE WHEN $4 THEN $6 ELSE etag END,
         last_modified = CASE WHEN $4 THEN $7 ELSE last_modified END
       WHERE id = $1`,
      [fetch.urlId, result.status, result.code, page, capture.documentId, result.etag, result.lastModified],
    );
    if (page && result.item.identity !== fetch.url) await recordAlias(client, fetch, result.item);
    return capture;
  });
}

/** The URL was answered by another: that one is its article's name from now on. */
async function recordAlias(client: Queryable, fetch: WaitingFetch, item: Item): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO urls (url, url_hash, seen_url, site, document_id, fetched_at, etag, last_modified, status)
     SELECT $1, $2, $1, $3, document_id, fetched_at, etag, last_modified, status FROM urls WHERE id = $4
     ON CONFLICT (url_hash) DO UPDATE SET document_id = EXCLUDED.document_id, fetched_at = EXCLUDED.fetched_at
     RETURNING id`,
    [item.identity, sha256(item.identity), item.site, fetch.urlId],
  );
  await client.query(
    `INSERT INTO url_aliases (alias, alias_hash, url_id, why) VALUES ($1, $2, $3, 'redirect')
     ON CONFLICT (alias_hash) DO UPDATE SET url_id = EXCLUDED.url_id, seen_at = now()`,
    [fetch.url, sha256(fetch.url), rows[0].id],
  );
}

/** waiting → done without a request: another ask brought the page meanwhile. */
export async function finishKnown(database: Database, fetch: WaitingFetch): Promise<void> {
  await database.query(
    "UPDATE fetches SET state = 'done', known = true, document_id = $2, moved_at = now() WHERE id = $1 AND state = 'waiting'",
    [fetch.id, fetch.knownDocument],
  );
}

/** Asks that still wait and have not moved for `idleMs`, after `after`, in order. */
export async function findStrandedFetches(
  database: Database,
  idleMs: number,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM fetches WHERE state = 'waiting' AND moved_at <= now() - make_interval(secs => $1) AND id > $2 ORDER BY id LIMIT $3`,
    [idleMs / 1000, after, limit],
  );
  return rows.map((row) => row.id);
}

export async function countWaitingFetches(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM fetches WHERE state = 'waiting'",
  );
  return rows[0].count;
}

/** What an ask came to, for whoever waits for it. */
export async function fetchesOf(
  database: Database,
  ids: readonly string[],
): Promise<{ fetchId: string; known: boolean; documentId: string | null }[]> {
  const { rows } = await database.query(
    `SELECT id AS "fetchId", COALESCE(known, false) AS known, document_id AS "documentId" FROM fetches WHERE id = ANY($1::bigint[]) AND state = 'done'`,
    [ids],
  );
  return rows;
}
