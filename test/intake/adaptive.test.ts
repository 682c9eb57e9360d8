import { describe, expect, test } from 'vitest';
import { BOUNDS, DAY_MS, firstInterval, HOUR_MS, nextInterval } from '../../intake/adaptive.js';

describe('the first interval', () => {
  test('is an hour on the first day, a day in the first week, then a week', () => {
    expect([0.5, 3, 10, 400].map((days) => firstInterval(days * DAY_MS))).toEqual([
      HOUR_MS,
      DAY_MS,
      7 * DAY_MS,
      7 * DAY_MS,
    ]);
  });

  test('of a list is an hour, at any age', () => {
    expect(firstInterval(null)).toBe(HOUR_MS);
  });
});

describe('the next interval', () => {
  const old = 100 * DAY_MS;

  test('halves when the words changed, grows by half when not, stays after the first look', () => {
    expect(nextInterval(DAY_MS, 'changed', old)).toBe(DAY_MS / 2);
    expect(nextInterval(DAY_MS, 'unchanged', old)).toBe(1.5 * DAY_MS);
    expect(nextInterval(DAY_MS, 'failed', old)).toBe(1.5 * DAY_MS);
    expect(nextInterval(DAY_MS, 'first', old)).toBe(DAY_MS);
  });

  test('stays between 15 minutes and 30 days, or the bounds given', () => {
    let fast = DAY_MS;
    let slow = DAY_MS;
    for (let n = 0; n < 50; n++) {
      fast = nextInterval(fast, 'changed', old);
      slow = nextInterval(slow, 'unchanged', old);
    }
    expect([fast, slow]).toEqual([BOUNDS.leastMs, BOUNDS.mostMs]);
    const bounds = { leastMs: 6 * HOUR_MS, mostMs: 7 * DAY_MS };
    expect(nextInterval(6 * HOUR_MS, 'changed', old, bounds)).toBe(bounds.leastMs);
    expect(nextInterval(6 * DAY_MS, 'unchanged', old, bounds)).toBe(bounds.mostMs);
    // What a host can bear comes before what an age asks for.
    expect(firstInterval(0, bounds)).toBe(bounds.leastMs);
  });

  test('never grows beyond what the age of the article lets it: an hour, a day, a week', () => {
    const resting = [0.5, 3, 10].map((days) => nextInterval(30 * DAY_MS, 'unchanged', days * DAY_MS));
    expect(resting).toEqual([HOUR_MS, DAY_MS, 7 * DAY_MS]);
  });
});
