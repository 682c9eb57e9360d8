/** The sweep's third job: words and keys that were made with dedupe parameters of before are made anew. */
import type { Logger } from 'pino';
import { PARAMETERS } from '../dedupe/fingerprints.js';
import type { JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { dropOutdatedKeys, reindexNext } from '../store/outdated.js';
import { reindexVersion } from './prepare.js';

/** Versions made anew in one transaction. */
const BATCH_VERSIONS = 100;

/** Returns how many documents are on their way again because of it. Can be stopped between two transactions, and goes on there. */
export async function reindexOutdated(
  database: Database,
  dedupe: Pick<JobQueue, 'add'>,
  log: Logger,
  signal?: AbortSignal,
): Promise<number> {
  let documents = 0;
  while (!signal?.aborted) {
    const again = await reindexNext(database, PARAMETERS, BATCH_VERSIONS, reindexVersion);
    if (again === null) {
      await dropOutdatedKeys(database, PARAMETERS);
      break;
    }
    await dedupe.add(again); // if this fails the sweep queues them
    documents += again.length;
    log.info({ documents, parameters: PARAMETERS }, 'index: made anew with the parameters of today');
  }
  return documents;
}
