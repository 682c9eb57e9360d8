/** Sends a request and follows its redirects by hand, with the cookies that they set: each hop passes `requestUrl` and, in the connect, the guard. */
import type { Dispatcher } from 'undici';
import type { Allow } from './allow.js';
import type { Cookies } from './cookies.js';
import { untilAborted } from './deadline.js';
import { FetchError, type Redirect } from './errors.js';
import { isRedirect } from './response.js';
import { describeUrl, requestUrl } from './url.js';

export type Answer = Dispatcher.ResponseData;

/** How far a fetch got; filled while it goes, so that a failure can tell. */
export interface Trail {
  /** Asked last; null before the first request. */
  url: URL | null;
  redirects: Redirect[];
  /** Every URL that was asked, with the cookies that went there: the same again would be answered the same. */
  asked: Set<string>;
  /** The headers of the last request are here. */
  answered: boolean;
}

export interface FollowOptions {
  headers: Record<string, string>;
  /** Filled on the way. */
  cookies: Cookies;
  trail: Trail;
  allow: Allow;
  signal: AbortSignal;
  maxRedirects: number;
  clock(): number;
  /** Called before a redirect is followed; what it throws ends the fetch. */
  beforeHop?(to: URL, from: URL): void | Promise<void>;
}

/** A redirect's body up to this size is read away, so that the connection can serve the next request. */
const MAX_DISCARD = 16 * 1024;
/** A body that drips slower than this is not waited for. */
const DISCARD_MS = 500;

/** The first answer that is not a redirect, its body unread. Throws E_REDIRECTS, and E_URL for a target that is not fetched. */
export async function follow(agent: Dispatcher, first: URL, options: FollowOptions): Promise<Answer> {
  const { cookies, trail, signal } = options;
  for (let url: URL = first; ; ) {
    trail.url = url;
    trail.answered = false;
    trail.asked.add(requestKey(url, cookies));
    const cookie = cookies.for(url);
    const headers = cookie === '' ? options.headers : { ...options.headers, cookie };
    const path = url.pathname + url.search;
    const sent = agent.request({ origin: url.origin, path, method: 'GET', headers, signal });
    const answer = await untilAborted(sent, signal);
    trail.answered = true;
    cookies.take(url, answer.headers['set-cookie'], options.clock());
    if (!isRedirect(answer.statusCode)) return answer;
    await discard(answer.body);
    url = await hop(located(answer, url), answer.statusCode, options);
  }
}

/** Steps on from where the trail is, by a redirect or as a page asks for; returns what is to be asked next. */
export async function hop(
  to: string,
  status: number,
  { cookies, trail, allow, maxRedirects, beforeHop }: FollowOptions,
): Promise<URL> {
  const from = trail.url!;
  trail.redirects.push({ status, url: from.href });
  if (trail.redirects.length > maxRedirects) throw refused(from, status, `after ${maxRedirects} redirects`);
  const url = requestUrl(to, allow);
  if (trail.asked.has(requestKey(url, cookies))) throw refused(from, status, 'in a loop');
  await beforeHop?.(url, from);
  return url;
}

/** What a request is, as far as its answer may depend on it. */
export function requestKey(url: URL, cookies: Cookies): string {
  return `${url.href} ${cookies.for(url)}`;
}

function refused(from: URL, status: number, why: string): FetchError {
  return new FetchError('E_REDIRECTS', `${describeUrl(from)} answered ${status} ${why}`, { status });
}

function located(answer: Answer, from: URL): string {
  // Of several the first.
  const [location] = [answer.headers.location ?? []].flat();
  if (location === undefined) throw refused(from, answer.statusCode, 'without a target');
  // Servers send UTF-8 here; undici reads headers as Latin-1.
  const written = Buffer.from(location, 'latin1').toString('utf8');
  if (!URL.canParse(written, from.href)) throw refused(from, answer.statusCode, 'to what is not a URL');
  return new URL(written, from.href).href;
}

/** Reads a small body away; gives the connection up for a large or a slow one. */
async function discard(body: Answer['body']): Promise<void> {
  // Rejects when time is up: the connection is gone then, and the next hop opens another.
  await body.dump({ limit: MAX_DISCARD, signal: AbortSignal.timeout(DISCARD_MS) }).catch(() => {});
}

/** Gives up a body that nobody will read, and its connection with it. */
export function abandon(body: Answer['body']): void {
  body.on('error', () => {}).destroy();
}
