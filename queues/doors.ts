/**
 * The doors that are plain Redis structures: a stream and a list in, two streams out. Nothing taken is gone before `done`
 * says so: what a dead process had taken is taken up by another, under the same delivery id.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import { zip } from '../lists.js';
import type { Door } from './door.js';
import { makeListDoor } from './list-door.js';
import { makeStreamDoor } from './stream-door.js';

export const INTAKE_STREAM = 'winnow:intake';
export const URL_LIST = 'winnow:urls';
export const EVENT_STREAM = 'winnow:events';
export const REJECTED_STREAM = 'winnow:rejected';

/** An entry of a stream out. `id` is one that we chose: so one that is put in twice stands there once. */
export interface Entry {
  stream: string;
  id: string;
  json: string;
}

export interface Doors {
  stream: Door;
  list: Door;
  /** Appends in order. Returns the ids that could not be, since the stream has moved beyond them without them. */
  publish(entries: readonly Entry[]): Promise<string[]>;
  /** The time part of the newest id of both streams out; 0 when both are empty. */
  newestMs(): Promise<number>;
}

/** Readers of the streams out that are further behind than this miss entries; the archive itself misses nothing. */
const KEPT_ENTRIES = 100_000;

export function makeDoors(redis: Redis): Doors {
  const taker = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  return {
    stream: makeStreamDoor(redis, INTAKE_STREAM, taker),
    list: makeListDoor(redis, URL_LIST, taker),
    async publish(entries) {
      const pipeline = redis.pipeline();
      for (const { stream, id, json } of entries) pipeline.xadd(stream, 'MAXLEN', '~', KEPT_ENTRIES, id, 'json', json);
      const passed: string[] = [];
      for (const [{ stream, id }, [error]] of zip(entries, (await pipeline.exec()) ?? [])) {
        if (!error) continue;
        if (!/equal or smaller/.test(error.message)) throw error;
        if ((await redis.xrange(stream, id, id)).length === 0) passed.push(id);
      }
      return passed;
    },
    async newestMs() {
      const newest = await Promise.all(
        [EVENT_STREAM, REJECTED_STREAM].map((stream) => redis.xrevrange(stream, '+', '-', 'COUNT', 1)),
      );
      return Math.max(0, ...newest.flatMap(([entry]) => (entry ? Number(entry[0].split('-')[0]) : [])));
    },
  };
}
