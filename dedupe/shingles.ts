/** Hashes of runs of consecutive words. */
import { mixHigh, mixLow } from './mix.js';
import type { Words } from './words.js';

/** Odd multipliers of the two rolling polynomials (mod 2^32), one for each half of the word hashes. */
const LOW_BASE = 0x01000193;
const HIGH_BASE = 0x2c1b3c6d;

/**
 * 64-bit hashes of all runs of `size` words, in order, laid out as in `Words`: low half at 2 i, high half at 2 i + 1.
 * A text of fewer words is one run as it stands; no words, no runs. Equal runs have equal hashes wherever they stand.
 */
export function shingles(words: Words, size: number): Uint32Array {
  const { count, hashes } = words;
  if (count === 0) return new Uint32Array(0);
  const width = Math.min(size, count);
  const out = new Uint32Array(2 * (count - width + 1));
  let lowTop = 1;
  let highTop = 1;
  let low = 0;
  let high = 0;
  for (let i = 0; i < width; i++) {
    low = (Math.imul(low, LOW_BASE) + hashes[2 * i]!) | 0;
    high = (Math.imul(high, HIGH_BASE) + hashes[2 * i + 1]!) | 0;
    lowTop = Math.imul(lowTop, LOW_BASE);
    highTop = Math.imul(highTop, HIGH_BASE);
  }
  for (let i = 0; ; i++) {
    // Neighbours in the polynomial end far apart.
    const mixed = mixLow(low, high);
    out[2 * i] = mixed;
    out[2 * i + 1] = mixHigh(mixed, high);
    if (i + width >= count) return out;
    low = (Math.imul(low, LOW_BASE) + hashes[2 * (i + width)]! - Math.imul(lowTop, hashes[2 * i]!)) | 0;
    high = (Math.imul(high, HIGH_BASE) + hashes[2 * (i + width) + 1]! - Math.imul(highTop, hashes[2 * i + 1]!)) | 0;
  }
}
