/** Which line is the headline. */
import type { Context, Seen } from './context.js';
import type { Scan } from './scan.js';
import type { Sequenced } from './sequence.js';
import type { WordMap } from './word-map.js';

/** Points a line needs; below, a text has no title. Guess fitted by hand on the practice sets, 2026-11. */
const ENOUGH = 2.3;
/** Lines above the article that are looked at, the nearest first. */
const REACH = 40;
const MOST_WORDS = 40;
/** A line below the headline is a deck from so many words on. */
const DECK_WORDS = 15;
const TIME_WORDS = 3;
const FOLLOWERS = new Set(['byline', 'timestamp', 'share', 'caption', 'credit']);

/** Index of the block that is the title, or -1. `stops`: function words, which say nothing of what a text is about. */
export function titleOf(
  words: Scan,
  seen: readonly Seen[],
  contexts: readonly Context[],
  states: readonly Sequenced[],
  stops: WordMap<number>,
): number {
  const body = states.findIndex(({ state }, at) => state === 'body' && isProse(seen[at]!));
  const end = body < 0 ? Math.min(seen.length, 3) : body;
  const start = Math.max(0, end - REACH);
  const topic = wordsInCommon();
  let best = -1;
  let most = ENOUGH;
  for (let at = start; at < end; at++) {
    const points = pointsOf(at, end);
    if (points > most) {
      most = points;
      best = at;
    }
  }
  // Printed twice: the copy nearer the article is a copy, the first one is the title.
  return isDeck(best) ? best - 1 : best;

  /** The longer line below a headline, which says more of what the text is about. */
  function isDeck(at: number): boolean {
    const [above, below] = [seen[at - 1], seen[at]];
    if (!above || !below || below.shape.words < DECK_WORDS) return false;
    if (above.shape.words < 4 || above.shape.words * 1.4 > below.shape.words || above.shape.ends === 'terminal')
      return false;
    return !contexts[at]!.title && pointsOf(at - 1, end) > ENOUGH;
  }

  function pointsOf(at: number, bodyAt: number): number {
    const { shape, best: proposal, block } = seen[at]!;
    const context = contexts[at]!;
    if (shape.words < 2 || shape.words > MOST_WORDS || context.listed || context.captioned) return 0;
    if (isBulleted(at)) return 0;
    if (proposal && (proposal.weight > 1 || proposal.rule === 'timestamp') && !(context.title && proposal.weight < 3))
      return 0;
    if (states[at]!.state !== 'head' && at > 2) return 0;
    let points = shape.words >= 4 && shape.words <= 24 ? 2 : shape.words < 4 ? 0.8 : 1;
    if (proposal) points -= 1;
    if (shape.ends === 'terminal') points -= shape.sentences > 1 ? 2 : 1.2;
    if (shape.ends === 'colon' || shape.ends === 'comma') points -= 1.5;
    if (shape.opens === 'lower') points -= 1;
    if (context.under) points -= 2;
    // A time of day heads the entries of live pages.
    if (isTime(at - 1)) points -= 2;
    if (context.title && (context.titlesBefore > 0 || context.copiesAfter > 0)) points += 3;
    else if (shape.keyChars > 12 && context.copiesAfter + context.copiesBefore > 0) points += 1;
    points -= Math.min(2, (bodyAt - at - 1) * 0.12);
    const below = followersOf(at, bodyAt);
    const named = below.findIndex((next) => {
      const follower = seen[next]!.best;
      return follower !== null && FOLLOWERS.has(follower.label) && !isTime(next);
    });
    if (named >= 0) points += (seen[below[named]!]!.best!.weight > 1 ? 1 : 0.5) * (named === 0 ? 2 : 1);
    points += 2 * topicShare(shape.from, shape.to);
    if (shape.words >= 4 && endsBreadcrumb(at)) points += 2;
    if (at === 0 && block.start === 0) points += 0.4;
    return points;
  }

  /** Up to three lines below, up to the text; the points of a summary do not count. */
  function followersOf(at: number, bodyAt: number): number[] {
    const below: number[] = [];
    for (let next = at + 1; next <= bodyAt && next < seen.length && next <= at + 10 && below.length < 3; next++)
      if (!isBulleted(next)) below.push(next);
    return below;
  }

  function isBulleted(at: number): boolean {
    return contexts[at]!.bulleted;
  }

  function isTime(at: number): boolean {
    const stamp = seen[at]?.proposals.find(({ rule }) => rule === 'timestamp')?.stamp;
    return stamp?.timed === true && stamp.iso === null && seen[at]!.shape.words <= TIME_WORDS;
  }

  /** `Home / Cities / News / The headline`: a line above ends in this one. */
  function endsBreadcrumb(at: number): boolean {
    const { start: from, end: to } = seen[at]!.block;
    const line = words.text.slice(from, to);
    for (let above = start; above < at; above++) {
      const { block } = seen[above]!;
      const before = words.text.slice(block.start, block.end - line.length);
      if (/[/>»›|→•·-]\s?$/.test(before) && words.text.endsWith(line, block.end)) return true;
    }
    return false;
  }

  /** Words of the lines that may be the title which the first paragraphs hold, too. */
  function wordsInCommon(): Set<number> {
    const wanted = new Set<number>();
    for (let at = start; at < end; at++) {
      const { from, to, words: length } = seen[at]!.shape;
      if (length <= MOST_WORDS) for (let word = from; word < to; word++) wanted.add(words.hash[word]!);
    }
    const found = new Set<number>();
    for (let at = Math.max(body, 0); at < seen.length && at < end + 20; at++) {
      if (!isProse(seen[at]!)) continue;
      const { from, to } = seen[at]!.shape;
      for (let word = from; word < to; word++) if (wanted.has(words.hash[word]!)) found.add(words.hash[word]!);
    }
    return found;
  }

  function topicShare(from: number, to: number): number {
    let content = 0;
    let shared = 0;
    for (let word = from; word < to; word++) {
      const hash = words.hash[word]!;
      if (stops.has(hash)) continue;
      content++;
      if (topic.has(hash)) shared++;
    }
    return content > 0 ? shared / content : 0;
  }
}

export function isProse({ shape }: Seen): boolean {
  return shape.sentences > 0 && shape.words >= 12 && shape.ends !== 'none';
}
