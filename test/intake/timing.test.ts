import { describe, expect, test } from 'vitest';
import { checkCron, decide, jitterOf, readDuration, TimingError, usualJitterMs } from '../../intake/timing.js';
import type { Schedule } from '../../store/schedules.js';

const MINUTE_MS = 60_000;

const schedule = (more: Partial<Schedule>): Schedule => ({
  id: '1',
  name: 'one',
  target: { refetch: {} },
  cron: null,
  timeZone: null,
  everyMs: 10 * MINUTE_MS,
  catchUp: 'none',
  jitterMs: 0,
  adaptive: null,
  createdAt: new Date('2026-05-01T00:00Z'),
  nextDue: new Date('2026-05-01T00:10Z'),
  ...more,
});

describe('a schedule that slept through ten due times', () => {
  const woken = new Date('2026-05-01T01:45Z');

  test.each([
    ['every 10 minutes', {}],
    ['by cron', { everyMs: null, cron: '*/10 * * * *', timeZone: 'Asia/Tokyo' }],
  ])('%s: runs none of them, or the last one to catch up', (_, timing) => {
    const nextDue = new Date('2026-05-01T01:50Z');
    const none = decide(schedule({ ...timing, catchUp: 'none' }), woken);
    const one = decide(schedule({ ...timing, catchUp: 'one' }), woken);
    expect(none).toEqual({ run: null, nextDue });
    expect(one).toEqual({ run: new Date('2026-05-01T01:40Z'), nextDue });
  });

  test('goes on at the next due time either way, once', () => {
    for (const catchUp of ['none', 'one'] as const) {
      let one = schedule({ catchUp });
      const runs: Date[] = [];
      for (let at = woken.getTime(); at < woken.getTime() + 60 * MINUTE_MS; at += 1000) {
        if (one.nextDue.getTime() > at) continue;
        const { run, nextDue } = decide(one, new Date(at));
        if (run) runs.push(run);
        one = { ...one, nextDue };
      }
      expect(runs).toHaveLength(catchUp === 'one' ? 7 : 6);
      expect(new Set(runs.map(Number)).size).toBe(runs.length);
    }
  });
});

test('an interval counts from the first due time, not from when the row came into the table', () => {
  const due = new Date('2026-05-01T00:10Z');
  expect(decide(schedule({ nextDue: due, createdAt: new Date('2026-05-01T00:00:00.004Z') }), due)).toEqual({
    run: due,
    nextDue: new Date('2026-05-01T00:20Z'),
  });
});

test('over the autumn change a schedule that wakes late in the doubled hour runs once', () => {
  const night = { everyMs: null, cron: '30 2 * * *', timeZone: 'Europe/Berlin', catchUp: 'one' as const };
  const first = decide(schedule({ ...night, nextDue: new Date('2026-10-25T00:30Z') }), new Date('2026-10-25T01:15Z'));
  expect(first).toEqual({ run: new Date('2026-10-25T00:30Z'), nextDue: new Date('2026-10-26T01:30Z') });
});

describe('jitter', () => {
  test('is the same for a name every time, and spread over the window for many', () => {
    const jitters = Array.from({ length: 1000 }, (_, n) => jitterOf(`schedule ${n}`, 60_000));
    expect(jitterOf('schedule 7', 60_000)).toBe(jitters[7]);
    expect(Math.min(...jitters)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...jitters)).toBeLessThan(60_000);
    const quarters = [0, 1, 2, 3].map((q) => jitters.filter((ms) => Math.floor(ms / 15_000) === q).length);
    for (const count of quarters) expect(count).toBeGreaterThan(200);
  });

  test('is a tenth of the time between two due times, a minute at most', () => {
    const now = new Date('2026-05-01T00:00Z');
    expect(usualJitterMs({ cron: null, timeZone: null, everyMs: 2_000 }, now)).toBe(200);
    expect(usualJitterMs({ cron: '30 2 * * *', timeZone: 'Europe/Berlin', everyMs: null }, now)).toBe(60_000);
  });

  test('moves the run, not the due time', () => {
    const one = schedule({ jitterMs: 30_000 });
    expect(decide(one, new Date('2026-05-01T00:10:31Z'))).toEqual({
      run: new Date('2026-05-01T00:10Z'),
      nextDue: new Date('2026-05-01T00:20Z'),
    });
  });
});

test('an expression, a zone or a duration that cannot be read is told', () => {
  expect(() => checkCron('0 6 * * 1-5', 'Europe/Berlin')).not.toThrow();
  expect(() => checkCron('0 61 * * *', 'Europe/Berlin')).toThrow(TimingError);
  expect(() => checkCron('0 6 * * *', 'Europe/Bonn')).toThrow(/not a time zone/);
  expect(() => checkCron('0 0 31 2 *', 'UTC')).toThrow(TimingError);
  expect(readDuration('90m')).toBe(90 * MINUTE_MS);
  for (const wrong of ['', '0m', '5', '1.5h', 'm']) expect(() => readDuration(wrong)).toThrow(TimingError);
});
