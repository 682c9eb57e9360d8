/** Holds our sketch against an independent implementation and against the truth, on two texts made for it. */
import { Minhash } from 'minhash';
import { SHINGLE_WORDS, SKETCH_SLOTS, similarity, sketch } from '../dedupe/sketch.js';
import { tokenise } from '../dedupe/words.js';

const WORDS = 600;
/** So many words of the second text are new: in the middle, so that the shingles around it stay. */
const CHANGED = 200;

export interface SelfTest {
  /** Exact Jaccard similarity of the sets of shingles. */
  truth: number;
  ours: number;
  /** The npm package `minhash`. */
  reference: number;
  /** Four standard errors of an estimate from so many slots. */
  tolerance: number;
}

export function selfTest(): SelfTest {
  const word = (n: number) => `word${(n * 7919) % 100_003}`;
  const first = Array.from({ length: WORDS }, (_, n) => word(n));
  const second = first.map((own, n) => (n >= WORDS / 2 && n < WORDS / 2 + CHANGED ? word(n + WORDS) : own));
  const [a, b] = [shingleSet(first), shingleSet(second)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  const truth = shared / (a.size + b.size - shared);
  return {
    truth,
    ours: similarity(sketch(tokenise(first.join(' '))), sketch(tokenise(second.join(' ')))),
    reference: minhashOf(a).jaccard(minhashOf(b)),
    tolerance: 4 * Math.sqrt((truth * (1 - truth)) / SKETCH_SLOTS),
  };
}

function minhashOf(shingles: ReadonlySet<string>): Minhash {
  const hash = new Minhash({ numPerm: SKETCH_SLOTS });
  for (const shingle of shingles) hash.update(shingle);
  return hash;
}

function shingleSet(words: readonly string[]): Set<string> {
  return new Set(words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')));
}
