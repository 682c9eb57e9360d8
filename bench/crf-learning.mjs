// What both fits of the sequence labeller share: which states may follow each other, what is to be expected of each block, how weights
// are written down. The product infers with text/model/crf.ts; a test holds that both agree.
import { STATES } from '../dist/text/model/crf.js';

export const S = STATES.length;
export const [HEAD, BODY, MIDDLE, TAIL] = [0, 1, 2, 3];
/** Pairs of states that are learned. What a page does behind its tail is set by hand. */
export const TRANSITIONS = [
  [HEAD, HEAD],
  [HEAD, BODY],
  [BODY, BODY],
  [BODY, MIDDLE],
  [BODY, TAIL],
  [MIDDLE, MIDDLE],
  [MIDDLE, BODY],
  [TAIL, TAIL],
];
export const NEVER = Number.NEGATIVE_INFINITY;

/** States of lines, by place, from "is in the article". */
export function statesOf(inArticle) {
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  return inArticle.map((yes, at) => (yes ? BODY : first < 0 || at < first ? HEAD : at > last ? TAIL : MIDDLE));
}

/** A stream of numbers in [0, 1) for a seed. */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Logarithms of no weights: 0 for what may follow each other, else never. */
export function noTransitions() {
  const transitions = new Float64Array(S * S).fill(NEVER);
  for (const [from, to] of TRANSITIONS) transitions[from * S + to] = 0;
  return transitions;
}

/** Score of each state of each block, by the weights of its features. */
export function scoresOf(features, weights) {
  const scores = new Float64Array(features.length * S);
  features.forEach((on, block) => {
    for (const feature of on)
      for (let state = 0; state < S; state++) scores[block * S + state] += weights[feature * S + state];
  });
  return scores;
}

/**
 * How probable each state of each block is, and how often each pair of states is to be expected (forward and backward sums of
 * logarithms). `scores`: S for each block, one block at least.
 */
export function expectations(scores, transitions) {
  const blocks = scores.length / S;
  const forward = scores.slice();
  const backward = new Float64Array(blocks * S);
  for (const state of [MIDDLE, TAIL]) forward[state] = NEVER;
  backward[(blocks - 1) * S + MIDDLE] = NEVER;
  for (let at = S; at < scores.length; at += S) {
    const [a, b, c, d] = [forward[at - 4], forward[at - 3], forward[at - 2], forward[at - 1]];
    for (let state = 0; state < S; state++)
      forward[at + state] += logSum(
        a + transitions[state],
        b + transitions[S + state],
        c + transitions[2 * S + state],
        d + transitions[3 * S + state],
      );
  }
  for (let at = (blocks - 2) * S; at >= 0; at -= S) {
    const [a, b, c, d] = [0, 1, 2, 3].map((next) => backward[at + S + next] + scores[at + S + next]);
    for (let state = 0; state < S; state++)
      backward[at + state] = logSum(
        a + transitions[state * S],
        b + transitions[state * S + 1],
        c + transitions[state * S + 2],
        d + transitions[state * S + 3],
      );
  }
  const end = (blocks - 1) * S;
  const all = logSum(...[0, 1, 2, 3].map((state) => forward[end + state] + backward[end + state]));
  const state = new Float64Array(blocks * S);
  const pair = new Float64Array(S * S);
  for (let at = 0; at < state.length; at++) state[at] = Math.exp(forward[at] + backward[at] - all);
  for (let at = S; at < state.length; at += S)
    for (const [from, to] of TRANSITIONS)
      pair[from * S + to] += Math.exp(
        forward[at - S + from] + transitions[from * S + to] + scores[at + to] + backward[at + to] - all,
      );
  return { state, pair };
}

function logSum(a, b, c, d) {
  const top = Math.max(a, b, c, d);
  return top === NEVER
    ? NEVER
    : top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top) + Math.exp(d - top));
}

/** Weights by name, to two places, as `modelOf` takes them. */
export function readable(names, weights, transitions) {
  const round = (value) => Math.round(value * 100) / 100;
  const features = {};
  names.forEach((name, feature) => {
    features[name] = Array.from(weights.subarray(feature * S, feature * S + S), round);
  });
  return {
    features,
    transitions: Object.fromEntries(
      TRANSITIONS.map(([from, to]) => [`${STATES[from]}>${STATES[to]}`, round(transitions[from * S + to])]),
    ),
  };
}

/** The file of the weights. Features without any are left out. `head`: what they are, in sentences; `type`: where `Weights` stands. */
export function asCode({ features, transitions }, { head, type, name }) {
  const rows = Object.entries(features)
    .filter(([, values]) => values.some((value) => value !== 0))
    .map(([feature, values]) => `    '${feature}': [${values.join(', ')}],`);
  const pairs = Object.entries(transitions).map(([pair, value]) => `    '${pair}': ${value},`);
  return `/**\n${head.map((line) => ` * ${line}\n`).join('')} */
import type { Weights } from '${type}';

export const ${name}: Weights = {
  features: {
${rows.join('\n')}
  },
  transitions: {
${pairs.join('\n')}
  },
};
`;
}
