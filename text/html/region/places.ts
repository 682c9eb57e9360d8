/** Paragraphs that stand where the article's own do: beside the others, or just below the headline. */
import { endsSentence } from '../../words/sentence-marks.js';
import { FAMILY } from '../tree/families.js';
import { fold } from '../tree/fold.js';
import { around, type Tally } from '../tree/tally.js';
import type { Tree } from '../tree/tree.js';

/** What looks as a paragraph does must have this share of the prose of what most looks like, in the region. */
const LIKE_IT = 0.5;
/** Characters of a paragraph, and how it ends. */
const SHORTEST = 8;
/** Blocks below the headline in which a first paragraph stands, and its least length in characters: a dozen words. */
const LEDE_BLOCKS = 5;
const LEDE_CHARS = 60;
/** Blocks below the headline in which a byline stands, and its characters at most. */
const BYLINE_BLOCKS = 8;
const LONGEST_BYLINE = 120;
const HEADING = /^h[2-6]$/;
const NOT_LEDE = new Set(['li', 'td', 'figcaption', 'dd']);
const ASIDE = FAMILY.related | FAMILY.promo | FAMILY.bio | FAMILY.caption | FAMILY.legal | FAMILY.consent;

interface Read {
  tree: Tree;
  tally: Tally;
  region: number;
  /** Folded. */
  authors: readonly string[];
}

type Place = 'beside' | 'heading' | 'lede' | 'byline';

/** Tells of each block whether it is such a paragraph. `headline`: the block of the headline, or -1. */
export function placesOf({ tree, tally, region, authors }: Read, headline: number): (block: number) => Place | null {
  const { elements, blocks } = tree;
  const main = elements[region]!;
  const prose = new Map<number, number>();
  const lookOf = (block: number): number => elements[blocks[block]!.element]!.look;
  for (let block = main.firstBlock; block < main.endBlock; block++) {
    const key = lookOf(block);
    prose.set(key, (prose.get(key) ?? 0) + tally.prose[block]!);
  }
  const most = Math.max(0, ...prose.values());
  // A block of many lines is asked for at each of them, and its text may be the whole page.
  const known = new Map<number, Place | null>();
  return (block) => {
    let place = known.get(block);
    if (place === undefined) {
      place = placeOf(block);
      known.set(block, place);
    }
    return place;
  };

  function placeOf(block: number): Place | null {
    const { text, chars, linkChars } = blocks[block]!;
    if (headline >= 0 && block > headline && block <= headline + BYLINE_BLOCKS && isByline(text)) return 'byline';
    const inside = block >= main.firstBlock && block < main.endBlock;
    if (inside && linkChars === 0 && HEADING.test(elements[blocks[block]!.element]!.tag) && isBeside(block + 1))
      return 'heading';
    if (chars < SHORTEST || linkChars > chars / 2 || !endsSentence(text)) return null;
    if (headline >= 0 && block > headline && block <= headline + LEDE_BLOCKS && isLede(block)) return 'lede';
    return inside && isBeside(block) ? 'beside' : null;
  }

  function isBeside(block: number): boolean {
    return block < main.endBlock && prose.get(lookOf(block))! > most * LIKE_IT;
  }

  /** A short line with the author's name and a number, of a date or of comments. */
  function isByline(text: string): boolean {
    if (text.length > LONGEST_BYLINE || !/\d/.test(text) || endsSentence(text)) return false;
    const words = fold(text);
    return authors.some((author) => words.includes(author));
  }

  function isLede(block: number): boolean {
    const { element, chars, linkChars } = blocks[block]!;
    if (chars < LEDE_CHARS || linkChars > 0 || NOT_LEDE.has(elements[element]!.tag)) return false;
    return ![...around(tree, element)].slice(0, 3).some((at) => elements[at]!.families & ASIDE);
  }
}
