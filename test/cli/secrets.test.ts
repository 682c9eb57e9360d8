/** Passwords, in the URLs of stores and of pages: looked for in all that is written while they are used. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStore } from '../../store/open.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { winnow } from './run.js';

const [, { available, make }] = STORE_KINDS;
const PLANTED = 'hunter2-planted';
const PAGE = `https://ada:${PLANTED}@news.example/a`;

describe.skipIf(!available || inject('redisUrl') === null)('on the served store', () => {
  let store: TestStore;
  let written = '';

  beforeAll(async () => {
    store = await make();
    const database = new URL(store.settings.databaseUrl as string);
    database.password = PLANTED; // the tests' own server asks for none
    const environment = { ...store.environment, DATABASE_URL: database.href, WINNOW_LOG_LEVEL: 'debug' };
    const { inboxFolder } = store.settings;
    mkdirSync(inboxFolder, { recursive: true });
    writeFileSync(join(inboxFolder, 'a.jsonl'), `${JSON.stringify({ url: PAGE, text: inventArticle(1) })}\n`);
    writeFileSync(
      join(inboxFolder, 'b.html'),
      `<link rel="canonical" href="${PAGE}"><meta property="og:image" content="${PAGE}.jpg"><h1>A title of words</h1><p>${inventArticle(2)}</p>`,
    );
    const redis = new Redis(store.settings.redisUrl as string);
    await redis.lpush('winnow:urls', PAGE, JSON.stringify({ v: 1, type: 'feed', url: PAGE }), `{"url": "${PAGE}"`);
    const body = { v: 1, type: 'document', text: inventArticle(3), url: PAGE };
    await redis.xadd('winnow:intake', '*', 'json', JSON.stringify(body));
    const ran = [
      await winnow(['up', '--once'], { environment, lasting: true }),
      await winnow(['add', PAGE], { environment, lasting: true }),
      await winnow(['failed', 'list'], { environment, lasting: true }),
      await winnow(['list'], { environment, lasting: true }),
      await winnow(['export', '--documents'], { environment, lasting: true }),
      await winnow(['feed', 'add', PAGE], { environment, lasting: true }),
      await winnow(['status'], {
        environment: { ...environment, DATABASE_URL: `${database.href}&port=1` },
        lasting: true,
      }),
      await winnow(['doctor'], { environment, lasting: true }),
    ];
    written = ran.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    const streams = await Promise.all(['winnow:events', 'winnow:rejected'].map((name) => redis.xrange(name, '-', '+')));
    written += JSON.stringify(streams);
    redis.disconnect();
  });
  afterAll(() => store.drop());

  test('the messages with a password in their URL were refused, and that was told', () => {
    expect(written).toMatch(/E_URL/);
  });

  test('no password stands in what was printed, logged or told', () => {
    expect(written.split('\n').filter((line) => line.includes(PLANTED))).toEqual([]);
  });

  test('no password stands in a row, but in the raw bytes', async () => {
    const database = await openStore(store.settings);
    const { rows: tables } = await database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'winnow' AND table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.query(`SELECT t::text AS row FROM winnow.${name} AS t WHERE t::text LIKE $1`, [
        `%${PLANTED}%`,
      ]);
      found.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    await database.close();
    expect(found).toEqual([]);
  });

  test('no password stands on a receipt', () => {
    const done = join(store.settings.inboxFolder, '.done');
    const receipts = readdirSync(done, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.result\.jsonl$/.test(name),
    );
    expect(receipts).toHaveLength(2);
    for (const name of receipts) expect(readFileSync(join(done, name), 'utf8')).not.toContain(PLANTED);
  });
});
