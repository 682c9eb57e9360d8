/** Exact runs of words that stand in two texts, or twice in one: the seeds of everything said about common passages. */
import { shingles } from './shingles.js';
import type { Words } from './words.js';

/** Words b[inB .. inB + words) equal a[inA .. inA + words). */
export interface Run {
  inA: number;
  inB: number;
  words: number;
}

/** A run starts from this many equal words. Four make twice the seeds and mostly stock phrases. */
export const SEED_WORDS = 5;
/**
 * Places of one seed that are tried. It bounds the work on hostile text (one line repeated for ever); a passage has
 * rarer seeds than its commonest, so in articles nothing is lost.
 */
const PLACES_TRIED = 16;
/** A run that goes on where the one before it stopped, give or take these words, is preferred to one twice as long. */
const SAME_DIAGONAL = 32;

/**
 * All runs of at least SEED_WORDS words, ascending and disjoint in b; in a they may overlap. Where a seed stands at
 * several places of a, the longest run is taken, on equal length the first place. A text of fewer words has a run in
 * common only with an equal one. The indices are those of a and b; when they are one object: runs from an earlier place
 * of the text to a later one that do not overlap each other.
 */
export function commonRuns(a: Words, b: Words, indexA: SeedIndex, indexB: SeedIndex): Run[] {
  const within = indexA === indexB;
  const size = Math.min(SEED_WORDS, a.count, b.count);
  const { seeds } = indexB;
  const runs: Run[] = [];
  let covered = 0;
  let diagonal = Number.NaN;
  for (let at = 0; 2 * at < seeds.length; at++) {
    let best = 0;
    let bestScore = 0;
    let bestA = 0;
    let bestB = 0;
    let tried = 0;
    let place = indexA.first(seeds[2 * at]!, seeds[2 * at + 1]!);
    for (; place >= 0 && tried < PLACES_TRIED; place = indexA.next[place]!, tried++) {
      const longest = within ? at - place : Number.POSITIVE_INFINITY;
      if (longest < size) break;
      let words = 0;
      while (words < longest && same(a, place + words, b, at + words)) words++;
      let back = 0;
      while (words + back < longest && at - back > covered && same(a, place - back - 1, b, at - back - 1)) back++;
      const score = Math.abs(at - place - diagonal) <= SAME_DIAGONAL ? 2 * (words + back) : words + back;
      if (words < size || score <= bestScore) continue;
      best = words + back;
      bestScore = score;
      bestA = place - back;
      bestB = at - back;
    }
    if (best === 0) continue;
    runs.push({ inA: bestA, inB: bestB, words: best });
    diagonal = bestB - bestA;
    covered = bestB + best;
    at = covered - 1;
  }
  return runs;
}

/** Whether word i of a is word j of b; false outside the texts. */
export function same(a: Words, i: number, b: Words, j: number): boolean {
  return (
    i >= 0 &&
    j >= 0 &&
    i < a.count &&
    j < b.count &&
    a.hashes[2 * i] === b.hashes[2 * j] &&
    a.hashes[2 * i + 1] === b.hashes[2 * j + 1]
  );
}

/** Where each run of SEED_WORDS words stands in a text: open addressing over 64-bit hashes, a list of places for each. */
export class SeedIndex {
  /** As `shingles` gives them. */
  readonly seeds: Uint32Array;
  /** The next place of the same seed, or -1. */
  readonly next: Int32Array;
  /** Number of different seeds. */
  readonly distinct: number;
  private readonly heads: Int32Array;
  private readonly mask: number;

  constructor(words: Words) {
    this.seeds = shingles(words, SEED_WORDS);
    const count = this.seeds.length / 2;
    let size = 16;
    while (size < 2 * count) size *= 2;
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(count);
    let distinct = 0;
    for (let place = count - 1; place >= 0; place--) {
      const slot = this.slot(this.seeds[2 * place]!, this.seeds[2 * place + 1]!);
      const head = this.heads[slot]!;
      if (head < 0) distinct++;
      this.next[place] = head;
      this.heads[slot] = place;
    }
    this.distinct = distinct;
  }

  /** The first place of the seed that stands at a place. */
  firstOf(place: number): number {
    return this.first(this.seeds[2 * place]!, this.seeds[2 * place + 1]!);
  }

  /** The first place of a seed given by its hash, or -1. */
  first(low: number, high: number): number {
    return this.heads[this.slot(low, high)]!;
  }

  private slot(low: number, high: number): number {
    let slot = low & this.mask;
    for (;;) {
      const head = this.heads[slot]!;
      if (head < 0 || (this.seeds[2 * head] === low && this.seeds[2 * head + 1] === high)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}
