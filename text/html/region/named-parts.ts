/** What an element's name says a passage is, once it is known not to be the article: the innermost name that says something. */
import type { Label } from '../../../article.js';
import { FAMILY, type Family } from '../tree/families.js';
import type { TextBlock } from '../tree/line.js';
import { charsIn, proseIn, type Tally } from '../tree/tally.js';
import type { Element, Tree } from '../tree/tree.js';

export interface Mark {
  label: Label;
  rule: string;
  /** The name hardly ever is wrong: nine lines in ten so named were not the article, on 791 pages. */
  sure: boolean;
}

/** In this order, for one element is often named after several things. */
const BY_FAMILY: readonly (readonly [Family, Label, sure?: 'sure'])[] = [
  ['ad', 'advertisement', 'sure'],
  ['comment', 'comments', 'sure'],
  ['caption', 'caption', 'sure'],
  ['credit', 'credit', 'sure'],
  ['share', 'share', 'sure'],
  ['bio', 'author-box', 'sure'],
  ['byline', 'byline', 'sure'],
  ['date', 'timestamp'],
  ['paywall', 'promotion', 'sure'],
  ['promo', 'promotion', 'sure'],
  ['related', 'promotion', 'sure'],
  ['tags', 'navigation'],
  ['toc', 'navigation'],
  ['nav', 'navigation', 'sure'],
  ['consent', 'navigation', 'sure'],
  ['commerce', 'promotion'],
  ['form', 'promotion', 'sure'],
  ['embed', 'promotion'],
];
/** All of these. */
const TELLING = BY_FAMILY.reduce((bits, [family]) => bits | FAMILY[family], 0);
const BY_TAG: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['figcaption', 'caption', true],
      ['nav', 'navigation', true],
      ['form', 'promotion', true],
      ['button', 'navigation', true],
      ['amp-ad', 'advertisement', true],
      ['aside', 'promotion', false],
    ] as const
  ).map(([tag, label, sure]) => [tag, { label, rule: `in-${tag}`, sure }]),
);
/** An element with more of the page's prose is believed to be something else, whatever it is called; on short pages a box may hold half. */
const BELIEVED_SHARE = 0.25;
const SHORT_PAGE_SHARE = 0.5;
const BOX_CHARS = 400;

/** Polls and quizzes: radio buttons, or a button in what is named after one; so many blocks and characters at most. */
const IN_POLL: Mark = { label: 'promotion', rule: 'in-poll', sure: true };
const LEAST_CHOICES = 2;
const POLL_BLOCKS = 16;
const POLL_CHARS = 600;

/** A small element with a picture and few words holds its caption. */
const BESIDE_PICTURE: Mark = { label: 'caption', rule: 'beside-picture', sure: false };
const PICTURE_LEVELS = 4;
const PICTURE_BLOCKS = 3;
const PICTURE_CHARS = 320;

/** One answer a block; null when nothing around it has a telling name. */
export function marksOf(tree: Tree, tally: Tally, region: number): (Mark | null)[] {
  const { elements, blocks } = tree;
  const all = tally.proseBefore[blocks.length]!;
  const believed = Math.max(1, all * BELIEVED_SHARE, Math.min(BOX_CHARS, all * SHORT_PAGE_SHARE));
  const known = new Map<number, Mark | null>();
  return blocks.map(
    (block) => byFamilies(block.inline) ?? markAt(block.element) ?? (besidePicture(block) ? BESIDE_PICTURE : null),
  );

  function besidePicture({ element, chars, linkChars }: TextBlock): boolean {
    if (linkChars > chars / 2) return false;
    for (let at = element, level = 0; at > 0 && level < PICTURE_LEVELS; at = elements[at]!.parent, level++) {
      const one = elements[at]!;
      if (one.endBlock - one.firstBlock > PICTURE_BLOCKS || charsIn(tally, one) > PICTURE_CHARS) return false;
      if (one.media > 0) return true;
    }
    return false;
  }

  function markAt(element: number): Mark | null {
    for (let at = element; at > 0; at = elements[at]!.parent) {
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

  /** A question with its answers to choose from. */
  function isPoll(element: Element): boolean {
    const { choices, buttons, families, firstBlock, endBlock } = element;
    if (choices < LEAST_CHOICES && !(buttons > 0 && families & FAMILY.embed)) return false;
    return endBlock - firstBlock <= POLL_BLOCKS && charsIn(tally, element) <= POLL_CHARS;
  }

  function ownMark(at: number): Mark | null {
    const element = elements[at]!;
    if (proseIn(tally, element) >= believed) return null;
    if (isPoll(element)) return IN_POLL;
    return BY_TAG.get(element.tag) ?? byFamilies(element.families);
  }
}

function byFamilies(families: number): Mark | null {
  if ((families & TELLING) === 0) return null;
  for (const [family, label, sure] of BY_FAMILY)
    if (families & FAMILY[family]) return { label, rule: `named-${family}`, sure: sure === 'sure' };
  return null;
}
