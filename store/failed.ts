/** What a person must look at. */
import type { Database, Queryable } from './database.js';
import { tellable } from './storable.js';

export interface Failure {
  id: string;
  documentId: string | null;
  stage: string;
  code: string;
  message: string;
  payload: unknown;
  failedAt: Date;
}

/** Records a failure that has no document: a file that could not be taken, a message that does not fit. */
export async function recordFailure(
  client: Queryable,
  failure: Pick<Failure, 'stage' | 'code' | 'message' | 'payload'>,
): Promise<void> {
  await client.query('INSERT INTO failed (stage, code, message, payload) VALUES ($1, $2, $3, $4)', [
    failure.stage,
    failure.code,
    tellable(failure.message),
    JSON.stringify(tellable(failure.payload)),
  ]);
}

/** Newest first. */
export async function listFailures(database: Database, limit: number): Promise<Failure[]> {
  const { rows } = await database.query<Failure>(
    `SELECT id, document_id AS "documentId", stage, code, message, payload, failed_at AS "failedAt"
     FROM failed ORDER BY id DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

/** Those of the ids that are on the list, and whether a document stands behind them. */
export async function findFailures(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, { document: boolean }>> {
  const { rows } = await database.query<{ id: string; document: boolean }>(
    'SELECT id, document_id IS NOT NULL AS document FROM failed WHERE id = ANY($1::bigint[])',
    [ids],
  );
  return new Map(rows.map(({ id, document }) => [id, { document }]));
}

/**
 * Takes failures (all, when `ids` is null) off the list and sends what can be tried again back to its start: documents
 * with bytes to `captured`, fetches to a new ask. Returns what to queue.
 */
export async function retryFailures(
  database: Database,
  ids: readonly string[] | null,
): Promise<{ documents: string[]; fetches: number; hosts: string[] }> {
  return database.transaction(async (client) => {
    const { rows: taken } = await client.query<{ document_id: string }>(
      `DELETE FROM failed WHERE document_id IS NOT NULL AND ($1::bigint[] IS NULL OR id = ANY($1)) RETURNING document_id`,
      [ids],
    );
    const documentIds = taken.map((row) => row.document_id);
    const { rows: documents } = await client.query<{ id: string }>(
      `UPDATE documents SET state = 'captured', outcome = NULL, code = NULL, message = NULL, moved_at = now()
       WHERE id = ANY($1::bigint[]) AND state = 'quarantined' AND sha256 IS NOT NULL RETURNING id`,
      [documentIds],
    );
    const { rows: fetches } = await client.query<{ host_id: string }>(
      `INSERT INTO fetches (url_id, door, key, mode, claims, host_id, priority)
       SELECT DISTINCT ON (url_id) url_id, door, key, 'refresh', claims, host_id, priority
       FROM fetches WHERE document_id = ANY($1::bigint[]) AND code IS NOT NULL ORDER BY url_id, id DESC RETURNING host_id`,
      [documentIds],
    );
    return {
      documents: documents.map((row) => row.id),
      fetches: fetches.length,
      hosts: [...new Set(fetches.map((row) => row.host_id))],
    };
  });
}

/** Takes failures (all, when `ids` is null) off the list; returns how many. */
export async function dropFailures(database: Database, ids: readonly string[] | null): Promise<number> {
  return (await database.query('DELETE FROM failed WHERE $1::bigint[] IS NULL OR id = ANY($1)', [ids])).rowCount ?? 0;
}
