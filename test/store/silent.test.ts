/** Connections to PostgreSQL that end, or that carry nothing any more, on a real server behind a proxy. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FaultyProxy, startProxy } from '../../chaos/proxy.js';
import type { Database } from '../../store/database.js';
import { openStore } from '../../store/open.js';
import { createDatabase } from '../servers.js';
import { until } from '../until.js';

const serverUrl = inject('postgresUrl');

describe.skipIf(serverUrl === null)('on PostgreSQL', () => {
  let made: Awaited<ReturnType<typeof createDatabase>>;
  let direct: Database;

  beforeAll(async () => {
    made = await createDatabase(serverUrl as string, inject('postgresTemplate') as string);
    direct = await openStore({ databaseUrl: made.url, dataFolder: '/unused' });
  });
  afterAll(async () => {
    await direct.close();
    await made.drop();
  });

  /** A store of the test's own behind a proxy of its own. */
  async function behindProxy(work: (database: Database, proxy: FaultyProxy) => Promise<void>): Promise<void> {
    const proxy = await startProxy(made.url);
    const database = await openStore({ databaseUrl: proxy.url, dataFolder: '/unused' });
    try {
      await work(database, proxy);
    } finally {
      await database.close();
      await proxy.close();
    }
  }

  const backendOf = async (client: Pick<Database, 'query'>): Promise<number> =>
    (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
  const isThere = async (pid: number) =>
    (await direct.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).rowCount === 1;

  test('a connection that the server ends between two queries of a transaction fails that transaction alone', async () => {
    const database = await openStore({ databaseUrl: made.url, dataFolder: '/unused' });
    await expect(
      database.transaction(async (client) => {
        const pid = await backendOf(client);
        await direct.query('SELECT pg_terminate_backend($1)', [pid]);
        await until(async () => !(await isThere(pid)));
        await client.query('SELECT');
      }),
    ).rejects.toThrow(/terminat|not queryable/);
    expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('connections that are cut in any state, again and again, are replaced', async () => {
    await behindProxy(async (database, proxy) => {
      for (let round = 0; round < 20; round++) {
        const asked = [
          ...Array.from({ length: 8 }, () => database.query('SELECT pg_sleep(0.01)')),
          database.transaction(async (client) => {
            await client.query('SELECT');
            await new Promise((resolve) => setTimeout(resolve, 5));
            await client.query('SELECT');
          }),
        ];
        if (round % 2) await new Promise((resolve) => setTimeout(resolve, 6));
        proxy.cut();
        await Promise.allSettled(asked);
      }
      expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    });
  });

  test.concurrent('a query on a connection that carries nothing any more fails, and its backend is gone', async () => {
    await behindProxy(async (database, proxy) => {
      let pid = 0;
      await expect(
        database.transaction(async (client) => {
          pid = await backendOf(client);
          proxy.freeze();
          await client.query('SELECT');
        }),
      ).rejects.toThrow(/terminated/);
      await until(async () => !(await isThere(pid)));
      expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    });
  });

  test.concurrent('a query whose answer is lost on the way fails', async () => {
    await behindProxy(async (database, proxy) => {
      const asked = database.query('SELECT pg_sleep(0.5)');
      setTimeout(() => proxy.freeze(), 100);
      await expect(asked).rejects.toThrow(/terminated/);
    });
  });

  test.concurrent('a query that only takes long is answered', async () => {
    await behindProxy(async (database) => {
      expect((await database.query("SELECT 'done' AS told FROM pg_sleep(14)")).rows).toEqual([{ told: 'done' }]);
    });
  });
});
