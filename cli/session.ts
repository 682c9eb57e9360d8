/** What commands share: the settings, the log, the stores, and an orderly end on a signal. */
import { existsSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { type Config, ConfigError, readConfig } from '../config.js';
import type { Database } from '../store/database.js';
import { makeFolder } from '../store/folder.js';
import { openStore } from '../store/open.js';
import type { Stores } from '../workers/stores.js';
import { makeQuietConnections } from './connection-errors.js';
import { EXIT } from './exit.js';

/** From the environment, and from `.env` in this folder for what the environment does not say. */
export function settings(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** The inbox, made where it is missing. Throws `ConfigError` when it cannot be made or written to. */
export function makeInbox({ inboxFolder }: Config): void {
  try {
    makeFolder(inboxFolder);
  } catch (error) {
    throw new ConfigError(`WINNOW_INBOX: ${inboxFolder} cannot be used: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** JSON lines on stderr; quieter where a progress bar is shown. */
export function makeLog(config: Pick<Config, 'logLevel'>): Logger {
  const level = config.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info');
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, hooks: makeQuietConnections() },
    pino.destination({ dest: 2, sync: true }),
  );
}

/**
 * Opens the stores, runs `work`, closes them again whatever happens. The queues are loaded here, since most commands have no use
 * for them.
 */
export async function withStores<T>(
  work: (stores: Stores, config: Config) => Promise<T>,
  options?: { migrate?: boolean; own?: boolean; orAsk?: boolean; brief?: boolean },
): Promise<T> {
  const config = settings();
  const { openStores } = await import('../workers/stores.js');
  const stores = await openStores(config, options);
  try {
    return await work(stores, config);
  } finally {
    await stores.close();
  }
}

/** As `withStores`, for commands that need no queue. They ask little if not said otherwise: `brief` as in `StoreSettings`. */
export async function withStore<T>(work: (database: Database) => Promise<T>, { brief = true } = {}): Promise<T> {
  const database = await openStore({ ...settings(), brief });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** From the first signal to the end, whatever a store or a network does; whoever watches over processes kills after a time like 30 s. */
const END_WITHIN_MS = 18_000;

/**
 * Aborts at the first SIGTERM or SIGINT, and 18 s later the process ends even if something still hangs: what was under way stands in the
 * rows, as after any other end. A second signal ends it at once.
 */
export function onStop(): { signal: AbortSignal; exitCode: () => number } {
  const stop = new AbortController();
  let exitCode: number = EXIT.done;
  const handle = (name: NodeJS.Signals) => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    exitCode = name === 'SIGINT' ? EXIT.interrupted : EXIT.done;
    stop.abort();
    setTimeout(() => {
      makeLog(settings()).warn('something does not answer: ended without it; what was under way is taken up again');
      process.exit(exitCode);
    }, END_WITHIN_MS).unref();
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
  return { signal: stop.signal, exitCode: () => exitCode };
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
