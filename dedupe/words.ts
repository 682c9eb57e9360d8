/**
 * A text as an array of word hashes with offsets. Everything in `dedupe/` works on this array, never on the text again.
 *
 * A word is a run of letters, marks and digits, folded (see `characters.ts`); a figure is one word, its value (`figures.ts`).
 * Scripts without spaces are cut at places that the characters themselves choose, into pieces of one or two (Han, kana) or about
 * four (Thai, Khmer, ...) characters (`pieces.ts`): the same characters are cut the same way wherever they stand, and an edit
 * moves only the cuts beside it. So a count of words means about the same in every script.
 */
import { ByteList, ByteReader } from './bytes.js';
import {
  CAPITALS,
  classify,
  FOLDED,
  FOURS,
  fold,
  isAstralWord,
  NUMERAL,
  PAIRS,
  RARE,
  SEPARATOR,
  UNKNOWN,
} from './characters.js';
import { readFigures } from './figures.js';
import { mixHigh, mixLow } from './mix.js';
import { addPieces, isDate } from './pieces.js';
import {
  DATE,
  FIGURE,
  HIGH_SEED,
  HIGH_STEP,
  isUmlaut,
  LOW_SEED,
  LOW_STEP,
  NAME,
  NINE,
  WordList,
  type Words,
} from './word-list.js';
import { writtenHash } from './written.js';

export type { Words } from './word-list.js';

/** Whether a word has a digit; false outside the text. */
export function hasDigit({ count, hashes }: Words, word: number): boolean {
  return word >= 0 && word < count && (hashes[2 * word + 1]! & 1) === 1;
}

// Imported bindings are loaded anew at every use (V8 of Node 20), which doubles the time of the loop; these are not.
const table = FOLDED;
const capitals = CAPITALS;
const umlaut = isUmlaut;
const [separator, rare, unknown, nine, smallE] = [SEPARATOR, RARE, UNKNOWN, NINE, 0x65];
const [lowSeed, highSeed, lowStep, highStep] = [LOW_SEED, HIGH_SEED, LOW_STEP, HIGH_STEP];

/** Words with the text that they were read from. */
export interface Tokens extends Words {
  text: string;
}

/** Linear in the length of the text; an empty text, or one without words, gives `count` 0. Never throws. */
export function tokenise(text: string): Tokens {
  const length = text.length;
  const list = new WordList(length);
  // Ordinary words are written here without a call, which halves the time; the list learns of them before it is used.
  let { hashes, starts, ends, marks } = list;
  let count = 0;
  let at = 0;
  let capital = 0;
  while (at < length) {
    let entry = entryAt(text, at);
    if (entry === separator) {
      at++;
      continue;
    }
    const start = at;
    if (entry <= nine && entry > unknown) {
      list.count = count;
      at = addFigures(list, text, start);
      ({ count, hashes, starts, ends, marks } = list);
      if (at > start) continue;
    }
    const isCapital = isCapitalLetter(text.charCodeAt(start));
    if (isCapital) capital++;
    let low = lowSeed;
    let high = highSeed;
    let digits = 0;
    let before = 0;
    while (entry > unknown) {
      if (entry !== smallE || !umlaut(before)) {
        low = Math.imul(low ^ entry, lowStep);
        high = Math.imul(high ^ entry, highStep);
        if (entry <= nine) digits = 1;
      }
      before = entry;
      at++;
      entry = at < length ? entryAt(text, at) : separator;
    }
    if (at > start && entry !== rare && count < starts.length) {
      if (isCapital && count > 0 && !beginsSentence(text, starts[count - 1]!, ends[count - 1]!, start))
        marks[count] = NAME;
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
    ({ count, hashes, starts, ends, marks } = list);
  }
  list.count = count;
  const words = list.finish();
  // Where nearly every word has a capital it says nothing.
  if (capital > MOST_CAPITALS * count)
    for (let word = 0; word < count; word++) if (words.marks[word] === NAME) words.marks[word] = 0;
  // Not by spreading: objects made so are read at half the speed (V8 of Node 20).
  return { count, hashes: words.hashes, starts: words.starts, ends: words.ends, marks: words.marks, text };
}

function isCapitalLetter(unit: number): boolean {
  return unit < 0x80 ? unit <= 0x5a && unit >= 0x41 : capitals[unit] === 1;
}

/** In German, where nouns have one too, two words in five begin with a capital. */
const MOST_CAPITALS = 0.7;
const SENTENCE_BREAK = /[.!?:…\n"“„«‹¿¡•–—]/;
/** A point behind a shorter word is that of an abbreviation: "Mr. Pell". */
const LONGEST_ABBREVIATION = 3;

/** Whether a sentence, a quotation or a line begins at `start`; the word before it stands from `startBefore` to `endBefore`. */
function beginsSentence(text: string, startBefore: number, endBefore: number, start: number): boolean {
  if (start - endBefore === 1 && text.charCodeAt(endBefore) === 0x20) return false;
  for (let at = endBefore; at < start; at++) {
    const sign = text[at]!;
    if (sign === '.' && at === endBefore && at - startBefore <= LONGEST_ABBREVIATION) continue;
    if (SENTENCE_BREAK.test(sign)) return true;
  }
  return false;
}

/** Adds what is read from the digit at `start`, and returns where it ends: `start` when it is no figure. */
function addFigures(list: WordList, text: string, start: number): number {
  let at = start;
  for (const { value, start: from, end } of readFigures(text, start) ?? []) {
    list.addFolded(value, from, end);
    list.mark(isDate(text, from, end) ? DATE : FIGURE);
    at = end;
  }
  return at;
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
    if (entry === SEPARATOR || entry === PAIRS || entry === FOURS || entry === NUMERAL) break;
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

/** 128 bits as 32 hex digits of the words as they are written (see `written.ts`). All texts without words have the same. */
export function textHash({ text }: Tokens): string {
  return writtenHash(text);
}

/** First byte of stored words: how the rest is laid out. */
const LAYOUT = 2;
/** Without marks. */
const LAYOUT_BEFORE = 1;

/**
 * For storage: the layout, the count, for each word its length and the gap before it (one byte together in ordinary prose), the
 * marks of four words a byte, the hashes (8 bytes a word, little-endian). About 9 bytes a word.
 */
export function encodeWords(words: Words): Uint8Array {
  const { count, starts, ends, marks } = words;
  const offsets = new ByteList(count + 16);
  offsets.addNumber(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const gap = starts[i]! - before;
    offsets.addNumber(4 * (ends[i]! - starts[i]!) + Math.min(gap, 3));
    if (gap >= 3) offsets.addNumber(gap - 3);
    before = ends[i]!;
  }
  for (let i = 0; i < count; i += 4) {
    offsets.addByte(marks[i]! | ((marks[i + 1] ?? 0) << 2) | ((marks[i + 2] ?? 0) << 4) | ((marks[i + 3] ?? 0) << 6));
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
  const layout = reader.byte();
  if (layout !== LAYOUT && layout !== LAYOUT_BEFORE) throw new RangeError(`stored words: unknown layout ${layout}`);
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
  const marks = new Uint8Array(count);
  for (let i = 0; i < count && layout === LAYOUT; i += 4) {
    const four = reader.byte();
    for (let k = 0; k < 4 && i + k < count; k++) marks[i + k] = (four >> (2 * k)) & 3;
  }
  return { count, hashes: reader.hashes(2 * count), starts, ends, marks };
}

/** The hashes as little-endian bytes on every machine. */
function hashBytes({ count, hashes }: Words): Uint8Array {
  const bytes = new Uint8Array(8 * count);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 2 * count; i++) view.setUint32(4 * i, hashes[i]!, true);
  return bytes;
}
