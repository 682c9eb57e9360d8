/** Whether a new capture of an article is a worse one: cut off, behind a paywall, or a page without an article in its place. */
import { compare } from './compare.js';
import type { Words } from './words.js';

export type WorseCode = 'E_WORSE_TRUNCATED' | 'E_WORSE_PAYWALL' | 'E_WORSE_REPLACED';

export interface Worse {
  code: WorseCode;
  message: string;
}

/** A capture's words, and whether its page says that it is not free to read. */
export interface Reading {
  words: Words;
  paywall: boolean;
}

/** Less than this share of the words is a cut; an edit that takes away so much is rare, and comes again the next day. Guess, 2026-11. */
const CUT = 0.5;
/** Where a paywall has come up, a shorter text is what it leaves to read. */
const CUT_BY_PAYWALL = 0.9;
/** So much of the new text stands in the old, in order: nothing was written. As for `within` in `verdict.ts`. */
const HELD = 0.8;
/** Or most of it does, and the rest is no more than the wall's own sentence below it. */
const MOSTLY_HELD = 0.5;
const SENTENCE_WORDS = 12;
/** So little does: it is not this article. At most a stray paragraph of furniture. */
const STRANGE = 0.1;
/** Of a text this short, less than half says nothing about what happened. */
const FEWEST_WORDS = 40;
/** A text of so many strange words is a whole other article, to be kept beside the first; walls, stubs and errors are shorter. Guess, 2026-12. */
const WHOLE_WORDS = 80;

/**
 * Null when the new reading may stand in the place of the old. Only shorter ones are ever worse; what was rewritten, in part or
 * wholly, at the length of before is the publisher's new text.
 */
export function worse(before: Reading, now: Reading): Worse | null {
  const cut = now.paywall && !before.paywall ? CUT_BY_PAYWALL : CUT;
  if (before.words.count < FEWEST_WORDS || now.words.count >= before.words.count * cut) return null;
  const [held] = compare(now.words, before.words).containment;
  const fresh = now.words.count * (1 - held);
  const nothingNew = held >= HELD || (held >= MOSTLY_HELD && fresh <= SENTENCE_WORDS);
  const words = `${now.words.count} of ${before.words.count} words`;
  if (nothingNew && now.paywall)
    return {
      code: 'E_WORSE_PAYWALL',
      message: `Only ${words} are left before a paywall; the article stays as it was.`,
    };
  if (nothingNew)
    return {
      code: 'E_WORSE_TRUNCATED',
      message: `Only ${words} came; the article stays as it was unless the same comes again a day later.`,
    };
  if (held < STRANGE && now.words.count < before.words.count * CUT && now.words.count < WHOLE_WORDS)
    return {
      code: 'E_WORSE_REPLACED',
      message: `${now.words.count} words of something else came for ${before.words.count}; the article stays as it was.`,
    };
  return null;
}
