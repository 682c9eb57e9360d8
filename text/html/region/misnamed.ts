/**
 * Paragraphs of an article that are named after what they are not: those for subscribers as the prompt to subscribe is (`subscriber-only`,
 * `paywall`), those between which advertisements may be put as advertisements are, and the texts of slides as captions are.
 */
import { FAMILY } from '../tree/families.js';
import { proseIn, type Tally } from '../tree/tally.js';
import type { Element, Tree } from '../tree/tree.js';

/** The families that are doubted, with the share of the page's prose that elements of one name hold when they are the article. Guess, 2026-11. */
const DOUBTED: readonly (readonly [families: number, share: number])[] = [
  [FAMILY.paywall | FAMILY.promo, 0.25],
  [FAMILY.ad | FAMILY.share | FAMILY.form | FAMILY.bio | FAMILY.byline, 0.5],
];
const ANY = DOUBTED.reduce((bits, [families]) => bits | families, 0);
/** A prompt stands once or twice on a page. */
const LEAST = 3;
const HEADING = /^h[2-6]$/;
/** Levels from the heading of a slide up to its caption. */
const SLIDE_LEVELS = 4;

/** Takes such names from the elements of a page. Linear. */
export function freeMisnamed(tree: Tree, tally: Tally): void {
  freeParagraphs(tree, tally);
  freeSlides(tree, tally);
}

/** Elements that look alike, are many, and hold much of the page's prose. */
function freeParagraphs({ elements, blocks }: Tree, tally: Tally): void {
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

/** Captions with headings of their own, in the slides of a gallery that is the article. */
function freeSlides({ elements }: Tree, tally: Tally): void {
  const captionOf = (element: Element): Element | null => {
    let one = element;
    for (let level = 0; level < SLIDE_LEVELS && one.depth > 0; level++, one = elements[one.parent]!)
      if (one.tag === 'figcaption') return one;
    return null;
  };
  const titled = new Set(elements.flatMap((one) => (HEADING.test(one.tag) ? (captionOf(one) ?? []) : [])));
  const slides = [...titled].filter((caption) => proseIn(tally, caption) > 0);
  if (slides.length < LEAST) return;
  for (const one of elements) {
    const caption = captionOf(one);
    if (caption && titled.has(caption)) one.families &= ~FAMILY.caption;
  }
  for (const caption of titled) caption.tag = 'div';
}
