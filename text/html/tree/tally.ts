/** Sums over the blocks of a page, so that any element can be asked for what it holds. */
import { holdsSentence } from '../../words/sentence-marks.js';
import type { TextBlock } from './line.js';
import type { Element, Tree } from './tree.js';

/** In characters, ideographs counting threefold. `…Before`: sums of all blocks before, one longer than the blocks. */
export interface Tally {
  /** Of each block, what is prose: whole sentences, linked parts aside. */
  prose: Float64Array;
  proseBefore: Float64Array;
  charsBefore: Float64Array;
  linkCharsBefore: Float64Array;
}

/** A sentence has this many characters at least: eight words or so. */
const PROSE_CHARS = 40;
/** A block with more of its letters linked is no prose. */
const LINKED = 0.5;

export function tallyOf(blocks: readonly TextBlock[]): Tally {
  const prose = blocks.map(({ text, chars, linkChars }) =>
    chars >= PROSE_CHARS && linkChars <= chars * LINKED && holdsSentence(text) ? chars - linkChars : 0,
  );
  return {
    prose: Float64Array.from(prose),
    proseBefore: sums(prose),
    charsBefore: sums(blocks.map(({ chars }) => chars)),
    linkCharsBefore: sums(blocks.map(({ linkChars }) => linkChars)),
  };
}

/** The same with other prose. */
export function withProse(tally: Tally, prose: Float64Array): Tally {
  return { ...tally, prose, proseBefore: sums(prose) };
}

export function charsIn({ charsBefore }: Tally, { firstBlock, endBlock }: Element): number {
  return charsBefore[endBlock]! - charsBefore[firstBlock]!;
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
