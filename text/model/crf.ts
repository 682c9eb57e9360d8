/**
 * Which blocks are the article: one of four states for each block, the best sequence of all by Viterbi. Blocks before the
 * article, blocks of it, blocks between its paragraphs, blocks behind it; so a line is judged by what stands around it.
 * From a tail a page may come back to its article at a price, for boxes inside an article can read like the end of one;
 * plain text, which shows no boxes, may not.
 */
import { FEATURE_NAMES } from './feature-names.js';

export const STATES = ['head', 'body', 'middle', 'tail'] as const;
export type State = (typeof STATES)[number];
const COUNT = STATES.length;
const [HEAD, BODY, MIDDLE, TAIL] = [0, 1, 2, 3];

/** Weights by name: what a feature adds to each state, and what going from one state to the next does. */
export interface Weights {
  /** Feature to its weight in head, body, middle, tail. */
  features: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** `head>body` and so on; without `tail>body` nothing follows a tail. */
  transitions: Readonly<Record<string, number>>;
}

export interface Model {
  emit: Float64Array;
  transition: Float64Array;
  /** The exponentials of `transition`. */
  odds: Float64Array;
}

export interface Sequenced {
  state: State;
  /** Probability of "body" for this block, all sequences considered, 0..1. */
  body: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
const TRANSITIONS: readonly (readonly [from: number, to: number])[] = [
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
const EDGES = TRANSITIONS.length;
const FROM = Uint8Array.from(TRANSITIONS, ([from]) => from);
const TO = Uint8Array.from(TRANSITIONS, ([, to]) => to);
const EDGE = Uint8Array.from(TRANSITIONS, ([from, to]) => from * COUNT + to);
const FIRST = [HEAD, BODY];
const LAST = [HEAD, BODY, TAIL];
/** Odds of a state are taken to be no smaller than this (their logarithm): so no sum of them is nothing. */
const NOTHING = -300;

/** `names`: those of the features that the blocks will have. A feature without weights says nothing. */
export function modelOf({ features, transitions }: Weights, names: readonly string[] = FEATURE_NAMES): Model {
  const emit = new Float64Array(names.length * COUNT);
  names.forEach((name, feature) => {
    for (let state = 0; state < COUNT; state++) emit[feature * COUNT + state] = features[name]?.[state] ?? 0;
  });
  const transition = new Float64Array(COUNT * COUNT).fill(NEVER);
  for (const [from, to] of TRANSITIONS)
    transition[from * COUNT + to] =
      transitions[`${STATES[from]}>${STATES[to]}`] ?? (from === TAIL && to === BODY ? NEVER : 0);
  return { emit, transition, odds: transition.map(Math.exp) };
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
      const score = best[at - COUNT + FROM[edge]!]! + model.transition[EDGE[edge]!]!;
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
  for (let block = 0; block < features.length; block++) {
    const on = features[block]!;
    let [head, body, middle, tail] = [0, 0, 0, 0];
    for (let nth = 0; nth < on.length; nth++) {
      const at = on[nth]! * COUNT;
      head += emit[at + HEAD]!;
      body += emit[at + BODY]!;
      middle += emit[at + MIDDLE]!;
      tail += emit[at + TAIL]!;
    }
    scores.set([head, body, middle, tail], block * COUNT);
  }
  return scores;
}

/**
 * Probability of "body" for each block: forward and backward sums of odds, those of a block relative to the best of its
 * states, sums scaled to one as they grow along the blocks.
 */
function marginals(scores: Float64Array, blocks: number, { odds }: Model): Float64Array {
  const own = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += COUNT) {
    const top = Math.max(scores[at]!, scores[at + 1]!, scores[at + 2]!, scores[at + 3]!);
    for (let state = at; state < at + COUNT; state++) own[state] = Math.exp(Math.max(scores[state]! - top, NOTHING));
  }
  const forward = new Float64Array(scores.length);
  for (const state of FIRST) forward[state] = own[state]!;
  for (let at = COUNT; at < scores.length; at += COUNT) {
    for (let edge = 0; edge < EDGES; edge++)
      forward[at + TO[edge]!]! += forward[at - COUNT + FROM[edge]!]! * odds[EDGE[edge]!]!;
    let sum = 0;
    for (let state = at; state < at + COUNT; state++) {
      forward[state]! *= own[state]!;
      sum += forward[state]!;
    }
    for (let state = at; state < at + COUNT; state++) forward[state]! /= sum;
  }
  // `after[state]`: odds of everything behind this block; `next`: the same one block on, with that block's own.
  const after = new Float64Array(COUNT);
  const next = new Float64Array(COUNT);
  for (const state of LAST) after[state] = 1;
  const body = new Float64Array(blocks);
  for (let block = blocks - 1, at = block * COUNT; block >= 0; block--, at -= COUNT) {
    let all = 0;
    let behind = 0;
    for (let state = 0; state < COUNT; state++) {
      all += forward[at + state]! * after[state]!;
      next[state] = own[at + state]! * after[state]!;
      behind += next[state]!;
    }
    body[block] = (forward[at + BODY]! * after[BODY]!) / all;
    after.fill(0);
    for (let edge = 0; edge < EDGES; edge++) after[FROM[edge]!]! += (next[TO[edge]!]! / behind) * odds[EDGE[edge]!]!;
  }
  return body;
}
