/**
 * What may have to be mended in a text, told by one look at each of its characters. Most articles hold nothing of all that,
 * so the passes of `normalise`, each a search through the whole text, are not even tried.
 */

import { CLASS, MARK, SPACE } from '../words/scan.js';
import { PAGES, SHOWN_FOR_ACCENTS } from './mojibake.js';

/**
 * Bits of `troublesIn`. The first stand for pairs: a character of one sort with one of another right behind it. There is one for
 * each code page (what shows a lead byte of UTF-8, then what shows a byte that follows one), and one for two spaces.
 */
const PAIRS = PAGES.length + 1;
const SPACE_PAIR = PAGES.length;
export const GARBLED: number = (1 << PAGES.length) - 1;
const SPACES = 1 << SPACE_PAIR;
const first = (pair: number): number => 1 << (PAIRS + pair);
const second = (pair: number): number => 1 << pair;
const ALONE = 2 * PAIRS;
/** Bits of characters alone, below. */
const SORTS = 12;
if (ALONE + SORTS > 32) throw new RangeError(`Troubles of ${PAGES.length} code pages do not fit into 32 bits.`);
export const SURROGATE: number = 1 << ALONE;
export const AMPERSAND: number = 2 << ALONE;
export const BRACKET: number = 4 << ALONE;
export const NUL: number = 8 << ALONE;
export const INVISIBLE: number = 16 << ALONE;
export const MARKS: number = 32 << ALONE;
export const BREAK: number = 64 << ALONE;
const ODD_SPACE = 128 << ALONE;
/** `Â`, which may be left of a no-break space. */
export const LEAD: number = 256 << ALONE;
/** A control character where legacy pages have letters and quotation marks. */
export const HIGH_CONTROL: number = 512 << ALONE;
/** What windows-1252 shows for an accented letter of a Macintosh, and honest text has seldom. */
export const MACINTOSH: number = 1024 << ALONE;
/** `ﬁ` and its like, which printers draw and nobody types. */
export const LIGATURE: number = 2048 << ALONE;
/** Two spaces in a row, or one that is not U+0020; line ends aside. */
export const UNTIDY: number = SPACES | ODD_SPACE;

/** For each code unit its bits, those of pairs as `first` and `second`; built once, 256 KiB. */
const BITS: Int32Array = (() => {
  const bits = new Int32Array(0x10000);
  const add = (bit: number, ...ranges: (readonly [from: number, to: number])[]): void => {
    for (const [from, to] of ranges) for (let code = from; code <= to; code++) bits[code]! |= bit;
  };
  PAGES.forEach(({ byteOf }, page) => {
    for (const [char, byte] of byteOf) {
      const code = char.charCodeAt(0);
      if (byte >= 0xc2 && byte < 0xf5) add(first(page), [code, code]);
      if (byte >= 0x80 && byte < 0xc0) add(second(page), [code, code]);
    }
  });
  add(SURROGATE | MARKS, [0xd800, 0xdfff]);
  add(AMPERSAND, [0x26, 0x26]);
  for (const char of SHOWN_FOR_ACCENTS) add(MACINTOSH, [char.charCodeAt(0), char.charCodeAt(0)]);
  add(LIGATURE, [0xfb00, 0xfb06]);
  add(BRACKET, [0x3c, 0x3c]);
  add(NUL, [0, 0]);
  add(LEAD, [0xc2, 0xc2]);
  add(HIGH_CONTROL, [0x80, 0x84], [0x86, 0x9f]);
  add(INVISIBLE, [0x01, 0x08], [0x0e, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x61c, 0x61c], [0x180e, 0x180e]);
  add(INVISIBLE, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xe000, 0xf8ff], [0xfeff, 0xfeff]);
  add(INVISIBLE, [0xfff9, 0xfffb]);
  add(BREAK, [0x0b, 0x0d], [0x85, 0x85], [0x2028, 0x2029]);
  CLASS.forEach((kind, code) => {
    if (kind === MARK) bits[code]! |= MARKS;
    if (kind === SPACE && code !== 0x0a)
      bits[code]! |= first(SPACE_PAIR) | second(SPACE_PAIR) | (code === 0x20 ? 0 : ODD_SPACE);
  });
  return bits;
})();

/** The troubles that `text` may have, as bits. What has no bit does not occur; what has one need not. Linear. */
export function troublesIn(text: string): number {
  let all = 0;
  let pairs = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = BITS[text.charCodeAt(at)]!;
    all |= bits;
    pairs |= (before >>> PAIRS) & bits;
    before = bits;
  }
  return ((all >>> ALONE) << ALONE) | (pairs & (GARBLED | SPACES));
}
