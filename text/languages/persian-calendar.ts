/** The solar calendar of Iran and Afghanistan, as news sites there print it. */
/** Twelve as Iran calls them, then twelve as Afghanistan does. */
export const PERSIAN_MONTHS =
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(
    ' ',
  );

const FIRST_YEAR = 1300;
const LAST_YEAR = 1499;
const DAY_MS = 86_400_000;
/** 13 Ordibehesht 1404. */
const KNOWN_DAY = daysOf(1404, 2, 13);
const KNOWN_TIME = Date.UTC(2025, 4, 3);

export function isPersianYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Midnight UTC of the day, in milliseconds; by the leap years of the 33-year cycle, right from 1300 to 1499. */
export function fromPersian(year: number, month: number, day: number): number {
  return KNOWN_TIME + (daysOf(year, month, day) - KNOWN_DAY) * DAY_MS;
}

/** Six months of 31 days come first, then those of 30. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = year + 1595;
  const leaps = Math.floor(shifted / 33) * 8 + Math.floor(((shifted % 33) + 3) / 4);
  return 365 * shifted + leaps + (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day;
}
