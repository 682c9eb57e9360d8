/** Hashing of words, and the growing arrays that the tokeniser fills. */
import { mixHigh, mixLow } from './mix.js';

/** The arrays may be views of larger buffers. */
export interface Words {
  /** Number of words. */
  count: number;
  /** Two entries a word: low half at 2 i, high half at 2 i + 1. The lowest bit of the high half: the word has a digit. */
  hashes: Uint32Array;
  /** Half-open UTF-16 offsets of each word in the text that was tokenised, ascending. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** What else is known of each word: NAME, FIGURE, DATE or (0) nothing. */
  marks: Uint8Array;
}

/** The word is written with a capital inside a sentence. */
export const NAME = 1;
/** The word is a figure, written in digits or in characters of Chinese and Japanese. */
export const FIGURE = 2;
/** The word is a figure of a date or a time of Chinese or Japanese, or a day of the week of Japanese. Other days and months are known by their names. */
export const DATE = 3;

/** The largest code unit of a folded digit; no other folded unit is smaller. */
export const NINE = 0x39;

/** Whether an e behind the letter is the umlaut of who has no key for it: a, o, u. Such an e is left out wherever it stands (Bruecke, Brücke). */
export function isUmlaut(letter: number): boolean {
  return letter === 0x61 || letter === 0x6f || letter === 0x75;
}

/** A word's two lanes start from the seeds; for each folded code unit `lane = imul(lane ^ unit, step)`. */
export const LOW_SEED = 0x9e3779b9 | 0;
export const HIGH_SEED = 0x85ebca6b | 0;
export const LOW_STEP = 0x9e3779b1 | 0;
export const HIGH_STEP = 0x5f356495;

/** A text of ordinary prose has six to seven code units a word with what stands between. */
const UNITS_PER_WORD = 5;

/** Typed arrays that grow; a text of ordinary prose fits at once. */
export class WordList {
  count = 0;
  hashes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  marks: Uint8Array;

  /** For a text of so many code units. */
  constructor(units: number) {
    const room = Math.ceil(units / UNITS_PER_WORD) + 8;
    // One piece of memory: to ask for three takes three times as long.
    const all = new Uint32Array(4 * room);
    this.hashes = all.subarray(0, 2 * room);
    this.starts = all.subarray(2 * room, 3 * room);
    this.ends = all.subarray(3 * room);
    this.marks = new Uint8Array(room);
  }

  /** Ends a word whose lanes are given; `digits` is 1 when it has a digit, else 0. */
  add(low: number, high: number, digits: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    const mixed = mixLow(low, high);
    this.hashes[2 * at] = mixed;
    this.hashes[2 * at + 1] = (mixHigh(mixed, high) & ~1) | digits;
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
      if (unit === 0x65 && i > 0 && isUmlaut(word.charCodeAt(i - 1))) continue;
      low = Math.imul(low ^ unit, LOW_STEP);
      high = Math.imul(high ^ unit, HIGH_STEP);
      if (unit <= NINE) digits = 1;
    }
    this.add(low, high, digits, start, end);
  }

  /** Marks the word added last. */
  mark(mark: number): void {
    this.marks[this.count - 1] = mark;
  }

  finish(): Words {
    const { count } = this;
    return {
      count,
      hashes: this.hashes.subarray(0, 2 * count),
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      marks: this.marks.subarray(0, count),
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
    const marks = new Uint8Array(2 * this.marks.length);
    marks.set(this.marks);
    this.marks = marks;
  }
}
