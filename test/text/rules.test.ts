import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { rulesPage } from '../../scripts/rules-table.mjs';
import { LANGUAGES } from '../../text/languages/all.js';
import { faultOfRule } from '../../text/own-rules/rule-check.js';
import { compile, ourRulebook } from '../../text/rules/rulebook.js';

const RULEBOOK = ourRulebook();

describe('rules', () => {
  test('each matches its example and leaves its counter-example alone', () => {
    const faults = [...RULEBOOK.rules, ...RULEBOOK.patterns]
      .map((rule) => faultOfRule(rule))
      .filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });
  test('no two have the same id', () => {
    const ids = [...RULEBOOK.rules, ...RULEBOOK.patterns].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('more languages than the bits of a word are refused', () => {
  const more = Array.from({ length: 33 }, (_, n) => ({ ...LANGUAGES[0]!, code: `x${n}` }));
  expect(() => compile(more)).toThrow('A set of bits holds 32 languages; there are 33.');
});

test('the page of the rules is as npm run rules writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/RULES.md'), 'utf8')).toBe(rulesPage());
});

test('the evidence names the phrase that was found', () => {
  const { passages } = clean({ content: 'The weir stays open, the board said.\n\nLäs också: Bron', type: 'text' });
  expect(passages.at(-1)?.evidence).toMatchObject({ rule: 'sv.promo-lead', phrase: 'läs också' });
});
