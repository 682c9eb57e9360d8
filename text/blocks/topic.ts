/** How much of a line the article is about: the share of its content words that the paragraphs hold, too. */

import type { Sequenced } from '../model/crf.js';
import { NUMBER, type Scan } from '../words/scan.js';
import { WordMap } from '../words/word-map.js';
import { STOP } from '../words/word-roles.js';
import { type BlockFacts, isProse } from './block-facts.js';

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

/** Indexes of blocks: where the lines above the text begin and end, and its first paragraph, -1 when there is none. */
export interface Opening {
  start: number;
  end: number;
  body: number;
}

/** A headline may ask: one question among the first lines, above a paragraph. */
function isAsked(facts: readonly BlockFacts[], at: number): boolean {
  const { shape } = facts[at]!;
  const asks = shape.ends === 'question' && shape.sentences < 2 && shape.words <= ASKED_WORDS;
  return asks && at < ASKED_LINES && at + 1 < facts.length && isProse(facts[at + 1]!);
}

export function openingOf(facts: readonly BlockFacts[], states: readonly Sequenced[]): Opening {
  const body = states.findIndex(({ state }, at) => state === 'body' && isProse(facts[at]!) && !isAsked(facts, at));
  const end = body < 0 ? Math.min(facts.length, 3) : body;
  return { start: Math.max(0, end - ABOVE), end, body };
}

/** The topic of the first paragraphs, for the lines above them. Linear in the words looked at. */
export function topicOf(words: Scan, facts: readonly BlockFacts[], { start, end, body }: Opening): Topic {
  let topic: Topic | null = null;
  const known = new Map<number, number>();
  return (from, to) => {
    topic ??= topicFor(words, facts.slice(start, end), facts.slice(Math.max(body, 0), end + BELOW));
    const share = known.get(from) ?? topic(from, to);
    known.set(from, share);
    return share;
  };
}

/** How much of each of some lines such paragraphs are about as are prose. */
export function topicFor(words: Scan, lines: readonly BlockFacts[], paragraphs: readonly BlockFacts[]): Topic {
  const { hash } = words;
  const common = new WordMap();
  for (const { shape } of lines) {
    if (shape.words > MOST_WORDS) continue;
    for (let word = shape.from; word < shape.to; word++) if (tells(words, word)) common.set(hash[word]!, IN_LINES);
  }
  for (const paragraph of paragraphs) {
    if (!isProse(paragraph)) continue;
    const { from, to } = paragraph.shape;
    for (let word = from; word < to; word++)
      if (tells(words, word) && common.has(hash[word]!)) common.set(hash[word]!, IN_BOTH);
  }
  return (from, to) => {
    let content = 0;
    let shared = 0;
    for (let word = from; word < to; word++) {
      if (!tells(words, word)) continue;
      content++;
      if (common.get(hash[word]!) === IN_BOTH) shared++;
    }
    return shared / Math.max(content, LEAST_CONTENT);
  };
}

/** Does the word say what a text is about? Function words do not; and all numbers are one word to the scan. */
function tells({ hash, roles }: Scan, word: number): boolean {
  return (roles[word]! & STOP) === 0 && hash[word] !== NUMBER;
}
