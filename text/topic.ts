/** How much of a line the article is about: the share of its content words that the paragraphs hold, too. */

import { STOP } from './roles.js';
import { NUMBER, type Scan } from './scan.js';
import { isProse, type Seen } from './seen.js';
import type { Sequenced } from './sequence.js';
import { WordMap } from './word-map.js';

/** Longer lines are not asked about. */
const MOST_WORDS = 40;
/** Blocks above the first paragraph, and below it, that are looked at. */
const ABOVE = 40;
const BELOW = 20;

/** Words of a question that may be the headline, and lines among which it stands. */
const ASKED_WORDS = 24;
const ASKED_LINES = 4;
/** One word of the text may stand above it for many reasons. */
const LEAST_CONTENT = 2;
const [IN_LINES, IN_BOTH] = [1, 2];

/** Share of the content words between two words of the scan, 0..1; of a single one at most a half. */
export type Topic = (from: number, to: number) => number;

/** Where the lines above the text begin and end, and its first paragraph: -1 when there is none. */
export type Opening = readonly [start: number, end: number, body: number];

/** A headline may ask: one question among the first lines, above a paragraph. */
function isAsked(seen: readonly Seen[], at: number): boolean {
  const { shape } = seen[at]!;
  const asks = shape.ends === 'question' && shape.sentences < 2 && shape.words <= ASKED_WORDS;
  return asks && at < ASKED_LINES && at + 1 < seen.length && isProse(seen[at + 1]!);
}

export function openingOf(seen: readonly Seen[], states: readonly Sequenced[]): Opening {
  const body = states.findIndex(({ state }, at) => state === 'body' && isProse(seen[at]!) && !isAsked(seen, at));
  const end = body < 0 ? Math.min(seen.length, 3) : body;
  return [Math.max(0, end - ABOVE), end, body];
}

/** The topic of the first paragraphs, for the lines above them. Linear in the words looked at. */
export function topicOf(words: Scan, seen: readonly Seen[], [start, end, body]: Opening): Topic {
  let common: WordMap | null = null;
  return (from, to) => {
    common ??= wordsInCommon();
    let content = 0;
    let shared = 0;
    for (let word = from; word < to; word++) {
      if (!tells(word)) continue;
      content++;
      if (common.get(words.hash[word]!) === IN_BOTH) shared++;
    }
    return shared / Math.max(content, LEAST_CONTENT);
  };

  /** Words of the lines above: IN_LINES, or IN_BOTH when the paragraphs hold them, too. */
  function wordsInCommon(): WordMap {
    const found = new WordMap();
    for (let at = start; at < end; at++) {
      const { from, to, words: length } = seen[at]!.shape;
      if (length > MOST_WORDS) continue;
      for (let word = from; word < to; word++) if (tells(word)) found.set(words.hash[word]!, IN_LINES);
    }
    for (let at = Math.max(body, 0); at < seen.length && at < end + BELOW; at++) {
      if (!isProse(seen[at]!)) continue;
      const { from, to } = seen[at]!.shape;
      for (let word = from; word < to; word++)
        if (tells(word) && found.has(words.hash[word]!)) found.set(words.hash[word]!, IN_BOTH);
    }
    return found;
  }

  /** Does the word say what a text is about? Function words do not; and all numbers are one word to the scan. */
  function tells(word: number): boolean {
    return (words.roles[word]! & STOP) === 0 && words.hash[word] !== NUMBER;
  }
}
