/**
 * Whether a text that came under the name of another is the same article. A name is a hint where to look; what it is worth
 * depends on who gave it, and the words decide.
 */
import { compare } from './compare.js';
import { verdict } from './verdict.js';
import type { Words } from './words.js';

/**
 * How the two are tied. `address`: both came under one URL or sender's key, which name what stands there while it is rewritten.
 * `place`: both were found in one file, or one was served for the address of the other, which says little. `declares`: the
 * first names the address of the second as its own; `declared`: the other way round. `siblings`: both name one third address.
 */
export type Tie = 'address' | 'place' | 'declares' | 'declared' | 'siblings';

/**
 * At one address: when a quarter of either text stands in the other, something was carried over and the page was rewritten; below
 * that it is a whole other article. Background paragraphs that two articles of one running topic share make up to a third of
 * the shorter one, so some of those stay one article, as they did before. A guess, 2026-11; `rewrite` of the corpus keeps half.
 */
const CARRIED = 0.25;
/** A flash of so few words is written out later in other words, at twice the length and more. */
const FLASH_WORDS = 40;
const WRITTEN_OUT = 2;

const AGREES: Record<Exclude<Tie, 'address'>, ReadonlySet<string | null>> = {
  place: new Set(['same', 'near', 'contains', 'within']),
  declares: new Set(['same', 'near', 'within']),
  declared: new Set(['same', 'near', 'contains']),
  siblings: new Set(['same', 'near']),
};

/**
 * 0 when the words say that these are two articles; else how sure they are that it is one, above 0 and at most 1. Texts of equal
 * words are one under every tie. Symmetric, with `declares` and `declared` exchanged.
 */
export function kinship(a: Words, b: Words, tie: Tie): number {
  const comparison = compare(a, b);
  const held = Math.max(...comparison.containment);
  if (tie !== 'address') return AGREES[tie].has(verdict(comparison, a.count, b.count)) ? held : 0;
  if (held >= CARRIED) return held;
  const [shorter, longer] = a.count < b.count ? [a, b] : [b, a];
  return shorter.count < FLASH_WORDS && longer.count >= WRITTEN_OUT * shorter.count ? LEAST : 0;
}

/** Sure enough, and less than anything that the words say. */
const LEAST = 0.01;
