/**
 * When a host may be asked again. Pure: no clock and no randomness, the state is a plain value that the caller keeps (in Redis
 * or Postgres) so that many workers make one polite client. Times are milliseconds since the epoch.
 */
import { FETCH_CODES, type FetchErrorCode } from './errors.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A host cannot send us away for longer than this; nor is a longer crawl delay kept. */
const MAX_RETRY_AFTER_MS = 24 * HOUR;
const MAX_CRAWL_DELAY_MS = MINUTE;

/**
 * Reads Retry-After: seconds or an HTTP date, as milliseconds from `nowMs`, within 0 and 24 h; null when absent or unreadable.
 */
export function retryAfterMs(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  // Whole seconds by the RFC; some send parts of one.
  if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Math.min(Math.ceil(Number(text) * SECOND), MAX_RETRY_AFTER_MS);
  if (!HTTP_DATE.test(text)) return null;
  const waitMs = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) - nowMs;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), MAX_RETRY_AFTER_MS);
}

/** Any of the three forms of RFC 9110, 5.6.7; the third has no zone and means GMT. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * The wait before try number `attempt` (1 for the first retry): a random share of min(`capMs`, `baseMs` · 2^(attempt−1)),
 * but at least half of it. `random` is in [0, 1). After "equal jitter" in the AWS architecture blog, 2015.
 */
export function backoffMs(attempt: number, random: number, baseMs = 30 * SECOND, capMs = 6 * HOUR): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** Math.min(Math.max(attempt - 1, 0), 40));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

/** The pause that a host gets between two requests: its own crawl delay (at most a minute) or ours, whichever is longer. */
export function hostDelayMs(crawlDelayMs: number | null, ourDelayMs: number): number {
  return Math.max(ourDelayMs, Math.min(crawlDelayMs ?? 0, MAX_CRAWL_DELAY_MS));
}

/** The turn of one host. */
export interface Pace {
  /** No request before this time. */
  nextAtMs: number;
  /** A worker is at it until it says so, or until this time if it dies. 0: nobody. */
  heldUntilMs: number;
}

export const NEW_PACE: Pace = { nextAtMs: 0, heldUntilMs: 0 };

/**
 * Asks for a host's turn. Either the turn is taken (`waitMs` 0, and `pace` is to be stored: one request at a time, given back
 * by `leave`, or lost after `leaseMs`), or `waitMs` says when to ask again and nothing is to be stored.
 */
export function take(pace: Pace, nowMs: number, leaseMs: number): { waitMs: number; pace: Pace } {
  const freeAtMs = Math.max(pace.nextAtMs, pace.heldUntilMs);
  if (freeAtMs > nowMs) return { waitMs: freeAtMs - nowMs, pace };
  return { waitMs: 0, pace: { ...pace, heldUntilMs: nowMs + leaseMs } };
}

/**
 * Gives back the turn that `taken` holds: the next one comes `delayMs` after now, or after `askedMs`, what the host asked for,
 * if that is longer. When the turn was lost to another worker meanwhile, that one keeps it. Returns what is to be stored.
 */
export function leave(stored: Pace, taken: Pace, nowMs: number, delayMs: number, askedMs: number | null = null): Pace {
  return {
    nextAtMs: Math.max(stored.nextAtMs, nowMs + Math.max(delayMs, askedMs ?? 0)),
    heldUntilMs: stored.heldUntilMs === taken.heldUntilMs ? 0 : stored.heldUntilMs,
  };
}

/** A host's circuit breaker: closed while `openUntilMs` is 0, open until that time, then one probe at a time. */
export interface Breaker {
  /** Failures that speak of the host, in a row. */
  failures: number;
  openUntilMs: number;
  /** A probe is under way; `openUntilMs` is when it counts as lost. */
  probing: boolean;
  /** How often it opened in a row. */
  opened: number;
}

export const CLOSED: Breaker = { failures: 0, openUntilMs: 0, probing: false, opened: 0 };

/** Failures in a row that open it; how long it then stays open, doubled at each further opening. Guesses, 2026-11. */
const OPENS_AFTER = 5;
const FIRST_OPEN_MS = MINUTE;
const MAX_OPEN_MS = 6 * HOUR;
/** A probe that never reports frees the place of the next after this. */
const PROBE_MS = MINUTE;

/**
 * Whether a request may go to the host. When it may (`waitMs` 0) and the breaker had been open, this request is the probe and
 * `breaker` must be stored, so that no second one goes at the same time; otherwise ask again after `waitMs`.
 */
export function mayTry(breaker: Breaker, nowMs: number): { waitMs: number; breaker: Breaker } {
  if (breaker.openUntilMs === 0) return { waitMs: 0, breaker };
  if (breaker.openUntilMs > nowMs) return { waitMs: breaker.openUntilMs - nowMs, breaker };
  return { waitMs: 0, breaker: { ...breaker, openUntilMs: nowMs + PROBE_MS, probing: true } };
}

/**
 * The breaker after a fetch: `code` null when it brought a document. A code that speaks of one page only (404, too large, …)
 * shows that the host answers, too. `random` in [0, 1) spreads openings by up to a quarter.
 */
export function afterFetch(breaker: Breaker, code: FetchErrorCode | null, nowMs: number, random: number): Breaker {
  if (code === 'E_ABORTED') return breaker;
  if (code === null || !FETCH_CODES[code].host) return CLOSED;
  const failures = breaker.failures + 1;
  if (breaker.openUntilMs === 0 && failures < OPENS_AFTER) return { ...breaker, failures };
  // Sent before it opened, failed after: that is no news.
  if (breaker.openUntilMs > 0 && !breaker.probing) return { ...breaker, failures };
  const opened = breaker.opened + 1;
  const openMs = Math.min(MAX_OPEN_MS, FIRST_OPEN_MS * 2 ** Math.min(opened - 1, 20));
  return { failures, openUntilMs: nowMs + Math.round(openMs * (1 + random / 4)), probing: false, opened };
}
