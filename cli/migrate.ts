/** `winnow migrate`: brings the schema up to date. */

import { openQueues } from '../queues/queues.js';
import { migrate } from '../store/migrate.js';
import { connectStore } from '../store/open.js';
import { EXIT } from './exit.js';
import { printLine } from './output.js';
import { settings } from './session.js';

export async function migrateCommand(): Promise<number> {
  const config = settings();
  const database = await connectStore(config);
  try {
    const applied = await migrate(database);
    for (const name of applied) await printLine(`applied ${name}`);
    // Without Redis the queues' tables stand in the same database.
    if (!config.redisUrl) await (await openQueues(undefined, database.pool)).close();
    if (applied.length === 0) await printLine('the schema is up to date');
    return EXIT.done;
  } finally {
    await database.close();
  }
}
