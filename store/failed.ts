/** What a person must look at. */
import type { Database } from './database.js';

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
  database: Database,
  failure: Pick<Failure, 'stage' | 'code' | 'message' | 'payload'>,
): Promise<void> {
  await database.query('INSERT INTO failed (stage, code, message, payload) VALUES ($1, $2, $3, $4)', [
    failure.stage,
    failure.code,
    failure.message,
    JSON.stringify(failure.payload),
  ]);
}
