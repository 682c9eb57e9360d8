/** The connection to Redis, and a look at how full it is. */
import { Redis, type RedisOptions } from 'ioredis';

const RECONNECT_LIMIT_MS = 2_000;
/**
 * A connection that answers nothing for so long is given up, and what it was asked is asked again on another. Longer than the ten seconds for
 * which a worker of BullMQ lets Redis wait for a job.
 */
const SILENT_MS = 15_000;
const KEEP_ALIVE_AFTER_MS = 10_000;
/** Where Redis does not say good-bye. */
const CLOSE_WITHIN_MS = 2_000;

/** The queue cannot be reached. */
export class QueueUnavailable extends Error {
  readonly code = 'E_QUEUE_UNREACHABLE';
  override name = 'QueueUnavailable';
}

/** ioredis leaves the timer of `socketTimeout` running behind a closed connection: it would end the next one, and keep a process that is done. */
class Connection extends Redis {
  constructor(url: string, options: RedisOptions) {
    super(url, options);
    mindTimer(this);
  }
  override duplicate(override?: Partial<RedisOptions>): Redis {
    return mindTimer(super.duplicate(override));
  }
}

function mindTimer(redis: Redis): Redis {
  const timed = redis as unknown as { socketTimeoutTimer?: NodeJS.Timeout };
  return redis.on('close', () => {
    clearTimeout(timed.socketTimeoutTimer);
    timed.socketTimeoutTimer = undefined;
  });
}

/** A connection that keeps trying, at most `RECONNECT_LIMIT_MS` apart; the first try must succeed. */
export async function connectRedis(redisUrl: string): Promise<Redis> {
  let wasReady = false;
  const redis = new Connection(redisUrl, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    socketTimeout: SILENT_MS,
    keepAlive: KEEP_ALIVE_AFTER_MS,
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

/** Ends the connection, in order where Redis answers. */
export async function closeRedis(redis: Redis): Promise<void> {
  const hurry = setTimeout(() => redis.disconnect(), CLOSE_WITHIN_MS);
  await redis.quit().catch(() => redis.disconnect());
  clearTimeout(hurry);
}

/** Beyond this share of `maxmemory` nothing more is queued: at the limit itself, workers could not even take jobs out. */
const FULL_SHARE = 0.6;
const LOOK_EVERY_MS = 1_000;

/** Says whether Redis is short of memory, as of a second ago at most. One without `maxmemory` never is. */
export function watchMemory(redis: Redis): () => Promise<boolean> {
  let lookedMs = Number.NEGATIVE_INFINITY;
  let looking = Promise.resolve(false);
  return () => {
    if (performance.now() - lookedMs >= LOOK_EVERY_MS) {
      lookedMs = performance.now();
      looking = redis.info('memory').then(isShort);
    }
    return looking;
  };
}

function isShort(info: string): boolean {
  const bytes = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const most = bytes('maxmemory');
  return most > 0 && bytes('used_memory') > most * FULL_SHARE;
}
