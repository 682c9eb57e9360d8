/**
 * Due times of cron expressions in a zone whose clock changes. The parser works on the wall clock alone, as if it stood in UTC;
 * what instant a time of the wall clock is, is decided here. Pure.
 */
import { CronExpressionParser } from 'cron-parser';

export interface Cron {
  cron: string;
  timeZone: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No clock change is wider. */
const WIDEST_CHANGE_MS = 4 * HOUR_MS;
/** How far back the last due time is looked for: first near, where a dense expression has many. The 29th of February is rarest. */
const LOOK_BACK_MS = [60_000, HOUR_MS, DAY_MS, 35 * DAY_MS, 9 * 366 * DAY_MS];

/**
 * The first due time after `after`. When the clock changes, what is meant for certain hours is due once: a time that is leaped
 * over when the clock has leaped, one that comes twice when it comes first. What is meant for every hour goes on by the hour.
 */
export function nextCron(cron: Cron, after: Date): Date {
  for (const due of dues(cron, after.getTime())) if (due > after.getTime()) return new Date(due);
  throw new Error(`"${cron.cron}" is never due`);
}

/** The last due time at or before `at`; null when there is none within nine years. */
export function lastCron(cron: Cron, at: Date): Date | null {
  for (const back of LOOK_BACK_MS) {
    let last: number | null = null;
    for (const due of dues(cron, at.getTime() - back)) {
      if (due > at.getTime()) break;
      last = due;
    }
    if (last !== null) return new Date(last);
  }
  return null;
}

/** In order, from about `from` on; one may come twice in a row. */
function dues(cron: Cron, from: number): Generator<number> {
  // However they are written: `*`, `*/1`, `0-23`, or one by one.
  const everyHour = new Set(CronExpressionParser.parse(cron.cron).fields.hour.values).size === 24;
  return everyHour ? duesOfEveryHour(cron, from) : duesOfCertainHours(cron, from);
}

function* duesOfCertainHours({ cron, timeZone }: Cron, from: number): Generator<number> {
  const offset = offsetsOf(timeZone);
  const changes = offset(from - WIDEST_CHANGE_MS) !== offset(from + WIDEST_CHANGE_MS);
  const wall = from + offset(from) - (changes ? WIDEST_CHANGE_MS : 0);
  for (const time of wallTimes(cron, wall)) {
    const before = offset(time - DAY_MS);
    const after = offset(time + DAY_MS);
    const meant = [time - before, time - after].sort((a, b) => a - b).find((at) => offset(at) === time - at);
    // Leaped over: the clock was behind before, and the change lies between the two readings.
    yield meant ?? changeBetween(offset, time - after, time - before);
  }
}

function* duesOfEveryHour({ cron, timeZone }: Cron, from: number): Generator<number> {
  const offset = offsetsOf(timeZone);
  for (let start = from; ; ) {
    const ahead = offset(start);
    for (const time of wallTimes(cron, start + ahead)) {
      const due = time - ahead;
      if (offset(due) !== ahead) {
        start = changeBetween(offset, start, due);
        yield* dueAt(cron, start, offset);
        break;
      }
      yield due;
    }
  }
}

/** The moment of a change itself, if something is due then. */
function* dueAt(cron: string, change: number, offset: (at: number) => number): Generator<number> {
  const [time] = wallTimes(cron, change + offset(change) - 1);
  if (time === change + offset(change)) yield change;
}

/** Times of the wall clock after one, in order, each as if it stood in UTC. */
function* wallTimes(cron: string, after: number): Generator<number> {
  const times = CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(after) });
  for (;;) yield times.next().toDate().getTime();
}

/** The first moment of another offset after `low`, which `high` has. */
function changeBetween(offset: (at: number) => number, low: number, high: number): number {
  const before = offset(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which a zone is ahead of UTC at an instant. */
function offsetsOf(timeZone: string): (at: number) => number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const shown = format;
  return (at) => {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(shown.format(at)) ?? [];
    const ms = Number(hours) * HOUR_MS + Number(minutes) * 60_000 + Number(seconds) * 1000;
    return sign === '-' ? -ms : ms;
  };
}
