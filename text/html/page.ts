/** A page made ready for labelling: its visible text, and what the markup says of each line of it. */
import type { Seen } from '../context.js';
import { lineAt, type Normalised } from '../normalise.js';
import type { Sight } from '../see.js';
import { modelOf } from '../sequence.js';
import { fold, PAGE_FEATURE_NAMES, pageFeatures } from './features.js';
import { type LaidOut, layOut } from './lay.js';
import { type LinkedData, readLinkedData } from './linked-data.js';
import { mainRegion } from './region.js';
import { shown } from './shown.js';
import { tallyOf } from './tally.js';
import { pageTitle } from './title.js';
import { type Tree, treeOf } from './tree.js';
import { PAGE_WEIGHTS } from './weights.js';

export interface Page {
  tree: Tree;
  laidOut: LaidOut;
  data: LinkedData;
  title: string | null;
}

const MODEL = modelOf(PAGE_WEIGHTS, PAGE_FEATURE_NAMES);
/** Words of an article in the page's data, from which it is taken for the whole article. */
const PUBLISHED_WORDS = 80;

/** Linear in the length of `html`; never throws. */
export function readPage(html: string): Page {
  const tree = shown(treeOf(html));
  const data = readLinkedData(tree.head.data);
  return { tree, laidOut: layOut(tree.blocks), data, title: pageTitle(tree, data) };
}

/** Adds the hints of the page to what is known of its text. */
export function withHints(sight: Sight, page: Page, normalised: Normalised): Sight {
  const { tree, laidOut } = page;
  const blockOf = sight.seen.map(({ block }) => laidOut.blockOfLine[lineAt(normalised, block.start) - 1] ?? 0);
  const tally = tallyOf(tree.blocks, sight.seen, blockOf);
  const hints = pageFeatures(sight.seen, {
    tree,
    tally,
    blockOf,
    region: mainRegion(tree, tally),
    title: titleLine(sight.seen, blockOf, tree, sight.titles),
    published: publishedIn(page.data.article?.body ?? null, normalised.text),
  });
  return { ...sight, model: MODEL, seen: sight.seen.map((seen, at) => ({ ...seen, hints: hints[at]! })) };
}

/** The line that reads like the page's title: the first one in a heading, else the first. */
function titleLine(
  seen: readonly Seen[],
  blockOf: readonly number[],
  { elements, blocks }: Tree,
  titles: ReadonlySet<string>,
): number {
  const like = seen.flatMap(({ key }, at) => (titles.has(key) ? [at] : []));
  const headed = (at: number): boolean => /^h[1-3]$/.test(elements[blocks[blockOf[at]!]!.element]!.tag);
  const first = (tag: string): number =>
    seen.findIndex((_, at) => elements[blocks[blockOf[at]!]!.element]!.tag === tag);
  return like.find(headed) ?? like[0] ?? first('h1');
}

/** Tells whether a line stands in the article that the page's data carry; null when they carry none. */
function publishedIn(body: string | null, text: string): ((line: Seen) => boolean) | null {
  if (!body || body.split(/\s+/, PUBLISHED_WORDS).length < PUBLISHED_WORDS) return null;
  const folded = fold(body.replace(/<[^<>]{1,300}>/g, ' '));
  return ({ block }) => {
    const line = fold(text.slice(block.start, block.end));
    return line.length > 0 && folded.includes(line.slice(0, 80));
  };
}
