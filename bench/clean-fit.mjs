// clean-fit.mjs PAGES_DIR [--folds 5 | --write] [--epochs 10]
//
// Fits the weights of the sequence labeller (text/weights.ts). PAGES_DIR holds pages.jsonl.gz (id, html) and gold.jsonl.gz
// (id, text). Documents fitted on: the visible lines of each page; for each page a cut-out around its article, as scrapers
// deliver it; and the fixtures of test/articles, which weigh more because they are written for news. `--folds` reports how
// well weights fitted on the other folds do (4-word shingles, precision and recall averaged over pages) and writes nothing.
//
// A linear-chain conditional random field over four states, fitted by AdaGrad in a fixed order; weights of rules start from
// what the rules claim, so that rules of languages that the pages do not show still count. Same input, same weights.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LABELS } from '../dist/article.js';
import { contexts } from '../dist/text/context.js';
import { FEATURE_NAMES, features } from '../dist/text/features.js';
import { htmlToText } from '../dist/text/html.js';
import { normalise } from '../dist/text/normalise.js';
import { RULEBOOK } from '../dist/text/rulebook.js';
import { see } from '../dist/text/see.js';
import { modelOf, STATES, sequence } from '../dist/text/sequence.js';
import { articleLines } from './clean-oracle.mjs';

const [pagesDir, ...rest] = process.argv.slice(2);
if (!pagesDir) {
  console.error('usage: clean-fit.mjs PAGES_DIR [--folds N | --write] [--epochs N]');
  process.exit(2);
}
const option = (name, fallback) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : fallback);
const EPOCHS = option('--epochs', 10);
const RATE = 0.1;
/** Pull towards the starting weights, at each step. */
const PULL = 2e-5;
const FIXTURE_WEIGHT = 3;
const S = STATES.length;
const STEPS = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 2],
  [2, 1],
  [3, 3],
];

const rows = (file) =>
  gunzipSync(readFileSync(`${pagesDir}/${file}`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

/** States from "is in the article", by place. */
function statesOf(inArticle) {
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  return inArticle.map((yes, at) => (yes ? 1 : first < 0 || at < first ? 0 : at > last ? 3 : 2));
}

function example(lines, inArticle, weight) {
  const sight = see(lines.join('\n'), RULEBOOK);
  if (sight.seen.length !== inArticle.length) throw new Error('a line went missing');
  return { features: features(sight.seen, contexts(sight.seen, sight.titles)), states: statesOf(inArticle), weight };
}

/** The article with a few of the lines around and between its paragraphs, as a careless scraper would keep them. */
function cutOut(lines, inArticle) {
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  const from = Math.max(0, first - Math.floor(random() ** 2 * 10));
  const to = Math.min(lines.length, last + 1 + Math.floor(random() ** 2 * 14));
  const keepMiddle = random();
  const kept = [];
  for (let at = from; at < to; at++)
    if (inArticle[at] || at < first || at > last || random() < keepMiddle) kept.push(at);
  return [kept.map((at) => lines[at]), kept.map((at) => inArticle[at])];
}

function pageExamples() {
  const gold = new Map(rows('gold.jsonl.gz').map((row) => [row.id, row]));
  return rows('pages.jsonl.gz').map(({ id, html }) => {
    const lines = normalise(htmlToText(html)).text.split('\n').filter(Boolean);
    const inArticle = articleLines(lines, gold.get(id).text);
    const cuts = inArticle.includes(true) ? [example(...cutOut(lines, inArticle), 0.7)] : [];
    return { id, gold: gold.get(id).text, lines, examples: [example(lines, inArticle, 1), ...cuts] };
  });
}

/** Fixtures: blocks labelled by the passages expected; a repeat reads like the article, so it counts as such. */
function fixtureExamples() {
  const folder = new URL('../test/articles/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((slug) => {
    const raw = JSON.parse(readFileSync(new URL(`${slug}/raw.json`, folder), 'utf8'));
    const expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'));
    if (raw.type !== 'text' || expected.rejected || raw.base64) return [];
    const { text, starts, numbers } = normalise(raw.content);
    const sight = see(text, RULEBOOK);
    const lineOf = (offset) => numbers[starts.findLastIndex((start) => start <= offset)];
    const labelOf = new Map(expected.lines.map(([line, label]) => [line, label]));
    const inArticle = sight.seen.map(({ block }) => ['body', 'repeat'].includes(labelOf.get(lineOf(block.start))));
    return [
      {
        features: features(sight.seen, contexts(sight.seen, sight.titles)),
        states: statesOf(inArticle),
        weight: FIXTURE_WEIGHT,
      },
    ];
  });
}

/** What rules claim by themselves: away from the body, the more the stronger they are. */
function startingWeights() {
  const weights = new Float64Array(FEATURE_NAMES.length * S);
  const set = (name, values) =>
    values.forEach((value, state) => {
      weights[FEATURE_NAMES.indexOf(name) * S + state] = value;
    });
  for (const label of LABELS) {
    if (label === 'body') continue;
    for (const strength of [1, 2, 3]) set(`rule:${label}-${strength}`, [0, [-0.3, -1.5, -3.5][strength - 1], 0, 0]);
    set(`short-under:${label}`, [0, -0.8, 0, 0]);
  }
  for (const label of ['comments', 'copyright', 'source-link', 'contributors', 'author-box'])
    for (const strength of [2, 3]) set(`rule:${label}-${strength}`, [-1, -1.2 * strength, 0, 0.8]);
  for (const label of ['title', 'byline', 'timestamp'])
    for (const strength of [2, 3]) set(`rule:${label}-${strength}`, [1, -1.2 * strength, 0, 0]);
  set('listed:yes', [0, 2.5, 0, 0]);
  return weights;
}

function learnFrom(examples) {
  const start = startingWeights();
  const weights = start.slice();
  const squares = new Float64Array(weights.length).fill(1e-8);
  const step = new Float64Array(S * S).fill(Number.NEGATIVE_INFINITY);
  for (const [from, to] of STEPS) step[from * S + to] = 0;
  const stepSquares = new Float64Array(S * S).fill(1e-8);
  const meanWeights = new Float64Array(weights.length);
  const meanStep = new Float64Array(S * S);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const at of order) learn(examples[at]);
    // The mean over the second half of the epochs is steadier than where the last one happened to stop.
    if (epoch >= EPOCHS / 2) {
      weights.forEach((value, index) => {
        meanWeights[index] += value / Math.floor(EPOCHS / 2);
      });
      for (const [from, to] of STEPS) meanStep[from * S + to] += step[from * S + to] / Math.floor(EPOCHS / 2);
    }
  }
  return { weights: meanWeights, step: meanStep };

  function learn({ features: on, states, weight }) {
    const blocks = on.length;
    const pull = weight / Math.sqrt(Math.max(blocks, 4) / 50);
    const scores = new Float64Array(blocks * S);
    on.forEach((list, block) => {
      for (const feature of list)
        for (let state = 0; state < S; state++) scores[block * S + state] += weights[feature * S + state];
    });
    const { state: expected, pair } = expectations(scores, blocks, step);
    for (let block = 0; block < blocks; block++) {
      for (let state = 0; state < S; state++) {
        const miss = ((states[block] === state ? 1 : 0) - expected[block * S + state]) * pull;
        if (Math.abs(miss) < 1e-3) continue;
        for (const feature of on[block]) {
          const index = feature * S + state;
          const slope = miss - PULL * (weights[index] - start[index]);
          squares[index] += slope * slope;
          weights[index] += (RATE * slope) / Math.sqrt(squares[index]);
        }
      }
    }
    for (const [from, to] of STEPS) {
      let miss = -pair[from * S + to];
      for (let block = 1; block < blocks; block++) if (states[block - 1] === from && states[block] === to) miss++;
      miss *= pull;
      stepSquares[from * S + to] += miss * miss;
      step[from * S + to] += (RATE * miss) / Math.sqrt(stepSquares[from * S + to]);
    }
  }
}

function expectations(scores, blocks, step) {
  const never = Number.NEGATIVE_INFINITY;
  const sum = (values) => {
    const top = Math.max(...values);
    return top === never ? never : top + Math.log(values.reduce((all, value) => all + Math.exp(value - top), 0));
  };
  const forward = scores.slice();
  const backward = new Float64Array(blocks * S);
  for (const state of [2, 3]) forward[state] = never;
  backward[(blocks - 1) * S + 2] = never;
  for (let at = S; at < scores.length; at += S) {
    for (let state = 0; state < S; state++)
      forward[at + state] += sum([0, 1, 2, 3].map((before) => forward[at - S + before] + step[before * S + state]));
  }
  for (let at = (blocks - 2) * S; at >= 0; at -= S) {
    for (let state = 0; state < S; state++)
      backward[at + state] = sum(
        [0, 1, 2, 3].map((next) => backward[at + S + next] + step[state * S + next] + scores[at + S + next]),
      );
  }
  const all = sum([0, 1, 2, 3].map((state) => forward[(blocks - 1) * S + state] + backward[(blocks - 1) * S + state]));
  const state = new Float64Array(blocks * S);
  const pair = new Float64Array(S * S);
  for (let at = 0; at < state.length; at++) state[at] = Math.exp(forward[at] + backward[at] - all);
  for (let at = S; at < state.length; at += S) {
    for (const [from, to] of STEPS)
      pair[from * S + to] += Math.exp(
        forward[at - S + from] + step[from * S + to] + scores[at + to] + backward[at + to] - all,
      );
  }
  return { state, pair };
}

function readable({ weights, step }) {
  const round = (value) => Math.round(value * 100) / 100;
  const named = {};
  FEATURE_NAMES.forEach((name, feature) => {
    named[name] = Array.from(weights.subarray(feature * S, feature * S + S), round);
  });
  return {
    features: named,
    steps: Object.fromEntries(STEPS.map(([from, to]) => [`${STATES[from]}>${STATES[to]}`, round(step[from * S + to])])),
  };
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at + 3 < words.length; at++) {
    const key = words.slice(at, at + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function agreement(text, gold) {
  const have = shingles(text);
  const want = shingles(gold);
  let both = 0;
  let all = 0;
  let wanted = 0;
  for (const [key, times] of have) {
    both += Math.min(times, want.get(key) ?? 0);
    all += times;
  }
  for (const times of want.values()) wanted += times;
  return [all ? both / all : 0, wanted ? both / wanted : 0];
}

const pages = pageExamples();
const fixtures = fixtureExamples();
console.error(`${pages.length} pages, ${fixtures.length} fixtures, ${FEATURE_NAMES.length} features`);
const folds = option('--folds', 0);
if (folds > 0) {
  let precision = 0;
  let recall = 0;
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf(
      readable(
        learnFrom([...pages.filter((_, at) => at % folds !== fold).flatMap(({ examples }) => examples), ...fixtures]),
      ),
    );
    for (const { lines, examples, gold } of pages.filter((_, at) => at % folds === fold)) {
      const states = sequence(examples[0].features, model);
      const [exact, whole] = agreement(lines.filter((_, at) => states[at].state === 'body').join('\n'), gold);
      precision += exact;
      recall += whole;
    }
  }
  precision /= pages.length;
  recall /= pages.length;
  console.log(
    `${folds} folds: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
  );
} else {
  const weights = readable(learnFrom([...pages.flatMap(({ examples }) => examples), ...fixtures]));
  const code = `/** Weights of the sequence labeller, fitted by \`bench/clean-fit.mjs\`: for each feature what it adds to head, body, middle, tail. */
import type { Weights } from './sequence.js';

export const WEIGHTS: Weights = {
  features: {
${Object.entries(weights.features)
  .filter(([, values]) => values.some((value) => value !== 0))
  .map(([name, values]) => `    '${name}': [${values.join(', ')}],`)
  .join('\n')}
  },
  steps: {
${Object.entries(weights.steps)
  .map(([name, value]) => `    '${name}': ${value},`)
  .join('\n')}
  },
};
`;
  if (rest.includes('--write')) writeFileSync(new URL('../text/weights.ts', import.meta.url), code);
  else process.stdout.write(code);
}
