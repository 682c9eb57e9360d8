/**
 * UTF-8 that was once read as a legacy code page (`wonâ€™t`, `РџСЂРёРІРµС‚`) read back. Done only when it is certain: the
 * characters are, byte for byte, valid UTF-8, and honest text would not hold such a sequence.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface CodePage {
  /** A character that this page shows for a lead byte of UTF-8, then those it shows for the bytes that follow. */
  sequence: RegExp;
  byteOf: ReadonlyMap<string, number>;
  /** Of pages that resemble another: the letters that were written by whoever used it. Empty for the others. */
  own: ReadonlySet<string>;
}

/** Rounds of damage that are undone: text broken twice is seen, thrice is not. */
const ROUNDS = 2;
/** Where a code page has no character for a byte, software shows the control character, or drops it. */
const LOST_QUOTE = /â€(?=[\s.,;:!?)\]—–-]|$)/gm;
/** `Ã` and a no-break space are `à`; the space is an ordinary one by now, or trimmed. A word in capitals may end in `Ã`. */
const LOST_GRAVE = /(?<!\p{Lu})Ã(?: (?=[ .,)])|(?=[ \n.,;:!?)]|$))/gu;
/** What is left of a no-break space, which UTF-8 writes as `Â` and itself, when only the latter was taken for a space. */
const BEHIND_WORD = /(?<=[\p{Ll}\p{N}.,;:!?)\]"'”’»%])Â(?: (?= )|(?=\s|$))/gu;
const ALONE = /(?<=\s|^)Â(?: |(?=\s|$))/gu;

const LATIN = new TextDecoder('windows-1252');
const LETTER = /\p{L}/u;
/** The two of Central Europe differ in few places. */
const ALIKE: ReadonlySet<string> = new Set(['windows-1250', 'iso-8859-2']);

/** A text is looked through for each, in this order. */
export const PAGES: readonly CodePage[] = [
  'windows-1252',
  'windows-1251',
  'macintosh',
  'windows-1256',
  'windows-1250',
  'iso-8859-2',
].map((name) => {
  const chars = Array.from({ length: 128 }, (_, at) => new TextDecoder(name).decode(Uint8Array.of(128 + at)));
  const byteOf = new Map(chars.map((char, at) => [char, 128 + at]));
  for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte);
  const charsOf = (from: number, to: number): string =>
    [...byteOf]
      .filter(([, byte]) => byte >= from && byte < to)
      .map(([char]) => char.replace(/[\]\\^-]/, '\\$&'))
      .join('');
  const next = `[${charsOf(0x80, 0xc0)}]`;
  return {
    sequence: new RegExp(
      `[${charsOf(0xc2, 0xe0)}]${next}|[${charsOf(0xe0, 0xf0)}]${next}{2}|[${charsOf(0xf0, 0xf5)}]${next}{3}`,
      'g',
    ),
    byteOf,
    own: new Set(ALIKE.has(name) ? chars : []),
  };
});

/** One of these stands in garbled text, or a character that a legacy page shows where UTF-8 goes on. */
const TELLTALE = /[\u0080-\u009f\u00a0-\u00bf‚„…†‡ˆ‰‹‘’“”•–—™›ŒœŠšŽžŸƒ˜€ЂЃÄÇ]/;

/** The text with what was certain mended, or the very same text. Linear. */
export function repairMojibake(text: string): string {
  if (!TELLTALE.test(text)) return text;
  let mended = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = PAGES.reduce(repairFrom, mended);
    if (next === mended) break;
    mended = next;
  }
  return mended;
}

function repairFrom(text: string, { sequence, byteOf, own }: CodePage): string {
  const found = text.match(sequence);
  if (!found) return text;
  const good = new Map<string, string>();
  for (const garbled of new Set(found)) {
    const char = readBack(garbled, byteOf);
    if (char !== null) good.set(garbled, char);
  }
  let explained = 0;
  let telling = 0;
  for (const garbled of found) {
    const char = good.get(garbled);
    if (char === undefined) continue;
    explained += garbled.length;
    if (isTelling(garbled, char)) telling += garbled.length;
  }
  // Two pages may read the same bytes: whoever used this one wrote letters that it has.
  if (own.size > 0 && [...good.values()].some((char) => LETTER.test(char) && !own.has(char))) return text;
  const certain = telling > 0 && telling >= explained * 0.3;
  if (!certain && !(explained >= 12 && explained >= highChars(text) * 0.9)) return text;
  return text
    .replace(sequence, (garbled) => good.get(garbled) ?? garbled)
    .replace(LOST_QUOTE, '”')
    .replace(LOST_GRAVE, 'à');
}

/** Drops each `Â` that stands for a lost no-break space. Alone it may be the letter that a text is about, unless that happens twice. */
export function dropLostSpaces(text: string): string {
  const mended = text.replace(BEHIND_WORD, '');
  return mended !== text || (mended.match(ALONE)?.length ?? 0) > 1 ? mended.replace(ALONE, '') : text;
}

/** Control characters where windows-1252 has quotation marks and dashes: its bytes were read as Latin-1. No honest text holds them. */
export function readControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => LATIN.decode(Uint8Array.of(control.charCodeAt(0))));
}

/** Shown by windows-1252 for á, é, ê, ë, â, ü and their like of a Macintosh. */
export const SHOWN_FOR_ACCENTS = '‡ŽŠˆ˜‰‹›†';
const WITHIN_WORD = new RegExp(`\\p{Ll}[${SHOWN_FOR_ACCENTS}]\\p{Ll}`, 'gu');
const ACCENTED = /\p{Ll}[à-öø-ÿ]\p{Ll}/u;
const MACINTOSH = new TextDecoder('macintosh');

/**
 * Bytes of a Macintosh that were read as windows-1252 (`prevŽn`, `c‡mara`), read again. Done when no accented letter stands
 * inside a word, such marks do oftener than once, and every character is one of windows-1252. Else the very same text.
 */
export function readMacintosh(text: string): string {
  if ((text.match(WITHIN_WORD)?.length ?? 0) < 2 || ACCENTED.test(text)) return text;
  const { byteOf } = PAGES[0]!;
  let read = '';
  for (const char of text) {
    if (char <= '\u007f') {
      read += char;
      continue;
    }
    const byte = byteOf.get(char);
    if (byte === undefined) return text;
    read += MACINTOSH.decode(Uint8Array.of(byte));
  }
  return read;
}

function readBack(garbled: string, byteOf: ReadonlyMap<string, number>): string | null {
  const bytes = Uint8Array.from(garbled, (char) => byteOf.get(char)!);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Sequences that no honest text holds: `â€™` and its like for typographic marks, `Ã©` for accented letters, and the same as
 * a Macintosh shows them. Not those of Cyrillic and Arabic pages: "В" and a no-break space is good Russian.
 */
function isTelling(garbled: string, char: string): boolean {
  if (/^[âÂÃ]/.test(garbled))
    return /^[\u00a0-\u00ff\u2010-\u203a\u20ac\u2122]$/.test(char) && !/^[ÂÃ][”“’‘»«]/.test(garbled);
  return /^(?:‚[ÄÇ]|√|¬[£©®∞ª])/.test(garbled) && /^[\u00a0-\u00ff\u2010-\u203a\u20ac]$/.test(char);
}

function highChars(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}
