/** Paragraphs that stand where the article's own do: beside the others, or just below the headline. */
import { FAMILY } from './families.js';
import { around, proseIn, type Tally } from './tally.js';
import type { Tree } from './tree.js';

/** Share of the region's prose that looks as a paragraph does, at least. */
const LIKE_IT = 0.4;
/** Blocks below the headline in which a first paragraph stands, and its least length in characters: a dozen words. */
const LEDE_BLOCKS = 5;
const LEDE_CHARS = 60;
const NOT_LEDE = new Set(['li', 'td', 'figcaption', 'dd']);
const ASIDE = FAMILY.related | FAMILY.promo | FAMILY.bio | FAMILY.caption | FAMILY.legal | FAMILY.consent;

/** Tells of each block whether it is such a paragraph. `headline`: the block of the headline, or -1. */
export function placesOf(
  tree: Tree,
  tally: Tally,
  region: number,
  headline: number,
): (block: number) => 'beside' | 'lede' | null {
  const { elements, blocks } = tree;
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
  return (block) => {
    if (tally.prose[block]! === 0) return null;
    if (headline >= 0 && block > headline && block <= headline + LEDE_BLOCKS && isLede(block)) return 'lede';
    const inside = block >= main.firstBlock && block < main.endBlock;
    return inside && prose.get(keyOf(block))! >= all * LIKE_IT ? 'beside' : null;
  };

  function isLede(block: number): boolean {
    const { element, chars, linkChars } = blocks[block]!;
    if (chars < LEDE_CHARS || linkChars > 0 || NOT_LEDE.has(elements[element]!.tag)) return false;
    return ![...around(tree, element)].slice(0, 3).some((at) => elements[at]!.families & ASIDE);
  }
}
