/** While somebody waits for URLs: says on stderr which of them failed and when they are tried again. */
import type { Database } from '../store/database.js';
import { type Retrying, retryingOf } from '../store/waiting.js';
import { count } from './output.js';

const LOOK_EVERY_MS = 1_000;

/** Returns a function to be called again and again with the fetches that are still waited for, null for all; it says each try once. */
export function tellRetries(database: Database): (fetchIds: readonly string[] | null) => Promise<void> {
  const told = new Set<string>();
  let lookedMs = Number.NEGATIVE_INFINITY;
  return async (fetchIds) => {
    if (fetchIds?.length === 0 || performance.now() - lookedMs < LOOK_EVERY_MS) return;
    lookedMs = performance.now();
    for (const one of await retryingOf(database, fetchIds)) {
      const name = `${one.host} ${one.code} ${one.attempts}`;
      // On a terminal the progress bar stands on the line.
      if (!told.has(name)) process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${described(one)}\n`);
      told.add(name);
    }
  };
}

function described({ host, code, urls, attempts, nextAt }: Retrying): string {
  const tries = attempts === 0 ? 'not tried yet' : `tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
  return `waiting for ${host}: ${code}, ${tries}, again at ${nextAt.toISOString().slice(11, 19)} UTC (${count(urls, 'URL')})`;
}
