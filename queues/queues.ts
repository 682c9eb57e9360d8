/** The queues: their names, what a job carries, and how they are reached. No logic. */
import type { Job, JobsOptions, runMigrations, WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Doors } from './doors.js';

export const UNRECOVERABLE = 'UnrecoverableError';

/** What no further try would cure. BullMQ knows it by its name. */
export class UnrecoverableError extends Error {
  override name = UNRECOVERABLE;
}

/** The error, with what else it says, as one of which no other attempt is made. */
export function unrecoverable(error: Error): UnrecoverableError {
  return Object.assign(new UnrecoverableError(error.message), { ...error, name: UNRECOVERABLE, cause: error });
}

/** One queue for each scarce resource: the network, the CPU, the database. */
export const STAGES = ['fetch', 'clean', 'dedupe'] as const;
export type Stage = (typeof STAGES)[number];

/** A job is the id of a row; whatever else is known of it stands there. */
export interface Payload {
  id: string;
}

const PREFIX = 'winnow';
export const ATTEMPTS = 3;

const JOB_OPTIONS: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  // An id whose record still exists is silently not added again, so nothing may stay behind.
  removeOnComplete: true,
  removeOnFail: true,
};

const WORKER_OPTIONS = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  // A worker that died took its jobs with it as often as it died; only a fault of the job itself is counted.
  maxStalledCount: 1_000,
  runRetryDelay: 2_000,
} satisfies Partial<WorkerOptions>;

const WAKE_QUEUE = 'wake';
const INTAKE_CONCURRENCY = 64;
/** The name of a job that only adds the job of its id, when its time comes. */
const LATER = 'later';

/** What the Postgres backend of BullMQ asks of a pool. */
export interface QueuePool {
  query(text: string, values?: readonly unknown[]): Promise<unknown>;
  connect(): Promise<unknown>;
  end(): Promise<void>;
}

export interface JobQueue {
  /**
   * Adds ids; one that is still queued is not added twice. Adds nothing while Redis is short of memory: the rows stand, and
   * the sweep queues them when there is room.
   */
  add(ids: readonly string[]): Promise<void>;
  /** Adds an id after a while. It may be queued, run and end before that; then it is queued again. */
  addLater(id: string, delayMs: number): Promise<void>;
  /** Processes that take jobs from it; null where that cannot be told. */
  workers(): Promise<number | null>;
  /** Jobs waiting, delayed or under way. */
  size(): Promise<number>;
  /** Throws every job away, running ones too. For a queue that has no other process. */
  clear(): Promise<void>;
}

export interface JobWorker {
  /** Stops taking jobs and waits for those under way. */
  close(force?: boolean): Promise<void>;
}

/** The job has not failed and is not done: it is to run again after a while. Costs no attempt, and no worker waits. */
export interface Again {
  againInMs: number;
}

export interface WorkerSettings {
  concurrency: number;
  /** `undefined`: done. */
  work(id: string): Promise<Again | undefined>;
  /** Done, and its id can be queued again: an `add` that came while it ran was passed over. */
  onDone?(id: string): Promise<void>;
  /** The last attempt failed, or the job asked not to be tried again. */
  onFailed(id: string, error: Error): Promise<void>;
  /** The queue itself is in trouble; it goes on trying. */
  onError(error: Error): void;
}

/** The queue that senders put messages into: BullMQ's default prefix, so that any client of theirs will do. */
export const INTAKE_QUEUE = 'winnow-intake';

export interface IntakeSettings {
  /**
   * Resolves when the message is committed; throws `UnrecoverableError` for one that does not fit. `delivery` is the same
   * when one message comes twice, and never for two.
   */
  accept(message: unknown, delivery: string): Promise<void>;
  onError(error: Error): void;
}

export interface WakeSettings {
  everyMs: number;
  wake(): Promise<void>;
  onError(error: Error): void;
}

export interface Queues {
  kind: 'redis' | 'postgres' | 'memory';
  fetch: JobQueue;
  clean: JobQueue;
  dedupe: JobQueue;
  worker(stage: Stage, settings: WorkerSettings): JobWorker;
  /** Null without Redis: nobody else could reach the queue. */
  intake(settings: IntakeSettings): JobWorker | null;
  /** The stream and the list, and the streams out. Null without Redis. */
  doors: Doors | null;
  /** Wakes one of all the processes that ask for it, again and again. */
  wake(settings: WakeSettings): Promise<JobWorker>;
  close(): Promise<void>;
}

type Classes = Pick<typeof import('bullmq'), 'Queue' | 'Worker' | 'DelayedError'>;

/** On Redis when there is a URL, else on the given Postgres pool (an embedded store has `openMemoryQueues`). Throws `QueueUnavailable` when Redis does not answer. */
export async function openQueues(redisUrl: string | undefined, pool: QueuePool): Promise<Queues> {
  // Loaded where they are used: the queues of an embedded store do without.
  const bullmq = await import('bullmq');
  if (!redisUrl) {
    const client = (await pool.connect()) as Parameters<typeof runMigrations>[0] & { release(): void };
    try {
      await bullmq.runMigrations(client);
    } finally {
      client.release();
    }
    const onPostgres = bullmq.withBackend(bullmq.createPostgresBackend) as unknown as Omit<Classes, 'DelayedError'>;
    return assemble('postgres', { ...onPostgres, DelayedError: bullmq.DelayedError }, pool, null);
  }
  const { closeRedis, connectRedis, watchMemory } = await import('./redis.js');
  const { makeDoors } = await import('./doors.js');
  const redis = await connectRedis(redisUrl);
  return assemble('redis', bullmq, redis, {
    isFull: watchMemory(redis),
    doors: makeDoors(redis),
    close: () => closeRedis(redis),
  });
}

interface OnRedis {
  isFull(): Promise<boolean>;
  doors: Doors;
  close(): Promise<void>;
}

function assemble(
  kind: 'redis' | 'postgres',
  classes: Classes,
  backend: QueuePool | Redis,
  onRedis: OnRedis | null,
): Queues {
  const connection = backend as Redis;
  const opened: { close(): Promise<void> }[] = [];
  const isFull = onRedis?.isFull ?? (async () => false);
  const jobQueue = (stage: Stage): JobQueue => {
    const queue = new classes.Queue<Payload>(stage, {
      connection,
      prefix: PREFIX,
      defaultJobOptions: JOB_OPTIONS,
    });
    queue.on('error', () => undefined); // the worker's listener reports the same connection
    opened.push(queue);
    return {
      async add(ids) {
        if (ids.length === 0 || (await isFull())) return;
        await queue.addBulk(ids.map((id) => ({ name: stage, data: { id }, opts: { jobId: `${stage}-${id}` } })));
      },
      async addLater(id, delayMs) {
        // Of the same second one is enough.
        const second = Math.ceil((Date.now() + delayMs) / 1000);
        await queue.add(LATER, { id }, { jobId: `${stage}-${id}-${second}`, delay: delayMs });
      },
      workers: async () => (onRedis ? queue.getWorkersCount().catch(() => null) : null),
      async size() {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
        return Object.values(counts).reduce((sum, n) => sum + n, 0);
      },
      clear: () => queue.obliterate({ force: true }),
    };
  };

  const queues = { fetch: jobQueue('fetch'), clean: jobQueue('clean'), dedupe: jobQueue('dedupe') };
  return {
    kind,
    ...queues,
    doors: onRedis?.doors ?? null,
    worker(stage, settings) {
      const process = async (job: Job<Payload>, token?: string): Promise<Again | undefined> => {
        if (job.name === LATER) {
          await queues[stage].add([job.data.id]);
          return undefined;
        }
        const again = await settings.work(job.data.id);
        if (!again || kind === 'postgres') return again;
        await job.moveToDelayed(Date.now() + again.againInMs, token);
        throw new classes.DelayedError();
      };
      const worker = new classes.Worker<Payload, Again | undefined>(stage, process, {
        connection,
        prefix: PREFIX,
        concurrency: settings.concurrency,
        ...WORKER_OPTIONS,
      });
      worker.on('error', settings.onError);
      worker.on('completed', (job, again) => {
        if (job.name === LATER) return;
        const { id } = job.data;
        // On Postgres a delayed job keeps its old place in the queue and would always go before others: it ends and is added anew.
        const then = again ? queues[stage].addLater(id, again.againInMs) : settings.onDone?.(id);
        then?.catch(settings.onError);
      });
      worker.on('failed', (job, error) => {
        if (!job) return;
        const last = job.attemptsMade >= ATTEMPTS || error.name === UNRECOVERABLE;
        if (last) settings.onFailed(job.data.id, error).catch(settings.onError);
      });
      return { close: (force) => worker.close(force) };
    },
    intake(settings) {
      if (kind !== 'redis') return null;
      const accept = (job: Job) => settings.accept(job.data, `${job.id}@${job.timestamp}`);
      const worker = new classes.Worker(INTAKE_QUEUE, accept, {
        connection,
        concurrency: INTAKE_CONCURRENCY,
        ...WORKER_OPTIONS,
      });
      worker.on('error', settings.onError);
      return { close: (force) => worker.close(force) };
    },
    async wake(settings) {
      const shared = { connection, prefix: PREFIX };
      const queue = new classes.Queue(WAKE_QUEUE, shared);
      queue.on('error', () => undefined);
      opened.push(queue);
      const options = { removeOnComplete: true, removeOnFail: true };
      await queue.upsertJobScheduler('wake', { every: settings.everyMs }, { name: 'wake', opts: options });
      const worker = new classes.Worker(WAKE_QUEUE, () => settings.wake(), {
        ...shared,
        ...WORKER_OPTIONS,
        concurrency: 1,
      });
      worker.on('error', settings.onError);
      worker.on('failed', (_job, error) => settings.onError(error));
      return { close: (force) => worker.close(force) };
    },
    async close() {
      await Promise.all(opened.map((queue) => queue.close()));
      await onRedis?.close();
    },
  };
}
