/** `dedupe/worse.ts` and `dedupe/kinship.ts`, of words as they are stored. */
import { kinship } from '../dedupe/kinship.js';
import { decodeWords, tokenise, type Words } from '../dedupe/words.js';
import { worse } from '../dedupe/worse.js';
import type { KnownText } from '../store/names.js';
import type { Kin } from '../store/place.js';
import type { Judge, Standing } from '../store/worse.js';

export const judgeCapture: Judge = (before, now) => worse(reading(before), reading(now));

function reading({ words, flags }: Standing) {
  return { words: decodeWords(words), paywall: flags.includes('paywall') };
}

export const judgeKin: Kin = (now, before, tie) => kinship(wordsOf(now), wordsOf(before), tie);

/** A document is held against several texts: its words are read once, and go when it does. */
const read = new WeakMap<Uint8Array, Words>();

function wordsOf({ words, text }: KnownText): Words {
  let known = read.get(words);
  if (!known) {
    known = text === null ? decodeWords(words) : tokenise(text);
    read.set(words, known);
  }
  return known;
}
