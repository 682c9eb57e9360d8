/** Runs of common words joined over small edits into spans, word by word. */
import { type Run, SEED_WORDS, same } from './runs.js';
import { hasDigit, type Words } from './words.js';

/** A passage common to a and b: half-open ranges of words, and how many of them are equal, in order. */
export interface WordSpan {
  startA: number;
  endA: number;
  startB: number;
  endB: number;
  matched: number;
}

export interface Alignment {
  /** Ascending in b. */
  spans: WordSpan[];
  /** For each word of b the equal word of a that it is paired with, or -1. */
  partner: Int32Array;
}

/** The widest edit that a span reaches over, in words on either side. */
const WIDEST_GAP = 20;
/** Any run may reach over this many words; beyond them, over as many as the smaller of its neighbours has. */
const FREE_GAP = 4;
/** Spans still open that a run may join: copies that run side by side are few. */
const SPANS_OPEN = 6;
/** Words looked at beyond the ends of a span, for an edit close to the end of a passage. */
const END_WORDS = 8;
/** A shorter span is a stock phrase ("at the end of the month"), not a common passage. */
const SHORTEST_SPAN = 8;

/**
 * Joins runs that follow each other in both texts with small gaps, pairs the equal words inside the gaps, and leaves out
 * spans with fewer than SHORTEST_SPAN equal words (of all words, when a text has fewer). `within`: a and b are one text, and
 * the two sides of a span may not overlap. Linear in the runs.
 */
export function align(a: Words, b: Words, runs: readonly Run[], within = false): Alignment {
  const partner = new Int32Array(b.count).fill(-1);
  const spans: WordSpan[] = [];
  const open: WordSpan[] = [];
  for (const run of runs) {
    const span = openSpanFor(open, run, within) ?? begin(run, spans);
    const skip = Math.max(0, span.endA - run.inA);
    const inA = run.inA + skip;
    const inB = run.inB + skip;
    const endA = run.inA + run.words;
    span.matched += pairGap(a, b, span, inA, inB, partner) + endA - inA;
    for (let k = 0; k < endA - inA; k++) partner[inB + k] = inA + k;
    span.endA = endA;
    span.endB = run.inB + run.words;
    if (open.at(-1) === span) continue;
    if (open.includes(span)) open.splice(open.indexOf(span), 1);
    open.push(span);
    if (open.length > SPANS_OPEN) open.shift();
  }
  const shortest = Math.min(SHORTEST_SPAN, a.count, b.count);
  const kept = spans.filter((span) => span.matched >= shortest);
  for (const span of spans) if (span.matched < shortest) release(span, partner);
  for (const span of kept) {
    extendEnd(a, b, span, partner, within);
    extendStart(a, b, span, partner, within);
  }
  return { spans: kept, partner };
}

function begin({ inA, inB }: Run, spans: WordSpan[]): WordSpan {
  const span = { startA: inA, endA: inA, startB: inB, endB: inB, matched: 0 };
  spans.push(span);
  return span;
}

/** The open span that the run continues with the smallest gap. Within one text the two sides of a span stay apart. */
function openSpanFor(open: readonly WordSpan[], run: Run, within: boolean): WordSpan | undefined {
  let nearest: WordSpan | undefined;
  let nearestGap = Number.POSITIVE_INFINITY;
  for (const span of open) {
    const gapA = run.inA - span.endA;
    const gapB = run.inB - span.endB;
    if (gapA <= -SEED_WORDS || -gapA >= run.words || (within && run.inA + run.words > span.startB)) continue;
    if (Math.max(gapA, gapB) > Math.min(WIDEST_GAP, FREE_GAP + Math.min(span.matched, run.words))) continue;
    if (Math.abs(gapA) + gapB >= nearestGap) continue;
    nearest = span;
    nearestGap = Math.abs(gapA) + gapB;
  }
  return nearest;
}

/**
 * Pairs the equal words between the end of the span and (inA, inB), in order; returns how many. Does nothing where words
 * of the gap are paired already. Quadratic in the gap.
 */
export function pairGap(a: Words, b: Words, span: WordSpan, inA: number, inB: number, partner: Int32Array): number {
  for (let j = span.endB; j < inB; j++) if (partner[j]! >= 0) return 0;
  const pairs = commonWords(a, span.endA, inA, b, span.endB, inB);
  for (const [i, j] of pairs) partner[j] = i;
  return pairs.length;
}

/** Takes back the pairs of a span that is left out. */
function release(span: WordSpan, partner: Int32Array): void {
  for (let j = span.startB; j < span.endB; j++) {
    if (partner[j]! >= span.startA && partner[j]! < span.endA) partner[j] = -1;
  }
}

/** Words after a last edit close to the end of the passage: taken while at least half of them are equal. */
function extendEnd(a: Words, b: Words, span: WordSpan, partner: Int32Array, within: boolean): void {
  const { endA, endB } = span;
  const lastA = Math.min(endA + END_WORDS, within ? span.startB : a.count);
  let lastB = endB;
  while (lastB < Math.min(endB + END_WORDS, b.count) && partner[lastB]! < 0) lastB++;
  const pairs = commonWords(a, endA, lastA, b, endB, lastB);
  let taken = pairs.length;
  while (taken > 0) {
    const [i, j] = pairs[taken - 1]!;
    if (worthTaking(taken, Math.max(i + 1 - endA, j + 1 - endB))) break;
    taken--;
  }
  for (const [i, j] of pairs.slice(0, taken)) {
    partner[j] = i;
    span.endA = i + 1;
    span.endB = j + 1;
  }
  span.matched += taken;
}

function extendStart(a: Words, b: Words, span: WordSpan, partner: Int32Array, within: boolean): void {
  const { startA, startB } = span;
  const firstA = Math.max(startA - END_WORDS, 0);
  const lowestB = Math.max(startB - END_WORDS, within ? span.endA : 0);
  let firstB = startB;
  while (firstB > lowestB && partner[firstB - 1]! < 0) firstB--;
  const pairs = commonWords(a, firstA, startA, b, firstB, startB);
  let left = 0;
  while (left < pairs.length) {
    const [i, j] = pairs[left]!;
    if (worthTaking(pairs.length - left, Math.max(startA - i, startB - j))) break;
    left++;
  }
  for (const [i, j] of pairs.slice(left).reverse()) {
    partner[j] = i;
    span.startA = i;
    span.startB = j;
  }
  span.matched += pairs.length - left;
}

function worthTaking(equal: number, reach: number): boolean {
  return equal >= 2 && 2 * equal >= reach;
}

/** Whether one of the words from..to-1 has a digit. */
export function hasNumber(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasDigit(words, at)) return true;
  return false;
}

/** A longest common subsequence of a[fromA .. toA) and b[fromB .. toB), as pairs in order. Quadratic: for small gaps. */
export function commonWords(
  a: Words,
  fromA: number,
  toA: number,
  b: Words,
  fromB: number,
  toB: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  const rows = toA - fromA;
  const columns = toB - fromB;
  if (rows <= 0 || columns <= 0) return pairs;
  const width = columns + 1;
  const longest = new Uint8Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      longest[i * width + j] = same(a, fromA + i, b, fromB + j)
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns && longest[i * width + j]! > 0; ) {
    if (same(a, fromA + i, b, fromB + j)) pairs.push([fromA + i++, fromB + j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
