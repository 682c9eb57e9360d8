/** Retention: what is old is let go. Texts, versions and matches stay; a tombstone stays for ever. */
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
  return rows[0];
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
