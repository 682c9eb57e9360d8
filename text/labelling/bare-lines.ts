/** Captions without a mark and teasers without a heading, between the paragraphs of plain text: lines as long as sentences, and none. */
import type { Label } from '../../article.js';
import { type BlockFacts, isProse } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import { topicFor } from '../blocks/topic.js';
import type { Sequenced } from '../model/crf.js';
import type { Scan } from '../words/scan.js';

/** Headings inside articles are shorter. Of 14 such lines on invented pages none was of the article; of those with 8 words one in three. */
const LEAST_WORDS = 9;
const MOST_WORDS = 40;
/** What has more commas is a list. */
const MOST_COMMAS = 2;
const MOST_DIGITS = 4;
/** Share of words in capitals from which a line is set as English headings are. */
const HEADING_CAPITALS = 0.6;
/** A sentence on a line of its own has so many words. */
const SENTENCE_WORDS = 6;
/** Paragraphs that a text has at least before its lines are judged by them, and lines at most for each of them. */
const LEAST_PROSE = 4;
const LINES_PER_PROSE = 0.5;
/** Questions on their own: somebody is interviewed, and asked without a question mark, too. */
const INTERVIEW = 2;
/** Of the words of a caption, function words aside, the text holds this share. Guess, 2026-11. */
const CAPTION_SHARE = 0.25;

/** Label by index, for the blocks of the article that are furniture after all. Linear in the length of the text. */
export function bareLines(
  words: Scan,
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
  states: readonly Sequenced[],
): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  const start = states.findIndex(({ state }, at) => state === 'body' && isProse(facts[at]!));
  if (start < 0) return found;
  const bare: number[] = [];
  let prose = 0;
  let questions = 0;
  for (let at = 1; at < facts.length; at++) {
    if (states[at]!.state !== 'body') continue;
    const { shape } = facts[at]!;
    if (shape.ends === 'terminal' && shape.words >= SENTENCE_WORDS) prose++;
    else if (shape.ends === 'question') questions++;
    else if (isBare(facts[at]!) && isAlone(facts, states, contexts, at)) bare.push(at);
  }
  if (bare.length === 0 || prose < LEAST_PROSE || bare.length > prose * LINES_PER_PROSE || questions >= INTERVIEW)
    return found;
  const topic = topicFor(
    words,
    bare.map((at) => facts[at]!),
    facts.filter((_, at) => at >= start && states[at]!.state === 'body'),
  );
  for (const at of bare) {
    const { from, to } = facts[at]!.shape;
    found.set(at, topic(from, to) >= CAPTION_SHARE ? 'caption' : 'promotion');
  }
  return found;
}

function isBare({ shape, best, proposals }: BlockFacts): boolean {
  // "… on Monday.(Reporting by Ann Example)" is a sentence, and what was glued to it.
  if (best || proposals.some(({ whole, weight }) => !whole && weight > 2)) return false;
  if (shape.ends !== 'none' || shape.sentences > 0) return false;
  if (shape.words < LEAST_WORDS || shape.words > MOST_WORDS) return false;
  if (shape.opens !== 'upper' && shape.opens !== 'letter') return false;
  if (shape.commas > MOST_COMMAS || shape.digits > MOST_DIGITS) return false;
  return shape.capitals < shape.words * HEADING_CAPITALS;
}

/** Between what ends as sentences do, or is furniture; not an item, nor the headline of an entry below its time. */
function isAlone(
  facts: readonly BlockFacts[],
  states: readonly Sequenced[],
  contexts: readonly Context[],
  at: number,
): boolean {
  const { listed, credited } = contexts[at]!;
  const above = facts[at - 1]!;
  if (listed || credited || above.best?.stamp?.timed || above.shape.ends === 'colon') return false;
  const closed = (near: number): boolean => states[near]?.state !== 'body' || isClosed(facts[near]!);
  // Two teasers may stand together; three lines are a list.
  const beside = (step: number): boolean =>
    closed(at + step) || (isBare(facts[at + step]!) && closed(at + 2 * step) && closed(at - step));
  return beside(-1) && beside(1);
}

function isClosed({ shape }: BlockFacts): boolean {
  return shape.ends !== 'none' && shape.ends !== 'comma' && shape.ends !== 'colon';
}
