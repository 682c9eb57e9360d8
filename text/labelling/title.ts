/** Which line is the headline. */

import { type BlockFacts, isSigning } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import type { Opening, Topic } from '../blocks/topic.js';
import type { Sequenced } from '../model/crf.js';
import type { Scan } from '../words/scan.js';

/** Points a line needs; below, a text has no title. Guess fitted by hand on the practice sets, 2026-11. */
const ENOUGH = 2.3;
/** The same for a text that says above its first paragraph who wrote it or when. */
const ENOUGH_SIGNED = 1.8;
/** When there is no other, a line that the sequence puts outside the text anyhow needs no more. Guess, 2026-11. */
const ENOUGH_OUTSIDE = 1;
const MOST_WORDS = 40;
/** Two sentences of so many words are no headline. */
const TWO_SENTENCES = 16;
/** Few headlines are shorter. */
const LEAST_WORDS = 4;
/** Words of a headline that a standfirst follows; before the bar in a headline. */
const HEADLINE_WORDS = 7;
const BARRED_WORDS = 4;
/** More words than this behind "[VIDEO]" are no button. */
const TAGGED_WORDS = 5;
/** A line below the headline is a deck from so many words on, and so much longer. */
const DECK_WORDS = 15;
const DECK_FACTOR = 1.4;
const TIME_WORDS = 3;
const FOLLOWERS = new Set(['byline', 'timestamp', 'share']);
/** Points that a line lacks below another which may be the title, and right below it or below its signature. Guess, 2026-11. */
const BELOW = 1.3;
/** Share of the content words of a headline that its article holds, too, and that of another hardly does. Guess, 2026-11. */
const ABOUT = 0.3;
/** What a picture below a headline brings; a line right above one of these is as likely its caption. */
const PICTURED = new Set(['caption', 'credit']);

/**
 * Index of the block that is the title, or -1. Looked for from block `start` to the first paragraph, `end`; `topic`: how much of
 * a line there the article is about.
 */
export function titleOf(
  words: Scan,
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
  states: readonly Sequenced[],
  { start, end }: Opening,
  topic: Topic,
): number {
  // How many of the first lines no rule knows: what is known for furniture takes a headline no further from its text.
  const unnamed = [0];
  for (let at = 0; at < end; at++) unnamed.push(unnamed[at]! + ((facts[at]!.best?.weight ?? 0) > 1 ? 0 : 1));
  let best = -1;
  let most = start < end && facts.slice(start, end).some(isSigning) ? ENOUGH_SIGNED : ENOUGH;
  let signed = false;
  let last = -1;
  let least = ENOUGH_OUTSIDE;
  for (let at = start; at < end; at++) {
    // Below a line that may be the title, and below who wrote it and when, stand what sums it up and captions.
    const headed = best >= 0 && facts[best]!.shape.words >= LEAST_WORDS && !contexts[at]!.title;
    const below = headed && !isTeaser(best, at) && (signed || (at === best + 1 && !facts[best]!.best));
    const points = pointsOf(at, end) - (below ? BELOW : 0);
    if (points > most) {
      most = points;
      best = at;
    }
    const few = facts[at]!.shape.words < LEAST_WORDS && (at !== end - 1 || aboutOf(at) < ABOUT);
    if (points > least && states[at]!.state === 'head' && !few && facts[at]!.shape.ends !== 'terminal') {
      least = points;
      last = at;
    }
    signed ||= isSigning(facts[at]!);
  }
  if (best < 0) return last;
  // Printed twice: the copy nearer the article is a copy, the first one is the title.
  return isDeck(best) ? best - 1 : best;

  /** The longer line below a headline, which says more of what the text is about. */
  function isDeck(at: number): boolean {
    const [above, below] = [facts[at - 1], facts[at]];
    if (!above || !below) return false;
    const sentence = below.shape.ends === 'terminal';
    if (!sentence && below.shape.words < DECK_WORDS) return false;
    if (
      above.shape.words < LEAST_WORDS ||
      above.shape.words * DECK_FACTOR > below.shape.words ||
      above.shape.ends === 'terminal'
    )
      return false;
    return !contexts[at]!.title && pointsOf(at - 1, end) > (sentence ? ENOUGH_OUTSIDE : ENOUGH);
  }

  function pointsOf(at: number, bodyAt: number): number {
    const { shape, best: strongest, block } = facts[at]!;
    // The result of a match heads the report of it; several are a table.
    const result = strongest?.label === 'body';
    if (result && [at - 1, at + 1].some((near) => facts[near]?.best?.label === 'body')) return 0;
    const proposal = result ? null : strongest;
    const tagged = shape.opens === 'bracket' && proposal?.label === 'promotion' && shape.words > TAGGED_WORDS;
    const context = contexts[at]!;
    if (shape.words < 2 || shape.words > MOST_WORDS || shape.letters === 0) return 0;
    if (context.listed || context.captioned || context.bulleted) return 0;
    if (shape.ends === 'terminal' && shape.sentences > 1 && shape.words > TWO_SENTENCES && context.copiesAfter === 0)
      return 0;
    const trail = proposal?.rule === 'breadcrumb';
    const line = trail ? words.text.slice(block.start, block.end) : '';
    if (/[>»›→][^>»›→]+[>»›→]| \/ [^/]+ \/ /.test(line)) return 0;
    const barred = trail && isBarred(line);
    if (
      proposal &&
      (proposal.weight > 1 || proposal.rule === 'timestamp') &&
      !((context.title || barred || tagged) && proposal.weight < 3)
    )
      return 0;
    const { state } = states[at]!;
    if (state !== 'head' && state !== 'body' && at > 2) return 0;
    let points = shape.words < LEAST_WORDS ? 0.8 : shape.words <= 24 ? 2 : 1;
    if (state === 'body' && at > 2) points -= 0.5;
    if (proposal) points -= barred || tagged ? 0.5 : 1;
    if (isBelowHeadline(at)) points -= 1;
    if (proposal?.rule === 'names' && shape.words < LEAST_WORDS) points -= 1;
    // "By" on a line of its own, and the name below.
    if (shape.words < LEAST_WORDS && facts[at - 1]?.best?.label === 'byline' && facts[at - 1]!.best!.weight === 2)
      points -= 2;
    if (shape.ends === 'terminal') points -= shape.sentences > 1 ? 2 : words.text[block.end - 1] === '!' ? 0.4 : 1.2;
    if (shape.ends === 'colon' || shape.ends === 'comma') points -= 1.5;
    if (shape.opens === 'lower') points -= 1;
    if (context.under) points -= 1;
    // A time of day heads the entries of live pages.
    if (isTime(at - 1)) points -= 2;
    if (context.title && (context.titlesBefore > 0 || context.copiesAfter > 0)) points += 3;
    else if (shape.keyChars > 12 && context.copiesAfter + context.copiesBefore > 0) points += 1;
    points -= Math.min(2, (unnamed[bodyAt]! - unnamed[at + 1]!) * 0.12);
    followersOf(at, bodyAt).some((next, nth) => {
      const { label, weight, rule } = facts[next]!.best ?? {};
      if (!label || isTime(next)) return false;
      const first = nth === 0 || (nth === 1 && isBelowHeadline(next - 1));
      if (PICTURED.has(label) && rule !== 'credit-agency') {
        points += !first ? 0.5 : label === 'caption' ? 1 : -0.7;
        return first && label === 'credit';
      }
      if (rule !== 'credit-agency' && !FOLLOWERS.has(label)) return false;
      points += (weight! > 1 ? 1 : 0.5) * (first ? 2 : 1);
      return true;
    });
    points += 2 * aboutOf(at);
    if (shape.words >= LEAST_WORDS && endsBreadcrumb(at)) points += 2;
    if (at === 0 && block.start === 0) points += 0.4;
    return points;
  }

  /** Two lines that could both be one: the second is a standfirst, if it is no shorter or the article is about the first; above a headline stand few words. */
  function isBelowHeadline(at: number): boolean {
    const above = facts[at - 1];
    const here = facts[at]!;
    if (!above || above.best || here.best || at - 1 < start) return false;
    const headline =
      above.shape.words >= HEADLINE_WORDS && above.shape.ends !== 'terminal' && above.shape.ends !== 'colon';
    return headline && !isTeaser(at - 1, at) && (aboutOf(at - 1) > 0 || here.shape.words >= above.shape.words * 0.9);
  }

  /** A line of which the article has nothing, above one that it is about: the headline of another. */
  function isTeaser(above: number, at: number): boolean {
    return aboutOf(above) === 0 && aboutOf(at) >= ABOUT;
  }

  function aboutOf(at: number): number {
    return topic(facts[at]!.shape.from, facts[at]!.shape.to);
  }

  /** Up to three lines below, up to the text; the points of a summary do not count. */
  function followersOf(at: number, bodyAt: number): number[] {
    const below: number[] = [];
    for (let next = at + 1; next <= bodyAt && next < facts.length && next <= at + 10 && below.length < 3; next++)
      if (!contexts[next]!.bulleted) below.push(next);
    return below;
  }

  function isTime(at: number): boolean {
    const stamp = facts[at]?.proposals.find(({ rule }) => rule === 'timestamp')?.stamp;
    return stamp?.timed === true && stamp.iso === null && facts[at]!.shape.words <= TIME_WORDS;
  }

  /** `Home / Cities / News / The headline`: a line above ends in this one. */
  function endsBreadcrumb(at: number): boolean {
    const { start: from, end: to } = facts[at]!.block;
    const line = words.text.slice(from, to);
    for (let above = start; above < at; above++) {
      const { block } = facts[above]!;
      const cut = block.end - line.length;
      if (
        cut > block.start &&
        words.text.endsWith(line, block.end) &&
        /[/>»›|→•·-]\s?$/.test(words.text.slice(cut - 2, cut))
      )
        return true;
    }
    return false;
  }
}

/** `Ashby - Marlow: 3-2 | Result`: one bar, and more in front of it than the name of a section. */
function isBarred(line: string): boolean {
  const sides = line.split(' | ');
  return sides.length === 2 && !/[>»›→•·]/.test(line) && sides[0]!.trim().split(/\s+/).length >= BARRED_WORDS;
}
