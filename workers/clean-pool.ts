/** Threads that clean, each under a limit of time and memory, since one document must not take the process with it. */
import { Piscina } from 'piscina';
import type { CleanReply, CleanSetup, CleanTask } from './clean-thread.js';
import { makeClock, watch } from './thread-clock.js';

/** Of processor time. A real page takes milliseconds; what takes this long is hostile or a fault of ours. */
const TIME_LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 250;
/** Heap of one thread: 20 MiB of input needs about 400 MiB at its peak (measured on one long line). */
const HEAP_LIMIT_MB = 1024;

/** The thread was stopped. `code` says by which limit. */
export class CleanFault extends Error {
  override name = 'CleanFault';
  constructor(
    readonly code: 'E_TIMEOUT' | 'E_MEMORY' | 'E_CRASH',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The limits are of processor time and memory of a thread of its own: whoever meets one will meet it again. */
export function isProof(error: unknown): error is CleanFault {
  return error instanceof CleanFault && error.code !== 'E_CRASH';
}

export interface CleanPool {
  /** Throws `CleanFault`. */
  clean(task: CleanTask): Promise<CleanReply>;
  close(): Promise<void>;
}

/**
 * `threadFile` is the compiled clean-thread.js: a worker thread cannot load TypeScript. What it runs calls `begin` with the clock of
 * its task; from then on its processor time counts.
 */
export function openCleanPool(
  threads: number,
  threadFile: URL,
  timeLimitMs = TIME_LIMIT_MS,
  setup: CleanSetup = { rules: [] },
): CleanPool {
  const pool = new Piscina({
    filename: threadFile.href,
    minThreads: Math.min(1, threads),
    maxThreads: threads,
    idleTimeout: 60_000,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  pool.on('error', () => undefined); // also rejects the task that it belongs to
  const slots = makeSlots(threads);
  return {
    async clean(task) {
      // The limit is on the work, not on the wait for a thread.
      const release = await slots();
      const stop = new AbortController();
      const clock = makeClock();
      const spentMs = watch(clock);
      const timer = setInterval(
        () => {
          if (spentMs() > timeLimitMs) stop.abort();
        },
        Math.min(LOOK_EVERY_MS, timeLimitMs / 4),
      );
      try {
        return await pool.run({ ...task, clock }, { signal: stop.signal });
      } catch (error) {
        throw asFault(error as NodeJS.ErrnoException, stop.signal.aborted, timeLimitMs);
      } finally {
        clearInterval(timer);
        release();
      }
    },
    close: () => pool.destroy(),
  };
}

/** Resolves, in turn, when one of so many slots is free, with what frees it again. */
export function makeSlots(count: number): () => Promise<() => void> {
  let free = count;
  const waiting: (() => void)[] = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return release;
  };
}

function asFault(error: NodeJS.ErrnoException, timedOut: boolean, timeLimitMs: number): CleanFault {
  if (timedOut)
    return new CleanFault('E_TIMEOUT', `Cleaning took more than ${timeLimitMs / 1000} s of the processor.`, {
      cause: error,
    });
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new CleanFault('E_MEMORY', `Cleaning needed more than ${HEAP_LIMIT_MB} MiB of memory.`, { cause: error });
  }
  return new CleanFault('E_CRASH', `The cleaner failed: ${error.message}`, { cause: error });
}
