/**
 * The element that holds the article. Paragraphs give their prose to the elements around them, less to each further one; the one
 * with the most wins, and is widened while the element around it adds much prose and few links. After Readability's idea,
 * with prose in place of commas and lengths.
 */
import { FAMILY } from '../tree/families.js';
import { linkDensity, proseIn, type Tally } from '../tree/tally.js';
import type { Element, Tree } from '../tree/tree.js';

/** How many elements up a paragraph counts, the first wholly, the next by half, by a third … */
const LEVELS = 5;
/** The element around must add this much prose to be worth its furniture. */
const WIDER = 1.25;
const WIDEST_LINKS = 0.4;
const FURNITURE =
  FAMILY.ad |
  FAMILY.related |
  FAMILY.share |
  FAMILY.nav |
  FAMILY.comment |
  FAMILY.consent |
  FAMILY.overlay |
  FAMILY.legal |
  FAMILY.form |
  FAMILY.bio |
  FAMILY.promo;
const ARTICLE = FAMILY.article | FAMILY.text;
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form']);

/** Index of the element; the root's when there is no prose. `next`: blocks of other articles. Linear (times the depth). */
export function mainRegion({ elements, blocks }: Tree, tally: Tally, next: readonly boolean[]): number {
  const scores = new Float64Array(elements.length);
  const all = tally.proseBefore[blocks.length]!;
  blocks.forEach(({ element }, block) => {
    const prose = tally.prose[block]!;
    if (prose === 0 || next[block]) return;
    let at = holderOf(elements, element);
    for (let level = 1; level <= LEVELS && at > 0; level++, at = elements[at]!.parent) scores[at]! += prose / level;
  });
  let best = 0;
  let most = 0;
  for (let at = 1; at < elements.length; at++) {
    const score = scores[at]! && scores[at]! * worth(elements[at]!, tally, all);
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return widened(elements, best, tally, next);
}

/** Lines stand in an element of their own; what holds the article is around it. */
function holderOf(elements: readonly Element[], element: number): number {
  const { tag, parent, firstBlock, endBlock } = elements[element]!;
  return tag === 'p' || endBlock - firstBlock === 1 ? parent : element;
}

function worth(element: Element, tally: Tally, all: number): number {
  const { families, tag, itemprop } = element;
  let worth = 1 - linkDensity(tally, element);
  if (itemprop === 'articleBody') worth *= 1.5;
  if (families & ARTICLE || tag === 'article' || tag === 'main') worth *= 1.2;
  if ((families & FURNITURE || FURNITURE_TAGS.has(tag)) && proseIn(tally, element) < all / 2) worth *= 0.4;
  return worth;
}

function widened(elements: readonly Element[], from: number, tally: Tally, next: readonly boolean[]): number {
  let best = from;
  for (let at = elements[from]!.parent; at > 0 && elements[at]!.tag !== 'body'; at = elements[at]!.parent) {
    const element = elements[at]!;
    const other = next.indexOf(true, element.firstBlock);
    if (other >= 0 && other < element.endBlock) break;
    if (
      proseIn(tally, element) >= proseIn(tally, elements[best]!) * WIDER &&
      linkDensity(tally, element) < WIDEST_LINKS
    )
      best = at;
  }
  return best;
}
