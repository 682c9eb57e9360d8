/** Credits of pictures, and the captions that end in one. */

import type { Rulebook } from '../rules/rulebook.js';
import type { PhraseBook } from '../words/phrase-book.js';
import { findPhrases } from '../words/phrases.js';
import * as c from '../words/scan.js';
import { markBits, type Shape } from '../words/shape.js';
import { namesAgency } from './agencies.js';
import { looksLikeNames } from './names.js';

/** A credit is short: a name, an agency, a licence. */
const CREDIT_WORDS = 14;
/** A credit that ends as a sentence does and opens in small letters is shorter: `Photo: press office of the town.` */
const SAID_WORDS = 7;
/** Words of the photographer and the agency behind a label. */
const NAMED_WORDS = 7;
/** Share of words in capitals that a line of names has. */
const NAME_SHARE = 0.6;
/** A caption whose label runs into its text, or that ends in a photographer's name, is not longer. */
const CAPTION_WORDS = 45;
const SEEN_BY =
  /,\s(?:as\s)?(?:seen|pictured|photographed|captured|fotografiert|photographiée?|fotografiad[oa]|fotografat[oa]|fotografad[oa])\s(?:by|von|par|por|da)\s(?=\p{Lu})/u;
/** `STILL HERE A resident of the valley on Monday. —ANN EXAMPLE`: words in capitals lead into the caption, a name ends it. */
const SHOUTED =
  /^(?:\p{Lu}[\p{Lu}’'-]+[\s,!?.]{1,2}){2,6}\p{Lu}[\p{Ll}’' ][^\n]{20,280}[—–] ?(?=.{4})\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3} ?$/u;
/** `Example Port Authority via AP`: who took the picture, and who passed it on. */
const VIA =
  /^\p{Lu}[^()\n]{2,60} via (?:\p{Lu}{2,6}(?:\/\p{L}{2,12})?|Getty(?: Images)?|Reuters|Storyful|Facebook|Instagram|Twitter|X|YouTube|TikTok|Telegram)$/u;
/** From the sign of copyright to the end of a caption, at most. */
const NOTICE_CHARS = 59;
const BRACKET_CHARS = 100;
const TRAILING_BRACKET = /[([（［【]([^()[\]（）［］【】\n]{2,90})[)\]）］】][.\s]*$/;
const LEADING_BRACKET = /^[([]([^()[\]\n]{3,90})[)\]]\s?/;
const LONG_DASHES = markBits('—–');
const COPYRIGHT_SIGN = markBits('©');

export interface CreditFound {
  /** `credit`: the line is a credit; `caption`: it ends in one, or opens with the words of a caption; `front`: a credit is glued in front of a text. */
  kind: 'credit' | 'caption' | 'front';
  rule: string;
  /** For `front`: where the text behind the credit starts. */
  end?: number;
}

/** What the block is to a picture, or null. Looks at the first and last words only. */
export function creditIn(words: c.Scan, shape: Shape, start: number, end: number, book: Rulebook): CreditFound | null {
  const { text } = words;
  const { from, to } = shape;
  const short = to - from <= CREDIT_WORDS;
  const caption = opening(book.captions, words, from, to);
  // "Image caption The old bridge": the label of a picture, run into its text.
  const runIn = caption > 1 && shape.ends !== 'terminal' && to - from <= CAPTION_WORDS;
  if (
    caption > 0 &&
    (to - from === caption || runIn || separated(text, words.end[from + caption - 1]!, end, caption > 1))
  )
    return { kind: 'caption', rule: 'caption-words' };
  if (closesCaption(words, shape, book)) return { kind: 'caption', rule: 'caption-words' };
  const credit = creditOpening(book.credits, words, from, to);
  if (
    credit > 0 &&
    short &&
    (to - from > credit || credit > 1) &&
    !saysMore(words, shape, from + credit) &&
    (to - from === credit ||
      separated(text, words.end[from + credit - 1]!, end, credit > 1) ||
      (isBy(words, from + credit - 1) && c.CLASS[text.charCodeAt(words.start[from + credit]!)] !== c.LOWER) ||
      (/^(?:ph|f)oto/i.test(text.slice(words.start[from], words.end[from])) &&
        shape.ends === 'none' &&
        to - from - credit < 4 &&
        looksLikeNames(words, from + credit, to, book)))
  ) {
    return { kind: 'credit', rule: 'credit-words' };
  }
  const bracket = endsInBracket(text, end)
    ? TRAILING_BRACKET.exec(text.slice(Math.max(start, end - BRACKET_CHARS), end))
    : null;
  if (bracket && isPictureNote(words, shape, c.wordAt(words, end - bracket[0].length), to, bracket[1]!, book))
    return { kind: 'caption', rule: 'caption-bracket' };
  if (bracket && isCreditText(bracket[1]!, words, c.wordAt(words, end - bracket[0].length), to, book)) {
    return bracket[0].length >= end - start
      ? { kind: 'credit', rule: 'credit-bracket' }
      : { kind: 'caption', rule: 'caption-bracket' };
  }
  if (to - from <= CAPTION_WORDS && (shape.marks & LONG_DASHES) !== 0 && SHOUTED.test(text.slice(start, end)))
    return { kind: 'caption', rule: 'caption-shouted' };
  if (shape.commas > 0 && seenBy(words, from, to, start, end, book))
    return { kind: 'caption', rule: 'caption-seen-by' };
  if (endsInCredit(words, shape, book)) return { kind: 'caption', rule: 'caption-credit' };
  const named = shape.ends !== 'terminal' && (shape.capitals === 0 || shape.capitals >= shape.words * NAME_SHARE);
  if (short && named && namesAgency(text.slice(start, end))) return { kind: 'credit', rule: 'credit-agency' };
  const front = LEADING_BRACKET.exec(text.slice(start, Math.min(end, start + BRACKET_CHARS)));
  if (!front || front[0].length >= end - start) return null;
  const behind = c.wordAt(words, start + front[0].length);
  return isCreditText(front[1]!, words, from, behind, book)
    ? { kind: 'front', rule: 'credit-front', end: start + front[0].length }
    : null;
}

/** Is the last mark, full stops aside, a closing bracket? */
function endsInBracket(text: string, end: number): boolean {
  let last = end - 1;
  while (text[last] === '.' || text[last] === ' ') last--;
  return c.CLASS[text.charCodeAt(last)] === c.CLOSE;
}

/** `The bridge on Monday - file photo`. */
function closesCaption(words: c.Scan, { from, to, ends }: Shape, book: Rulebook): boolean {
  if (ends !== 'none' || to - from > CAPTION_WORDS) return false;
  const { text, start, end } = words;
  return findPhrases(book.captions, words, Math.max(from + 1, to - 4), to).some(
    (hit) => hit.to === to && /^\s[-–—|/]\s$/.test(text.slice(end[hit.from - 1]!, start[hit.from]!)),
  );
}

/** `(File photo)`, `(Newswire/Example Company)`, or `(Ann Example/Example Press)` behind a caption's only sentence. */
function isPictureNote(words: c.Scan, shape: Shape, from: number, to: number, inside: string, book: Rulebook): boolean {
  if (from === shape.from || from >= to || to - shape.from > CAPTION_WORDS) return false;
  if (opening(book.captions, words, from, to) === to - from) return true;
  if (isSignedOutlet(words, shape, from, to, inside, book)) return true;
  if (VIA.test(inside) && shape.sentences < 3) return true;
  const agency = /^\p{Lu}\p{L}{4,20}\/\p{Lu}[\p{L}.&’' -]{4,50}$/u.test(inside);
  if (agency && shape.sentences < 2) return true;
  const slash = /^(\p{Lu}[^/]{3,40})\s?\/\s?\p{Lu}[^/]{1,40}(?:\/[^/]{2,40})?$/u.exec(inside);
  if (!slash || shape.sentences > 2) return false;
  const behind =
    words.text[words.start[from]! - 1] === '[' ||
    /[.!?]\s?$/.test(words.text.slice(words.end[from - 1], words.start[from]! - 1));
  return behind && looksLikeNames(words, from, c.wordAt(words, words.start[from]! + slash[1]!.trimEnd().length), book);
}

/** `(Example News: Ann Example)` behind a caption's only sentence, or at the end of a line that is none. */
function isSignedOutlet(
  words: c.Scan,
  shape: Shape,
  from: number,
  to: number,
  inside: string,
  book: Rulebook,
): boolean {
  const signed = /^(\p{Lu}[^:]{1,30}): ?\p{Lu}[^:]{2,40}$/u.exec(inside);
  if (!signed || shape.sentences > 1) return false;
  const person = c.wordAt(words, words.start[from]! + signed[1]!.length);
  const unfinished = shape.sentences === 0;
  const behind = /[.!?]\s?$/.test(words.text.slice(words.end[from - 1], words.start[from]! - 1));
  return (unfinished || behind) && (namesAgency(signed[1]!) || looksLikeNames(words, person, to, book));
}

/** `The bridge on Monday, as seen by Ann Example.` */
function seenBy(words: c.Scan, from: number, to: number, start: number, end: number, book: Rulebook): boolean {
  if (to - from > CAPTION_WORDS) return false;
  const tail = Math.max(start, end - BRACKET_CHARS);
  const hit = SEEN_BY.exec(words.text.slice(tail, end));
  return hit !== null && looksLikeNames(words, c.wordAt(words, tail + hit.index + hit[0].length), to, book);
}

/** `Photo by Ann Example`, `Agency Photo/Ann Example, File`: the inside of a bracket, with the words `from` to `to`. */
function isCreditText(inside: string, words: c.Scan, from: number, to: number, book: Rulebook): boolean {
  if (to - from > CREDIT_WORDS) return false;
  if (opening(book.credits, words, from, to) > 0 && to - from > 1) return true;
  if (closesName(words, from, to, book)) return true;
  if (!inside.includes('/')) return false;
  return (
    namesAgency(inside) ||
    findPhrases(book.credits, words, from, to).length > 0 ||
    /\b(?:file|archivo|archiv)$|^[\p{L} ]{0,20}(?:photo|foto)s?\//iu.test(inside)
  );
}

/** Chinese and Japanese put the word behind the name: `（陈山摄）`. */
function closesName(words: c.Scan, from: number, to: number, book: Rulebook): boolean {
  if (to - from < 3 || c.CLASS[words.text.charCodeAt(words.start[to - 1]!)] !== c.IDEOGRAPH) return false;
  return findPhrases(book.credits, words, from + 2, to).some((hit) => hit.to === to);
}

/** The last words are a credit behind the end of a sentence, a bar or a dash: `… on Monday. Photo: Ann Example/Agency`. */
function endsInCredit(words: c.Scan, { from, to, marks, ends }: Shape, book: Rulebook): boolean {
  const { text, start, end } = words;
  for (const hit of findPhrases(book.credits, words, Math.max(from + 3, to - CREDIT_WORDS), to)) {
    // "ST PHOTO: ANN EXAMPLE": the outlet's letters stand in front.
    let first = hit.from;
    while (first > from + 3 && first > hit.from - 3 && isShout(text.slice(start[first - 1], end[first - 1]))) first--;
    const before = text.slice(end[first - 1]!, start[first]!);
    // Chinese and Japanese put the word behind the name: `记者 陈山 摄`.
    if (hit.to === to) return c.CLASS[text.charCodeAt(start[hit.from]!)] === c.IDEOGRAPH && /\s/.test(before);
    const after = text.slice(end[hit.to - 1]!, start[hit.to]!);
    // "The hall on Monday. Photo The Post/Ann Example"
    const named = /[.!?] $/.test(before) && /^ $/.test(after) && looksLikeNames(words, hit.to, to, book, true);
    if (named) return true;
    // "… longer than the text Photograph: Example Library/Agency"
    const labelled = /^[:：] ?$/.test(after) && ends === 'none' && to - hit.to <= NAMED_WORDS;
    if (labelled && before === ' ' && isCapital(words, hit.from) && isCapital(words, hit.to)) return true;
    const short = hit.to - hit.from === 1 && end[hit.from]! - start[hit.from]! < 5 && /^\. ?$/.test(after);
    if (/[.!?。|–—()[\]©;]|\s[\s/]|- /.test(before) && (short || /[:：/©]/.test(after) || isBy(words, hit.to - 1)))
      return true;
  }
  if ((marks & COPYRIGHT_SIGN) === 0) return false;
  const tail = text.slice(Math.max(start[from]! + 1, end[to - 1]! - NOTICE_CHARS), end[to - 1]);
  const sign = tail.lastIndexOf('©');
  return sign >= 0 && !/\d{4}/.test(tail.slice(sign));
}

function isCapital({ text, start }: c.Scan, at: number): boolean {
  return c.CLASS[text.charCodeAt(start[at]!)] === c.UPPER;
}

function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function isBy(words: c.Scan, at: number): boolean {
  return /^(?:by|von|par|por|di|da|of)$/i.test(words.text.slice(words.start[at], words.end[at]));
}

/** Behind the words of a credit a sentence goes on in small letters, longer than the name of an office. */
function saysMore({ text, start }: c.Scan, { ends, words, to }: Shape, at: number): boolean {
  return ends === 'terminal' && words > SAID_WORDS && at < to && c.CLASS[text.charCodeAt(start[at]!)] === c.LOWER;
}

/** `Picture source, Example Pictures`: behind several words a comma will do, behind one it divides a sentence. */
function separated(text: string, from: number, end: number, several: boolean): boolean {
  const behind = text.slice(from, Math.min(end, from + 4));
  return /^\s?(?:[:：/|–—©]|- |[.] )/.test(behind) || (several && /^[,،，]\s?/.test(behind));
}

/** Words of the longest phrase that opens the range; "Foto: Archivo …" opens with the word before the colon. */
function creditOpening(book: PhraseBook<string>, words: c.Scan, from: number, to: number): number {
  const longest = opening(book, words, from, to);
  if (
    longest < 2 ||
    longest === to - from ||
    !/^\s?[:：]/.test(words.text.slice(words.end[from], words.start[from + 1]))
  )
    return longest;
  return opening(book, words, from, from + 1) || longest;
}

/** Words of the longest phrase that opens the range. */
function opening(book: PhraseBook<string>, words: c.Scan, from: number, to: number): number {
  let longest = 0;
  for (const hit of findPhrases(book, words, from, Math.min(to, from + 5)))
    if (hit.from === from) longest = Math.max(longest, hit.to - from);
  return longest;
}
