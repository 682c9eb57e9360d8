/** What a comparison amounts to. */
import type { Comparison, MatchKind } from '../article.js';

/** Most of each stands in the other. */
const NEAR = 0.6;
/** Nearly all of one stands in the other. */
const HELD = 0.8;
/** A passage in common of so many equal words is worth recording, be it a single quote. */
const SHARED_WORDS = 25;

/**
 * The kind of the match from a to b: `contains` when b stands in a, `within` when a stands in b; null when what they
 * share is too little to say anything. The counts are those of the words compared.
 */
export function verdict(comparison: Comparison, aWords: number, bWords: number): MatchKind | null {
  const [aInB, bInA] = comparison.containment;
  const longest = comparison.spans.reduce((most, { words }) => Math.max(most, words), 0);
  if (longest > 0 && longest === aWords && longest === bWords) return 'same';
  if (Math.min(aInB, bInA) >= NEAR) return 'near';
  if (bInA >= HELD) return 'contains';
  if (aInB >= HELD) return 'within';
  return longest >= SHARED_WORDS ? 'shares' : null;
}
