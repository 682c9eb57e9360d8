// npm run bench -- ablate [--steps | --rules] [--texts DIR]… [--pages DIR] [--every N] [--most N] [--json FILE]
//
// Switches off each step of the labeller, and each rule, and counts the passages whose labels change. What changes nothing has no
// reason that can be shown. Documents: the fixtures; DIRs of `.txt` files; each Nth page of DIR/pages.jsonl.gz, as a page and as lines.
// Only documents in which the step or the rule had a say are cleaned again, and at most N of them, fixtures first.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { clean } from '../dist/clean.js';
import { ADJUSTMENTS } from '../dist/text/labelling/choose.js';
import { STEPS } from '../dist/text/labelling/label.js';
import { hitsIn } from '../dist/text/own-rules/rule-check.js';
import { ourRulebook } from '../dist/text/rules/rulebook.js';
import { htmlToText } from './html-to-text.mjs';

const { values: options } = parseArgs({
  options: {
    steps: { type: 'boolean' },
    rules: { type: 'boolean' },
    texts: { type: 'string', multiple: true, default: [] },
    pages: { type: 'string' },
    every: { type: 'string', default: '12' },
    most: { type: 'string', default: '150' },
    json: { type: 'string' },
  },
});
const most = Number(options.most);
const BOOK = ourRulebook();

function* documents() {
  const fixtures = fileURLToPath(new URL('../test/articles', import.meta.url));
  for (const slug of readdirSync(fixtures)) {
    const raw = JSON.parse(readFileSync(join(fixtures, slug, 'raw.json'), 'utf8'));
    const page = join(fixtures, slug, 'page.html');
    const text = raw.content ?? (existsSync(page) ? readFileSync(page, 'utf8') : '');
    const content = raw.base64 ? Buffer.from(text, 'base64') : text;
    yield {
      name: slug,
      fixture: true,
      input: { content, type: raw.type, claims: raw.url ? { url: raw.url } : undefined },
    };
  }
  for (const folder of options.texts)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
      yield { name: file, input: { content: readFileSync(join(folder, file), 'utf8'), type: 'text' } };
  if (!options.pages) return;
  const rows = gunzipSync(readFileSync(join(options.pages, 'pages.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  for (const [at, row] of rows.entries()) {
    if (!row || at % Number(options.every) !== 0) continue;
    const { id, html } = JSON.parse(row);
    yield { name: `page ${id}`, input: { content: html, type: 'html' } };
    yield { name: `lines of ${id}`, input: { content: htmlToText(html), type: 'text' } };
  }
}

/** Labels by place, and what a reader gets. */
function labelsOf({ passages, title }) {
  return new Map([...passages.map(({ start, end, label }) => [`${start}-${end}`, label]), ['title', title]]);
}

/** Passages that are others: the larger of what went and what came. */
function differences(before, after) {
  const missing = (from, to) => [...from].filter(([place, label]) => to.get(place) !== label).length;
  return Math.max(missing(before, after), missing(after, before));
}

/** Each step once, with how to switch it off and how to tell that it had a say. */
function stepsToTry() {
  const all = new Map();
  const add = (step, off, said) => all.set(step.id, { step, off, said });
  for (const { states, head, labels } of Object.values(STEPS)) {
    for (const step of states)
      add(
        step,
        (given) => given,
        (answer, given) => answer.some(({ state }, at) => state !== given[at].state),
      );
    for (const step of head) add(step, () => false, Boolean);
    for (const step of Object.values(labels).flat())
      add(
        step,
        () => null,
        (answer) => answer !== null,
      );
  }
  return all;
}

function adjustmentsToTry() {
  return ADJUSTMENTS.map((step) => ({ step, off: () => false, said: Boolean }));
}

const corpus = [...documents()].map((document) => ({ ...document, said: new Set() }));
console.error(`${corpus.length} documents`);
const results = [];

/** Cleans again what `id` had a say in, with it switched off. */
function measure(kind, id, cleanWithout, details) {
  const having = corpus.filter(({ said }) => said.has(id));
  let [inFixtures, elsewhere, fixtures] = [0, 0, []];
  for (const document of having.slice(0, most)) {
    const changed = differences(document.before, labelsOf(cleanWithout(document.input)));
    if (changed === 0) continue;
    if (document.fixture) {
      inFixtures += changed;
      fixtures.push([changed, document.name]);
    } else elsewhere += changed;
  }
  fixtures.sort(([a], [b]) => b - a);
  results.push({
    kind,
    id,
    documents: having.length,
    inFixtures,
    elsewhere,
    needs: fixtures.slice(0, 3).map(([, name]) => name),
    ...details,
  });
}

const tried = [
  ...[...stepsToTry().values()].map((one) => ({ kind: 'step', ...one })),
  ...adjustmentsToTry().map((one) => ({ kind: 'adjustment', ...one })),
];
let current = null;
for (const { step, said } of tried) {
  const name = step.apply ? 'apply' : 'applies';
  const own = step[name];
  step[name] = (...given) => {
    const answer = own(...given);
    if (current !== null && said(answer, ...given)) current.said.add(step.id);
    return answer;
  };
}
for (const document of corpus) {
  current = document;
  const cleaned = clean(document.input, BOOK);
  document.before = labelsOf(cleaned);
  if (options.steps) continue;
  for (const line of cleaned.normalised.split('\n'))
    if (line) for (const { rule } of hitsIn(line, BOOK)) document.said.add(rule);
}
current = null;

if (!options.rules)
  for (const { kind, step, off } of tried) {
    const name = step.apply ? 'apply' : 'applies';
    const own = step[name];
    step[name] = off;
    measure(kind, step.id, (input) => clean(input, BOOK), { states: step.fixture });
    step[name] = own;
  }
if (!options.steps)
  for (const rule of [...BOOK.rules, ...BOOK.patterns]) {
    const book = bookWithout(rule);
    measure('rule', rule.id, (input) => clean(input, book));
  }

/** The book, in which nothing stands for the rule any more. */
function bookWithout(rule) {
  if ('pattern' in rule) return { ...BOOK, patterns: BOOK.patterns.filter((one) => one !== rule) };
  const vocabularies = new Map(
    [...BOOK.vocabularies].map(([word, some]) => [word, some.filter((one) => one.rule !== rule)]),
  );
  const others = (book) => {
    const kept = ({ value }) => value.id !== rule.id;
    const stops = book.stops.map(
      (stop) => stop && { ...stop, ends: stop.ends.filter(kept), openEnds: stop.openEnds.filter(kept) },
    );
    return Object.create(book, { stops: { value: stops } });
  };
  if (rule.vocabulary) return { ...BOOK, vocabularies };
  return { ...BOOK, opening: others(BOOK.opening), inside: others(BOOK.inside) };
}

console.log('| kind | id | documents | labels that change: fixtures | elsewhere | fixture that needs it most |');
console.log('|---|---|--:|--:|--:|---|');
for (const { kind, id, documents: count, inFixtures, elsewhere, needs } of results)
  console.log(`| ${kind} | ${id} | ${count} | ${inFixtures} | ${elsewhere} | ${needs[0] ?? ''} |`);
const idle = results.filter(({ inFixtures }) => inFixtures === 0);
console.log(
  `\n${results.length} tried; without a fixture that needs them: ${idle.map(({ id }) => id).join(', ') || 'none'}`,
);
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 1));
