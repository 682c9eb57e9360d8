import { describe, expect, test } from 'vitest';
import { type Carriers, isFurniture, maskNumbers } from '../../dedupe/furniture.js';

const hashOf = (passage: string) => maskNumbers(passage).hash;

describe('maskNumbers', () => {
  test.each([
    ['a counter', 'This page was read by 66,753 people.', 'This page was read by 12 people.'],
    ['a stamp', 'Updated: Dec 03, 2020, 20:35 IST', 'Updated: May 14, 2024, 9:05 IST'],
    ['a day with its name', 'Published Monday, January 6, 2025', 'Published Sunday, 12 October 2025'],
    ['German dates', 'Stand: Freitag, 3. März 2023, 9.15 Uhr', 'Stand: Montag, 27. August 2024, 18 Uhr'],
    ['Arabic dates', 'نشر في 3 مايو 2024', 'نشر في ١٢ أكتوبر ٢٠٢٣'],
    ['case and punctuation', 'Follow us on the Harbour channel!', 'follow us on the harbour channel'],
  ])('%s does not tell passages apart', (_, one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  test.each([
    ['another name', 'Photo: Ines Corvin', 'Photo: Tove Arlen'],
    ['a month without a number', 'They march in May', 'They march in June'],
    ['another order', 'read by 3 people', '3 people read by'],
    ['a number or none', 'read by 3 people', 'read by people'],
  ])('%s tells passages apart', (_, one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  test('nothing but numbers and dates has no hash', () => {
    expect(hashOf('Monday, 6 January 2025, 10:30')).toBeNull();
    expect(hashOf('***')).toBeNull();
  });

  test('fits a signed 64-bit column', () => {
    for (const passage of ['a', 'b', 'c', 'd', 'e']) {
      const hash = hashOf(passage)!;
      expect(BigInt.asIntN(64, hash)).toBe(hash);
    }
  });

  test.each([
    ['No injuries have been reported.', true],
    ['“It sang.”', true],
    ['記者が現地から伝えた。', true],
    ['Follow us on the Harbour channel', false],
    [
      'Bridge shut as tide rises: council votes for eight months of repairs and a ferry for forty people at the quay',
      true,
    ],
  ])('%s: prose %s', (passage, prose) => {
    expect(maskNumbers(passage).prose).toBe(prose);
  });
});

describe('isFurniture', () => {
  const steady: Carriers = { carriers: 40, articles: 42, days: 12, spreadFromStart: 9, spreadFromEnd: 2, prose: true };

  test.each<[string, Partial<Carriers>, boolean]>([
    ['a passage on nearly all articles', {}, true],
    ['a line on a fifth of them', { prose: false, carriers: 40, articles: 200 }, true],
    ['a background paragraph on a fifth of them', { carriers: 40, articles: 200 }, false],
    ['a line on one in twenty', { prose: false, carriers: 10, articles: 200 }, false],
    ['all of the first eight articles', { carriers: 8, articles: 8, days: 3 }, true],
    ['all of the first five', { carriers: 5, articles: 5, days: 3 }, false],
    ['a line on the first five', { prose: false, carriers: 5, articles: 5, days: 2 }, true],
    ['one day', { days: 1 }, false],
    ['a wandering passage', { spreadFromStart: 11, spreadFromEnd: 12 }, false],
    ['no articles', { carriers: 0, articles: 0 }, false],
  ])('%s', (_, change, learned) => {
    expect(isFurniture({ ...steady, ...change })).toBe(learned);
  });

  test('half of five hundred articles is sure, half of a dozen is not', () => {
    expect(isFurniture({ ...steady, carriers: 250, articles: 500 })).toBe(true);
    expect(isFurniture({ ...steady, carriers: 8, articles: 16 })).toBe(false);
  });
});
