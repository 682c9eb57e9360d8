/**
 * The list in. A value is moved to a list of its taker's, with an id before it, and removed from there when it is done. What
 * a taker leaves behind is moved on by the next that looks.
 */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Door, Taken } from './door.js';

/** A taker that does not say for so long that it is alive is not. */
const ALIVE_MS = 15_000;
const LOOK_FOR_ORPHANS_EVERY_MS = 5_000;

/**
 * KEYS: the list, the taker's own, its sign of life, the set of takers. ARGV: most values, id before each, the taker, ms alive.
 * What the taker has already comes first: it was sent to him on a connection that ended before it arrived.
 */
const TAKE = `
redis.call('SET', KEYS[3], '1', 'PX', ARGV[4])
redis.call('SADD', KEYS[4], ARGV[3])
local taken = redis.call('LRANGE', KEYS[2], 0, -1)
if #taken > 0 then return taken end
for n = 1, tonumber(ARGV[1]) do
  local value = redis.call('RPOP', KEYS[1])
  if not value then break end
  taken[n] = ARGV[2] .. '-' .. n .. ' ' .. value
  redis.call('LPUSH', KEYS[2], taken[n])
end
return taken`;

/** KEYS: the orphan's list, its sign of life, our list, the set of takers. ARGV: the orphan. Ids stay as they are. */
const ADOPT = `
if redis.call('EXISTS', KEYS[2]) == 1 then return {} end
local taken = redis.call('LRANGE', KEYS[1], 0, -1)
for _, entry in ipairs(taken) do redis.call('RPUSH', KEYS[3], entry) end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[4], ARGV[1])
return taken`;

/** KEYS: the taker's list, its sign of life, the set of takers. ARGV: the taker. With values left it stays known, for others to adopt them. */
const LEAVE = `
redis.call('DEL', KEYS[2])
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[3], ARGV[1]) end`;

export function makeListDoor(redis: Redis, list: string, taker: string): Door {
  const takers = `${list}:takers`;
  const heldBy = (name: string) => `${list}:taken:${name}`;
  const lifeOf = (name: string) => `${list}:alive:${name}`;
  /** The list's entry of each delivery that is not done. */
  const entries = new Map<string, string>();
  let lookedMs = Number.NEGATIVE_INFINITY;

  const read = (taken: string[]): Taken[] =>
    taken.map((entry) => {
      const gap = entry.indexOf(' ');
      const delivery = entry.slice(0, gap);
      entries.set(delivery, entry);
      return { delivery, text: entry.slice(gap + 1) };
    });

  async function adoptOrphans(): Promise<Taken[]> {
    if (performance.now() - lookedMs < LOOK_FOR_ORPHANS_EVERY_MS) return [];
    lookedMs = performance.now();
    const adopted: Taken[] = [];
    for (const other of await redis.smembers(takers)) {
      if (other === taker) continue;
      const keys = [heldBy(other), lifeOf(other), heldBy(taker), takers];
      adopted.push(...read((await redis.eval(ADOPT, keys.length, ...keys, other)) as string[]));
    }
    return adopted;
  }

  return {
    name: 'list',
    async take(limit) {
      const keys = [list, heldBy(taker), lifeOf(taker), takers];
      const values = [limit, randomUUID(), taker, ALIVE_MS];
      const taken = read((await redis.eval(TAKE, keys.length, ...keys, ...values)) as string[]);
      return [...(await adoptOrphans()), ...taken];
    },
    async done(taken) {
      const pipeline = redis.pipeline();
      for (const { delivery } of taken) {
        pipeline.lrem(heldBy(taker), 1, entries.get(delivery) ?? '');
        entries.delete(delivery);
      }
      await pipeline.exec();
    },
    async close() {
      await redis.eval(LEAVE, 3, heldBy(taker), lifeOf(taker), takers, taker);
    },
  };
}
