import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feed, parseFeed } from '../../fetch/feeds.js';
import { effortMs } from '../effort.js';

const URL_OF_FEED = 'https://paper.example/news/feed.xml';
const read = (text: string | Uint8Array, charset?: string): Feed | null =>
  parseFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, { url: URL_OF_FEED, charset });

describe('what is no feed', () => {
  it.each([
    ['', 'nothing'],
    ['hello', 'text'],
    ['<!doctype html><html><head><title>x</title></head></html>', 'a page'],
    ['<urlset><url><loc>https://a.example/</loc></url></urlset>', 'a sitemap'],
    ['<constructor><item><link>/a</link></item></constructor>', 'a trap'],
  ])('%j (%s) gives null', (text) => expect(read(text)).toBeNull());
});

describe('what was escaped once too often', () => {
  const item = (inner: string) => read(`<rss><channel><item><link>/a</link>${inner}</item></channel></rss>`)!.items[0]!;
  it('content is markup, not tags to be shown', () => {
    for (const name of ['description', 'content:encoded']) {
      const { contentHtml, summaryHtml } = item(
        `<${name}>&amp;lt;p&amp;gt;One &amp;amp;amp; two.&amp;lt;/p&amp;gt;</${name}>`,
      );
      expect(contentHtml ?? summaryHtml).toBe('<p>One &amp; two.</p>');
    }
  });
  it('a text about tags keeps them', () => {
    const about = '&lt;p&gt;Write &amp;lt;br&amp;gt; for a break.&lt;/p&gt;';
    expect(item(`<description>${about}</description>`).summaryHtml).toBe('<p>Write &lt;br&gt; for a break.</p>');
  });
  it('a title is without its section mark', () => {
    expect(item('<title>&lt;![CDATA[Open letter]]&gt;</title>').title).toBe('Open letter');
  });
});

it('content with a base of its own tells it as pages do', () => {
  const text =
    '<feed><entry><link href="/a"/><content type="html" xml:base="https://cdn.example/x/">&lt;img src="b.jpg"></content></entry></feed>';
  expect(read(text)?.items[0]?.contentHtml).toBe('<base href="https://cdn.example/x/"><img src="b.jpg">');
});

describe('encodings', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const title = (feed: Feed | null) => feed?.title;
  it('UTF-8 under a wrong label is UTF-8', () =>
    expect(
      title(
        read(
          new TextEncoder().encode('<?xml version="1.0" encoding="ISO-8859-1"?><rss><title>é</title></rss>'),
          'iso-8859-1',
        ),
      ),
    ).toBe('é'));
  it('what is no UTF-8, whatever it says, is read by the other label, or as windows-1252', () => {
    expect(title(read(bytes('<rss><title>\xe9</title></rss>'), 'utf-8'))).toBe('é');
    expect(
      title(read(bytes('<?xml version="1.0" encoding="windows-1251"?><rss><title>\xe9</title></rss>'), 'utf-8')),
    ).toBe('й');
    expect(title(read(bytes('<rss><title>\xe9</title></rss>'), 'no-such-thing'))).toBe('é');
  });
  it('UTF-16 that is only claimed is none', () =>
    expect(title(read('<?xml version="1.0" encoding="utf-16"?><rss><title>é</title></rss>'))).toBe('é'));
  it('UTF-16 is seen without a label', () =>
    expect(title(read(Buffer.from('<rss><title>é</title></rss>', 'utf16le')))).toBe('é'));
  it('a character cut in two at the end does not turn the feed', () =>
    expect(title(read(new TextEncoder().encode('<rss><title>é</title>é').slice(0, -1)))).toBe('é'));
});

describe('bounds', () => {
  it('on items', () => {
    const feed = parseFeed(
      new TextEncoder().encode(`<rss>${'<item><description>x</description></item>'.repeat(3)}</rss>`),
      { url: URL_OF_FEED, maxItems: 2 },
    );
    expect(feed).toMatchObject({ incomplete: true });
    const many = read(
      `<rss>${Array.from({ length: 6_000 }, (_, at) => `<item><link>/${at}</link></item>`).join('')}</rss>`,
    )!;
    expect([many.items.length, many.incomplete]).toEqual([5_000, true]);
  });

  it.each([
    ['depth', `<rss><channel><item><link>/a</link></item>${'<a>'.repeat(500_000)}${'</b>'.repeat(500_000)}`],
    [
      'attributes',
      `<rss ${Array.from({ length: 200_000 }, (_, at) => `a${at}="b"`).join(' ')}><item><link>/a</link></item></rss>`,
    ],
    [
      'entities',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><link>/a</link><title>${'&b;'.repeat(200_000)}</title></item></rss>`,
    ],
    ['less-than signs', `<rss><item><link>/a</link><title>${'<'.repeat(1_000_000)}`],
    ['open quotes', `<rss><item><link>/a</link></item><item title="${'a='.repeat(1_000_000)}`],
    ['blanks in titles', `<rss><item><link>/a</link><title>${' '.repeat(2_000_000)}x</title></item></rss>`],
    [
      'half tags in titles',
      `<rss><item><link>/a</link><title><![CDATA[${'<a '.repeat(700_000)}]]></title></item></rss>`,
    ],
  ])('on time: %s', (_, text) => {
    expect(effortMs(() => read(text))).toBeLessThan(3_000);
  });

  it('whatever the document, nothing is thrown', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<link href="/a"/>',
      '/a',
      '<entry>',
      '</',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<content type="xhtml">',
      '<feed>',
      '<p>',
      '</p>',
      '<br/>',
      '>',
      '"',
      '<?xml',
      '?>',
      '<!--',
      '-->',
      '<source>',
      'é',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        read(`<rss>${pieces.join('')}`);
        read(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
  });
});
