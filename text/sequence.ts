/**
 * Which blocks are the article: one of four states for each block, the best sequence of all by Viterbi. Blocks before the
 * article, blocks of it, blocks between its paragraphs, blocks behind it; so a line is judged by what stands around it,
 * and a tail begins only where no prose of the article follows.
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
  /** `head>body` and so on. */
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
];
/** For each state those that it may follow, and those that may follow it. */
const EARLIER = STATES.map((_, state) => STEPS.filter(([, to]) => to === state).map(([from]) => from));
const LATER = STATES.map((_, state) => STEPS.filter(([from]) => from === state).map(([, to]) => to));
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
  for (const [from, to] of STEPS) step[from * COUNT + to] = steps[`${STATES[from]}>${STATES[to]}`] ?? 0;
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
  for (let at = COUNT; at < best.length; at += COUNT) {
    for (let state = 0; state < COUNT; state++) {
      let top = NEVER;
      for (const before of EARLIER[state]!) {
        const score = best[at - COUNT + before]! + model.step[before * COUNT + state]!;
        if (score > top) {
          top = score;
          from[at + state] = before;
        }
      }
      best[at + state]! += top;
    }
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
  for (let at = COUNT; at < scores.length; at += COUNT) {
    for (let state = 0; state < COUNT; state++) {
      let sum = NEVER;
      for (const before of EARLIER[state]!)
        sum = logSum(sum, forward[at - COUNT + before]! + step[before * COUNT + state]!);
      forward[at + state]! += sum;
    }
  }
  for (let at = (blocks - 2) * COUNT; at >= 0; at -= COUNT) {
    for (let state = 0; state < COUNT; state++) {
      let sum = NEVER;
      for (const next of LATER[state]!)
        sum = logSum(sum, backward[at + COUNT + next]! + step[state * COUNT + next]! + scores[at + COUNT + next]!);
      backward[at + state] = sum;
    }
  }
  const body = new Float64Array(blocks);
  for (let block = 0, at = 0; block < blocks; block++, at += COUNT) {
    let all = NEVER;
    for (let state = 0; state < COUNT; state++) all = logSum(all, forward[at + state]! + backward[at + state]!);
    body[block] = Math.exp(forward[at + BODY]! + backward[at + BODY]! - all);
  }
  return body;
}

/** log(e^a + e^b). */
function logSum(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low < NOTHING ? high + Math.log(1 + Math.exp(low - high)) : high;
}
