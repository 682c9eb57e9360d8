/**
 * What stands twice inside one text: a body printed again whole, from some paragraph on, lightly edited, without its
 * paragraph breaks, or paragraph by paragraph. What legitimately recurs is left alone: refrains, roll-calls, lines of a
 * live blog, list items, table rows, short echoes.
 *
 * Spans common to two places are found on the words, then judged on the side of the later copy. A long stretch that is
 * a large part of the text is a reprint, and may be edited; anything else has to be a whole paragraph, word for word.
 */
import type { Span } from '../article.js';
import { commonRuns, SEED_WORDS, SeedIndex } from './runs.js';
import { align } from './spans.js';
import { type Copy, copiesIn, stretches, wordRanges } from './stretches.js';
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

// The limits were fitted by eye on 791 real pages (reviews, recipes, manuals: full of paragraphs that resemble each
// other) so that only true copies are left, and on generated texts so that all of these are found; 2026-11.
/** A reprint: at least so many words stand earlier, ... */
const REPRINT_WORDS = 40;
/** ... which is this part of the text, ... */
const REPRINT_PART = 0.2;
/** ... and this part of the later side from its first copied word to its last. Less is a series of similar items. */
const REPRINT_DENSITY = 0.75;
/** Share of a block of a reprint that stands earlier; one word in ten edited leaves .85 and more. */
const REPRINTED_SHARE = 0.8;
/** A reprint has one number in the place of another at most once in so many words; more is a form filled in twice. */
const WORDS_PER_SWAPPED_NUMBER = 30;
/** A part of a block, and a paragraph that is repeated alone, has so many words: longer than a sentence said twice. */
const PROSE_WORDS = 25;
/** Outside a reprint a copy is exact, but for a word in 33. */
const EXACT_SHARE = 0.97;
/** Printed twice in a row, a shorter paragraph is a repeat too; still longer than a line of a song or a live blog. */
const TWICE_IN_A_ROW_WORDS = 12;
/** Words that may stand between two copies in a row (an advertisement). */
const IN_A_ROW = 3;
/** What stands three times is a refrain, unless the stretch has so many different seeds: a body printed three times. */
const MANY_SEEDS = 100;

/**
 * Finds the later copies. `blocks` are the paragraphs of the same text, ascending and disjoint; words outside of them
 * are never part of a repeat. A repeat lies within one block: the whole of it, or (where copied and new text stand in one
 * block) from its first copied word to the next new one. Ascending and disjoint; near-linear on any input; never throws.
 */
export function findRepeats(words: Words, blocks: readonly Span[]): Repeat[] {
  const index = new SeedIndex(words);
  const { spans, partner } = align(words, words, commonRuns(words, words, index, index), true);
  if (spans.length === 0) return [];
  const ranges = wordRanges(words, blocks);
  const repeats: Repeat[] = [];
  for (const stretch of stretches(spans)) {
    const copies = copiesIn(stretch, words, partner, ranges);
    const believed = isReprint(copies, words, index) ? isReprinted : (copy: Copy) => isExactCopy(copy, index);
    for (const copy of copies) if (believed(copy)) repeats.push(repeatOf(copy, words, blocks[copy.block]!));
  }
  return disjoint(repeats);
}

/** Whether a stretch is a body printed again, in which edits and short lines are to be expected. */
function isReprint(copies: readonly Copy[], words: Words, index: SeedIndex): boolean {
  if (copies.length === 0) return false;
  const copied = copies.reduce((sum, { matched }) => sum + matched, 0);
  const swapped = copies.reduce((sum, { numbersSwapped }) => sum + numbersSwapped, 0);
  return (
    copied >= Math.max(REPRINT_WORDS, REPRINT_PART * words.count) &&
    copied >= REPRINT_DENSITY * (copies.at(-1)!.to - copies[0]!.from) &&
    swapped * WORDS_PER_SWAPPED_NUMBER <= copied &&
    !isRefrain(copies, index)
  );
}

/** Whether most of the copies stands three times or more, and is too little to be a body printed three times. */
function isRefrain(copies: readonly Copy[], index: SeedIndex): boolean {
  const different = new Set<number>();
  let seeds = 0;
  let frequent = 0;
  for (const { from, to } of copies) {
    for (let at = from; at + SEED_WORDS <= to; at++) {
      const first = index.firstOf(at);
      const second = index.next[first]!;
      different.add(first);
      seeds++;
      if (second >= 0 && index.next[second]! >= 0) frequent++;
    }
  }
  return 2 * frequent > seeds && different.size < MANY_SEEDS;
}

function isReprinted(copy: Copy): boolean {
  return copiedShare(copy) >= REPRINTED_SHARE && (copy.whole || copy.matched >= PROSE_WORDS);
}

/** A whole paragraph, word for word, that stands nowhere else; long, or right after its original. */
function isExactCopy(copy: Copy, index: SeedIndex): boolean {
  const inARow = copy.from - copy.toA <= IN_A_ROW;
  return (
    copy.whole &&
    copy.blockWords >= (inARow ? TWICE_IN_A_ROW_WORDS : PROSE_WORDS) &&
    copiedShare(copy) >= EXACT_SHARE &&
    copy.numbersSwapped === 0 &&
    !isRefrain([copy], index)
  );
}

function copiedShare({ matched, from, to }: Copy): number {
  return matched / (to - from);
}

function repeatOf(copy: Copy, words: Words, block: Span): Repeat {
  const last = copy.to === words.count || words.starts[copy.to]! >= block.end;
  return {
    start:
      copy.whole || (copy.from > 0 && words.ends[copy.from - 1]! <= block.start)
        ? block.start
        : words.starts[copy.from]!,
    end: last ? block.end : words.starts[copy.to]!,
    ofStart: words.starts[copy.fromA]!,
    ofEnd: words.ends[copy.toA - 1]!,
    similarity: copiedShare(copy),
  };
}

/** Two stretches may claim one block; the first keeps it. */
function disjoint(repeats: Repeat[]): Repeat[] {
  repeats.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return repeats.filter((repeat) => {
    if (repeat.start < end) return false;
    end = repeat.end;
    return true;
  });
}
