/** Everything that is known of a text before anything is decided: blocks, shapes, proposals. */

import type { Model } from '../model/crf.js';
import { type Block, blocks, type Piece } from '../normalise/passages.js';
import { propose } from '../recognise/propose.js';
import type { Rulebook } from '../rules/rulebook.js';
import { type Scan, scan, wordAt } from '../words/scan.js';
import { keyOf, shapeOf } from '../words/shape.js';
import { type BlockFacts, strongest } from './block-facts.js';

export interface Observation {
  words: Scan;
  facts: BlockFacts[];
  /** Keys of lines that are known to be the title. */
  titles: ReadonlySet<number>;
  /** Where the line starts that is known to be the title; null when none is shown; absent when it is to be found. */
  titleAt?: number | null;
  /** Of a page: weighs the features and hints. */
  pageModel?: Model;
  /** Blocks of a page that are marked by their place, and not looked at. */
  marked?: Piece[];
}

/** `title`: what the sender or the page says the title is; `looked` tells which blocks to look at, all by default. */
export function observe(
  text: string,
  book: Rulebook,
  title?: string,
  looked: (block: Block) => boolean = () => true,
): Observation {
  const words = scan(text, book.lexicon);
  let from = 0;
  const facts = blocks(text).flatMap((block: Block): BlockFacts | [] => {
    if (!looked(block)) return [];
    from = wordAt(words, block.start, from);
    const shape = shapeOf(words, block, from);
    from = shape.to;
    const proposals = propose(words, block, shape, book);
    return { block, shape, proposals, best: strongest(proposals), key: shape.key };
  });
  return { words, facts, titles: titleKeys(text, facts, title) };
}

/** Words that a line must have before its like elsewhere is taken for a title; a shorter one is a section's name. */
const TITLE_WORDS = 3;

/** Keys of lines that read like the claimed title, or like the first line unless that is a date; the site's name behind a bar or dash aside. */
function titleKeys(text: string, facts: readonly BlockFacts[], claimed: string | undefined): Set<number> {
  const keys = new Set<number>();
  const first = facts[0];
  const candidates = claimed ? [claimed] : [];
  if (first && first.best?.label !== 'timestamp' && first.shape.words >= TITLE_WORDS && first.shape.words < 40)
    candidates.push(text.slice(first.block.start, first.block.end));
  for (const candidate of candidates) {
    keys.add(keyOf(candidate, 0, candidate.length));
    for (const cut of candidate.matchAll(/\s[|–—·•:»«-]\s/g)) {
      const head = candidate.slice(0, cut.index);
      if (head.split(/\s+/).length >= TITLE_WORDS) keys.add(keyOf(head, 0, head.length));
    }
  }
  return keys;
}
