/** captured → cleaned, or rejected: loads, calls the cleaner in a thread, saves, passes the id on. */
import type { Logger } from 'pino';
import type { JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { type CapturedDocument, type CleanAnswer, loadCaptured, saveCleaned } from '../store/documents.js';
import { makeBatcher } from './batch.js';
import type { CleanPool } from './clean-pool.js';

export interface CleanHandlerParts {
  database: Database;
  pool: CleanPool;
  dedupe: Pick<JobQueue, 'add'>;
  log: Logger;
}

export function makeCleanHandler({ database, pool, dedupe, log }: CleanHandlerParts): (id: string) => Promise<void> {
  const load = makeBatcher<string, CapturedDocument | undefined>(
    async (ids) => {
      const loaded = await loadCaptured(database, ids);
      return ids.map((id) => loaded.get(id));
    },
    { size: 32, waitMs: 2 },
  );
  const save = makeBatcher<CleanAnswer, void>(
    async (answers) => {
      const moved = await saveCleaned(database, answers);
      await dedupe.add(moved); // if this fails the sweep queues them
      return answers.map(() => undefined);
    },
    { size: 32, waitMs: 2 },
  );

  return async (id) => {
    const document = await load(id);
    if (!document?.bytes) return; // another run of this job has moved it on
    const { bytes, type, charset, headers, url, claims } = document;
    const reply = await pool.clean({ bytes, type, charset, headers, url, claims });
    await save({ id, ...reply });
    if (reply.rejected)
      log.info({ documentId: id, outcome: 'rejected', code: reply.rejected.code }, 'article rejected');
  };
}
