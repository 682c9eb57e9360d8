/**
 * The three Redis doors from outside: a BullMQ client and redis-cli put messages in, workers are killed on the way, and what comes
 * out on the streams is counted. DOORS_URLS sets how many URLs go through each door.
 */
import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { startSite } from '../site.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { until } from '../until.js';
import { jsonLines, start, winnow } from './run.js';
import { findRedisCli, redisCli, redisCliReading, sendByQueue } from './senders.js';

const PER_DOOR = Number(process.env.DOORS_URLS ?? 30);
const DOORS = ['queue', 'stream', 'list'] as const;

const served = STORE_KINDS[1];
const available = served.available && findRedisCli() !== null;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function open(fetchAllow: string): Promise<{ environment: Record<string, string>; redis: Redis }> {
  const store: TestStore = await served.make();
  undo.push(() => store.drop());
  const environment: Record<string, string> = { ...store.environment, WINNOW_FETCH_ALLOW: fetchAllow };
  const redis = new Redis(environment.REDIS_URL);
  undo.push(() => redis.disconnect());
  return { environment, redis };
}

type Entry = Record<string, unknown>;

async function stream(redis: Redis, name: string): Promise<Entry[]> {
  return (await redis.xrange(name, '-', '+')).map(([, [, json]]) => JSON.parse(json) as Entry);
}

/** What stands between a door and the commit. */
async function held(redis: Redis): Promise<Entry> {
  const [jobs, entries, pending, values, taken] = await Promise.all([
    Promise.all(['wait', 'active', 'delayed', 'failed'].map((state) => redis.keys(`bull:winnow-intake:${state}`))),
    redis.xlen('winnow:intake'),
    redis.xpending('winnow:intake', 'winnow'),
    redis.llen('winnow:urls'),
    redis.keys('winnow:urls:taken:*'),
  ]);
  return { jobs: jobs.flat(), entries, pending: (pending as unknown[])[0], values, taken };
}
const NOTHING = { jobs: [], entries: 0, pending: 0, values: 0, taken: [] };

test.skipIf(!available)(
  `${PER_DOOR} URLs through each door, workers killed twice on the way: each is stored once and told once`,
  async () => {
    const startedMs = performance.now();
    // A host for each door, so that a turn that dies with its worker leaves work to others.
    const sites = await Promise.all(
      DOORS.map((_, n) => startSite({ host: `127.0.0.${n + 2}`, articles: 3 * PER_DOOR, delayMs: 15 })),
    );
    undo.push(...sites.map((site) => () => site.close()));
    const { environment, redis } = await open(sites.map((site) => site.host).join(' '));
    const sent = DOORS.map((door, n) =>
      Array.from({ length: PER_DOOR }, (_, i) => ({
        url: `${sites[n].url}/article/${n * PER_DOOR + i + 1}`,
        // Every third value of the list is a URL and nothing else.
        key: door === 'list' && i % 3 === 0 ? null : `${door}-${i}`,
      })),
    );
    const [byQueue, byStream, byList] = sent.map((items) => items.map((item) => ({ v: 1, type: 'url', ...item })));
    const sending = Promise.all([
      sendByQueue(byQueue, environment.REDIS_URL),
      redisCli(
        environment.REDIS_URL,
        byStream.map((message) => ['XADD', 'winnow:intake', '*', 'json', JSON.stringify(message)]),
      ),
      redisCli(
        environment.REDIS_URL,
        byList.map((message) => ['LPUSH', 'winnow:urls', message.key ? JSON.stringify(message) : message.url]),
      ),
    ]);

    const hits = () => sites.reduce((sum, site) => sum + site.hits(), 0);
    const first = start(['work'], { environment });
    await until(() => hits() >= PER_DOOR * 0.5);
    const second = start(['work'], { environment });
    first.kill('SIGKILL');
    await until(() => hits() >= PER_DOOR * 1.2);
    const third = start(['work'], { environment });
    second.kill('SIGKILL');
    await Promise.all([first.ended, second.ended]);
    expect((await sending)[0]).toBe(0);

    const outcomes = async () =>
      (await stream(redis, 'winnow:events')).filter(({ event }) => event === 'outcome') as Entry[];
    expect((await outcomes()).length).toBeLessThan(3 * PER_DOOR);
    await until(async () => (await outcomes()).length >= 3 * PER_DOOR);
    const doneMs = performance.now();
    await until(async () => JSON.stringify(await held(redis)) === JSON.stringify(NOTHING));
    third.kill('SIGTERM');
    expect((await third.ended).code).toBe(0);

    const items = sent.flat();
    const named = ({ key, url }: Entry) => `${key} ${url}`;
    const told = (await stream(redis, 'winnow:events')).filter(({ event }) => event !== 'relabelled');
    for (const event of ['accepted', 'outcome']) {
      const entries = told.filter((entry) => entry.event === event);
      expect(entries.map(named).sort()).toEqual(items.map(named).sort());
    }
    // Of the site's articles, which are built from few parts, some are alike.
    const ends = new Set((await outcomes()).map(({ outcome, code }) => `${outcome} ${code}`));
    expect([...ends].filter((end) => !['created null', 'duplicate null'].includes(end))).toEqual([]);
    const documents = jsonLines((await winnow(['export', '--documents'], { environment })).stdout);
    expect(documents.map(named).sort()).toEqual(items.map(named).sort());
    expect(jsonLines((await winnow(['export', '--all-versions'], { environment })).stdout)).toHaveLength(items.length);
    expect(await held(redis)).toEqual(NOTHING);
    expect(await stream(redis, 'winnow:rejected')).toEqual([]);
    if (process.env.DOORS_URLS)
      console.log(
        JSON.stringify({
          urls: items.length,
          requests: hits(),
          accepted: told.filter(({ event }) => event === 'accepted').length,
          outcomes: (await outcomes()).length,
          seconds: Math.round((doneMs - startedMs) / 1000),
        }),
      );
  },
);

test.skipIf(!available)('what does not fit is told with a code at every door, its neighbours are taken', async () => {
  const site = await startSite({ articles: 3 });
  undo.push(() => site.close());
  const { environment, redis } = await open(site.host);
  const message = (more: object) => JSON.stringify({ v: 1, type: 'url', ...more });
  const good = DOORS.map((door, n) => ({
    v: 1,
    type: 'url',
    url: `${site.url}/article/${n + 1}`,
    key: `good-${door}`,
  }));
  const tooLong = JSON.stringify({ v: 1, type: 'document', text: 'word '.repeat(60_000) });
  const misfits: [text: string, code: string][] = [
    ['{"v":1,"type":"url",', 'E_JSON'],
    ['', 'E_JSON'],
    ['www.no-scheme.example/story', 'E_JSON'],
    ['null', 'E_SHAPE'],
    ['[]', 'E_SHAPE'],
    [message({}), 'E_SHAPE'],
    [message({ v: 2, url: 'https://a.example/' }), 'E_SHAPE'],
    [message({ type: 'video', url: 'https://a.example/' }), 'E_SHAPE'],
    [message({ url: 'https://a.example/', unknown: 1 }), 'E_SHAPE'],
    [message({ url: `https://a.example/${'a'.repeat(5_000)}` }), 'E_SHAPE'],
    [message({ url: 'file:///etc/passwd' }), 'E_URL'],
    [message({ url: 'https://user:secret@a.example/' }), 'E_URL'],
    ['ftp://a.example/story', 'E_URL'],
    [message({ url: 'https://a.example/', ['k'.repeat(100_000)]: 1 }), 'E_SHAPE'],
    ['not a url', 'E_JSON'],
  ];
  await redisCli(environment.REDIS_URL, [
    ...misfits.map(([text]) => ['XADD', 'winnow:intake', '*', 'json', text]),
    ['XADD', 'winnow:intake', '*', 'url', 'https://a.example/'],
    ['XADD', 'winnow:intake', '*', 'json', JSON.stringify(good[1])],
    ...misfits.map(([text]) => ['LPUSH', 'winnow:urls', text]),
    ['LPUSH', 'winnow:urls', JSON.stringify(good[2])],
  ]);
  await redisCliReading(environment.REDIS_URL, ['XADD', 'winnow:intake', '*', 'json'], tooLong);
  await redisCliReading(environment.REDIS_URL, ['LPUSH', 'winnow:urls'], tooLong);
  const values = [
    ...misfits.slice(5).flatMap(([text]) => (text.startsWith('{') ? JSON.parse(text) : [])),
    JSON.parse(tooLong),
  ];
  expect(await sendByQueue([...values, good[0]], environment.REDIS_URL)).toBe(0);
  const codes = [
    ...misfits.map(([, code]) => code),
    ...misfits.map(([, code]) => code),
    ...misfits.slice(5).flatMap(([text, code]) => (text.startsWith('{') ? code : [])),
    ...Array(4).fill('E_SHAPE'),
  ].sort();

  const work = start(['work'], { environment });
  const outcomes = async () => (await stream(redis, 'winnow:events')).filter(({ event }) => event === 'outcome');
  await until(async () => (await stream(redis, 'winnow:rejected')).length >= codes.length);
  await until(async () => (await outcomes()).length >= 3);
  work.kill('SIGTERM');
  await work.ended;
  const rejected = await stream(redis, 'winnow:rejected');
  expect(rejected.map(({ code }) => code).sort()).toEqual(codes);
  expect(rejected.every(({ message, door, at }) => message && door === 'redis' && at)).toBe(true);
  const toldOf = (payload: string) => rejected.filter((one) => one.payload === payload).map(({ message }) => message);
  expect(toldOf('not a url')).toEqual(Array(2).fill('neither a URL nor a message'));
  for (const { message, payload } of rejected) {
    expect(String(message).length).toBeLessThan(1_100);
    expect(JSON.stringify(payload).length).toBeLessThan(64 * 1024);
  }
  const cut = rejected.flatMap(({ payload }) => /… \(cut; (\d+) bytes in all\)$/.exec(String(payload))?.[1] ?? []);
  // At each of the three doors: the long document, and the long name of a field.
  expect(cut).toHaveLength(6);
  expect(cut).toContain(String(tooLong.length));
  const { stdout } = await winnow(['failed', 'list', '--jsonl', '--limit', '100'], { environment });
  expect(
    jsonLines(stdout)
      .map(({ stage, code }) => `${stage} ${code}`)
      .sort(),
  ).toEqual(codes.map((code) => `intake ${code}`));
  expect((await outcomes()).map(({ key, outcome }) => `${key} ${outcome}`).sort()).toEqual(
    DOORS.map((door) => `good-${door} created`).sort(),
  );
  // The sender finds its own message failed in the queue; nothing else is left at any door.
  const { jobs, ...others } = await held(redis);
  expect({ jobs, ...others }).toEqual({ ...NOTHING, jobs: ['bull:winnow-intake:failed'] });
});
