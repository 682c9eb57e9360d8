/** robots.txt for the fetch stage: looked at once a day for all processes, and kept in memory besides. */
import type { Fetcher } from '../fetch/client.js';
import type { FetchErrorCode } from '../fetch/errors.js';
import { ALLOW_ALL, type Permission, permission, type Robots } from '../fetch/robots.js';
import { fetchRobots, type RobotsAnswer } from '../fetch/robots-answer.js';
import type { Database } from '../store/database.js';
import { findRobots, saveRobots } from '../store/robots.js';

export interface OriginRobots {
  /** Of a URL of this origin. */
  permits(url: string | URL): Permission;
  /** Nothing may be fetched for now, and why. */
  unreachable: { code: FetchErrorCode; message: string; forMs: number } | null;
}

export interface RobotsBook {
  /** What is known of the origin of `url`; null when somebody must look. */
  find(url: string): Promise<OriginRobots | null>;
  /**
   * Looks, keeps the answer, and returns it; of a host that cannot be reached and does not say for how long, for `againMs`.
   * Throws `FetchError` when the origin itself is one we do not fetch, and E_ABORTED.
   */
  look(url: string, againMs: number): Promise<RobotsAnswer>;
}

/** Origins whose rules are kept in memory. */
const KEPT = 2_000;
/** And for how long; then the store is asked again, where another process may have put newer ones. */
const KEPT_MS = 10 * 60_000;

export function makeRobotsBook({
  database,
  fetcher,
  userAgent,
}: {
  database: Database;
  fetcher: Fetcher;
  userAgent: string;
}): RobotsBook {
  const kept = new Map<string, { origin: OriginRobots; untilMs: number }>();
  const rulesOf = (robots: Robots): OriginRobots => ({
    permits: (url) => permission(robots, userAgent, String(url)),
    unreachable: null,
  });
  const keep = (name: string, origin: OriginRobots, forMs: number) => {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(name, { origin, untilMs: performance.now() + Math.min(forMs, KEPT_MS) });
    return origin;
  };
  return {
    async find(url) {
      const { origin: name } = new URL(url);
      const known = kept.get(name);
      if (known && known.untilMs > performance.now()) return known.origin;
      const stored = await findRobots(database, name);
      if (!stored) return null;
      if (stored.state !== 'unreachable') return keep(name, rulesOf(stored.rules as Robots), stored.forMs);
      const { code, message, forMs } = stored;
      return { ...rulesOf(ALLOW_ALL), unreachable: { code: code as FetchErrorCode, message: message ?? '', forMs } };
    },
    async look(url, againMs) {
      const answer = await fetchRobots(fetcher, url);
      if (answer.state === 'unreachable' && answer.failure?.retryAfterMs === null) answer.goodForMs = againMs;
      const { robots, state, failure, goodForMs } = answer;
      const { origin: name } = new URL(url);
      kept.delete(name);
      await saveRobots(database, name, {
        rules: robots,
        state,
        code: failure?.code ?? null,
        message: failure?.message ?? null,
        goodForMs,
      });
      return answer;
    },
  };
}
