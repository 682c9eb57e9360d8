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
/** Points that a line lacks below another which may be the title. Guess, 2026-11. */
const BELOW = 1.3;
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
  let dated = -1;
  for (let at = start; at < end; at++) {
    if (seen[at]!.best?.label === 'timestamp') dated = at;
    // Below a line that may be the title, and below its date, stand what sums it up and who wrote it.
    const below = best >= 0 && !seen[best]!.best && (dated > best || at === best + 1);
    const points = pointsOf(at, end) - (below ? BELOW : 0);
    if (points > most) {
      most = points;
      best = at;
    }
  }
  // Printed twice: the copy nearer the article is a copy, the first one is the title.
  return best;

  function pointsOf(at: number, bodyAt: number): number {
    const { shape, best: proposal, block } = seen[at]!;
    const context = contexts[at]!;
    if (shape.words < 2 || shape.words > MOST_WORDS || shape.letters === 0 || context.listed) return 0;
    if (proposal && (proposal.weight > 1 || proposal.rule === 'timestamp') && !(context.title && proposal.weight < 3))
      return 0;
    const { state } = states[at]!;
    if (state !== 'head' && state !== 'body' && at > 2) return 0;
    let points = shape.words >= 4 && shape.words <= 24 ? 2 : shape.words < 4 ? 0.8 : 1;
    if (state === 'body' && at > 2) points -= 0.5;
    if (proposal) points -= 1;
    if (shape.ends === 'terminal') points -= shape.sentences > 1 ? 2 : 1.2;
    if (shape.ends === 'colon' || shape.ends === 'comma') points -= 1.5;
    if (shape.opens === 'lower') points -= 1;
    if (context.under) points -= 2;
    if (context.title && (context.titlesBefore > 0 || context.copiesAfter > 0)) points += 3;
    else if (shape.keyChars > 12 && context.copiesAfter + context.copiesBefore > 0) points += 1;
    points -= Math.min(2, (bodyAt - at - 1) * 0.12);
    for (let next = at + 1; next <= Math.min(at + 3, bodyAt); next++) {
      const follower = seen[next]?.best;
      if (follower && FOLLOWERS.has(follower.label)) {
        points += (follower.weight > 1 ? 1 : 0.5) * (next === at + 1 ? 2 : 1);
        break;
      }
    }
    points += 2 * topicShare(shape.from, shape.to);
    if (at === 0 && block.start === 0) points += 0.4;
    return points;
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
