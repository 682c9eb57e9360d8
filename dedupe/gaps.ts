/** Where two texts differ: the words that stand between the same two equal words. */
import { type Alignment, commonWords } from './spans.js';
import type { Words } from './words.js';

/** Places of the words on either side that are in no passage in common, ascending. */
export interface Gap {
  inA: number[];
  inB: number[];
  /** Before the first equal words, or behind the last, but for those that are equal by chance. */
  isStart: boolean;
  isEnd: boolean;
  /** Equal words between it and the gap before. */
  equalBefore: number;
}

/** What replaces so many words or more is a phrase, a sentence or a passage, not a word. */
export const PHRASE_WORDS = 3;
/** In a wider gap words in common are not looked for, which takes time quadratic in them. */
const WIDEST_SPLIT = 60;
/** So many words in a row are equal by chance (of the) between phrases that are not. */
const MOST_BY_CHANCE = 2;

/** A gap of which such a share is equal, on the side that has fewer words, is a passage in common with very many edits. */
const MOSTLY_EQUAL = 0.55;

/**
 * Unlike sentences have a quarter of their words in common, in order (the, of, on): less than so much is chance, in passages of so many
 * words and more, and so is a run of so many.
 */
const BY_CHANCE = 0.3;
const SENTENCE_WORDS = 8;
const LONGEST_BY_CHANCE = 5;

/**
 * `places`: the gaps of which both sides have words. `equal`: the words in common in gaps that are mostly equal. `alignment` is that
 * of b in a. Linear, but for `WIDEST_SPLIT`.
 */
export function replacedBetween(a: Words, b: Words, alignment: Alignment): { places: Gap[]; equal: number } {
  const places: Gap[] = [];
  let equal = 0;
  const add = (gap: Gap) => {
    const before = places[places.length - 1];
    if (before === undefined || !partedByChance(before, gap)) {
      places.push(gap);
      return;
    }
    for (const at of gap.inA) before.inA.push(at);
    for (const at of gap.inB) before.inB.push(at);
    before.isEnd = gap.isEnd;
  };
  for (const gap of gapsBetween(a, b, alignment)) {
    if (fewerOf(gap) < PHRASE_WORDS || Math.max(gap.inA.length, gap.inB.length) > WIDEST_SPLIT) add(gap);
    else {
      const parts = split(a, b, gap);
      const common = gap.inA.length - parts.reduce((sum, { inA }) => sum + inA.length, 0);
      if (common >= MOSTLY_EQUAL * fewerOf(gap)) equal += common;
      for (const part of parts) add(part);
    }
  }
  return { places: withoutMoved(a, b, joinUnlike(places)).filter((place) => fewerOf(place) > 0), equal };
}

/** Words on the side that has fewer. */
export function fewerOf({ inA, inB }: Gap): number {
  return Math.min(inA.length, inB.length);
}

/** Joins neighbours that are unlike passages with a few words in common by chance. */
function joinUnlike(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (let from = 0; from < gaps.length; ) {
    let to = from + 1;
    while (to < gaps.length && gaps[to]!.equalBefore <= LONGEST_BY_CHANCE) to++;
    const group = gaps.slice(from, to);
    const one = join(group);
    const common = group.slice(1).reduce((sum, { equalBefore }) => sum + equalBefore, 0);
    if (fewerOf(one) >= SENTENCE_WORDS && common < BY_CHANCE * fewerOf(one)) joined.push(one);
    else joined.push(...group);
    from = to;
  }
  return joined;
}

/**
 * The places at which a sentence too short to be a passage in common only moved are left out: all words of one side stand in another
 * gap of the other side.
 */
function withoutMoved(a: Words, b: Words, gaps: readonly Gap[]): Gap[] {
  const [ofA, ofB] = [gapsOf(a, gaps, 'inA'), gapsOf(b, gaps, 'inB')];
  const haveMoved = (words: Words, places: readonly number[], there: ReadonlyMap<number, Gap>, from: Gap) =>
    places.every((at) => (there.get(words.hashes[2 * at]!) ?? from) !== from);
  return gaps.filter(
    (gap) => fewerOf(gap) < PHRASE_WORDS || !(haveMoved(a, gap.inA, ofB, gap) || haveMoved(b, gap.inB, ofA, gap)),
  );
}

/** By the hash of each word in a gap, the last gap that has it. */
function gapsOf(words: Words, gaps: readonly Gap[], side: 'inA' | 'inB'): Map<number, Gap> {
  return new Map(gaps.flatMap((gap) => gap[side].map((at) => [words.hashes[2 * at]!, gap] as const)));
}

function join(gaps: readonly Gap[]): Gap {
  return {
    ...gaps[0]!,
    inA: gaps.flatMap(({ inA }) => inA),
    inB: gaps.flatMap(({ inB }) => inB),
    isEnd: gaps.at(-1)!.isEnd,
  };
}

/** All gaps; words of a that are paired elsewhere stand in none. */
function gapsBetween(a: Words, b: Words, { partner }: Alignment): Gap[] {
  const paired = new Uint8Array(a.count);
  for (const inA of partner) if (inA >= 0) paired[inA] = 1;
  const gaps: Gap[] = [];
  let fromA = 0;
  let fromB = 0;
  let equalBefore = 0;
  for (let at = 0; at <= b.count; at++) {
    const other = at === b.count ? a.count : partner[at]!;
    if (other < 0) continue;
    if (at > fromB || other !== fromA) {
      const inA = unpairedBetween(paired, fromA, other);
      if (at > fromB) for (const k of inA) paired[k] = 1;
      const inB: number[] = [];
      for (let k = fromB; k < at; k++) inB.push(k);
      if (inA.length + inB.length > 0)
        gaps.push({ inA, inB, isStart: fromB <= MOST_BY_CHANCE, isEnd: at >= b.count - MOST_BY_CHANCE, equalBefore });
      equalBefore = 0;
    }
    equalBefore++;
    fromA = other + 1;
    fromB = at + 1;
  }
  return gaps;
}

/**
 * The words of a that may stand for those of a gap whose neighbours are paired with from - 1 and to. Where passages stand in another
 * order, most of the words from `from` to `to` are paired elsewhere: then the words right before `to`, else those right behind.
 */
function unpairedBetween(paired: Uint8Array, from: number, to: number): number[] {
  const between: number[] = [];
  for (let k = from; k < to; k++) if (paired[k] === 0) between.push(k);
  if (to >= from && 2 * between.length >= to - from) return between;
  const beside: number[] = [];
  for (let k = to - 1; k >= 0 && paired[k] === 0; k--) beside.unshift(k);
  if (beside.length === 0) for (let k = from; k < paired.length && paired[k] === 0; k++) beside.push(k);
  return beside;
}

/** A gap between spans may have words in common all the same: the gaps between those. */
function split(a: Words, b: Words, gap: Gap): Gap[] {
  const { inA, inB } = gap;
  const [endA, endB] = [inA.at(-1)! + 1, inB.at(-1)! + 1];
  const pairs = commonWords(a, inA[0]!, endA, b, inB[0]!, endB);
  if (pairs.length === 0) return [gap];
  const gaps: Gap[] = [];
  let { equalBefore } = gap;
  let [fromA, fromB] = [inA[0]!, inB[0]!];
  for (const [toA, toB] of [...pairs, [endA, endB] as const]) {
    const part = {
      inA: inA.filter((at) => at >= fromA && at < toA),
      inB: inB.filter((at) => at >= fromB && at < toB),
      isStart: gap.isStart && fromA - inA[0]! <= MOST_BY_CHANCE,
      isEnd: gap.isEnd && endA - toA <= MOST_BY_CHANCE,
      equalBefore,
    };
    if (part.inA.length + part.inB.length > 0) {
      gaps.push(part);
      equalBefore = 0;
    }
    equalBefore++;
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return gaps;
}

/** Whether the equal words between two gaps are fewer than what is replaced on either side of them. */
function partedByChance(before: Gap, { inA, inB, equalBefore }: Gap): boolean {
  if (equalBefore > MOST_BY_CHANCE) return false;
  const [onA, onB] = [before.inA.length + inA.length, before.inB.length + inB.length];
  return (
    Math.max(onA, onB) >= 2 * equalBefore + 2 &&
    Math.min(onA, onB) > equalBefore &&
    Math.max(before.inA.length, before.inB.length) > equalBefore &&
    Math.max(inA.length, inB.length) > equalBefore
  );
}
