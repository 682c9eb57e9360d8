/** Tells on the streams of Redis what Postgres says is to be told. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Doors, EVENT_STREAM, REJECTED_STREAM } from '../queues/doors.js';
import type { JobWorker } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import {
  collectCorrections,
  collectHits,
  collectOutcomes,
  forgetOutgoing,
  renameOutgoing,
  takeOutgoing,
} from '../store/events.js';

const LOOK_EVERY_MS = 500;

const STREAMS = { events: EVENT_STREAM, rejected: REJECTED_STREAM };

export interface TellerParts {
  database: Database;
  doors: Doors;
  log: Logger;
}

/** Any number of processes may tell at once: what two of them put into a stream stands there once. */
export function startTelling({ database, doors, log }: TellerParts): JobWorker {
  const stopping = new AbortController();
  let after: string | null = null;

  async function round(): Promise<void> {
    after = await collectOutcomes(database, after);
    await collectCorrections(database);
    await collectHits(database);
    for (;;) {
      const outgoing = await takeOutgoing(database, (await doors.newestMs()) + 1);
      if (outgoing.length === 0) return;
      const passed = await doors.publish(
        outgoing.map(({ stream, streamId, body }) => ({
          stream: STREAMS[stream],
          id: streamId,
          json: JSON.stringify(body),
        })),
      );
      await renameOutgoing(database, passed);
      await forgetOutgoing(
        database,
        outgoing.filter(({ streamId }) => !passed.includes(streamId)).map(({ rowId }) => rowId),
      );
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await round().catch((error) => log.warn({ err: error }, 'events: will try again'));
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async close() {
      stopping.abort();
      await running;
    },
  };
}
