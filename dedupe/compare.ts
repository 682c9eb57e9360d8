/** Two texts compared on their words: what they share, where, and how much of each it is. */
import type { Comparison, SharedSpan } from '../article.js';
import { changesOf, NO_CHANGES } from './changes.js';
import { commonRuns, SeedIndex } from './runs.js';
import { align, type WordSpan } from './spans.js';
import type { Words } from './words.js';

/** Texts that share less are no copies, whatever stands where they differ. */
const ALIKE = 0.3;

/**
 * `jaccard`: exact, of the sets of runs of five words. `spans`: the passages in common (runs of equal words joined over
 * small edits, eight equal words at least), ascending and disjoint in b, as UTF-16 offsets of each text with the number
 * of equal words. `containment`: of each text the share of its words that stand, in order, in a passage of the other; a
 * passage that one text has twice and the other once is counted twice in the first. `changes`: what stands where they differ,
 * counted when a third of one stands in the other.
 *
 * compare(b, a) says the same with the sides changed. Texts without words share nothing. Near-linear; never throws.
 */
export function compare(a: Words, b: Words): Comparison {
  const indexA = indexOf(a);
  // A text held against itself is still two texts here.
  const indexB = a === b ? new SeedIndex(b) : indexOf(b);
  const bInA = align(a, b, commonRuns(a, b, indexA, indexB));
  const aInB = align(b, a, commonRuns(b, a, indexB, indexA));
  const shared = commonSeeds(indexA, indexB);
  // Where passages stand several times, the two directions may pair them differently: one of them speaks for both.
  const spans = comesFirst(a, b) ? bInA.spans : aInB.spans.map(mirror).sort((one, other) => one.startB - other.startB);
  const containment: [number, number] = [pairedShare(aInB.partner), pairedShare(bInA.partner)];
  const changes = () => (comesFirst(a, b) ? changesOf(a, b, bInA) : changesOf(b, a, aInB));
  return {
    jaccard: shared === 0 ? 0 : shared / (indexA.distinct + indexB.distinct - shared),
    containment,
    spans: spans.map(
      ({ startA, endA, startB, endB, matched }): SharedSpan => ({
        a: [a.starts[startA]!, a.ends[endA - 1]!],
        b: [b.starts[startB]!, b.ends[endB - 1]!],
        words: matched,
      }),
    ),
    changes: Math.max(...containment) >= ALIKE ? changes() : NO_CHANGES,
  };
}

/** An article is compared with many: its index is made once, and goes when its words do. */
const indexes = new WeakMap<Words, SeedIndex>();

function indexOf(words: Words): SeedIndex {
  let index = indexes.get(words);
  if (!index) {
    index = new SeedIndex(words);
    indexes.set(words, index);
  }
  return index;
}

/** The number of different seeds that both have. */
function commonSeeds(one: SeedIndex, other: SeedIndex): number {
  let common = 0;
  for (let place = 0; place < one.next.length; place++) {
    if (one.firstOf(place) !== place) continue;
    if (other.first(one.seeds[2 * place]!, one.seeds[2 * place + 1]!) >= 0) common++;
  }
  return common;
}

function pairedShare(partner: Int32Array): number {
  let paired = 0;
  for (const other of partner) if (other >= 0) paired++;
  return partner.length === 0 ? 0 : paired / partner.length;
}

/** A total order of texts: the shorter, else the one with the smaller hash at the first difference. */
function comesFirst(a: Words, b: Words): boolean {
  if (a.count !== b.count) return a.count < b.count;
  for (let i = 0; i < a.hashes.length; i++) if (a.hashes[i] !== b.hashes[i]) return a.hashes[i]! < b.hashes[i]!;
  return true;
}

function mirror({ startA, endA, startB, endB, matched }: WordSpan): WordSpan {
  return { startA: startB, endA: endB, startB: startA, endB: endA, matched };
}
