/** The shape of a block, measured once: lengths, capitals, punctuation, function words. Language plays a part only in `stops`. */
import type { Span } from '../../article.js';
import { bitsOf, valueAt } from '../../lists.js';
import * as c from './scan.js';
import { isUnmarkedProse } from './sentence-marks.js';
import { STOP } from './word-roles.js';

/** Counts over the words and characters of one block. Ideographs count half a word each. */
export interface Shape {
  /** First word of the block and the one after its last, as indexes into the scan. */
  from: number;
  to: number;
  words: number;
  chars: number;
  letters: number;
  /** Words that begin with a capital; words of two or more letters in capitals only. */
  capitals: number;
  shouts: number;
  digits: number;
  commas: number;
  quotes: number;
  symbols: number;
  /** Function words of any language we know. */
  stops: number;
  /** Ends of sentences: a terminal mark followed by a space, a quote, a bracket or the end. */
  sentences: number;
  /** The last mark, closing quotes and brackets aside. */
  ends: 'terminal' | 'question' | 'colon' | 'ellipsis' | 'comma' | 'none';
  /** Which of `MARKS` occur, as bits; quotes inside words aside. */
  marks: number;
  /** Hash of its letters and digits, see `keyOf`, and how many of them it covers. */
  key: number;
  keyChars: number;
  /** What the block opens with. */
  opens: 'upper' | 'lower' | 'letter' | 'digit' | 'quote' | 'symbol' | 'bracket' | 'other';
}

/** Marks that patterns ask for before they are tried. */
const MARKS = '[{<(|@©/#>»›•·→-–—_=*~$%.:,【［＝';
/** A capital right behind a small letter or the end of a sentence: two words may be glued together there. */
const HUMP_MARK = '^';
const BITS = bitsOf([...MARKS, HUMP_MARK], 'marks');
const HUMP = valueAt(BITS, HUMP_MARK);
/** The bit of each mark by its code unit. */
const BIT_OF: Int32Array = new Int32Array(0x10000);
for (const mark of MARKS) BIT_OF[mark.charCodeAt(0)] = valueAt(BITS, mark);

/** The bits of the marks in `marks`; `^` stands for a hump, see `HUMP`. Throws for a mark that is not looked for. */
export function markBits(marks: string): number {
  return Array.from(marks).reduce((bits, mark) => bits | valueAt(BITS, mark), 0);
}

/** A key covers so many letters and digits at most. */
const KEY_CHARS = 400;
const [LOW_SEED, HIGH_SEED] = [0x811c9dc5 | 0, 0x9e3779b9 | 0];
const [LOW_STEP, HIGH_STEP] = [0x01000193, 0x85ebca6b | 0];

/** Hash (53 bits) of the letters and digits, folded, between two offsets: equal for lines that read the same. */
export function keyOf(text: string, start: number, end: number): number {
  let low = LOW_SEED;
  let high = HIGH_SEED;
  for (let at = start, chars = 0; at < end && chars < KEY_CHARS; at++) {
    const code = text.charCodeAt(at);
    const kind = c.CLASS[code]!;
    if (kind < c.LOWER || kind > c.DIGIT || c.FOLD[code] === 0) continue;
    chars++;
    low = Math.imul(low ^ c.FOLD[code]!, LOW_STEP);
    high = Math.imul(high ^ c.FOLD[code]!, HIGH_STEP);
  }
  return joinKey(low, high);
}

function joinKey(low: number, high: number): number {
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}

// Imported bindings are loaded anew at every use (V8 of Node 20); these are not.
const [kinds, folds, bitOf] = [c.CLASS, c.FOLD, BIT_OF];
const [SPACE, LOWER, UPPER, DIGIT, IDEOGRAPH, MARK] = [c.SPACE, c.LOWER, c.UPPER, c.DIGIT, c.IDEOGRAPH, c.MARK];
const [TERMINAL, COMMA, QUOTE, CLOSE, SYMBOL] = [c.TERMINAL, c.COMMA, c.QUOTE, c.CLOSE, c.SYMBOL];
const BLANK = 0x20;
/** With fewer there is no need to look whether sentences go without marks. */
const UNMARKED_IDEOGRAPHS = 30;

/** Linear in the length of the block. */
export function shapeOf(words: c.Scan, { start, end }: Span, from: number): Shape {
  const { text, codes } = words;
  let [counted, letters, digits, capitals, shouts, sentences] = [0, 0, 0, 0, 0, 0];
  let [commas, quotes, symbols, marks, ideographs] = [0, 0, 0, 0, 0];
  let [low, high, keyChars] = [LOW_SEED, HIGH_SEED, 0];
  let inWord = 0;
  let uppers = 0;
  let before = SPACE;
  for (let at = start; at <= end; at++) {
    let code = at < end ? codes[at]! : BLANK;
    let kind = kinds[code]!;
    // Most characters are small letters: a loop of their own takes a quarter less time.
    if (kind === LOWER) {
      const first = at;
      do {
        const folded = folds[code]!;
        if (folded !== 0 && keyChars < KEY_CHARS) {
          keyChars++;
          low = Math.imul(low ^ folded, LOW_STEP);
          high = Math.imul(high ^ folded, HIGH_STEP);
        }
        code = ++at < end ? codes[at]! : BLANK;
        kind = kinds[code]!;
      } while (kind === LOWER);
      inWord += at - first;
      letters += at - first;
      before = LOWER;
    }
    if (kind >= LOWER && kind <= DIGIT) {
      const folded = folds[code]!;
      if (folded !== 0 && keyChars < KEY_CHARS) {
        keyChars++;
        low = Math.imul(low ^ folded, LOW_STEP);
        high = Math.imul(high ^ folded, HIGH_STEP);
      }
      if (kind === UPPER) {
        if (before === LOWER || before === TERMINAL) marks |= HUMP;
        if (inWord === 0) capitals++;
        uppers++;
      }
      before = kind;
      if (kind === IDEOGRAPH) ideographs++;
      else inWord++;
      if (kind === DIGIT) digits++;
      else letters++;
      continue;
    }
    if (kind === MARK) continue;
    before = kind;
    if (inWord > 0 && c.isApostrophe(code) && at + 1 < end && isLetter(kinds[codes[at + 1]!]!)) continue;
    if (inWord > 0) {
      counted++;
      if (uppers === inWord && inWord > 1) shouts++;
      inWord = 0;
      uppers = 0;
    }
    if (kind === SPACE) continue;
    marks |= bitOf[code]!;
    if (kind === TERMINAL) {
      const next = at + 1 < end ? kinds[codes[at + 1]!]! : SPACE;
      if (next === SPACE || next === QUOTE || next === CLOSE || next === IDEOGRAPH) sentences++;
    } else if (kind === COMMA) commas++;
    else if (kind === QUOTE) quotes++;
    else if (kind === SYMBOL) symbols++;
  }
  let ends = endOf(text, start, end);
  if (
    sentences === 0 &&
    ideographs >= UNMARKED_IDEOGRAPHS &&
    ends !== 'colon' &&
    isUnmarkedProse(text.slice(start, end))
  ) {
    sentences = 1;
    ends = 'terminal';
  }
  let to = from;
  let common = 0;
  for (; to < words.count && words.start[to]! < end; to++) if ((words.roles[to]! & STOP) !== 0) common++;
  return {
    from,
    to,
    words: counted + ideographs / 2,
    chars: end - start,
    letters,
    capitals,
    shouts,
    digits,
    commas,
    quotes,
    symbols,
    stops: common,
    sentences,
    marks,
    key: joinKey(low, high),
    keyChars,
    ends,
    opens: openingOf(text, start, end),
  };
}

function isLetter(kind: number): boolean {
  return kind === c.LOWER || kind === c.UPPER || kind === c.LETTER;
}

function endOf(text: string, start: number, end: number): Shape['ends'] {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    const kind = c.CLASS[code]!;
    if (kind === c.QUOTE || kind === c.CLOSE || kind === c.SPACE) continue;
    if (kind === c.TERMINAL) {
      if (code === 0x2026 || text.slice(Math.max(start, at - 2), at + 1) === '...') return 'ellipsis';
      return '?？؟'.includes(text[at]!) ? 'question' : 'terminal';
    }
    if (kind === c.COMMA) return ':：'.includes(text[at]!) ? 'colon' : 'comma';
    return 'none';
  }
  return 'none';
}

function openingOf(text: string, start: number, end: number): Shape['opens'] {
  if (start >= end) return 'other';
  switch (c.CLASS[text.charCodeAt(start)]) {
    case c.UPPER:
      return 'upper';
    case c.LOWER:
      return 'lower';
    case c.LETTER:
    case c.IDEOGRAPH:
      return 'letter';
    case c.DIGIT:
      return 'digit';
    case c.QUOTE:
      // A guillemet with a space behind it points; it quotes nothing.
      return c.CLASS[text.charCodeAt(start + 1)] === c.SPACE ? 'symbol' : 'quote';
    case c.SYMBOL:
    case c.DASH:
      return 'symbol';
    case c.OPEN:
      return 'bracket';
    default:
      return 'other';
  }
}
