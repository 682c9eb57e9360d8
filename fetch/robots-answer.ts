/** A host's robots.txt, fetched by the guarded client; whatever comes of that is an answer. */
import type { Fetcher } from './client.js';
import { FetchError } from './errors.js';
import { ALLOW_ALL, DISALLOW_ALL, parseRobots, type Robots } from './robots.js';

/** The answer to one look at a host's robots.txt, to be kept until `goodForMs` have passed. */
export interface RobotsAnswer {
  robots: Robots;
  /** `rules`: from a file. `absent`: no file (4xx and the like), all allowed. `unreachable`: nothing allowed for now. */
  state: 'rules' | 'absent' | 'unreachable';
  /** Why not `rules`. */
  failure: FetchError | null;
  goodForMs: number;
}

/** RFC 9309, 2.4: a file should not be used for longer than a day. */
const GOOD_MS = 24 * 3_600_000;
/** How soon to look again at a host that did not answer; a guess, 2026-11. */
const AGAIN_MS = 10 * 60_000;
const SOONEST_MS = 60_000;

/**
 * Fetches and reads the robots.txt of the origin of `url`. A file that cannot be had is an answer: 4xx and endless redirects
 * allow all; 5xx, 429, and every failure of network or protocol disallow all for ten minutes, or for what Retry-After says.
 * Throws what is no answer: E_URL and E_BLOCKED_ADDRESS of the origin itself, and E_ABORTED.
 */
export async function fetchRobots(fetcher: Fetcher, url: string, signal?: AbortSignal): Promise<RobotsAnswer> {
  try {
    const { body, cut } = await fetcher.fetchPage(new URL('/robots.txt', url).href, { kind: 'robots', signal });
    return { robots: parseRobots(body, cut), state: 'rules', failure: null, goodForMs: GOOD_MS };
  } catch (failure) {
    if (!(failure instanceof FetchError) || failure.code === 'E_ABORTED') throw failure;
    const redirected = failure.redirects.length > 0;
    if (!redirected && (failure.code === 'E_URL' || failure.code === 'E_BLOCKED_ADDRESS')) throw failure;
    const { status, code } = failure;
    // A redirect that leads nowhere we go is as no file (2.3.1.2); 429 is a 4xx, but says "not now".
    const absent = redirected && ['E_REDIRECTS', 'E_URL', 'E_BLOCKED_ADDRESS'].includes(code);
    const refused = status !== null && status >= 400 && status < 500 && code !== 'E_RETRY_LATER';
    if (absent || refused) return { robots: ALLOW_ALL, state: 'absent', failure, goodForMs: GOOD_MS };
    return {
      robots: DISALLOW_ALL,
      state: 'unreachable',
      failure,
      goodForMs: Math.max(failure.retryAfterMs ?? AGAIN_MS, SOONEST_MS),
    };
  }
}
