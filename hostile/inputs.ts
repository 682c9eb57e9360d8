/** Hostile inputs, generated from a seed and listed: bytes, encodings, markup, archives, lines, tables and messages that nobody means well with. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inventArticle, randomOf } from '../test/corpus.js';

export interface HostileFile {
  name: string;
  bytes: Buffer;
}

const PROSE = inventArticle(7);
const many = (times: number, text: string) => text.repeat(times);
const page = (head: string, body = `<p>${PROSE}</p>`) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const data = (json: string) => page(`<script type="application/ld+json">${json}</script>`);

/** Each of them once. */
const LISTED: Record<string, string | Buffer> = {
  'empty.txt': '',
  'nul.txt': Buffer.alloc(100_000),
  'spaces.txt': many(500_000, ' '),
  'one-line.txt': many(400_000, 'word '),
  'short-lines.txt': many(20_000, 'Aa bb cc\n'),
  'bidi.txt': `\u202e${PROSE}\u2066\u061c`,
  'surrogates.html': data('{"@type":"NewsArticle","headline":"a \\ud83d b \\udc00","author":"\\u0000"}'),
  'controls.html': page('<title>\u001b[2J\u0007\u009b31m red</title>'),
  'lie.gz.txt.gz': Buffer.from('this is no gzip'),
  'bomb.txt.gz': gzipSync(Buffer.alloc(60_000_000, 97)),
  'bombs.txt.gz': gzipSync(gzipSync(gzipSync(Buffer.alloc(30_000_000)))),
  'cut.txt.gz': gzipSync(Buffer.from(PROSE)).subarray(0, 60),
  'many.txt.gz': Buffer.concat(Array.from({ length: 2_000 }, () => gzipSync(Buffer.from('a')))),
  'brotli.html': brotliCompressSync(Buffer.alloc(10_000_000)),
  'deep.html': many(50_000, '<div>') + PROSE,
  'attributes.html': `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=${n}`).join(' ')}>${PROSE}</p>`,
  'cells.html': `<table><tr>${many(100_000, '<td>1')}`,
  'brackets.html': many(1_000_000, '<'),
  'comment.html': `<!--${many(1_000_000, '-')}`,
  'entities.html': many(200_000, '&amp;&#x3b;&nbsp'),
  'data-deep.html': data(many(50_000, '[')),
  'data-long.html': data(JSON.stringify({ '@type': 'NewsArticle', headline: many(50_000, 'long ') })),
  'deep.jsonl': `${many(100_000, '{"a":')}\n`,
  'proto.jsonl': '{"__proto__":{"text":"x"},"constructor":{"prototype":{}},"text":"short"}\n',
  'numbers.jsonl': `{"text":${'9'.repeat(10_000)}}\n{"text":1e999}\n`,
  'twice.jsonl': `{"text":"a","text":${JSON.stringify(PROSE)}}\n`,
  'bom.jsonl': `\ufeff{"text":"a"}\n`,
  'long.jsonl': `{"text":"${many(1_000_000, 'word ')}"}\n`,
  'quotes.csv': `id,text\n1,"${many(100_000, 'never closed ')}`,
  'columns.csv': `${many(20_000, 'c,')}\n${many(20_000, '1,')}\n`,
  'same.csv': 'text,text,text\na,b,c\n',
  'lie.warc': 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
  'negative.warc': 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n\r\n',
  'headers.warc': `WARC/1.0\r\n${many(50_000, 'X-A: b\r\n')}\r\n`,
  'items.xml': `<rss><channel>${many(20_000, '<item><title>a</title></item>')}`,
  'laughs.xml': `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`,
  'utf16-cut.txt': Buffer.from(`\ufeff${PROSE}`, 'utf16le').subarray(0, 301),
  'overlong.txt': Buffer.concat([Buffer.from([0xc0, 0x80, 0xe0, 0x80, 0xaf]), Buffer.from(PROSE)]),
  'script.html': page(`<title><script>alert(1)</script></title>`, `<p onclick=x><a href="javascript:x">${PROSE}</a>`),
  "sql'; DROP TABLE articles; --.txt": 'Robert',
  'a\nname\u001b[31m.txt': PROSE,
  [`${many(60, 'ä')}.txt`]: 'a long name',
};

const ENDINGS = ['txt', 'html', 'md', 'json', 'jsonl', 'csv', 'xml', 'warc', 'txt.gz', 'html.gz'];

/** So many files: all that is listed, then pieces of these and of ordinary pages put together at random. */
export function hostileFiles(count: number, seed: number): HostileFile[] {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const listed = Object.entries(LISTED).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const seeds = [...listed.map(({ bytes }) => bytes.subarray(0, 4_000)), Buffer.from(page('<title>A title</title>'))];
  const made = Array.from({ length: Math.max(0, count - listed.length) }, (_, n) => {
    let bytes = Buffer.from(seeds[below(seeds.length)] as Buffer);
    for (let change = 1 + below(6); change > 0 && bytes.length > 0; change--) {
      const at = below(bytes.length);
      const how = below(5);
      const other = seeds[below(seeds.length)] as Buffer;
      if (how === 0) bytes[at] = below(256);
      else if (how === 1) bytes = Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at)]);
      else if (how === 2) bytes = bytes.subarray(0, at);
      else if (how === 3) bytes = Buffer.concat([bytes, Buffer.from([0, 0xed, 0xa0, 0x80, 0xff]), bytes.subarray(at)]);
      else bytes = Buffer.concat(Array.from({ length: 1 + below(20) }, () => bytes.subarray(at, at + 400)));
    }
    const ending = ENDINGS[below(ENDINGS.length)] as string;
    return { name: `made-${n}.${ending}`, bytes: ending.endsWith('gz') && random() < 0.8 ? gzipSync(bytes) : bytes };
  });
  return [...listed, ...made];
}

/** Texts for a door that takes messages. */
export function hostileMessages(count: number, seed: number): string[] {
  const random = randomOf(seed + 1);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const strings = [
    '',
    '\0',
    '\ud800',
    '\u001b[2J',
    many(9_000, 'x'),
    '../../etc/passwd',
    '%s%n$(reboot)',
    "'; DROP TABLE x; --",
    PROSE,
  ];
  const urls = [
    'http://127.0.0.1:1/a',
    'file:///etc/passwd',
    'http://0x7f.1/',
    'http://[::1]/',
    'gopher://x',
    'http://a:b@c/',
    'http://',
    many(5_000, 'h'),
  ];
  const values: unknown[] = [...strings, null, [], {}, 1e308, -1, true, { a: { b: [{}] } }];
  return Array.from({ length: count }, (_, n) => {
    if (n % 7 === 0)
      return pick(['{', '[[[[', 'null', '"text"', '{"v":1', `${many(20_000, '[')}`, '\u0000', pick(urls)]);
    const message: Record<string, unknown> = { v: 1, type: pick(['document', 'url', 'feed', 'sitemap', 'other']) };
    for (const name of ['text', 'html', 'url', 'key', 'source', 'tags', 'meta', 'priority', 'mode', '__proto__']) {
      if (random() < 0.4) message[name] = name === 'url' ? pick(urls) : pick(values);
    }
    return JSON.stringify(message);
  });
}
