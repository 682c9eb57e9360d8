import fc from 'fast-check';
import { Minhash } from 'minhash';
import { describe, expect, test } from 'vitest';
import { decodeSketch, encodeSketch, SHINGLE_WORDS, SKETCH_SLOTS, similarity, sketch } from '../../dedupe/sketch.js';
import { tokenise } from '../../dedupe/words.js';
import { effortMs } from '../effort.js';
import { edited, inCommon, random, randomWords } from './prose.js';

function shingleSet(words: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) all.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return all;
}

function trueJaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = inCommon(a, b);
  return common / (a.size + b.size - common);
}

function peerSketch(shingles: ReadonlySet<string>): Minhash {
  const peer = new Minhash({ numPerm: SKETCH_SLOTS });
  for (const shingle of shingles) peer.update(shingle);
  return peer;
}

const sketchOfWords = (words: readonly string[]) => sketch(tokenise(words.join(' ')));

/** A text, and the same with a part replaced and some words edited: similarities of every size. */
function pair(next: () => number, count: number): [string[], string[]] {
  const one = randomWords(next, count);
  const kept = Math.floor(next() * count);
  const other = [...edited(next, one.slice(0, kept), 0.1 * next()), ...randomWords(next, count - kept)];
  return [one, other];
}

describe('sketch', () => {
  test('its estimate and that of an independent MinHash are both within four standard errors of the truth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 60, max: 400 }), (seed, count) => {
        const [one, other] = pair(random(seed), count);
        const [a, b] = [shingleSet(one), shingleSet(other)];
        const truth = trueJaccard(a, b);
        const margin = 4 * Math.sqrt((truth * (1 - truth)) / SKETCH_SLOTS) + 1 / SKETCH_SLOTS;
        expect(Math.abs(similarity(sketchOfWords(one), sketchOfWords(other)) - truth)).toBeLessThanOrEqual(margin);
        expect(Math.abs(peerSketch(a).jaccard(peerSketch(b)) - truth)).toBeLessThanOrEqual(margin);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('the error over 4,000 pairs is at most .035 (root mean square)', () => {
    const next = random(11);
    let squares = 0;
    for (let i = 0; i < 4000; i++) {
      const [one, other] = pair(next, 100 + Math.floor(500 * next()));
      const error =
        similarity(sketchOfWords(one), sketchOfWords(other)) - trueJaccard(shingleSet(one), shingleSet(other));
      squares += error * error;
    }
    expect(Math.sqrt(squares / 4000)).toBeLessThanOrEqual(0.035);
  });

  test('equal texts agree in every slot, texts without a shingle in common in almost none', () => {
    const next = random(3);
    const one = randomWords(next, 300);
    expect(similarity(sketchOfWords(one), sketchOfWords(one))).toBe(1);
    expect(similarity(sketchOfWords(one), sketchOfWords(randomWords(next, 300)))).toBeLessThan(0.03);
  });

  test('texts without words are like nothing, not even each other', () => {
    const none = sketch(tokenise(''));
    expect(new Set(none)).toEqual(new Set([0xffffffff]));
    expect(similarity(none, none)).toBe(0);
  });

  test('a text that repeats itself for ever has the sketch of its shingles, in bounded time', () => {
    const words = randomWords(random(2), 20);
    const once = tokenise([...words, ...words].join(' '));
    const often = tokenise(Array(50_000).fill(words.join(' ')).join(' '));
    expect(effortMs(() => expect(sketch(often)).toEqual(sketch(once)))).toBeLessThan(5_000);
  });

  test('fills every slot for a single word', () => {
    expect(sketch(tokenise('bridge')).includes(0xffffffff)).toBe(false);
  });

  test('comes back from storage as it was', () => {
    const slots = sketchOfWords(randomWords(random(1), 100));
    const bytes = encodeSketch(slots);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(decodeSketch(shifted.subarray(1))).toEqual(slots);
    expect(() => decodeSketch(bytes.subarray(4))).toThrow(RangeError);
  });

  test('does not change without a new version of the parameters', () => {
    expect([...sketch(tokenise('The bridge sang when a lorry went over'))].slice(0, 8)).toMatchInlineSnapshot(`
      [
        848750314,
        1867797538,
        633372296,
        266167058,
        8207918,
        1373731137,
        673979615,
        123442860,
      ]
    `);
  });
});
