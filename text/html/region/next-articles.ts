/** Whole articles that a page carries below its own, to be scrolled on to: like it in build, each with a headline and a date. */

import { metaOf } from '../metadata/meta.js';
import { FAMILY } from '../tree/families.js';
import { fold } from '../tree/fold.js';
import { around, proseIn, type Tally } from '../tree/tally.js';
import type { Tree } from '../tree/tree.js';

/** Levels above a headline that are looked at. */
const LEVELS = 8;
/** What an article holds of prose at least, in characters. */
const SHORTEST = 200;
const TITLE_WORDS = 3;
const SIGNED = FAMILY.byline | FAMILY.date;

/** Of each block whether it stands in such an article. Empty when there is none. Linear (times the levels). */
export function nextArticles(tree: Tree, tally: Tally): boolean[] {
  const { elements, blocks, head } = tree;
  const heads: number[] = [];
  for (let at = 0; at < elements.length; at++) if (elements[at]!.tag === 'h1') heads.push(at);
  if (heads.length < 2) return [];
  const called = [head.title, metaOf(head, 'og:title') ?? ''].map((title) => fold(title));
  const first = new Map<string, number>();
  const next: boolean[] = [];
  const looked = new Set<number>();
  for (const heading of heads) {
    let level = 0;
    for (const at of around(tree, heading)) {
      if (++level > LEVELS) break;
      const { parent, ownLook, firstBlock, endBlock } = elements[at]!;
      if (!isArticle(at)) continue;
      const key = `${parent} ${ownLook}`;
      const known = first.get(key);
      if (known === undefined && isOfPage(heading)) first.set(key, at);
      if (known === undefined || known === at || looked.has(at)) continue;
      looked.add(at);
      if (!isDated(at)) continue;
      for (let block = firstBlock; block < endBlock; block++) next[block] = true;
    }
  }
  return next;

  function isArticle(at: number): boolean {
    const { tag, families } = elements[at]!;
    return (tag === 'article' || (families & FAMILY.article) !== 0) && proseIn(tally, elements[at]!) >= SHORTEST;
  }

  /** Does the page call itself by this heading? */
  function isOfPage(heading: number): boolean {
    const { firstBlock, endBlock } = elements[heading]!;
    const words = fold(
      blocks
        .slice(firstBlock, endBlock)
        .map(({ text }) => text)
        .join(' '),
    );
    return words.split(' ').length >= TITLE_WORDS && called.some((name) => name.includes(words));
  }

  function isDated(at: number): boolean {
    const { firstBlock, endBlock } = elements[at]!;
    for (let one = at + 1; one < elements.length && elements[one]!.firstBlock < endBlock; one++) {
      const { tag, families, depth } = elements[one]!;
      if (depth <= elements[at]!.depth) break;
      if (tag === 'time' || families & SIGNED) return true;
    }
    return blocks.slice(firstBlock, endBlock).some(({ inline }) => inline & SIGNED);
  }
}
