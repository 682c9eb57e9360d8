// node bench/forms.mjs [--draw] [--aside | --unseen] (after npm run build): forms filled in anew, which are no duplicates, against edited copies, which are.
//
// Thirty notices of each form in forms-templates.mjs, every pair compared; edited copies (forms-copies.mjs) of wire stories
// (forms-wires.mjs) and of invented prose. With --aside the forms that took no part in fitting the weights of dedupe/verdict.ts, with
// --unseen fifteen notices of each in forms-unseen.mjs. --draw writes docs/forms.svg and docs/copies.svg.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from '../dist/dedupe/compare.js';
import { formEvidence, verdict } from '../dist/dedupe/verdict.js';
import { tokenise } from '../dist/dedupe/words.js';
import { drawLines } from './draw.mjs';
import { COPIES, wordsReplaced } from './forms-copies.mjs';
import { FORMS, fill, LISTS } from './forms-templates.mjs';
import * as unseen from './forms-unseen.mjs';
import { WIRES } from './forms-wires.mjs';
import { paragraphs, prose, random } from './prose.mjs';

const COPIES_OF_KIND = 60;
const LENGTHS = [80, 150, 300, 600];
const { values } = parseArgs({
  options: { draw: { type: 'boolean' }, aside: { type: 'boolean' }, unseen: { type: 'boolean' } },
});
const { forms, lists, count } = values.unseen
  ? { forms: unseen.FORMS, lists: unseen.LISTS, count: 15 }
  : { forms: FORMS, lists: LISTS, count: 30 };

const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
const isDuplicate = (kind) => kind === 'same' || kind === 'near';

const FUNCTION_WORDS =
  'the the the of of and to in a a is was were on for with that by at as from it said its had not be an which'.split(
    ' ',
  );

/** Prose with names, days, figures and function words in it. */
function story(next, words) {
  const own = Array.from({ length: 8 }, () => fill('{first} {last}', next));
  return paragraphs(
    prose(next, words).map((word, at) => {
      if (at % 45 === 0 || /[.]$/.test(word)) return word;
      const chance = next();
      if (chance > 0.6) return FUNCTION_WORDS[Math.floor(next() * FUNCTION_WORDS.length)];
      if (chance < 0.04) return own[Math.floor(next() * own.length)];
      if (chance < 0.06) return fill('{2-900}', next);
      return chance < 0.065 ? fill('{day}', next) : word;
    }),
  );
}

const evidence = { forms: [], copies: [] };
console.log('form                            notices called a duplicate   pairs');
let [all, wrong] = [0, 0];
forms.forEach((form, at) => {
  const next = random(7919 * (at + 1));
  // What is filled in with the same words twice is one notice.
  const notices = new Set(Array.from({ length: count }, () => fill(form.text, next, lists)));
  if (Boolean(form.aside) !== Boolean(values.aside)) return;
  const filled = [...notices].map((text) => tokenise(text));
  const duplicates = new Set();
  let pairs = 0;
  filled.forEach((one, i) => {
    for (const other of filled.slice(0, i)) {
      const comparison = compare(one, other);
      if (Math.min(...comparison.containment) >= 0.5) evidence.forms.push(formEvidence(comparison));
      if (!isDuplicate(verdict(comparison, one.count, other.count))) continue;
      duplicates.add(i);
      pairs++;
    }
  });
  all += filled.length;
  wrong += duplicates.size;
  console.log(
    `${form.kind.padEnd(32)}${String(duplicates.size).padStart(20)} of ${filled.length}${String(pairs).padStart(9)}`,
  );
});
console.log(`all: ${percent(wrong, all)}\n`);

const next = random(11);
const wire = (n) => fill(WIRES[n % WIRES.length], next).replace(/ +(?=[ ,])/g, '');
const SORTS = ['wires', ...LENGTHS.map((length) => `${length} words`)];
const stories = [
  Array.from({ length: COPIES_OF_KIND }, (_, n) => wire(n)),
  ...LENGTHS.map((length) => Array.from({ length: COPIES_OF_KIND }, () => story(next, length))),
];
const pick = (list) => list[Math.floor(next() * list.length)];
/** The words of the others: of stories of the same sort. */
const vocabularyOf = (text) => text.match(/[\p{L}\p{M}]+/gu);

/** Shares called a duplicate or a part, and matched at all, of copies that `make` makes. */
function copied(texts, make) {
  let [found, matched] = [0, 0];
  for (const text of texts) {
    const other = pick(texts.filter((one) => one.slice(0, 20) !== text.slice(0, 20)));
    const [a, b] = [tokenise(make(text, next, { other, others: vocabularyOf(other) })), tokenise(text)];
    const comparison = compare(a, b);
    const kind = verdict(comparison, a.count, b.count);
    if (Math.min(...comparison.containment) >= 0.5) evidence.copies.push(formEvidence(comparison));
    if (kind !== null) matched++;
    if (kind !== null && kind !== 'shares') found++;
  }
  return { found: found / texts.length, matched: matched / texts.length };
}

console.log(`copies, called a duplicate or a part: ${SORTS.map((sort) => sort.padStart(10)).join('')}`);
const rewritten = stories[0].map((text, n) => [wire(n), text]);
const rewrites = copied(
  rewritten.map(([, text]) => text),
  (text) => rewritten.find(([, one]) => one === text)[0],
);
console.log(`${'another desk’s words'.padEnd(38)}${percent(rewrites.found, 1).padStart(10)}`);
for (const [kind, make] of Object.entries(COPIES)) {
  const row = stories.map((texts) => copied(texts, make));
  console.log(kind.padEnd(38) + row.map(({ found }) => percent(found, 1).padStart(10)).join(''));
}

const shares = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];
const curves = stories.map((texts) =>
  shares.map((share) => copied(texts, (text, by, { others }) => wordsReplaced(text, by, others, share))),
);
console.log('\nwords replaced: called a duplicate / matched at all');
shares.forEach((share, at) => {
  console.log(
    percent(share, 1).padStart(8) +
      curves.map((curve) => `${percent(curve[at].found, 1)} / ${percent(curve[at].matched, 1)}`.padStart(20)).join(''),
  );
});

const thresholds = Array.from({ length: 25 }, (_, n) => n / 2 - 2);
const above = (list, threshold) => (100 * list.filter((value) => value > threshold).length) / list.length;
console.log(
  `\nthreshold: forms told apart / copies kept\n${[1, 2, 2.5, 3, 3.5, 4, 5].map((value) => `${value}: ${above(evidence.forms, value).toFixed(1)} / ${(100 - above(evidence.copies, value)).toFixed(1)}`).join('   ')}`,
);
if (values.draw) {
  writeFileSync(
    new URL('../docs/forms.svg', import.meta.url),
    drawLines({
      title: 'Forms told apart and copies kept, over the threshold of evidence',
      x: { title: 'evidence a hundred equal words', values: thresholds.map((value) => value + 2) },
      y: { title: '% of pairs' },
      series: [
        { name: 'forms apart', values: thresholds.map((value) => above(evidence.forms, value + 2)) },
        { name: 'copies kept', values: thresholds.map((value) => 100 - above(evidence.copies, value + 2)) },
      ],
    }),
  );
  writeFileSync(
    new URL('../docs/copies.svg', import.meta.url),
    drawLines({
      title: 'Copies found, over the words replaced',
      x: { title: '% of words replaced', values: shares.map((share) => 100 * share) },
      y: { title: '% of copies' },
      series: [0, 3].flatMap((at) => [
        { name: `duplicate, ${SORTS[at]}`, values: curves[at].map(({ found }) => 100 * found) },
        { name: `matched, ${SORTS[at]}`, values: curves[at].map(({ matched }) => 100 * matched) },
      ]),
    }),
  );
}
