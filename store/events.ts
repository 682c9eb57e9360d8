/**
 * What senders are told. A row among `expected` is an item whose outcome is owed; a row among `events` is an entry for a stream
 * of Redis, written in the transaction of what it tells, and gone once it stands there. Neither a crash nor a flushed Redis loses one.
 */
import type { Door } from '../article.js';
import { only } from '../lists.js';
import type { Database, Queryable } from './database.js';
import { SAID_COLUMNS } from './reports.js';
import { tellable } from './storable.js';
import { versionNumber } from './version-number.js';

export interface Expected {
  type: 'url' | 'document' | 'feed' | 'sitemap';
  key: string | null;
  url: string | null;
  fetchId: string | null;
  documentId: string | null;
  /** What it brings was known before it came. */
  known: boolean;
  door: Door;
}

/** As JavaScript writes times, whatever the time zone of the session. */
const utc = (time: string) => `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const NOW = utc('now()');

/** Tells that the items are accepted, and owes their outcomes. To be called in the transaction that commits them. */
export async function expect(client: Queryable, items: readonly Expected[]): Promise<void> {
  if (items.length === 0) return;
  await client.query(
    `WITH items AS (
       INSERT INTO expected (type, key, url, fetch_id, document_id, known)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bool[])
     )
     INSERT INTO events (stream, body)
     SELECT 'events', jsonb_build_object('v', 1, 'event', 'accepted', 'at', ${NOW}, 'type', type, 'key', key, 'url', url,
                                         'door', door, 'fetchId', fetch_id, 'documentId', document_id)
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $7::text[]) WITH ORDINALITY
       AS item(type, key, url, fetch_id, document_id, door, at) ORDER BY at`,
    [
      items.map((item) => item.type),
      items.map((item) => item.key),
      items.map((item) => item.url),
      items.map((item) => item.fetchId),
      items.map((item) => item.documentId),
      items.map((item) => item.known),
      items.map((item) => item.door),
    ],
  );
}

/** Tells that a message was not taken. To be called in the transaction that records it. */
export async function tellRejected(
  client: Queryable,
  { code, message, door, payload }: { code: string; message: string; door: Door; payload: unknown },
): Promise<void> {
  const body = tellable({ v: 1, event: 'rejected', at: new Date().toISOString(), door, code, message, payload });
  await client.query("INSERT INTO events (stream, body) VALUES ('rejected', $1)", [JSON.stringify(body)]);
}

/** So many entries at a time, so that no statement takes long. */
const PAGE = 500;
/** So many expected items are looked at in one go, whether they have ended or not. */
const LOOK = 5_000;

/**
 * Turns what has come to an end into entries, among the items after `after`. Returns where to go on; null at the end, to
 * begin again. Two that call it at once do not get the same rows.
 */
export async function collectOutcomes(database: Database, after: string | null): Promise<string | null> {
  const { rows } = await database.query<{ last: string | null; count: number }>(
    'SELECT max(id) AS last, count(*)::int AS count FROM (SELECT id FROM expected WHERE id > $1 ORDER BY id LIMIT $2) AS next',
    [after ?? '0', LOOK],
  );
  const { last, count } = only(rows);
  if (last === null) return null;
  while ((await endExpected(database, after ?? '0', last)) === PAGE);
  return count < LOOK ? null : last;
}

async function endExpected(database: Database, after: string, last: string): Promise<number> {
  const { rows } = await database.query<{ ended: number }>(
    `WITH ended AS (
       SELECT expected.id, expected.key, expected.type, COALESCE(expected.url, documents.url) AS url, expected.fetch_id, documents.id AS document_id,
              expected.known OR COALESCE(fetches.known, false) AS known, fetches.code AS fetch_code, documents.code AS document_code,
              fetches.status, documents.outcome, versions.article_id, NULLIF(articles.representative, articles.id) AS duplicate_of,
              CASE WHEN versions.id IS NOT NULL THEN ${versionNumber()} END AS version, versions.metadata->>'title' AS title,
              COALESCE(articles.site, documents.site) AS site, documents.claims->>'source' AS source, documents.claims->'tags' AS tags
       FROM expected
       LEFT JOIN fetches ON fetches.id = fetch_id
       LEFT JOIN documents ON documents.id = COALESCE(fetches.document_id, expected.document_id)
       LEFT JOIN versions ON versions.id = documents.version_id
       LEFT JOIN articles ON articles.id = versions.article_id
       WHERE expected.id > $2 AND expected.id <= $3 AND (fetches.id IS NULL OR fetches.state = 'done')
         AND (documents.id IS NULL OR documents.state IN ('settled', 'rejected', 'quarantined'))
       ORDER BY expected.id LIMIT $1
       FOR UPDATE OF expected SKIP LOCKED
     ), gone AS (
       DELETE FROM expected USING ended WHERE expected.id = ended.id
     ), marked AS (
       INSERT INTO told (article_id, change_id)
       SELECT DISTINCT article_id, (SELECT COALESCE(max(id), 0) FROM changes) FROM ended WHERE article_id IS NOT NULL ORDER BY 1
       ON CONFLICT (article_id) DO UPDATE SET change_id = EXCLUDED.change_id
     ), told_now AS (
       INSERT INTO events (stream, body)
       SELECT 'events', jsonb_build_object('v', 1, 'event', 'outcome', 'at', ${NOW}, 'type', type, 'key', key, 'url', url, 'outcome',
         CASE WHEN type IN ('feed', 'sitemap') THEN CASE WHEN fetch_code IS NULL THEN 'read' ELSE 'failed' END
              WHEN outcome IN ('rejected', 'failed') THEN outcome
              WHEN known THEN 'unchanged'
              WHEN outcome = 'created' AND duplicate_of IS NOT NULL THEN 'duplicate'
              ELSE outcome END,
         'code', COALESCE(document_code, fetch_code), 'status', status, 'fetchId', fetch_id::text, 'documentId', document_id::text,
         'articleId', article_id::text,
         'version', version, 'duplicateOf', duplicate_of::text, 'title', title, 'site', site, 'source', source, 'tags', COALESCE(tags, '[]'))
       FROM ended ORDER BY id
     )
     SELECT count(*)::int AS ended FROM ended`,
    [PAGE, after, last],
  );
  return only(rows).ended;
}

const CHANGE_READER = 'events';

/** Turns corrections of earlier decisions, since the last call, into entries. The first call begins at what is newest then. */
export async function collectCorrections(database: Database): Promise<void> {
  await database.transaction(async (client) => {
    await client.query(
      'INSERT INTO readers (name, change_id) SELECT $1, COALESCE(max(id), 0) FROM changes ON CONFLICT (name) DO NOTHING',
      [CHANGE_READER],
    );
    const { rows } = await client.query<{ change_id: string }>(
      'SELECT change_id FROM readers WHERE name = $1 FOR UPDATE',
      [CHANGE_READER],
    );
    const after = only(rows).change_id;
    const { rows: page } = await client.query<{ id: string }>(
      'SELECT id FROM changes WHERE id > $1 ORDER BY id LIMIT $2',
      [after, PAGE],
    );
    const last = page.at(-1)?.id;
    if (!last) return;
    // What is created or updated is told as an outcome; and what an outcome tells, or will tell, is no correction.
    await client.query(
      `INSERT INTO events (stream, body)
       SELECT 'events', jsonb_build_object('v', 1, 'event', changes.kind, 'at', ${utc('changed_at')}, 'key', named.key, 'url', articles.url,
           'articleId', changes.article_id::text, 'version', ${versionNumber()},
           'duplicateOf', NULLIF(representative, articles.id)::text, 'title', versions.metadata->>'title', 'site', articles.site,
           'source', said.source, 'tags', to_jsonb(said.tags))
       FROM changes JOIN articles ON articles.id = changes.article_id
       JOIN versions ON versions.id = COALESCE((SELECT id FROM versions AS meant WHERE meant.id = changes.version_id), newest_version)
       CROSS JOIN LATERAL (SELECT ${SAID_COLUMNS}) AS said
       -- Neither by LIMIT nor by a condition on the key: the planner would walk all documents that have one.
       CROSS JOIN LATERAL (
         SELECT (array_agg(key ORDER BY documents.id DESC) FILTER (WHERE key IS NOT NULL))[1] AS key
         FROM versions AS own JOIN documents ON documents.version_id = own.id
         WHERE own.article_id = articles.id
       ) AS named
       WHERE changes.id > $1 AND changes.id <= $2 AND changes.kind IN ('relabelled', 'repointed', 'match-withdrawn')
         AND NOT EXISTS (SELECT FROM told WHERE told.article_id = articles.id AND told.change_id >= changes.id)
         -- Asked for each article by its keys: as a join the planner read every document.
         AND NOT EXISTS (SELECT FROM (
           SELECT FROM versions AS own JOIN documents ON documents.version_id = own.id
           WHERE own.article_id = articles.id AND (
             EXISTS (SELECT FROM expected WHERE expected.document_id = documents.id)
             OR EXISTS (SELECT FROM fetches JOIN expected ON expected.fetch_id = fetches.id WHERE fetches.document_id = documents.id))
           OFFSET 0) AS owed)
       ORDER BY changes.id`,
      [only(rows).change_id, last],
    );
    await client.query('DELETE FROM told WHERE change_id <= $1', [last]);
    await client.query('UPDATE readers SET change_id = $2 WHERE name = $1', [CHANGE_READER, last]);
  });
}

/** Turns hits of watched searches that are not told yet into entries. */
export async function collectHits(database: Database): Promise<void> {
  await database.query(
    `WITH hits AS (
       UPDATE search_hits SET told = true
       FROM (SELECT name, article_id FROM search_hits WHERE NOT told ORDER BY found_at, article_id, name LIMIT $1 FOR UPDATE SKIP LOCKED) AS next
       WHERE search_hits.name = next.name AND search_hits.article_id = next.article_id
       RETURNING search_hits.name, search_hits.article_id, found_at
     )
     INSERT INTO events (stream, body)
     SELECT 'events', jsonb_build_object('v', 1, 'event', 'search-hit', 'at', ${utc('found_at')}, 'search', hits.name, 'key', first.key, 'url', articles.url,
         'articleId', articles.id::text, 'version', ${versionNumber()}, 'duplicateOf', NULLIF(representative, articles.id)::text,
         'title', versions.metadata->>'title', 'site', articles.site, 'source', said.source, 'tags', to_jsonb(said.tags))
     FROM hits JOIN articles ON articles.id = hits.article_id JOIN versions ON versions.id = newest_version
     JOIN documents AS first ON first.id = versions.document_id
     CROSS JOIN LATERAL (SELECT ${SAID_COLUMNS}) AS said
     ORDER BY found_at, articles.id, hits.name`,
    [PAGE],
  );
}

/** An entry that is to be put into a stream under an id that was chosen for it. */
export interface Outgoing {
  rowId: string;
  stream: 'events' | 'rejected';
  streamId: string;
  body: unknown;
}

/**
 * The oldest entries that are not known to stand in their streams, each with its id there. Ids are chosen once and kept, and
 * grow with the rows, from `leastMs` on: so whoever puts in an entry a second time finds it there.
 */
export async function takeOutgoing(database: Database, leastMs: number): Promise<Outgoing[]> {
  await database.query(
    `UPDATE events SET stream_id = GREATEST($1::bigint, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) || '-' || events.id
     FROM (SELECT id FROM events ORDER BY id LIMIT $2 FOR UPDATE) AS oldest
     WHERE events.id = oldest.id AND stream_id IS NULL`,
    [leastMs, PAGE],
  );
  const { rows } = await database.query<Outgoing>(
    `SELECT id AS "rowId", stream, stream_id AS "streamId", body FROM events WHERE stream_id IS NOT NULL ORDER BY id LIMIT $1`,
    [PAGE],
  );
  return rows;
}

/** These stand in their streams. */
export async function forgetOutgoing(database: Database, rowIds: readonly string[]): Promise<void> {
  await database.query('DELETE FROM events WHERE id = ANY($1::bigint[])', [rowIds]);
}

/** The streams have passed these ids without the entries: others are chosen. */
export async function renameOutgoing(database: Database, streamIds: readonly string[]): Promise<void> {
  await database.query('UPDATE events SET stream_id = NULL WHERE stream_id = ANY($1::text[])', [streamIds]);
}
