import { type AddressInfo, createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { FETCH_CODES, FetchError } from '../../fetch/errors.js';

/** What the server writes next, and whether it then closes, resets, or stays. */
let answer: { bytes: Buffer; then: 'end' | 'reset' | 'stay' };
let server: Server;
let fetcher: Fetcher;
let url: string;

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(answer.bytes);
      if (answer.then === 'end') socket.end();
      if (answer.then === 'reset') setTimeout(() => socket.resetAndDestroy(), 5);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `http://${host}/`;
  fetcher = makeFetcher({ allow: parseAllow(host), userAgent: 'winnow-test/1', limits: { totalMs: 150 } });
});
afterAll(async () => {
  await fetcher.close();
  server.close();
});

const statusLine = fc.oneof(
  fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/1.0 200 OK',
    'HTTP/1.1 304 x',
    'HTTP/1.1 204 x',
    'HTTP/1.1 302 x',
    'HTTP/1.1 100 Continue',
    'HTTP/1.1 101 x',
    'HTTP/1.1 999 x',
    'HTTP/2 200',
    'ICY 200 OK',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const headerLine = fc.oneof(
  fc.constantFrom(
    'content-length: 3',
    'content-length: 4',
    'content-length: -1',
    'content-length: 99999999999999999999',
    'transfer-encoding: chunked',
    'transfer-encoding: gzip, chunked',
    'content-encoding: gzip',
    'content-encoding: br',
    'content-encoding: deflate',
    'content-encoding: deflate, gzip',
    'location: /',
    'location: http://[',
    'location: //x:y@z',
    'connection: close',
    'connection: upgrade',
    'upgrade: h2c',
    'keep-alive: timeout=1',
    'retry-after: x',
    'content-type: text/html',
    'content-type: ;;;',
    '__proto__: x',
    'constructor: x',
  ),
  fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })).map(([name, value]) => `${name}: ${value}`),
);
const body = fc.oneof(
  fc.constantFrom(
    '',
    'abc',
    '3\r\nabc\r\n0\r\n\r\n',
    '3\r\nabc\r\n',
    'ffffffff\r\n',
    '0\r\nx: y\r\n\r\n',
    'HTTP/1.1 200 OK\r\n\r\n',
    '\x1f\x8b\x08\0\0\0\0\0\0\x03',
  ),
  fc.string({ maxLength: 20 }),
);
const response = fc.record({
  bytes: fc
    .tuple(statusLine, fc.array(headerLine, { maxLength: 5 }), fc.constantFrom('\r\n', '\n', ''), body)
    .map(([status, headers, blank, rest]) =>
      Buffer.from(`${[status, ...headers].join('\r\n')}\r\n${blank}${rest}`, 'latin1'),
    ),
  // biome-ignore lint/suspicious/noThenProperty: says what happens next; nothing awaits it
  then: fc.constantFrom<'end' | 'reset' | 'stay'>('end', 'end', 'reset', 'stay'),
});

describe('whatever a server answers', () => {
  it('a fetch ends with a document or a code', async () => {
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(response, async (next) => {
        answer = next;
        try {
          const { status } = await fetcher.fetchPage(url);
          codes.add(String(status));
        } catch (error) {
          if (!(error instanceof FetchError)) throw error;
          expect(Object.keys(FETCH_CODES)).toContain(error.code);
          codes.add(error.code);
        }
      }),
      { numRuns: 400, interruptAfterTimeLimit: 20_000 },
    );
    // The answers were not all of one kind.
    expect(codes.size).toBeGreaterThan(4);
  });
});
