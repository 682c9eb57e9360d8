/** The queues: their names, what a job carries, and how they are reached. No logic. */
import {
  createPostgresBackend,
  type Job,
  type JobsOptions,
  Queue,
  runMigrations,
  UnrecoverableError,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';

export { UnrecoverableError };

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

const RECONNECT_LIMIT_MS = 2_000;
const WAKE_QUEUE = 'wake';
const INTAKE_CONCURRENCY = 64;

/** What the Postgres backend of BullMQ asks of a pool. */
export interface QueuePool {
  query(text: string, values?: readonly unknown[]): Promise<unknown>;
  connect(): Promise<unknown>;
  end(): Promise<void>;
}

export interface JobQueue {
  /** Adds ids; one that is still queued is not added twice. */
  add(ids: readonly string[]): Promise<void>;
  /** Jobs waiting, delayed or under way. */
  size(): Promise<number>;
  /** Throws every job away, running ones too. For a queue that has no other process. */
  clear(): Promise<void>;
}

export interface JobWorker {
  /** Stops taking jobs and waits for those under way. */
  close(force?: boolean): Promise<void>;
}

export interface WorkerSettings {
  concurrency: number;
  work(id: string): Promise<void>;
  /** The last attempt failed, or the job asked not to be tried again. */
  onFailed(id: string, error: Error): Promise<void>;
  /** The queue itself is in trouble; it goes on trying. */
  onError(error: Error): void;
}

/** The queue that senders put messages into: BullMQ's default prefix, so that any client of theirs will do. */
export const INTAKE_QUEUE = 'winnow-intake';

export interface IntakeSettings {
  /** Resolves when the message is committed; throws `UnrecoverableError` for one that does not fit. */
  accept(message: unknown): Promise<void>;
  onError(error: Error): void;
}

export interface WakeSettings {
  everyMs: number;
  wake(): Promise<void>;
  onError(error: Error): void;
}

export interface Queues {
  kind: 'redis' | 'postgres';
  fetch: JobQueue;
  clean: JobQueue;
  dedupe: JobQueue;
  worker(stage: Stage, settings: WorkerSettings): JobWorker;
  /** Null without Redis: nobody else could reach the queue. */
  intake(settings: IntakeSettings): JobWorker | null;
  /** Wakes one of all the processes that ask for it, again and again. */
  wake(settings: WakeSettings): Promise<JobWorker>;
  close(): Promise<void>;
}

/** The queue cannot be reached. */
export class QueueUnavailable extends Error {
  readonly code = 'E_QUEUE_UNREACHABLE';
  override name = 'QueueUnavailable';
}

type Classes = { Queue: typeof Queue; Worker: typeof Worker };
type Connection = Redis | QueuePool;

/** On Redis when there is a URL, else on the given Postgres pool. Throws `QueueUnavailable` when Redis does not answer. */
export async function openQueues(redisUrl: string | undefined, pool: QueuePool): Promise<Queues> {
  if (!redisUrl) {
    const client = (await pool.connect()) as Parameters<typeof runMigrations>[0] & { release(): void };
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
    const classes = withBackend(createPostgresBackend) as unknown as Classes;
    return assemble(
      'postgres',
      classes,
      () => pool,
      async () => undefined,
    );
  }
  const redis = await connectRedis(redisUrl);
  return assemble(
    'redis',
    { Queue, Worker },
    () => redis,
    async () => {
      await redis.quit().catch(() => redis.disconnect());
    },
  );
}

/** A connection that keeps trying, at most `RECONNECT_LIMIT_MS` apart; the first try must succeed. */
export async function connectRedis(redisUrl: string): Promise<Redis> {
  let wasReady = false;
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (times) => (wasReady ? Math.min(times * 100, RECONNECT_LIMIT_MS) : null),
  });
  let lastError: Error | undefined;
  redis.on('error', (error) => {
    lastError = error;
  });
  try {
    await redis.connect();
    wasReady = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    const cause = lastError ?? (error as Error);
    throw new QueueUnavailable(`Redis cannot be reached: ${cause.message}. Check REDIS_URL and that the server runs.`, {
      cause,
    });
  }
}

function assemble(
  kind: Queues['kind'],
  classes: Classes,
  connection: () => Connection,
  disconnect: () => Promise<void>,
): Queues {
  const opened: { close(): Promise<void> }[] = [];
  const jobQueue = (stage: Stage): JobQueue => {
    const queue = new classes.Queue<Payload>(stage, {
      connection: connection() as Redis,
      prefix: PREFIX,
      defaultJobOptions: JOB_OPTIONS,
    });
    queue.on('error', () => undefined); // the worker's listener reports the same connection
    opened.push(queue);
    return {
      async add(ids) {
        if (ids.length === 0) return;
        await queue.addBulk(ids.map((id) => ({ name: stage, data: { id }, opts: { jobId: `${stage}-${id}` } })));
      },
      async size() {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
        return Object.values(counts).reduce((sum, n) => sum + n, 0);
      },
      clear: () => queue.obliterate({ force: true }),
    };
  };

  return {
    kind,
    fetch: jobQueue('fetch'),
    clean: jobQueue('clean'),
    dedupe: jobQueue('dedupe'),
    worker(stage, settings) {
      const worker = new classes.Worker<Payload>(stage, (job: Job<Payload>) => settings.work(job.data.id), {
        connection: connection() as Redis,
        prefix: PREFIX,
        concurrency: settings.concurrency,
        ...WORKER_OPTIONS,
      });
      worker.on('error', settings.onError);
      worker.on('failed', (job, error) => {
        if (!job) return;
        const last =
          job.attemptsMade >= ATTEMPTS || error instanceof UnrecoverableError || error.name === 'UnrecoverableError';
        if (last) settings.onFailed(job.data.id, error).catch(settings.onError);
      });
      return { close: (force) => worker.close(force) };
    },
    intake(settings) {
      if (kind !== 'redis') return null;
      const worker = new classes.Worker(INTAKE_QUEUE, (job: Job) => settings.accept(job.data), {
        connection: connection() as Redis,
        concurrency: INTAKE_CONCURRENCY,
        ...WORKER_OPTIONS,
      });
      worker.on('error', settings.onError);
      return { close: (force) => worker.close(force) };
    },
    async wake(settings) {
      const shared = { connection: connection() as Redis, prefix: PREFIX };
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
      await disconnect();
    },
  };
}
