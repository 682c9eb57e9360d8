import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../dedupe/compare.js';
import { tokenise } from '../../dedupe/words.js';
import { effortMs } from '../effort.js';
import { ARTICLE, edited, inCommon, random, randomWords } from './prose.js';

const between = (a: string, b: string) => compare(tokenise(a), tokenise(b));
const [bridge, cars, keeper, cost] = ARTICLE as [string, string, string, string];

const NO_CHANGES = {
  figures: 0,
  dates: 0,
  numberWords: 0,
  names: 0,
  contrasts: 0,
  phraseWords: 0,
  passageWords: 0,
  functionWords: 0,
  singleWords: 0,
  equalBetween: 0,
  untouched: 0,
};

function shingleSet(words: readonly string[]): Set<string> {
  return new Set(words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' ')));
}

describe('compare', () => {
  test('a text is all of itself', () => {
    const text = ARTICLE.join('\n\n');
    const { count } = tokenise(text);
    expect(between(text, text)).toEqual({
      jaccard: 1,
      containment: [1, 1],
      spans: [{ a: [0, text.length - 1], b: [0, text.length - 1], words: count }],
      changes: { ...NO_CHANGES, untouched: count },
    });
  });

  test('words are all of themselves', () => {
    const words = tokenise(ARTICLE.join(' '));
    expect(compare(words, words).containment).toEqual([1, 1]);
  });

  test('a span lies where the passage is in each text', () => {
    const a = `${bridge} ${keeper}`;
    const b = `${cars} ${bridge} ${cost}`;
    const { spans } = between(a, b);
    expect(spans.length).toBe(1);
    const [span] = spans;
    expect(a.slice(...span!.a)).toBe(bridge.slice(0, -1));
    expect(b.slice(...span!.b)).toBe(bridge.slice(0, -1));
    expect(span!.words).toBe(tokenise(bridge).count);
  });

  test('a span reaches over small edits and counts the equal words', () => {
    const b = bridge.replace('swing bridge', 'rail viaduct').replace('after divers', 'because some divers');
    const { spans, containment } = between(bridge, b);
    expect(spans.length).toBe(1);
    expect(spans[0]!.words).toBe(tokenise(bridge).count - 3);
    expect(containment[0]).toBeCloseTo(1 - 3 / tokenise(bridge).count, 5);
  });

  test('a passage that one text has twice is counted twice there and once in the other', () => {
    const { containment } = between(`${bridge} ${bridge}`, `${bridge} ${cars}`);
    expect(containment[0]).toBe(1);
    expect(containment[1]).toBeCloseTo(tokenise(bridge).count / tokenise(bridge + cars).count, 1);
  });

  test('passages in another order are all found', () => {
    const { containment, spans } = between([bridge, cars, cost].join(' '), [cost, bridge, cars].join(' '));
    expect(containment).toEqual([1, 1]);
    expect(spans.length).toBe(2);
  });

  test('figures in the place of figures are counted, figures that come or go are not', () => {
    const b = cost.replace('6.2', '7.9').replace('regional fund', 'regional fund of 2019');
    expect(between(cost, b).changes).toMatchObject({ figures: 1, singleWords: 0 });
  });

  test.each([
    [
      'each figure of a list',
      'the numbers drawn were 4, 11, 19 and 23',
      'the numbers drawn were 5, 12, 20 and 24',
      { figures: 4 },
    ],
    [
      'no figure that is written otherwise',
      'a budget of $48,250,000 was passed',
      'a budget of $48.25 million was passed',
      { figures: 0 },
    ],
    [
      'no length in other units',
      'they walked 11 miles through the snow',
      'they walked 18 km through the snow',
      { figures: 0 },
    ],
    [
      'days of the week',
      'the boat will sail on Monday at the latest',
      'the boat will sail on Friday at the latest',
      { dates: 1 },
    ],
    [
      'days of a month',
      'the boat will sail on March 2 at the latest',
      'the boat will sail on March 20 at the latest',
      { dates: 1, figures: 0 },
    ],
    [
      'number words',
      'the boat carried twelve people and their dogs',
      'the boat carried nineteen people and their dogs',
      { numberWords: 1 },
    ],
    [
      'phrases',
      'the sea will be calm and blue near the shore today',
      'the sea will be rough to very rough near the shore today',
      { phraseWords: 4 },
    ],
    [
      'words that exclude each other',
      'the wind will blow from the north and the sea be calm',
      'the wind will blow from the west and the sea be rough',
      { contrasts: 2, singleWords: 0 },
    ],
    [
      'no words of a set that say one thing',
      'the crown was up against the dollar at the close',
      'the crown was higher against the dollar at the close',
      { contrasts: 0 },
    ],
    [
      'words that carry no fact',
      'the boat will remain in harbour until noon, he said',
      'the boat will remain in the harbour until noon, he added',
      { functionWords: 1, singleWords: 0 },
    ],
    [
      'single words',
      'the boat will remain in harbour until noon',
      'the boat will stay in harbour until noon',
      { singleWords: 1 },
    ],
  ])('counts %s', (_, one, other, counted) => {
    const frame = 'As far as anybody at the office of Ines Corvin could tell us,';
    const end = 'which is all that was known when we went to press last night.';
    expect(between(`${frame} ${one}, ${end}`, `${frame} ${other}, ${end}`).changes).toMatchObject(counted);
  });

  test('names are counted beyond those that would change by chance', () => {
    const notice = (name: string, town: string) =>
      `On behalf of the bench the clerk read out that ${name} of ${town} had been fined for riding on the footpath in the dark.`;
    const { changes } = between(notice('Karl Morrow', 'Asker'), notice('Vera Pell', 'Grent'));
    expect(changes?.names).toBeGreaterThan(1.5);
    const capitals = (text: string) => text.replace(/ ([a-z])/g, (_, letter) => ` ${letter.toUpperCase()}`);
    expect(
      between(
        capitals('the boat will remain in harbour until noon'),
        capitals('the boat will stay in harbour until noon'),
      ).changes?.names,
    ).toBe(0);
  });

  test('stock phrases are no passage in common', () => {
    const { containment, spans, jaccard } = between(
      'The yard will close at the end of the month, the owners said in a statement on Friday.',
      'At the end of the month the museum opens its new wing, and admission is free on Sundays.',
    );
    expect(spans).toEqual([]);
    expect(containment).toEqual([0, 0]);
    expect(jaccard).toBeGreaterThan(0);
  });

  test.each([
    ['nothing', '', ''],
    ['no words', '—', '…'],
    ['nothing and something', '', bridge],
  ])('%s shares nothing', (_, a, b) => {
    expect(between(a, b)).toEqual({ jaccard: 0, containment: [0, 0], spans: [], changes: NO_CHANGES });
  });

  test('equal texts of few words are equal', () => {
    expect(between('Never.', 'never')).toEqual({
      jaccard: 1,
      containment: [1, 1],
      spans: [{ a: [0, 5], b: [0, 5], words: 1 }],
      changes: NO_CHANGES,
    });
  });

  test('says the same with the sides changed, and the Jaccard similarity is that of the sets', () => {
    const numbers = fc.record({
      seed: fc.nat(1e9),
      one: fc.nat(300),
      other: fc.nat(300),
      vocabulary: fc.constantFrom(3, 30, 4000),
    });
    fc.assert(
      fc.property(numbers, ({ seed, one, other, vocabulary }) => {
        const next = random(seed);
        const first = randomWords(next, one, vocabulary);
        const second = [...randomWords(next, other, vocabulary), ...edited(next, first.slice(one / 3), 0.2 * next())];
        const [a, b] = [first.join(' '), second.join(' ')];
        const there = between(a, b);
        const back = between(b, a);
        expect(back.jaccard).toBe(there.jaccard);
        expect(back.changes).toEqual(there.changes);
        expect(back.containment).toEqual([...there.containment].reverse());
        const swapped = back.spans.map((span) => ({ a: span.b, b: span.a, words: span.words }));
        expect(swapped.sort((x, y) => x.b[0] - y.b[0])).toEqual(there.spans);
        if (first.length < 5 || second.length < 5) return;
        const [x, y] = [shingleSet(first), shingleSet(second)];
        const common = inCommon(x, y);
        expect(there.jaccard).toBeCloseTo(common / (x.size + y.size - common), 10);
      }),
    );
  });

  test('the words of a span are in both texts, in order', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 20, max: 300 }), (seed, count) => {
        const next = random(seed);
        const one = randomWords(next, count);
        const other = [...randomWords(next, 20), ...edited(next, one, 0.25 * next())];
        const [a, b] = [one.join(' '), other.join(' ')];
        for (const span of between(a, b).spans) {
          const left = a.slice(...span.a).split(' ');
          let at = 0;
          for (const word of b.slice(...span.b).split(' ')) {
            const found = left.indexOf(word, at);
            if (found >= 0) at = found + 1;
          }
          expect(span.words).toBeGreaterThanOrEqual(8);
          expect(span.words).toBeLessThanOrEqual(Math.min(left.length, b.slice(...span.b).split(' ').length));
        }
      }),
    );
  });

  test.each([
    ['one word', 'word '.repeat(1e6), 'word '.repeat(4e5)],
    ['one line', 'The red warning remains in force.\n'.repeat(1e5), 'The red warning remains in force.\n'.repeat(5e4)],
  ])('is bounded in time for %s repeated for ever', (_, one, other) => {
    const [a, b] = [tokenise(one), tokenise(other)];
    expect(effortMs(() => compare(a, b))).toBeLessThan(10_000);
  });
});
