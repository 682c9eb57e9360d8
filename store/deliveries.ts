/** What a claimed inbox file asked for; what it carried is recorded with its documents. */
import type { Queryable } from './database.js';

export async function recordAsked(
  client: Queryable,
  claim: string,
  asks: readonly { line: number; fetchId: string }[],
): Promise<void> {
  await client.query(
    `INSERT INTO deliveries (claim, line, fetch_id, known)
     SELECT $1, line, fetch_id, false FROM unnest($2::int[], $3::bigint[]) AS asked(line, fetch_id)
     ON CONFLICT (claim, line) DO NOTHING`,
    [claim, asks.map(({ line }) => line), asks.map(({ fetchId }) => fetchId)],
  );
}

/** The asks of a claim so far, by line. */
export async function findDelivered(client: Queryable, claim: string): Promise<Map<number, string>> {
  const { rows } = await client.query<{ line: number; fetchId: string }>(
    'SELECT line, fetch_id AS "fetchId" FROM deliveries WHERE claim = $1 AND fetch_id IS NOT NULL',
    [claim],
  );
  return new Map(rows.map(({ line, fetchId }) => [line, fetchId]));
}

/** Of a file that its writer had left unfinished, the last line read may have been half of one. */
export async function forgetLastDelivery(client: Queryable, claim: string): Promise<void> {
  await client.query(
    'DELETE FROM deliveries WHERE claim = $1 AND line = (SELECT max(line) FROM deliveries WHERE claim = $1)',
    [claim],
  );
}
