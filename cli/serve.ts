/** `winnow serve`: the web server alone; the workers run elsewhere. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.js';
import { showAlive } from './alive.js';
import { makeLog, onStop, untilAborted, withStores } from './session.js';
import { startWeb } from './web.js';

const LOOK_EVERY_MS = 5_000;

export async function serve(options: { alive?: string }): Promise<number> {
  const { signal, exitCode } = onStop();
  return withStores(
    async (stores, config) => {
      const log = makeLog(config);
      const web = await startWeb(stores, config, log, false);
      if (options.alive) await showAlive(options.alive, stores, log, signal);
      process.stderr.write(`serving ${web.address}; Ctrl-C stops\n`);
      try {
        await Promise.race([untilAborted(signal), untilOwnerEnds(stores.database, signal)]);
      } finally {
        await web.close();
      }
      return exitCode();
    },
    { own: true, orAsk: true },
  );
}

/** Throws `StoreUnavailable` when the process whose embedded store we ask has ended: whoever starts us again finds the next owner, or is one. */
async function untilOwnerEnds(database: Database, signal: AbortSignal): Promise<void> {
  if (!database.attached) return untilAborted(signal);
  while (!signal.aborted) {
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await database.query('SELECT');
  }
}
