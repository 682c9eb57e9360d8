/** Processes of the served set behind connections that are cut, or stay open and carry nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultyProxy, startProxy } from '../../chaos/proxy.js';
import { openStore } from '../../store/open.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { until } from '../until.js';
import { start } from './run.js';

const [, { available, make }] = STORE_KINDS;
const CUTS = 15;

describe.skipIf(!available)('on the served store', () => {
  let store: TestStore;
  let postgres: FaultyProxy;
  let redis: FaultyProxy;
  let database: Awaited<ReturnType<typeof openStore>>;

  let work: ReturnType<typeof start>;
  let watch: ReturnType<typeof start>;

  beforeAll(async () => {
    store = await make();
    postgres = await startProxy(store.settings.databaseUrl as string);
    redis = await startProxy(store.settings.redisUrl as string);
    database = await openStore(store.settings);
    mkdirSync(store.settings.inboxFolder, { recursive: true });
    const environment = { ...store.environment, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    work = start(['work'], { environment, lasting: true });
    watch = start(['watch'], { environment, lasting: true });
    await drop(0);
  });
  afterAll(async () => {
    for (const child of [work, watch]) child.kill('SIGKILL');
    await database.close();
    await postgres.close();
    await redis.close();
    await store.drop();
  });

  /** Drops an article into the inbox and waits until it is stored. */
  const drop = async (number: number) => {
    writeFileSync(join(store.settings.inboxFolder, `${number}.txt`), inventArticle(number));
    await until(async () => {
      const { rows } = await database.query("SELECT FROM documents WHERE file = $1 AND state = 'settled'", [
        `${number}.txt`,
      ]);
      return rows.length === 1;
    });
  };

  test(`${CUTS} cuts of all connections end no process, and the next article is stored`, async () => {
    for (let cut = 0; cut < CUTS; cut++) {
      postgres.cut();
      redis.cut();
      await sleep(20 * cut);
    }
    await drop(1);
    expect([work.exitCode, watch.exitCode]).toEqual([null, null]);
  });

  test('half-open connections to both servers are given up, and the next article is stored', async () => {
    postgres.freeze();
    redis.freeze();
    await drop(2);
    expect([work.exitCode, watch.exitCode]).toEqual([null, null]);
  });

  test('SIGTERM ends processes whose servers do not answer at all, a second signal ends them at once', async () => {
    postgres.freeze({ all: true });
    redis.freeze({ all: true });
    await sleep(1_000); // in the middle of questions
    for (const child of [work, watch]) child.kill('SIGTERM');
    await sleep(200);
    watch.kill('SIGTERM');
    const second = await watch.ended;
    expect([second.code, work.exitCode]).toEqual([130, null]);
    const first = await work.ended;
    expect(first.code).toBe(0);
    expect(first.stderr + second.stderr).not.toMatch(/Unhandled|MaxListeners/);
  });
});
