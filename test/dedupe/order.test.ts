import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ordering, orderKey, orderTime } from '../../dedupe/order.js';

const SEEN = new Date('2024-05-04T10:00:00Z');
const timeOf = (publishedAt: string | null) => orderTime({ publishedAt, firstSeen: SEEN }).toISOString();
const seen = SEEN.toISOString();

describe('orderTime', () => {
  test.each([
    ['a time', '2024-05-03T08:30:00Z', '2024-05-03T08:30:00.000Z'],
    ['a time with a zone', '2024-05-03T08:30+02:00', '2024-05-03T06:30:00.000Z'],
    ['a time with a zone without a colon', '2024-05-03T08:30:10-0530', '2024-05-03T14:00:10.000Z'],
    ['a time without a zone, as UTC', '2024-05-03 08:30', '2024-05-03T08:30:00.000Z'],
    ['a date alone, as the end of that day', '2024-05-03', '2024-05-03T23:59:59.999Z'],
    ['nothing', null, seen],
    ['today, not yet over when first seen', '2024-05-04', seen],
    ['a time later than first seen', '2024-05-04T10:00:01Z', seen],
    ['the start of 1970', '1970-01-01T00:00:00Z', seen],
    ['a year before the web', '1988-03-01', seen],
    ['a month alone', '2024-04', seen],
    ['a day that does not exist', '2024-13-45', seen],
    ['something else', 'last Tuesday', seen],
  ])('of %s', (_, publishedAt, time) => {
    expect(timeOf(publishedAt)).toBe(time);
  });
});

describe('orderKey', () => {
  const article: Ordering = {
    publishedAt: '2024-05-03',
    firstSeen: SEEN,
    repost: false,
    identity: 'https://a.example/1',
    line: null,
    normalised: 'A ferry ran aground.',
  };

  const dates = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

  test('is 29 hex digits', () => {
    expect(orderKey(article)).toMatch(/^[0-9a-f]{29}$/);
  });

  test('sorts by time', () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        if (one.getTime() === other.getTime()) return;
        const [a, b] = [one, other].map((firstSeen) => orderKey({ ...article, publishedAt: null, firstSeen }));
        expect(a! < b!).toBe(one < other);
      }),
    );
  });

  test('puts an original before a re-post, whenever each was published', () => {
    const earlier = orderKey({ ...article, publishedAt: '2024-01-01', repost: true });
    expect(orderKey(article) < earlier).toBe(true);
  });

  test('tells articles of the same time apart, the same way each time', () => {
    const other = { ...article, identity: 'https://b.example/1' };
    expect(orderKey(article)).not.toBe(orderKey(other));
    expect(orderKey(article)).not.toBe(orderKey({ ...article, normalised: 'A mill burnt down.' }));
    expect(orderKey({ ...article, line: 1 })).not.toBe(orderKey({ ...article, line: 2 }));
    expect(orderKey(article)).toBe(orderKey({ ...article }));
  });
});
