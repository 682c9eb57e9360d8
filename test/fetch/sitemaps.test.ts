import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { parseSitemap, type Sitemap } from '../../fetch/sitemaps.js';
import { inventArticle } from '../site/articles.js';
import { type Site, startSite } from '../site.js';

const BASE = 'https://paper.example/sitemap.xml';
const read = (text: string | Uint8Array, maxEntries?: number): Promise<Sitemap | null> =>
  parseSitemap(typeof text === 'string' ? new TextEncoder().encode(text) : text, { url: BASE, maxEntries });
const urls = (sitemap: Sitemap | null) => sitemap?.entries.map(({ url }) => url);

describe('the sitemaps of the test site', () => {
  let site: Site;
  let fetcher: Fetcher;
  beforeAll(async () => {
    site = await startSite({ articles: 20 });
    fetcher = makeFetcher({ allow: parseAllow(site.host), userAgent: 'winnow-test/1' });
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
  });
  async function fetched(path: string): Promise<Sitemap | null> {
    const { body, charset, finalUrl } = await fetcher.fetchPage(site.url + path, { kind: 'sitemap' });
    return parseSitemap(body, { url: finalUrl, charset });
  }

  it('an index names its sitemaps', async () => {
    const index = await fetched('/sitemap.xml');
    expect(index).toMatchObject({ kind: 'index', incomplete: false });
    expect(urls(index)).toEqual(
      ['articles.xml', 'news.xml', 'articles.xml.gz'].map((name) => `${site.url}/sitemap-${name}`),
    );
  });

  it.each(['/sitemap-articles.xml', '/sitemap-news.xml', '/sitemap-articles.xml.gz', '/sitemap.txt'])(
    '%s names all articles',
    async (path) => {
      const sitemap = await fetched(path);
      expect(sitemap).toMatchObject({ kind: 'pages', incomplete: false });
      expect(urls(sitemap)).toEqual(Array.from({ length: 20 }, (_, at) => `${site.url}/article/${20 - at}`));
    },
  );

  it('a news sitemap says what it knows of an article', async () => {
    const { title, publishedAt } = inventArticle(20);
    const sitemap = await fetched('/sitemap-news.xml');
    expect(sitemap!.entries[0]!.news).toEqual({
      title,
      publishedAt: publishedAt.toISOString().replace('.000Z', 'Z'),
      language: 'en',
    });
  });

  it.each(['/feed.rss', '/article/1', '/feed.json', '/empty'])('%s is none', async (path) =>
    expect(await fetched(path)).toBeNull(),
  );
});

describe('parseSitemap', () => {
  it('takes what is usable of broken XML', async () => {
    const text =
      '\n<urlset><url><loc> /a?x=1&y=2 </loc><lastmod>2026-05-04</lastmod><image:image><image:loc>/i.jpg</image:loc></image:image><url><loc><![CDATA[https://paper.example/b]]></loc></url><url><loc>mailto:x</loc></url><url></url><url><loc>/torn';
    const sitemap = await read(text);
    expect(sitemap).toEqual({
      kind: 'pages',
      entries: [
        { url: 'https://paper.example/a?x=1&y=2', lastModified: '2026-05-04', news: null },
        { url: 'https://paper.example/b', lastModified: null, news: null },
      ],
      incomplete: true,
      torn: true,
    });
  });

  it('reads any prefix', async () =>
    expect(
      urls(
        await read(
          '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>/a</s:loc></s:url></s:urlset>',
        ),
      ),
    ).toEqual(['https://paper.example/a']));

  it('knows a namespace however its address is written, and takes no address of a picture for that of the page', async () => {
    const pictures = '<image xmlns="http://www.google.com/schemas/sitemap-image/1.1"><loc>/i.jpg</loc></image>';
    const news =
      '<n:news xmlns:n="https://www.google.com/schemas/sitemap-news/0.9/"><n:title>Boat stays</n:title></n:news>';
    const text = `<s:urlset xmlns:s="https://www.sitemaps.org/schemas/sitemap/0.9/"><s:url>${pictures}<s:loc>/a</s:loc>${pictures}${news}</s:url></s:urlset>`;
    expect((await read(text))?.entries).toMatchObject([
      { url: 'https://paper.example/a', news: { title: 'Boat stays' } },
    ]);
  });

  it('reads lists of URLs, and passes over other lines', async () =>
    expect(urls(await read('\ufeffhttps://a.example/1\r\n\r\n# note\nhttps://a.example/2\nftp://a.example/'))).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]));

  it('reads no more entries than asked for, and says so', async () => {
    const entry = (at: number) => `<url><loc>/${at}</loc></url>`;
    for (const text of [
      `<urlset>${Array.from({ length: 9 }, (_, at) => entry(at)).join('')}</urlset>`,
      'https://a.example/\n'.repeat(9),
    ])
      expect(await read(text, 5)).toMatchObject({ entries: { length: 5 }, incomplete: true });
  });

  it('gives the same whole and in pieces that cut tags and characters', async () => {
    const entries = Array.from(
      { length: 30_000 },
      (_, at) => `<url><loc>https://paper.example/${'é'.repeat(at % 7)}${at}</loc></url>`,
    );
    const sitemap = await read(`<urlset>${entries.join('')}</urlset>`);
    expect(sitemap!.entries.length).toBe(30_000);
    expect(
      sitemap!.entries.every(({ url }, at) => url === encodeURI(`https://paper.example/${'é'.repeat(at % 7)}${at}`)),
    ).toBe(true);
  });

  it('lets other work through meanwhile', async () => {
    const text = `<urlset>${'<url><loc>https://paper.example/some/long/path/of/an/article</loc></url>'.repeat(50_000)}</urlset>`;
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await read(text);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it.each([
    ['is broken', Buffer.concat([gzipSync('x').subarray(0, 12), Buffer.alloc(50, 7)]), 'E_ENCODING'],
    ['stops short', gzipSync('<urlset>'.repeat(100)).subarray(0, 25), 'E_TRUNCATED'],
    ['is a bomb', gzipSync(Buffer.alloc(60 * 1024 * 1024, 32)), 'E_RATIO'],
  ])('a gzip file that %s has a code', async (_, file, code) => expect(read(file)).rejects.toMatchObject({ code }));

  it('never throws on other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 100 }).filter(([a, b]) => a !== 0x1f || b !== 0x8b),
        async (bytes) => void (await read(bytes)),
      ),
    );
  });
});
