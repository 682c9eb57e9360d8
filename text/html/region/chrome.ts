/**
 * Blocks that cannot be the article by their place alone: menus, the site's footer, forms, requests
 * for consent, articles below the first. They are marked before anything else
 * is looked at, which spares half the lines of a page the labelling.
 */
import type { Label } from '../../../article.js';
import { FAMILY } from '../tree/families.js';
import { around, linkDensity, proseIn, type Tally } from '../tree/tally.js';
import type { Tree } from '../tree/tree.js';

export interface Chrome {
  label: Label;
  rule: string;
}

/** An element with more of the page's prose is believed to be something else, whatever it is called. */
const BELIEVED_SHARE = 0.2;
const MENU_LINKS = 0.5;
/** The notice of rights in a footer is looked at: it names the owner. */
const RIGHTS =
  /©|\(c\)|copyright|rights reserved|tous droits|alle rechte|todos los derechos|todos os direitos|版权|حقوق/i;

const MENU: Chrome = { label: 'navigation', rule: 'in-menu' };
const FOOTER: Chrome = { label: 'navigation', rule: 'in-footer' };
const CONSENT: Chrome = { label: 'navigation', rule: 'in-consent' };
const NEXT: Chrome = { label: 'promotion', rule: 'next-article' };
const FORM: Chrome = { label: 'promotion', rule: 'in-form' };

/**
 * One answer a block; null for those that must be looked at. Measured on 791 pages: four lines in ten, with 0.03 % of the words
 * of the articles.
 */
export function chromeOf(tree: Tree, tally: Tally, region: number, next: readonly boolean[]): (Chrome | null)[] {
  const { elements, blocks } = tree;
  const believed = tally.proseBefore[blocks.length]! * BELIEVED_SHARE;
  const holdsRegion = new Set(around(tree, region));
  const known = new Map<number, Chrome | null>([[0, null]]);
  return blocks.map(({ element, text }, block) => {
    if (next[block]) return NEXT;
    const found = chromeAt(element);
    return found === FOOTER && RIGHTS.test(text) ? null : found;
  });

  function chromeAt(element: number): Chrome | null {
    const path: number[] = [];
    let at = element;
    while (!known.has(at)) {
      path.push(at);
      at = elements[at]!.parent;
    }
    let found = known.get(at) ?? null;
    for (const one of path.reverse()) {
      found ??= ownChrome(one);
      known.set(one, found);
    }
    return found;
  }

  function ownChrome(at: number): Chrome | null {
    const element = elements[at]!;
    if (holdsRegion.has(at) || proseIn(tally, element) >= Math.max(believed, 1)) return null;
    if (element.tag === 'nav') return MENU;
    if (element.families & FAMILY.nav && linkDensity(tally, element) > MENU_LINKS) return MENU;
    if (element.families & FAMILY.consent && !(element.families & FAMILY.article)) return CONSENT;
    if (element.tag === 'form') return FORM;
    return element.tag === 'footer' && !inRegion(at) ? FOOTER : null;
  }

  function inRegion(element: number): boolean {
    const { firstBlock, endBlock } = elements[region]!;
    return region > 0 && elements[element]!.firstBlock >= firstBlock && elements[element]!.endBlock <= endBlock;
  }
}
