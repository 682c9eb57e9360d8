/** What the queues must do, on Redis, on the store's own Postgres, or in memory. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMemoryQueues } from '../../queues/memory.js';
import { openQueues, type Queues, UnrecoverableError, type WorkerSettings } from '../../queues/queues.js';
import { QueueUnavailable } from '../../queues/redis.js';
import type { Database } from '../../store/database.js';
import { openStore } from '../../store/open.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

const [EMBEDDED, SERVED] = STORE_KINDS;
const KINDS = [
  { ...SERVED, kind: 'redis' as const },
  { ...EMBEDDED, kind: 'postgres' as const },
  { ...EMBEDDED, kind: 'memory' as const },
];

describe.each(KINDS)('queues of the $kind kind', ({ available, make, kind }) => {
  describe.skipIf(!available)('', () => {
    let store: TestStore;
    let database: Database;
    let queues: Queues;
    beforeEach(async () => {
      store = await make();
      database = await openStore({ ...store.settings, migrate: true });
      queues =
        kind === 'memory'
          ? await openMemoryQueues(database.pool, false)
          : await openQueues(store.settings.redisUrl, database.pool);
    });
    afterEach(async () => {
      await queues?.close();
      await database?.close();
      await store?.drop();
    });

    /** Works until `count` jobs have ended one way or the other. */
    const workUntil = async (
      count: number,
      settings: Partial<WorkerSettings>,
    ): Promise<{ done: string[]; failed: [string, string][] }> => {
      const done: string[] = [];
      const failed: [string, string][] = [];
      await new Promise<void>((resolve, reject) => {
        const ended = () => {
          if (done.length + failed.length === count) resolve();
        };
        const worker = queues.worker('clean', {
          concurrency: 4,
          onError: reject,
          ...settings,
          async work(id) {
            await settings.work?.(id);
            done.push(id);
            ended();
          },
          async onFailed(id, error) {
            failed.push([id, error.message]);
            ended();
          },
        });
        closers.push(() => worker.close());
      });
      await Promise.all(closers.splice(0).map((close) => close()));
      return { done, failed };
    };
    const closers: (() => Promise<void>)[] = [];

    test('an id is worked on once, however often it is added while it waits', async () => {
      await queues.clean.add(['1', '2', '3']);
      await queues.clean.add(['2', '3', '4']);
      expect(await queues.clean.size()).toBe(4);
      const { done } = await workUntil(4, {});
      expect(done.sort()).toEqual(['1', '2', '3', '4']);
      expect(await queues.clean.size()).toBe(0);
    });

    test('a done id can be added again', async () => {
      await queues.clean.add(['1']);
      await workUntil(1, {});
      await queues.clean.add(['1']);
      expect((await workUntil(1, {})).done).toEqual(['1']);
    });

    test('a job put back is not looked at before its time, and holds up no other', async () => {
      await queues.clean.add(['1', '2']);
      const order: string[] = [];
      const looks: number[] = [];
      await new Promise<void>((resolve, reject) => {
        const worker = queues.worker('clean', {
          concurrency: 1,
          onError: reject,
          onFailed: async (_id, error) => reject(error),
          async work(id) {
            order.push(id);
            if (id === '1') looks.push(performance.now());
            return id === '1' && looks.length < 5 ? { againInMs: 400 } : undefined;
          },
          onDone: async (id) => void (id === '1' && resolve()),
        });
        closers.push(() => worker.close());
      });
      await Promise.all(closers.splice(0).map((close) => close()));
      expect(order).toEqual(['1', '2', '1', '1', '1', '1']);
      for (let i = 1; i < looks.length; i++) expect(looks[i] - looks[i - 1]).toBeGreaterThan(350);
    });

    test('a job that throws is tried three times, one that cannot succeed once', async () => {
      const tries = new Map<string, number>();
      await queues.clean.add(['7', '8', '9']);
      const { done, failed } = await workUntil(3, {
        work: async (id) => {
          tries.set(id, (tries.get(id) ?? 0) + 1);
          if (id === '7') throw new Error('again');
          if (id === '8') throw new UnrecoverableError('never');
        },
      });
      expect(done).toEqual(['9']);
      expect(failed.sort()).toEqual([
        ['7', 'again'],
        ['8', 'never'],
      ]);
      expect(Object.fromEntries(tries)).toEqual({ 7: 3, 8: 1, 9: 1 });
      expect(await queues.clean.size()).toBe(0);
    });

    test('stages do not see each other’s jobs, and a cleared queue is empty', async () => {
      await queues.dedupe.add(['5']);
      await queues.clean.add(['1']);
      expect((await workUntil(1, {})).done).toEqual(['1']);
      expect(await queues.dedupe.size()).toBe(1);
      await queues.dedupe.clear();
      expect(await queues.dedupe.size()).toBe(0);
    });
  });
});

test('what another command adds to an embedded store reaches the process that owns it', async () => {
  const store = await EMBEDDED.make();
  const owner = await openStore({ ...store.settings, own: true });
  const queues = await openMemoryQueues(owner.pool, false);
  const other = await openStore(store.settings);
  try {
    expect(other.attached).toBe(true);
    const ids = Array.from({ length: 1_000 }, (_, n) => String(9_000_000_000 + n));
    await (await openMemoryQueues(other.pool, true)).clean.add(ids);
    expect(await queues.clean.size()).toBe(1_000);
  } finally {
    await other.close();
    await queues.close();
    await owner.close();
    await store.drop();
  }
});

test('a Redis that does not answer is reported at once, with what to check', async () => {
  const opening = openQueues('redis://127.0.0.1:1', {
    query: async () => null,
    connect: async () => null,
    end: async () => undefined,
  });
  await expect(opening).rejects.toThrow(QueueUnavailable);
  await expect(opening).rejects.toThrow(/Redis cannot be reached.*REDIS_URL/);
});
