// node bench/pairs.mjs [--articles 3000] [FILE.jsonl] (after npm run build): does the index meet the pairs that it should?
//
// Every pair of articles is compared in memory; those that share a run of 27 words, or of which one holds half of the
// other's words, are the truth. Beside it the index as the store keeps it: the oldest 32 articles of a key, each article
// looking up those before it. FILE has lines {id, text} of clean texts; without it articles are invented: copies whole,
// trimmed and edited, excerpts and quotes.
//
// A pair is compared when it has six 5-word shingles in common: a run of 27 words has 23, and texts of which half is
// shared have more unless they are very short, so this leaves out stock phrases and hardly anything that counts.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from '../dist/dedupe/compare.js';
import { fingerprints } from '../dist/dedupe/fingerprints.js';
import { shingles } from '../dist/dedupe/shingles.js';
import { tokenise } from '../dist/dedupe/words.js';
import { edited, paragraphs, prose, random } from './prose.mjs';
import { machine } from './timing.mjs';

const OLDEST = 32;
const RUN = 27;
const SEEDS = 6;
const { values, positionals } = parseArgs({
  options: { articles: { type: 'string', default: '3000' } },
  allowPositionals: true,
});
const texts = positionals.length
  ? readFileSync(positionals[0], 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)
  : invented(Number(values.articles));
const all = texts.map((text) => tokenise(text));

const index = new Map();
const proposed = all.map((words, at) => {
  const met = new Set();
  for (const key of fingerprints(words).keys) {
    const carriers = index.get(key);
    for (const earlier of carriers ?? []) met.add(earlier);
    if (!carriers) index.set(key, [at]);
    else if (carriers.length < OLDEST) carriers.push(at);
  }
  return met;
});

const counts = {
  'run of 27 words': [0, 0],
  'half of one': [0, 0],
  either: [0, 0],
  'either, passage not saturated': [0, 0],
};
const postings = new Map();
let compared = 0;
all.forEach((words, at) => {
  const shared = new Map();
  for (const seed of new Set(new BigUint64Array(shingles(words, 5).buffer))) {
    const carriers = postings.get(seed);
    for (const earlier of carriers ?? []) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    if (carriers) carriers.push(at);
    else postings.set(seed, [at]);
  }
  for (const [earlier, seeds] of shared) {
    if (seeds < SEEDS) continue;
    compared++;
    const { spans, containment } = compare(words, all[earlier]);
    const run = Math.max(0, ...spans.map((span) => longestRun(texts[at], span.a, texts[earlier], span.b)));
    const half = Math.max(...containment) >= 0.5;
    const found = proposed[at].has(earlier);
    const tally = (name) => {
      counts[name][0]++;
      if (found) counts[name][1]++;
    };
    if (run >= RUN) tally('run of 27 words');
    if (half) tally('half of one');
    if (run < RUN && !half) continue;
    tally('either');
    if (found || !isSaturated(words, all[earlier])) tally('either, passage not saturated');
  }
});

/** Whether every key that the two have in common is full: a passage that more than 32 articles carry. */
function isSaturated(a, b) {
  const keys = new Set(fingerprints(b).keys);
  const common = fingerprints(a).keys.filter((key) => keys.has(key));
  return common.length > 0 && common.every((key) => index.get(key).length >= OLDEST);
}

/** The longest run of equal words of two passages, position by position over all shifts; passages are short. */
function longestRun(a, [fromA, toA], b, [fromB, toB]) {
  const fold = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [left, right] = [fold(a.slice(fromA, toA)), fold(b.slice(fromB, toB))];
  let longest = 0;
  let before = new Uint16Array(right.length + 1);
  for (const word of left) {
    const row = new Uint16Array(right.length + 1);
    for (let j = 0; j < right.length; j++) {
      if (word !== right[j]) continue;
      row[j + 1] = before[j] + 1;
      if (row[j + 1] > longest) longest = row[j + 1];
    }
    before = row;
  }
  return longest;
}

function invented(count) {
  const next = random(8);
  const list = [];
  while (list.length < count) {
    const own = prose(next, 150 + Math.floor(600 * next() ** 2));
    const other = list.length ? list[Math.floor(next() * list.length)] : own;
    const kind = next();
    const from = Math.floor(next() * other.length * 0.7);
    if (kind < 0.5 || list.length === 0) list.push(own);
    else if (kind < 0.6) list.push(other);
    else if (kind < 0.7) list.push(other.slice(0, Math.ceil(other.length * (0.5 + 0.2 * next()))));
    else if (kind < 0.8) list.push(edited(next, other, [0.03, 0.1, 0.2][Math.floor(next() * 3)]));
    else if (kind < 0.9)
      list.push([...own.slice(0, 60), ...other.slice(from, from + Math.ceil(other.length / 4)), ...own.slice(60)]);
    else list.push([...own.slice(0, 60), ...other.slice(from, from + 40), ...own.slice(60)]);
  }
  return list.map(paragraphs);
}

const looked = proposed.reduce((sum, met) => sum + met.size, 0);
console.log(`${all.length} articles, ${positionals[0] ? 'given' : 'invented'}; ${machine()}`);
console.log(
  `${compared} pairs with ${SEEDS} shingles in common compared; the index proposes ${(looked / all.length).toFixed(2)} an article`,
);
for (const [name, [pairs, found]] of Object.entries(counts)) {
  console.log(
    `  ${name.padEnd(30)} ${String(pairs).padStart(8)} pairs, met ${String(found).padStart(8)} = ${(found / (pairs || 1)).toFixed(4)}`,
  );
}
