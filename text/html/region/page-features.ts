/**
 * What the markup tells the labeller of each line, as named yes-or-no features beside those of the text (`../features.ts`).
 */
import { LABELS } from '../../../article.js';
import type { BlockFacts } from '../../blocks/block-facts.js';
import { FAMILY } from '../tree/families.js';
import { fold } from '../tree/fold.js';
import type { TextBlock } from '../tree/line.js';
import { dataTables } from '../tree/tables.js';
import { around, charsIn, linkDensity, proseIn, type Tally } from '../tree/tally.js';
import type { Element, Tree } from '../tree/tree.js';
import * as f from './page-feature-names.js';

/** Small elements only: what a family's name says of an element that holds most of the page's prose is not to be believed. */
const BELIEVED_SHARE = 0.4;
const POSITIVE = FAMILY.article | FAMILY.text;
const NEAR_LEVELS = 3;
const CAPTION_CHARS = 320;
const CAPTION_WORDS = 6;
const LONG_CAPTION_WORDS = 25;
const LONGEST_ALT = 400;
const LONGEST_BIO = 600;
const PLACE_LIMITS = [0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98];

export interface ObservedPage {
  tree: Tree;
  tally: Tally;
  /** Block of each line. */
  blockOf: readonly number[];
  region: number;
  /** Index of the line that is the page's title, or -1. */
  title: number;
  /** Names of its authors, folded. */
  authors: readonly string[];
  /** Words of the article that the page's data carry; null when there are none. */
  published: ((line: BlockFacts) => boolean) | null;
}

/** Ids of the features of each line, in order. */
export function pageFeatures(facts: readonly BlockFacts[], page: ObservedPage): number[][] {
  const { tree, tally, blockOf, region } = page;
  const { elements, blocks } = tree;
  const allProse = Math.max(1, tally.proseBefore[blocks.length]!);
  const looks = new Map<number, number>();
  blocks.forEach(({ element }, block) => {
    const { look } = elements[element]!;
    looks.set(look, (looks.get(look) ?? 0) + tally.prose[block]!);
  });
  const inRegion = new Map<number, number>();
  for (const at of around(tree, region)) inRegion.set(at, inRegion.size);
  const alts = new Set(tree.pictures.map(({ alt }) => fold(alt)).filter((alt) => alt.length > 12));
  const cards = siblingCounts(elements);
  const byBlock = new Map<number, number[]>();
  const tableOf = dataTables(tree, tally);
  const main = elements[region]!;
  const regionProse = Math.max(1, proseIn(tally, main));
  return facts.map((line, at) => {
    const block = blockOf[at]!;
    const long = line.shape.words > 16;
    const known = byBlock.get(block);
    const own = known ?? blockFeatures(block, long);
    if (!known) byBlock.set(block, own);
    const on = own.slice();
    if (page.title < 0) on.push(f.heading + 3);
    else if (block === blockOf[page.title]) on.push(f.heading);
    else on.push(f.heading + (at < page.title ? 1 : 2));
    if (page.title >= 0 && at > page.title && at <= page.title + 3) on.push(f.heading + 4);
    const share = regionShare(block);
    on.push((long ? f.regionLong : f.regionShort) + bucket(PLACE_LIMITS, share));
    on.push(f.regionAfter + bucket(PLACE_LIMITS, 1 - share - tally.prose[block]! / regionProse));
    likeness(block, long, on);
    if (!long) on.push(f.next + neighbour(block + 1), f.previous + neighbour(block - 1));
    if (line.mark?.sure) on.push((long ? f.markLong : f.markShort) + LABELS.indexOf(line.mark.label));
    on.push(f.published + (page.published ? (page.published(line) ? 0 : 1) : 2));
    return on;
  });

  /** Share of the region's prose that stands before the block. */
  function regionShare(block: number): number {
    const at = Math.min(Math.max(block, main.firstBlock), main.endBlock);
    return (tally.proseBefore[at]! - tally.proseBefore[main.firstBlock]!) / regionProse;
  }

  function likeness(block: number, long: boolean, on: number[]): void {
    const own = elements[blocks[block]!.element]!;
    for (const [base, other] of [
      [f.lookBefore, blocks[block - 1]],
      [f.lookAfter, blocks[block + 1]],
    ] as const) {
      const its = other && elements[other.element]!;
      const kind = !its ? 4 : its.look === own.look ? 0 : its.ownLook === own.ownLook ? 2 : 4;
      on.push(base + kind + (long ? 1 : 0));
    }
  }

  function neighbour(block: number): number {
    const other = blocks[block];
    if (!other) return 4;
    if (tally.prose[block]! > 0) return block >= main.firstBlock && block < main.endBlock ? 0 : 1;
    return other.linkChars > other.chars / 2 ? 2 : 3;
  }

  function blockFeatures(block: number, long: boolean): number[] {
    const text = blocks[block]!;
    const on: number[] = [];
    const first = elements[text.element]!;
    on.push(f.tag + (f.TAG_AT.get(first.tag) ?? f.TAGS.length - 1));
    const links = text.linkChars / text.chars;
    on.push((long ? f.linksLong : f.linksShort) + bucket([0, 0.2, 0.5, 0.9], links));
    const style = long ? f.styleLong : f.styleShort;
    if (text.boldChars > text.chars * 0.9) on.push(style);
    if (text.italicChars > text.chars * 0.9) on.push(style + 1);
    if (text.linkChars > text.chars * 0.98) on.push(style + 2);
    if (text.inline & FAMILY.date) on.push(style + 3);
    each(text.inline, (at) => on.push(f.inline + at));
    enclosing(text, block, on);
    const parent = elements[first.parent]!;
    const over = elements[parent.parent]!;
    on.push(
      f.parentLinks + shareBucket(linkDensity(tally, parent)),
      f.overLinks + shareBucket(linkDensity(tally, over)),
    );
    on.push(f.parentProse + shareBucket(proseIn(tally, parent) / Math.max(1, charsIn(tally, parent))));
    on.push(f.overProse + shareBucket(proseIn(tally, over) / Math.max(1, charsIn(tally, over))));
    on.push(
      (long ? f.lookLong : f.lookShort) + bucket([0, 0.02, 0.1, 0.3, 0.6], (looks.get(first.look) ?? 0) / allProse),
    );
    pictures(text, first, long, on);
    for (const author of page.authors) {
      const at = text.text.length < LONGEST_BIO && mayHold(text.text, author) ? fold(text.text).indexOf(author) : -1;
      if (at >= 0) {
        on.push(f.signed + (at === 0 ? 0 : 2) + (long ? 1 : 0));
        break;
      }
    }
    if (first.tag === 'td' || first.tag === 'th') on.push(f.cells + (tableOf(text.element) >= 0 ? 0 : 1));
    return on;
  }

  /** Elements around the block: their kinds and families, and where the region is. */
  function enclosing({ element }: TextBlock, block: number, on: number[]): void {
    let nearBits = 0;
    let aboveBits = 0;
    let insideBits = 0;
    let level = 0;
    let steps = -1;
    let chunkAt = -1;
    let before = -1;
    let isCard = 0;
    for (let at = element; at > 0; at = elements[at]!.parent) {
      const one = elements[at]!;
      const small = proseIn(tally, one) < allProse * BELIEVED_SHARE;
      const bits = small ? one.families : one.families & POSITIVE;
      if (level < NEAR_LEVELS) nearBits |= bits;
      aboveBits |= bits;
      const kind = f.INSIDE_AT.get(one.tag);
      if (kind !== undefined && (small || kind >= 9)) insideBits |= 1 << kind;
      if (steps < 0) {
        if (inRegion.has(at)) {
          steps = inRegion.get(at)!;
          chunkAt = before;
        } else if (!isCard && cards[at]! >= 3 && one.endBlock - one.firstBlock <= 8)
          isCard = linkDensity(tally, one) > 0.3 ? 1 : 2;
      }
      before = at;
      level++;
    }
    each(nearBits, (at) => on.push(f.near + at));
    each(aboveBits, (at) => on.push(f.above + at));
    each(insideBits, (at) => on.push(f.inside + at));
    on.push(f.apart + Math.min(4, steps < 0 ? 4 : steps));
    on.push(f.card + (isCard === 1 ? 0 : isCard === 2 ? 1 : 2));
    if (steps === 0) {
      let levels = 0;
      for (let at = element; at > 0 && at !== region; at = elements[at]!.parent) levels++;
      on.push(f.below + Math.min(4, levels));
    } else on.push(f.side + (block < main.firstBlock ? 0 : 1));
    if (chunkAt >= 0) {
      const one = elements[chunkAt]!;
      const size = one.endBlock - one.firstBlock;
      on.push(f.chunk + (size <= 1 ? 0 : size <= 4 ? 1 : size <= 15 ? 2 : 3));
      if (size > 1) {
        on.push(f.chunkLinks + shareBucket(linkDensity(tally, one)));
        on.push(f.chunkProse + shareBucket(proseIn(tally, one) / Math.max(1, charsIn(tally, one))));
      }
    }
  }

  function pictures(text: TextBlock, first: Element, long: boolean, on: number[]): void {
    if (text.mediaBefore > 0) on.push(f.picture + (long ? 1 : 0));
    for (let at = first, level = 0; level < 4; level++, at = elements[at.parent]!) {
      const size = at.endBlock - at.firstBlock;
      if (size > 3) break;
      if (
        at.media > 0 &&
        !/^(?:h[1-6]|li|p|td|button)$/.test(first.tag) &&
        charsIn(tally, at) < CAPTION_CHARS &&
        hasWords(text.text, CAPTION_WORDS)
      ) {
        on.push(f.picture + 6 + (hasWords(text.text, LONG_CAPTION_WORDS) ? 1 : 0));
        break;
      }
    }
    for (let at = first, level = 0; level < 3; level++, at = elements[at.parent]!) {
      if (at.tag === 'figure') on.push(f.picture + 5);
      if (at.media > 0 && charsIn(tally, at) < CAPTION_CHARS) {
        on.push(f.picture + (long ? 3 : 2));
        break;
      }
    }
    if (text.mediaBefore > 0 && text.text.length < LONGEST_ALT && alts.has(fold(text.text))) on.push(f.picture + 4);
  }
}

function hasWords(text: string, count: number): boolean {
  let at = 0;
  for (let word = 1; word < count; word++) {
    at = text.indexOf(' ', at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Does a line hold the last word of a folded name, whatever its case? Spares the folding of most lines. */
function mayHold(text: string, name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 2);
  return text.includes(last) || text.includes(last.toUpperCase());
}

/** For each element how many of its siblings look like it, itself included. */
function siblingCounts(elements: readonly Element[]): number[] {
  const counts = new Map<number, number>();
  const keys = elements.map(({ parent, ownLook }) => Math.imul(parent, 0x9e3779b1) ^ ownLook);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)!);
}

function each(bits: number, tell: (at: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) tell(31 - Math.clz32(rest & -rest));
}

function shareBucket(share: number): number {
  return bucket([0, 0.1, 0.3, 0.6], share);
}

function bucket(limits: readonly number[], value: number): number {
  let at = 0;
  while (at < limits.length && value > limits[at]!) at++;
  return at;
}
