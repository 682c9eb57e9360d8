/** Hashing of words, and the growing arrays that the tokeniser fills. */
import type { Words } from './words.js';

/** A word's two lanes start from the seeds; for each folded code unit `lane = imul(lane ^ unit, step)`. */
export const LOW_SEED = 0x9e3779b9;
export const HIGH_SEED = 0x85ebca6b;
export const LOW_STEP = 0x9e3779b1;
export const HIGH_STEP = 0x5f356495;

/** Typed arrays that grow; a text of ordinary prose fits at once. */
export class WordList {
  private count = 0;
  private hashes: Uint32Array;
  private starts: Uint32Array;
  private ends: Uint32Array;

  constructor(text: string) {
    const room = (text.length >>> 2) + 8;
    this.hashes = new Uint32Array(2 * room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  /** Ends a word whose lanes are given; `digits` is 1 when it has a digit, else 0. */
  add(low: number, high: number, digits: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    // The final mix of MurmurHash3, each half stirred into the other.
    let one = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
    one ^= Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    let two = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
    two ^= Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
    this.hashes[2 * at] = one;
    this.hashes[2 * at + 1] = (two & ~1) | digits;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** Adds a word given as its folded characters. */
  addFolded(word: string, start: number, end: number): void {
    let low = LOW_SEED;
    let high = HIGH_SEED;
    let digits = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      low = Math.imul(low ^ unit, LOW_STEP);
      high = Math.imul(high ^ unit, HIGH_STEP);
      if (unit >= 0x30 && unit < 0x3a) digits = 1;
    }
    this.add(low, high, digits, start, end);
  }

  finish(): Words {
    const { count } = this;
    return {
      count,
      hashes: this.hashes.slice(0, 2 * count),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
    };
  }

  private grow(): void {
    const wider = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(2 * from.length);
      to.set(from);
      return to;
    };
    this.hashes = wider(this.hashes);
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
  }
}
