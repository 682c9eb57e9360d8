/** What stands between headline and text, or below it, and is of the article all the same. */
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Place } from './step.js';

/** A point of a summary is not shorter. */
const POINT_WORDS = 5;
/** Without a bullet it is no longer than this, and so much of it is what the text is about. Guess, 2026-11. */
const POINT_MOST = 30;
const POINT_TOPIC = 0.2;
const RESULT_WORDS = 3;
/** A paragraph of two sentences, as teasers and prompts seldom are. */
const PROSE_WORDS = 25;
/** A sentence that is as long as most, and the probability above which it is kept. */
const SENTENCE_WORDS = 12;
const LIKELY = 0.5;
/**
 * Between headline and text of a page, what nothing else tells is the standfirst from so many words on. Sets of news and of pages of all kinds gain
 * .003 to .005 of F1 by it, one of blogs whose gold leaves decks out loses .0007 (2026-12).
 */
const STANDFIRST_WORDS = 12;

/** Between headline and text of a page, as a sentence: what nothing else tells is the standfirst. */
export function isStandfirstOfPage({ at, facts, title }: Place): boolean {
  const { words, ends } = facts[at]!.shape;
  return title >= 0 && at > title && words >= STANDFIRST_WORDS && ends === 'terminal';
}

/** "Result", above two lines of it. */
export function isAboveResults(facts: readonly BlockFacts[], at: number): boolean {
  const { best, shape } = facts[at]!;
  const isRow = (near: number): boolean => facts[near]?.best?.label === 'body';
  return best === null && shape.words <= RESULT_WORDS && isRow(at + 1) && isRow(at + 2);
}

/** The points of a summary between headline and text: two at least, each longer than the entries of a menu. */
export function isBulletedPoint({ at, title, facts, contexts }: Place): boolean {
  const point = (near: number): boolean =>
    contexts[near]?.bulleted === true && facts[near]!.best === null && facts[near]!.shape.words >= POINT_WORDS;
  return at > title && point(at) && (point(at - 1) || point(at + 1));
}

/** The same without bullets: lines right above the text, and about what it is about. */
export function isPoint({ at, title, body, facts, contexts, topic }: Place): boolean {
  if (at <= title) return false;
  const point = (near: number): boolean => {
    const { shape, best } = facts[near]!;
    const { copiesBefore, copiesAfter } = contexts[near]!;
    return !best && shape.words >= POINT_WORDS && shape.words <= POINT_MOST && copiesBefore + copiesAfter === 0;
  };
  let first = body;
  while (title >= 0 && first - 1 > title && point(first - 1)) first--;
  if (at < first || body - first < 2) return false;
  if (facts[first - 1]?.best?.rule.endsWith('summary-head')) return true;
  const shares = facts.slice(first, body).map(({ shape: { from, to } }) => topic(from, to));
  return shares.reduce((sum, share) => sum + share, 0) >= shares.length * POINT_TOPIC;
}

/** Two sentences between headline and text; captions seldom have two, or have a credit. */
export function isLede({ at, title, facts }: Place): boolean {
  const { shape } = facts[at]!;
  return at > title && shape.ends === 'terminal' && shape.sentences >= 2 && shape.words >= SENTENCE_WORDS;
}

/** Two sentences of some length; or one that is more likely than not in the article, all ways of reading the page considered. */
export function isReporting({ at, facts, probable }: Place): boolean {
  const { ends, words, sentences } = facts[at]!.shape;
  if (ends !== 'terminal') return false;
  return (words >= PROSE_WORDS && sentences >= 2) || (words >= SENTENCE_WORDS && probable > LIKELY);
}
