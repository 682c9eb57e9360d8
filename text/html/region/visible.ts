/** Which blocks of a tree a reader gets to see, in the order of the page as its scripts leave it. */
import { endsSentence } from '../../words/sentence-marks.js';
import { FAMILY } from '../tree/families.js';
import type { TextBlock } from '../tree/line.js';
import type { Element, Tree } from '../tree/tree.js';

/** Less than this in sight, and more than that hidden: the page shows its article by script. Guess, 2026-11. */
const FEW_WORDS = 120;
const HIDDEN_WORDS = 150;
/** Paragraphs in sight of an element, from which on hidden ones in it are of the same text, and characters of one. Guess, 2026-11. */
const LEAST_SHOWN = 2;
const PARAGRAPH_CHARS = 60;
/** Of a panel: share of its letters that is linked, and pictures, at most. */
const LINKED_PART = 0.3;
const MOST_MEDIA = 3;
/** Elements around a block at most: the depth of markup, and of parts put into parts. */
const DEEPEST = 600;

/** The tree with the blocks that are shown; ranges of its elements count those. Linear (times the depth). */
export function visibleBlocks(tree: Tree): Tree {
  const placed = tree.fillings.size > 0 ? place(tree) : tree;
  if (!placed.elements.some(({ hidden }) => hidden)) return placed;
  showCollapsed(placed);
  const hidden = hiddenElements(placed.elements);
  const inSight = placed.blocks.filter(({ element }) => !hidden[element]);
  if (inSight.length === placed.blocks.length) return placed;
  if (words(inSight) < FEW_WORDS && words(placed.blocks) - words(inSight) > HIDDEN_WORDS) return placed;
  return withBlocks(placed, inSight);
}

/** Late parts of the page put where they belong; those without a place stay hidden. */
function place(tree: Tree): Tree {
  const { blocks, slots, fillings } = tree;
  const elements = tree.elements.map((element) => ({ ...element }));
  const starts = new Map<number, Element>();
  const waiting = new Map<number, { filling: Element; into: number }[]>();
  for (const [number, at] of fillings) {
    const filling = elements[at]!;
    const slot = slots.get(number);
    if (!slot) continue;
    if (filling.endBlock > filling.firstBlock) starts.set(filling.firstBlock, filling);
    waiting.set(slot.block, [...(waiting.get(slot.block) ?? []), { filling, into: slot.element }]);
  }
  const order: TextBlock[] = [];
  const frames: { at: number; end: number; filling: Element | null }[] = [{ at: 0, end: blocks.length, filling: null }];
  while (frames.length > 0) {
    const frame = frames.at(-1)!;
    const next = waiting.get(frame.at)?.shift();
    const other = starts.get(frame.at);
    if (next && isOutside(elements, next.into, next.filling)) {
      next.filling.hidden = false;
      next.filling.parent = next.into;
      frames.push({ at: next.filling.firstBlock, end: next.filling.endBlock, filling: next.filling });
    } else if (next) {
      // It would hold itself, or lie too deep: it stays hidden.
    } else if (frame.at >= frame.end) frames.pop();
    else if (other && other !== frame.filling && other.endBlock > frame.at) frame.at = other.endBlock;
    else order.push(blocks[frame.at++]!);
  }
  return withBlocks({ ...tree, elements }, order);
}

/** Is the place not inside the part that is to be put there, as the tree stands now? */
function isOutside(elements: readonly Element[], place: number, part: Element): boolean {
  let at = place;
  for (let steps = 0; steps < DEEPEST; steps++) {
    if (elements[at] === part) return false;
    if (at === 0) return true;
    at = elements[at]!.parent;
  }
  return false;
}

/** What opens inside an article holds no such thing. */
const NO_PANEL =
  FAMILY.overlay |
  FAMILY.consent |
  FAMILY.nav |
  FAMILY.share |
  FAMILY.promo |
  FAMILY.comment |
  FAMILY.form |
  FAMILY.related;
const NO_PANEL_TAG = new Set(['nav', 'aside', 'form', 'dialog', 'footer', 'header']);

/**
 * Paragraphs hidden one by one below others that are shown, and panels of paragraphs beside such: behind "Read more" or a question
 * they go on with the text.
 */
function showCollapsed(tree: Tree): void {
  const { elements } = tree;
  const beside = showParagraphs(tree);
  for (const [index, element] of elements.entries()) {
    if (!element.hidden || element.tag === 'p' || !isPanel(tree, index)) continue;
    const around = [element.parent, elements[element.parent]!.parent];
    if (around.some((at) => at > 0 && (beside.get(at) ?? 0) >= LEAST_SHOWN)) element.hidden = false;
  }
}

/** A hidden part of an article: nothing but text, with a paragraph of it, and no links to speak of. */
function isPanel({ elements, blocks }: Tree, index: number): boolean {
  const { tag, families, firstBlock, endBlock, choices, media } = elements[index]!;
  if (NO_PANEL_TAG.has(tag) || families & NO_PANEL || choices > 0 || media > MOST_MEDIA) return false;
  const inside = blocks.slice(firstBlock, endBlock);
  const chars = inside.reduce((sum, block) => sum + block.chars, 0);
  const links = inside.reduce((sum, block) => sum + block.linkChars, 0);
  return (
    links <= chars * LINKED_PART && inside.some((block) => block.chars >= PARAGRAPH_CHARS && endsSentence(block.text))
  );
}

/** By element: how many paragraphs of it are shown. */
function showParagraphs({ elements, blocks }: Tree): ReadonlyMap<number, number> {
  const beside = new Map<number, number>();
  for (const element of elements) {
    const block = blocks[element.firstBlock];
    if (element.tag !== 'p' || element.endBlock - element.firstBlock !== 1 || !block) continue;
    const shown = beside.get(element.parent) ?? 0;
    if (element.hidden && shown >= LEAST_SHOWN) element.hidden = false;
    else if (!element.hidden && block.chars - block.linkChars >= PARAGRAPH_CHARS) beside.set(element.parent, shown + 1);
  }
  return beside;
}

function hiddenElements(elements: readonly Element[]): boolean[] {
  const hidden: boolean[] = [];
  elements.forEach((_, at) => {
    let up = at;
    for (let steps = 0; steps < DEEPEST && up > 0 && !elements[up]!.hidden; steps++) up = elements[up]!.parent;
    hidden.push(elements[up]!.hidden);
  });
  return hidden;
}

/** The tree with other blocks, and the ranges of its elements counted anew. */
function withBlocks(tree: Tree, blocks: TextBlock[]): Tree {
  const elements = tree.elements.map((element) => ({ ...element, firstBlock: blocks.length, endBlock: 0 }));
  blocks.forEach(({ element }, block) => {
    for (let at = element, steps = 0; steps < DEEPEST; at = elements[at]!.parent, steps++) {
      const one = elements[at]!;
      one.firstBlock = Math.min(one.firstBlock, block);
      one.endBlock = block + 1;
      if (at === 0) break;
    }
  });
  for (const element of elements) if (element.endBlock === 0) element.firstBlock = 0;
  return { ...tree, elements, blocks };
}

function words(blocks: readonly TextBlock[]): number {
  let chars = 0;
  for (const block of blocks) chars += block.chars - block.linkChars;
  return chars / 5;
}
