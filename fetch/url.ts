/** URLs: which we fetch, which of them name one article, which site they belong to, and how they may be logged. */
import { getDomain } from 'tldts';
import { ALLOW_NOTHING, type Allow, hostName, mayUsePort } from './allow.js';
import { FetchError } from './errors.js';
import { isSession, isTracking } from './tracking.js';

/** Longest URL taken, in UTF-16 code units. Browsers and servers begin to refuse around 8,000; a guess, 2026-11. */
const MAX_URL = 4096;
/** Longest name of the domain name system, in characters. */
const MAX_HOST = 253;

/**
 * The one form under which an article's URL is known. Two URLs get the same form only if they differ by: case of scheme and
 * host, punycode, a default port, a dot after the host, dot segments, needless or lower-case percent escapes, the Unicode form
 * of letters with marks, slashes at the end or doubled, a fragment that is no route, session ids, tracking parameters
 * (`tracking.ts`), empty parameters, one given twice in a row, the order of parameters of different names, `+` or `%20` in the query.
 * Everything else (`www.`, http or https, `index.html`, every other parameter) stays: merging those is left to redirects and
 * `rel=canonical`. It names, it is not what to send: keep the URL as seen for that, since a site may answer at `/a/` only.
 * Throws `FetchError` E_URL as `requestUrl` does. Idempotent.
 */
export function canonicalUrl(input: string, allow: Allow = ALLOW_NOTHING): string {
  const url = requestUrl(input, allow);
  url.pathname = withoutSession(composed(plainEscapes(url.pathname)));
  url.pathname = withoutIdleSlashes(url.pathname);
  const pieces = composed(plainEscapes(url.search.slice(1)))
    .replaceAll('%20', '+')
    .split('&')
    .filter((piece) => piece !== '' && !isIdle(piece));
  // A stable sort: parameters of one name keep their order, which can carry meaning (`?id=1&id=2`).
  const byName = pieces.map((piece) => ({ piece, name: piece.split('=', 1)[0]! }));
  byName.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const query = byName.map(({ piece }) => piece).filter((piece, at, all) => piece !== all[at - 1]);
  // With its question mark: the setter would take a leading one of the first parameter for it.
  url.search = query.length === 0 ? '' : `?${query.join('&')}`;
  url.hash = routeOf(new URL(input).hash);
  return url.href;
}

/** A fragment that a page's script reads as a path (`#!/story/1`, `#/story/1`); empty for one that is a place in the page. */
function routeOf(fragment: string): string {
  const [route = ''] = plainEscapes(fragment).split(':~:', 1);
  return /^#(?:!\/?|\/)[^/]/.test(route) ? route : '';
}

/**
 * The URL as it is sent: what was given, without its fragment and the dot after its host; `&amp;` between parameters, which a careless
 * page or feed left escaped, is `&`. Throws `FetchError` E_URL for what
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
  if (url.search.includes('amp;')) url.search = url.search.replace(/([?&])(?:amp;)+/g, '$1');
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

/** Without slashes that separate nothing; those behind a colon stay, where the path of an archive holds a URL. */
function withoutIdleSlashes(path: string): string {
  const single = path.replace(/(?<!:)\/{2,}/g, '/');
  let end = single.length;
  while (end > 1 && single[end - 1] === '/') end--;
  return single.slice(0, end);
}

/** Escaped letters with marks in composed form (NFC): file systems and keyboards differ in it. What is no UTF-8 stays. */
function composed(escaped: string): string {
  return escaped.replace(/(?:[A-Za-z]|%[89A-F][0-9A-F])+/g, (run) => {
    if (!run.includes('%')) return run;
    try {
      return encodeURIComponent(decodeURIComponent(run).normalize('NFC'));
    } catch {
      return run;
    }
  });
}

/** Whether a parameter says nothing of which article is meant. */
function isIdle(piece: string): boolean {
  const at = piece.indexOf('=');
  const name = decoded(at < 0 ? piece : piece.slice(0, at));
  return isTracking(name) || (at >= 0 && isSession(name, piece.slice(at + 1)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
