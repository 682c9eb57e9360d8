/** The language of a text: by its function words when they leave no doubt, else by letter statistics (eld). */
import { lettersDetector } from '../../letters.js';
import type { Rulebook } from '../rules/rulebook.js';
import type { Scan } from '../words/scan.js';
import { STOP } from '../words/word-roles.js';

/** Fewer words than this say nothing for certain. */
const FEWEST_WORDS = 8;
/** More than these need not be counted. */
const ENOUGH_WORDS = 400;
/** Languages that letters do not tell apart; eld knows one of each group. Between these the page is believed. */
const ALIKE: readonly (readonly string[])[] = [
  ['ms', 'id'],
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs'],
];
/** Share of function words from which English needs no second opinion; no other language comes near by chance. */
const PLAIN_ENGLISH = 0.3;
/** Share from which our own words are trusted where eld is unsure, as it is of Kurmanji. */
const TRUSTED = 0.18;
/** eld reads no more than this. */
const SAMPLE_CHARS = 1000;

/** ISO 639-1 of the words `from` to `to`, read from `sample` (the text of the article); null when too short to tell. */
export function languageOf(
  words: Scan,
  ranges: readonly (readonly [from: number, to: number])[],
  sample: string,
  book: Rulebook,
): string | null {
  const counts = new Array<number>(book.languages.length).fill(0);
  let total = 0;
  for (const [from, to] of ranges) {
    if (total >= ENOUGH_WORDS) break;
    for (let at = from; at < to; at++) {
      total++;
      let mask = (words.roles[at]! & STOP) !== 0 ? book.stops.get(words.hash[at]!) : 0;
      for (; mask !== 0; mask &= mask - 1) counts[31 - Math.clz32(mask & -mask)]!++;
    }
  }
  if (total < FEWEST_WORDS) return null;
  const ranked = counts
    .map((count, at) => ({ code: book.languages[at]!, share: count / total }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
  if (first.code === 'en' && first.share >= PLAIN_ENGLISH && first.share > second.share * 2) return 'en';
  const guess = lettersDetector().detect(sample.slice(0, SAMPLE_CHARS));
  if (!guess.isReliable() && first.share >= TRUSTED && first.share > second.share * 1.2) return first.code;
  return guess.language && (guess.isReliable() || total >= FEWEST_WORDS * 3) ? guess.language : null;
}

/** `found` in the words of a page, or what the page says of itself, where the words cannot tell the one from the other. */
export function ofLikeOnes(found: string | null, stated: string | null): string | null {
  if (found === null || stated === null) return found ?? stated;
  return ALIKE.some((group) => group.includes(found) && group.includes(stated)) ? stated : found;
}
