/** The geometry of repeats: spans grouped into stretches, and a stretch cut at the blocks of its later copy. */
import type { Span } from '../article.js';
import { hasNumber, pairGap, type WordSpan } from './spans.js';
import type { Words } from './words.js';

/** Half-open range of word indices. */
export interface WordRange {
  from: number;
  to: number;
}

/** A piece of one block that stands earlier in the text: words [from, to) repeat words [fromA, toA). */
export interface Copy extends WordRange {
  /** Index of the block, and its length in words. */
  block: number;
  blockWords: number;
  /** The piece is the block. */
  whole: boolean;
  fromA: number;
  toA: number;
  /** Words of the piece that are paired with an earlier one. */
  matched: number;
  /** Places where a number stands in both copies, but not the same one. */
  numbersSwapped: number;
}

/** Spans belong to one stretch when they follow each other with at most so many words (furniture, edits) between. */
const GAP_EARLIER = 200;
const GAP_LATER = 100;
/** Stretches still open that a span may join: an echo in the middle of a copy does not cut it. */
const STRETCHES_OPEN = 3;
/** Twice what a span reaches over by itself: in a stretch the neighbourhood speaks for a passage too. */
const JOINED_WORDS = 40;
/** So few paired words far before the others are not where a copy begins. */
const CHANCE_WORDS = 3;
/** Words in a row without a partner: more of them are new text, not an edit. */
const EDIT_WORDS = 8;

/** Groups spans (ascending in b) that go on in the same order in both copies. */
export function stretches(spans: readonly WordSpan[]): WordSpan[][] {
  const all: WordSpan[][] = [];
  for (const span of spans) {
    const joined = all.slice(-STRETCHES_OPEN).findLast((stretch) => {
      const last = stretch.at(-1)!;
      const gapEarlier = span.startA - last.endA;
      const gapLater = span.startB - last.endB;
      return gapEarlier >= -EDIT_WORDS && gapEarlier <= GAP_EARLIER && gapLater >= 0 && gapLater <= GAP_LATER;
    });
    if (joined) joined.push(span);
    else all.push([span]);
  }
  return all;
}

/**
 * Joins spans of a stretch over dense edits: up to JOINED_WORDS words on either side, of which the equal ones are paired.
 * Between unrelated passages a few pairs come about by chance; the share of a block decides later. Changes `partner`.
 */
export function joinStretch(stretch: readonly WordSpan[], words: Words, partner: Int32Array): WordSpan[] {
  const joined: WordSpan[] = [];
  for (const span of stretch) {
    const before = joined.at(-1);
    if (!before || Math.max(span.startA - before.endA, span.startB - before.endB) > JOINED_WORDS) {
      joined.push({ ...span });
      continue;
    }
    before.matched += span.matched + pairGap(words, words, before, span.startA, span.startB, partner);
    [before.endA, before.endB] = [span.endA, span.endB];
  }
  return joined;
}

/** The words of each block; a word belongs to the block it starts in. */
export function wordRanges(words: Words, blocks: readonly Span[]): WordRange[] {
  let at = 0;
  return blocks.map(({ start, end }) => {
    while (at < words.count && words.starts[at]! < start) at++;
    const from = at;
    while (at < words.count && words.starts[at]! < end) at++;
    return { from, to: at };
  });
}

/**
 * The later side of a stretch as pieces of blocks, ascending: paired words with edits of up to EDIT_WORDS between. A
 * piece that comes as close as that to an end of its block reaches to it.
 */
export function copiesIn(
  stretch: readonly WordSpan[],
  words: Words,
  partner: Int32Array,
  ranges: readonly WordRange[],
): Copy[] {
  const copies: Copy[] = [];
  let block = blockAt(ranges, stretch[0]!.startB);
  let open: Copy | null = null;
  for (const span of stretch) {
    for (let at = span.startB; at < span.endB; at++) {
      const earlier = partner[at]!;
      if (earlier < span.startA || earlier >= span.endA) continue;
      while (block < ranges.length && ranges[block]!.to <= at) block++;
      if (block === ranges.length) break;
      const range = ranges[block]!;
      if (at < range.from) continue;
      if (open === null || open.block !== block || at - open.to > EDIT_WORDS) {
        open = begin(block, range, at, earlier);
        copies.push(open);
      }
      // A word or two that stood somewhere before are chance; the copy begins where it goes on.
      if (open.matched > 0 && open.matched <= CHANCE_WORDS && earlier - open.toA > EDIT_WORDS) open.fromA = earlier;
      if (swapsNumbers(words, open, at, earlier)) open.numbersSwapped++;
      open.matched++;
      open.to = at + 1;
      open.toA = earlier + 1;
    }
  }
  for (const copy of copies) reachToEnds(copy, ranges[copy.block]!);
  return copies;
}

/** Index of the first block that ends after the word. */
function blockAt(ranges: readonly WordRange[], word: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.to <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function begin(block: number, range: WordRange, at: number, earlier: number): Copy {
  return {
    block,
    blockWords: range.to - range.from,
    whole: false,
    from: at,
    to: at,
    fromA: earlier,
    toA: earlier,
    matched: 0,
    numbersSwapped: 0,
  };
}

/** Whether the edit before the pair (earlier, at) puts a number in the place of a number. */
function swapsNumbers(words: Words, copy: Copy, at: number, earlier: number): boolean {
  return hasNumber(words, copy.to, at) && hasNumber(words, copy.toA, Math.min(earlier, copy.toA + EDIT_WORDS));
}

function reachToEnds(copy: Copy, range: WordRange): void {
  const slack = Math.min(EDIT_WORDS, copy.matched / 4);
  if (copy.from - range.from <= slack) copy.from = range.from;
  if (range.to - copy.to <= slack) copy.to = range.to;
  copy.whole = copy.from === range.from && copy.to === range.to;
}
