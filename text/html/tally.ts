/** Sums over the blocks of a page, so that any element can be asked for what it holds. */
import type { Seen } from '../context.js';
import type { TextBlock } from './line.js';
import type { Element, Tree } from './tree.js';

/** Per block, in order. */
export interface Tally {
  words: Float64Array;
  /** Words of whole sentences, linked ones aside: what reporting is made of. */
  prose: Float64Array;
  /** Sums of all blocks before, one longer than the blocks: an element's share is a difference. */
  wordsBefore: Float64Array;
  proseBefore: Float64Array;
  charsBefore: Float64Array;
  linkCharsBefore: Float64Array;
}

const PROSE_WORDS = 8;
/** A block with more of its letters linked is no prose. */
const LINKED = 0.5;

/** `seen`: the lines of the page with the block of each. */
export function tallyOf(blocks: readonly TextBlock[], seen: readonly Seen[], blockOf: readonly number[]): Tally {
  const words = new Float64Array(blocks.length);
  const prose = new Float64Array(blocks.length);
  seen.forEach(({ shape }, at) => {
    const block = blockOf[at]!;
    words[block]! += shape.words;
    const { chars, linkChars } = blocks[block]!;
    const sentence = shape.ends === 'terminal' || shape.ends === 'question' || shape.sentences > 1;
    if (sentence && shape.words >= PROSE_WORDS && linkChars <= chars * LINKED)
      prose[block]! += shape.words * (1 - linkChars / Math.max(1, chars));
  });
  return {
    words,
    prose,
    wordsBefore: sums(words),
    proseBefore: sums(prose),
    charsBefore: sums(blocks.map(({ chars }) => chars)),
    linkCharsBefore: sums(blocks.map(({ linkChars }) => linkChars)),
  };
}

export function wordsIn({ wordsBefore }: Tally, { firstBlock, endBlock }: Element): number {
  return wordsBefore[endBlock]! - wordsBefore[firstBlock]!;
}

export function proseIn({ proseBefore }: Tally, { firstBlock, endBlock }: Element): number {
  return proseBefore[endBlock]! - proseBefore[firstBlock]!;
}

/** Share of its letters that is linked, 0..1; 0 when it holds none. */
export function linkDensity({ charsBefore, linkCharsBefore }: Tally, { firstBlock, endBlock }: Element): number {
  const chars = charsBefore[endBlock]! - charsBefore[firstBlock]!;
  return chars > 0 ? (linkCharsBefore[endBlock]! - linkCharsBefore[firstBlock]!) / chars : 0;
}

/** The elements around a block, the innermost first, the root left out. */
export function* around({ elements }: Pick<Tree, 'elements'>, from: number): Generator<number> {
  for (let at = from; at > 0; at = elements[at]!.parent) yield at;
}

function sums(values: ArrayLike<number>): Float64Array {
  const before = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) before[at + 1] = before[at]! + values[at]!;
  return before;
}
