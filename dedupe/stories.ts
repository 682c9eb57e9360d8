/**
 * Articles of one site counted by what they tell: copies of one story, its updates, and one form filled in again and again are
 * told apart from articles of their own. What recurs in them (a box, an agency's paragraph) is left out by the caller.
 */
import { isMasked } from './furniture.js';
import { tokenise } from './words.js';

/** Words in a row, numbers and dates masked, by which texts are held against each other. */
const RUN_WORDS = 3;
/**
 * Part of the shorter text's runs that stand in the longer one. Two articles of one site share up to .1, invented ones of a small
 * vocabulary .2; wire copies .8 and more; a form of a sentence or two with other names .4 to .7. Measured 2026-11 on the cases of
 * `test/dedupe/site-survey.test.ts` and `stories.test.ts`.
 */
const SAME_PART = 0.35;
/** A text of fewer runs tells nothing of its own: all of these are one. About eight words. */
const FEWEST_RUNS = 6;
/** Runs of a text that are looked at, its first ones: enough to know it by. */
const MOST_RUNS = 400;

/** For each text the number of its story, from 0 in order of appearance. Texts join the earliest that they resemble. */
export function storiesOf(texts: readonly string[]): number[] {
  const carriers = new Map<number, number[]>();
  const sizes: number[] = [];
  let silent = -1;
  return texts.map((text) => {
    const runs = maskedRuns(text);
    if (runs.size < FEWEST_RUNS) {
      if (silent < 0) silent = sizes.push(0) - 1;
      return silent;
    }
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const story of carriers.get(run) ?? []) shared.set(story, (shared.get(story) ?? 0) + 1);
    let found = sizes.length;
    for (const [story, count] of shared)
      if (story < found && count >= SAME_PART * Math.min(runs.size, sizes[story]!)) found = story;
    if (found < sizes.length) return found;
    sizes.push(runs.size);
    for (const run of runs) {
      const stories = carriers.get(run);
      if (stories) stories.push(found);
      else carriers.set(run, [found]);
    }
    return found;
  });
}

function maskedRuns(text: string): Set<number> {
  const words = tokenise(text);
  const masked: number[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!isMasked(words, at)) masked.push(words.hashes[2 * at]!);
    else if (masked.at(-1) !== MASKED) masked.push(MASKED);
  }
  const runs = new Set<number>();
  for (let at = 0; at + RUN_WORDS <= masked.length && runs.size < MOST_RUNS; at++) {
    let hash = 0;
    for (let next = at; next < at + RUN_WORDS; next++)
      hash = Math.imul(hash ^ masked[next]!, 0x01000193) ^ (hash >>> 15);
    runs.add(hash);
  }
  return runs;
}

const MASKED = 1;
