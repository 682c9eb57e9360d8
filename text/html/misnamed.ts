/**
 * Paragraphs that are each named after what they are not: those for subscribers as the prompt to subscribe is (`subscriber-only`,
 * `paywall`), those between which advertisements may be put as advertisements are.
 */
import { FAMILY } from './families.js';
import { proseIn, type Tally } from './tally.js';
import type { Element, Tree } from './tree.js';

/** The families that are doubted, with the share of the page's prose that elements of one name hold when they are the article. Guess, 2026-11. */
const DOUBTED: readonly (readonly [families: number, share: number])[] = [
  [FAMILY.paywall | FAMILY.promo, 0.25],
  [FAMILY.ad | FAMILY.share | FAMILY.form | FAMILY.bio | FAMILY.byline, 0.5],
];
const ANY = DOUBTED.reduce((bits, [families]) => bits | families, 0);
/** A prompt stands once or twice on a page. */
const LEAST = 3;

/** Takes those families from elements that look alike, are many, and hold much of the page's prose. Linear. */
export function freeMisnamed({ elements, blocks }: Tree, tally: Tally): void {
  const all = tally.proseBefore[blocks.length]!;
  const alike = new Map<number, Element[]>();
  for (const element of elements) {
    if ((element.families & ANY) === 0) continue;
    const others = alike.get(element.ownLook);
    if (others) others.push(element);
    else alike.set(element.ownLook, [element]);
  }
  for (const group of alike.values()) {
    if (group.length < LEAST) continue;
    const prose = group.reduce((sum, element) => sum + proseIn(tally, element), 0);
    for (const [families, share] of DOUBTED)
      if (prose >= all * share) for (const element of group) element.families &= ~families;
  }
}
