/** Documents on their walk: how far along it each one is. */
import { promisify } from 'node:util';
import { deflateRawSync, inflateRaw } from 'node:zlib';
import type { Claims, DocumentType, Rejection, State } from '../article.js';
import type { Database } from './database.js';
import { IS_HELD } from './held.js';
import { tellable } from './storable.js';

const inflate = promisify<Buffer, Buffer>(inflateRaw);

/** What the clean stage needs of a document. */
export interface CapturedDocument {
  id: string;
  sha256: Buffer | null;
  type: DocumentType;
  charset: string | null;
  headers: Record<string, string> | null;
  claims: Claims;
  url: string | null;
  /** Deflated. */
  bytes: Buffer | null;
}

/** Null when the document is not (or no longer) `captured`: its job has nothing left to do. */
export async function loadCaptured(database: Database, ids: readonly string[]): Promise<Map<string, CapturedDocument>> {
  const { rows } = await database.query<CapturedDocument>(
    `SELECT documents.id, documents.sha256, type, http->>'charset' AS charset, http->'headers' AS headers,
       claims, url, blobs.bytes
     FROM documents LEFT JOIN blobs USING (sha256)
     WHERE id = ANY($1::bigint[]) AND state = 'captured'`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The answer of the cleaner for one document: JSON of a `Cleaned`, or why there is no article in it. */
export interface CleanAnswer {
  id: string;
  cleaned: string;
  rejected: Rejection | null;
}

/** captured → cleaned or rejected. Returns the ids that moved to `cleaned`. */
export async function saveCleaned(database: Database, answers: readonly CleanAnswer[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string; state: State }>(
    `UPDATE documents SET
       state = CASE WHEN answer.code IS NULL THEN 'cleaned' ELSE 'rejected' END,
       outcome = CASE WHEN answer.code IS NULL THEN NULL ELSE 'rejected' END,
       cleaned = CASE WHEN answer.code IS NULL THEN answer.cleaned END,
       code = answer.code, message = answer.message, moved_at = now()
     FROM unnest($1::bigint[], $2::bytea[], $3::text[], $4::text[]) AS answer(id, cleaned, code, message)
     WHERE documents.id = answer.id AND documents.state = 'captured'
     RETURNING documents.id, documents.state`,
    [
      answers.map((answer) => answer.id),
      answers.map((answer) => (answer.rejected ? null : deflateRawSync(answer.cleaned))),
      answers.map((answer) => answer.rejected?.code ?? null),
      answers.map((answer) => answer.rejected?.message ?? null),
    ],
  );
  return rows.filter((row) => row.state === 'cleaned').map((row) => row.id);
}

/** Any state short of a final one → quarantined, and a row among `failed` for a person. False when another has moved it on. */
export async function quarantine(
  database: Database,
  id: string,
  stage: string,
  code: string,
  message: string,
): Promise<boolean> {
  return database.transaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE documents SET state = 'quarantined', outcome = 'failed', code = $2, message = $3, moved_at = now()
       WHERE id = $1 AND state IN ('captured', 'cleaned', 'indexed')`,
      [id, code, tellable(message)],
    );
    if (!rowCount) return false;
    await client.query(
      `INSERT INTO failed (document_id, stage, code, message) VALUES ($1, $2, $3, $4)
       ON CONFLICT (document_id, stage) WHERE document_id IS NOT NULL
       DO UPDATE SET code = EXCLUDED.code, message = EXCLUDED.message, failed_at = now()`,
      [id, stage, code, tellable(message)],
    );
    return true;
  });
}

/** How many documents stand in each state. */
export async function countStates(database: Database): Promise<Record<State, number>> {
  const { rows } = await database.query<{ state: State; count: number }>(
    'SELECT state, count(*)::int AS count FROM documents GROUP BY state',
  );
  const counts: Record<State, number> = {
    captured: 0,
    cleaned: 0,
    indexed: 0,
    settled: 0,
    rejected: 0,
    quarantined: 0,
  };
  for (const row of rows) counts[row.state] = row.count;
  return counts;
}

/** Ids in a state, held ones aside, that have not moved for `idleMs`, after `after`, in order. */
export async function findStranded(
  database: Database,
  states: readonly State[],
  idleMs: number,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM documents
     WHERE state = ANY($1::text[]) AND state IN ('captured', 'cleaned', 'indexed')
       AND moved_at <= now() - make_interval(secs => $2) AND id > $3 AND NOT ${IS_HELD}
     ORDER BY id LIMIT $4`,
    [states, idleMs / 1000, after, limit],
  );
  return rows.map((row) => row.id);
}

/** A document as it came. */
export interface RawDocument {
  documentId: string;
  bytes: Buffer;
  type: DocumentType;
  file: string | null;
  url: string | null;
}

/** Null when there is no such document, or its bytes were too many to keep or have been freed. */
export async function getRaw(database: Database, id: string): Promise<RawDocument | null> {
  const { rows } = await database.query<RawDocument>(
    `SELECT documents.id AS "documentId", bytes, type, file, url FROM documents JOIN blobs USING (sha256) WHERE documents.id = $1`,
    [id],
  );
  const [document] = rows;
  return document ? { ...document, bytes: await inflate(document.bytes) } : null;
}
