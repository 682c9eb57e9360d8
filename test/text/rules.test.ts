import { describe, expect, test } from 'vitest';
import { faultOfRule } from '../../text/check.js';
import { RULEBOOK } from '../../text/rulebook.js';

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
