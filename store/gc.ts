/** Retention: what is old is let go. Texts, versions and matches stay; a tombstone stays for ever. */
import { only } from '../lists.js';
import type { Database } from './database.js';

export interface Freed {
  /** Documents whose raw bytes go, and those bytes as they are stored. */
  documents: number;
  blobs: number;
  bytes: number;
}

/** Documents still under way keep their bytes, whatever their age. */
const OLD = "last_seen < $1 AND sha256 IS NOT NULL AND state IN ('settled', 'rejected')";

export async function countOldRaw(database: Database, before: Date): Promise<Freed> {
  const { rows } = await database.query<Freed>(
    `SELECT (SELECT count(*)::int FROM documents WHERE ${OLD}) AS documents, count(*)::int AS blobs,
            COALESCE(sum(length(bytes)), 0)::float AS bytes
     FROM blobs WHERE EXISTS (SELECT FROM documents WHERE documents.sha256 = blobs.sha256)
       AND NOT EXISTS (SELECT FROM documents WHERE documents.sha256 = blobs.sha256 AND NOT (${OLD}))`,
    [before.toISOString()],
  );
  return only(rows);
}

/** Lets go of the raw bytes of the next `limit` old documents. Returns how many; 0 when none is left. */
export async function dropOldRaw(database: Database, before: Date, limit: number): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ sha256: Buffer }>(
      `UPDATE documents SET sha256 = NULL FROM (SELECT id, sha256 FROM documents WHERE ${OLD} ORDER BY id LIMIT $2 FOR UPDATE) AS old
       WHERE documents.id = old.id RETURNING old.sha256`,
      [before.toISOString(), limit],
    );
    await client.query(
      `DELETE FROM blobs WHERE sha256 = ANY($1::bytea[]) AND NOT EXISTS (SELECT FROM documents WHERE documents.sha256 = blobs.sha256)`,
      [rows.map((row) => row.sha256)],
    );
    return rows.length;
  });
}

/** Asks that were answered before a time, and that nobody waits for any more. */
const OLD_ASK = `
  state = 'done' AND moved_at < $1 AND NOT EXISTS (SELECT FROM expected WHERE fetch_id = fetches.id)
  AND NOT EXISTS (SELECT FROM watched WHERE fetch_id = fetches.id) AND NOT EXISTS (SELECT FROM deliveries WHERE fetch_id = fetches.id)`;

export async function countOldAsks(database: Database, before: Date): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM fetches WHERE ${OLD_ASK}`,
    [before.toISOString()],
  );
  return only(rows).count;
}

/** Lets go of the next `limit` old asks. Returns how many; 0 when none is left. What is known of their URLs stays. */
export async function dropOldAsks(database: Database, before: Date, limit: number): Promise<number> {
  const { rowCount } = await database.query(
    `DELETE FROM fetches WHERE id IN (SELECT id FROM fetches WHERE ${OLD_ASK} ORDER BY id LIMIT $2)`,
    [before.toISOString(), limit],
  );
  return rowCount ?? 0;
}

/** Lets go of runs of schedules that are old and asked for nothing that is kept; the last of each schedule stays. */
export async function dropOldRuns(database: Database, before: Date): Promise<void> {
  await database.query(
    `DELETE FROM schedule_runs AS old WHERE started_at < $1 AND NOT EXISTS (SELECT FROM fetches WHERE run_id = old.id)
       AND EXISTS (SELECT FROM schedule_runs AS later WHERE later.schedule_id = old.schedule_id AND later.due_at > old.due_at)`,
    [before.toISOString()],
  );
}

/** Partitions of the index whose month ended before that day, the oldest first, with their bytes. */
export async function listOldMonths(database: Database, before: Date): Promise<{ name: string; bytes: number }[]> {
  const { rows } = await database.query<{ name: string; bytes: number }>(
    `SELECT relname AS name, pg_total_relation_size(pg_class.oid)::float AS bytes
     FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
     WHERE inhparent = 'fingerprints'::regclass AND relname ~ '^fingerprints_\\d{4}_\\d{2}$'
       AND to_date(right(relname, 7), 'YYYY_MM') + interval '1 month' <= $1
     ORDER BY relname`,
    [before.toISOString()],
  );
  return rows;
}

export async function dropMonth(database: Database, name: string): Promise<void> {
  if (!/^fingerprints_\d{4}_\d{2}$/.test(name)) throw new Error(`not a month of the index: ${name}`);
  await database.query(`DROP TABLE ${name}`);
}
