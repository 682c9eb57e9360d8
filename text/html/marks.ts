/** What an element's name says a passage is, once it is known not to be the article: the innermost name that says something. */
import type { Label } from '../../article.js';
import { FAMILY, type Family } from './families.js';
import { around, proseIn, type Tally } from './tally.js';
import type { Tree } from './tree.js';

export interface Mark {
  label: Label;
  rule: string;
}

/** In this order, for one element is often named after several things. */
const BY_FAMILY: readonly (readonly [Family, Label])[] = [
  ['ad', 'advertisement'],
  ['comment', 'comments'],
  ['caption', 'caption'],
  ['credit', 'credit'],
  ['share', 'share'],
  ['bio', 'author-box'],
  ['byline', 'byline'],
  ['date', 'timestamp'],
  ['paywall', 'promotion'],
  ['promo', 'promotion'],
  ['related', 'promotion'],
  ['tags', 'navigation'],
  ['toc', 'navigation'],
  ['nav', 'navigation'],
  ['consent', 'navigation'],
  ['commerce', 'promotion'],
  ['form', 'promotion'],
  ['embed', 'promotion'],
];
const BY_TAG: ReadonlyMap<string, Label> = new Map([
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['nav', 'navigation'],
  ['form', 'promotion'],
  ['button', 'navigation'],
  ['aside', 'promotion'],
]);
/** An element with more of the page's prose is believed to be something else, whatever it is called. */
const BELIEVED_SHARE = 0.25;

/** One answer a block; null when nothing around it has a telling name. */
export function marksOf(tree: Tree, tally: Tally, region: number): (Mark | null)[] {
  const { elements, blocks } = tree;
  const believed = Math.max(1, tally.proseBefore[blocks.length]! * BELIEVED_SHARE);
  const known = new Map<number, Mark | null>();
  return blocks.map(({ element, inline }) => byFamilies(inline) ?? markAt(element));

  function markAt(element: number): Mark | null {
    for (const at of around(tree, element)) {
      if (at === region) return null;
      let mark = known.get(at);
      if (mark === undefined) {
        mark = ownMark(at);
        known.set(at, mark);
      }
      if (mark) return mark;
    }
    return null;
  }

  function ownMark(at: number): Mark | null {
    const element = elements[at]!;
    if (proseIn(tally, element) >= believed) return null;
    const label = BY_TAG.get(element.tag);
    return label ? { label, rule: `in-${element.tag}` } : byFamilies(element.families);
  }
}

function byFamilies(families: number): Mark | null {
  if (families === 0) return null;
  for (const [family, label] of BY_FAMILY) if (families & FAMILY[family]) return { label, rule: `named-${family}` };
  return null;
}
