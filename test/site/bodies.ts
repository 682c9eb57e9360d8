/** Behaviours about the bytes of a body: encodings, bombs, lengths that lie, ends that are missing. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { inventArticle, plainPage } from './articles.js';
import { type Behaviour, HTML, send, type Visit } from './state.js';

const PAGE = plainPage(inventArticle(7).title, inventArticle(7).paragraphs);

function encoded(encoding: string, body: Buffer): Behaviour['answer'] {
  return ({ response }) => send(response, body, { headers: { 'content-encoding': encoding } });
}

/** Writes to the socket below HTTP. */
function raw({ response }: Visit, text: string): void {
  response.socket!.end(text, 'latin1');
}

/** 405 bytes of brotli that hold 256 MiB of blanks (quality 5, 4 MiB window). */
const BROTLI_BOMB = Buffer.from(
  [
    'y///PwAkQOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8A',
    'CYA4LADd+z/+//8BIAEQhwWge//H//8/ACQA4rAAdO//+P//B4AEQBwWgO79H////wCQAIjDAtC9/+P//x8AEgBxWAC693/8//8DQAIgDgtA',
    '9/6P//9/AEgAxGEB6N7/8f//DwAJgDgsAN37P/7//wEgARCHBaB7/8f//z8AJADisAB07//4//8HgARAHBaA7v0f////AJAAiMMC0L3/4///',
    'HwASAHFYALr3f/z//wNAAiAOC0D3/o///38ASADEYQHo3v/x//8PAAmAOCwA3fs//v//ASABEIcFoHv/x///PwAkAOKwAHTv//j//weABEAc',
    'FoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8ACYA4LADd+7/8//8DIAEQhwWge/8H',
  ].join(''),
  'base64',
);
const blanks = (mib: number) => gzipSync(Buffer.alloc(mib * 1024 * 1024, 0x20));

export const BODIES: readonly Behaviour[] = [
  {
    path: '/crumbs/:n',
    does: 'n bytes, each a chunk of its own',
    answer: (visit, n) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n';
      raw(visit, `${head}${'1\r\na\r\n'.repeat(Number(n))}0\r\n\r\n`);
    },
  },
  {
    path: '/length/more',
    does: 'Content-Length larger than the body',
    answer: (visit) => raw(visit, `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 90000\r\n\r\n${PAGE}`),
  },
  {
    path: '/length/less',
    does: 'Content-Length smaller than the body',
    answer: (visit) => raw(visit, `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 60\r\n\r\n${PAGE}`),
  },
  {
    path: '/truncated/chunked',
    does: 'a chunked body without its end',
    answer: (visit) =>
      raw(
        visit,
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n10\r\n<p>sixteen bytes\r\n',
      ),
  },
  {
    path: '/truncated/closed',
    does: 'a chunked body without its end on a connection announced to close',
    answer: (visit) =>
      raw(
        visit,
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n10\r\n<p>sixteen bytes\r\n',
      ),
  },
  {
    path: '/truncated/bad-chunk',
    does: 'a chunked body whose second length is no number',
    answer: (visit) =>
      raw(
        visit,
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n10\r\n<p>sixteen bytes\r\nzz\r\n',
      ),
  },
  {
    path: '/truncated/gzip',
    does: 'gzip without its end, its length right',
    answer: encoded('gzip', gzipSync(PAGE).subarray(0, 400)),
  },
  {
    path: '/truncated/br',
    does: 'brotli without its end, its length right',
    answer: encoded('br', brotliCompressSync(PAGE).subarray(0, 300)),
  },
  {
    path: '/partial',
    does: '206, though nobody asked for a range',
    answer: ({ response }) =>
      send(response, PAGE.slice(0, 100), { status: 206, headers: { 'content-range': `bytes 0-99/${PAGE.length}` } }),
  },
  { path: '/encoded/gzip', does: 'gzip', answer: encoded('gzip', gzipSync(PAGE)) },
  { path: '/encoded/deflate', does: 'deflate in zlib’s wrapping', answer: encoded('deflate', deflateSync(PAGE)) },
  { path: '/encoded/raw-deflate', does: 'deflate without wrapping', answer: encoded('deflate', deflateRawSync(PAGE)) },
  { path: '/encoded/br', does: 'brotli', answer: encoded('br', brotliCompressSync(PAGE)) },
  {
    path: '/encoded/twice',
    does: 'gzip, then brotli',
    answer: encoded('gzip, br', brotliCompressSync(gzipSync(PAGE))),
  },
  { path: '/encoded/unknown', does: 'an encoding nobody asked for', answer: encoded('lzma', Buffer.from(PAGE)) },
  { path: '/encoded/not-gzip', does: 'says gzip, is not', answer: encoded('gzip', Buffer.from(PAGE)) },
  {
    path: '/encoded/broken-gzip',
    does: 'gzip with bytes turned over',
    answer: ({ response }) => {
      const body = gzipSync(PAGE);
      for (let at = 60; at < body.length - 8; at += 7) body[at]! ^= 0xff;
      send(response, body, { headers: { 'content-encoding': 'gzip' } });
    },
  },
  { path: '/encoded/empty-gzip', does: 'says gzip, is empty', answer: encoded('gzip', Buffer.alloc(0)) },
  { path: '/bomb/gzip', does: '64 MiB of blanks in gzip', answer: (visit) => encoded('gzip', blanks(64))(visit) },
  {
    path: '/bomb/brotli',
    does: '256 MiB of blanks in brotli, 405 bytes',
    answer: (visit) => encoded('br', BROTLI_BOMB)(visit),
  },
  {
    path: '/bomb/lean',
    does: '4 MiB of blanks in gzip: under the cap, over the ratio',
    answer: (visit) => encoded('gzip', blanks(4))(visit),
  },
  {
    path: '/bomb/hollow',
    does: 'gzip that goes on for ever and holds nothing',
    answer: ({ response }) => {
      response.writeHead(200, { 'content-type': HTML, 'content-encoding': 'gzip' });
      const hollow = Buffer.concat(Array.from({ length: 3000 }, () => gzipSync('')));
      const more = () => {
        while (!response.destroyed && response.write(hollow));
      };
      response.on('drain', more);
      more();
    },
  },
];
