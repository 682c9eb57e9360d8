/** Names of persons in bylines, credits and lists of contributors, told by capitals and by the words between them. */

import { findPhrases } from './phrases.js';
import type { Rulebook } from './rulebook.js';
import * as c from './scan.js';

/** Longest run of words that is still a list of names. */
const NAME_WORDS = 14;

/**
 * The words `from` to `to` are names: two capitalised words at least, nothing but capitalised words, initials and the
 * particles of our languages, and no mark that ends a sentence. In scripts without capitals nothing is a name by itself.
 */
export function looksLikeNames(
  words: c.Scan,
  from: number,
  to: number,
  { nameWords, stops, dateWords }: Rulebook,
): boolean {
  if (to - from < 2 || to - from > NAME_WORDS) return false;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const first = c.CLASS[words.text.charCodeAt(words.start[at]!)];
    const hash = words.hash[at]!;
    if (first === c.UPPER) {
      if (stops.has(hash) && !nameWords.has(hash)) return false;
      if (!dateWords.has(hash)) capitals++;
    } else if (!nameWords.has(hash)) return false;
    if (at > from && !joined(words.text, words.end[at - 1]!, words.start[at]!)) return false;
  }
  return capitals >= 2 && c.CLASS[words.text.charCodeAt(words.start[from]!)] === c.UPPER;
}

/** Between two words of a list of names stand spaces, commas, hyphens, apostrophes, `&`, bars, or the dot of an initial. */
function joined(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return /^(?:[\s,'’\-–&|/;()]|\.(?=\s?\p{Lu}|[\s,]|$))*$/u.test(`${between}`) && between.length < 6;
}

/** Words of the line that a byline opens with ("By", "Von:"), or 0. */
export function bylineOpening(words: c.Scan, from: number, to: number, book: Rulebook): number {
  const found = findPhrases(book.bylines, words, from, Math.min(to, from + 5)).filter((hit) => hit.from === from);
  return Math.max(0, ...found.map((hit) => hit.to - from));
}

/** `A Person, B Person and C Person in Town` to its persons; places behind "in" and roles behind commas are left out. */
export function personsIn(text: string): string[] {
  return text
    .replace(/\([^()]{0,60}\)/g, ' ')
    .split(/\s*(?:,|;|&|\/|\||،|、|·|\s(?:and|und|et|y|e|ve|и|و|û|және|और)\s)\s*/iu)
    .map((part) => part.replace(/\s+(?:in|from|at|en|à|aus|na|em|a|da|de|à)\s+\p{Lu}.*$/u, '').trim())
    .filter(
      (part) =>
        /^(?:\p{Lu}|[\p{Lo}\p{M}])/u.test(part) &&
        part.split(/\s+/).length <= 5 &&
        (/\s/.test(part) || /\p{Lo}/u.test(part)),
    )
    .map((part) => part.replace(/[.]$/, ''));
}
