/** The page that a record of a WARC file holds: its HTTP answer unpacked. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { HttpFacts, Rejection } from '../article.js';
import type { WarcRecord } from './warc.js';

export interface WarcPage {
  url: string;
  /** ISO 8601, when it was captured. */
  date: string | null;
  content: Buffer | null;
  type: 'html' | 'text';
  http: HttpFacts | null;
  refusal: Rejection | null;
}

const TYPES: ReadonlyMap<string, WarcPage['type']> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
]);
/** `conversion`: text that was drawn from a page, as in WET files. */
const KINDS: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
const KEPT_HEADERS = ['content-type', 'etag', 'last-modified', 'content-language', 'x-robots-tag', 'tdm-reservation'];

/** Null for a record that holds no page: requests, notes, pictures, answers other than 200, robots.txt. */
export function pageOf({ headers, block, tooLong, number }: WarcRecord, limitBytes: number): WarcPage | null {
  const kind = headers.get('warc-type');
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
  if (!KINDS.has(kind ?? '') || !/^https?:/i.test(url) || /\/robots\.txt$/i.test(url)) return null;
  const date = headers.get('warc-date') ?? null;
  const page = (type: WarcPage['type'], content: Buffer | null, http: HttpFacts | null, refusal: Rejection | null) => ({
    url,
    date,
    type,
    content: refusal ? null : content,
    http,
    refusal: tooLong ? large(number) : refusal,
  });
  if (kind !== 'response') {
    const stated = headers.get('content-type');
    const type = TYPES.get(mediaType(stated));
    const charset = charsetOf(stated);
    // A record without an answer still says in which charset its page is.
    const http = charset ? { status: 200, finalUrl: url, headers: {}, charset } : null;
    return type ? page(type, block, http, null) : null;
  }
  const answer = readAnswer(block);
  const type = answer && TYPES.get(mediaType(answer.headers['content-type']));
  if (answer?.status !== 200 || !type) return null;
  const charset = charsetOf(answer.headers['content-type']);
  const kept = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (answer.headers[name] ? [[name, answer.headers[name]]] : [])),
  );
  const http = { status: answer.status, finalUrl: url, headers: kept, charset };
  if (tooLong) return page(type, null, http, large(number));
  try {
    return page(type, unpack(answer.body, answer.headers, limitBytes), http, null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return page(type, null, http, large(number));
    return page(type, null, http, {
      code: 'E_BINARY',
      message: `Record ${number} cannot be unpacked: ${(error as Error).message}`,
    });
  }
}

function large(number: number): Rejection {
  return {
    code: 'E_TOO_LARGE',
    message: `Record ${number} is larger than 20 MiB, the most that one document may hold.`,
  };
}

function charsetOf(contentType = ''): string | null {
  return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

function mediaType(value = ''): string {
  return value.split(';', 1)[0]!.trim().toLowerCase();
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function readAnswer(block: Buffer): Answer | null {
  const end = block.indexOf('\r\n\r\n');
  const short = end < 0 ? block.indexOf('\n\n') : -1;
  const at = end >= 0 ? end : short;
  if (at < 0) return null;
  const [first = '', ...lines] = block.subarray(0, at).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first)?.[1]);
  if (!status) return null;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim();
  }
  return { status, headers, body: block.subarray(at + (end >= 0 ? 4 : 2)) };
}

/** Transfer and content encodings undone; many writers of WARC undo them and leave the headers, so each is tried only where it fits. */
function unpack(body: Buffer, headers: Record<string, string>, limitBytes: number): Buffer {
  const whole = /chunked/i.test(headers['transfer-encoding'] ?? '') ? (dechunked(body) ?? body) : body;
  const options = { maxOutputLength: limitBytes };
  const encoding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  const zipped = whole[0] === 0x1f && whole[1] === 0x8b;
  if (zipped) return gunzipSync(whole, options);
  if (encoding === 'br' && !looksLikeMarkup(whole)) return brotliDecompressSync(whole, options);
  if (encoding === 'deflate' && !looksLikeMarkup(whole))
    return (whole[0]! & 0x0f) === 8 ? inflateSync(whole, options) : inflateRawSync(whole, options);
  return whole;
}

function looksLikeMarkup(bytes: Buffer): boolean {
  return /^\s*(?:\xef\xbb\xbf\s*)?</.test(bytes.subarray(0, 64).toString('latin1'));
}

/** Null when the bytes are not in chunks. */
function dechunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 || end - at > 40 ? '' : body.subarray(at, end).toString('latin1').split(';', 1)[0]!.trim();
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
