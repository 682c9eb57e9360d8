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
    ['no words', '', '—', null],
  ])('%s', (_, a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind);
  });

  test('changes sides with its texts', () => {
    const part = text(story.slice(0, 150));
    expect([kindOf(part, text(story)), kindOf(text(story), part)]).toEqual(['within', 'contains']);
  });
});
