import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { carriedBy, inOurNames } from '../../intake/claims.js';
import { fileKind } from '../../intake/files.js';
import { readItems } from '../../intake/items.js';
import { temporaryFolder } from '../run-folder.js';

const folder = temporaryFolder();

async function itemsOf(name: string, content: Uint8Array | string): Promise<Item[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const items: Item[] = [];
  for await (const item of readItems({ path, name, kind: fileKind(name) as 'warc' })) items.push(item);
  return items;
}

function record(type: string, url: string, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-05T09:12:44Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

function answer(status: number, headers: string[], body: Uint8Array | string): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} X\r\n${headers.join('\r\n')}\r\n\r\n`),
    Buffer.from(body as string),
  ]);
}

const HTML = 'Content-Type: text/html; charset=utf-8';
const PAGE = '<h1>Ferry sails</h1><p>The ferry sailed on Monday, the harbour board said.</p>';
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe('a WARC file that is broken', () => {
  const one = (name: string) => record('response', `https://news.example/${name}`, answer(200, [HTML], PAGE));
  const withLength = (bytes: Buffer, change: number) =>
    Buffer.from(
      bytes.toString('latin1').replace(/Content-Length: (\d+)/, (_, n) => `Content-Length: ${Number(n) + change}`),
      'latin1',
    );
  const told = async (name: string, ...parts: Buffer[]) =>
    (await itemsOf(name, Buffer.concat(parts))).map(({ url, refusal }) => refusal?.code ?? url?.slice(-1));

  test('goes on at the next record when a length is too small', async () => {
    const small = Buffer.concat([one('a'), withLength(one('b'), -20), one('c')]);
    const items = await itemsOf('small.warc', small);
    expect(items.map(({ url, refusal }) => refusal?.code ?? url?.slice(-1))).toEqual(['a', 'b', 'E_TORN', 'c']);
    expect(items.flatMap(({ content }) => (content ? [Buffer.from(content).toString()] : []))).toEqual([
      PAGE,
      PAGE,
      PAGE,
    ]);
  });
  test('gives back the records that a length which is too great took along', async () => {
    expect(await told('great.warc', one('a'), withLength(one('b'), 90), one('c'))).toEqual(['a', 'b', 'c']);
    expect(await told('last.warc', one('a'), withLength(one('b'), 9_000), one('c'), one('d'))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
  test('tells a record without a length, and zero bytes between records are none', async () => {
    const lengthless = Buffer.from(
      one('b')
        .toString('latin1')
        .replace(/Content-Length/, 'Length'),
      'latin1',
    );
    expect(await told('none.warc', one('a'), Buffer.alloc(3), lengthless, one('c'))).toEqual([
      'a',
      'E_TORN',
      'E_TORN',
      'c',
    ]);
  });
  test('loses only the records of members that are broken when it is packed', async () => {
    const packed = ['a', 'b', 'c', 'd'].map((name) => gzipSync(one(name)));
    const broken = Buffer.from(packed[1]!);
    broken.fill(0xff, 20, 60);
    expect(await told('member.warc.gz', packed[0]!, broken, packed[2]!, packed[3]!)).toEqual(['E_TORN', 'a', 'c', 'd']);
    expect(await told('cut.warc.gz', packed[0]!, packed[1]!.subarray(0, 80))).toContain('E_TORN');
  });
  test('is told where it ends too early', async () => {
    expect(await told('cut.warc', one('a'), one('b').subarray(0, 200))).toEqual(['a', 'E_TORN']);
  });
});

test('records of a resource and of a conversion say their charset; WET files are read', async () => {
  const kind = (type: string, contentType: string, block: Buffer) =>
    Buffer.from(
      record(type, 'https://news.example/x', block)
        .toString('latin1')
        .replace('Content-Length', `Content-Type: ${contentType}\r\nContent-Length`),
      'latin1',
    );
  const items = await itemsOf(
    'made.warc',
    Buffer.concat([
      kind('resource', 'text/html; charset=windows-1257', Buffer.from('<p>x</p>')),
      kind('conversion', 'text/plain', Buffer.from('The ferry sailed.')),
    ]),
  );
  expect(items.map(({ type, http }) => [type, http?.charset])).toEqual([
    ['html', 'windows-1257'],
    ['text', undefined],
  ]);
});

test('a JSON Feed as a file is read as a feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: 'https://a.example/1', content_html: PAGE }],
  };
  const [item] = await itemsOf('feed.json', JSON.stringify(feed));
  expect(item).toMatchObject({ url: 'https://a.example/1', type: 'html', line: 1 });
});

describe('a WARC file', () => {
  const records = [
    record('warcinfo', 'x', Buffer.from('software: x')),
    record('request', 'https://news.example/a', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    record('response', 'https://news.example/a', answer(200, [HTML], PAGE)),
    record('response', 'https://news.example/b', answer(200, [HTML, 'Content-Encoding: gzip'], gzipSync(PAGE))),
    record('response', 'https://news.example/c', answer(200, [HTML, 'Content-Encoding: br'], brotliCompressSync(PAGE))),
    record('response', 'https://news.example/d', answer(200, [HTML, 'Transfer-Encoding: chunked'], chunked(PAGE))),
    record('response', 'https://news.example/gone', answer(404, [HTML], PAGE)),
    record('response', 'https://news.example/e.png', answer(200, ['Content-Type: image/png'], PAGE)),
    record('resource', 'https://news.example/f', Buffer.from(PAGE)),
  ];

  test.each([['pages.warc'], ['pages.warc.gz']])(
    '%s: its pages, unpacked, with their address and time',
    async (name) => {
      const packed = name.endsWith('.gz') ? Buffer.concat(records.map((one) => gzipSync(one))) : Buffer.concat(records);
      const items = await itemsOf(name, packed);
      expect(items.map(({ url }) => url)).toEqual(['a', 'b', 'c', 'd'].map((path) => `https://news.example/${path}`));
      for (const item of items) {
        expect(Buffer.from(item.content as Uint8Array).toString()).toBe(PAGE);
        expect(item).toMatchObject({
          type: 'html',
          site: 'news.example',
          refusal: null,
          http: { status: 200, charset: 'utf-8' },
        });
        expect(item.firstSeen).toEqual(new Date('2024-03-05T09:12:44Z'));
      }
      expect(items.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    },
  );

  test('one that breaks off: what stands before is taken, the rest has a code', async () => {
    const items = await itemsOf('torn.warc', Buffer.concat(records).subarray(0, -400));
    expect(items.at(-1)?.refusal).toMatchObject({ code: 'E_TORN', fault: true });
    expect(items.filter(({ refusal }) => !refusal).length).toBeGreaterThan(2);
    expect((await itemsOf('not.warc', 'no records here'))[0]?.refusal?.code).toBe('E_TORN');
    expect((await itemsOf('not.warc.gz', 'not packed'))[0]?.refusal?.code).toBe('E_TORN');
  });

  test('a page that unpacks to more than 20 MiB is refused', async () => {
    const bomb = brotliCompressSync(Buffer.alloc(64 * 1024 * 1024, 60));
    const encoded = answer(200, [HTML, 'Content-Encoding: br'], bomb);
    const items = await itemsOf('bomb.warc', record('response', 'https://news.example/bomb', encoded));
    expect(items).toMatchObject([{ content: null, refusal: { code: 'E_TOO_LARGE' } }]);
  });
});

describe('a feed file', () => {
  test('items with their content are articles; one that only links is wanted from there', async () => {
    const items = await itemsOf(
      'news.xml',
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
       <item><title>Ferry &amp; bridge</title><link>https://news.example/1</link><pubDate>Tue, 05 Mar 2024 09:12:44 GMT</pubDate>
       <content:encoded><![CDATA[<p>The ferry sailed on Monday.</p>]]></content:encoded></item>
       <item><title>Two</title><link>https://news.example/2</link></item></channel></rss>`,
    );
    expect(items).toMatchObject([
      {
        url: 'https://news.example/1',
        line: 1,
        claims: { title: 'Ferry & bridge', publishedAt: expect.stringContaining('2024-03-05T09:12:44') },
      },
      { url: 'https://news.example/2', content: null, link: 'https://news.example/2', refusal: null },
    ]);
    expect(Buffer.from(items[0]?.content as Uint8Array).toString()).toContain('<p>The ferry sailed');
  });
  test.each([
    ['<rss><channel><item>', null],
    ['<rss><channel><title>News', null],
    ['<urlset><url><loc>https://news.exam', null],
    ['<rss><channel><item><link>https://news.example/1</link></item><item><ti', [null, 'E_TORN']],
    ['<feed><entry><link href="https://news.example/1"/></entry>', [null, 'E_TORN']],
    ['<urlset><url><loc>https://news.example/1</loc></url>', [null, 'E_TORN']],
    ['<rss><channel><title>News</title></channel></rss>', []],
    ['<urlset></urlset>', []],
  ])('one that breaks off has a code, an empty one has not: %s', async (content, codes) => {
    if (codes === null) await expect(itemsOf('torn.xml', content)).rejects.toMatchObject({ code: 'E_TORN' });
    else expect((await itemsOf('torn.xml', content)).map(({ refusal }) => refusal?.code ?? null)).toEqual(codes);
  });
  test('one that only looks packed cannot be read', async () => {
    const torn = gzipSync('<urlset></urlset>').subarray(0, -9);
    await expect(itemsOf('torn.xml', torn)).rejects.toMatchObject({ code: 'E_UNREADABLE' });
  });
  test('one that is no feed is not taken', async () => {
    await expect(itemsOf('other.xml', '<note>hello</note>')).rejects.toMatchObject({ code: 'E_TYPE' });
  });
});

describe('objects of crawlers', () => {
  test.each([
    [{ html: '<p>a' }, { content: '<p>a', type: 'html' }],
    [
      { maintext: 'a b', html: '' },
      { content: 'a b', type: 'text' },
    ],
    [{ content: '<div><p>a</p></div>' }, { content: '<div><p>a</p></div>', type: 'html' }],
    [{ content: '5 < 6 is plain' }, { content: '5 < 6 is plain', type: 'text' }],
    [{ body: 'words' }, { content: 'words', type: 'text' }],
    [{ title: 'nothing else' }, null],
  ])('%j carries %j', (object, carried) => {
    expect(carriedBy(object)).toEqual(carried);
  });
  test('their names are read as ours', () => {
    expect(
      inOurNames({
        link: 'https://news.example/1',
        headline: 'H',
        date_publish: '2024-03-05',
        hostname: 'news.example',
      }),
    ).toMatchObject({
      url: 'https://news.example/1',
      title: 'H',
      publishedAt: '2024-03-05',
      site: 'news.example',
    });
    expect(inOurNames({ source: 'https://news.example/2', sitename: 'News' })).toMatchObject({
      url: 'https://news.example/2',
      source: 'News',
    });
  });
});
