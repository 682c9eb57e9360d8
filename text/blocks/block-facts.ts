/** The blocks of a text, as the labeller sees them. */
import type { Label } from '../../article.js';
import type { Block } from '../normalise/passages.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Shape } from '../words/shape.js';

/** A block with all that is known of it before anything is decided. */
export interface BlockFacts {
  block: Block;
  shape: Shape;
  proposals: Proposal[];
  /** The strongest proposal for the whole block. */
  best: Proposal | null;
  /** See `keyOf`. */
  key: number;
  /** Ids of further features, from the markup around it. */
  hints?: readonly number[];
  /** A paragraph beside the others of the article and looking as they do, a heading over such; one just below the headline; or a byline there. */
  place?: 'beside' | 'heading' | 'lede' | 'byline' | null;
  /** Number of the table of data that it stands in; -1 for none. */
  table?: number;
  /** What the markup around it says it is, if it is not the article. */
  mark?: { label: Label; rule: string; sure: boolean } | null;
}

/** Of the proposals for a whole block the one with the most weight, at equal weight and label the heading; null when there is none. */
export function strongest(proposals: readonly Proposal[]): Proposal | null {
  let best: Proposal | null = null;
  for (const proposal of proposals) {
    if (!proposal.whole) continue;
    const stronger = !best || proposal.weight > best.weight;
    if (
      stronger ||
      (proposal.weight === best!.weight && proposal.heading && !best!.heading && proposal.label === best!.label)
    )
      best = proposal;
  }
  return best;
}

/** A sentence or more, of some length. */
export function isProse({ shape }: BlockFacts): boolean {
  return shape.sentences > 0 && shape.words >= 12 && shape.ends !== 'none';
}

const SIGNING: ReadonlySet<Label> = new Set(['byline', 'timestamp']);

/** Says who wrote the text, or when. */
export function isSigning({ best }: BlockFacts): boolean {
  return best !== null && best.weight > 1 && SIGNING.has(best.label);
}
