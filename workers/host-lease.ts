/** A host's turn in a worker's hands: taken by the rules of `fetch/pacing.ts`, kept while it is used, given back with what was learned. */
import { FETCH_CODES, type FetchErrorCode } from '../fetch/errors.js';
import { afterFetch, hostDelayMs, leave, mayTry, take } from '../fetch/pacing.js';
import type { Database } from '../store/database.js';
import { type Change, type HostState, turnHost } from '../store/hosts.js';

/** A turn is lost when its holder has not renewed it for so long: he is dead. Much less than a slow page takes. */
const LEASE_MS = 10_000;
const RENEW_EVERY_MS = 3_000;

/** For `takeTurn`: the host's breaker first, then its pace. */
export function tryTurn(host: HostState, nowMs: number): { waitMs: number; host: HostState } {
  const tried = mayTry(host.breaker, nowMs);
  if (tried.waitMs > 0) return { waitMs: tried.waitMs, host };
  const taken = take(host.pace, nowMs, LEASE_MS);
  return { waitMs: taken.waitMs, host: { ...host, breaker: tried.breaker, pace: taken.pace } };
}

/** What a request said of its host. */
export interface Lesson {
  /** Null: it answered with a document; `undefined`: there was no request. */
  code: FetchErrorCode | null | undefined;
  /** What the host asked us to wait. */
  askedMs?: number | null;
  /** Between two requests, by us; its crawl delay counts besides. */
  ownDelayMs: number;
  crawlDelayMs: number | null;
}

export interface HeldTurn {
  /** The change of the host's row that gives the turn back; to be made once. */
  give(lesson: Lesson): Change;
  /** Since when the host has done nothing but fail; known after the turn was given back. */
  failingMs(): number | null;
  /** Stops renewing. */
  end(): void;
}

/** Renews a turn that was taken until it is given back. */
export function holdTurn(database: Database, hostId: string, taken: HostState, random = Math.random): HeldTurn {
  /** Ends of this lease, as renewed: the row has one of them while the turn is ours. */
  const ends = new Set([taken.pace.heldUntilMs]);
  let failingMs: number | null = null;
  let renewing: Promise<unknown> = Promise.resolve();
  const renew: Change = (host, nowMs) => {
    if (!ends.has(host.pace.heldUntilMs)) return host; // lost: another worker has it
    const heldUntilMs = nowMs + LEASE_MS;
    ends.add(heldUntilMs);
    return { ...host, pace: { ...host.pace, heldUntilMs } };
  };
  const timer = setInterval(() => {
    // One that fails is not needed yet: there are three in a lease.
    renewing = renewing.then(() => turnHost(database, hostId, renew)).catch(() => undefined);
  }, RENEW_EVERY_MS);
  return {
    end: () => clearInterval(timer),
    failingMs: () => failingMs,
    give: ({ code, askedMs = null, ownDelayMs, crawlDelayMs }) => {
      clearInterval(timer);
      return (host, nowMs) => {
        const held = ends.has(host.pace.heldUntilMs) ? host.pace : taken.pace;
        const pace = leave(
          host.pace,
          held,
          nowMs,
          code === undefined ? 0 : hostDelayMs(crawlDelayMs, ownDelayMs),
          askedMs,
        );
        if (code === undefined) {
          const { probing, openUntilMs } = host.breaker;
          return {
            ...host,
            pace,
            breaker: { ...host.breaker, probing: false, openUntilMs: probing ? nowMs : openUntilMs },
          };
        }
        const failed = code !== null && FETCH_CODES[code].host;
        const failingSinceMs = failed ? (host.failingSinceMs ?? nowMs) : null;
        failingMs = failingSinceMs === null ? null : nowMs - failingSinceMs;
        return {
          pace,
          breaker: afterFetch(host.breaker, code, nowMs, random()),
          crawlDelayMs,
          failingSinceMs,
        };
      };
    },
  };
}
