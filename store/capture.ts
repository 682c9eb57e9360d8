/** The door of the store: items are committed as documents, and known bytes are told. */

import type { Door, Item, State } from '../article.js';
import { valueAt, zip } from '../lists.js';
import { putBlobs, sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';
import { storable, tellable } from './storable.js';
import { recallCut } from './worse.js';

/** What became of an item at the door. `known`: the same bytes under the same key had been captured before. */
export interface Capture {
  documentId: string;
  known: boolean;
  state: State;
}

interface KnownRow {
  at: number;
  id: string;
  state: State;
}

/**
 * Commits the items of one door, in order, in one transaction, and returns a capture for each. An item gets no new row
 * when the newest document in its place (its file and line, or without a file its key) has the same bytes. With `claim`,
 * the deliveries of a claimed inbox file are recorded beside them.
 */
export async function captureItems(
  database: Database,
  door: Door,
  items: readonly Item[],
  claim?: string,
): Promise<Capture[]> {
  return database.transaction((client) => captureWithin(client, door, items, claim));
}

/** As `captureItems`, in a transaction of the caller's. */
export async function captureWithin(
  client: Queryable,
  door: Door,
  items: readonly Item[],
  claim?: string,
): Promise<Capture[]> {
  return captureAll(client, door, await refusePurged(client, items.map(fitToStore)), claim);
}

/** What is said of it, by its sender, its file or whoever could not read it; the content is bytes. */
function fitToStore({ content, ...said }: Item): Item {
  const { claims, http, refusal } = said;
  return { ...storable(said), content, http: storable(http), claims: tellable(claims), refusal: tellable(refusal) };
}

async function captureAll(
  client: Queryable,
  door: Door,
  items: readonly Item[],
  claim: string | undefined,
): Promise<Capture[]> {
  const arrivals = await arrivalsOf(client, items);
  await lockIdentities(
    client,
    arrivals.map(({ identityHash }) => identityHash),
  );
  const known = await findKnown(client, arrivals);

  const captureOf = new Map<Arrival, Capture>();
  // What stands before an item in its place: in the store, or earlier in this batch.
  const lastOf = new Map<string, Arrival>();
  const sameAs = new Map<Arrival, Arrival>();
  const fresh: Arrival[] = [];
  for (const [at, arrival] of arrivals.entries()) {
    const place = placeOf(arrival.item);
    const before = lastOf.get(place);
    const row = known.get(at);
    if (row && !before) captureOf.set(arrival, { documentId: row.id, known: true, state: row.state });
    else if (before && sameBytes(before.blob, arrival.blob)) sameAs.set(arrival, before);
    else {
      lastOf.set(place, arrival);
      fresh.push(arrival);
    }
  }
  const inserted = zip(fresh, await insertDocuments(client, door, fresh));
  for (const [arrival, documentId] of inserted)
    captureOf.set(arrival, { documentId, known: false, state: stateOf(arrival.item) });
  await recordFaults(
    client,
    inserted.map(([{ item }, documentId]) => ({ item, documentId })),
  );
  for (const [arrival, before] of sameAs) captureOf.set(arrival, { ...valueAt(captureOf, before), known: true });

  const done = arrivals.map((arrival) => valueAt(captureOf, arrival));
  const again = zip(items, done).flatMap(([item, { known, documentId }]) =>
    known ? [{ id: documentId, seen: item.firstSeen }] : [],
  );
  await touch(client, again);
  const recalled = await recallCut(
    client,
    again.map(({ id }) => id),
  );
  for (const capture of done)
    if (recalled.has(capture.documentId)) Object.assign(capture, { known: false, state: 'captured' satisfies State });
  if (claim) await recordDeliveries(client, claim, items, done);
  return done;
}

interface Arrival {
  item: Item;
  identityHash: Buffer;
  /** The sha256 of its bytes, which are stored; null without bytes. */
  blob: Buffer | null;
}

async function arrivalsOf(client: Queryable, items: readonly Item[]): Promise<Arrival[]> {
  const contents = items.flatMap((item) => item.content ?? []);
  const hashes = (await putBlobs(client, contents)).values();
  return items.map((item) => ({
    item,
    identityHash: sha256(item.identity),
    blob: item.content ? (hashes.next().value ?? null) : null,
  }));
}

/** What was taken down does not come back: neither under its name nor as the same bytes. */
async function refusePurged(client: Queryable, items: readonly Item[]): Promise<readonly Item[]> {
  const { rows } = await client.query<{ at: number }>(
    `SELECT at FROM unnest($1::bytea[], $2::bytea[]) WITH ORDINALITY AS item(identity_hash, sha256, at)
     WHERE EXISTS (SELECT FROM tombstones WHERE by_name AND tombstones.identity_hash = item.identity_hash)
        OR EXISTS (SELECT FROM purged_blobs WHERE purged_blobs.sha256 = item.sha256)`,
    [items.map((item) => sha256(item.identity)), items.map((item) => (item.content ? sha256(item.content) : null))],
  );
  if (rows.length === 0) return items;
  const purged = new Set(rows.map((row) => Number(row.at) - 1));
  const refusal = {
    code: 'E_PURGED',
    message: 'The article was taken down; winnow purge put a tombstone in its place.',
    fault: false,
  };
  return items.map((item, at) => (purged.has(at) ? { ...item, content: null, claims: {}, http: null, refusal } : item));
}

function placeOf({ identity, file, line }: Item): string {
  return file === null ? identity : `${file}\0${line}\0${identity}`;
}

function stateOf(item: Item): State {
  return item.refusal ? (item.refusal.fault ? 'quarantined' : 'rejected') : 'captured';
}

function sameBytes(a: Buffer | null, b: Buffer | null): boolean {
  return a === b || (a !== null && b !== null && a.equals(b));
}

/** Two doors that bring the same key at the same moment take turns. */
async function lockIdentities(client: Queryable, identityHashes: readonly Buffer[]): Promise<void> {
  const keys = [...new Set(identityHashes.map((hash) => hash.readBigInt64BE(0)))].sort((a, b) => (a < b ? -1 : 1));
  await client.query('SELECT pg_advisory_xact_lock(key) FROM (SELECT unnest($1::bigint[]) AS key ORDER BY 1) AS keys', [
    keys.map(String),
  ]);
}

async function findKnown(client: Queryable, arrivals: readonly Arrival[]): Promise<Map<number, KnownRow>> {
  const { rows } = await client.query<KnownRow>(
    `SELECT item.at, newest.id, newest.state
     FROM unnest($1::int[], $2::bytea[], $3::bytea[], $4::text[], $5::int[], $6::text[])
       AS item(at, identity_hash, sha256, file, line, code)
     CROSS JOIN LATERAL (
       (SELECT id, state, sha256, code FROM documents
        WHERE item.file IS NULL AND documents.file IS NULL AND identity_hash = item.identity_hash ORDER BY id DESC LIMIT 1)
       UNION ALL
       (SELECT id, state, sha256, code FROM documents
        WHERE item.file IS NOT NULL AND md5(file) = md5(item.file) AND line IS NOT DISTINCT FROM item.line
          AND identity_hash = item.identity_hash ORDER BY id DESC LIMIT 1)
     ) AS newest
     WHERE newest.sha256 = item.sha256 OR (newest.sha256 IS NULL AND item.sha256 IS NULL AND newest.code = item.code)`,
    [
      arrivals.map((_, at) => at),
      arrivals.map(({ identityHash }) => identityHash),
      arrivals.map(({ blob }) => blob),
      arrivals.map(({ item }) => item.file),
      arrivals.map(({ item }) => item.line),
      arrivals.map(({ item }) => item.refusal?.code ?? null),
    ],
  );
  return new Map(rows.map((row) => [row.at, row]));
}

async function insertDocuments(client: Queryable, door: Door, rows: readonly Arrival[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const column = <T>(pick: (item: Item) => T) => rows.map((row) => pick(row.item));
  const inserted = await client.query<{ id: string }>(
    `INSERT INTO documents (sha256, identity, identity_hash, key, url, site, door, file, line, type, claims,
                            first_seen, last_seen, state, code, message, outcome, http, canonical, asked, reading, keyed)
     SELECT sha256, identity, identity_hash, key, url, site, $22, file, line, type, claims,
            COALESCE(first_seen, now()), COALESCE(first_seen, now()), state, code, message, outcome, http, canonical, asked, reading, keyed
     FROM unnest($1::bytea[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[],
                 $10::jsonb[], $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::text[], $16::jsonb[],
                 $17::text[], $18::text[], $19::text[], $20::bool[], $21::int[])
       AS item(sha256, identity, identity_hash, key, url, site, file, line, type, claims, first_seen, state, code, message, outcome, http,
               canonical, asked, reading, keyed, at)
     ORDER BY at
     RETURNING id`,
    [
      rows.map((row) => row.blob),
      column((item) => item.identity),
      rows.map((row) => row.identityHash),
      column((item) => item.key),
      column((item) => item.url),
      column((item) => item.site),
      column((item) => item.file),
      column((item) => item.line),
      column((item) => item.type),
      column((item) => JSON.stringify(item.claims)),
      column((item) => item.firstSeen?.toISOString() ?? null),
      column(stateOf),
      column((item) => item.refusal?.code ?? null),
      column((item) => item.refusal?.message ?? null),
      column((item) => (item.refusal ? (item.refusal.fault ? 'failed' : 'rejected') : null)),
      column((item) => (item.http ? JSON.stringify(item.http) : null)),
      column((item) => item.canonical ?? null),
      column((item) => item.asked ?? null),
      column((item) => item.reading ?? null),
      column((item) => item.keyed ?? false),
      rows.map((_, at) => at),
      door,
    ],
  );
  // INSERT … SELECT … ORDER BY gives identities in that order; RETURNING gives them as inserted.
  return inserted.rows.map((row) => row.id);
}

async function recordFaults(client: Queryable, rows: readonly { item: Item; documentId: string }[]): Promise<void> {
  for (const { item, documentId } of rows) {
    if (!item.refusal?.fault) continue;
    await client.query('INSERT INTO failed (document_id, stage, code, message) VALUES ($1, $2, $3, $4)', [
      documentId,
      'capture',
      item.refusal.code,
      item.refusal.message,
    ]);
  }
}

/** A known capture was seen again: that moves the newest sighting of its version, which may be the newest one again. */
export async function touch(client: Queryable, seen: readonly { id: string; seen: Date | null }[]): Promise<void> {
  if (seen.length === 0) return;
  await client.query(
    `WITH sighting AS (
       SELECT id, max(COALESCE(at, now())) AS at FROM unnest($1::bigint[], $2::timestamptz[]) AS sighting(id, at) GROUP BY id
     ), touched AS (
       UPDATE documents SET last_seen = GREATEST(last_seen, sighting.at) FROM sighting WHERE documents.id = sighting.id
       RETURNING documents.version_id, sighting.at
     )
     UPDATE versions SET last_seen = GREATEST(last_seen, touched.at) FROM touched WHERE versions.id = touched.version_id`,
    [seen.map((row) => row.id), seen.map((row) => row.seen?.toISOString() ?? null)],
  );
  await client.query(
    `UPDATE articles SET newest_version = newest.id
     FROM (SELECT DISTINCT ON (article_id) article_id, id FROM versions
           WHERE article_id IN (SELECT article_id FROM versions JOIN documents ON documents.version_id = versions.id
                                WHERE documents.id = ANY($1::bigint[]))
           ORDER BY article_id, last_seen DESC, id DESC) AS newest
     WHERE articles.id = newest.article_id AND newest_version IS DISTINCT FROM newest.id`,
    [seen.map((row) => row.id)],
  );
}

async function recordDeliveries(
  client: Queryable,
  claim: string,
  items: readonly Item[],
  captures: readonly Capture[],
): Promise<void> {
  await client.query(
    `INSERT INTO deliveries (claim, line, document_id, known)
     SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::bool[])
     ON CONFLICT (claim, line) DO NOTHING`,
    [claim, items.map((item) => item.line ?? 0), captures.map((c) => c.documentId), captures.map((c) => c.known)],
  );
}
