// Learning for the sequence labeller: a linear-chain conditional random field over four states, fitted by AdaGrad in a fixed
// order, averaged over the second half of the epochs. Same documents, same weights.
import { LABELS } from '../dist/article.js';
import { FEATURE_NAMES } from '../dist/text/model/feature-names.js';
import {
  BODY,
  expectations,
  HEAD,
  MIDDLE,
  NEVER,
  noTransitions,
  readable,
  S,
  scoresOf,
  seededRandom,
  TAIL,
  TRANSITIONS,
} from './crf-learning.mjs';

const RATE = 0.03;
/** Added to "body" at the end: a paragraph lost is worse than a line of furniture kept. Chosen on other folds. */
const LEANING = 0.3;
/** Pull towards the starting weights, at each step. */
const PULL = 0.01;
const PROMPTS = ['promotion', 'share', 'comments', 'advertisement', 'navigation'];
const FURNITURE = LABELS.filter((label) => label !== 'body');

/**
 * Limits of what a feature may say for "body" against each other state, whatever the pages say: what strong rules name is not the article, for pages
 * show few languages; and in a text that is nearly all prose a sentence is worth more than a tidy tail.
 */
function bounds() {
  const most = new Map([
    ...FURNITURE.flatMap((label) => [
      [`rule:${label}-3`, -5],
      [`rule:${label}-2`, PROMPTS.includes(label) ? -3.5 : -1],
      [`grouped-under:${label}`, -3],
      [`first-under:${label}`, label === 'promotion' ? -4 : -3],
      [`heading:${label}`, 0],
      [`short-under:${label}`, label === 'promotion' ? -1 : -0.3],
      [`long-under:${label}`, 0],
    ]),
    // Dates head the entries of timelines and live pages.
    ['rule:timestamp-3', -1],
    ['rule:timestamp-2', 0],
    ['above-credit:short', -4],
    ['above-credit:long', -4],
    ['names-above-prose:yes', -3],
    ['dateline:ahead', -2],
    ['dateline:ahead-of-unfinished', -3.5],
  ]);
  const least = new Map([
    ['sentence-in-prose-density:-0.85', 0.5],
    ['sentence-in-prose-density:0.85-', 2],
    ['paragraph-in-prose-density:-0.7', 1],
    ['paragraph-in-prose-density:-0.85', 2],
    ['paragraph-in-prose-density:0.85-', 3],
    ['question-in-prose-density:0.85-', 0],
    ['listed:grouped', 2],
    ['listed:loose', 1],
    ['rule:body-1', 0.8],
    ['rule:body-2', 2],
    ['rule:body-3', 2],
  ]);
  return { least, most };
}

/** What rules claim before anything is learned. */
function startingWeights() {
  const weights = new Float64Array(FEATURE_NAMES.length * S);
  const set = (name, values) => {
    const feature = FEATURE_NAMES.indexOf(name);
    if (feature < 0) throw new Error(`no feature ${name}`);
    values.forEach((value, state) => {
      weights[feature * S + state] = value;
    });
  };
  for (const label of FURNITURE) {
    [0.3, 1.5, 3.5].forEach((claim, at) => {
      set(`rule:${label}-${at + 1}`, [0, -claim, 0, 0]);
    });
    set(`short-under:${label}`, [0, -0.8, 0, 0]);
  }
  for (const label of ['comments', 'copyright', 'source-link', 'contributors', 'author-box'])
    for (const strength of [2, 3]) set(`rule:${label}-${strength}`, [-1, -1.2 * strength, 0, 0.8]);
  for (const label of ['title', 'byline', 'timestamp'])
    for (const strength of [2, 3]) set(`rule:${label}-${strength}`, [1, -1.2 * strength, 0, 0]);
  return weights;
}

/** `examples`: {features, states, weight}. Answers weights by name, as `modelOf` takes them. */
export function learn(examples, epochs) {
  const random = seededRandom(11);
  const { least, most } = bounds();
  const low = FEATURE_NAMES.map((name) => least.get(name) ?? NEVER);
  const high = FEATURE_NAMES.map((name) => most.get(name) ?? Number.POSITIVE_INFINITY);
  const start = startingWeights();
  for (let feature = 0; feature < FEATURE_NAMES.length; feature++) limit(start, feature);
  const weights = start.slice();
  const squares = new Float64Array(weights.length).fill(1);
  const transitions = noTransitions();
  const pairSquares = new Float64Array(S * S).fill(1);
  const mean = new Float64Array(weights.length);
  const meanTransitions = new Float64Array(S * S);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const at of order) learnFrom(examples[at]);
    // The mean over the second half is steadier than where the last document happened to push.
    if (epoch < epochs / 2) continue;
    const share = 1 / Math.floor(epochs / 2);
    for (let index = 0; index < weights.length; index++) mean[index] += weights[index] * share;
    for (const [from, to] of TRANSITIONS) meanTransitions[from * S + to] += transitions[from * S + to] * share;
  }
  mean[FEATURE_NAMES.indexOf('bias:always') * S + BODY] += LEANING;
  return readable(FEATURE_NAMES, mean, meanTransitions);

  /** Only differences between states count, so a limit on "body" is one on its distance to the others. */
  function limit(values, feature) {
    const at = feature * S;
    if (high[feature] < Number.POSITIVE_INFINITY) {
      values[at + BODY] = Math.min(values[at + BODY], anchor(FEATURE_NAMES[feature], values, at) + high[feature]);
    }
    if (low[feature] > NEVER) {
      values[at + BODY] = Math.max(
        values[at + BODY],
        Math.max(values[at], values[at + MIDDLE], values[at + TAIL]) + low[feature],
      );
    }
  }

  function learnFrom({ features, states, weight }) {
    const blocks = features.length;
    if (blocks === 0) return;
    const pull = weight / Math.sqrt(Math.max(blocks, 4) / 50);
    const { state: expected, pair } = expectations(scoresOf(features, weights), transitions);
    for (let block = 0; block < blocks; block++) {
      for (let state = 0; state < S; state++) {
        const miss = ((states[block] === state ? 1 : 0) - expected[block * S + state]) * pull;
        if (Math.abs(miss) < 1e-4) continue;
        for (const feature of features[block]) {
          const index = feature * S + state;
          const slope = miss - PULL * (weights[index] - start[index]);
          squares[index] += slope * slope;
          weights[index] += (RATE * slope) / Math.sqrt(squares[index]);
        }
      }
    }
    for (const on of features) for (const feature of on) limit(weights, feature);
    for (const [from, to] of TRANSITIONS) {
      const index = from * S + to;
      let miss = -pair[index];
      for (let block = 1; block < blocks; block++) if (states[block - 1] === from && states[block] === to) miss++;
      miss *= pull;
      pairSquares[index] += miss * miss;
      transitions[index] += (RATE * miss) / Math.sqrt(pairSquares[index]);
    }
  }
}

/** What a limit is measured from: above a dateline only "head" can stand; a strong rule must hold against every other state. */
function anchor(name, values, at) {
  if (/^(?:dateline|names-above)/.test(name)) return values[at + HEAD];
  if (/^rule:.*-3$|^grouped-under/.test(name))
    return Math.min(values[at + HEAD], values[at + MIDDLE], values[at + TAIL]);
  return (values[at + HEAD] + values[at + MIDDLE] + values[at + TAIL]) / 3;
}
