// fit.mjs PAGES_DIR [--folds 5 | --check | --write] [--epochs 16] [--fits 4] [--errors FILE]
//
// Fits the weights with which the lines of a page are labelled (text/html/region/page-weights.ts). PAGES_DIR holds pages.jsonl.gz (id, html) and
// gold.jsonl.gz (id, text). `--folds` reports how well pages are cleaned with weights fitted on the other folds (4-word shingles,
// precision and recall averaged over pages) and writes nothing. The invented pages (invented.mjs) take part in every fit.
//
// A linear-chain conditional random field over four states, fitted by AdaGrad in a fixed order, several times over; the weights are
// the means of the fits. At each step some features are left out, so that no page is told by one alone. Half of the time a page is shown
// with part of what is known of it left out (the names of its elements, the words of its lines), as pages with names that mean
// nothing and pages in other languages are. Same input, same weights.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../../dist/article.js';
import { clean } from '../../dist/clean.js';
import { contexts } from '../../dist/text/blocks/context.js';
import { features } from '../../dist/text/blocks/features.js';
import { observePage, readPage } from '../../dist/text/html/page.js';
import { PAGE_FEATURE_NAMES as NAMES } from '../../dist/text/html/region/page-feature-names.js';
import { PAGE_WEIGHTS } from '../../dist/text/html/region/page-weights.js';
import { modelOf } from '../../dist/text/model/crf.js';
import { normalise } from '../../dist/text/normalise/normalise.js';
import { ourRulebook } from '../../dist/text/rules/rulebook.js';
import { articleLines } from '../clean-oracle.mjs';
import {
  asCode,
  expectations,
  noTransitions,
  readable,
  S,
  scoresOf,
  seededRandom,
  statesOf,
  TRANSITIONS,
} from '../crf-learning.mjs';
import { compare, provenance } from '../provenance.mjs';
import { confidenceTable } from './confidence.mjs';
import { inventedPages } from './invented.mjs';
import { agreement, f1, rows } from './score.mjs';

const [pagesDir, ...rest] = process.argv.slice(2);
if (!pagesDir) {
  console.error('usage: fit.mjs PAGES_DIR [--folds N | --write] [--epochs N]');
  process.exit(2);
}
const option = (name, fallback) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : fallback);
const EPOCHS = option('--epochs', 16);
/** Fits of which the weights are the means: one alone is right or wrong by chance on a page in a hundred. */
const FITS = option('--fits', 4);
/** Share of all features that a page is shown without. */
const DROPPED = option('--dropped', 0.15);
const RATE = 0.1;
/** Pull towards zero, at each step. */
const PULL = option('--pull', 0.05);
/** How often a page is shown without a group of features. */
const BLIND = option('--blind', 0.25);
/** Names of features to be left out, to see what they are worth. */
const without = rest.includes('--without') ? new RegExp(rest[rest.indexOf('--without') + 1]) : null;
/** Weight of coming back from a tail to the article, set by hand: from -7 to -10 the folds are the same (see DECISIONS.md). */
const RETURN = option('--return', -8);

/** What a feature may say for "body" at most, whatever the pages show: our pages are few, and hardly any of them is news. */
const MOST = new Map([
  ...['advertisement', 'comments', 'caption', 'share'].flatMap((label) => [
    [`short-mark:${label}`, -4],
    [`long-mark:${label}`, -4],
  ]),
  ...['credit', 'author-box', 'byline', 'promotion', 'navigation'].flatMap((label) => [
    [`short-mark:${label}`, -3],
    [`long-mark:${label}`, -3],
  ]),
  ['picture:only-short', -4],
  ['author:opens-short', -1],
  ['author:opens-long', -1],
  ...LABELS.filter((label) => label !== 'body').flatMap((label) => [
    [`rule:${label}-3`, -4],
    [`rule:${label}-2`, -1],
    [`heading:${label}`, 0],
  ]),
  // A button or a label between two paragraphs has nothing but its words to be told by.
  ['rule:advertisement-3', -5.5],
  ['rule:advertisement-2', -2.5],
  ['rule:share-2', -2.5],
]);
const high = NAMES.map((name) => MOST.get(name) ?? Number.POSITIVE_INFINITY);
/** What an invented page weighs beside a real one; 0 leaves them out. */
const INVENTED_WEIGHT = option('--invented', 6);

const rowsOf = (file) => rows(join(pagesDir, file));

const random = seededRandom(7);

/** Groups of features that a page may be shown without. */
const groupOf = NAMES.map((name) =>
  /^(?:near|above|inline):/.test(name)
    ? 1
    : /^(?:rule|heading|before-rule|after-rule|short-under|long-under|below-comments)/.test(name) &&
        !/^rule:none/.test(name)
      ? 2
      : /^json-article/.test(name)
        ? 3
        : 0,
);

function inventedExamples() {
  return inventedPages().map(({ id, html, url, text }) => ({
    ...example(id, html, url, { text }),
    weight: INVENTED_WEIGHT,
  }));
}

function examples() {
  const gold = new Map(rowsOf('gold.jsonl.gz').map((row) => [row.id, row]));
  return rowsOf('pages.jsonl.gz').map(({ id, html, url }) => example(id, html, url, gold.get(id)));
}

function example(id, html, url, gold) {
  const page = readPage(html, url);
  const normalised = normalise(page.laidOut.text);
  const observed = observePage(page, normalised, ourRulebook());
  const lines = observed.facts.map(({ block }) => normalised.text.slice(block.start, block.end));
  const inArticle = articleLines(lines, gold.text);
  const on = features(observed.facts, contexts(normalised.text, observed.facts, observed.titles)).map((own, at) =>
    Int32Array.from(own.concat(observed.facts[at].hints).filter((feature) => !without?.test(NAMES[feature]))),
  );
  const news =
    /news|times|post|tribune|herald|gazette|abc|cbs|nbc|npr|cnn|bbc|guardian|journal|reuters|politico|axios|daily|star|press|chronicle|observer|independent|telegraph|globe|sun|mag/.test(
      new URL(url || 'http://x').host,
    ) || page.data.article?.type === 'NewsArticle';
  return { id, html, url, news, gold, weight: 1, model: observed.pageModel, on, states: statesOf(inArticle) };
}

/** The means of several fits. */
function learnFrom(pages) {
  const fits = Array.from({ length: FITS }, () => fitOnce(pages));
  const mean = (of) => fits[0][of].map((_, at) => fits.reduce((sum, fit) => sum + fit[of][at], 0) / FITS);
  return { weights: mean('weights'), transitions: mean('transitions') };
}

function fitOnce(pages) {
  const weights = new Float64Array(NAMES.length * S);
  NAMES.forEach((_, feature) => {
    if (high[feature] < 0) weights[feature * S + 1] = high[feature];
  });
  const squares = new Float64Array(weights.length).fill(1e-8);
  const transitions = noTransitions();
  const pairSquares = new Float64Array(S * S).fill(1e-8);
  const meanWeights = new Float64Array(weights.length);
  const meanTransitions = new Float64Array(S * S);
  const order = pages.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const at of order) learn(pages[at]);
    if (epoch >= EPOCHS / 2) {
      for (let index = 0; index < weights.length; index++)
        meanWeights[index] += weights[index] / Math.floor(EPOCHS / 2);
      for (const [from, to] of TRANSITIONS)
        meanTransitions[from * S + to] += transitions[from * S + to] / Math.floor(EPOCHS / 2);
    }
  }
  return { weights: meanWeights, transitions: meanTransitions };

  function learn({ on: all, states, weight }) {
    const blind = [false, random() < BLIND, random() < BLIND, random() < BLIND];
    const gone = NAMES.map((_, feature) => random() < DROPPED || blind[groupOf[feature]]);
    const on = all.map((list) => list.filter((feature) => !gone[feature]));
    const blocks = on.length;
    if (blocks === 0) return;
    const pull = weight / Math.sqrt(Math.max(blocks, 4) / 50);
    const { state: expected, pair } = expectations(scoresOf(on, weights), transitions);
    for (let block = 0; block < blocks; block++) {
      for (let state = 0; state < S; state++) {
        const miss = ((states[block] === state ? 1 : 0) - expected[block * S + state]) * pull;
        if (Math.abs(miss) < 1e-3) continue;
        for (const feature of on[block]) {
          const index = feature * S + state;
          const slope = miss - PULL * weights[index];
          squares[index] += slope * slope;
          weights[index] += (RATE * slope) / Math.sqrt(squares[index]);
          if (state === 1 && weights[index] > high[feature]) weights[index] = high[feature];
        }
      }
    }
    for (const [from, to] of TRANSITIONS) {
      let miss = -pair[from * S + to];
      for (let block = 1; block < blocks; block++) if (states[block - 1] === from && states[block] === to) miss++;
      miss *= pull;
      pairSquares[from * S + to] += miss * miss;
      transitions[from * S + to] += (RATE * miss) / Math.sqrt(pairSquares[from * S + to]);
    }
  }
}

/** The weights by name, with the one that is set by hand. */
function named({ weights, transitions }) {
  const learned = readable(NAMES, weights, transitions);
  return { ...learned, transitions: { ...learned.transitions, 'tail>body': RETURN } };
}

function report(name, results) {
  const mean = (index) => results.reduce((sum, result) => sum + result[index], 0) / results.length;
  const [precision, recall] = [mean(0), mean(1)];
  console.log(
    `${name}: ${results.length} pages, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}, kept ${results.reduce((sum, r) => sum + r[2], 0)}, left ${results.reduce((sum, r) => sum + r[3], 0)}`,
  );
}

const pages = examples();
const invented = INVENTED_WEIGHT > 0 ? inventedExamples() : [];
console.error(`${pages.length} pages, ${invented.length} invented, ${NAMES.length} features`);
const folds = option('--folds', 0);
if (folds > 0) {
  const results = [];
  const confidences = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf(named(learnFrom([...pages.filter((_, at) => at % folds !== fold), ...invented])), NAMES);
    // The model that pages are cleaned with, with the weights of the other folds in it.
    Object.assign(pages[0].model, model);
    const own = pages
      .filter((_, at) => at % folds === fold)
      .map(({ id, html, url, gold, news }) => {
        const { text, confidence } = clean({ content: html, type: 'html', claims: { url } });
        const flat = text.replace(/\s+/g, ' ').toLowerCase();
        const count = (list) =>
          (list ?? []).filter((part) => flat.includes(part.replace(/\s+/g, ' ').toLowerCase())).length;
        const own = agreement(text, gold.text);
        confidences.push({ f1: f1(...own), confidence });
        return [...own, count(gold.with), count(gold.without), id, text, news];
      });
    report(`fold ${fold}`, own);
    results.push(...own);
  }
  report('all', results);
  report(
    'news',
    results.filter((r) => r[6]),
  );
  console.log(confidenceTable(confidences));
  if (rest.includes('--out'))
    writeFileSync(
      rest[rest.indexOf('--out') + 1],
      results.map((r) => JSON.stringify({ id: r[4], text: r[5] })).join('\n'),
    );
} else {
  const weights = named(learnFrom([...pages, ...invented]));
  const head = provenance(
    'npm run fit -- page',
    pagesDir,
    `${pages.length} pages and ${invented.length} invented ones in ${FITS} fits of ${EPOCHS} epochs`,
  );
  if (rest.includes('--check')) process.exitCode = compare(PAGE_WEIGHTS, weights) > 0 ? 1 : 0;
  else {
    const code = asCode(weights, { head, type: '../../model/crf.js', name: 'PAGE_WEIGHTS' });
    const file = new URL('../../text/html/region/page-weights.ts', import.meta.url);
    if (rest.includes('--write')) writeFileSync(file, code);
    else process.stdout.write(code);
  }
}
