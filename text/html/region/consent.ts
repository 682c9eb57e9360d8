/** Boxes that ask for consent to cookies. They may say more than the article: so their prose does not count as any. */
import { FAMILY } from '../tree/families.js';
import { proseIn, type Tally, withProse } from '../tree/tally.js';
import type { Element, Tree } from '../tree/tree.js';

/** An article outside has so much prose of its own, in characters: two sentences; ... */
const OUTSIDE_CHARS = 120;
/** ... and so much of that in the box. With less the page is about consent. */
const OUTSIDE_PART = 0.3;
/** What holds one of these is the page, whatever it is called. */
const OF_PAGE = new Set(['main', 'article', 'h1']);

/** The tally with the prose of consent boxes taken out: elements named so, with a button or a choice to press. Linear (times the depth). */
export function withoutConsent(tree: Tree, tally: Tally): Tally {
  const boxes = boxesIn(tree);
  const inside = boxes.reduce((sum, box) => sum + proseIn(tally, box), 0);
  if (inside === 0) return tally;
  const outside = tally.proseBefore[tree.blocks.length]! - inside;
  if (outside < OUTSIDE_CHARS || outside < inside * OUTSIDE_PART) return tally;
  const prose = Float64Array.from(tally.prose);
  for (const { firstBlock, endBlock } of boxes) prose.fill(0, firstBlock, endBlock);
  return withProse(tally, prose);
}

/** The outermost of each. */
function boxesIn({ elements }: Tree): Element[] {
  const holdsPage = new Uint8Array(elements.length);
  for (const [index, { tag }] of elements.entries()) {
    if (!OF_PAGE.has(tag)) continue;
    for (let at = index; at > 0 && !holdsPage[at]; at = elements[at]!.parent) holdsPage[at] = 1;
  }
  const boxes: Element[] = [];
  let end = 0;
  for (const [index, element] of elements.entries()) {
    const { families, buttons, choices, firstBlock, endBlock } = element;
    if (index === 0 || firstBlock < end || !(families & FAMILY.consent) || families & FAMILY.article) continue;
    if (holdsPage[index] || buttons + choices === 0) continue;
    boxes.push(element);
    end = endBlock;
  }
  return boxes;
}
