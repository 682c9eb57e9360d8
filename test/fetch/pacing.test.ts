import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FETCH_CODES, type FetchErrorCode } from '../../fetch/errors.js';
import {
  afterFetch,
  type Breaker,
  backoffMs,
  CLOSED,
  hostDelayMs,
  leave,
  mayTry,
  NEW_PACE,
  type Pace,
  retryAfterMs,
  take,
} from '../../fetch/pacing.js';

const NOW = Date.UTC(2026, 0, 1, 12);

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['999999999', 86_400_000],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 12:00:30 GMT', 30_000],
    ['Thu Jan  1 12:00:30 2026', 30_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['Thu, 01 Jan 2099 11:00:00 GMT', 86_400_000],
    ['-5', null],
    ['1.5', 1500],
    ['soon', null],
    ['Thu, never', null],
    ['', null],
    [null, null],
  ])('%j is %j', (value, expected) => expect(retryAfterMs(value, NOW)).toBe(expected));
});

describe('backoffMs', () => {
  it('doubles up to its cap, and stays within half and whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const ceiling = Math.min(60_000, 1_000 * 2 ** (attempt - 1));
          const wait = backoffMs(attempt, random, 1_000, 60_000);
          expect(wait).toBeGreaterThanOrEqual(ceiling / 2);
          expect(wait).toBeLessThanOrEqual(ceiling);
        },
      ),
    );
  });
});

describe('hostDelayMs', () => {
  it.each([
    [null, 1_000, 1_000],
    [500, 1_000, 1_000],
    [5_000, 1_000, 5_000],
    [3_600_000, 1_000, 60_000],
  ])('crawl delay %j, ours %i: %i', (crawl, ours, expected) => expect(hostDelayMs(crawl, ours)).toBe(expected));
});

describe('the turn of a host', () => {
  it('goes to one at a time, with the delay between', () => {
    const first = take(NEW_PACE, NOW, 60_000);
    expect(first.waitMs).toBe(0);
    expect(take(first.pace, NOW + 100, 60_000).waitMs).toBe(59_900);
    const left = leave(first.pace, first.pace, NOW + 200, 1_000);
    expect(take(left, NOW + 201, 60_000).waitMs).toBe(999);
    expect(take(left, NOW + 1_200, 60_000).waitMs).toBe(0);
  });

  it('waits as long as the host asked', () => {
    const { pace } = take(NEW_PACE, NOW, 60_000);
    expect(leave(pace, pace, NOW, 1_000, 30_000).nextAtMs).toBe(NOW + 30_000);
  });

  it('of a worker that died is free after the lease, and its late word does not free the next one’s', () => {
    const dead = take(NEW_PACE, NOW, 5_000).pace;
    const next = take(dead, NOW + 5_000, 5_000);
    expect(next.waitMs).toBe(0);
    const stored = leave(next.pace, dead, NOW + 5_001, 1_000);
    expect(take(stored, NOW + 7_000, 5_000).waitMs).toBeGreaterThan(0);
  });

  it('is never given twice within the delay, in whatever order workers come', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ afterMs: fc.nat(700), takesMs: fc.nat(900) }), { maxLength: 60 }), (workers) => {
        let stored: Pace = NEW_PACE;
        let now = NOW;
        let running: { pace: Pace; endsMs: number } | null = null;
        let lastEndMs = Number.NEGATIVE_INFINITY;
        for (const { afterMs, takesMs } of workers) {
          now += afterMs;
          if (running && running.endsMs <= now) {
            stored = leave(stored, running.pace, running.endsMs, 1_000);
            lastEndMs = running.endsMs;
            running = null;
          }
          const turn = take(stored, now, 5_000);
          if (turn.waitMs > 0) continue;
          expect(running).toBeNull();
          expect(now - lastEndMs).toBeGreaterThanOrEqual(1_000);
          stored = turn.pace;
          running = { pace: turn.pace, endsMs: now + takesMs };
        }
      }),
    );
  });
});

describe('the circuit breaker', () => {
  const fail = (breaker: Breaker, nowMs = NOW) => afterFetch(breaker, 'E_TIMEOUT', nowMs, 0);
  const open = () => [1, 2, 3, 4, 5].reduce((breaker) => fail(breaker), CLOSED);

  it('opens at the fifth failure in a row, for a minute', () => {
    const four = [1, 2, 3, 4].reduce((breaker) => fail(breaker), CLOSED);
    expect(mayTry(four, NOW).waitMs).toBe(0);
    expect(mayTry(fail(four), NOW).waitMs).toBe(60_000);
  });

  it('is closed by any answer, a 404 too', () => {
    const four = [1, 2, 3, 4].reduce((breaker) => fail(breaker), CLOSED);
    expect(afterFetch(four, null, NOW, 0)).toEqual(CLOSED);
    expect(afterFetch(four, 'E_NOT_FOUND', NOW, 0)).toEqual(CLOSED);
    expect(afterFetch(four, 'E_ABORTED', NOW, 0)).toBe(four);
  });

  it('then lets one probe through, and opens twice as long when it fails', () => {
    const later = NOW + 60_000;
    const probe = mayTry(open(), later);
    expect(probe.waitMs).toBe(0);
    expect(mayTry(probe.breaker, later).waitMs).toBeGreaterThan(0);
    expect(mayTry(fail(probe.breaker, later), later).waitMs).toBe(120_000);
    expect(afterFetch(probe.breaker, null, later, 0)).toEqual(CLOSED);
  });

  it('lets another probe through when one never reports', () => {
    const probe = mayTry(open(), NOW + 60_000);
    expect(mayTry(probe.breaker, NOW + 120_000).waitMs).toBe(0);
  });

  it('does not open further by requests that were under way', () => {
    const opened = open();
    expect(fail(opened).openUntilMs).toBe(opened.openUntilMs);
  });

  it('always lets somebody try again within eight hours, after whatever happened', () => {
    const code = fc.constantFrom<FetchErrorCode | null>(null, ...(Object.keys(FETCH_CODES) as FetchErrorCode[]));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(code, fc.nat(10_000_000), fc.double({ min: 0, max: 0.999, noNaN: true })), { maxLength: 80 }),
        (events) => {
          let breaker: Breaker = CLOSED;
          let now = NOW;
          for (const [happened, afterMs, random] of events) {
            now += afterMs;
            const tried = mayTry(breaker, now);
            expect(tried.waitMs).toBeLessThanOrEqual(8 * 3_600_000);
            breaker = tried.waitMs === 0 ? afterFetch(tried.breaker, happened, now, random) : breaker;
          }
        },
      ),
    );
  });
});
