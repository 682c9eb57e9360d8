/**
 * What the labeller consists of: lists of steps in order, each of them one pure function. The evidence of a passage names the step that
 * decided, and the one that moved its block into the article or out of it.
 */
import type { Evidence, Label } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import type { Topic } from '../blocks/topic.js';
import type { Sequenced, State } from '../model/crf.js';
import type { Proposal } from '../recognise/proposal.js';

/** Plain text, or a page with markup, which says more than sentences do. */
export type Kind = 'text' | 'page';

interface Step {
  id: string;
  appliesTo: Kind | 'both';
  /** A folder of `test/articles` whose labels are others without the step (`npm run bench -- ablate`). */
  fixture: string;
}

export interface Blocks {
  facts: readonly BlockFacts[];
  contexts: readonly Context[];
  /** The states that the blocks from `from` on have by themselves. */
  again(from: number): Sequenced[];
}

/** Moves blocks into the article or out of it. Linear in the number of blocks. */
export interface StateStep extends Step {
  apply(states: Sequenced[], blocks: Blocks): Sequenced[];
}

export interface Verdict {
  label: Label;
  evidence: Evidence;
}

/** One block and its neighbourhood. The same object goes along all blocks of a document, so no step keeps it. */
export interface Place {
  readonly at: number;
  readonly state: State;
  /** That the block is in the article, 0..1; `state` is of the one likeliest reading of all blocks. */
  readonly probable: number;
  /** The strongest proposal that suits the place; null in the article. */
  readonly proposal: Proposal | null;
  /** Who wrote the article, when a byline above says so. */
  readonly author: string | null;
  /** A block above, below the title, says who wrote the text, when, or where to share it. */
  readonly signed: boolean;
  /** Labels given so far, to the blocks above. */
  readonly above: readonly Verdict[];

  readonly text: string;
  readonly facts: readonly BlockFacts[];
  readonly contexts: readonly Context[];
  /** Index of the title and of the first block of the article; -1 when there is none. */
  readonly title: number;
  readonly body: number;
  /** Index of the last block of the article, and of its last paragraph. */
  readonly last: number;
  readonly lastProse: number;
  /** Keys of lines that are known to be the title. */
  readonly titles: ReadonlySet<number>;
  /** Blocks of the article that are furniture after all, with what they are. */
  readonly bare: ReadonlyMap<number, Label>;
  /** How much of a line above the text is what the text is about. */
  readonly topic: Topic;
}

/** Tells that a block which is no paragraph stands above the article, whatever the sequence says. */
export interface HeadStep extends Step {
  apply(place: Place): boolean;
}

/** Says what a block is. `states`: those of the blocks that are asked about. The first step that answers decides. */
export interface LabelStep extends Step {
  states: readonly State[];
  apply(place: Place): Verdict | null;
}

/** The steps for one kind of document, in order. */
export function stepsFor<S extends Step>(steps: readonly S[], kind: Kind): S[] {
  return steps.filter(({ appliesTo }) => appliesTo === 'both' || appliesTo === kind);
}

export function by(label: Label, rule: string, context: string): Verdict {
  return { label, evidence: { rule, context } };
}
