/** Where the head of an article, its text and its foot stand, in blocks. */
import type { Page } from './page.js';

export interface Zone {
  /** The block of the headline, or the first prose where none is shown or it stands below. */
  headline: number;
  /** The first and the last block of the article's prose. */
  first: number;
  last: number;
}

export function zoneOf(page: Page): Zone {
  const { tree, region, headline } = page;
  const { firstBlock, endBlock } = tree.elements[region]!;
  let first = firstBlock;
  while (first < endBlock - 1 && !isProse(page, first)) first++;
  let last = endBlock - 1;
  while (last > first && !isProse(page, last)) last--;
  const shown = headline && headline.block >= 0 ? headline.block : first;
  return { headline: Math.min(shown, first), first, last };
}

const LONGEST_DATED = 100;

/** A paragraph. No line between bars, though the full stop behind the number of a day makes it look like a sentence. */
export function isProse({ tree, tally }: Page, block: number): boolean {
  const { text } = tree.blocks[block]!;
  return tally.prose[block]! > 0 && !(text.length <= LONGEST_DATED && /[|•·]/.test(text) && /\p{Nd}/u.test(text));
}
