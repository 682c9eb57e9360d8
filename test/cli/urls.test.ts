/** URLs by the command a user types and by a client that knows nothing of us, against a local site. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site.js';
import { COMMAND_KIND, STORE_KINDS, type TestStore } from '../stores.js';
import { until } from '../until.js';
import { jsonLines, start, winnow } from './run.js';
import { sendByQueue } from './senders.js';

interface ReportLine {
  documentId: string;
  key: string | null;
  url: string;
  outcome: string | null;
  articleId: string | null;
  code: string | null;
}

let site: Site;
beforeAll(async () => {
  site = await startSite({ articles: 300 });
});
afterAll(() => site?.close());

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
});

async function open(kind: (typeof STORE_KINDS)[number]): Promise<Record<string, string>> {
  const store = await kind.make();
  stores.push(store);
  const environment = { ...store.environment, WINNOW_FETCH_ALLOW: site.host, WINNOW_LOG_LEVEL: 'info' };
  return environment;
}

const documents = async (environment: Record<string, string>) =>
  jsonLines<ReportLine>((await winnow(['export', '--documents'], { environment })).stdout);

describe.each(STORE_KINDS)('on the $kind store', (kind) => {
  test.skipIf(!kind.available)(
    'add --wait fetches, cleans and reports each URL; a known one is not fetched again',
    async () => {
      const environment = await open(kind);
      const up = kind.kind === 'served' ? start(['work'], { environment }) : null;
      const urls = [
        `${site.url}/article/1`,
        `${site.url}/article/1?utm_source=x#top`,
        `${site.url}/redirect/302`,
        `${site.url}/status/404`,
        'http://169.254.169.254/latest',
        'ftp://a.example/',
      ];
      const { code, stdout } = await winnow(['add', '--wait', '--jsonl', ...urls], { environment });
      const receipts = jsonLines(stdout);
      expect(receipts.map(({ outcome, code }) => [outcome, code])).toMatchObject([
        ['created', null],
        [expect.stringMatching(/created|unchanged/), null],
        [expect.any(String), null],
        ['rejected', 'E_NOT_FOUND'],
        ['rejected', 'E_BLOCKED_ADDRESS'],
        ['failed', 'E_URL'],
      ]);
      expect(code).toBe(1);
      // What is refused at once is not kept for somebody who has seen it.
      const typos = await winnow(['add', 'no/such/file.txt', import.meta.filename], { environment });
      expect(typos).toMatchObject({ code: 1, stdout: expect.stringMatching(/E_UNREADABLE[\s\S]*E_TYPE/) });
      expect((await winnow(['failed', 'list'], { environment })).stdout).toBe('nothing needs a person\n');
      const before = site.hits('/article/1');
      const again = jsonLines(
        (await winnow(['add', '--wait', '--jsonl', `${site.url}/article/1`], { environment })).stdout,
      );
      expect(again).toMatchObject([{ known: true, outcome: 'unchanged' }]);
      expect(site.hits('/article/1')).toBe(before);
      await winnow(['add', '--wait', '--refresh', `${site.url}/article/1`], { environment });
      expect(site.hits('/article/1')).toBe(before + 1);
      const shown = await winnow(['show', `${site.url}/article/1`], { environment });
      expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('crowns') });
      up?.kill('SIGTERM');
      await up?.ended;
    },
  );
});

describe('URLs', () => {
  const kind = COMMAND_KIND;

  test('a schedule on a page whose advertisements always change and whose words change once makes two versions', async () => {
    const environment = await open(kind);
    const url = `${site.url}/changes-at/5/${kind.kind === 'served' ? 7 : 8}`;
    const refused = await winnow(['schedule', 'add', 'watch', url, '--cron', '* * * * *'], { environment });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--tz') });
    expect((await winnow(['schedule', 'add', 'watch', url, '--every', '2s'], { environment })).code).toBe(0);
    expect((await winnow(['schedule', 'add', 'watch', url, '--every', '2s'], { environment })).code).toBe(2);
    const up = start(['up'], { environment });
    const path = new URL(url).pathname;
    await until(async () => site.hits(path) >= 10);
    up.kill('SIGTERM');
    expect((await up.ended).code).toBe(0);
    const times = site.requests.filter((request) => request.path === path).map((request) => request.atMs);
    expect(times.at(-1) as number).toBeGreaterThan(times[0] + (times.length - 1) * 1_500);
    // The last one may have been under way when it was stopped.
    const outcomes = (await documents(environment)).flatMap((document) => document.outcome ?? []);
    expect(outcomes.length).toBeGreaterThanOrEqual(8);
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'updated')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(outcomes.length - 2);
    expect(jsonLines((await winnow(['export', '--all-versions'], { environment })).stdout)).toHaveLength(2);
    expect((await winnow(['schedule', 'list'], { environment })).stdout).toContain('every 2s');
    expect((await winnow(['schedule', 'remove', 'watch'], { environment })).code).toBe(0);
    expect((await winnow(['schedule', 'run', 'watch'], { environment })).code).toBe(2);
  });

  test('add --wait says what it waits for when a host does not answer, and gives up waiting when told to', async () => {
    const environment = await open(kind);
    const dead = await startSite({ host: '127.0.0.7' });
    await dead.close();
    environment.WINNOW_FETCH_ALLOW += ` ${dead.host}`;
    const up = kind.kind === 'served' ? start(['work'], { environment }) : null;
    const add = ['add', '--wait', '--jsonl', '--timeout', '8s'];
    const waited = await winnow([...add, `${dead.url}/a`, `${dead.url}/b`, `${site.url}/article/30`], {
      environment,
    });
    expect(waited).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/waiting for 127\.0\.0\.7:\d+: E_CONNECT, tried once, again at/),
    });
    expect(waited.stderr).toContain('2 items without an outcome yet');
    expect(jsonLines(waited.stdout)).toMatchObject([{ outcome: null }, { outcome: null }, { outcome: 'created' }]);
    expect((await winnow(['add', '--timeout', '8s', dead.url], { environment })).code).toBe(2);
    up?.kill('SIGTERM');
    await up?.ended;
  });

  test('a re-fetch of stored articles asks for each of the site once', async () => {
    const environment = await open(kind);
    const up = kind.kind === 'served' ? start(['work'], { environment }) : null;
    await winnow(['add', '--wait', ...[20, 21, 22].map((n) => `${site.url}/article/${n}`)], { environment });
    up?.kill('SIGTERM');
    await up?.ended;
    expect(
      (
        await winnow(
          ['schedule', 'add', 'again', '--refetch', 'site=127.0.0.1', '--newer-than', '7d', '--every', '1h'],
          { environment },
        )
      ).code,
    ).toBe(0);
    expect((await winnow(['schedule', 'run', 'again'], { environment })).stdout).toBe('asked for 3 URLs\n');
    await winnow(['up', '--once'], { environment });
    expect([20, 21, 22].map((n) => site.hits(`/article/${n}`) % 2)).toEqual([0, 0, 0]);
  });
});

test.skipIf(!STORE_KINDS[1].available)(
  'a cron schedule fires once per due time, with two processes that watch it',
  async () => {
    const environment = await open(STORE_KINDS[1]);
    const url = `${site.url}/changing-ads/77`;
    expect(
      (
        await winnow(['schedule', 'add', 'often', url, '--cron', '*/2 * * * * *', '--tz', 'Asia/Kathmandu'], {
          environment,
        })
      ).code,
    ).toBe(0);
    const processes = [start(['work'], { environment }), start(['work'], { environment })];
    await until(async () => site.hits('/changing-ads/77') >= 6);
    for (const child of processes) child.kill('SIGTERM');
    for (const child of processes) expect((await child.ended).code).toBe(0);
    const [line] = jsonLines<{ runs: number }>((await winnow(['schedule', 'list', '--jsonl'], { environment })).stdout);
    expect(line.runs).toBeGreaterThanOrEqual(6);
    expect(site.hits('/changing-ads/77')).toBeLessThanOrEqual(line.runs);
    const times = site.requests.filter((request) => request.path === '/changing-ads/77').map((request) => request.atMs);
    expect(times.slice(1).every((atMs, i) => atMs - times[i] > 500)).toBe(true);
  },
);

describe('the Redis door', () => {
  const served = STORE_KINDS[1];

  test.skipIf(!served.available)(
    'documents come in too; what does not fit is recorded with a code, its neighbours are taken',
    async () => {
      const environment = await open(served);
      const text =
        'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.';
      const sent = await sendByQueue(
        [
          { v: 1, type: 'document', text, key: 'a', meta: { title: 'Ferry' } },
          { v: 1, type: 'url' },
          { v: 9, type: 'url', url: 'https://a.example/' },
          { v: 1, type: 'url', url: 'file:///etc/passwd' },
          {
            v: 1,
            type: 'document',
            html: '<p>A goat that boarded the night train at Velmar was returned on Monday\u0000 with a ticket for the way back, the railway said.</p>',
            key: 'b',
            url: 'https://news.example/b',
          },
        ],
        environment.REDIS_URL,
      );
      expect(sent).toBe(0);
      const work = start(['work'], { environment });
      await until(async () => (await documents(environment)).filter((document) => document.outcome).length >= 2);
      const failures = async () => jsonLines((await winnow(['failed', 'list', '--jsonl'], { environment })).stdout);
      await until(async () => (await failures()).length >= 3);
      work.kill('SIGTERM');
      await work.ended;
      expect((await documents(environment)).map(({ key, outcome }) => [key, outcome]).sort()).toEqual([
        ['a', 'created'],
        ['b', 'created'],
      ]);
      expect((await failures()).map(({ stage, code }) => `${stage} ${code}`).sort()).toEqual([
        'intake E_SHAPE',
        'intake E_SHAPE',
        'intake E_URL',
      ]);
      expect((await winnow(['failed', 'drop', 'all'], { environment })).stdout).toBe('3 entries dropped\n');
    },
  );
});
