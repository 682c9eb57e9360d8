/**
 * captured → rejected, or on to dedupe: loads, calls the cleaner in a thread, passes the answer on. Where this process dedupes as well
 * the answer stays in its memory and the document goes on from `captured` at once; else it is saved (`cleaned`) and its id queued.
 */
import type { Logger } from 'pino';
import type { JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { type CapturedDocument, type CleanAnswer, loadCaptured, saveCleaned } from '../store/documents.js';
import { makeBatcher } from './batch.js';
import { type CleanPool, makeSlots } from './clean-pool.js';
import type { DedupeHandler } from './dedupe.js';
import type { Holding } from './holding.js';

export interface CleanHandlerParts {
  database: Database;
  pool: CleanPool;
  dedupe: Pick<JobQueue, 'add'>;
  /** Of this process; null when it does not dedupe. */
  walkOn: DedupeHandler | null;
  holding: Holding | null;
  /** Documents whose bytes are in memory at once. */
  atOnce: number;
  log: Logger;
}

export function makeCleanHandler(parts: CleanHandlerParts): (id: string) => Promise<void> {
  const { database, pool, dedupe, walkOn, holding, log } = parts;
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
  const slots = makeSlots(parts.atOnce);

  /** Null when another run of this job has moved the document on. */
  async function cleanOne(id: string): Promise<CleanAnswer | null> {
    const release = await slots();
    try {
      const document = await load(id);
      if (!document?.bytes) return null;
      const { bytes, type, charset, headers, url, claims } = document;
      return { id, ...(await pool.clean({ bytes, type, charset, headers, url, claims })) };
    } finally {
      release();
    }
  }

  return async (id) => {
    const answer = await cleanOne(id);
    if (!answer) return;
    if (walkOn && !answer.rejected) return walkOn(id, answer.cleaned);
    await save(answer);
    await holding?.look();
    if (answer.rejected)
      log.info({ documentId: id, outcome: 'rejected', code: answer.rejected.code }, 'article rejected');
  };
}
