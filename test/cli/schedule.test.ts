/** Schedules and worse captures by the commands a user types, against a local site. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site.js';
import { COMMAND_KIND, type StoreKind, type TestStore } from '../stores.js';
import { until } from '../until.js';
import { jsonLines, start, winnow } from './run.js';

let site: Site;
beforeAll(async () => {
  site = await startSite({ articles: 30 });
});
afterAll(() => site?.close());

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
});

async function open(kind: StoreKind): Promise<Record<string, string>> {
  const store = await kind.make();
  stores.push(store);
  const environment = { ...store.environment, WINNOW_FETCH_ALLOW: site.host };
  return environment;
}

interface ScheduleLine {
  name: string;
  runs: number;
  watched: number;
  fetches: number;
  versions: number;
}

test('what cannot be a schedule is told', async () => {
  const environment = await open(COMMAND_KIND);
  const add = async (...args: string[]) => {
    const { code, stderr } = await winnow(['schedule', 'add', 'x', ...args], { environment });
    return `${code} ${stderr}`;
  };
  const url = `${site.url}/article/1`;
  expect(await add(url)).toMatch(/^2 .*--adaptive is needed/);
  expect(await add(url, '--every', '1h', '--adaptive')).toMatch(/^2 /);
  expect(await add(url, '--every', '1h', '--bounds', '1h..2h')).toMatch(/^2 .*--adaptive/);
  expect(await add(url, '--adaptive', '--bounds', '2h..1h')).toMatch(/^2 .*shorter interval/);
  expect(await add(url, '--adaptive', '--bounds', 'often')).toMatch(/^2 .*1h\.\.7d/);
  expect(await add('--refetch', 'all', '--as', 'feed', '--every', '1h')).toMatch(/^2 .*pages/);
});

test('sites of others are asked every ten seconds at most; what is removed is told', async () => {
  const environment = await open(COMMAND_KIND);
  const add = (...args: string[]) => winnow(['schedule', 'add', 'x', ...args], { environment });
  const others = 'https://news.example/';
  for (const args of [
    [others, '--every', '9s'],
    [others, '--as', 'feed', '--every', '1s'],
    [others, '--adaptive', '--bounds', '1h..2h', 'news.example=5s..1h'],
    ['--refetch', 'site=news.example', '--every', '1s'],
    ['--refetch', 'all', '--every', '1s'],
    [others, '--cron', '0,5 * * * * *', '--tz', 'Europe/Berlin'],
  ])
    expect(await add(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^winnow: \ds is too short .* at least 10s, .*WINNOW_FETCH_ALLOW\.\n$/),
    });
  const remove = () => winnow(['schedule', 'remove', 'x'], { environment });
  for (const args of [
    [others, '--every', '10s'],
    [`${site.url}/article/1`, '--every', '1s'],
  ]) {
    expect((await add(...args)).code).toBe(0);
    expect(await remove()).toEqual({ code: 0, stdout: 'x is removed; what it fetched stays\n', stderr: '' });
  }
});

describe('while it runs', () => {
  const kind = COMMAND_KIND;

  test('an adaptive URL is fetched at once, a feed brings its articles, and both have a yield', async () => {
    const environment = await open(kind);
    const number = kind.kind === 'served' ? 11 : 12;
    const page = `${site.url}/changing-ads/${number}`;
    for (const [name, ...args] of [
      ['page', page, '--adaptive', '--bounds', `1h..7d`, `${site.host}=2h..7d`],
      ['feed', `${site.url}/feed.rss`, '--as', 'feed', '--every', '2s', '--jitter', '0'],
    ])
      expect(await winnow(['schedule', 'add', name, ...args], { environment })).toMatchObject({
        code: 0,
        stderr: '',
      });
    const before = site.hits('/feed.rss');
    const up = start(['up'], { environment });
    const list = async () =>
      jsonLines<ScheduleLine>((await winnow(['schedule', 'list', '--jsonl'], { environment })).stdout);
    await until(() => site.hits(`/changing-ads/${number}`) > 0 && site.hits('/feed.rss') - before >= 3);
    await until(async () => {
      const [feed, adaptive] = await list();
      return feed.runs >= 3 && feed.versions > 2 && adaptive.versions > 0;
    });
    up.kill('SIGTERM');
    expect((await up.ended).code).toBe(0);
    const [feed, adaptive] = await list();
    expect(adaptive).toMatchObject({ name: 'page', watched: 1, runs: 1, fetches: 1, versions: 1 });
    expect(feed.runs).toBeGreaterThanOrEqual(3);
    expect(feed.versions).toBeGreaterThan(2);
    expect(feed.fetches).toBeGreaterThan(feed.versions);
    const table = (await winnow(['schedule', 'list'], { environment })).stdout;
    expect(table).toContain('adaptive');
    expect(table).toContain('1 of 1');
    expect((await winnow(['changes', '--jsonl', '--limit', '2'], { environment })).stdout.split('\n')).toHaveLength(3);
  });

  test('the good version survives what the site answers later', async () => {
    const environment = await open(kind);
    const work = kind.kind === 'served' ? start(['work'], { environment }) : null;
    const worse = {
      consent: 'E_CONSENT_WALL',
      'not-found': 'E_ERROR_PAGE',
      challenge: 'E_CHALLENGE',
      empty: 'E_EMPTY',
      stub: 'E_WORSE_TRUNCATED',
    };
    // Each path counts its own requests: the second is worse.
    const at = kind.kind === 'served' ? 3 : 2;
    const urls = Object.keys(worse).map((what) => `${site.url}/worse-at/${at}/${what}/1`);
    for (let n = 1; n < at; n++) await winnow(['add', '--wait', '--refresh', ...urls], { environment });
    const { stdout } = await winnow(['add', '--wait', '--refresh', '--jsonl', ...urls], { environment });
    expect(jsonLines(stdout).map(({ outcome, code }) => `${outcome} ${code}`)).toEqual(
      Object.values(worse).map((code) => `rejected ${code}`),
    );
    for (const [what, code] of Object.entries(worse))
      expect((await winnow(['trace', `${site.url}/worse-at/${at}/${what}/1`], { environment })).stdout).toContain(code);
    for (const url of urls)
      expect((await winnow(['show', url, '--json'], { environment })).stdout.length).toBeGreaterThan(500);
    work?.kill('SIGTERM');
    await work?.ended;
  });
});
