// node bench/core.mjs (after npm run build): where the time of the pure dedupe core goes, for articles of 600 words, and
// how it grows on text of the hostile kind. Everything in one process, in turns.
import { compare } from '../dist/dedupe/compare.js';
import { fingerprints } from '../dist/dedupe/fingerprints.js';
import { findRepeats } from '../dist/dedupe/repeats.js';
import { sketch } from '../dist/dedupe/sketch.js';
import { decodeWords, encodeWords, textHash, tokenise } from '../dist/dedupe/words.js';
import { edited, paragraphs, prose, random } from './prose.mjs';
import { machine, timeInTurns } from './timing.mjs';

const next = random(6);
const blocksOf = (text) =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
const articles = Array.from({ length: 300 }, () => {
  const own = prose(next, 600);
  const text = paragraphs(own);
  const words = tokenise(text);
  return {
    text,
    words,
    blocks: blocksOf(text),
    twice: { words: tokenise(`${text}\n\n${text}`), blocks: blocksOf(`${text}\n\n${text}`) },
    copy: tokenise(paragraphs(edited(next, own, 0.1))),
    other: tokenise(paragraphs(prose(next, 600))),
    bytes: encodeWords(words),
  };
});

const times = timeInTurns(
  {
    tokenise: ({ text }) => tokenise(text),
    findRepeats: ({ words, blocks }) => findRepeats(words, blocks),
    fingerprints: ({ words }) => fingerprints(words),
    sketch: ({ words }) => sketch(words),
    'these four': ({ text, blocks }) => {
      const words = tokenise(text);
      return [findRepeats(words, blocks), fingerprints(words), sketch(words)];
    },
    'findRepeats, body twice': ({ twice }) => findRepeats(twice.words, twice.blocks),
    textHash: ({ words }) => textHash(words),
    encodeWords: ({ words }) => encodeWords(words),
    decodeWords: ({ bytes }) => decodeWords(bytes),
    'compare, unrelated': ({ words, other }) => compare(words, other),
    'compare, 10 % edited': ({ words, copy }) => compare(words, copy),
  },
  articles,
  20,
);
console.log(`articles of 600 words; ${machine()}`);
console.log('microseconds an article: best, median, worst round');
for (const [name, { best, median, worst }] of Object.entries(times)) {
  console.log(`  ${name.padEnd(24)} ${[best, median, worst].map((us) => us.toFixed(1).padStart(8)).join(' ')}`);
}

console.log('nanoseconds a word for all of the above once, by length in words');
const hostile = {
  prose: (count) => paragraphs(prose(next, count)),
  'one word': (count) => 'word '.repeat(count),
  'one line': (count) => 'The red warning remains in force.\n'.repeat(count / 6),
  'two words at random': (count) => Array.from({ length: count }, () => (next() < 0.5 ? 'tick' : 'tock')).join(' '),
};
for (const [name, make] of Object.entries(hostile)) {
  const row = [1e4, 1e5, 1e6].map((count) => {
    const text = make(count);
    const blocks = blocksOf(text);
    const began = process.hrtime.bigint();
    const words = tokenise(text);
    findRepeats(words, blocks);
    fingerprints(words);
    sketch(words);
    compare(words, words);
    return `${String(Math.round(Number(process.hrtime.bigint() - began) / count)).padStart(6)} (${count.toExponential(0)})`;
  });
  console.log(`  ${name.padEnd(24)} ${row.join(' ')}`);
}
