// clean-fit.mjs PAGES_DIR [--folds N | --check | --write] [--epochs N]
//
// Fits the weights of the sequence labeller (text/model/weights.ts). PAGES_DIR holds pages.jsonl.gz (id, html) and gold.jsonl.gz
// (id, text); the fixtures of test/articles are learned from, too. `--folds` reports how well weights do on documents that
// they were not fitted on, and writes nothing: for pages precision and recall of 4-word shingles, averaged over pages; for
// fixtures lines kept and lost. Run `npm run build` first.
import { writeFileSync } from 'node:fs';
import { modelOf, sequence } from '../dist/text/model/crf.js';
import { WEIGHTS } from '../dist/text/model/weights.js';
import { fixtureDocuments, pageDocuments } from './clean-documents.mjs';
import { learn } from './clean-learn.mjs';
import { asCode, seededRandom } from './crf-learning.mjs';
import { compare, provenance } from './provenance.mjs';

const [pagesDir, ...rest] = process.argv.slice(2);
if (!pagesDir) {
  console.error('usage: clean-fit.mjs PAGES_DIR [--folds N | --check | --write] [--epochs N]');
  process.exit(2);
}
const option = (name, fallback) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : fallback);
const epochs = option('--epochs', 16);
const folds = option('--folds', 0);
const pages = pageDocuments(pagesDir, seededRandom(7));
const fixtures = fixtureDocuments();
console.error(`${pages.length} pages, ${fixtures.length} fixtures`);
const examplesOf = (documents) => documents.flatMap(({ examples }) => examples);

if (folds > 0) {
  let precision = 0;
  let recall = 0;
  const lines = { right: 0, kept: 0, lost: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const others = (_, at) => at % folds !== fold;
    const model = modelOf(learn([...examplesOf(pages.filter(others)), ...examplesOf(fixtures.filter(others))], epochs));
    for (const page of pages.filter((_, at) => at % folds === fold)) {
      const states = sequence(page.examples[0].features, model);
      const [exact, whole] = agreement(page.lines.filter((_, at) => states[at].state === 'body').join('\n'), page.gold);
      precision += exact / pages.length;
      recall += whole / pages.length;
    }
    for (const { examples } of fixtures.filter((_, at) => at % folds === fold)) {
      sequence(examples[0].features, model).forEach(({ state }, at) => {
        const label = examples[0].labels[at];
        if (label === 'either') return;
        const body = label === 'body' || label === 'repeat';
        if (state === 'body') lines[body ? 'right' : 'kept']++;
        else if (body) lines.lost++;
      });
    }
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  const lineF1 = (2 * lines.right) / (2 * lines.right + lines.kept + lines.lost);
  console.log(
    `pages, ${folds} folds: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`,
  );
  console.log(`fixtures, ${folds} folds: line F1 ${lineF1.toFixed(4)}, kept wrongly ${lines.kept}, lost ${lines.lost}`);
} else {
  const weights = learn([...examplesOf(pages), ...examplesOf(fixtures)], epochs);
  const head = provenance(
    'npm run fit -- text',
    pagesDir,
    `${pages.length} pages and ${fixtures.length} fixtures in ${epochs} epochs`,
  );
  if (rest.includes('--check')) process.exitCode = compare(WEIGHTS, weights) > 0 ? 1 : 0;
  else {
    const code = asCode(weights, { head, type: './crf.js', name: 'WEIGHTS' });
    if (rest.includes('--write')) writeFileSync(new URL('../text/model/weights.ts', import.meta.url), code);
    else process.stdout.write(code);
  }
}

/** Share of the shingles of `text` that are in `gold`, and the other way round. */
function agreement(text, gold) {
  const have = shingles(text);
  const want = shingles(gold);
  let both = 0;
  for (const [key, times] of have) both += Math.min(times, want.get(key) ?? 0);
  const count = (counts) => [...counts.values()].reduce((all, times) => all + times, 0);
  return [both / (count(have) || 1), both / (count(want) || 1)];
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
