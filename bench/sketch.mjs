// node bench/sketch.mjs (after npm run build): time and error of the sketch beside npm `minhash` and a plain typed-array
// MinHash, 128 slots over word 5-grams of 555-word articles, tokenising included, all in turns in the same run.
import { Minhash } from 'minhash';
import { shingles } from '../dist/dedupe/shingles.js';
import { similarity, sketch } from '../dist/dedupe/sketch.js';
import { tokenise } from '../dist/dedupe/words.js';
import { edited, prose, random } from './prose.mjs';
import { machine, timeInTurns } from './timing.mjs';

const SLOTS = 128;
const WORDS = 555;
const PAIRS = 4000;
const next = random(20);

// ---- plain MinHash: multiply-add permutations over int32 (no boxed numbers), four slots at a time ----
const multipliers = Int32Array.from({ length: SLOTS }, () => (next() * 2 ** 32) | 1);
const addends = Int32Array.from({ length: SLOTS }, () => (next() * 2 ** 32) | 0);
function plainMinhash(words) {
  const hashes = new Int32Array(shingles(words, 5).buffer);
  const minima = new Int32Array(SLOTS);
  for (let slot = 0; slot < SLOTS; slot += 4) {
    const [a0, a1, a2, a3] = multipliers.subarray(slot, slot + 4);
    const [b0, b1, b2, b3] = addends.subarray(slot, slot + 4);
    let [m0, m1, m2, m3] = [0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff];
    for (let i = 0; i < hashes.length; i += 2) {
      const hash = hashes[i];
      const h0 = (Math.imul(hash, a0) + b0) | 0;
      const h1 = (Math.imul(hash, a1) + b1) | 0;
      const h2 = (Math.imul(hash, a2) + b2) | 0;
      const h3 = (Math.imul(hash, a3) + b3) | 0;
      if (h0 < m0) m0 = h0;
      if (h1 < m1) m1 = h1;
      if (h2 < m2) m2 = h2;
      if (h3 < m3) m3 = h3;
    }
    minima.set([m0, m1, m2, m3], slot);
  }
  return minima;
}

// ---- npm minhash, as its README uses it ----
function peerMinhash(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const peer = new Minhash({ numPerm: SLOTS });
  for (let i = 0; i + 5 <= words.length; i++) peer.update(words.slice(i, i + 5).join(' '));
  return peer;
}

const articles = Array.from({ length: 200 }, () => prose(next, WORDS).join(' '));
const fast = timeInTurns(
  {
    'tokenise alone': tokenise,
    winnow: (text) => sketch(tokenise(text)),
    'plain typed arrays': (text) => plainMinhash(tokenise(text)),
  },
  articles,
  30,
);
const slow = timeInTurns(
  { 'npm minhash': peerMinhash, winnow: (text) => sketch(tokenise(text)) },
  articles.slice(0, 20),
  5,
);

// ---- error over pairs of every similarity ----
const trueJaccard = (a, b) => {
  const sets = [a, b].map(
    (words) =>
      new Set(
        words.slice(4).map((_, i) =>
          words
            .slice(i, i + 5)
            .join(' ')
            .toLowerCase()
            .replaceAll('.', ''),
        ),
      ),
  );
  let common = 0;
  for (const shingle of sets[0]) if (sets[1].has(shingle)) common++;
  return common / (sets[0].size + sets[1].size - common);
};
const squares = { winnow: 0, 'plain typed arrays': 0, 'theory of MinHash': 0 };
for (let i = 0; i < PAIRS; i++) {
  const one = prose(next, WORDS);
  const kept = Math.floor(next() * WORDS);
  const other = [...edited(next, one.slice(0, kept), 0.1 * next()), ...prose(next, WORDS - kept)];
  const truth = trueJaccard(one, other);
  const [a, b] = [one, other].map((words) => tokenise(words.join(' ')));
  const [p, q] = [plainMinhash(a), plainMinhash(b)];
  squares.winnow += (similarity(sketch(a), sketch(b)) - truth) ** 2;
  squares['plain typed arrays'] += (p.filter((value, slot) => value === q[slot]).length / SLOTS - truth) ** 2;
  squares['theory of MinHash'] += (truth * (1 - truth)) / SLOTS;
}

console.log(`sketch of a ${WORDS}-word article, 128 slots, word 5-grams; ${machine()}`);
console.log('microseconds an article: best, median, worst round');
for (const [name, { best, median, worst }] of [...Object.entries(fast), ['npm minhash', slow['npm minhash']]]) {
  console.log(`  ${name.padEnd(20)} ${[best, median, worst].map((us) => us.toFixed(1).padStart(8)).join(' ')}`);
}
console.log(`npm minhash / winnow        ${(slow['npm minhash'].median / slow.winnow.median).toFixed(0)} x`);
console.log(`plain typed arrays / winnow ${(fast['plain typed arrays'].median / fast.winnow.median).toFixed(2)} x`);
console.log(`root mean square error over ${PAIRS} pairs`);
for (const [name, sum] of Object.entries(squares))
  console.log(`  ${name.padEnd(20)} ${Math.sqrt(sum / PAIRS).toFixed(4)}`);
