/** Re-queues documents that stand in a state without a job: after a crash, a flushed Redis, an add that failed. */
import type { Logger } from 'pino';
import type { State } from '../article.js';
import type { JobQueue, Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { countStates, findStranded } from '../store/documents.js';

const PAGE = 1_000;

/** Documents that have not moved for `idleMs` are queued again; one that is still queued is not queued twice. */
export async function sweep(database: Database, queues: Queues, idleMs: number, log: Logger): Promise<number> {
  const counts = await countStates(database);
  const stages: [JobQueue, State[]][] = [
    [queues.clean, ['captured']],
    [queues.dedupe, ['cleaned', 'indexed']],
  ];
  let requeued = 0;
  for (const [queue, states] of stages) {
    const documents = states.reduce((sum, state) => sum + counts[state], 0);
    // With a job for each document there is nothing stranded, and a long backlog is not read through for nothing.
    if (documents === 0 || (idleMs > 0 && (await queue.size()) >= documents)) continue;
    for (let after = '0'; ; ) {
      const ids = await findStranded(database, states, idleMs, after, PAGE);
      await queue.add(ids);
      requeued += ids.length;
      if (ids.length < PAGE) break;
      after = ids[ids.length - 1];
    }
  }
  if (requeued > 0) log.info({ documents: requeued }, 'sweep: queued again');
  return requeued;
}
