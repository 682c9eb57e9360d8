/** Sends a request and follows its redirects by hand: each hop passes `requestUrl` and, in the connect, the guard. */
import type { Dispatcher } from 'undici';
import type { Allow } from './allow.js';
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
  /** The headers of the last request are here. */
  answered: boolean;
}

export interface FollowOptions {
  headers: Record<string, string>;
  trail: Trail;
  allow: Allow;
  signal: AbortSignal;
  maxRedirects: number;
  /** Called before a redirect is followed; what it throws ends the fetch. */
  beforeHop?(to: URL, from: URL): void | Promise<void>;
}

/** A redirect's body up to this size is read away, so that the connection can serve the next request. */
const MAX_DISCARD = 16 * 1024;
/** A body that drips slower than this is not waited for. */
const DISCARD_MS = 500;

/** The first answer that is not a redirect, its body unread. Throws E_REDIRECTS, and E_URL for a target that is not fetched. */
export async function follow(agent: Dispatcher, first: URL, options: FollowOptions): Promise<Answer> {
  const { headers, trail, signal } = options;
  for (let url: URL = first; ; ) {
    trail.url = url;
    trail.answered = false;
    const path = url.pathname + url.search;
    const sent = agent.request({ origin: url.origin, path, method: 'GET', headers, signal });
    const answer = await untilAborted(sent, signal);
    trail.answered = true;
    if (!isRedirect(answer.statusCode)) return answer;
    trail.redirects.push({ status: answer.statusCode, url: url.href });
    await discard(answer.body);
    const to = target(answer, url, options);
    await options.beforeHop?.(to, url);
    url = to;
  }
}

function target(answer: Answer, from: URL, { trail, allow, maxRedirects }: FollowOptions): URL {
  const refuse = (why: string) =>
    new FetchError('E_REDIRECTS', `${describeUrl(from)} answered ${answer.statusCode} ${why}`, {
      status: answer.statusCode,
    });
  // Of several the first.
  const [location] = [answer.headers.location ?? []].flat();
  if (location === undefined) throw refuse('without a target');
  if (trail.redirects.length > maxRedirects) throw refuse(`after ${maxRedirects} redirects`);
  // Servers send UTF-8 here; undici reads headers as Latin-1.
  const written = Buffer.from(location, 'latin1').toString('utf8');
  if (!URL.canParse(written, from.href)) throw refuse('to what is not a URL');
  const to = requestUrl(new URL(written, from.href).href, allow);
  if (trail.redirects.some(({ url }) => url === to.href)) throw refuse('in a loop');
  return to;
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
