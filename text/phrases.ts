/**
 * Phrases: what furniture says, written as readers read it. A phrase is words; case, accents, punctuation and spacing do
 * not matter. `#` stands for a number, `*` for up to twenty-five words (at the beginning of a phrase for one at least),
 * `(a|b)` for either, `(a|)` for an optional part.
 *
 * All phrases of a book are one tree of words, walked from every word of the text: a thousand phrases cost little more than
 * one. No text can make that slow, for a walk stops at the first word that no phrase goes on with.
 */
import { NUMBER, type Scan, scan } from './scan.js';

/** Most words that `*` stands for. Names of the writers of a wire report and their cities come to about twenty. */
const GAP_WORDS = 25;
const ANY = 2;

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

interface Ending<T> {
  /** Tokens in front of the first fixed word, the nearest first: NUMBER or ANY. */
  left: readonly number[];
  value: T;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  /** Where the phrase goes on behind a `*`. */
  gap: Node<T> | null;
  ends: Ending<T>[];
  /** Phrases that end in `*` here. */
  openEnds: Ending<T>[];
}

export type PhraseBook<T> = Node<T>;

/** `entries`: phrases with what each stands for. Throws on a phrase without a fixed word, or with two gaps between its words. */
export function phraseBook<T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> {
  const root = emptyNode<T>();
  for (const [phrase, value] of entries) {
    for (const plain of alternatives(phrase)) add(root, plain, value);
  }
  return root;
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

function add<T>(root: Node<T>, plain: string, value: T): void {
  const tokens = tokensOf(plain);
  const key = tokens.findIndex((token) => token !== ANY && token !== NUMBER);
  if (key < 0) throw new Error(`The phrase "${plain}" has no fixed word.`);
  const open = tokens.at(-1) === ANY;
  const right = tokens.slice(key, open ? -1 : tokens.length);
  if (right.filter((token) => token === ANY).length > 1)
    throw new Error(`The phrase "${plain}" has two gaps between its words.`);
  let node = root;
  for (const token of right) {
    if (token === ANY) node = node.gap ??= emptyNode<T>();
    else {
      const next = node.next.get(token) ?? emptyNode<T>();
      node.next.set(token, next);
      node = next;
    }
  }
  (open ? node.openEnds : node.ends).push({ left: tokens.slice(0, key).reverse(), value });
}

/**
 * Every place where a phrase stands within the words `from` to `to`, in the order of their first fixed words. A leading `*`
 * is matched back to `from` and a trailing one up to `to`; when `loose`, by a single word, so that phrases are also found in
 * the middle of a range of many sentences.
 */
export function findPhrases<T>(book: PhraseBook<T>, words: Scan, from: number, to: number, loose = false): Found<T>[] {
  const found: Found<T>[] = [];
  for (let at = from; at < to; at++) {
    const node = book.next.get(words.hash[at]!);
    if (node) walk(node, at + 1, at);
  }
  return found;

  function walk(node: Node<T>, at: number, key: number): void {
    for (const ending of node.ends) emit(ending, at, at, key);
    if (loose || to - at <= GAP_WORDS) for (const ending of node.openEnds) emit(ending, loose ? at : to, at, key);
    if (at >= to) return;
    if (node.gap) {
      for (let next = at; next < Math.min(to, at + 1 + GAP_WORDS); next++) {
        const behind = node.gap.next.get(words.hash[next]!);
        if (behind) walk(behind, next + 1, key);
      }
    }
    const next = node.next.get(words.hash[at]!);
    if (next) walk(next, words.hash[at] === NUMBER ? numberEnd(words, at, to) : at + 1, key);
  }

  function emit({ left, value }: Ending<T>, end: number, fixed: number, key: number): void {
    let start = key;
    for (const token of left) {
      if (start <= from) return;
      if (token === ANY) {
        if (!loose && start - from > GAP_WORDS) return;
        start = loose ? start - 1 : from;
      } else if (words.hash[--start] !== NUMBER) return;
      else while (start > from && isOneNumber(words, start - 1)) start--;
    }
    found.push({ from: start, to: end, key, fixed, value });
  }
}

/** `1,204` and `20:35` are two words each, but one number. */
function isOneNumber({ text, start, end, hash }: Scan, at: number): boolean {
  return hash[at] === NUMBER && hash[at + 1] === NUMBER && start[at + 1] === end[at]! + 1 && text[end[at]!] !== ' ';
}

function numberEnd(words: Scan, at: number, to: number): number {
  while (at + 1 < to && isOneNumber(words, at)) at++;
  return at + 1;
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), gap: null, ends: [], openEnds: [] };
}

function tokensOf(plain: string): number[] {
  const tokens: number[] = [];
  for (const part of plain.split(/([#*])/)) {
    if (part === '*') tokens.push(ANY);
    else if (part === '#') tokens.push(NUMBER);
    else {
      const { hash, count } = scan(part);
      tokens.push(...hash.subarray(0, count));
    }
  }
  return tokens;
}

/** `a (b|c|) d` to the plain phrases it stands for. Groups do not nest. */
export function alternatives(phrase: string): string[] {
  const open = phrase.indexOf('(');
  const close = phrase.indexOf(')', open);
  if (open < 0 || close < 0) return [phrase];
  const rest = alternatives(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((option) => rest.map((tail) => phrase.slice(0, open) + option + tail));
}
