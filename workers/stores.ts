/** The stores that a process works on: the database, and the queues beside it. */
import type { Config } from '../config.js';
import { openMemoryQueues } from '../queues/memory.js';
import { openQueues, type Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { openStore } from '../store/open.js';

export interface Stores {
  database: Database;
  queues: Queues;
  close(): Promise<void>;
}

/** Opens the store, then the queues. Throws `StoreUnavailable` or `QueueUnavailable`. */
export async function openStores(
  config: Config,
  { migrate = false, own = false, orAsk = false, brief = false } = {},
): Promise<Stores> {
  const database = await openStore({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    migrate,
    own,
    orAsk,
    brief,
  });
  try {
    const alone = database.kind === 'embedded' && !config.redisUrl;
    const queues = alone
      ? await openMemoryQueues(database.pool, database.attached)
      : await openQueues(config.redisUrl, database.pool);
    return {
      database,
      queues,
      async close() {
        await queues.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
