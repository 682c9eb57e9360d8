/** Whether this process gets on, and whether it can take work. */
import type { Hono } from 'hono';
import type { Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { isStuck } from '../store/totals.js';

/** Nothing of the walk has moved for so long, though documents are under way: the sweep, which looks twice a minute, cannot help. A guess, 2026-12. */
const STUCK_MINUTES = 10;

export interface HealthParts {
  database: Database;
  queues: Pick<Queues, 'fetch'>;
  /** This process runs the workers too: then it is to be ended when they stand still. */
  works: boolean;
  stopping: AbortSignal;
}

/** Open to everybody who gets past the Host: they tell nothing else. A store that is away is no reason to end a process. */
export function addHealth(app: Hono, { database, queues, works, stopping }: HealthParts): void {
  app.get('/healthz', async (c) => {
    const stuck = works && (await isStuck(database, STUCK_MINUTES).catch(() => false));
    return c.json({ status: stuck ? 'stuck' : 'ok' }, stuck ? 503 : 200);
  });
  app.get('/readyz', async (c) => {
    const isReady =
      !stopping.aborted &&
      (await Promise.all([database.query('SELECT'), queues.fetch.size()]).then(
        () => true,
        () => false,
      ));
    return c.json({ status: isReady ? 'ok' : 'not ready' }, isReady ? 200 : 503);
  });
}
