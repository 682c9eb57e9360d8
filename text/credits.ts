/** Credits of pictures, and the captions that end in one. */
import { namesAgency } from './agencies.js';
import { findPhrases } from './phrases.js';
import type { Rulebook } from './rulebook.js';
import type { Scan } from './scan.js';
import type { Shape } from './shape.js';

/** A credit is short: a name, an agency, a licence. */
const CREDIT_WORDS = 14;
const TRAILING_BRACKET = /[([]([^()[\]\n]{2,90})[)\]][.\s]*$/;
const LEADING_BRACKET = /^[([]([^()[\]\n]{3,90})[)\]]\s?/;

export interface CreditFound {
  /** `credit`: the line is a credit; `caption`: it ends in one, or opens with the words of a caption; `front`: a credit is glued in front of a text. */
  kind: 'credit' | 'caption' | 'front';
  rule: string;
  /** For `front`: where the text behind the credit starts. */
  end?: number;
}

/** What the block is to a picture, or null. Looks at the first and last words only. */
export function creditIn(
  words: Scan,
  { from, to }: Shape,
  start: number,
  end: number,
  book: Rulebook,
): CreditFound | null {
  const { text } = words;
  const opening = longest(findPhrases(book.captions, words, from, Math.min(to, from + 5)), from);
  if (opening > 0 && (to - from === opening || separated(text, words.end[from + opening - 1]!, end)))
    return { kind: 'caption', rule: 'caption-words' };
  const credit = longest(findPhrases(book.credits, words, from, Math.min(to, from + 5)), from);
  if (
    credit > 0 &&
    to - from <= CREDIT_WORDS &&
    to - from > credit &&
    (separated(text, words.end[from + credit - 1]!, end) || isBy(words, from + credit - 1))
  ) {
    return { kind: 'credit', rule: 'credit-words' };
  }
  if (to - from <= CREDIT_WORDS && namesAgency(text.slice(start, end)) && !/[.!?]$/.test(text.slice(start, end)))
    return { kind: 'credit', rule: 'credit-agency' };
  const bracket = TRAILING_BRACKET.exec(text.slice(Math.max(start, end - 100), end));
  if (bracket && isCreditText(bracket[1]!, words, book)) {
    return bracket[0].length >= end - start
      ? { kind: 'credit', rule: 'credit-bracket' }
      : { kind: 'caption', rule: 'caption-bracket' };
  }
  if (endsInCredit(words, from, to, book)) return { kind: 'caption', rule: 'caption-credit' };
  const front = LEADING_BRACKET.exec(text.slice(start, Math.min(end, start + 100)));
  if (front && front[0].length < end - start && isCreditText(front[1]!, words, book))
    return { kind: 'front', rule: 'credit-front', end: start + front[0].length };
  return null;
}

/** `Photo by Ann Example/Agency`, `AP Photo/Ann Example, File`, `Agency`: the inside of a bracket or the tail of a caption. */
function isCreditText(inside: string, _words: Scan, book: Rulebook): boolean {
  if (
    /^(?:photo|foto|file photo|image|picture|pictured|صورة|الصورة|фото|写真|图片|तस्वीर|fotoğraf|fotografía|crédit|crédito)\b/iu.test(
      inside,
    ) &&
    inside.split(/\s/).length <= 12
  )
    return true;
  const parts = inside.split('/');
  return (
    parts.length > 1 &&
    (namesAgency(inside) || /\b(?:photo|foto|images|pictures|press|fotos|file|archivo|archiv)\b/i.test(inside)) &&
    book.rules.length > 0
  );
}

/** The last words are a credit behind the end of a sentence, a bar or a dash: `… on Monday. Photo: Ann Example/Agency`. */
function endsInCredit(words: Scan, from: number, to: number, book: Rulebook): boolean {
  const tail = Math.max(from + 3, to - CREDIT_WORDS);
  for (const hit of findPhrases(book.credits, words, tail, to)) {
    if (hit.to >= to) continue;
    const before = words.text.slice(words.end[hit.from - 1]!, words.start[hit.from]!);
    const after = words.text.slice(words.end[hit.to - 1]!, words.start[hit.to]!);
    if (/[.!?。|–—()[\]©;]|\s\s|- /.test(before) && (/[:：/©]/.test(after) || isBy(words, hit.to - 1))) return true;
  }
  const ending = words.text.slice(Math.max(words.start[from]! + 1, words.end[to - 1]! - 60), words.end[to - 1]);
  const last = ending.lastIndexOf('©');
  return last >= 0 && !/\d{4}/.test(ending.slice(last));
}

function isBy(words: Scan, at: number): boolean {
  return /^(?:by|von|par|por|di|da|of)$/i.test(words.text.slice(words.start[at], words.end[at]));
}

function separated(text: string, from: number, end: number): boolean {
  return /^\s?(?:[:：/|–—©]|- |[.] )/.test(text.slice(from, Math.min(end, from + 4)));
}

function longest(found: readonly { from: number; to: number }[], from: number): number {
  return Math.max(0, ...found.filter((hit) => hit.from === from).map((hit) => hit.to - from));
}
