/** Lines inside an article of plain text that the sequence took for furniture: entries of live pages, subheads, items of lists. */

import type { BlockFacts } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import type { Sequenced } from '../model/crf.js';

/** Entries of a live page in a row, lines between a time and the first sentence below it, and words of one. */
const LEAST_ENTRIES = 2;
const ENTRY_HEAD = 4;
const ENTRY_WORDS = 6;
/** Words of a heading in capitals, and how many of them show that a text has such. */
const SUBHEAD_WORDS = 6;
const LEAST_SUBHEADS = 2;
const LEAST_ITEMS = 2;

/**
 * A form or a prompt between the entries of a live page looks like the end of it. Entries (a time, and sentences below it) that stand in
 * the tail go back into the article, unless readers' comments begin above them.
 */
export function keepLiveEntries(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  const kept = new Set<number>();
  let entries = 0;
  for (let at = 0; at < facts.length; at++) {
    if (states[at]!.state !== 'tail' || contexts[at]!.afterComments || !facts[at]!.best?.stamp?.timed) continue;
    let next = at + 1;
    while (next <= at + ENTRY_HEAD && next < facts.length && !isSaid(facts[next]!)) next++;
    const first = next;
    for (; next < facts.length && isSaid(facts[next]!); next++) kept.add(next);
    if (next === first) continue;
    entries++;
    at = next - 1;
  }
  return entries < LEAST_ENTRIES ? states : states.map((one, at) => (kept.has(at) ? { ...one, state: 'body' } : one));
}

/**
 * Headings inside the article that the sequence took for furniture: words in capitals above a paragraph, if others like them stand there, too;
 * and the letter that a text opens with, on a line of its own.
 */
export function keepSubheads(states: Sequenced[], facts: readonly BlockFacts[]): Sequenced[] {
  const kept: number[] = [];
  let shouted = 0;
  for (let at = 0; at + 1 < facts.length; at++) {
    const next = facts[at + 1]!;
    if (states[at + 1]!.state !== 'body' || next.shape.words < ENTRY_WORDS) continue;
    const outside = states[at]!.state !== 'body';
    if (outside && isDropCap(facts[at]!, next)) kept.push(at);
    if (!isShouted(facts[at]!) || next.shape.ends !== 'terminal') continue;
    shouted++;
    if (outside) kept.push(at);
  }
  const found = new Set(kept.filter((at) => shouted >= LEAST_SUBHEADS || facts[at]!.shape.letters === 1));
  return found.size === 0 ? states : states.map((one, at) => (found.has(at) ? { ...one, state: 'body' } : one));
}

/** Items right below a line of the article, of which no rule knows anything: two at least. */
export function keepLists(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  const kept = new Set<number>();
  const isItem = (at: number): boolean => {
    const { bulleted = false, under = null, spaced = false, grouped = false } = contexts[at] ?? {};
    return (
      bulleted && under === null && (grouped || !spaced) && states[at]!.state === 'middle' && facts[at]!.best === null
    );
  };
  for (let at = 1; at < facts.length; at++) {
    if (!contexts[at]!.bulleted || states[at - 1]!.state !== 'body') continue;
    let to = at;
    while (isItem(to)) to++;
    if (to - at >= LEAST_ITEMS) for (let item = at; item < to; item++) kept.add(item);
  }
  return kept.size === 0 ? states : states.map((one, at) => (kept.has(at) ? { ...one, state: 'body' } : one));
}

/** An item that sounds like a prompt ("- Share the picture by post."), between two others of its list. */
export function keepItems(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  if (!contexts.some(({ bulleted }, at) => bulleted && states[at]!.state === 'middle')) return states;
  const isItem = (at: number): boolean => states[at]?.state === 'body' && contexts[at]!.bulleted;
  // Where blank lines divide all lines, they divide nothing.
  const isJoined = (at: number): boolean => contexts[at]?.spaced !== true || contexts[at]!.grouped;
  return states.map((one, at) => {
    if (one.state !== 'middle' || !contexts[at]!.bulleted || (facts[at]!.best?.weight ?? 0) > 2) return one;
    const between = isItem(at - 1) && isJoined(at) && isItem(at + 1) && isJoined(at + 1);
    return between ? { ...one, state: 'body' } : one;
  });
}

function isShouted({ shape, best }: BlockFacts): boolean {
  const unnamed = best === null || best.rule === 'names';
  return unnamed && shape.words <= SUBHEAD_WORDS && shape.shouts === shape.words && shape.digits === 0;
}

function isDropCap({ shape }: BlockFacts, next: BlockFacts): boolean {
  return shape.chars === 1 && shape.opens === 'upper' && next.shape.opens === 'lower';
}

function isSaid({ shape, best }: BlockFacts): boolean {
  return shape.ends === 'terminal' && shape.words >= ENTRY_WORDS && (best === null || best.weight < 3);
}
