/** A page made ready for labelling: its visible text, and what the markup says of each line of it. */
import { keyOf, type Seen } from '../context.js';
import { lineAt, type Normalised } from '../normalise.js';
import type { Sight } from '../see.js';
import { modelOf } from '../sequence.js';
import { PAGE_FEATURE_NAMES, pageFeatures } from './features.js';
import { fold } from './fold.js';
import { type LaidOut, layOut } from './lay.js';
import { type LinkedData, readLinkedData } from './linked-data.js';
import { metaOf } from './meta.js';
import { mainRegion } from './region.js';
import { shown } from './shown.js';
import { type Tally, tallyOf } from './tally.js';
import { headlineOf, siteNamesOf } from './title.js';
import { type Tree, treeOf } from './tree.js';
import { PAGE_WEIGHTS } from './weights.js';

export interface Page {
  tree: Tree;
  laidOut: LaidOut;
  data: LinkedData;
}

/** What is known of the text of a page, and its title. */
export interface PageSight extends Sight {
  title: string | null;
}

const MODEL = modelOf(PAGE_WEIGHTS, PAGE_FEATURE_NAMES);
/** Words of an article in the page's data, from which it is taken for the whole article. */
const PUBLISHED_WORDS = 80;
/** A title behind this share of the region's prose is that of something else. */
const TITLE_SHARE = 0.2;

/** Linear in the length of `html`; never throws. */
export function readPage(html: string): Page {
  const tree = shown(treeOf(html));
  return { tree, laidOut: layOut(tree.blocks), data: readLinkedData(tree.head.data) };
}

/** Adds the hints of the page to what is known of its text. */
export function withHints(sight: Sight, page: Page, normalised: Normalised, url?: string): PageSight {
  const { tree, laidOut, data } = page;
  const { text } = normalised;
  const blockOf = sight.seen.map(({ block }) => laidOut.blockOfLine[lineAt(normalised, block.start) - 1] ?? 0);
  const tally = tallyOf(tree.blocks);
  const region = mainRegion(tree, tally);
  const [start, end] = proseOf(tree, tally, region);
  const address =
    url ?? tree.head.links.find((link) => link.get('rel') === 'canonical')?.get('href') ?? metaOf(tree.head, 'og:url');
  const headline = headlineOf(tree, data, siteNamesOf(tree, data, address), start, end);
  const title = headline && headline.block >= 0 ? blockOf.indexOf(headline.block) : -1;
  const hints = pageFeatures(sight.seen, {
    tree,
    tally,
    blockOf,
    region,
    title,
    published: publishedIn(data.article?.body ?? null, text),
  });
  const seen = sight.seen.map((one, at) => ({ ...one, hints: hints[at]! }));
  const titles = new Set(headline ? [keyOf(headline.text, 0, headline.text.length)] : []);
  if (title >= 0) titles.add(seen[title]!.key);
  return { ...sight, model: MODEL, seen, titles, title: headline?.text ?? null };
}

/** The first block of the region's prose, and the one by which a fifth of it is told: the title stands before. */
function proseOf({ elements }: Tree, { prose, proseBefore }: Tally, region: number): [number, number] {
  const { firstBlock, endBlock } = elements[region]!;
  const all = proseBefore[endBlock]! - proseBefore[firstBlock]!;
  let start = -1;
  for (let block = firstBlock; block < endBlock; block++) {
    if (start < 0 && prose[block]! > 0) start = block;
    if (proseBefore[block + 1]! - proseBefore[firstBlock]! > all * TITLE_SHARE) return [start, block];
  }
  return [Math.max(0, start), endBlock];
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
