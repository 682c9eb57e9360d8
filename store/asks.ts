/** Asks for URLs: each one that comes in is a row, which waits for its host or is answered at once by what is known. */

import type { Claims, Door } from '../article.js';
import { zip } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';
import { expect } from './events.js';
import { ensureHosts } from './hosts.js';
import { tellable } from './storable.js';
import { GOOD_DOCUMENT } from './urls.js';

/** What is expected at the URL: an article, or a list of articles. */
export type FetchKind = 'page' | 'feed' | 'sitemap';

export interface Ask {
  /** Canonical. */
  url: string;
  /** As it was given: what is sent. */
  seenUrl: string;
  /** Whose turn it waits for. */
  host: string;
  site: string | null;
  mode: 'ingest' | 'refresh';
  key: string | null;
  claims: Claims;
  /** Default `page`. */
  kind?: FetchKind;
  /** 1 goes first; default 5. */
  priority?: number;
  runId?: string | null;
  /** Of a sitemap: how many indexes it was reached through. */
  depth?: number;
}

export interface Asked {
  fetchId: string;
  /** The host whose queue the ask stands in; null when it is done already. */
  hostId: string | null;
  /** The document of a URL that had been fetched before and is not to be fetched again. */
  documentId: string | null;
}

export interface AskOptions {
  /** Senders are told what comes of it, on the stream of events. */
  tell?: boolean;
}

/** Commits the asks, in order. An `ingest` of a page that is known, under any of its names, is done at once. */
export async function askForUrls(
  database: Database,
  door: Door,
  asks: readonly Ask[],
  options?: AskOptions,
): Promise<Asked[]> {
  return database.transaction((client) => askWithin(client, door, asks, options));
}

export async function askWithin(
  client: Queryable,
  door: Door,
  asks: readonly Ask[],
  { tell = false }: AskOptions = {},
): Promise<Asked[]> {
  if (asks.length === 0) return [];
  const hosts = await ensureHosts(
    client,
    asks.map((ask) => ask.host),
  );
  const hashes = asks.map((ask) => sha256(ask.url));
  await insertUrls(client, asks, hashes);
  const { rows } = await client.query<Asked>(
    `INSERT INTO fetches (url_id, door, key, mode, claims, run_id, host_id, kind, priority, depth, state, known, document_id)
     SELECT urls.id, $1, asked.key, asked.mode, asked.claims, asked.run_id, asked.host_id, asked.kind, asked.priority, asked.depth,
            CASE WHEN there.known THEN 'done' ELSE 'waiting' END, CASE WHEN there.known THEN true END,
            CASE WHEN there.known THEN urls.document_id END
     FROM unnest($2::bytea[], $3::text[], $4::text[], $5::jsonb[], $6::bigint[], $7::bigint[], $8::text[], $9::smallint[], $10::smallint[])
       WITH ORDINALITY AS asked(url_hash, key, mode, claims, run_id, host_id, kind, priority, depth, at)
     JOIN urls AS own ON own.url_hash = asked.url_hash
     -- An alias of what turned out to be no article (a wall, say) is none: the URL itself is asked again.
     LEFT JOIN LATERAL (
       SELECT urls.id FROM url_aliases JOIN urls ON urls.id = url_id WHERE alias_hash = asked.url_hash AND ${GOOD_DOCUMENT} IS NOT NULL
     ) AS other ON true
     JOIN urls ON urls.id = COALESCE(other.id, own.id)
     CROSS JOIN LATERAL (SELECT asked.mode = 'ingest' AND asked.kind = 'page' AND ${GOOD_DOCUMENT} IS NOT NULL AS known) AS there
     ORDER BY at
     RETURNING id AS "fetchId", CASE WHEN state = 'waiting' THEN host_id END AS "hostId", document_id AS "documentId"`,
    [
      door,
      hashes,
      asks.map((ask) => ask.key),
      asks.map((ask) => ask.mode),
      asks.map((ask) => JSON.stringify(tellable(ask.claims))),
      asks.map((ask) => ask.runId ?? null),
      asks.map((ask) => hosts.get(ask.host)),
      asks.map((ask) => ask.kind ?? 'page'),
      asks.map((ask) => ask.priority ?? DEFAULT_PRIORITY),
      asks.map((ask) => ask.depth ?? 0),
    ],
  );
  if (tell) {
    await expect(
      client,
      zip(asks, rows).map(([{ kind, key, seenUrl }, { fetchId, documentId }]) => ({
        type: kind && kind !== 'page' ? kind : 'url',
        key,
        url: seenUrl,
        fetchId,
        documentId,
        known: documentId !== null,
        door,
      })),
    );
  }
  return rows;
}

const DEFAULT_PRIORITY = 5;

/** The hosts to queue for asks. */
export function hostsOf(asked: readonly Asked[]): string[] {
  return [...new Set(asked.flatMap((one) => one.hostId ?? []))];
}

async function insertUrls(client: Queryable, asks: readonly Ask[], hashes: readonly Buffer[]): Promise<void> {
  // What was given first is sent.
  const first = new Map(
    zip(asks, hashes)
      .map(([ask, hash]) => [ask.url, { ask, hash }] as const)
      .reverse(),
  );
  const distinct = [...first.values()].sort((a, b) => Buffer.compare(a.hash, b.hash));
  await client.query(
    `INSERT INTO urls (url, url_hash, seen_url, site)
     SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[], $4::text[]) AS asked(url, url_hash, seen_url, site)
     ON CONFLICT (url_hash) DO NOTHING`,
    [
      distinct.map((row) => row.ask.url),
      distinct.map((row) => row.hash),
      distinct.map((row) => row.ask.seenUrl),
      distinct.map((row) => row.ask.site),
    ],
  );
}
