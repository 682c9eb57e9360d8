/** URLs: which we fetch, which of them name one article, which site they belong to, and how they may be logged. */
import { getDomain } from 'tldts';
import { ALLOW_NOTHING, type Allow, hostName, mayUsePort } from './allow.js';
import { FetchError } from './errors.js';
import { isTracking } from './tracking.js';

/** Longest URL taken, in UTF-16 code units. Browsers and servers begin to refuse around 8,000; a guess, 2026-11. */
const MAX_URL = 4096;
/** Longest name of the domain name system, in characters. */
const MAX_HOST = 253;

/**
 * The one form under which an article's URL is known. Two URLs get the same form only if they differ by: case of scheme and
 * host, punycode, a default port, a dot after the host, dot segments, needless or lower-case percent escapes, slashes at the
 * end, the fragment, session ids, tracking parameters (`tracking.ts`), empty parameters, the order of parameters of
 * different names. Everything else (`www.`, http or https, `index.html`, every other parameter) stays: merging those is left
 * to redirects and `rel=canonical`. It names, it is not what to send: keep the URL as seen for that, since a site may answer at
 * `/a/` only. Throws `FetchError` E_URL as `requestUrl` does. Idempotent.
 */
export function canonicalUrl(input: string, allow: Allow = ALLOW_NOTHING): string {
  const url = requestUrl(input, allow);
  url.pathname = withoutSession(plainEscapes(url.pathname));
  url.pathname = withoutEndSlashes(url.pathname);
  const pieces = plainEscapes(url.search.slice(1))
    .split('&')
    .filter((piece) => piece !== '' && !isTracking(parameterName(piece)));
  // A stable sort: parameters of one name keep their order, which can carry meaning (`?id=1&id=2`).
  const byName = pieces.map((piece) => ({ piece, name: piece.split('=', 1)[0]! }));
  byName.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  // With its question mark: the setter would take a leading one of the first parameter for it.
  url.search = byName.length === 0 ? '' : `?${byName.map(({ piece }) => piece).join('&')}`;
  return url.href;
}

/**
 * The URL as it is sent: what was given, without its fragment and the dot after its host. Throws `FetchError` E_URL for what
 * is no URL, is longer than 4,096 code units, is not http(s), carries userinfo, has an empty label in its host or too long a host,
 * or a port other than 80, 443 and those allowed.
 */
export function requestUrl(input: string, allow: Allow = ALLOW_NOTHING): URL {
  if (input.length > MAX_URL)
    throw new FetchError('E_URL', `a URL of ${input.length} characters; at most ${MAX_URL} are taken`);
  if (!URL.canParse(input)) throw new FetchError('E_URL', `not an absolute URL (${input.length} characters)`);
  const url = new URL(input);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('E_URL', `scheme ${url.protocol} is not fetched, only http: and https:`);
  if (url.username || url.password)
    throw new FetchError(
      'E_URL',
      `${describeUrl(url)} carries a user name or password; URLs with credentials are not fetched`,
    );
  if (url.hostname.startsWith('.') || url.hostname.includes('..'))
    throw new FetchError('E_URL', `${describeUrl(url)} has an empty label in its host name`);
  if (url.hostname.length > MAX_HOST)
    throw new FetchError('E_URL', `a host name of ${url.hostname.length} characters; at most ${MAX_HOST} are possible`);
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  if (!mayUsePort(allow, hostName(url.hostname), portOf(url)))
    throw new FetchError(
      'E_URL',
      `port ${url.port} of ${describeUrl(url)} is not fetched; allow ${url.host} in WINNOW_FETCH_ALLOW`,
    );
  url.hash = '';
  return url;
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/**
 * The registrable domain of a URL's host by the Public Suffix List, its private part included (`a.blogspot.com` and
 * `b.blogspot.com` are two sites); the host itself where there is none (an address without brackets, `localhost`, a bare
 * suffix). Throws `TypeError` on what is no URL.
 */
export function siteOf(url: string): string {
  const host = hostName(new URL(url).hostname);
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/**
 * An http(s) URL fit for a log or a message: scheme, host, path, at most 200 characters. Userinfo and fragment are left out; a query
 * becomes `?…`, since keys and tokens of paying readers travel there. The parser has escaped control characters.
 */
export function describeUrl(url: string | URL): string {
  const { protocol, host, pathname, search } = URL.canParse(String(url)) ? new URL(url) : new URL('none:');
  if (protocol !== 'http:' && protocol !== 'https:') return '(no http URL)';
  const said = `${protocol}//${host}${pathname}`;
  return `${said.length > 200 ? `${said.slice(0, 200)}…` : said}${search === '' ? '' : '?…'}`;
}

/** Decodes escapes of letters, digits and `-._~`, and writes the others in capitals (RFC 3986, 6.2.2). */
export function plainEscapes(text: string): string {
  return text.replace(/%(?:([0-9a-f]{2})|)/gi, (_, hex?: string) => {
    // A stray percent sign is escaped, or it would form a new escape with what is decoded after it.
    if (hex === undefined) return '%25';
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : `%${hex.toUpperCase()}`;
  });
}

function withoutSession(path: string): string {
  return path.replace(/;jsessionid=[^/;]*/gi, '');
}

function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function parameterName(piece: string): string {
  const name = piece.split('=', 1)[0]!;
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
