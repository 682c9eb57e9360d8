/** Re-queues what stands in a state without a job: after a crash, a flushed Redis, an add that failed. */
import type { Logger } from 'pino';
import type { State } from '../article.js';
import type { Queues } from '../queues/queues.js';
import { forgetOldAnswers } from '../store/answered.js';
import type { Database } from '../store/database.js';
import { countStates, findStranded } from '../store/documents.js';
import { forgetOldMessages } from '../store/messages.js';
import { countWaitingHosts, findWaitingHosts } from '../store/waiting.js';

const PAGE = 1_000;

/** What has not moved for `idleMs` is queued again; what is still queued is not queued twice. */
export async function sweep(database: Database, queues: Queues, idleMs: number, log: Logger): Promise<number> {
  const counts = await countStates(database);
  const documents = (...states: State[]) => ({
    count: states.reduce((sum, state) => sum + counts[state], 0),
    page: (after: string) => findStranded(database, states, idleMs, after, PAGE),
  });
  const fetches = {
    count: await countWaitingHosts(database),
    page: (after: string) => findWaitingHosts(database, idleMs, after, PAGE),
  };
  const stages = [
    { queue: queues.fetch, waiting: fetches },
    { queue: queues.clean, waiting: documents('captured') },
    { queue: queues.dedupe, waiting: documents('cleaned', 'indexed') },
  ];
  let requeued = 0;
  for (const { queue, waiting } of stages) {
    // With a job for each there is nothing stranded, and a long backlog is not read through for nothing.
    if (waiting.count === 0 || (idleMs > 0 && (await queue.size()) >= waiting.count)) continue;
    for (let after = '0'; ; ) {
      const ids = await waiting.page(after);
      await queue.add(ids);
      requeued += ids.length;
      const last = ids.at(-1);
      if (!last || ids.length < PAGE) break;
      after = last;
    }
  }
  await forgetOldMessages(database);
  await forgetOldAnswers(database);
  if (requeued > 0) log.info({ jobs: requeued }, 'sweep: queued again');
  return requeued;
}
