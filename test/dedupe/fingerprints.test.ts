import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprints, KEY_WORDS, windowOf } from '../../dedupe/fingerprints.js';
import { tokenise } from '../../dedupe/words.js';
import { ARTICLE, inCommon, random, randomWords } from './prose.js';

const keysOf = (words: readonly string[]) => new Set(fingerprints(tokenise(words.join(' '))).keys);
const seeds = fc.integer({ min: 0, max: 1e9 });

describe('fingerprints', () => {
  test('two texts that share a run of window + 7 words share a key', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 60, max: 1500 }), fc.integer({ min: 60, max: 1500 }), (seed, one, other) => {
        const next = random(seed);
        const run = randomWords(next, windowOf(Math.max(one, other)) + KEY_WORDS - 1);
        const around = (size: number) => {
          const rest = randomWords(next, size - run.length);
          return rest.toSpliced(Math.floor(next() * rest.length), 0, ...run);
        };
        expect(inCommon(keysOf(around(one)), keysOf(around(other)))).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('a key of a long text is a key of an excerpt of it that has narrower windows', () => {
    const words = randomWords(random(7), 900);
    const { keys, positions } = fingerprints(tokenise(words.join(' ')));
    const from = 300;
    const to = 400;
    expect(windowOf(words.length)).toBeGreaterThan(windowOf(to - from));
    const excerpt = keysOf(words.slice(from, to));
    const margin = windowOf(words.length);
    const inside = [...keys].filter(
      (_, i) => positions[i]! >= from + margin && positions[i]! + KEY_WORDS <= to - margin,
    );
    expect(inside.length).toBeGreaterThan(0);
    for (const key of inside) expect(excerpt.has(key)).toBe(true);
  });

  test('the smallest shingle of any window is there, whatever the window', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 8, max: 1200 }), (seed, count) => {
        const { positions } = fingerprints(tokenise(randomWords(random(seed), count).join(' ')));
        const last = count - KEY_WORDS;
        const gaps = [...positions, last + 1].map((position, i, all) => position - (i === 0 ? -1 : all[i - 1]!));
        // Random words do not repeat shingles, so no position was dropped as a second copy.
        expect(Math.max(...gaps)).toBeLessThanOrEqual(windowOf(count));
      }),
    );
  });

  test.each([
    [0, 4],
    [99, 4],
    [130, 5],
    [499, 19],
    [500, 20],
    [1e6, 20],
  ])('a text of %i words has windows of %i shingles', (words, window) => {
    expect(windowOf(words)).toBe(window);
  });

  test('are distinct, in order, and point at words', () => {
    const words = tokenise([...ARTICLE, ...ARTICLE].join('\n'));
    const { keys, positions } = fingerprints(words);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...positions]).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.at(-1)).toBeLessThan(words.count - KEY_WORDS + 1);
    expect(keys.some((key) => key < 0n) && keys.some((key) => key > 0n)).toBe(true);
  });

  test('a short text has a key, a text without words none', () => {
    expect(fingerprints(tokenise('The bridge sang.')).keys.length).toBe(1);
    expect(fingerprints(tokenise('—')).keys.length).toBe(0);
  });

  test('the same word a million times has one key', () => {
    expect(fingerprints(tokenise('word '.repeat(1e6))).keys.length).toBe(1);
  });

  test('do not change without a new version of the parameters', () => {
    expect([...fingerprints(tokenise(ARTICLE[0]!)).keys].map(String)).toMatchInlineSnapshot(`
      [
        "4589815620367743766",
        "-4245267054475440735",
        "-608755646368569758",
        "7463137544790879647",
        "-1995893729724116071",
        "-2789902736802507825",
        "-264402910565646469",
        "-7621143268231540586",
        "-2859820487643413846",
      ]
    `);
  });
});
