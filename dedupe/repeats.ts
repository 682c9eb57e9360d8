/**
 * What stands twice inside one text: a body printed again whole, from some paragraph on, lightly edited, without its
 * paragraph breaks, or paragraph by paragraph.
 *
 * Spans common to two places are found on the words, then judged on the side of the later copy. A long stretch that is
 * a large part of the text is a reprint, and may be edited; anything else has to be a whole paragraph, word for word.
 */
import type { Span } from '../article.js';
import { BESIDE_WORDS, copiedShare, repeatedCopies } from './copies.js';
import { printRun } from './print-run.js';
import { commonRuns, SeedIndex, same } from './runs.js';
import { align } from './spans.js';
import { type Copy, copiesIn, joinStretch, stretches, type WordRange, wordRanges } from './stretches.js';
import type { Words } from './words.js';

/** The later copy [start, end) repeats [ofStart, ofEnd). UTF-16 offsets of the text that was tokenised. */
export interface Repeat {
  start: number;
  end: number;
  ofStart: number;
  ofEnd: number;
  /** Share of the later copy's words that stand, in the same order, in what it repeats: 0..1. */
  similarity: number;
}

/**
 * A text is printed paragraph by paragraph when so many words, and such a part of all, stand in paragraphs that equal
 * the one before them. Then short paragraphs count too. A guess, 2026-11.
 */
const DOUBLED_WORDS = 60;
const DOUBLED_PART = 0.25;

/**
 * Finds the later copies. `blocks` are the paragraphs of the same text, ascending and disjoint; words outside of them
 * are neither copies nor originals, so what was given another label can be left out. A repeat lies within one block: the whole of it, or (where copied and new text stand in one
 * block) from its first copied word to the next new one. Ascending and disjoint; near-linear on any input; never throws.
 */
export function findRepeats(words: Words, blocks: readonly Span[]): Repeat[] {
  const index = new SeedIndex(words);
  if (index.distinct === index.next.length) return [];
  const runs = commonRuns(words, words, index, index);
  // Stock phrases: too few words for the shortest copy.
  if (runs.reduce((sum, run) => sum + run.words, 0) < BESIDE_WORDS) return [];
  const { spans, partner } = align(words, words, runs, true);
  if (spans.length === 0) return [];
  const ranges = wordRanges(words, blocks);
  releaseOutside(ranges, partner);
  const run = printRun(words, partner, ranges);
  if (run.length > 0) return run.map((copy) => repeatOf(copy, words, blocks[copy.block]!));
  const repeats = doubled(words, ranges).map((copy) => repeatOf(copy, words, blocks[copy.block]!));
  for (const stretch of stretches(spans)) {
    const copies = copiesIn(joinStretch(stretch, words, partner), words, partner, ranges);
    for (const copy of repeatedCopies(copies, words, index)) repeats.push(repeatOf(copy, words, blocks[copy.block]!));
  }
  return disjoint(repeats);
}

/** Takes back the pairs whose earlier word stands in no block. */
function releaseOutside(ranges: readonly WordRange[], partner: Int32Array): void {
  const inside = new Uint8Array(partner.length);
  for (const { from, to } of ranges) inside.fill(1, from, to);
  for (let word = 0; word < partner.length; word++) {
    const earlier = partner[word]!;
    if (earlier >= 0 && inside[earlier] === 0) partner[word] = -1;
  }
}

/** The blocks that equal the one before them, if they are many. */
function doubled(words: Words, ranges: readonly WordRange[]): Copy[] {
  const copies: Copy[] = [];
  let doubledWords = 0;
  ranges.forEach(({ from, to }, block) => {
    const before = ranges[block - 1];
    const blockWords = to - from;
    if (!before || blockWords === 0 || before.to - before.from !== blockWords) return;
    for (let k = 0; k < blockWords; k++) if (!same(words, before.from + k, words, from + k)) return;
    doubledWords += blockWords;
    const pieces = { fromA: before.from, toA: before.to, matched: blockWords, numbersSwapped: 0 };
    copies.push({ block, blockWords, whole: true, from, to, ...pieces });
  });
  return doubledWords >= Math.max(DOUBLED_WORDS, DOUBLED_PART * words.count) ? copies : [];
}

function repeatOf(copy: Copy, words: Words, block: Span): Repeat {
  const isFirst = copy.whole || (copy.from > 0 && words.ends[copy.from - 1]! <= block.start);
  const isLast = copy.to === words.count || words.starts[copy.to]! >= block.end;
  return {
    start: isFirst ? block.start : words.starts[copy.from]!,
    end: isLast ? block.end : words.starts[copy.to]!,
    ofStart: words.starts[copy.fromA]!,
    ofEnd: words.ends[copy.toA - 1]!,
    similarity: copiedShare(copy),
  };
}

/** Two stretches may claim the same words: the repeat that starts first keeps them, of two the longer. */
function disjoint(repeats: Repeat[]): Repeat[] {
  repeats.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return repeats.filter((repeat) => {
    if (repeat.start < end) return false;
    end = repeat.end;
    return true;
  });
}
