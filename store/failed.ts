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

/** Which failures are meant: those for which all that is given holds. */
export interface FailureFilter {
  ids?: readonly string[];
  code?: string;
  /** Of the document's URL, with its port unless that is the usual one. */
  host?: string;
  since?: Date;
  until?: Date;
}

/** A condition on `failed`, whose parameters are the first five. */
const MEANT = `($1::bigint[] IS NULL OR failed.id = ANY($1)) AND ($2::text IS NULL OR failed.code = $2)
  AND ($3::text IS NULL OR EXISTS (SELECT FROM documents WHERE documents.id = failed.document_id AND substring(url FROM '^[a-z]+://([^/?#]+)') = $3))
  AND ($4::timestamptz IS NULL OR failed_at >= $4) AND ($5::timestamptz IS NULL OR failed_at < $5)`;

const meant = ({ ids, code, host, since, until }: FailureFilter): unknown[] => [
  ids ?? null,
  code ?? null,
  host ?? null,
  since ?? null,
  until ?? null,
];

/** Newest first; with `before` those with a lower id: the next page. */
export async function listFailures(
  database: Database,
  limit: number,
  filter: FailureFilter = {},
  before: string | null = null,
): Promise<Failure[]> {
  const { rows } = await database.query<Failure>(
    `SELECT id, document_id AS "documentId", stage, code, message, payload, failed_at AS "failedAt"
     FROM failed WHERE ${MEANT} AND ($6::bigint IS NULL OR id < $6) ORDER BY id DESC LIMIT $7`,
    [...meant(filter), before, limit],
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
 * Takes failures off the list and sends what can be tried again back to its start: documents
 * with bytes to `captured`, fetches to a new ask. Returns what to queue.
 */
export async function retryFailures(
  database: Database,
  filter: FailureFilter,
): Promise<{ documents: string[]; fetches: number; hosts: string[] }> {
  return database.transaction(async (client) => {
    const { rows: taken } = await client.query<{ document_id: string }>(
      `DELETE FROM failed WHERE document_id IS NOT NULL AND ${MEANT} RETURNING document_id`,
      meant(filter),
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

/** Takes failures off the list; returns how many. */
export async function dropFailures(database: Database, filter: FailureFilter): Promise<number> {
  return (await database.query(`DELETE FROM failed WHERE ${MEANT}`, meant(filter))).rowCount ?? 0;
}
