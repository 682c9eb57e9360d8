/**
 * A text as an array of word hashes with offsets. Everything in `dedupe/` works on this array, never on the text again.
 *
 * A word is a run of letters, marks and digits, folded (see `characters.ts`). Scripts without spaces are cut at places
 * that the characters themselves choose, into pieces of about two (Han, kana) or four (Thai, Khmer, ...) characters:
 * the same characters are cut the same way wherever they stand, and an edit moves only the cuts beside it. So a count
 * of words means about the same in every script.
 */
import { createHash } from 'node:crypto';
import { ByteList, ByteReader } from './bytes.js';
import { classify, FOLDED, FOURS, fold, isAstralWord, PAIRS, RARE, SEPARATOR, UNKNOWN } from './characters.js';
import { mixHigh, mixLow } from './mix.js';
import { HIGH_SEED, HIGH_STEP, LOW_SEED, LOW_STEP, NINE, WordList, type Words } from './word-list.js';

export type { Words } from './word-list.js';

/** A piece of a script without spaces is never longer (units): one character repeated has no place to cut at. */
const LONGEST_PIECE = 16;

/** Whether a word has a digit; false outside the text. */
export function hasDigit({ count, hashes }: Words, word: number): boolean {
  return word >= 0 && word < count && (hashes[2 * word + 1]! & 1) === 1;
}

// Imported bindings are loaded anew at every use (V8 of Node 20), which doubles the time of the loop; these are not.
const table = FOLDED;
const [separator, rare, unknown, nine] = [SEPARATOR, RARE, UNKNOWN, NINE];
const [lowSeed, highSeed, lowStep, highStep] = [LOW_SEED, HIGH_SEED, LOW_STEP, HIGH_STEP];

/** Linear in the length of the text; an empty text, or one without words, gives `count` 0. Never throws. */
export function tokenise(text: string): Words {
  const length = text.length;
  const list = new WordList(length);
  // Ordinary words are written here without a call, which halves the time; the list learns of them before it is used.
  let { hashes, starts, ends } = list;
  let count = 0;
  let at = 0;
  while (at < length) {
    let entry = entryAt(text, at);
    if (entry === separator) {
      at++;
      continue;
    }
    const start = at;
    let low = lowSeed;
    let high = highSeed;
    let digits = 0;
    while (entry > unknown) {
      low = Math.imul(low ^ entry, lowStep);
      high = Math.imul(high ^ entry, highStep);
      if (entry <= nine) digits = 1;
      at++;
      entry = at < length ? entryAt(text, at) : separator;
    }
    if (at > start && entry !== rare && count < starts.length) {
      const mixed = mixLow(low, high);
      hashes[2 * count] = mixed;
      hashes[2 * count + 1] = (mixHigh(mixed, high) & ~1) | digits;
      starts[count] = start;
      ends[count++] = at;
      continue;
    }
    list.count = count;
    if (entry === rare) at = addRareWord(list, text, start);
    else if (at > start) list.add(low, high, digits, start, at);
    else at = addPieces(list, text, start, entry);
    ({ count, hashes, starts, ends } = list);
  }
  list.count = count;
  return list.finish();
}

function entryAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const entry = table[unit]!;
  return entry === unknown ? classify(unit) : entry;
}

/** A word that holds a rare character is folded as a whole, which may leave nothing of it. Returns where it ends. */
function addRareWord(list: WordList, text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const entry = entryAt(text, at);
    if (entry === SEPARATOR || entry === PAIRS || entry === FOURS) break;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      if (!isAstralWord(text.codePointAt(at)!)) break;
      at++;
    }
    at++;
  }
  if (at > start) {
    const word = fold(text.slice(start, at));
    if (word !== '') list.addFolded(word, start, at);
    return at;
  }
  return start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
}

/**
 * Cuts a run of a script without spaces before each character whose hash is lower than those of the `reach - 1` before
 * it, so a piece has `reach` characters on average. Returns where the run ends.
 */
function addPieces(list: WordList, text: string, start: number, script: number): number {
  const reach = script === FOURS ? 4 : 2;
  let at = start;
  let piece = start;
  let low = LOW_SEED;
  let high = HIGH_SEED;
  while (at < text.length && entryAt(text, at) === script) {
    const unit = text.charCodeAt(at);
    if (at > piece && (at - piece >= LONGEST_PIECE || isCut(text, start, at, reach))) {
      list.add(low, high, 0, piece, at);
      piece = at;
      low = LOW_SEED;
      high = HIGH_SEED;
    }
    low = Math.imul(low ^ unit, LOW_STEP);
    high = Math.imul(high ^ unit, HIGH_STEP);
    at++;
  }
  list.add(low, high, 0, piece, at);
  return at;
}

function isCut(text: string, start: number, at: number, reach: number): boolean {
  const here = rank(text.charCodeAt(at));
  for (let back = 1; back < reach && at - back >= start; back++) {
    if (rank(text.charCodeAt(at - back)) <= here) return false;
  }
  return true;
}

function rank(unit: number): number {
  const mixed = Math.imul(unit ^ 0x2c1b3c6d, 0x297a2d39);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
}

/**
 * 128 bits as 32 hex digits of the sequence of folded words, whatever stands between them: equal for texts that differ
 * only in case, punctuation, spacing and line breaks. All texts without words have the same.
 */
export function textHash(words: Words): string {
  return createHash('sha256').update(hashBytes(words)).digest('hex').slice(0, 32);
}

/** First byte of stored words: how the rest is laid out. */
const LAYOUT = 1;

/**
 * For storage: the layout, the count, the hashes (8 bytes a word, little-endian), then for each word its length and the
 * gap before it (one byte together in ordinary prose). About 9 bytes a word.
 */
export function encodeWords(words: Words): Uint8Array {
  const { count, starts, ends } = words;
  const offsets = new ByteList(count + 16);
  offsets.addNumber(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const gap = starts[i]! - before;
    offsets.addNumber(4 * (ends[i]! - starts[i]!) + Math.min(gap, 3));
    if (gap >= 3) offsets.addNumber(gap - 3);
    before = ends[i]!;
  }
  const tail = offsets.finish();
  const bytes = new Uint8Array(1 + 8 * count + tail.length);
  bytes[0] = LAYOUT;
  bytes.set(tail, 1);
  bytes.set(hashBytes(words), 1 + tail.length);
  return bytes;
}

/** The words that `encodeWords` was given. Throws a RangeError on bytes it did not write. */
export function decodeWords(bytes: Uint8Array): Words {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== LAYOUT) throw new RangeError(`stored words: unknown layout ${bytes[0]}`);
  const count = reader.number();
  if (8 * count > bytes.length) throw new RangeError('stored words: cut off');
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const both = reader.number();
    const gap = both & 3;
    starts[i] = before + (gap === 3 ? 3 + reader.number() : gap);
    before = starts[i]! + Math.floor(both / 4);
    ends[i] = before;
  }
  return { count, hashes: reader.hashes(2 * count), starts, ends };
}

/** The hashes as little-endian bytes on every machine. */
function hashBytes({ count, hashes }: Words): Uint8Array {
  const bytes = new Uint8Array(8 * count);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 2 * count; i++) view.setUint32(4 * i, hashes[i]!, true);
  return bytes;
}
