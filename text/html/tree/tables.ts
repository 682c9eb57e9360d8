/** Tables of data: of short cells, hardly linked. Tables that only lay out a page are none. */
import { charsIn, linkDensity, type Tally } from './tally.js';
import type { Tree } from './tree.js';

const LEAST_CELLS = 4;
const MOST_LINKS = 0.3;
/** Letters in a cell, on average, at most. */
const CELL_CHARS = 60;

/** Tells the table of data that an element stands in, as an index; -1 when it stands in none. */
export function dataTables({ elements }: Tree, tally: Tally): (element: number) => number {
  return (element) => {
    let at = element;
    while (at > 0 && elements[at]!.tag !== 'table') at = elements[at]!.parent;
    if (at === 0) return -1;
    const table = elements[at]!;
    const cells = table.endBlock - table.firstBlock;
    const isData =
      cells >= LEAST_CELLS && linkDensity(tally, table) < MOST_LINKS && charsIn(tally, table) < cells * CELL_CHARS;
    return isData ? at : -1;
  };
}
