/** The fetch stage on feeds and sitemaps: what is new is fetched, what changed is fetched again, what was taken out is looked at. */
import { afterEach, describe, expect, test } from 'vitest';
import { inventArticle } from '../site/articles.js';
import { type Site, startSite } from '../site.js';
import { STORE_KINDS } from '../stores.js';
import { useWorkers } from './running.js';

/** Started by each test, as its requests are counted; on ports that are known before the workers start. */
const PORTS = '127.0.0.1';
let site: Site;
afterEach(() => site?.close());

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('a list', () => {
    const running = useWorkers(make, () => ({ WINNOW_FETCH_ALLOW: PORTS }));
    const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await running.stores.database.query<Row & Record<string, unknown>>(text, values)).rows;
    const count = async (table: string) =>
      (await sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0].count;
    const read = async (path: string, type = 'feed') => (await running.fetch([site.url + path], { type }))[0];
    const pages = () => site.requests.filter(({ path }) => path.startsWith('/article/')).length;

    test('of 100 items, read five times with two edits and a withdrawal: 100 articles, 2 new versions, 1 gone', async () => {
      site = await startSite({ articles: 100 });
      expect(await read('/feed.rss')).toBe('done');
      expect([await count('articles'), await count('versions'), pages()]).toEqual([100, 100, 100]);
      expect(await read('/feed.rss')).toBe('done');
      site.edit(30);
      expect(await read('/feed.rss')).toBe('done');
      site.edit(70);
      site.withdraw(50);
      expect(await read('/feed.rss')).toBe('done');
      expect(await read('/feed.rss')).toBe('done');

      expect([await count('articles'), await count('versions'), pages()]).toEqual([100, 102, 103]);
      expect(await sql('SELECT url FROM urls WHERE gone_at IS NOT NULL')).toEqual([{ url: `${site.url}/article/50` }]);
      const twice = await sql<{ url: string }>(
        'SELECT url FROM articles WHERE (SELECT count(*) FROM versions WHERE article_id = articles.id) = 2 ORDER BY url',
      );
      expect(twice).toEqual([30, 70].map((n) => ({ url: `${site.url}/article/${n}` })));
      const readings = await sql<{ status: number }>("SELECT status FROM fetches WHERE kind = 'feed' ORDER BY id");
      expect(readings.map(({ status }) => status)).toEqual([200, 304, 200, 200, 304]);
      expect(site.hits('/feed.rss')).toBe(5);
    });

    test('whose items share a link, an id or neither has an article for each text, and asks for what only links', async () => {
      site = await startSite({ articles: 40 });
      for (let reading = 0; reading < 2; reading++) {
        expect(await read('/feed-shared.rss')).toBe('done');
        const texts = (await sql<{ text: string }>('SELECT text FROM versions')).map(({ text }) => text);
        const told = Array.from({ length: 12 }, (_, at) => inventArticle(at + 1).paragraphs[0]!);
        expect(told.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
        expect([await count('articles'), await count('versions'), pages()]).toEqual([13, 13, 1]);
      }
    });

    test('of any kind brings its articles, from their pages unless it carries them whole; a second reading brings none', async () => {
      const lists: [path: string, type: string, articles: number, asked: number][] = [
        ['/feed.atom', 'feed', 12, 0],
        ['/feed.json', 'feed', 12, 0],
        ['/feed-full.rss', 'feed', 12, 0],
        ['/feed.rdf', 'feed', 12, 12],
        ['/feed-as-html', 'feed', 12, 12],
        ['/feed-broken.rss', 'feed', 10, 10],
        ['/feed-latin1.rss', 'feed', 3, 3],
        ['/sitemap-news.xml', 'sitemap', 12, 12],
        ['/sitemap-articles.xml.gz', 'sitemap', 12, 12],
        ['/sitemap.txt', 'sitemap', 12, 12],
        ['/sitemap.xml', 'sitemap', 12, 12],
        ['/sitemap-loop.xml', 'sitemap', 0, 0],
      ];
      const sites = await Promise.all(lists.map(() => startSite({ articles: 12 })));
      try {
        for (let reading = 1; reading <= 2; reading++) {
          for (const type of ['feed', 'sitemap'])
            await running.fetch(
              lists.flatMap((list, i) => (list[1] === type ? [sites[i].url + list[0]] : [])),
              { type },
            );
          const rows = await sql<{ url: string; versions: number }>(
            'SELECT url, (SELECT count(*)::int FROM versions WHERE article_id = articles.id) AS versions FROM articles',
          );
          const got = lists.map(([path, type], i) => {
            const own = rows.filter(({ url }) => url.startsWith(`${sites[i].url}/`));
            const asked = sites[i].requests.filter((request) => request.path.startsWith('/article/')).length;
            return [path, type, own.length, asked];
          });
          expect(got).toEqual(lists);
          expect(rows.every(({ versions }) => versions === 1)).toBe(true);
        }
        expect(await count('failed')).toBe(0);
      } finally {
        for (const one of sites) await one.close();
      }
    });

    test('that carries whole articles brings an edit without a page asked for', async () => {
      site = await startSite({ articles: 5 });
      await read('/feed.json');
      site.edit(2);
      await read('/feed.json');
      expect([await count('articles'), await count('versions'), pages()]).toEqual([5, 6, 0]);
    });

    test('that breaks off keeps what is whole; what is no list has a code', async () => {
      site = await startSite({ articles: 12 });
      expect(await read('/feed-truncated.rss')).toBe('done');
      const kept = await count('articles');
      expect(kept).toBeGreaterThanOrEqual(8);
      expect(kept).toBeLessThanOrEqual(10);
      expect(await read('/article/12')).toBe('done E_CONTENT_TYPE');
      expect(await read('/status/404', 'sitemap')).toBe('done E_NOT_FOUND');
      expect(await count('articles')).toBe(kept);
    });
  });
});
