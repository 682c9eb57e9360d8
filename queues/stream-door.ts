/** The stream in: read by one consumer group of all our processes; an entry is acknowledged, and removed, when it is done. */
import type { Redis } from 'ioredis';
import type { Door, Taken } from './door.js';

const GROUP = 'winnow';
/** An entry that its taker has had for so long is taken from it: that one is dead, or in such trouble that twice does no harm. */
const RECLAIM_AFTER_MS = 15_000;
const RECLAIM_EVERY_MS = 5_000;
/** Takers that have not been seen for so long, and have nothing, are forgotten. */
const FORGET_AFTER_MS = 3_600_000;

type Entries = [id: string, fields: string[] | null][];

export function makeStreamDoor(redis: Redis, stream: string, taker: string): Door {
  let reclaimedMs = Number.NEGATIVE_INFINITY;

  async function take(limit: number): Promise<Taken[]> {
    if (performance.now() - reclaimedMs >= RECLAIM_EVERY_MS) {
      const claim = await redis.xautoclaim(stream, GROUP, taker, RECLAIM_AFTER_MS, '0-0', 'COUNT', limit);
      // Redis 6.2 names entries that were deleted meanwhile, without their fields.
      const left = (claim as [string, Entries])[1].filter((entry) => entry?.[1]);
      if (left.length > 0) return left.map(asTaken);
      reclaimedMs = performance.now();
      await forgetTakers();
    }
    const read = (await redis.xreadgroup('GROUP', GROUP, taker, 'COUNT', limit, 'STREAMS', stream, '>')) as
      | [string, Entries][]
      | null;
    return (read?.[0]?.[1] ?? []).map(asTaken);
  }

  async function forgetTakers(): Promise<void> {
    const takers = (await redis.xinfo('CONSUMERS', stream, GROUP)) as unknown[][];
    for (const facts of takers) {
      const { name, pending, idle } = Object.fromEntries(
        Array.from({ length: facts.length / 2 }, (_, i) => [facts[2 * i], facts[2 * i + 1]]),
      );
      if (name !== taker && pending === 0 && idle > FORGET_AFTER_MS) {
        await redis.xgroup('DELCONSUMER', stream, GROUP, name);
      }
    }
  }

  return {
    name: 'stream',
    async take(limit) {
      try {
        return await take(limit);
      } catch (error) {
        if (!/^NOGROUP/.test((error as Error).message)) throw error;
        // From the beginning: what was put in before anybody listened counts.
        await redis.xgroup('CREATE', stream, GROUP, '0', 'MKSTREAM').catch((refusal: Error) => {
          if (!/^BUSYGROUP/.test(refusal.message)) throw refusal;
        });
        return take(limit);
      }
    },
    async done(taken) {
      const ids = taken.map(({ delivery }) => delivery);
      if (ids.length === 0) return;
      await redis
        .multi()
        .xack(stream, GROUP, ...ids)
        .xdel(stream, ...ids)
        .exec();
    },
    async close() {
      // With entries still pending, forgetting the taker would lose them.
      const pending = await redis.xpending(stream, GROUP, '-', '+', 1, taker).catch(() => null);
      if (pending?.length === 0) await redis.xgroup('DELCONSUMER', stream, GROUP, taker);
    },
  };
}

function asTaken([id, fields]: Entries[number]): Taken {
  const at = (fields ?? []).findIndex((field, i) => i % 2 === 0 && field === 'json');
  return { delivery: id, text: at < 0 ? null : (fields?.[at + 1] ?? null) };
}
