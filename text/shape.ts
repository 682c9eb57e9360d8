/** The shape of a block, measured once: lengths, capitals, punctuation, function words. Language plays a part only in `stops`. */
import type { Span } from '../article.js';
import * as c from './scan.js';

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
  /** What the block opens with. */
  opens: 'upper' | 'lower' | 'letter' | 'digit' | 'quote' | 'symbol' | 'bracket' | 'other';
}

/** Marks that patterns ask for before they are tried. */
const MARKS = '[{<(|@©/#>»›•·→-–—_=*~$%.:,';
/** A capital right behind a small letter or the end of a sentence: two words may be glued together there. */
const HUMP = 1 << MARKS.length;
const BIT_OF = new Map(Array.from(MARKS, (mark, at) => [mark.charCodeAt(0), 1 << at]));

/** The bits of the marks in `marks`; `^` stands for a hump, see `HUMP`. */
export function markBits(marks: string): number {
  return Array.from(marks).reduce(
    (bits, mark) => bits | (mark === '^' ? HUMP : (BIT_OF.get(mark.charCodeAt(0)) ?? 0)),
    0,
  );
}

/** `stops`: hashes of function words. Linear in the length of the block. */
export function shapeOf(words: c.Scan, { start, end }: Span, from: number, stops: ReadonlyMap<number, number>): Shape {
  const { text } = words;
  const shape: Shape = {
    from,
    to: from,
    words: 0,
    chars: end - start,
    letters: 0,
    capitals: 0,
    shouts: 0,
    digits: 0,
    commas: 0,
    quotes: 0,
    symbols: 0,
    stops: 0,
    sentences: 0,
    marks: 0,
    ends: endOf(text, start, end),
    opens: openingOf(text, start, end),
  };
  let inWord = 0;
  let uppers = 0;
  let ideographs = 0;
  let before = c.SPACE;
  for (let at = start; at <= end; at++) {
    const kind = at < end ? c.CLASS[text.charCodeAt(at)]! : c.SPACE;
    if (kind >= c.LOWER && kind <= c.DIGIT) {
      if (kind === c.UPPER && (before === c.LOWER || before === c.TERMINAL)) shape.marks |= HUMP;
      before = kind;
      if (kind === c.IDEOGRAPH) ideographs++;
      else {
        if (inWord === 0 && kind === c.UPPER) shape.capitals++;
        inWord++;
        if (kind === c.UPPER) uppers++;
      }
      if (kind === c.DIGIT) shape.digits++;
      else shape.letters++;
      continue;
    }
    if (kind === c.MARK) continue;
    before = kind;
    const code = text.charCodeAt(at);
    if (inWord > 0 && c.isApostrophe(code) && at + 1 < end && isLetter(c.CLASS[text.charCodeAt(at + 1)]!)) continue;
    if (kind !== c.SPACE) shape.marks |= BIT_OF.get(code) ?? 0;
    if (inWord > 0) {
      shape.words++;
      if (uppers === inWord && inWord > 1) shape.shouts++;
      inWord = 0;
      uppers = 0;
    }
    if (kind === c.TERMINAL) {
      const next = at + 1 < end ? c.CLASS[text.charCodeAt(at + 1)]! : c.SPACE;
      if (next === c.SPACE || next === c.QUOTE || next === c.CLOSE || next === c.IDEOGRAPH) shape.sentences++;
    } else if (kind === c.COMMA) shape.commas++;
    else if (kind === c.QUOTE) shape.quotes++;
    else if (kind === c.SYMBOL) shape.symbols++;
  }
  shape.words += ideographs / 2;
  let to = from;
  for (; to < words.count && words.start[to]! < end; to++) if (stops.has(words.hash[to]!)) shape.stops++;
  shape.to = to;
  return shape;
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
