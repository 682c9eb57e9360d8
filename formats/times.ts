/** Times as data state them: attributes of pages, feeds, sitemaps, columns of files, headers of records. One reader for all. */
import { monthNamed } from './months.js';
import { offsetOf, ZONES } from './zones.js';

const LONGEST = 80;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** Nothing was captured or published on the web before: an earlier time is a default of somebody's software. */
export const EARLIEST_MS: number = Date.UTC(1990, 0, 1);

const CLOCK =
  /(?<![\d:])(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?: ?([ap])\.?m\b\.?)?| ?([ap])\.?m\b\.?)(?: ?(z\b|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?(?![\d-])|[a-z]{2,5}\b(?! ?\d{1,2}\b(?!\d))))?/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?(z|[+-]\d\d:?\d\d)?)?$/;
const EPOCH = /^(\d{10})(?:\d{3})?(?:\.\d{1,9})?$/;
/** "1st", "2nd", "1er", "3º". */
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$/;
/** Words between the parts of a date or in front of its time. */
const BETWEEN = new Set('de del of at um à a las om kl uhr the o den le el da день г года р рік'.split(' '));

/** A time that was stated, and what it was stated to: a day alone has no clock. */
export interface StatedTime {
  /** `2026-05-04`, or `2026-05-04T10:00:00+02:00` with the offset that was stated; `Z` where none was. */
  iso: string;
  /** The instant; of a day alone its beginning in UTC. */
  at: Date;
}

/**
 * The time that `stated` names, or null for what is none, for no day of any month, and before 1900 or after 2099. Reads ISO 8601 and what
 * is nearly that, the forms of mail headers and of `date`, names of months in some fifty languages, digits in a row, and seconds or milliseconds
 * since 1970. Where numbers alone leave it open, the day stands before the month. With a zone that is not known it is a day alone:
 * a guess would be hours wrong. Never depends on the locale or the zone of the machine.
 */
export function readTime(stated: string | number | null | undefined): StatedTime | null {
  const plain = plainOf(stated);
  if (plain === '' || plain.length > LONGEST) return null;
  const epoch = EPOCH.exec(plain);
  if (epoch) return timeOf(new Date(Number(epoch[1]) * 1000), 0);
  const compact = COMPACT.exec(plain);
  if (compact) {
    const [, year, month, day, hours, minutes, seconds, zone] = compact;
    const clock =
      hours === undefined ? null : { hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds ?? 0) };
    return written(Number(year), Number(month), Number(day), clock, zone);
  }
  const clock = CLOCK.exec(plain);
  const date = dateIn(clock ? `${plain.slice(0, clock.index)} ${plain.slice(clock.index + clock[0].length)}` : plain);
  if (!date) return null;
  if (!clock) return written(date.year, date.month, date.day, null, undefined);
  const [, hour, minute = '0', second = '0', half = '', bareHalf = '', zone] = clock;
  const afternoon = half + bareHalf;
  const hours = afternoon === '' ? Number(hour) : (Number(hour) % 12) + (afternoon === 'p' ? 12 : 0);
  const read = { hours, minutes: Number(minute), seconds: Number(second) };
  return written(date.year, date.month, date.day, read, zone);
}

/** As `readTime`, as ISO 8601. */
export function isoTime(stated: string | number | null | undefined): string | null {
  return readTime(stated)?.iso ?? null;
}

function plainOf(stated: string | number | null | undefined): string {
  if (typeof stated === 'number') return Number.isFinite(stated) ? String(stated) : '';
  return (stated ?? '')
    .slice(0, LONGEST * 2)
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, latinDigit)
    .replace(/\[[^\]]{1,40}\]$/, '') // the name of a zone behind its offset (RFC 9557)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Decimal digits stand in runs of ten, the zero first; all of them at a multiple of ten from U+0660, U+06F0, U+0966 … */
function latinDigit(digit: string): string {
  let zero = digit.codePointAt(0)!;
  const at = zero;
  while (at - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((at - zero) % 10);
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** The one date in what is left when the clock is taken out; null when there is anything that is no part of a date. */
function dateIn(text: string): Day | null {
  const rest = text
    .replace(/[,()]/g, ' ')
    .replace(/\bt(?= |$)/, ' ')
    .trim();
  const yearFirst = YEAR_FIRST.exec(rest);
  if (yearFirst && isEnd(rest.slice(yearFirst[0].length)))
    return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  const yearLast = YEAR_LAST.exec(rest);
  if (yearLast && isEnd(rest.slice(yearLast[0].length))) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
    const monthFirst = yearLast[2] === '/' && first <= 12 && second > 12;
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return { year: Number(yearLast[4]), month, day };
  }
  return dateInWords(rest);
}

function isEnd(rest: string): boolean {
  return rest.replace(/^[t -]+/, '') === '';
}

function dateInWords(text: string): Day | null {
  // "04-may-2026", "4.mai.2026", "7may2024" fall into their parts.
  const parts = text.replace(/(?<=\d)[-/](?=\p{L})|(?<=\p{L})[-/](?=\d)/gu, ' ').split(/ +/);
  const numbers: { value: number; written: string }[] = [];
  let month = 0;
  for (const [at, part] of parts.entries()) {
    const number = ORDINAL.exec(part)?.[1] ?? /^\d{4}$/.exec(part)?.[0] ?? /^'(\d\d)$/.exec(part)?.[1];
    if (number !== undefined) numbers.push({ value: Number(number), written: number });
    else {
      // A first word may be the day of the week, in whatever language ("mar., 09 déc."): a later name of a month is the month.
      const named: number = monthNamed(part);
      if (named > 0) month = named;
      else if (at > 0 && part !== '' && !BETWEEN.has(part.replace(/\.$/, ''))) return null;
    }
  }
  if (month === 0 || numbers.length !== 2) return null;
  const [first, second] = numbers as [(typeof numbers)[0], (typeof numbers)[0]];
  const [year, day] = first.written.length === 4 ? [first, second] : [second, first];
  return { year: fullYear(year), month, day: day.value };
}

function fullYear({ value, written }: { value: number; written: string }): number {
  if (written.length > 2) return value;
  return value + (value < 70 ? 2000 : 1900);
}

interface Clock {
  hours: number;
  minutes: number;
  seconds: number;
}

function written(
  year: number,
  month: number,
  day: number,
  clock: Clock | null,
  zone: string | undefined,
): StatedTime | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const east = eastOf(zone);
  if (clock === null || east === null) return { iso: date.toISOString().slice(0, 10), at: date };
  const { hours, minutes, seconds } = clock;
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  date.setUTCHours(hours, minutes, Math.min(seconds, 59));
  return timeOf(new Date(date.getTime() - east * 60_000), east);
}

/** Minutes; null for a zone that is not known. */
function eastOf(zone: string | undefined): number | null {
  if (zone === undefined || BETWEEN.has(zone)) return 0;
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return ZONES.get(zone) ?? null;
  // "-500" is five hours, not fifty.
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return minutes > 14 * 60 ? null : offset[1] === '-' ? -minutes : minutes;
}

function timeOf(at: Date, eastMinutes: number): StatedTime | null {
  const local = new Date(at.getTime() + eastMinutes * 60_000);
  const year = local.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  return { iso: local.toISOString().slice(0, 19) + offsetOf(eastMinutes), at };
}
