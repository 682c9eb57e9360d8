// node bench/clean.mjs (after npm run build): articles a second that one core cleans, for plain text of 600 words, of which some
// are the furniture of a news page, and where the time goes. `clean` itself is timed whole; its steps by themselves, so that their
// sum may differ a little. Needs nothing but this repository.
import { readdirSync, readFileSync } from 'node:fs';
import { clean } from '../dist/clean.js';
import { findRepeats } from '../dist/dedupe/repeats.js';
import { tokenise } from '../dist/dedupe/words.js';
import { contexts } from '../dist/text/blocks/context.js';
import { features } from '../dist/text/blocks/features.js';
import { observe } from '../dist/text/blocks/observe.js';
import { label } from '../dist/text/labelling/label.js';
import { modelOf, sequence } from '../dist/text/model/crf.js';
import { WEIGHTS } from '../dist/text/model/weights.js';
import { normalise } from '../dist/text/normalise/normalise.js';
import { blocks } from '../dist/text/normalise/passages.js';
import { languageOf } from '../dist/text/recognise/language-of.js';
import { propose } from '../dist/text/recognise/propose.js';
import { ourRulebook } from '../dist/text/rules/rulebook.js';
import { scan } from '../dist/text/words/scan.js';
import { shapeOf } from '../dist/text/words/shape.js';
import { random } from './prose.mjs';
import { machine, timeInTurns } from './timing.mjs';

const RULEBOOK = ourRulebook();

const WORDS = 600;
/** Half a paragraph: the last one takes an article as far over WORDS as others stay below. */
const HALF_PARAGRAPH = 20;
const ARTICLES = 300;
const next = random(4);
const pick = (list) => list[Math.floor(next() * list.length)];

/** Articles made of the paragraphs of English fixtures, with lines of their furniture around and between them. */
function makeArticles() {
  const folder = new URL('../test/articles/', import.meta.url);
  const body = [];
  const furniture = [];
  for (const slug of readdirSync(folder)) {
    const raw = JSON.parse(readFileSync(new URL(`${slug}/raw.json`, folder), 'utf8'));
    const { lines = [], rejected } = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'));
    if (raw.type !== 'text' || rejected || raw.base64 || /[^\p{ASCII}\p{P}\s]/u.test(raw.content)) continue;
    const rows = raw.content.split('\n');
    for (const [line, name] of lines) {
      const text = rows[line - 1]?.trim() ?? '';
      if (name === 'body' && text.length > 120) body.push(text);
      else if (name !== 'body' && name !== 'repeat' && text && text.length < 100) furniture.push(text);
    }
  }
  const count = (text) => text.split(/\s+/).length;
  return Array.from({ length: ARTICLES }, (_, at) => {
    const rows = ['Council closes the old bridge for a year', 'By Ann Example', 'March 4, 2024 10:12 am'];
    const tail = Array.from({ length: 5 }, () => pick(furniture));
    let words = count([...rows, ...tail].join(' '));
    // Words are numbered apart, so that no paragraph stands twice.
    while (words < WORDS - HALF_PARAGRAPH) {
      const paragraph = pick(body).replace(/\b[a-z]{6,}\b/g, (word) =>
        next() < 0.4 ? `${word}${pick('aeiou')}${pick('rstlnm')}` : word,
      );
      const added = next() < 0.2 ? [paragraph, pick(furniture)] : [paragraph];
      words += count(added.join(' '));
      rows.push(...added);
    }
    return [...rows, ...tail].join(at % 2 === 0 ? '\n\n' : '\n');
  });
}

const model = modelOf(WEIGHTS);
const raws = makeArticles();
// Before the inputs of its steps are made: what they hold would slow the collector down.
const whole = timeInTurns({ clean: (content) => clean({ content, type: 'text' }) }, raws, 40);
const inputs = raws.map((raw) => {
  const { text } = normalise(raw);
  const observed = observe(text, RULEBOOK);
  const around = contexts(text, observed.facts, observed.titles);
  const ranges = observed.facts.map(({ shape }) => [shape.from, shape.to]);
  return {
    raw,
    text,
    observed,
    around,
    on: features(observed.facts, around),
    ranges,
    words: scan(text, RULEBOOK.lexicon),
  };
});
const steps = {
  normalise: ({ raw }) => normalise(raw),
  'scan into words': ({ text }) => scan(text, RULEBOOK.lexicon),
  shapes: ({ text, words }) => {
    let from = 0;
    for (const block of blocks(text)) from = shapeOf(words, block, from).to;
  },
  'rules propose': ({ observed: { words, facts } }) => {
    for (const { block, shape } of facts) propose(words, block, shape, RULEBOOK);
  },
  'repeats inside': ({ text, observed }) =>
    findRepeats(
      tokenise(text),
      observed.facts.map(({ block }) => block),
    ),
  contexts: ({ text, observed }) => contexts(text, observed.facts, observed.titles),
  features: ({ observed, around }) => features(observed.facts, around),
  sequence: ({ on }) => sequence(on, model),
  'label, these three included': ({ text, observed }) => label(text, observed, RULEBOOK),
  language: ({ words, ranges, text }) => languageOf(words, ranges, text, RULEBOOK),
};
const times = { ...whole, ...timeInTurns(steps, inputs, 12) };
const meanWords = inputs.reduce((all, { words }) => all + words.count, 0) / inputs.length;
console.log(`${ARTICLES} articles of ${Math.round(meanWords)} words, furniture included; one core of ${machine()}`);
console.log('microseconds an article: best, median, worst round; share of clean');
for (const [name, { best, median, worst }] of Object.entries(times)) {
  const share = `${Math.round((100 * median) / times.clean.median)} %`.padStart(6);
  console.log(
    `  ${name.padEnd(28)} ${[best, median, worst].map((us) => us.toFixed(1).padStart(8)).join(' ')} ${share}`,
  );
}
console.log(`clean: ${Math.round(1e6 / times.clean.median).toLocaleString('en')} articles a second`);
