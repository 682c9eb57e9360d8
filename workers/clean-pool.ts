/** Threads that clean, each under a limit of time and memory, since one document must not take the process with it. */
import { Piscina } from 'piscina';
import { zip } from '../lists.js';
import type { CleanReply, CleanSetup, CleanTask } from './clean-thread.js';
import { begun, makeClock, watch } from './thread-clock.js';

/** Of processor time. A real page takes milliseconds; what takes this long is hostile or a fault of ours. */
const TIME_LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 250;
/** Of texts; a page is as much as several of them, so pages share a message with few others. Guesses, 2026-12. */
const TASKS_AT_ONCE = 8;
const BYTES_AT_ONCE = 32 * 1024;
/** To start a thread and compile the rules there costs about so much of the processor, and 150 MB. */
const BUSY_MS = 1_500;
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

interface Call {
  task: CleanTask;
  resolve(reply: CleanReply): void;
  reject(fault: CleanFault): void;
}

/**
 * `threadFile` is the compiled clean-thread.js: a worker thread cannot load TypeScript. What it runs takes `CleanTasks`, and calls `begin`
 * with their clock at each; from then on its processor time counts. At most `threads` run; the second starts when the first cannot keep up.
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
  const waiting: Call[] = [];
  let closed = false;
  let open = 1;
  let running = 0;
  /** Since when documents have waited for a thread without a pause, starts of threads aside. */
  let busySinceMs: number | undefined;

  const next = () => {
    while (waiting.length > 0 && running < open) {
      const calls = takeSome(waiting, open - running);
      running++;
      void runTogether(calls).finally(() => {
        running--;
        busySinceMs = waiting.length > 0 ? (busySinceMs ?? performance.now()) : undefined;
        if (busySinceMs !== undefined && open < threads && performance.now() - busySinceMs > BUSY_MS) {
          open++;
          busySinceMs = undefined;
        }
        next();
      });
    }
  };

  async function runTogether(calls: readonly Call[]): Promise<void> {
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
      const replies: CleanReply[] = await pool.run(
        { tasks: calls.map(({ task }) => alone(task)), clock },
        { signal: stop.signal },
      );
      for (const [call, reply] of zip(calls, replies)) call.resolve(reply);
    } catch (error) {
      // The one that was under way has done it; the others are cleaned again.
      const culprit = calls[Math.max(0, begun(clock) - 1)];
      const fault = asFault(error as NodeJS.ErrnoException, stop.signal.aborted, timeLimitMs);
      for (const call of calls) {
        if (closed || call === culprit) call.reject(fault);
        else waiting.unshift(call);
      }
    } finally {
      clearInterval(timer);
    }
  }

  return {
    clean: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        next();
      }),
    close: () => {
      closed = true;
      return pool.destroy();
    },
  };
}

/** The next for one of so many free threads: its share of what waits, but no more than fit one message. */
function takeSome(waiting: Call[], threads: number): Call[] {
  const most = Math.min(TASKS_AT_ONCE, Math.ceil(waiting.length / threads));
  let bytes = 0;
  let count = 0;
  for (const { task } of waiting.slice(0, most)) {
    bytes += task.bytes.length;
    if (count > 0 && bytes > BYTES_AT_ONCE) break;
    count++;
  }
  return waiting.splice(0, count);
}

/** A view of a larger buffer takes all of it along into the thread. */
function alone({ bytes, ...task }: CleanTask): CleanTask {
  return { ...task, bytes: new Uint8Array(bytes) };
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
