/**
 * What a comparison amounts to. Where the thresholds come from: 24,000 generated articles with planted relations (six
 * corpora, three vocabularies), and all 312,445 pairs of 791 independent real pages, 2026-11. The smaller containment was
 * .84 and more in 99 % of copies with a word in ten edited, .75 in 99 % of such news in brief (30 to 80 words), at most
 * .28 between an article and one that holds a quarter of it, at most .34 where only background paragraphs are shared. Of
 * the real pages 7 pairs are told to share text, and all 7 do. On 30,000 articles kept aside three pairs were false.
 */
import type { Changes, Comparison, MatchKind } from '../article.js';

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
/** Most of one stands in the other, be it cut and edited; of the longer so much is met. */
const MOSTLY_HELD = 0.6;
const LEAST_MET = 0.3;

/**
 * What in the place of something else says that a form was filled in anew, in changed dates or figures; a word like "the" or "said"
 * exchanged says that an editor was at work. A logistic regression on 20 invented forms and 20 kinds of edited copies of 345 real
 * texts and of ten wire stories, rounded (2026-12); `docs/DEDUPE.md` has the curves.
 */
const WEIGHTS = {
  figures: 0.8,
  numberWords: 3,
  names: 4,
  dates: 5,
  contrasts: 5,
  passageWords: 0.5,
  functionWords: -1.2,
  singleWords: -0.3,
} satisfies Partial<Record<keyof Changes, number>>;
const WEIGHED = Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][];
/**
 * Of a word of a phrase. A form stands untouched around what is filled in; where little is, or the text is long, a phrase is an
 * editor's: the weight falls with the share of equal words in long runs below the first, and with their number above the second.
 */
const PHRASE_WORD = 0.5;
const UNTOUCHED = 0.6;
const LONG = 100;
/** More, in a hundred equal words, is a form: a figure in 27 words, a name in 133. */
const FILLED_IN = 3;

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
  const between = comparison.changes?.equalBetween ?? 0;
  const [inB, inA] = [aInB + between / aWords, bInA + between / bWords];
  const [less, more] = [Math.min(inB, inA), Math.max(inB, inA)];
  if ((less >= NEAR || more >= MOSTLY_HELD) && formEvidence(comparison) <= FILLED_IN) {
    if (more >= MOSTLY_HELD && aWords >= CLEARLY_LONGER * bWords) return 'contains';
    if (more >= MOSTLY_HELD && bWords >= CLEARLY_LONGER * aWords) return 'within';
    if (less >= LEAST_MET) return 'near';
  }
  return longest >= SHARED_WORDS ? 'shares' : null;
}

/**
 * How much says that two texts are one form filled in twice, a hundred equal words; below zero when an editor was at work. Zero when
 * nothing is equal or nothing is known of what changed.
 */
export function formEvidence({ spans, changes }: Comparison): number {
  const equal = spans.reduce((sum, { words }) => sum + words, 0);
  if (!changes || equal === 0) return 0;
  const standing = Math.min(1, changes.untouched / (UNTOUCHED * equal)) * Math.min(1, LONG / equal);
  let evidence = PHRASE_WORD * standing * changes.phraseWords;
  for (const [what, weight] of WEIGHED) evidence += weight * changes[what];
  return (100 * evidence) / equal;
}
