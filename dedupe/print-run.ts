/**
 * A body printed three times or more, one copy behind the other, exactly or lightly edited, with or without its breaks.
 *
 * A refrain, a roll-call or the standing lines of a live blog come back with fresh text between them, and are a small part of what
 * stands before them. A print run has hardly anything fresh behind its first copy, and each copy goes through the whole body. The
 * limits were chosen on bodies of 60 to 600 words printed 3 to 50 times, exactly and with up to one word in twenty edited, and on
 * the counter-cases of `test/dedupe/print-run.test.ts`; 2026-11.
 */
import { copiedShare, PROSE_WORDS, REPRINT_WORDS, REPRINTED_SHARE, WORDS_PER_SWAPPED_NUMBER } from './copies.js';
import { type Copy, copiesIn, type WordRange } from './stretches.js';
import type { Words } from './words.js';

/** Copied words for each word of the body: two of three copies, when some of their paragraphs are edited out of sight. */
const COPIED_PER_BODY = 1.5;
/** Part of the text behind the first copied word that may be fresh: a line between the copies. */
const FRESH_PART = 0.1;
/** Part of the body that the copies repeat. Less is a piece of it that comes back. */
const COVERED_PART = 0.5;
/** A shorter body is taken only when it is repeated word for word, but for a word in 33: it may be a form filled in with names. */
const SURE_BODY_WORDS = 104;
const EXACT_SHARE = 0.97;
/** A copied paragraph that says where the run begins: longer than a line that an article repeats in passing. */
const TELLING_WORDS = 12;

/** The copies behind the first body, ascending; empty when the text is no print run. `partner` is as `align` gives it. */
export function printRun(words: Words, partner: Int32Array, ranges: readonly WordRange[]): Copy[] {
  const whole = { startA: 0, endA: words.count, startB: 0, endB: words.count, matched: words.count };
  const copied = copiesIn([whole], words, firstPlaces(partner), ranges).filter(
    (copy) => copiedShare(copy) >= REPRINTED_SHARE && (copy.whole || copy.matched >= PROSE_WORDS),
  );
  const first = copied.findIndex(({ blockWords }) => blockWords >= TELLING_WORDS);
  const copies = first < 0 ? [] : copied.slice(first);
  return isRun(copies, words, partner, ranges) ? copies : [];
}

function isRun(copies: readonly Copy[], words: Words, partner: Int32Array, ranges: readonly WordRange[]): boolean {
  const from = copies[0]?.from ?? words.count;
  const copied = sum(copies, (copy) => copy.to - copy.from);
  const matched = sum(copies, (copy) => copy.matched);
  const body = sum(ranges, (range) => Math.max(0, Math.min(range.to, from) - range.from));
  const behind = sum(ranges, (range) => Math.max(0, range.to - Math.max(range.from, from)));
  return (
    body >= REPRINT_WORDS &&
    copied >= COPIED_PER_BODY * body &&
    behind - copied <= FRESH_PART * behind &&
    matched >= (body < SURE_BODY_WORDS ? EXACT_SHARE : REPRINTED_SHARE) * copied &&
    sum(copies, (copy) => copy.numbersSwapped) * WORDS_PER_SWAPPED_NUMBER <= matched &&
    covered(copies, partner) >= COVERED_PART * body
  );
}

/** Words of the body that some copy repeats. */
function covered(copies: readonly Copy[], partner: Int32Array): number {
  const places = new Set<number>();
  const first = firstPlaces(partner);
  for (const { from, to } of copies) for (let at = from; at < to; at++) if (first[at]! >= 0) places.add(first[at]!);
  return places.size;
}

/** For each word the first place of the chain of pairs that leads back from it; -1 when it has no partner. */
function firstPlaces(partner: Int32Array): Int32Array {
  const first = new Int32Array(partner.length).fill(-1);
  for (let at = 0; at < partner.length; at++) {
    const earlier = partner[at]!;
    if (earlier >= 0) first[at] = first[earlier]! >= 0 ? first[earlier]! : earlier;
  }
  return first;
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
