import { expect, test } from 'vitest';
import { fromPersian } from '../../text/languages/persian-calendar.js';
import { parseDate } from '../../text/recognise/dates.js';
import { ourRulebook } from '../../text/rules/rulebook.js';
import { scan } from '../../text/words/scan.js';

const RULEBOOK = ourRulebook();

function dateIn(line: string): string | null {
  const words = scan(line);
  return parseDate(words, 0, words.count, RULEBOOK.months);
}

test.each([
  ['4 March 2025', '2025-03-04'],
  ['March 4, 2025 6:41 PM GMT', '2025-03-04T18:41:00Z'],
  ['March 4, 2025 12:05 a.m. EST', '2025-03-04T00:05:00-05:00'],
  ['May 2, 2025 | 6:30am', '2025-05-02T06:30:00Z'],
  ['Jan 14, 2025, 8:35 PM IST', '2025-01-14T20:35:00+05:30'],
  ['Le 02/02/2025 à 11:20\nPartager', '2025-02-02T11:20:00Z'],
  ['04.05.2025 17:05 +03:30', '2025-05-04T17:05:00+03:30'],
  ['2025年4月2日 18時05分', '2025-04-02T18:05:00Z'],
  ['2025年4月2日 午後6時05分', '2025-04-02T18:05:00Z'],
  ['2025年4月2日 午前6時05分', '2025-04-02T06:05:00Z'],
  ['2025년 4월 2일 오후 6:05', '2025-04-02T18:05:00Z'],
  ['شنبه ۱۳ اردیبهشت ۱۴۰۴ - ۱۰:۲۰', '2025-05-03T10:20:00Z'],
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
  ['Понеділок, 27 жовтня 2025, 09:14', '2025-10-27T09:14:00Z'],
  ['27. října 2025 9:14', '2025-10-27T09:14:00Z'],
  ['2025. október 27. 09:14', '2025-10-27T09:14:00Z'],
  ['27 octombrie 2025', '2025-10-27'],
  ['27 Οκτωβρίου 2025', '2025-10-27'],
  ['27. oktober 2025 kl. 09.14', '2025-10-27T09:14:00Z'],
  ['27. lokakuuta 2025', '2025-10-27'],
  ['27 октомври 2025', '2025-10-27'],
  ['27. siječnja 2025', '2025-01-27'],
  ['27. listopadu 2025', '2025-11-27'],
  ['14:05', null],
])('%s is %s', (line, expected) => {
  expect(dateIn(line)).toBe(expected);
});

test('Persian days are those of the calendar that the machine knows', () => {
  const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (let year = 1320; year < 1450; year++)
    for (const [month, day] of [
      [1, 1],
      [6, 31],
      [7, 1],
      [12, 29],
    ] as const)
      expect(calendar.format(fromPersian(year, month, day))).toContain(`${month}/${day}/${year}`);
});
