/**
 * What a comparison amounts to. Where the thresholds come from: 24,000 generated articles with planted relations (six
 * corpora, three vocabularies), and all 312,445 pairs of 791 independent real pages, 2026-11. The smaller containment was
 * .84 and more in 99 % of copies with a word in ten edited, .75 in 99 % of such news in brief (30 to 80 words), at most
 * .28 between an article and one that holds a quarter of it, at most .34 where only background paragraphs are shared. Of
 * the real pages 7 pairs are told to share text, and all 7 do. On 30,000 articles kept aside three pairs were false.
 */
import type { Comparison, MatchKind } from '../article.js';

/**
 * Most of each stands in the other. Between .40 and .75 there is hardly anything but copies that were cut or continued,
 * and copies among furniture that nobody has learned yet: a story of 250 words on sites of one page each is held to .6.
 */
const NEAR = 0.5;
/** Nearly all of one stands in the other. */
const HELD = 0.8;
/** The other is clearly longer: so many times as long that most of it cannot stand in the first. */
const CLEARLY_LONGER = 2;
/** A passage in common of so many equal words is worth recording, be it a single quote: what the design promises. */
const SHARED_WORDS = 25;
/**
 * More than one changed number in so many equal words: a form filled in anew (weather, markets, results), a different
 * article however alike. Updates of one story change a number in 50 to 100 words. A guess, 2026-11; revisit when real
 * forms are found to be called near.
 */
const WORDS_PER_CHANGED_NUMBER = 20;

/**
 * The kind of the match from a to b: `contains` when b stands in a, `within` when a stands in b; null when what they
 * share is too little to say anything. The counts are those of the words compared.
 */
export function verdict(comparison: Comparison, aWords: number, bWords: number): MatchKind | null {
  const [aInB, bInA] = comparison.containment;
  const longest = comparison.spans.reduce((most, { words }) => Math.max(most, words), 0);
  if (longest > 0 && longest === aWords && longest === bWords) return 'same';
  if (bInA >= HELD && aWords >= CLEARLY_LONGER * bWords) return 'contains';
  if (aInB >= HELD && bWords >= CLEARLY_LONGER * aWords) return 'within';
  if (Math.min(aInB, bInA) >= NEAR && !isFilledInAnew(comparison)) return 'near';
  return longest >= SHARED_WORDS ? 'shares' : null;
}

function isFilledInAnew({ spans, numbersChanged = 0 }: Comparison): boolean {
  const equal = spans.reduce((sum, { words }) => sum + words, 0);
  return numbersChanged * WORDS_PER_CHANGED_NUMBER > equal;
}
