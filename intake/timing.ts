/** When a schedule is due. Pure but for its arguments. */
import { CronExpressionParser } from 'cron-parser';
import type { Decision, Schedule, Timing } from '../store/schedules.js';

/** A due time that is late by less than this runs as if it were on time; a longer sleep makes it a missed one. */
const GRACE_MS = 60_000;

/** The timing cannot be read; the message says what is wrong with it. */
export class TimingError extends Error {
  override name = 'TimingError';
}

/** The first due time after `after`. `anchor` is where an interval counts from. */
export function nextDue({ cron, timeZone, everyMs }: Timing, anchor: Date, after: Date): Date {
  if (everyMs !== null) {
    const passed = Math.floor((after.getTime() - anchor.getTime()) / everyMs) + 1;
    return new Date(anchor.getTime() + Math.max(1, passed) * everyMs);
  }
  return parse(cron ?? '', timeZone ?? 'UTC', after)
    .next()
    .toDate();
}

/** The last due time at or before `at`. */
function lastDue({ cron, timeZone, everyMs }: Timing, anchor: Date, at: Date): Date {
  if (everyMs !== null) {
    return new Date(anchor.getTime() + Math.floor((at.getTime() - anchor.getTime()) / everyMs) * everyMs);
  }
  return parse(cron ?? '', timeZone ?? 'UTC', new Date(at.getTime() + 1))
    .prev()
    .toDate();
}

/** Of the due times since the one that stands in the table, the last is run; if it is long past, only to catch up. */
export function decide(schedule: Schedule, now: Date): Decision {
  const latest = lastDue(schedule, schedule.createdAt, now);
  const due = latest > schedule.nextDue ? latest : schedule.nextDue;
  const late = now.getTime() - due.getTime();
  const run = late <= GRACE_MS || schedule.catchUp === 'one' ? due : null;
  return { run, nextDue: nextDue(schedule, schedule.createdAt, now) };
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
    parse(cron, timeZone, new Date(0)).next();
  } catch (error) {
    throw new TimingError(`"${cron}" is not a cron expression: ${(error as Error).message}`, { cause: error });
  }
}

function parse(cron: string, timeZone: string, currentDate: Date) {
  return CronExpressionParser.parse(cron, { tz: timeZone, currentDate });
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `30m`, `2s`, `7d` → milliseconds. Throws `TimingError`. */
export function readDuration(text: string): number {
  const parts = /^(\d{1,6})(s|m|h|d|w)$/.exec(text.trim());
  if (!parts || Number(parts[1]) === 0)
    throw new TimingError(`"${text}" is not a duration; write for example 30m, 2s, 12h, 7d or 2w.`);
  return Number(parts[1]) * UNITS[parts[2]];
}
