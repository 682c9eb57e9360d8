import { describe, expect, test } from 'vitest';
import { type Cron, lastCron, nextCron } from '../../intake/cron.js';

const HOUR_MS = 3_600_000;

function duesOf(cron: Cron, from: string, to: string): Date[] {
  const dues: Date[] = [];
  for (let due = nextCron(cron, new Date(from)); due <= new Date(to); due = nextCron(cron, due)) dues.push(due);
  return dues;
}

const localDay = (timeZone: string) => (date: Date) =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(date);

describe.each([
  ['30 2 * * *', 'Europe/Berlin'],
  ['0 2 * * *', 'Europe/Berlin'],
  ['0 0 * * *', 'America/Santiago'],
  ['0 0 * * *', 'Africa/Cairo'],
  ['45 1 * * *', 'Australia/Lord_Howe'],
  ['15 1 * * *', 'America/New_York'],
  ['0 6 * * *', 'Asia/Kathmandu'],
])('%s in %s', (cron, timeZone) => {
  const dues = duesOf({ cron, timeZone }, '2025-12-31T20:00Z', '2026-12-31T00:00Z');

  test('is due once on each day of a year with both clock changes', () => {
    const days = dues.map(localDay(timeZone));
    expect(new Set(days).size).toBe(days.length);
    const [first, last] = [dues[0], dues[dues.length - 1]];
    expect(days.length).toBe(Math.round((last.getTime() - first.getTime()) / (24 * HOUR_MS)) + 1);
  });

  test('next and last name the same times wherever they begin', () => {
    // Around each change, every seven minutes.
    const [first, last] = [dues[0].getTime(), dues[dues.length - 1].getTime()];
    const odd = dues.slice(1).filter((due, at) => due.getTime() - dues[at].getTime() !== 24 * HOUR_MS);
    for (const change of odd) {
      const middle = change.getTime();
      for (let at = middle - 30 * HOUR_MS; at < middle + 30 * HOUR_MS; at += 29 * 60_000) {
        if (at < first || at >= last) continue;
        const next = dues.findIndex((due) => due.getTime() > at);
        expect(nextCron({ cron, timeZone }, new Date(at))).toEqual(dues[next]);
        expect(lastCron({ cron, timeZone }, new Date(at))).toEqual(dues[next - 1]);
      }
    }
  });
});

test('a time that is leaped over is due when the clock has leaped, one that comes twice when it comes first', () => {
  const cron = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };
  expect(duesOf(cron, '2026-03-28T12:00Z', '2026-03-30T12:00Z').map((due) => due.toISOString())).toEqual([
    '2026-03-29T01:00:00.000Z', // 03:00 CEST
    '2026-03-30T00:30:00.000Z',
  ]);
  expect(duesOf(cron, '2026-10-24T12:00Z', '2026-10-26T12:00Z').map((due) => due.toISOString())).toEqual([
    '2026-10-25T00:30:00.000Z', // 02:30 CEST
    '2026-10-26T01:30:00.000Z',
  ]);
});

test('what is meant for every hour goes on by the hour through a change', () => {
  for (const [cron, everyMs] of [
    ['*/15 * * * *', HOUR_MS / 4],
    ['30 * * * *', HOUR_MS],
  ] as const) {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const dues = duesOf({ cron, timeZone: 'Europe/Berlin' }, `${day}T00:00Z`, `${day}T06:00Z`);
      expect(dues.slice(1).every((due, at) => due.getTime() - dues[at].getTime() === everyMs)).toBe(true);
      expect(dues.length).toBe(Math.floor((6 * HOUR_MS) / everyMs));
    }
  }
});

test.each([
  ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Asia/Kathmandu', '2026-10-25'],
  ['America/St_Johns', '2026-11-01'],
])('every hour is every hour however it is written, in %s around %s', (timeZone, day) => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join(',');
  const next = new Date(Date.parse(`${day}T00:00Z`) + 36 * HOUR_MS).toISOString();
  const through = (hour: string) => duesOf({ cron: `10,40 ${hour} * * *`, timeZone }, `${day}T00:00Z`, next);
  const expected = through('*');
  expect(expected.length).toBeGreaterThan(60);
  for (const hour of ['*/1', '0-23', hours, '0-11,12-23']) expect(through(hour)).toEqual(expected);
});

test('the 29th of February is found from both sides', () => {
  const cron = { cron: '0 12 29 2 *', timeZone: 'UTC' };
  expect(nextCron(cron, new Date('2025-01-01')).toISOString()).toBe('2028-02-29T12:00:00.000Z');
  expect(lastCron(cron, new Date('2027-12-31'))?.toISOString()).toBe('2024-02-29T12:00:00.000Z');
});
