import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../fetch/dates.js';
import { effortMs } from '../effort.js';

describe('readDate', () => {
  it.each([
    ['Mon, 04 May 2026 10:20:30 GMT', '2026-05-04T10:20:30.000Z'],
    ['Mon, 4 May 2026 10:20 +0200', '2026-05-04T08:20:00.000Z'],
    ['04 May 26 10:20:30 EST', '2026-05-04T15:20:30.000Z'],
    ['4 May 98 10:20 UT', '1998-05-04T10:20:00.000Z'],
    ['Monday, 04-May-2026 10:20:30 GMT', '2026-05-04T10:20:30.000Z'],
    ['Mon, 04 May 2026 10:20:30 CEST', '2026-05-04T08:20:30.000Z'],
    ['Mon, 04 May 2026 10:20:30 GMT+0200', '2026-05-04T08:20:30.000Z'],
    ['Mon, 04 September 2026 24:00:00 Z', '2026-09-05T00:00:00.000Z'],
    ['2026-05-04T10:20:30Z', '2026-05-04T10:20:30.000Z'],
    ['2026-05-04T10:20:30.123456+05:30', '2026-05-04T04:50:30.000Z'],
    ['2026-05-04t10:20z', '2026-05-04T10:20:00.000Z'],
    ['2026-05-04 10:20:30', '2026-05-04T10:20:30.000Z'],
    ['2026-05-04 10:20:30 -0500', '2026-05-04T15:20:30.000Z'],
    ['2026-5-4', '2026-05-04'],
    ['  2026-05-04\n', '2026-05-04'],
    ['04 May 2026', '2026-05-04'],
    ['May 4, 2026 10:20 PM', '2026-05-04T22:20:00.000Z'],
    ['May 4, 2026 12:05 AM', '2026-05-04T00:05:00.000Z'],
    ['Mon May 4 2026', '2026-05-04'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-05-04T25:00', null],
    ['31 June 2026', null],
    ['0001-01-01T00:00:00Z', null],
    ['yesterday', null],
    ['2026', null],
    ['', null],
    [`${' '.repeat(100)}2026-05-04`, null],
  ])('%j is %j', (text, expected) => expect(readDate(text)).toBe(expected));

  it('reads back every date in each of the forms that JavaScript writes', () => {
    const when = fc.date({ min: new Date('1970-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(when, (date) => {
        date.setUTCMilliseconds(0);
        expect(readDate(date.toISOString())).toBe(date.toISOString());
        expect(readDate(date.toUTCString())).toBe(date.toISOString());
      }),
    );
  });

  it('takes no time on what is no date', () => {
    for (const text of [' '.repeat(1e6), 'a '.repeat(5e5), '1'.repeat(1e6), `mon, ${'a'.repeat(1e6)}`])
      expect(effortMs(() => readDate(text))).toBeLessThan(500);
  });
});
