/** A sign of life for health checks: a file that is young as long as this process can do its work. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Stores } from '../workers/stores.js';

/** Whoever looks should wait for several of these. */
const EVERY_MS = 20_000;

/**
 * Writes the time into `file` now and every 20 s, while this process gets answers from its own connections to the store and the queues.
 * A file that cannot be written is an error at once; later ones are logged.
 */
export async function showAlive(
  file: string,
  { database, queues }: Stores,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const show = async () => {
    await Promise.all([database.query('SELECT'), queues.fetch.size()]);
    await writeFile(file, `${new Date().toISOString()}\n`);
  };
  await show();
  void (async () => {
    while (!signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await show().catch((error) => log.warn({ err: error }, 'no sign of life: will try again'));
    }
  })();
}
