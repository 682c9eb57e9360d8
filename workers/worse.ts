/** `dedupe/worse.ts`, of words as they are stored. */
import { decodeWords } from '../dedupe/words.js';
import { worse } from '../dedupe/worse.js';
import type { Judge, Standing } from '../store/worse.js';

export const judgeCapture: Judge = (before, now) => worse(reading(before), reading(now));

function reading({ words, flags }: Standing) {
  return { words: decodeWords(words), paywall: flags.includes('paywall') };
}
