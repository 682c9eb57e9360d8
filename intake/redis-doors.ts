/**
 * The Redis doors: the queue, the stream and the list. A message is acknowledged when it is committed; until then it stays where it
 * was, and comes again if this process dies.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { only } from '../lists.js';
import type { Door, Taken } from '../queues/door.js';
import { type JobWorker, type Queues, UnrecoverableError } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { isOutage } from '../store/outage.js';
import { type Accept, type Accepted, type Incoming, Unreadable } from './messages.js';

/** Messages in one transaction. */
const BATCH = 100;
/** Between two looks at an empty stream or list. */
const LOOK_EVERY_MS = 250;
/** After a fault: Postgres or Redis may be away for a while. */
const AGAIN_AFTER_MS = 1_000;
/** A message that fails so often, while the database answers, is at fault itself. */
const FAULTS = 3;

export interface RedisDoorParts {
  database: Database;
  queues: Queues;
  accept: Accept;
  log: Logger;
}

/** Empty on the embedded store, where there is no Redis. */
export function openRedisDoors({ database, queues, accept, log }: RedisDoorParts): JobWorker[] {
  const stopping = new AbortController();
  const surely = makeSure(accept, database, stopping.signal, log);
  const queue = queues.intake({
    async accept(value, delivery) {
      const accepted = only(await surely([{ value, delivery: `queue ${delivery}` }]));
      // It stands among `failed`; the sender finds it failed in the queue too, never completed.
      if (accepted.kind === 'refused') throw new UnrecoverableError(`${accepted.code}: ${accepted.message}`);
    },
    onError: (error) => log.warn({ err: error }, 'intake queue: will try again'),
  });
  if (!queue || !queues.doors) return [];
  const { stream, list } = queues.doors;
  const running = [stream, list].map((door) => serve(door, surely, stopping.signal, log));
  return [
    {
      async close(force) {
        stopping.abort();
        await Promise.all([...running, queue.close(force)]);
      },
    },
  ];
}

async function serve(door: Door, accept: Accept, signal: AbortSignal, log: Logger): Promise<void> {
  let taken: Taken[] = [];
  while (!signal.aborted) {
    try {
      if (taken.length === 0) taken = await door.take(BATCH);
      await accept(taken.map((one) => ({ value: readText(one.text), delivery: `${door.name} ${one.delivery}` })));
      await door.done(taken);
      if (taken.length < BATCH) await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      taken = [];
    } catch (error) {
      if (signal.aborted) break;
      log.warn({ door: door.name, err: error }, 'door: will try again');
      await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  await door.close().catch((error) => log.warn({ door: door.name, err: error }, 'door: not closed in order'));
}

/** A bare URL stands for the message that asks for it. */
function readText(text: string | null): unknown {
  if (text === null) return new Unreadable('E_SHAPE', 'an entry needs a field json', null);
  if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { v: 1, type: 'url', url: text.trim() };
  try {
    return JSON.parse(text);
  } catch (error) {
    const meantAsJson = /^\s*[{["]/.test(text);
    return new Unreadable('E_JSON', meantAsJson ? (error as Error).message : 'neither a URL nor a message', text);
  }
}

/** Tries until it is committed, however long that takes; a message that cannot be is refused, so that none blocks a door. */
function makeSure(accept: Accept, database: Database, signal: AbortSignal, log: Logger): Accept {
  const one = async (incoming: Incoming): Promise<Accepted> => {
    for (let faults = 0; ; ) {
      try {
        return only(await accept([incoming]));
      } catch (error) {
        if (signal.aborted) throw error;
        log.warn({ err: error }, 'intake: will try again');
        const answers = await database.query('SELECT').then(
          () => true,
          () => false,
        );
        // A full disk answers questions, and is no fault of the message.
        if (answers && !isOutage(error) && ++faults >= FAULTS) {
          const value = new Unreadable('E_SHAPE', `cannot be stored: ${(error as Error).message}`, null);
          return only(await accept([{ value, delivery: incoming.delivery }]));
        }
        await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  return async (incoming) => {
    try {
      return await accept(incoming);
    } catch {
      const accepted: Accepted[] = [];
      for (const message of incoming) accepted.push(await one(message));
      return accepted;
    }
  };
}
