/** What an answer says besides its body: the headers we keep, its type, and whether its status holds a document. */
import { FetchError } from './errors.js';
import { retryAfterMs } from './pacing.js';

export type RawHeaders = Record<string, string | string[] | undefined>;

/** Headers kept with a document; cookies and everything else are dropped. */
const KEPT = [
  'age',
  'cache-control',
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'link',
  'retry-after',
  'server',
  'tdm-policy',
  'tdm-reservation',
  'vary',
  'x-robots-tag',
];
/** A kept value is cut here, in UTF-16 code units. */
const MAX_VALUE = 2048;

/** The kept headers by lower-case name; a repeated header is joined with `, `. Values are as received, in Latin-1. */
export function keptHeaders(headers: RawHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = header(headers, name);
    if (value !== null) kept[name] = value.slice(0, MAX_VALUE);
  }
  return kept;
}

export function header(headers: RawHeaders, name: string): string | null {
  const value = headers[name];
  return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
}

/**
 * Reads Content-Type: `type` in lower case without parameters, `charset` in lower case without quotes; null what is absent.
 * Of a repeated header the last is read, as browsers do.
 */
export function contentType(value: string | null): { type: string | null; charset: string | null } {
  const last = (value ?? '').split(',').at(-1)!;
  const [type = '', ...parameters] = last.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset\s*=/i.test(parameter))?.replace(/^charset\s*=\s*/i, '');
  const named = charset?.replaceAll(/["']/g, '').trim().toLowerCase();
  return { type: type.toLowerCase() || null, charset: named || null };
}

const REDIRECTS = [301, 302, 303, 307, 308];
const LATER = [408, 425, 429, 503];
const FORBIDDEN = [401, 402, 403, 407, 451];

export function isRedirect(status: number): boolean {
  return REDIRECTS.includes(status);
}

/**
 * The failure that a status means, or null when it comes with a document (2xx) or with word that nothing changed (304 to a
 * conditional request). `url` only for the message.
 */
export function failureOf(
  status: number,
  headers: RawHeaders,
  asked: { conditional: boolean; url: string; nowMs: number },
): FetchError | null {
  const said = `${asked.url} answered ${status}`;
  const later = { status, retryAfterMs: retryAfterMs(header(headers, 'retry-after'), asked.nowMs) };
  // We never ask for a range, so a part is not the document.
  if (status === 206) return new FetchError('E_TRUNCATED', `${said}, a part of the document`, { status });
  if ((status >= 200 && status < 300) || (status === 304 && asked.conditional)) return null;
  if (status === 404) return new FetchError('E_NOT_FOUND', said, { status });
  if (status === 410) return new FetchError('E_GONE', said, { status });
  if (FORBIDDEN.includes(status)) return new FetchError('E_FORBIDDEN', said, { status });
  if (LATER.includes(status)) return new FetchError('E_RETRY_LATER', said, later);
  if (status >= 500) return new FetchError('E_SERVER', said, later);
  return new FetchError('E_STATUS', said, { status });
}
