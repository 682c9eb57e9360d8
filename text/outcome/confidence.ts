/** How sure we are that the text is the reporting, whole and alone. */
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Sequenced } from '../model/crf.js';

/** Shorter texts give the sequence little to go by. Guess, 2026-11: see the calibration in `bench/clean-quality.mjs`. */
const SURE_WORDS = 60;

/**
 * The F1 that the labeller itself expects: precision over the words it kept, recall over all words, both weighed by the
 * probability that a block belongs to the article. 0..1, two places.
 */
export function confidenceOf(facts: readonly BlockFacts[], states: readonly Sequenced[]): number {
  let kept = 0;
  let right = 0;
  let wanted = 0;
  facts.forEach(({ shape }, at) => {
    const { state, body } = states[at]!;
    wanted += shape.words * body;
    if (state !== 'body') return;
    kept += shape.words;
    right += shape.words * body;
  });
  if (kept === 0 || wanted === 0) return 0;
  const expected = (2 * right) / (kept + wanted);
  return Math.round(expected * Math.min(1, kept / SURE_WORDS) ** 0.2 * 100) / 100;
}
