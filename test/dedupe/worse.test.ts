import { describe, expect, test } from 'vitest';
import { tokenise } from '../../dedupe/words.js';
import { worse } from '../../dedupe/worse.js';
import { inventArticle } from '../corpus.js';

const article = inventArticle(1);
const paragraphs = article.split('\n\n');
const reading = (text: string, paywall = false) => ({ words: tokenise(text), paywall });
const code = (now: string, { before = article, walled = false, paywall = false } = {}) =>
  worse(reading(before, walled), reading(now, paywall))?.code ?? null;

describe('a worse capture', () => {
  test('is the beginning of the article alone', () => {
    expect(code(paragraphs.slice(0, 2).join('\n\n'))).toBe('E_WORSE_TRUNCATED');
    expect(code(`${article.slice(0, 200)} …`)).toBe('E_WORSE_TRUNCATED');
    expect(worse(reading(article), reading(paragraphs[0]!))?.message).toMatch(/^Only 34 of 170 words came/);
  });

  test('is that also with a sentence of a wall below it that nobody knows', () => {
    expect(code(`${paragraphs[0]!.slice(0, 100)}… Those who have a key may read on here.`)).toBe('E_WORSE_TRUNCATED');
  });

  test('is what a paywall leaves, though it is more than half when the wall is new', () => {
    expect(code(paragraphs[0]!, { paywall: true, walled: true })).toBe('E_WORSE_PAYWALL');
    expect(code(paragraphs.slice(0, 4).join('\n\n'), { paywall: true })).toBe('E_WORSE_PAYWALL');
    expect(code(paragraphs.slice(0, 4).join('\n\n'), { paywall: true, walled: true })).toBeNull();
  });

  test('is a short text about something else', () => {
    expect(code('The editors have decided that what you are looking for should no longer be there.')).toBe(
      'E_WORSE_REPLACED',
    );
  });
});

describe('no worse capture', () => {
  test.each([
    ['the same text', article],
    ['a longer one', `${article}\n\n${inventArticle(2)}`],
    ['a paragraph less', paragraphs.slice(1).join('\n\n')],
    ['another text of the same length', inventArticle(2)],
    ['another text, a little shorter', inventArticle(2).split('\n\n').slice(0, 4).join('\n\n')],
    ['a shorter one that was written anew in part', `${paragraphs[0]}\n\n${inventArticle(3).split('\n\n')[0]}`],
  ])('is %s', (_, now) => {
    expect(code(now)).toBeNull();
  });

  test('is a shorter text where hardly anything stood', () => {
    expect(code('The ferry sails.', { before: 'The ferry to the outer islands sails again on Tuesday.' })).toBeNull();
  });
});
