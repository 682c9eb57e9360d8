/** When a schedule is due. Pure but for its arguments. */
import { createHash } from 'node:crypto';
import type { Decision } from '../store/schedule-runs.js';
import type { Schedule, Timing } from '../store/schedules.js';
import { lastCron, nextCron } from './cron.js';

/** A due time that is late by less than this runs as if it were on time; a longer sleep makes it a missed one. */
const GRACE_MS = 60_000;
/** What is due at the same time by many schedules is spread over a tenth of the time to the next, or over so much. */
const MOST_JITTER_MS = 60_000;

/** The timing cannot be read; the message says what is wrong with it. */
export class TimingError extends Error {
  override name = 'TimingError';
}

/** The first due time after `after`. `anchor` is where an interval counts from. */
export function nextDue({ cron, timeZone, everyMs }: Timing, anchor: Date, after: Date): Date {
  if (everyMs === null) return nextCron({ cron: cron ?? '', timeZone: timeZone ?? 'UTC' }, after);
  const passed = Math.floor((after.getTime() - anchor.getTime()) / everyMs) + 1;
  return new Date(anchor.getTime() + Math.max(1, passed) * everyMs);
}

/** The last due time at or before `at`; null when there is none. */
function lastDue({ cron, timeZone, everyMs }: Timing, anchor: Date, at: Date): Date | null {
  if (everyMs === null) return lastCron({ cron: cron ?? '', timeZone: timeZone ?? 'UTC' }, at);
  return new Date(anchor.getTime() + Math.floor((at.getTime() - anchor.getTime()) / everyMs) * everyMs);
}

/**
 * What is due at `now`, of a schedule whose `nextDue` has come (its jitter over). Of the due times since then the last is run;
 * if it is long past, only to catch up.
 */
export function decide(schedule: Schedule, now: Date): Decision {
  const { nextDue: standing, jitterMs } = schedule;
  const at = new Date(now.getTime() - jitterMs);
  // An interval counts from the due time that stands in the table, whatever the clocks of those who put it there.
  const latest = lastDue(schedule, standing, at);
  const due = latest && latest > standing ? latest : standing;
  const run = at.getTime() - due.getTime() <= GRACE_MS || schedule.catchUp === 'one' ? due : null;
  return { run, nextDue: nextDue(schedule, standing, at) };
}

/** How long after its due times a schedule of that name runs: the same every time, below the window. */
export function jitterOf(name: string, windowMs: number): number {
  return Math.floor(shareOf(name) * windowMs);
}

/** The window of a schedule that does not say its own. */
export function usualJitterMs(timing: Timing, now: Date): number {
  const first = nextDue(timing, now, now);
  const second = nextDue(timing, now, first);
  return Math.min(MOST_JITTER_MS, (second.getTime() - first.getTime()) / 10);
}

/** 0 ≤ share < 1, by a hash of the name: always the same, and spread evenly over many names. */
export function shareOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** Throws `TimingError` for an expression or a zone that cannot be read. */
export function checkCron(cron: string, timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new TimingError(
      `${timeZone} is not a time zone; names are those of the IANA database, such as Europe/Berlin.`,
    );
  }
  try {
    nextCron({ cron, timeZone }, new Date(0));
  } catch (error) {
    throw new TimingError(`"${cron}" is not a cron expression: ${(error as Error).message}`, { cause: error });
  }
}

const UNITS_MS = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);

/** `30m`, `2s`, `7d` → milliseconds. Throws `TimingError`. */
export function readDuration(text: string): number {
  const [, number, unit = ''] = /^(\d{1,6})([a-z])$/.exec(text.trim()) ?? [];
  const unitMs = UNITS_MS.get(unit);
  if (!unitMs || Number(number) === 0)
    throw new TimingError(`"${text}" is not a duration; write for example 30m, 2s, 12h, 7d or 2w.`);
  return Number(number) * unitMs;
}
