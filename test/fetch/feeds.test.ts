import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { type Feed, type FeedItem, parseFeed } from '../../fetch/feeds.js';
import { changedAt, inventArticle } from '../site/articles.js';
import { type Site, startSite } from '../site.js';

const URL_OF_FEED = 'https://paper.example/news/feed.xml';
const read = (text: string): Feed | null => parseFeed(new TextEncoder().encode(text), { url: URL_OF_FEED });
const rss = (items: string): Feed => read(`<rss version="2.0"><channel><title>Paper</title>${items}</channel></rss>`)!;
const first = (feed: Feed | null): FeedItem => feed!.items[0]!;
const item = (fields: string): FeedItem => first(rss(`<item>${fields}</item>`));

describe('the feeds of the test site', () => {
  let site: Site;
  let fetcher: Fetcher;
  beforeAll(async () => {
    site = await startSite({ articles: 12 });
    fetcher = makeFetcher({ allow: parseAllow(site.host), userAgent: 'winnow-test/1' });
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
  });
  async function fetched(path: string): Promise<Feed> {
    const { body, charset, finalUrl } = await fetcher.fetchPage(site.url + path, { kind: 'feed' });
    return parseFeed(body, { url: finalUrl, charset })!;
  }

  it.each([
    ['/feed.rss', 'rss'],
    ['/feed-full.rss', 'rss'],
    ['/feed.atom', 'atom'],
    ['/feed.rdf', 'rss'],
    ['/feed.json', 'json'],
    ['/feed-as-html', 'rss'],
  ])('%s is %s with all articles, newest first', async (path, kind) => {
    const feed = await fetched(path);
    expect(feed).toMatchObject({ kind, title: 'The Velmora Courier', incomplete: false });
    expect(feed.items.map(({ url }) => url)).toEqual(
      Array.from({ length: 12 }, (_, at) => `${site.url}/article/${12 - at}`),
    );
    const { title, publishedAt } = inventArticle(12);
    expect(feed.items[0]).toMatchObject({ title, publishedAt: publishedAt.toISOString().replace('.000Z', 'Z') });
  });

  it.each(['/feed-full.rss', '/feed.atom', '/feed.json'])('%s carries whole articles', async (path) => {
    const { items } = await fetched(path);
    for (const paragraph of inventArticle(12).paragraphs)
      expect(items[0]!.contentHtml).toContain(`<p>${paragraph}</p>`);
  });

  it('an edit shows as a later date, under the same id; what is withdrawn is gone', async () => {
    const before = await fetched('/feed.rss');
    site.edit(5);
    site.withdraw(7);
    const after = await fetched('/feed.rss');
    const five = (feed: Feed) => feed.items.find(({ id }) => id === 'courier-5')!;
    expect([five(before).updatedAt, five(after).updatedAt]).toEqual(
      [0, 1].map((edit) => changedAt(5, edit).toISOString().replace('.000Z', 'Z')),
    );
    expect(after.items.length).toBe(11);
  });

  it('of a feed that breaks off the whole items are read', async () => {
    const feed = await fetched('/feed-truncated.rss');
    expect(feed.incomplete).toBe(true);
    expect(feed.items.length).toBeGreaterThanOrEqual(7);
    expect(feed.items.every(({ url, title }) => url !== null && title !== null)).toBe(true);
  });

  it('bare ampersands, unknown entities and unclosed items are survived', async () => {
    const feed = await fetched('/feed-broken.rss');
    expect(feed.items.length).toBe(10);
    const titles = feed.items.map(({ title }) => title).join();
    expect(titles).toContain('council & sons');
    expect(titles).not.toMatch(/&amp|<|nbsp/);
  });

  it('an encoding said in the declaration only is believed', async () => {
    const feed = await fetched('/feed-latin1.rss');
    expect(feed.title).toBe('The Velmora Café');
  });
});

describe('an item of RSS', () => {
  it('takes its link, else a guid that is a permalink', () => {
    expect(item('<link> /a </link><guid>g</guid>')).toMatchObject({ url: 'https://paper.example/a', id: 'g' });
    expect(item('<guid>https://paper.example/b</guid>').url).toBe('https://paper.example/b');
    expect(rss('<item><guid isPermaLink="false">https://paper.example/b</guid></item>').items).toEqual([]);
  });

  it('prefers the link of the site to the one of a feed service', () =>
    expect(
      item('<link>https://feeds.example/x</link><feedburner:origLink>https://paper.example/a</feedburner:origLink>')
        .url,
    ).toBe('https://paper.example/a'));

  it('has one escaping too many taken off its link', () =>
    expect(item('<link>https://paper.example/?a=1&amp;amp;b=2</link>').url).toBe('https://paper.example/?a=1&b=2'));

  it.each([
    ['Tea &amp; milk', 'Tea & milk'],
    ['Tea &amp;amp; milk', 'Tea & milk'],
    ['Tea & milk', 'Tea & milk'],
    ['Caf&eacute; &#8217;s', 'Café ’s'],
    ['<![CDATA[<b>Tea</b> &amp; milk]]>', 'Tea & milk'],
    ['&lt;i&gt;Tea&lt;/i&gt;', 'Tea'],
    ['I <3 tea', 'I <3 tea'],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['two\n  lines ', 'two lines'],
    ['nul\0 and &#27;[31m', 'nul and [31m'],
  ])('title %j is %j', (written, title) => expect(item(`<link>/a</link><title>${written}</title>`).title).toBe(title));

  it('keeps the fields of other vocabularies apart', () => {
    const read = item(
      '<title>Own</title><media:title>Photo</media:title><itunes:title>Cast</itunes:title><link>/a</link><source url="/s"><title>Other</title><link>/o</link></source><media:content url="x"><media:description>no</media:description></media:content>',
    );
    expect(read).toMatchObject({ title: 'Own', url: 'https://paper.example/a', summaryHtml: null });
  });

  it('gives markup in a description back as markup, escaped or not', () => {
    for (const written of ['&lt;p&gt;One&lt;/p&gt;&lt;br&gt;', '<![CDATA[<p>One</p><br>]]>', '<p>One</p><br/>'])
      expect(item(`<link>/a</link><description>${written}</description>`).summaryHtml).toBe('<p>One</p><br>');
  });

  it('ends an unclosed field at the next one', () =>
    expect(item('<title>Tea<link>/a</link><description>Milk<pubDate>2026-05-04</pubDate>')).toMatchObject({
      title: 'Tea',
      url: 'https://paper.example/a',
      summaryHtml: 'Milk',
      publishedAt: '2026-05-04',
    }));

  it('stands as often as it came: whether two are one is not said by ids and links', () => {
    const feed = rss(
      '<item><guid>g</guid><link>/a</link></item><item><guid>g</guid><link>/b</link></item><item><guid>g</guid><link>/a</link></item>',
    );
    expect(feed.items.map(({ url }) => url)).toEqual(['/a', '/b', '/a'].map((path) => `https://paper.example${path}`));
  });

  it('has no link and no id where a word stands in their place', () => {
    const feed = rss(
      '<item><guid>N/A</guid><link>none</link><description>The port council has met.</description></item>',
    );
    expect(feed.items).toMatchObject([{ url: null, id: null }]);
  });

  it('must lead somewhere or hold something', () => {
    expect(rss('<item><title>Nothing</title></item>').items).toEqual([]);
    expect(rss('<item><link>javascript:alert(1)</link></item>').items).toEqual([]);
    expect(rss('<item><description>Words</description></item>').items[0]).toMatchObject({
      url: null,
      summaryHtml: 'Words',
    });
  });
});

describe('an entry of Atom', () => {
  const entry = (fields: string, attributes = ''): FeedItem =>
    first(read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry${attributes}>${fields}</entry></feed>`));

  it('takes the link to its page among its links', () =>
    expect(
      entry(
        '<link rel="self" href="/s"/><link rel="alternate" type="application/json" href="/j"/><link rel="enclosure" href="/e"/><link href="/a"/>',
      ).url,
    ).toBe('https://paper.example/a'));

  it('resolves links against xml:base', () =>
    expect(entry('<link href="b"/>', ' xml:base="https://other.example/a/"').url).toBe('https://other.example/a/b'));

  it('reads content as XHTML, as HTML and as text', () => {
    const wrap = (type: string, content: string) =>
      entry(`<link href="/a"/><content type="${type}">${content}</content>`).contentHtml;
    expect(
      wrap('xhtml', '<div xmlns="http://www.w3.org/1999/xhtml"><p title="a &lt; b">Tea &amp; <br/>milk</p></div>'),
    ).toBe('<div><p title="a &lt; b">Tea &amp; <br>milk</p></div>');
    expect(wrap('html', '&lt;p&gt;Tea&lt;/p&gt;')).toBe('<p>Tea</p>');
    expect(wrap('text', 'a &lt; b\n\nc')).toBe('<p>a &lt; b</p>\n<p>c</p>');
  });

  it('is not confused by its author or its source', () =>
    expect(
      entry(
        '<author><name>A</name><link href="/author"/></author><source><id>s</id><title>S</title></source><id>e</id><title>T</title><link href="/a"/>',
      ),
    ).toMatchObject({ id: 'e', title: 'T', url: 'https://paper.example/a' }));

  it('is read under any prefix', () => {
    const feed = read(
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:title>T</x:title><x:link rel="next" href="?page=2"/><x:entry><x:link href="/a"/></x:entry></x:feed>',
    );
    expect(feed).toMatchObject({
      kind: 'atom',
      title: 'T',
      nextUrl: 'https://paper.example/news/feed.xml?page=2',
      items: [{ url: 'https://paper.example/a' }],
    });
  });
});

describe('JSON Feed', () => {
  it('takes what is there and passes over what is not', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: [
          { id: 7, external_url: '/a', content_text: 'a < b\n\nc', date_published: 'soon' },
          null,
          3,
          { title: {} },
          [],
        ],
      }),
    );
    expect(feed!.items).toEqual([
      {
        url: 'https://paper.example/a',
        id: '7',
        title: null,
        publishedAt: null,
        updatedAt: null,
        contentHtml: '<p>a &lt; b</p>\n<p>c</p>',
        summaryHtml: null,
      },
    ]);
  });

  it.each([
    '{}',
    '{"version":"https://jsonfeed.org/version/1","items":7',
    '[]',
    'null',
    '{"items":[]}',
    '{"__proto__":{"version":"https://jsonfeed.org/version/1"}}',
  ])('%s is none', (text) => expect(read(text)).toBeNull());
});
