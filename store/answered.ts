/** Answers to requests that bore a key of their sender: one that comes again, since its answer was lost, gets the same. */
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';

/** Whoever has not asked again by then will not. */
const KEPT_DAYS = 3;

interface Keyed {
  key: string;
  /** Of the whole request. */
  digest: Buffer;
}

/**
 * Takes keys, in the transaction that answers for them; each at most once in a call. Null for one that is new, else its request and answer. Another
 * transaction that has taken a key is waited for.
 */
export async function takeKeys(
  client: Queryable,
  keyed: readonly Keyed[],
): Promise<({ digest: Buffer; answer: unknown } | null)[]> {
  if (keyed.length === 0) return [];
  const hashes = keyed.map(({ key }) => sha256(key));
  // In the order of hashes, so that two writers never wait for each other in a circle.
  const { rows: taken } = await client.query<{ key_hash: Buffer }>(
    `INSERT INTO answered (key_hash, digest) SELECT key_hash, digest FROM unnest($1::bytea[], $2::bytea[]) AS asked(key_hash, digest)
     ORDER BY key_hash ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash`,
    [hashes, keyed.map(({ digest }) => digest)],
  );
  const fresh = new Set(taken.map(({ key_hash }) => key_hash.toString('hex')));
  const { rows: known } = await client.query<{ key_hash: Buffer; digest: Buffer; answer: unknown }>(
    'SELECT key_hash, digest, answer FROM answered WHERE key_hash = ANY($1::bytea[])',
    [hashes],
  );
  const byHash = new Map(known.map((row) => [row.key_hash.toString('hex'), row]));
  return hashes.map((hash) => (fresh.has(hash.toString('hex')) ? null : (byHash.get(hash.toString('hex')) ?? null)));
}

/** Keeps what was answered to requests whose keys were taken. */
export async function keepAnswers(client: Queryable, answers: readonly (Keyed & { answer: unknown })[]): Promise<void> {
  if (answers.length === 0) return;
  await client.query(
    `UPDATE answered SET answer = given.answer FROM unnest($1::bytea[], $2::jsonb[]) AS given(key_hash, answer)
     WHERE answered.key_hash = given.key_hash`,
    [answers.map(({ key }) => sha256(key)), answers.map(({ answer }) => JSON.stringify(answer))],
  );
}

export async function forgetOldAnswers(database: Database): Promise<void> {
  await database.query('DELETE FROM answered WHERE answered_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
}
