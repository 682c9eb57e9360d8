/** A body printed three times and more, and what comes back again and again without being one. */
import { describe, expect, test } from 'vitest';
import { findRepeats } from '../../dedupe/repeats.js';
import { tokenise } from '../../dedupe/words.js';
import { ARTICLE, page, random, randomWords } from './prose.js';

/** The text without what is found to repeat, and its words. */
function withoutRepeats(paragraphs: readonly string[], between?: string): { text: string; words: number } {
  const { text, blocks } = page(paragraphs, between);
  const left = findRepeats(tokenise(text), blocks).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return { text: left.trim(), words: tokenise(left).count };
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const edited = (paragraphs: readonly string[], copy: number) => {
  const next = random(copy + 7);
  // A paragraph of one word is not edited, but replaced.
  return paragraphs.map((paragraph) =>
    paragraph.replace(/\S+ |(?<= )\S+$/g, (word) => (next() < 0.04 ? 'altered ' : word)).trim(),
  );
};
const BODY = page(ARTICLE).text;
const WORDS = tokenise(BODY).count;

describe.each([2, 3, 5, 6, 10, 25, 50])('a body printed %i times', (count) => {
  test('keeps its first copy alone', () => {
    expect(withoutRepeats(times(count, () => ARTICLE).flat()).text).toBe(BODY);
  });

  test('keeps its first copy when each other one is lightly edited', () => {
    const copies = times(count, (n) => (n === 0 ? ARTICLE : edited(ARTICLE, n))).flat();
    expect(withoutRepeats(copies).text).toBe(BODY);
  });

  test('keeps its first copy when the paragraphs of the others were joined', () => {
    const copies = times(count, (n) => (n === 0 ? ARTICLE : [ARTICLE.join(' ')])).flat();
    expect(withoutRepeats(copies).text).toBe(BODY);
  });

  test('keeps one copy when everything stands in one paragraph', () => {
    expect(withoutRepeats([times(count, () => ARTICLE.join(' ')).join(' ')]).words).toBe(WORDS);
  });

  test('keeps one copy when a fresh line stands between the copies', () => {
    const lines = times(count, (n) => randomWords(random(n), 6).join(' '));
    const copies = lines.flatMap((line) => [...ARTICLE, line]);
    expect(withoutRepeats(copies).words).toBe(WORDS + tokenise(lines.join('\n')).count);
  });

  test('keeps one copy of a body of sixty words', () => {
    const brief = ARTICLE.slice(0, 2);
    expect(withoutRepeats(times(count, () => brief).flat()).text).toBe(page(brief).text);
  });
});

describe('nothing goes from', () => {
  const names = ['Abel Marsh', 'Cora Senn', 'Edda Pike', 'Falk Oakes', 'Ida Vail', 'Jon Gow', 'Mona Tarrant'];
  const verse = (n: number) => randomWords(random(100 + n), 45).join(' ');
  const chorus =
    'Row the long boat over, the lamps are lit along the wall, row the long boat over, the bell has rung and the harbour hears us all, and nobody will see us go who has not got a boat to fit and a tide to follow, row, row, row the long boat home';
  const towns = ['Ashby', 'Corven', 'Dunmere', 'Ellow', 'Fenn', 'Garrick', 'Holm', 'Ivering', 'Jarle', 'Kestrel'];

  test.each<[string, string[]]>([
    ['a song of many verses with a long chorus', times(8, (n) => [verse(n), chorus]).flat()],
    [
      'a long live blog whose entries end alike',
      times(40, (n) => [
        randomWords(random(n), 17).join(' '),
        'The red warning remains in force until six on Sunday morning, and people on both banks are asked to stay indoors, away from windows and trees.',
      ]).flat(),
    ],
    [
      'a long roll-call behind an opening paragraph',
      [
        ARTICLE.slice(0, 2).join(' '),
        ...times(
          30,
          (n) =>
            `The member for the ${towns[n % 10]} ward, ${names[n % 7]}, voted in favour of the motion that the harbour committee had tabled on Monday night.`,
        ),
      ],
    ],
    [
      'a form of fifty words that is filled in for ten towns',
      towns.map(
        (town, n) =>
          `In ${town} the day begins with mist over the lower fields, which lifts before noon and leaves a bright afternoon with a light wind from the ${['west', 'north', 'south'][n % 3]}; towards evening clouds gather behind the hills, and a shower or ${['two', 'three'][n % 2]} may reach the town before midnight.`,
      ),
    ],
    [
      'a form of figures for ten towns',
      towns.map(
        (town, n) =>
          `${town}: dry in the morning with a light wind from the west, highs of ${10 + n} degrees, ${n} hours of sun, a ${10 * n} per cent chance of rain after dark and waves of ${n % 4} metres off the point, with the gauge at the old lock to be read again at noon by the harbour office.`,
      ),
    ],
    [
      'a recipe whose steps resemble each other',
      times(
        8,
        (n) =>
          `Fold the dough over itself, turn it by a quarter, cover it with a cloth and let it rest for ${20 + 5 * n} minutes in a warm place before you go on with the next step.`,
      ),
    ],
  ])('%s', (_, paragraphs) => {
    expect(withoutRepeats(paragraphs).text).toBe(page(paragraphs).text);
  });
});
