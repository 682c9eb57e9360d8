/**
 * One pass over the frozen text: its words, folded and hashed, and the class of every character. What comes after (shape,
 * phrases, stop words, dates) looks at these numbers instead of running regular expressions over the text again.
 */
import { TERMINALS } from './sentence-marks.js';
import type { WordMap } from './word-map.js';

/** Classes of UTF-16 code units. `IDEOGRAPH`: written without spaces (Han, kana, Thai …), each is a word of its own. */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const LETTER = 4;
export const IDEOGRAPH = 5;
export const DIGIT = 6;
export const MARK = 7;
export const TERMINAL = 8;
export const COMMA = 9;
export const QUOTE = 10;
export const OPEN = 11;
export const CLOSE = 12;
export const DASH = 13;
export const SYMBOL = 14;

/** Words in reading order: `start[k]`, `end[k]` in code units, `hash[k]` of the folded letters; a number hashes to NUMBER. */
export interface Scan {
  text: string;
  /** Its code units, and a 0 behind them: read in half the time that a string takes. */
  codes: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  /** What the word may be, as bits of a lexicon; all of them when none was given. */
  roles: Int32Array;
  count: number;
}

/** The hash of every word that starts with a digit. */
export const NUMBER = 1;

const RANGES: readonly [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [LOWER, /\p{Ll}/u],
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [
    IDEOGRAPH,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u,
  ],
  [DIGIT, /\p{Nd}/u],
  [MARK, /\p{M}/u],
  [SPACE, /\s/],
  [SYMBOL, /[\p{S}|/\\#@*_&•·‣⁃※§¶†‡%\p{Cs}]/u],
  [TERMINAL, new RegExp(`[${TERMINALS}]`)],
  [COMMA, /[,;:،؛，、；：·]/],
  [QUOTE, /["'“”„‟‘’‚‛«»‹›「」『』〝〞＂]/],
  [OPEN, /[([{（［｛【〔《〈]/],
  [CLOSE, /[)\]}）］｝】〕》〉]/],
  [DASH, /\p{Pd}/u],
];

/** Every code unit in order; a space for the halves of pairs. */
const UNITS = Array.from({ length: 0x10000 >> 8 }, (_, page) =>
  String.fromCharCode(
    ...Array.from({ length: 256 }, (_, at) => (isSurrogate((page << 8) + at) ? 0x20 : (page << 8) + at)),
  ),
).join('');

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** Calls `tell` with each run of code units that match `pattern`. A test of each by itself would take 20 times as long. */
function eachRun({ source, flags }: RegExp, tell: (start: number, end: number) => void): void {
  for (const run of UNITS.matchAll(new RegExp(`(?:${source})+`, `${flags}g`)))
    tell(run.index, run.index + run[0].length);
}

/** Class of a code unit; built once, 64 KiB. */
export const CLASS: Uint8Array = new Uint8Array(0x10000).fill(OTHER);
for (const [name, pattern] of RANGES) eachRun(pattern, (start, end) => CLASS.fill(name, start, end));
CLASS.fill(SYMBOL, 0xd800, 0xe000);

// One spelling for what readers take for the same letter: no case, no Latin accents, one alef, yeh, kaf and heh.
const SAME: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 's',
  æ: 'a',
  œ: 'o',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ک: 'ك',
  ه: 'ه',
  ة: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ۆ: 'و',
  ئ: 'ي',
  ё: 'е',
};

/** Has another form in lower case, in NFKC or in NFD, or is folded below. */
const FOLDED =
  /[\p{Changes_When_NFKC_Casefolded}\p{Changes_When_Lowercased}\u00c0-\u036f\u0451\u0600-\u06ff\u1e00-\u1eff]/u;

/** The folded form of a code unit; 0 where a mark or tatweel is to be skipped. */
export const FOLD: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
eachRun(FOLDED, (start, end) => {
  for (let code = start; code < end; code++) FOLD[code] = foldedUnit(code);
});

function foldedUnit(code: number): number {
  const char = String.fromCharCode(code);
  if (char === 'ـ' || (code >= 0x0300 && code < 0x0370) || (code >= 0x064b && code <= 0x065f) || code === 0x0670)
    return 0;
  const lower = char.normalize('NFKC').toLowerCase();
  const base = code < 0x0250 || (code >= 0x1e00 && code < 0x1f00) ? lower.normalize('NFD') : lower;
  const first = base.charAt(0);
  return (SAME[first] ?? SAME[char] ?? first).charCodeAt(0);
}

const SEED = 0x811c9dc5 | 0;

// Bindings of a module are loaded anew at every use (V8 of Node 20); these are not.
const [kinds, folds] = [CLASS, FOLD];
const [lower, ideograph, digit, mark] = [LOWER, IDEOGRAPH, DIGIT, MARK];

/**
 * Linear in the length of `text`. An apostrophe inside a word divides it, as a space would. `lexicon`: the words that are
 * looked for, with their roles as bits.
 */
export function scan(text: string, lexicon?: WordMap): Scan {
  let capacity = (text.length >> 2) + 16;
  let [start, end, hash, roles] = columns(capacity);
  let count = 0;
  const codes = codesOf(text);
  for (let at = 0; at < text.length; ) {
    let code = codes[at]!;
    const first = kinds[code]!;
    if (first < lower || first > digit) {
      at++;
      continue;
    }
    const from = at;
    let sum = SEED;
    let kind = first;
    do {
      const folded = folds[code]!;
      if (folded) sum = Math.imul(sum ^ folded, 0x01000193);
      code = codes[++at]!;
      kind = kinds[code]!;
    } while (first !== ideograph && kind >= lower && kind <= mark && kind !== ideograph);
    if (count === capacity) {
      capacity *= 2;
      [start, end, hash, roles] = columns(capacity, [start, end, hash, roles]);
    }
    const word = first === digit ? NUMBER : sum;
    start[count] = from;
    end[count] = at;
    hash[count] = word;
    roles[count++] = lexicon ? lexicon.get(word) : ~0;
  }
  return { text, codes, start, end, hash, roles, count };
}

const BIG_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;

/** The code units of `text`, and a 0. */
function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 1);
  const bytes = Buffer.from(codes.buffer);
  bytes.write(text, 'utf16le');
  if (BIG_ENDIAN) bytes.swap16();
  return codes;
}

/** Hashes of the words of `phrase`, as `scan` would give them. */
export function wordHashes(phrase: string): number[] {
  const { hash, count } = scan(phrase);
  return Array.from(hash.subarray(0, count));
}

/** Index of the first word, from the word `from` on, that starts at or after `offset`. */
export function wordAt({ start, count }: Scan, offset: number, from = 0): number {
  if (from >= count || start[from]! >= offset) return from;
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x2bc;
}

type Columns = [start: Int32Array, end: Int32Array, hash: Int32Array, roles: Int32Array];

/** Four arrays that begin with what `old` holds, in one piece of memory: to ask for four pieces takes four times as long. */
function columns(rows: number, old: readonly Int32Array[] = []): Columns {
  const all = new Int32Array(4 * rows);
  old.forEach((column, at) => {
    all.set(column, at * rows);
  });
  const column = (at: number): Int32Array => all.subarray(at * rows, (at + 1) * rows);
  return [column(0), column(1), column(2), column(3)];
}
