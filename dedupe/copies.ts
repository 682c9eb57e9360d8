/**
 * Which copied pieces of a text are repeats, and which legitimately recur: refrains, roll-calls, lines of a live blog,
 * list items, table rows, short echoes.
 *
 * The limits were fitted by eye on 791 real pages (reviews, recipes, manuals: full of paragraphs that resemble each
 * other) so that only true copies are left, and on generated texts, where all but 6 of 5,580 bodies printed twice come
 * out exactly; 2026-11.
 */
import { SEED_WORDS, type SeedIndex } from './runs.js';
import type { Copy } from './stretches.js';
import type { Words } from './words.js';

/** A reprint: at least so many words stand earlier, ... */
export const REPRINT_WORDS = 40;
/** ... which is this part of the text, ... */
const REPRINT_PART = 0.2;
/** ... and this part of the later side from its first copied word to its last. Less is a series of similar items. */
const REPRINT_DENSITY = 0.75;
/** Share of a block of a reprint that stands earlier. One word in twenty edited leaves .7 of the worst block. */
export const REPRINTED_SHARE = 0.7;
/** A reprint has one number in the place of another at most once in so many words; more is a form filled in twice. */
export const WORDS_PER_SWAPPED_NUMBER = 30;
/** A part of a block, and a paragraph that is repeated alone, has so many words: longer than a sentence said twice. */
export const PROSE_WORDS = 25;
/** Outside a reprint a copy is exact, but for a word in 33. */
const EXACT_SHARE = 0.97;
/** In a row with its original, or with a copied paragraph: longer than a line of a song or a live blog. */
export const BESIDE_WORDS = 12;
/** Words that may stand between two copies in a row (an advertisement). */
const IN_A_ROW = 3;
/** What stands three times is a refrain, unless the stretch has so many different seeds: a body printed three times. */
const MANY_SEEDS = 100;
/** ... and so large a part of its seeds is different: the lines of a roll-call resemble each other, those of a body do not. */
const DIFFERENT_PART = 0.6;

/** The copies of one stretch that are repeats. The copies ascend. */
export function repeatedCopies(copies: readonly Copy[], words: Words, index: SeedIndex): Copy[] {
  if (copies.length === 0) return [];
  if (isReprint(copies, words, index)) {
    return copies.filter((copy) => copiedShare(copy) >= REPRINTED_SHARE && (copy.whole || copy.matched >= PROSE_WORDS));
  }
  const exact = copies.map((copy) => copy.whole && copiedShare(copy) >= EXACT_SHARE && copy.numbersSwapped === 0);
  const believed = copies.map((copy, i) => exact[i]! && isLongEnough(copy) && !isRefrain([copy], index));
  const isBeside = (i: number, step: number) =>
    believed[i + step] === true && Math.abs(copies[i + step]!.block - copies[i]!.block) === 1;
  const take = (i: number, step: number) => {
    if (!exact[i] || believed[i] || !isBeside(i, step)) return;
    believed[i] = copies[i]!.blockWords >= BESIDE_WORDS || isBeside(i, -step);
  };
  for (let i = 1; i < copies.length; i++) take(i, -1);
  for (let i = copies.length - 2; i >= 0; i--) take(i, 1);
  return copies.filter((_, i) => believed[i]);
}

/** Share of the piece's words that are paired with an earlier one, 0..1. */
export function copiedShare({ matched, from, to }: Copy): number {
  return matched / (to - from);
}

function isLongEnough({ blockWords, from, toA }: Copy): boolean {
  return blockWords >= (from - toA <= IN_A_ROW ? BESIDE_WORDS : PROSE_WORDS);
}

/** Whether a stretch is a body printed again, in which edits and short lines are to be expected. */
function isReprint(copies: readonly Copy[], words: Words, index: SeedIndex): boolean {
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
  return 2 * frequent > seeds && different.size < Math.max(MANY_SEEDS, DIFFERENT_PART * seeds);
}
