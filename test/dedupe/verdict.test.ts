import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../dedupe/compare.js';
import { verdict } from '../../dedupe/verdict.js';
import { tokenise } from '../../dedupe/words.js';
import { ARTICLE, edited, random, randomWords } from './prose.js';

function kindOf(a: string, b: string) {
  const [one, other] = [tokenise(a), tokenise(b)];
  return verdict(compare(one, other), one.count, other.count);
}

const next = random(5);
const story = randomWords(next, 400);
const other = randomWords(next, 400);
const text = (...parts: readonly string[][]) => parts.flat().join(' ');

describe('verdict', () => {
  test.each([
    ['equal but for case, punctuation and breaks', ARTICLE.join('\n\n'), ARTICLE.join(' ').toUpperCase(), 'same'],
    ['one word in ten edited', text(story), text(edited(next, story, 0.1)), 'near'],
    ['a new lead and a new end', text(story), text(other.slice(0, 40), story.slice(30), other.slice(0, 30)), 'near'],
    ['the first half of the other', text(story.slice(0, 190)), text(story), 'within'],
    ['all of the other and as much again', text(story, other), text(story), 'contains'],
    [
      'a quarter of the other among other words',
      text(other.slice(0, 200), story.slice(0, 100), other.slice(200)),
      text(story),
      'shares',
    ],
    ['a quote of 25 words', text(other, story.slice(50, 75)), text(story), 'shares'],
    ['a quote of 20 words', text(other, story.slice(50, 70)), text(story), null],
    ['nothing in common', text(story), text(other), null],
    ['all of the other and 40 % more', text(story, other.slice(0, 160)), text(story), 'near'],
    ['all of the other and 20 % more', text(story, other.slice(0, 80)), text(story), 'near'],
    ['no words', '', '—', null],
  ])('%s', (_, a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind);
  });

  const forecast = (town: string, high: number) =>
    `${town} stays dry in the morning, with highs of ${high} degrees and a light wind of ${high - 4} knots from the west. ` +
    `After dark the chance of rain is ${2 * high} per cent, and waves of up to ${high - 9} metres are expected off the point. ` +
    `The sun sets at 8.${high}. Small boats are asked to stay in the harbour until ${high - 6} on the next day at the earliest.`;

  test('a form filled in with other numbers is not the same article', () => {
    expect(kindOf(forecast('Pell', 12), forecast('Pell', 17))).toBe('shares');
    expect(kindOf(forecast('Pell', 12), forecast('Pell', 12))).toBe('same');
  });

  test('an update with two other numbers is', () => {
    const before = text(story.slice(0, 60), ['12', 'people'], story.slice(60, 200), ['800', 'homes'], story.slice(200));
    expect(kindOf(before.replace('12', '15').replace('800', '950'), before)).toBe('near');
  });

  test('is `same` exactly when the words are the same', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(2, 4, 4000),
        (seed, count, vocabulary) => {
          const one = randomWords(random(seed), count, vocabulary);
          const altered = one.with(seed % count, 'altered');
          expect(kindOf(text(one), text(one).toUpperCase())).toBe('same');
          expect(kindOf(text(one), text(altered))).not.toBe('same');
        },
      ),
    );
  });

  test('changes sides with its texts', () => {
    const part = text(story.slice(0, 150));
    expect([kindOf(part, text(story)), kindOf(text(story), part)]).toEqual(['within', 'contains']);
  });
});
