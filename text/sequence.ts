/**
 * Which blocks are the article: one of four states for each block, the best sequence of all by Viterbi. Blocks before the
 * article, blocks of it, blocks between its paragraphs, blocks behind it; so a line is judged by what stands around it.
 * From a tail a page may come back to its article at a price, for boxes inside an article can read like the end of one;
 * plain text, which shows no boxes, may not.
 */
import { FEATURE_NAMES } from './families.js';

export const STATES = ['head', 'body', 'middle', 'tail'] as const;
export type State = (typeof STATES)[number];
const COUNT = STATES.length;
const [HEAD, BODY, MIDDLE, TAIL] = [0, 1, 2, 3];

/** Weights by name: what a feature adds to each state, and what going from one state to the next does. */
export interface Weights {
  /** Feature to its weight in head, body, middle, tail. */
  features: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** `head>body` and so on; without `tail>body` nothing follows a tail. */
  steps: Readonly<Record<string, number>>;
}

export interface Model {
  emit: Float64Array;
  step: Float64Array;
}

export interface Sequenced {
  state: State;
  /** Probability of "body" for this block, all sequences considered, 0..1. */
  body: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
const STEPS: readonly (readonly [from: number, to: number])[] = [
  [HEAD, HEAD],
  [HEAD, BODY],
  [BODY, BODY],
  [BODY, MIDDLE],
  [BODY, TAIL],
  [MIDDLE, MIDDLE],
  [MIDDLE, BODY],
  [TAIL, TAIL],
  [TAIL, BODY],
];
/** The same as indexes: state before, state after, place of the weight in the model. */
const EDGES = STEPS.length;
const FROM = Uint8Array.from(STEPS, ([from]) => from);
const TO = Uint8Array.from(STEPS, ([, to]) => to);
const EDGE = Uint8Array.from(STEPS, ([from, to]) => from * COUNT + to);
const FIRST = [HEAD, BODY];
const LAST = [HEAD, BODY, TAIL];
/** A probability that is smaller than another by this factor (its logarithm) adds nothing to it in 53 bits. */
const NOTHING = 40;

/** `names`: those of the features that the blocks will have. A feature without weights says nothing. */
export function modelOf({ features, steps }: Weights, names: readonly string[] = FEATURE_NAMES): Model {
  const emit = new Float64Array(names.length * COUNT);
  names.forEach((name, feature) => {
    for (let state = 0; state < COUNT; state++) emit[feature * COUNT + state] = features[name]?.[state] ?? 0;
  });
  const step = new Float64Array(COUNT * COUNT).fill(NEVER);
  for (const [from, to] of STEPS)
    step[from * COUNT + to] = steps[`${STATES[from]}>${STATES[to]}`] ?? (from === TAIL && to === BODY ? NEVER : 0);
  return { emit, step };
}

/** One answer a block. Linear in the number of blocks. */
export function sequence(features: readonly (readonly number[])[], model: Model): Sequenced[] {
  const blocks = features.length;
  if (blocks === 0) return [];
  const scores = emissions(features, model);
  const best = scores.slice();
  const from = new Uint8Array(blocks * COUNT);
  for (let state = 0; state < COUNT; state++) if (!FIRST.includes(state)) best[state] = NEVER;
  const tops = new Float64Array(COUNT);
  for (let at = COUNT; at < best.length; at += COUNT) {
    for (let state = 0; state < COUNT; state++) tops[state] = NEVER;
    for (let edge = 0; edge < EDGES; edge++) {
      const to = TO[edge]!;
      const score = best[at - COUNT + FROM[edge]!]! + model.step[EDGE[edge]!]!;
      if (score <= tops[to]!) continue;
      tops[to] = score;
      from[at + to] = FROM[edge]!;
    }
    for (let state = 0; state < COUNT; state++) best[at + state]! += tops[state]!;
  }
  let state = LAST.reduce(
    (top, end) => (best[(blocks - 1) * COUNT + end]! > best[(blocks - 1) * COUNT + top]! ? end : top),
    LAST[0]!,
  );
  const body = marginals(scores, blocks, model);
  const answer = new Array<Sequenced>(blocks);
  for (let block = blocks - 1; block >= 0; block--) {
    answer[block] = { state: STATES[state]!, body: body[block]! };
    state = from[block * COUNT + state]!;
  }
  return answer;
}

/** Score of each state of each block, by itself. */
export function emissions(features: readonly (readonly number[])[], { emit }: Model): Float64Array {
  const scores = new Float64Array(features.length * COUNT);
  features.forEach((on, block) => {
    for (const feature of on) {
      for (let state = 0; state < COUNT; state++) scores[block * COUNT + state]! += emit[feature * COUNT + state]!;
    }
  });
  return scores;
}

/** Probability of "body" for each block (forward and backward sums). */
function marginals(scores: Float64Array, blocks: number, { step }: Model): Float64Array {
  const forward = scores.slice();
  const backward = new Float64Array(blocks * COUNT);
  for (let state = 0; state < COUNT; state++) {
    if (!FIRST.includes(state)) forward[state] = NEVER;
    if (!LAST.includes(state)) backward[(blocks - 1) * COUNT + state] = NEVER;
  }
  const sums = new Float64Array(COUNT);
  for (let at = COUNT; at < scores.length; at += COUNT) {
    for (let state = 0; state < COUNT; state++) sums[state] = NEVER;
    for (let edge = 0; edge < EDGES; edge++)
      addLog(sums, TO[edge]!, forward[at - COUNT + FROM[edge]!]! + step[EDGE[edge]!]!);
    for (let state = 0; state < COUNT; state++) forward[at + state]! += sums[state]!;
  }
  for (let at = (blocks - 2) * COUNT; at >= 0; at -= COUNT) {
    for (let state = 0; state < COUNT; state++) sums[state] = NEVER;
    for (let edge = 0; edge < EDGES; edge++) {
      const next = at + COUNT + TO[edge]!;
      addLog(sums, FROM[edge]!, backward[next]! + step[EDGE[edge]!]! + scores[next]!);
    }
    for (let state = 0; state < COUNT; state++) backward[at + state] = sums[state]!;
  }
  const body = new Float64Array(blocks);
  for (let block = 0, at = 0; block < blocks; block++, at += COUNT) {
    sums[0] = NEVER;
    for (let state = 0; state < COUNT; state++) addLog(sums, 0, forward[at + state]! + backward[at + state]!);
    body[block] = Math.exp(forward[at + BODY]! + backward[at + BODY]! - sums[0]!);
  }
  return body;
}

/** sums[at] = log(e^sums[at] + e^value). */
function addLog(sums: Float64Array, at: number, value: number): void {
  const before = sums[at]!;
  const gap = before - value;
  if (gap >= NOTHING) return;
  if (gap > -NOTHING) sums[at] = gap > 0 ? before + Math.log(1 + Math.exp(-gap)) : value + Math.log(1 + Math.exp(gap));
  else if (value !== NEVER) sums[at] = value;
}
