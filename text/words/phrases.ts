/**
 * Phrases: what furniture says, written as readers read it. A phrase is words; case, accents, punctuation and spacing do
 * not matter. `#` stands for a number, `*` for up to twenty-five words, or forty-five ideographs beside four or more (at the
 * beginning of a phrase for one at least), `(a|b)` for either, `(a|)` for an optional part.
 *
 * All phrases of a book are one tree of words, walked from every word of the text: a thousand phrases cost little more than
 * one. No text can make that slow, for a walk stops at the first word that no phrase goes on with.
 */
import { ANY, type Ending, PhraseBook, type Stop } from './phrase-book.js';
import { CLASS, IDEOGRAPH, NUMBER, type Scan } from './scan.js';
import { alone, furtherOn } from './word-roles.js';

/** Most words that `*` stands for. Names of the writers of a wire report and their cities come to about twenty. */
const GAP_WORDS = 25;
/** Where every character counts as a word, behind as many of them as make a phrase: about as many words as above. */
const GAP_IDEOGRAPHS = 45;
const FIXED_IDEOGRAPHS = 4;

/** Half-open range of words, with what was found there. */
export interface Found<T> {
  from: number;
  to: number;
  /** Index of the first fixed word: more than `from` when the phrase opens with `*` or `#`. */
  key: number;
  /** Index after the last fixed word; less than `to` when the phrase ends in `*`. */
  fixed: number;
  value: T;
}

/** `entries`: phrases with what each stands for. Throws on a phrase without a fixed word, or with two gaps between its words. */
export function phraseBook<T>(entries: Iterable<readonly [string, T]>, role = ~0): PhraseBook<T> {
  const book = new PhraseBook<T>(role);
  for (const [phrase, value] of entries) book.add(phrase, value);
  return book;
}

/** Why a phrase cannot be used, or null. */
export function faultOf(phrase: string): string | null {
  try {
    phraseBook([[phrase, null]]);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a search goes by, and what it has found. */
interface Search<T> {
  book: PhraseBook<T>;
  words: Scan;
  from: number;
  to: number;
  loose: boolean;
  found: Found<T>[];
}

const NOTHING: readonly never[] = [];

/**
 * Every place where a phrase stands within the words `from` to `to`, in the order of their first fixed words. A leading `*`
 * is matched back to `from` and a trailing one up to `to`; when `loose`, by a single word, so that phrases are also found in
 * the middle of a range of many sentences.
 */
export function findPhrases<T>(
  book: PhraseBook<T>,
  words: Scan,
  from: number,
  to: number,
  loose = false,
): readonly Found<T>[] {
  const { first, role } = book;
  const { hash, roles } = words;
  const lone = alone(role);
  let search: Search<T> | null = null;
  for (let at = from; at < to; at++) {
    const may = roles[at]!;
    if ((may & role) === 0) continue;
    // Most words that open phrases are common ones; few of them are followed by the second word of one.
    if ((may & lone) === 0 && (at + 1 >= to || !book.mayOpen(hash[at]!, hash[at + 1]!))) continue;
    const node = first.get(hash[at]!);
    if (node === 0) continue;
    search ??= { book, words, from, to, loose, found: [] };
    walk(search, node, at + 1, at);
  }
  return search ? search.found : NOTHING;
}

/** Most words that `*` stands for beside the words `key` to `at`. */
function gapBehind({ text, start }: Scan, key: number, at: number): number {
  return at - key >= FIXED_IDEOGRAPHS && CLASS[text.charCodeAt(start[key]!)] === IDEOGRAPH ? GAP_IDEOGRAPHS : GAP_WORDS;
}

function walk<T>(search: Search<T>, node: number, at: number, key: number): void {
  const { book, words, to } = search;
  const stop = book.stops[node];
  if (stop) endOrLeap(search, stop, at, key);
  if (at >= to || (words.roles[at]! & furtherOn(book.role)) === 0) return;
  const word = words.hash[at]!;
  const next = book.next(node, word);
  if (next !== 0) walk(search, next, word === NUMBER ? numberEnd(words, at, to) : at + 1, key);
}

/** Phrases that end here, and those that go on behind a gap. */
function endOrLeap<T>(search: Search<T>, stop: Stop<T>, at: number, key: number): void {
  const { book, words, to, loose } = search;
  for (const ending of stop.ends) emit(search, ending, at, at, key);
  if (stop.gap === 0 && stop.openEnds.length === 0) return;
  const gap = gapBehind(words, key, at);
  if (loose || to - at <= gap) for (const ending of stop.openEnds) emit(search, ending, loose ? at : to, at, key);
  if (stop.gap === 0) return;
  const further = furtherOn(book.role);
  const last = Math.min(to, at + 1 + gap);
  for (let next = at; next < last; next++) {
    const word = words.hash[next]!;
    if ((stop.behind & (1 << word)) === 0 || (words.roles[next]! & further) === 0) continue;
    const behind = book.next(stop.gap, word);
    if (behind !== 0) walk(search, behind, next + 1, key);
  }
}

function emit<T>(search: Search<T>, { left, value }: Ending<T>, end: number, fixed: number, key: number): void {
  const { words, from, loose } = search;
  let start = key;
  for (const token of left) {
    if (start <= from) return;
    if (token === ANY) {
      if (!loose && start - from > gapBehind(words, key, fixed)) return;
      start = loose ? start - 1 : from;
    } else if (words.hash[--start] !== NUMBER) return;
    else while (start > from && isOneNumber(words, start - 1)) start--;
  }
  search.found.push({ from: start, to: end, key, fixed, value });
}

/** `1,204` and `20:35` are two words each, but one number. */
function isOneNumber({ text, start, end, hash }: Scan, at: number): boolean {
  return hash[at] === NUMBER && hash[at + 1] === NUMBER && start[at + 1] === end[at]! + 1 && text[end[at]!] !== ' ';
}

function numberEnd(words: Scan, at: number, to: number): number {
  while (at + 1 < to && isOneNumber(words, at)) at++;
  return at + 1;
}
