/** Messages of the Redis doors that are committed: one that comes a second time, since its door died before it said so, is known. */
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';

/** A door that has not asked again by then will not. */
const KEPT_DAYS = 3;

/** Marks deliveries as taken, in the transaction that commits them. Returns for each whether it is new. */
export async function takeMessages(client: Queryable, deliveries: readonly string[]): Promise<boolean[]> {
  const hashes = deliveries.map(sha256);
  // In the order of hashes, so that two writers never wait for each other in a circle.
  const { rows } = await client.query<{ delivery: Buffer }>(
    `INSERT INTO messages (delivery) SELECT delivery FROM unnest($1::bytea[]) AS delivery ORDER BY delivery
     ON CONFLICT (delivery) DO NOTHING RETURNING delivery`,
    [hashes],
  );
  const fresh = new Set(rows.map((row) => row.delivery.toString('hex')));
  // The same delivery twice in one batch is new once.
  return hashes.map((hash) => fresh.delete(hash.toString('hex')));
}

export async function forgetOldMessages(database: Database): Promise<void> {
  await database.query('DELETE FROM messages WHERE taken_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
}
