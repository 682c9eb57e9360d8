/**
 * Windowed MinHash ("winnowing", Schleimer, Wilkerson, Aiken 2003): of every window of consecutive shingles the one with
 * the smallest hash. Two texts that share a run of `window + 7` words share a key, whatever surrounds it.
 */
import { shingles } from './shingles.js';
import type { Words } from './words.js';

/**
 * Version of everything that makes a key, a sketch or a stored word: folding, hashes, sizes, windows. Raise it with any
 * change to them; what was made under another version is never compared.
 */
export const PARAMETERS = 2;

/**
 * Words in a key's shingle. With windows of 20 these keys met, of 400 pairs of newswire each, all copies with a word in
 * ten edited, all that kept half, .99 of excerpts of a quarter and all quotes of 40 words (measured before the design).
 */
export const KEY_WORDS = 8;
/**
 * Shingles in a window. A long text can afford fewer keys a word (about 50 for 555 words); a minimum of a wide window is one
 * of each narrower window inside it, so texts of different windows still meet.
 */
const WIDEST_WINDOW = 20;
const NARROWEST_WINDOW = 4;
const WORDS_PER_WINDOW_SHINGLE = 25;

export interface Fingerprints {
  /** Distinct 64-bit keys in the order of their positions, signed as Postgres `bigint` wants them, evenly spread. */
  keys: BigInt64Array;
  /** Index of the word at which each key's shingle starts (the first one, where it stands more than once). */
  positions: Uint32Array;
}

/** Shingles in a window for a text of so many words. */
export function windowOf(words: number): number {
  return Math.min(WIDEST_WINDOW, Math.max(NARROWEST_WINDOW, Math.floor(words / WORDS_PER_WINDOW_SHINGLE)));
}

/** A text of fewer than KEY_WORDS words has one key, one without words none. Linear; never throws. */
export function fingerprints(words: Words): Fingerprints {
  const hashes = shingles(words, KEY_WORDS);
  const chosen = minima(hashes, windowOf(words.count));
  const keys = new BigInt64Array(chosen.length);
  const positions = new Uint32Array(chosen.length);
  const seen = new Set<bigint>();
  let count = 0;
  for (const position of chosen) {
    // The high half was chosen for being small, so the low half goes on top.
    const key = BigInt.asIntN(64, (BigInt(hashes[2 * position]!) << 32n) | BigInt(hashes[2 * position + 1]!));
    if (seen.has(key)) continue;
    seen.add(key);
    keys[count] = key;
    positions[count++] = position;
  }
  return { keys: keys.slice(0, count), positions: positions.slice(0, count) };
}

/**
 * Ascending places of the smallest high half in every window; of equal ones the last. A text shorter than a window is
 * one window. Amortised constant time a shingle, but for a window that is rescanned when its minimum leaves it.
 */
function minima(hashes: Uint32Array, window: number): number[] {
  const count = hashes.length / 2;
  const chosen: number[] = [];
  let best = -1;
  for (let end = Math.min(window, count); end <= count && count > 0; end++) {
    const start = Math.max(0, end - window);
    if (best < start) {
      best = start;
      for (let at = start + 1; at < end; at++) if (hashes[2 * at + 1]! <= hashes[2 * best + 1]!) best = at;
    } else if (hashes[2 * end - 1]! <= hashes[2 * best + 1]!) {
      best = end - 1;
    } else continue;
    chosen.push(best);
  }
  return chosen;
}
