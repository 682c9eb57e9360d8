/** Dates as pages print them, in any of our languages, without knowing which language it is. */
import { offsetOf, ZONES } from '../../formats/zones.js';
import { fromPersian, isPersianYear } from '../languages/persian-calendar.js';
import type { Rulebook } from '../rules/rulebook.js';
import { CLASS, DIGIT, NUMBER, type Scan } from '../words/scan.js';
import type { WordMap } from '../words/word-map.js';

/** Says that a date is that of a change. */
export const UPDATED: RegExp =
  /(?<!\p{L})(?:last )?(?:updated?|modified|edited|aktualisiert|geändert|bearbeitet|mise? à jour|modifié|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|opdateret|oppdatert|uppdatera[dt]|päivitetty|güncelle\p{L}{0,8}|aktualizacja|zaktualizowan[oa]|aktualizováno|frissítve|ενημ\p{L}{0,9}|обновлен[оа]|оновлено|diperbarui)(?!\p{L})|更新|最終更新|수정|تحديث|به‌روز/iu;

/** What a run of words says of time. `iso` is null when the date is not whole. */
export interface Stamp {
  iso: string | null;
  /** A time of day stands beside the date. */
  timed: boolean;
  /** Words other than the date itself: "published", "ago", "min read". */
  labelled: boolean;
}

/** The words `from` to `to` are nothing but a date, a time, or how long ago or how long a read; else null. */
export function stampOf(words: Scan, from: number, to: number, { months, dateWords }: Rulebook): Stamp | null {
  let numbers = 0;
  let labels = 0;
  let calendar = 0;
  for (let at = from; at < to; at++) {
    const hash = words.hash[at]!;
    if (hash === NUMBER) numbers++;
    else if (months.has(hash)) calendar++;
    else if (dateWords.has(hash)) labels += at === from && words.end[at]! - words.start[at]! === 1 ? 0 : 1;
    else return null;
  }
  if (numbers === 0 || to - from > 40) return null;
  const parsed = parseDate(words, from, to, months);
  const timed = /\p{Nd}[:.h]\p{Nd}\p{Nd}(?!\p{Nd}|\.\p{Nd})/u.test(
    words.text.slice(words.start[from]!, words.end[to - 1]!),
  );
  if (!parsed && !timed && calendar === 0 && labels === 0) return null;
  return { iso: parsed, timed, labelled: labels > (parsed ? 1 : 0) };
}

/**
 * The first whole date within the words, as ISO 8601: with a time when one stands beside it, at the offset of its zone when one is
 * named, and as if it were UTC when none is. Years 1900 to 2099; day before month where numbers alone leave it open.
 */
export function parseDate(words: Scan, from: number, to: number, months: WordMap): string | null {
  const number = (at: number): number =>
    at >= from && at < to && words.hash[at] === NUMBER ? numberAt(words, at) : Number.NaN;
  for (let at = from; at < to; at++) {
    const month = months.get(words.hash[at]!);
    if (month) {
      const persian = month > 12 ? month - 12 : 0;
      const year = [at + 1, at + 2, at + 3, at - 1, at - 2].find((near) =>
        persian ? isPersianYear(number(near)) : isYear(number(near)),
      );
      const day = [at - 1, at + 1, at - 2].find((near) => near !== year && isDay(number(near)));
      if (year !== undefined && day !== undefined) {
        const whole = [Math.min(year, day, at), Math.max(year, day, at) + 1] as const;
        const date = persian ? new Date(fromPersian(number(year), persian, number(day))) : null;
        return date
          ? iso(words, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), whole, [from, to])
          : iso(words, number(year), month, number(day), whole, [from, to]);
      }
    } else if (isYear(number(at)) && isMonth(number(at + 1)) && isDay(number(at + 2)) && tight(words, at)) {
      return iso(words, number(at), number(at + 1), number(at + 2), [at, at + 3], [from, to]);
    } else if (
      isYear(number(at)) &&
      isMonth(number(at + 2)) &&
      isDay(number(at + 4)) &&
      '年년'.includes(words.text[words.start[at + 1]!]!)
    ) {
      return iso(words, number(at), number(at + 2), number(at + 4), [at, at + 5], [from, to]);
    } else if (isDay(number(at)) && isDay(number(at + 1)) && isYear(number(at + 2)) && tight(words, at)) {
      const dayFirst =
        isMonth(number(at + 1)) && !(words.text[words.end[at]!] === '/' && number(at) <= 12 && number(at + 1) > 12);
      const [day, month] = dayFirst ? [number(at), number(at + 1)] : [number(at + 1), number(at)];
      if (isMonth(month)) return iso(words, number(at + 2), month, day, [at, at + 3], [from, to]);
    }
  }
  return null;
}

/** Three numbers divided by single characters, as in 14.08.2025. */
function tight(words: Scan, at: number): boolean {
  return words.start[at + 2]! - words.end[at + 1]! <= 2 && words.start[at + 1]! - words.end[at]! <= 2;
}

type Words = readonly [from: number, to: number];

/** A time of day, its half ("PM", 午後, م), zone or offset beside it. */
const TIME =
  /(午前|午後|上午|下午|晚上|오전|오후)?\s?(?<![\d:.])([01]?\d|2[0-3])(?:[:.h]|[時时點点시][^\S\n]?)([0-5]\d)[分분]?(?::([0-5]\d))?(?!\d|[.:]\d)[^\S\n]?(?:([ap](?=\.?m\b|\b)|[مص](?![\u0600-\u06ff]))(?:\.?m\b\.?)?)?[^\S\n]?(?:\(?([a-z]{1,4})\b|([+-]\d\d):?(\d\d)?)?/i;
/** A time directly in front of a date, or directly behind it. */
const TIME_AHEAD = /\d[:.h]\d\d(?: ?[ap]\.?m\.?)?,? (?:on )?$/i;
const TIME_BEHIND = /^,? ?(?:at |- |– |\| ?)?\d{1,2}[:.h]\d\d/i;
const AFTERNOON = /^[p午下晚오م](?:$|[^前전])/i;
/** A time further from its date than this belongs to another date. */
const TIME_CHARS = 32;

function iso(
  words: Scan,
  year: number,
  month: number,
  day: number,
  [dateFrom, dateTo]: Words,
  [from, to]: Words,
): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  const end = words.end[Math.min(dateTo, to) - 1]!;
  const behind = words.text.slice(end, Math.min(end + TIME_CHARS, words.end[to - 1]! + 2));
  const before = words.text.slice(
    Math.max(words.start[from]!, words.start[dateFrom]! - TIME_CHARS),
    words.start[dateFrom],
  );
  const [ahead, after] = [latinDigits(before), latinDigits(behind)];
  // "14:21, 9 January | Updated: 18:03": the time that stands right beside the date is its own.
  const own = TIME_AHEAD.test(ahead) && !TIME_BEHIND.test(after);
  const time = own ? TIME.exec(ahead) : (TIME.exec(after) ?? TIME.exec(ahead));
  if (!time) return date.toISOString().slice(0, 10);
  const [, early, hour, minute, second = '0', half = early, zone, zoneHours, zoneMinutes = '0'] = time;
  let hours = Number(hour);
  if (half && AFTERNOON.test(half) && hours < 12) hours += 12;
  if (half && !AFTERNOON.test(half) && hours === 12) hours = 0;
  const east = zoneHours
    ? Number(zoneHours) * 60 + Math.sign(Number(zoneHours)) * Number(zoneMinutes)
    : (ZONES.get(zone?.toLowerCase() ?? '') ?? 0);
  const local = new Date(Date.UTC(year, month - 1, day, hours, Number(minute), Number(second)));
  return local.toISOString().slice(0, 19) + offsetOf(east);
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** The value of a number word; digits of any script; "3rd" is 3. NaN when it does not fit a date. */
function numberAt(words: Scan, at: number): number {
  let value = 0;
  const end = Math.min(words.end[at]!, words.start[at]! + 5);
  for (let offset = words.start[at]!; offset < end; offset++) {
    const code = words.text.charCodeAt(offset);
    if (CLASS[code] !== DIGIT) break;
    value = value * 10 + digitValue(code);
  }
  return value;
}

function latinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) =>
    digit.length === 1 ? String(digitValue(digit.charCodeAt(0))) : digit,
  );
}

/** Decimal digits stand in runs of ten, the zero first. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && CLASS[zero - 1] === DIGIT) zero--;
  return (code - zero) % 10;
}
