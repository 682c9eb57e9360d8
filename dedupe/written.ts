/**
 * The words of a text as they are written, and one hash of them all: it decides whether a publisher changed them. Marks on
 * letters count, and so do the signs that belong to a figure (−3.2, €40, 2 %, < 5 g, 2:1, 1.250, ½, 10²). Case, quotation
 * marks, kinds of dashes and spaces, ligatures, punctuation and line breaks do not.
 */
import { createHash } from 'node:crypto';

const VANISHING = /[\p{Default_Ignorable_Code_Point}\u0640]+/gu;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const NOT_OTHER_NUMBERS = /[^\p{No}]+/gu;
const NOT_ASCII = /[^\0-\x7f]/;
/** Minus signs, and what is typed for them. An em dash is none. */
const MINUS = /[−–‐‑﹣－]/g;
/** A hyphen is a minus before a figure that nothing stands directly before. */
const SIGN_BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}\p{Sc}%])-(?=\p{Sc}?\d)|\p{Sc}(?=\s?[-+]?[\d½¼¾])|[+±<>≤≥≈~](?=\s?\p{Sc}?[\d½¼¾])`;
const SIGN_INSIDE = String.raw`(?<=\d)[.,:/·٫٬](?=\d)`;
const SIGN_BEHIND = String.raw`(?<=[\d½¼¾]\s?)[%‰°\p{Sc}]`;
const UNITS = new RegExp(
  String.raw`\p{No}|[\p{L}\p{M}\p{Nd}\p{Nl}]+|${SIGN_BEFORE}|${SIGN_INSIDE}|${SIGN_BEHIND}`,
  'gu',
);
/** Scripts without spaces: where a line or a word ends in them is typesetting. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** 128 bits as 32 hex digits. All texts without words have the same. Linear. */
export function writtenHash(text: string): string {
  const hash = createHash('sha256');
  let before = '';
  let all = '';
  for (const unit of wordsAsWritten(text)) {
    all += joins(before, unit) ? unit : ` ${unit}`;
    before = unit;
  }
  return hash.update(all).digest('hex').slice(0, 32);
}

function wordsAsWritten(text: string): Iterable<string> {
  return folded(text).match(UNITS) ?? [];
}

function joins(before: string, unit: string): boolean {
  return before.charCodeAt(before.length - 1) > 0x7f && UNSPACED.test(before.at(-1)!) && UNSPACED.test(unit[0]!);
}

function folded(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(VANISHING, '')
    .replace(MINUS, '-')
    .replace(NOT_OTHER_NUMBERS, (part) => part.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFC')
    .replace(/ς/g, 'σ')
    .replace(/i\u0307/g, 'i')
    .replace(OTHER_DIGITS, (digit) => String(digitValue(digit)));
}

/** Decimal digits stand in runs of ten, zero first. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let below = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - below - 1))) below++;
  return below % 10;
}
