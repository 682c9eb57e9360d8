/** What needs a person, sent on its way again. */
import type { Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { type FailureFilter, retryFailures } from '../store/failed.js';

/** Sends documents back to the beginning of their walk. What has no document stays on the list. Returns how many items go again. */
export async function retryAgain(
  database: Database,
  queues: Pick<Queues, 'clean' | 'fetch'>,
  filter: FailureFilter,
): Promise<number> {
  const { documents, fetches, hosts } = await retryFailures(database, filter);
  // If these fail the rows stand, and the sweep queues them.
  await queues.clean.add(documents);
  await queues.fetch.add(hosts);
  return documents.length + fetches;
}
