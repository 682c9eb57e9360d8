/** The inbox with the whole walk behind it, on the embedded store. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ingestPaths, type Receipt } from '../../cli/ingest-paths.js';
import { type Config, readConfig } from '../../config.js';
import { type Allow, parseAllow } from '../../fetch/allow.js';
import { type Inbox, watchInbox } from '../../intake/inbox.js';
import { makeIngest } from '../../intake/ingest.js';
import { STAGES } from '../../queues/queues.js';
import type { CleanPool } from '../../workers/clean-pool.js';
import { openThreads, startWorkers, type Workers } from '../../workers/main.js';
import { openStores, type Stores } from '../../workers/stores.js';
import { jsonLines } from '../cli/run.js';
import { type Site, startSite } from '../site.js';
import { empty, STORE_KINDS, type TestStore } from '../stores.js';

/** Tests write their files at once. */
const STILL_MS = 100;
const LOOK_EVERY_MS = 50;

const STORY = `The council of Harrow Ness voted on Tuesday to keep its last lamplighter, who is seventy-one and paid in coal.

The vote was nine to two. Opponents said that the lamps had been electric since 1954 and that nobody could say what she did.

She said she would show anyone who cared to get up at four in the morning, and that so far nobody had.`;
const OTHER_STORY = `A goat that boarded the night train at Velmar was returned to its owner on Monday with a ticket for the way back.

The railway said the animal had travelled four hundred kilometres, mostly in the restaurant car, and had behaved well.

Its owner, who keeps eleven others, had not noticed that it was gone until the stationmaster of the other end rang him.`;

describe('the inbox', () => {
  let store: TestStore;
  let stores: Stores;
  let config: Config;
  let threads: CleanPool;
  let workers: Workers;
  let inbox: Inbox;
  let folder: string;
  let site: Site;
  let allow: Allow;
  let logged: object[] = [];
  beforeAll(async () => {
    site = await startSite({ articles: 20 });
    allow = parseAllow(site.host);
    store = await STORE_KINDS[0].make();
    folder = store.settings.inboxFolder;
    config = readConfig({ ...store.environment, WINNOW_FETCH_ALLOW: site.host });
    stores = await openStores(config);
    threads = openThreads(config);
  });
  afterAll(async () => {
    await threads?.close();
    await stores?.close();
    await store?.drop();
    await site?.close();
  });
  beforeEach(async () => {
    logged = [];
    await empty(stores.database, store);
    await beginWork();
  });
  afterEach(async () => {
    await inbox?.stop();
    await workers?.stop();
  });

  const watch = async (stillMs = STILL_MS): Promise<void> => {
    const { database, queues } = stores;
    inbox = await watchInbox({
      folder,
      database,
      ingest: makeIngest(database, queues, 'inbox', allow),
      log: pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) }),
      stillMs,
      lookEveryMs: LOOK_EVERY_MS,
    });
  };
  const drop = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const beginWork = async (): Promise<void> => {
    workers = await startWorkers(stores, config, pino({ level: 'silent' }), STAGES, threads);
  };
  const count = async (table: string): Promise<number> =>
    (await stores.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n;
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    while (!(await condition())) await sleep(100);
  };
  const today = new Date().toISOString().slice(0, 10);
  const receipt = (name: string) =>
    jsonLines(readFileSync(join(folder, '.done', today, `${name}.result.jsonl`), 'utf8'));
  const done = () => (existsSync(join(folder, '.done', today)) ? readdirSync(join(folder, '.done', today)).sort() : []);

  test('a complete file is claimed, walked, and moved aside with its receipt', async () => {
    drop('lamplighter.txt', STORY);
    await watch();
    await inbox.idle();
    expect(done()).toEqual(['lamplighter.txt', 'lamplighter.txt.result.jsonl']);
    expect(receipt('lamplighter.txt')).toMatchObject([
      { outcome: 'created', file: 'lamplighter.txt', code: null, line: null },
    ]);
    expect(readFileSync(join(folder, '.done', today, 'lamplighter.txt'), 'utf8')).toBe(STORY);
    expect(readdirSync(join(folder, '.work'))).toEqual([]);
  });

  test('lists of addresses are asked for, and their receipts wait for what comes', async () => {
    drop(
      'watch.urls',
      `# our own\n${site.url}/article/1\n\n${site.url}/article/2 the second\nhttp://169.254.169.254/\nnot an address\n${site.url}/status/404\n`,
    );
    drop(
      'table.csv',
      `Title;URL;Text\n"One; two";${site.url}/article/3;\nFerry;https://news.example/f;"${STORY}"\n;;\n`,
    );
    drop('sitemap.xml', `<urlset><url><loc>${site.url}/article/4</loc></url></urlset>`);
    await watch();
    await inbox.idle();
    const told = (name: string) => receipt(name).map(({ line, outcome, code, url }) => [line, outcome, code, url]);
    expect(told('watch.urls')).toEqual([
      [2, 'created', null, `${site.url}/article/1`],
      [4, 'created', null, `${site.url}/article/2`],
      [5, 'rejected', 'E_BLOCKED_ADDRESS', 'http://169.254.169.254/'],
      [6, 'rejected', 'E_URL', null],
      [7, 'rejected', 'E_NOT_FOUND', `${site.url}/status/404`],
    ]);
    expect(told('table.csv')).toEqual([
      [2, 'created', null, `${site.url}/article/3`],
      [3, 'created', null, 'https://news.example/f'],
      [8, 'rejected', 'E_EMPTY', null],
    ]);
    expect(told('sitemap.xml')).toEqual([[1, 'created', null, `${site.url}/article/4`]]);
    const hits = site.hits();
    drop('again.urls', `${site.url}/article/1\n`);
    await inbox.idle();
    expect(told('again.urls')).toEqual([[1, 'unchanged', null, `${site.url}/article/1`]]);
    expect(site.hits()).toBe(hits);
  });

  test('the same path again is unchanged, the same words elsewhere a duplicate, a taken name gets a suffix', async () => {
    drop('a.txt', STORY);
    await watch();
    await inbox.idle();
    drop('a.txt', STORY);
    drop('b.txt', `${STORY}\n`);
    await inbox.idle();
    expect(done()).toEqual([
      'a.2.txt',
      'a.2.txt.result.jsonl',
      'a.txt',
      'a.txt.result.jsonl',
      'b.txt',
      'b.txt.result.jsonl',
    ]);
    expect(receipt('a.2.txt')).toMatchObject([{ outcome: 'unchanged' }]);
    expect(receipt('b.txt')).toMatchObject([{ outcome: 'duplicate', matches: [{ kind: 'same' }] }]);
  });

  test('a file that is still written to is left until it is still', async () => {
    const stillMs = 4_000;
    await watch(stillMs);
    drop('growing.txt', STORY.slice(0, 100));
    for (let n = 1; n <= 5; n++) {
      await sleep(stillMs / 5); // five times: longer in all than it has to be still
      appendFileSync(join(folder, 'growing.txt'), STORY.slice(n * 100, (n + 1) * 100));
      expect(existsSync(join(folder, 'growing.txt'))).toBe(true);
    }
    await inbox.idle();
    expect(readFileSync(join(folder, '.done', today, 'growing.txt'), 'utf8')).toBe(STORY.slice(0, 600));
  });

  test('a file written under .tmp and renamed is taken whole', async () => {
    await watch();
    writeFileSync(join(folder, '.tmp', 'whole.txt'), STORY);
    await sleep(10 * STILL_MS);
    expect(done()).toEqual([]);
    renameSync(join(folder, '.tmp', 'whole.txt'), join(folder, 'whole.txt'));
    await inbox.idle();
    expect(done()).toContain('whole.txt');
  });

  test('sub-folders are the source and the tags, a sidecar goes along', async () => {
    drop('courier/politics/local/x.txt', STORY);
    drop('courier/y.html', `<p>${OTHER_STORY}</p>`);
    drop(
      'courier/y.html.meta.json',
      JSON.stringify({ url: 'https://courier.example/goat?utm_medium=feed', title: 'Goat', tags: 'x' }),
    );
    await watch();
    await inbox.idle();
    expect(receipt('courier/y.html')).toMatchObject([{ outcome: 'created', ignored: ['tags'] }]);
    expect(receipt('courier/politics/local/x.txt')).toMatchObject([{ ignored: [] }]);
    const { rows } = await stores.database.query('SELECT identity, site, claims FROM documents ORDER BY identity');
    expect(rows).toMatchObject([
      {
        identity: 'file:courier/politics/local/x.txt',
        site: 'courier',
        claims: { source: 'courier', tags: ['politics', 'local'] },
      },
      { identity: 'https://courier.example/goat', site: 'courier.example', claims: { title: 'Goat' } },
    ]);
    expect(readdirSync(join(folder, '.done', today, 'courier')).sort()).toEqual([
      'politics',
      'y.html',
      'y.html.meta.json',
      'y.html.result.jsonl',
    ]);
  });

  test('the lines of a file end each for itself', async () => {
    drop(
      'feed.jsonl',
      [
        { id: 'one', text: STORY, published_at: '2026-03-01' },
        '{"id":',
        { id: 'two', text: OTHER_STORY },
        { id: 'three', text: STORY, published_at: '2026-03-02' },
        { id: 'four', text: '' },
      ]
        .map((l) => (typeof l === 'string' ? l : JSON.stringify(l)))
        .join('\n'),
    );
    await watch();
    await inbox.idle();
    expect(receipt('feed.jsonl').map(({ line, key, outcome, code }) => [line, key, outcome, code])).toEqual([
      [1, 'one', 'created', null],
      [2, null, 'rejected', 'E_JSON'],
      [3, 'two', 'created', null],
      [4, 'three', 'duplicate', null],
      [5, 'four', 'rejected', 'E_EMPTY'],
    ]);
  });

  test('every bad file ends in a receipt with a code, and its neighbours are stored', async () => {
    drop('1-good.txt', STORY);
    drop('2-empty.txt', '');
    drop('3-binary.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)));
    drop('4-huge.txt', Buffer.alloc(50 * 1024 * 1024, 'all the news that fits \n'));
    drop(
      '5-nul.txt',
      STORY.replaceAll(' ', (space, at) => (at % 40 === 0 ? '\0' : space)),
    );
    drop('6-latin.txt', Buffer.from(STORY.replaceAll('e', 'ö'), 'latin1'));
    drop('7-sidecar.txt', STORY);
    drop('7-sidecar.txt.meta.json', 'nonsense');
    drop('8-array.json', '[]');
    drop('9-good.txt', OTHER_STORY);
    await watch();
    await inbox.idle();
    const ended = (name: string) => {
      const [{ outcome, code, repairs }] = receipt(name);
      return { outcome, code, repairs };
    };
    expect(ended('1-good.txt')).toMatchObject({ outcome: 'created' });
    expect(ended('2-empty.txt')).toMatchObject({ outcome: 'rejected', code: 'E_EMPTY' });
    expect(ended('3-binary.txt')).toMatchObject({ outcome: 'rejected', code: 'E_BINARY' });
    expect(ended('5-nul.txt')).toMatchObject({ repairs: ['R_NUL'] });
    expect(ended('6-latin.txt')).toMatchObject({ outcome: 'created', repairs: ['R_CHARSET'] });
    expect(ended('8-array.json')).toMatchObject({ outcome: 'rejected', code: 'E_SHAPE' });
    expect(ended('9-good.txt')).toMatchObject({ outcome: 'created' });
    const failed = (name: string) => JSON.parse(readFileSync(join(folder, '.failed', `${name}.error.json`), 'utf8'));
    expect(failed('4-huge.txt')).toMatchObject({ file: '4-huge.txt', outcome: 'failed', code: 'E_TOO_LARGE' });
    expect(failed('7-sidecar.txt')).toMatchObject({ code: 'E_SIDECAR' });
    expect(readdirSync(join(folder, '.failed')).sort()).toEqual([
      '4-huge.txt',
      '4-huge.txt.error.json',
      '7-sidecar.txt',
      '7-sidecar.txt.error.json',
      '7-sidecar.txt.meta.json',
    ]);
  });

  test('what is no news is left alone', async () => {
    await watch();
    const left = [
      '.hidden.txt',
      '._fork.txt',
      'x.part',
      'x.txt.crdownload',
      'x.tmp',
      'x.txt~',
      '@eaDir/x.txt',
      'photo.jpg',
      'odd\nname.bin',
    ];
    for (const name of left) drop(name, STORY);
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await sleep(10 * STILL_MS);
    await inbox.idle();
    expect(done()).toEqual([]);
    for (const name of left) expect(existsSync(join(folder, name)), name).toBe(true);
  });

  test('a file of no type we take, named on the command line, is told which there are', async () => {
    await watch();
    drop('photo.jpg', STORY);
    const told: Receipt[] = [];
    const { database, queues } = stores;
    await ingestPaths({
      paths: [join(folder, 'photo.jpg')],
      ingest: makeIngest(database, queues, 'path', allow),
      database,
      onReceipt: (one) => void told.push(one),
      onSkipped: () => undefined,
    });
    expect(told).toMatchObject([{ code: 'E_TYPE', message: expect.stringContaining('each of them packed (.txt.gz)') }]);
  });

  test('a name that is not UTF-8 is read as Latin-1', async () => {
    const bytes = (name: string) => Buffer.from(join(folder, name), 'latin1');
    await watch();
    mkdirSync(bytes('M\xfcnchen'));
    writeFileSync(bytes('M\xfcnchen/Stra\xdfe.txt.meta.json'), JSON.stringify({ url: 'https://a.example/street' }));
    writeFileSync(bytes('M\xfcnchen/Stra\xdfe.txt'), STORY);
    await inbox.idle();
    expect(receipt('M\u00fcnchen/Stra\u00dfe.txt')).toMatchObject([
      { outcome: 'created', url: 'https://a.example/street' },
    ]);
  });

  test('a line break in a name is only a name', async () => {
    drop('two\nlines.txt', STORY);
    await watch();
    await inbox.idle();
    expect(receipt('two\nlines.txt')).toMatchObject([{ outcome: 'created', file: 'two\nlines.txt' }]);
  });

  test('what a crash left in .work is taken up, in any state', async () => {
    // Killed before its rows were written; and after its receipt, before it was moved.
    drop('.work/claim-1/sub/early.txt', STORY);
    drop('.work/claim-2/late.txt', OTHER_STORY);
    drop(`.done/${today}/late.txt.result.jsonl`, 'half a rec');
    drop('sub/early.txt.meta.json', JSON.stringify({ title: 'Left behind' }));
    await watch();
    await inbox.idle();
    expect(readdirSync(join(folder, '.work'))).toEqual([]);
    expect(receipt('sub/early.txt')).toMatchObject([{ outcome: 'created' }]);
    expect(receipt('late.txt')).toMatchObject([{ outcome: 'created' }]);
    const { rows } = await stores.database.query(
      "SELECT claims->>'title' AS title FROM documents WHERE file = 'sub/early.txt'",
    );
    expect(rows).toEqual([{ title: 'Left behind' }]);
  });

  test('a name too long for its receipt stops nothing', async () => {
    const long = `${'a'.repeat(240)}.txt`;
    const longer = `${'\u00e9'.repeat(125)}n.txt`;
    const broken = `${'b'.repeat(247)}.txt.gz`;
    drop(long, STORY);
    drop(longer, `${STORY} Again.`);
    drop(broken, 'not packed');
    drop('plain.txt', OTHER_STORY);
    await watch();
    await inbox.idle();
    drop(longer, STORY);
    await inbox.idle();
    const receipts = done().filter((name) => name.endsWith('.result.jsonl'));
    expect(receipts).toEqual([
      expect.stringMatching(/^a{200,}-[0-9a-f]{8}\.result\.jsonl$/),
      'plain.txt.result.jsonl',
      expect.stringMatching(/^\u00e9{100,}-[0-9a-f]{8}\.result\.jsonl$/),
      expect.stringMatching(/^\u00e9{100,}-[0-9a-f]{8}\.result\.jsonl$/),
    ]);
    expect(done()).toContain(longer);
    expect(receipt(receipts[0].replace('.result.jsonl', ''))).toMatchObject([{ file: long, outcome: 'created' }]);
    const failed = readdirSync(join(folder, '.failed')).filter((name) => name.endsWith('.error.json'));
    expect(failed).toEqual([expect.stringMatching(/^b{200,}-[0-9a-f]{8}\.error\.json$/)]);
    expect(readdirSync(join(folder, '.work'))).toEqual([]);
  });

  test('a file that cannot be moved on is tried again, also after a restart, and stops no other', async () => {
    // A file stands where its folder would have to be.
    drop(`.done/${today}/feed.txt`, STORY);
    drop('feed.txt/a.txt', STORY);
    drop('.work/stray.txt', STORY);
    await watch();
    while (readdirSync(join(folder, '.work')).length < 2) await sleep(LOOK_EVERY_MS);
    drop('b.txt', OTHER_STORY);
    while (!done().includes('b.txt.result.jsonl')) await sleep(LOOK_EVERY_MS);
    await inbox.stop();
    await watch();
    drop('c.txt', OTHER_STORY);
    while (!done().includes('c.txt.result.jsonl')) await sleep(LOOK_EVERY_MS);
    expect(readdirSync(join(folder, '.work'))).toHaveLength(2);
    renameSync(join(folder, '.done', today, 'feed.txt'), join(folder, '.done', today, 'feed-1.txt'));
    await inbox.idle();
    expect(receipt('feed.txt/a.txt')).toMatchObject([{ outcome: 'created' }]);
    expect(readdirSync(join(folder, '.work'))).toEqual(['stray.txt']);
  });

  const LINES = [STORY, OTHER_STORY, `${STORY} It is cold up there.`].map((text, at) =>
    JSON.stringify({ id: `${at}`, text }),
  );

  test('what a writer adds while its file is under way is read before the receipt is written', async () => {
    await workers.stop();
    drop('slow.txt', STORY.slice(0, 200));
    drop('slow.jsonl', `${LINES[0]}\n${LINES[1]!.slice(0, 50)}`);
    await watch();
    while (readdirSync(join(folder, '.work')).length < 2) await sleep(100);
    await until(async () => (await count('deliveries')) === 3);
    const [txt, jsonl] = ['slow.txt', 'slow.jsonl'].map((name) => {
      const claim = readdirSync(join(folder, '.work')).find((one) => existsSync(join(folder, '.work', one, name)))!;
      return join(folder, '.work', claim, name);
    });
    appendFileSync(txt!, STORY.slice(200));
    appendFileSync(jsonl!, `${LINES[1]!.slice(50)}\n${LINES[2]}\n`);
    await beginWork();
    await inbox.idle();
    expect(receipt('slow.txt')).toMatchObject([{ outcome: 'updated' }]);
    expect(receipt('slow.jsonl').map(({ line, key, code }) => [line, key, code])).toEqual([
      [1, '0', null],
      [2, '1', null],
      [3, '2', null],
    ]);
    const { rows } = await stores.database.query("SELECT text FROM versions WHERE text LIKE '%nobody had%'");
    expect(rows.length).toBeGreaterThan(0);
  });

  test('what a writer adds to a finished file is read, and the first receipt stays', async () => {
    drop('slow.txt', STORY.slice(0, 200));
    await watch();
    await inbox.idle();
    expect(receipt('slow.txt')).toHaveLength(1);
    appendFileSync(join(folder, '.done', today, 'slow.txt'), STORY.slice(200));
    await until(async () => done().includes('slow.txt.result.1.jsonl') && done().includes('slow.txt.result.jsonl'));
    expect(receipt('slow.txt')).toMatchObject([{ outcome: 'updated', line: null }]);
    expect(done()).toEqual(['slow.txt', 'slow.txt.result.1.jsonl', 'slow.txt.result.jsonl']);
    expect(readFileSync(join(folder, '.done', today, 'slow.txt'), 'utf8')).toBe(STORY);
  });

  test('a watcher that starts late leaves alone what another has under way', async () => {
    await workers.stop();
    for (let n = 0; n < 5; n++) drop(`${n}.txt`, `${STORY} ${n}`);
    await watch();
    const first = inbox;
    await until(async () => (await count('deliveries')) === 5);
    await watch();
    await sleep(2_500);
    await beginWork();
    await Promise.all([first.idle(), inbox.idle()]);
    await first.stop();
    const receipts = done().filter((name) => name.endsWith('.result.jsonl'));
    expect(receipts).toEqual([0, 1, 2, 3, 4].map((n) => `${n}.txt.result.jsonl`));
    expect([0, 1, 2, 3, 4].map((n) => receipt(`${n}.txt`).length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('what dead watchers have left is taken over, and what a living one on another host has is not', async () => {
    const self = { host: 'elsewhere', pid: 1 };
    drop('.watchers/silent', JSON.stringify(self));
    utimesSync(join(folder, '.watchers/silent'), new Date(), new Date(Date.now() - 120_000));
    drop('.watchers/living', JSON.stringify(self));
    drop('.work/silent.1/a.txt', STORY);
    drop('.work/living.2/b.txt', OTHER_STORY);
    drop('.work/unknown.3/c.txt', `${OTHER_STORY} Nor had the goat.`);
    await watch();
    await inbox.idle();
    expect(done().filter((name) => name.endsWith('.txt'))).toEqual(['a.txt', 'c.txt']);
    expect(readdirSync(join(folder, '.work'))).toEqual(['living.2']);
  });

  test('a file that held nothing is done, and the log says so', async () => {
    drop('empty.jsonl', '\n');
    drop('empty.urls', '# none yet\n');
    drop('empty.xml', '<rss><channel><title>News</title></channel></rss>');
    drop('torn.xml', '<rss><channel><item>');
    await watch();
    await inbox.idle();
    for (const name of ['empty.jsonl', 'empty.urls', 'empty.xml']) {
      expect(receipt(name)).toEqual([]);
      expect(logged).toContainEqual(expect.objectContaining({ file: name, msg: 'file done: it held no item' }));
    }
    expect(JSON.parse(readFileSync(join(folder, '.failed', 'torn.xml.error.json'), 'utf8'))).toMatchObject({
      code: 'E_TORN',
    });
  });

  test('two watchers of one inbox take each file once', async () => {
    for (let n = 0; n < 40; n++) drop(`${n}.txt`, `${STORY} ${n}`);
    await watch();
    const first = inbox;
    await watch();
    await Promise.all([first.idle(), inbox.idle()]);
    await first.stop();
    expect(done().filter((name) => name.endsWith('.txt'))).toHaveLength(40);
    expect(done().filter((name) => name.endsWith('.result.jsonl'))).toHaveLength(40);
    const { rows } = await stores.database.query('SELECT count(*)::int AS n FROM documents');
    expect(rows[0].n).toBe(40);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is moved aside with a code', async () => {
    drop('secret.txt', STORY);
    chmodSync(join(folder, 'secret.txt'), 0);
    await watch();
    await inbox.idle();
    expect(JSON.parse(readFileSync(join(folder, '.failed', 'secret.txt.error.json'), 'utf8'))).toMatchObject({
      code: 'E_UNREADABLE',
    });
  });
});
