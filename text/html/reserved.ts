/** Paragraphs for subscribers: sites name each of them (`subscriber-only`, `paywall`) as they name the prompt to subscribe. */
import { FAMILY } from './families.js';
import { proseIn, type Tally } from './tally.js';
import type { Element, Tree } from './tree.js';

const ASKING = FAMILY.paywall | FAMILY.promo;
/** A prompt stands once or twice on a page. */
const LEAST = 3;
/** Share of the page's prose that elements of one name hold when they are the article. Guess, 2026-11. */
const SHARE = 0.25;

/** Takes those families from elements that look alike, are many, and hold much of the page's prose. Linear. */
export function freeReserved({ elements, blocks }: Tree, tally: Tally): void {
  const least = tally.proseBefore[blocks.length]! * SHARE;
  const alike = new Map<number, Element[]>();
  for (const element of elements) {
    if ((element.families & ASKING) === 0) continue;
    const others = alike.get(element.ownLook);
    if (others) others.push(element);
    else alike.set(element.ownLook, [element]);
  }
  for (const group of alike.values()) {
    if (group.length < LEAST) continue;
    const prose = group.reduce((sum, element) => sum + proseIn(tally, element), 0);
    if (prose >= least) for (const element of group) element.families &= ~ASKING;
  }
}
