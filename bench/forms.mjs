// node bench/forms.mjs [--draw] [--aside] (after npm run build): forms filled in anew, which are no duplicates, against edited copies, which are.
//
// Thirty notices of each form in forms-templates.mjs, every pair compared; edited copies of invented stories (forms-copies.mjs). With
// --aside the forms that took no part in fitting the weights of dedupe/verdict.ts. --draw writes docs/forms.svg and docs/copies.svg.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from '../dist/dedupe/compare.js';
import { formEvidence, verdict } from '../dist/dedupe/verdict.js';
import { tokenise } from '../dist/dedupe/words.js';
import { drawLines } from './draw.mjs';
import { COPIES, wordsReplaced } from './forms-copies.mjs';
import { FORMS, fill } from './forms-templates.mjs';
import { paragraphs, prose, random } from './prose.mjs';

const NOTICES = 30;
const COPIES_OF_KIND = 60;
const LENGTHS = [80, 150, 300, 600];
const { values } = parseArgs({ options: { draw: { type: 'boolean' }, aside: { type: 'boolean' } } });

const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
const isDuplicate = (kind) => kind === 'same' || kind === 'near';

/** Prose with names, days and figures in it. */
function story(next, words) {
  const own = Array.from({ length: 8 }, () => fill('{first} {last}', next));
  return paragraphs(
    prose(next, words).map((word, at) => {
      if (at % 45 === 0 || /[.]$/.test(word)) return word;
      const chance = next();
      if (chance < 0.04) return own[Math.floor(next() * own.length)];
      if (chance < 0.06) return fill('{2-900}', next);
      return chance < 0.065 ? fill('{day}', next) : word;
    }),
  );
}

const evidence = { forms: [], copies: [] };
console.log('form                            notices called a duplicate   pairs');
let [notices, wrong] = [0, 0];
FORMS.forEach((form, at) => {
  const next = random(7919 * (at + 1));
  const filled = Array.from({ length: NOTICES }, () => tokenise(fill(form.text, next)));
  if (Boolean(form.aside) !== Boolean(values.aside)) return;
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
  notices += NOTICES;
  wrong += duplicates.size;
  console.log(
    `${form.kind.padEnd(32)}${String(duplicates.size).padStart(20)} of ${NOTICES}${String(pairs).padStart(9)}`,
  );
});
console.log(`all: ${percent(wrong, notices)}\n`);

const next = random(11);
const stories = LENGTHS.map((length) => Array.from({ length: COPIES_OF_KIND }, () => story(next, length)));
const pick = (list) => list[Math.floor(next() * list.length)];
const vocabularyOf = (text) => text.match(/[\p{L}\p{M}]+/gu);

/** Shares called a duplicate or a part, and matched at all, of copies that `make` makes. */
function copied(texts, make) {
  let [found, matched] = [0, 0];
  for (const text of texts) {
    const other = pick(texts.filter((one) => one !== text));
    const [a, b] = [tokenise(make(text, next, { other, others: vocabularyOf(other) })), tokenise(text)];
    const comparison = compare(a, b);
    const kind = verdict(comparison, a.count, b.count);
    if (Math.min(...comparison.containment) >= 0.5) evidence.copies.push(formEvidence(comparison));
    if (kind !== null) matched++;
    if (kind !== null && kind !== 'shares') found++;
  }
  return { found: found / texts.length, matched: matched / texts.length };
}

console.log(
  `copies, called a duplicate or a part: ${LENGTHS.map((length) => `${length} words`.padStart(10)).join('')}`,
);
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
  `\nthreshold: forms told apart / copies kept\n${[2, 2.5, 3, 3.2, 3.5, 4, 5].map((value) => `${value}: ${above(evidence.forms, value).toFixed(1)} / ${(100 - above(evidence.copies, value)).toFixed(1)}`).join('   ')}`,
);
if (values.draw) {
  writeFileSync(
    new URL('../docs/forms.svg', import.meta.url),
    drawLines({
      title: 'Forms told apart and copies kept, over the threshold of evidence',
      x: { title: 'changed figures a hundred equal words', values: thresholds.map((value) => value + 2) },
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
      series: [0, 2].flatMap((at) => [
        { name: `duplicate, ${LENGTHS[at]} words`, values: curves[at].map(({ found }) => 100 * found) },
        { name: `matched, ${LENGTHS[at]} words`, values: curves[at].map(({ matched }) => 100 * matched) },
      ]),
    }),
  );
}
