import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime, readTime } from '../../formats/times.js';

describe('a stated time', () => {
  it.each([
    ['Mon, 04 May 2026 10:20:30 GMT', '2026-05-04T10:20:30Z'],
    ['Mon, 4 May 2026 10:20 +0200', '2026-05-04T10:20:00+02:00'],
    ['04 May 26 10:20:30 EST', '2026-05-04T10:20:30-05:00'],
    ['4 May 98 10:20 UT', '1998-05-04T10:20:00Z'],
    ['Monday, 04-May-2026 10:20:30 GMT', '2026-05-04T10:20:30Z'],
    ['Mon, 04 May 2026 10:20:30 CEST', '2026-05-04T10:20:30+02:00'],
    ['Mon, 04 May 2026 10:20:30 GMT+0200', '2026-05-04T10:20:30+02:00'],
    ['Mon, 04 September 2026 24:00:00 Z', '2026-09-05T00:00:00Z'],
    ['2026-05-04T10:20:30Z', '2026-05-04T10:20:30Z'],
    ['2026-05-04T10:20:30.123456+05:30', '2026-05-04T10:20:30+05:30'],
    ['2026-05-04t10:20z', '2026-05-04T10:20:00Z'],
    ['2026-05-04 10:20:30', '2026-05-04T10:20:30Z'],
    ['2026-05-04 10:20:30 -0500', '2026-05-04T10:20:30-05:00'],
    ['2026-5-4', '2026-05-04'],
    ['  2026-05-04\n', '2026-05-04'],
    ['04 May 2026', '2026-05-04'],
    ['May 4, 2026 10:20 PM', '2026-05-04T22:20:00Z'],
    ['May 4, 2026 12:05 AM', '2026-05-04T00:05:00Z'],
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
    [`${' '.repeat(400)}2026-05-04`, null],
    // As people were seen to write them.
    ['2026-05-04 10:00:00+00', '2026-05-04T10:00:00Z'],
    ['2026-05-04T02:06-500', '2026-05-04T02:06:00-05:00'],
    ['2026-05-04T10:00:00+02:00[Europe/Berlin]', '2026-05-04T10:00:00+02:00'],
    ['2026/5/4 15:07:41', '2026-05-04T15:07:41Z'],
    ['04.05.2026 15:07', '2026-05-04T15:07:00Z'],
    ['04.05.2026', '2026-05-04'],
    ['5/31/2026', '2026-05-31'],
    ['20260504100000', '2026-05-04T10:00:00Z'],
    ['20260504', '2026-05-04'],
    ['1777888800', '2026-05-04T10:00:00Z'],
    ['1777888800.0', '2026-05-04T10:00:00Z'],
    ['1777888800000', '2026-05-04T10:00:00Z'],
    ['Mon May 04 10:00:00 EDT 2026', '2026-05-04T10:00:00-04:00'],
    ['Thu, 30 Apr 2026 08:57:00 MEST', '2026-04-30T08:57:00+02:00'],
    ['Thu, 30 Apr 2026 18:30:00 UTC+2', '2026-04-30T18:30:00+02:00'],
    ['Monday, May 4th, 2026 10:00 AM', '2026-05-04T10:00:00Z'],
    ['2026-05-04T24:00:00Z', '2026-05-05T00:00:00Z'],
    ['Mo, 04 Mai 2026 10:00:00 +0200', '2026-05-04T10:00:00+02:00'],
    ['mar., 09 déc. 2025 11:37:23 +0000', '2025-12-09T11:37:23Z'],
    ['4 de mayo de 2026', '2026-05-04'],
    ['4 мая 2026 г., 10:00', '2026-05-04T10:00:00Z'],
    ['4. Mai 2026, 10:00 Uhr', '2026-05-04T10:00:00Z'],
    ['٢٠٢٦-٠٥-٠٤', '2026-05-04'],
    // A zone that nobody knows would be hours wrong.
    ['4 May 2026 10:00 XYZT', '2026-05-04'],
    ['May 2026', null],
    ['10:00:00 EST', null],
    ['two of 4 May 2026 were lost', null],
    ['4 May 2026 and 5 May 2026', null],
  ])('%j is %j', (text, expected) => expect(isoTime(text)).toBe(expected));

  it('reads back every date in each of the forms that JavaScript writes', () => {
    const when = fc.date({ min: new Date('1970-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(when, (date) => {
        date.setUTCMilliseconds(0);
        for (const written of [date.toISOString(), date.toUTCString()]) expect(readTime(written)?.at).toEqual(date);
      }),
    );
  });

  it('is none of what is very long', () => {
    for (const text of [' '.repeat(1e6), 'a '.repeat(5e5), '1'.repeat(1e6), `mon, ${'a'.repeat(1e6)}`])
      expect(isoTime(text)).toBeNull();
  });

  it('is an instant, whatever the zone it is told in', () => {
    expect(readTime('2026-05-04T01:30:00+02:00')?.at.toISOString()).toBe('2026-05-03T23:30:00.000Z');
    expect(readTime(1_777_888_800)?.iso).toBe('2026-05-04T10:00:00Z');
  });
});
