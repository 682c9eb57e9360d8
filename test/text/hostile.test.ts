import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { normalise } from '../../text/normalise/normalise.js';
import { hitsIn } from '../../text/own-rules/rule-check.js';
import { PATTERNS } from '../../text/rules/patterns.js';
import { ourRulebook } from '../../text/rules/rulebook.js';
import { effortMs } from '../effort.js';

const RULEBOOK = ourRulebook();

/** For each rule by itself; the whole of `clean` gets a fifth of it, so that the suite ends in time. */
const LENGTH = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** What makes careless patterns try every start, or every end, anew. */
const HOSTILE: Record<string, string> = {
  'one letter': filled('a'),
  capitals: filled('A'),
  spaces: `a${filled(' ')}a`,
  'words without an end': filled('word '),
  'capitalised words': filled('Word '),
  'opening brackets': filled('['),
  'template braces': filled('{{ad '),
  percents: filled('%'),
  'tag openings': filled('<a '),
  comments: filled('<!-- '),
  ampersands: filled('&amp'),
  dashes: filled('a - '),
  arrows: filled('a > '),
  slashes: filled('A/B'),
  'hash tags': filled('#a '),
  digits: filled('1.'),
  quotes: filled('“a” '),
  'combining marks': `a${filled('\u0301\u0323')}`,
  joiners: filled('\u200d'),
  mojibake: filled('â€'),
  ideographs: filled('記者'),
  'glued advertisements': filled('a.ADVERTISEMENTB'),
  'by and by': filled('By Ann, '),
  'copyright signs': filled('© a '),
  'read also': filled('Read also: '),
  'stray verbs': filled('went Is. '),
  'short lines': filled('a\n'),
  'lines of names': filled('Ann Example\n'),
  'lines with a colon': filled('Also today: a b c d\n'),
  'the same sentence': filled('The ferry did not sail on Monday, he said.\n'),
};
/** Generous: a quadratic pattern takes minutes. */
const LIMIT_MS = 10_000;

describe.each(Object.entries(HOSTILE))('a million characters of %s', (_, long) => {
  const text = long.slice(0, LENGTH / 5);
  test('is cleaned in time that grows with its length', () => {
    const effort = effortMs(() => {
      const { passages, normalised } = clean({ content: text, type: 'text' });
      expect(passages.at(-1)?.end ?? 0).toBe(normalised.length);
    });
    expect(effort).toBeLessThan(LIMIT_MS);
  });
  test('is normalised once and for all', () => {
    const once = normalise(text).text;
    expect(normalise(once).text).toBe(once);
  });
  test('is no trouble to any pattern', () => {
    const effort = effortMs(() => {
      for (const { pattern, place } of PATTERNS)
        if (place === 'glued') expect([...long.matchAll(pattern)].length).toBeLessThanOrEqual(LENGTH);
      expect(hitsIn(long, RULEBOOK).length).toBeLessThan(LENGTH);
    });
    expect(effort).toBeLessThan(LIMIT_MS);
  });
});
