/** Paragraphs that go on with the article behind a box: beside its other paragraphs, and looking as they do. */
import { proseIn, type Tally } from './tally.js';
import type { Tree } from './tree.js';

/** Share of the region's prose that looks as the block does, at least. */
const LIKE_IT = 0.4;

/** Tells of each block whether it is such a paragraph. */
export function rejoining({ elements, blocks }: Tree, tally: Tally, region: number): (block: number) => boolean {
  const main = elements[region]!;
  const all = proseIn(tally, main);
  const prose = new Map<string, number>();
  const keyOf = (block: number): string => {
    const { parent, look } = elements[blocks[block]!.element]!;
    return `${parent} ${look}`;
  };
  for (let block = main.firstBlock; block < main.endBlock; block++) {
    const key = keyOf(block);
    prose.set(key, (prose.get(key) ?? 0) + tally.prose[block]!);
  }
  return (block) =>
    block >= main.firstBlock &&
    block < main.endBlock &&
    tally.prose[block]! > 0 &&
    prose.get(keyOf(block))! >= all * LIKE_IT;
}
