/** The Redis door: messages that others put into the queue `winnow-intake`, acknowledged when they are committed. */
import type { Logger } from 'pino';
import { type JobWorker, type Queues, UnrecoverableError } from '../queues/queues.js';
import type { Accepted } from './messages.js';

export interface RedisDoorParts {
  queues: Queues;
  accept(value: unknown): Promise<Accepted>;
  log: Logger;
}

/** Null on the embedded store, where there is no Redis. */
export function openRedisDoor({ queues, accept, log }: RedisDoorParts): JobWorker | null {
  return queues.intake({
    async accept(value) {
      const accepted = await accept(value);
      // It stands among `failed`; the sender finds it failed in the queue too, never completed.
      if (accepted.kind === 'refused') throw new UnrecoverableError(`${accepted.code}: ${accepted.message}`);
    },
    onError: (error) => log.warn({ err: error }, 'intake queue: will try again'),
  });
}
