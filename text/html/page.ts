/** A page made ready for labelling: its visible text, and what the markup says of each line of it. */
import { keyOf, type Seen } from '../context.js';
import { lineAt, type Normalised } from '../normalise.js';
import type { Rulebook } from '../rulebook.js';
import { type Sight, see } from '../see.js';
import { modelOf } from '../sequence.js';
import { type Chrome, chromeOf } from './chrome.js';
import { PAGE_FEATURE_NAMES, pageFeatures } from './features.js';
import { fold } from './fold.js';
import { type LaidOut, layOut } from './lay.js';
import { type LinkedData, readLinkedData } from './linked-data.js';
import { marksOf } from './marks.js';
import { metaOf } from './meta.js';
import { mainRegion } from './region.js';
import { shown } from './shown.js';
import { type Tally, tallyOf } from './tally.js';
import { type Headline, headlineOf, siteNamesOf } from './title.js';
import { type Tree, treeOf } from './tree.js';
import { PAGE_WEIGHTS } from './weights.js';

export interface Page {
  tree: Tree;
  laidOut: LaidOut;
  tally: Tally;
  data: LinkedData;
  /** Index of the element that holds the article. */
  region: number;
  headline: Headline | null;
  /** For each block what it is by its place alone, or null. */
  chrome: (Chrome | null)[];
}

const MODEL = modelOf(PAGE_WEIGHTS, PAGE_FEATURE_NAMES);
/** Words of an article in the page's data, from which it is taken for the whole article. */
const PUBLISHED_WORDS = 80;
/** A title behind this share of the region's prose is that of something else. */
const TITLE_SHARE = 0.2;

/** `url`: where the page was fetched from. Linear in the length of `html`; never throws. */
export function readPage(html: string, url?: string): Page {
  const tree = shown(treeOf(html));
  const data = readLinkedData(tree.head.data);
  const tally = tallyOf(tree.blocks);
  const region = mainRegion(tree, tally);
  const address = url ?? canonicalUrl(tree) ?? metaOf(tree.head, 'og:url');
  const [start, end] = proseOf(tree, tally, region);
  const headline = headlineOf(tree, data, siteNamesOf(tree, data, address), start, end);
  const chrome = chromeOf(tree, tally, region);
  return { tree, laidOut: layOut(tree.blocks), tally, data, region, headline, chrome };
}

/** What is known of the text of a page: its lines with hints from the markup, and those that are marked by their place. */
export function seePage(page: Page, normalised: Normalised, book: Rulebook): Sight {
  const { laidOut, chrome, headline, data } = page;
  const { text } = normalised;
  const blockAt = (offset: number): number => laidOut.blockOfLine[lineAt(normalised, offset) - 1] ?? 0;
  const marked: Sight['marked'] = [];
  const sight = see(text, book, undefined, ({ start, end }) => {
    const found = chrome[blockAt(start)];
    if (found) marked.push({ start, end, label: found.label, evidence: { rule: found.rule } });
    return !found;
  });
  const blockOf = sight.seen.map(({ block }) => blockAt(block.start));
  const title = headline ? blockOf.indexOf(headline.block) : -1;
  const published = publishedIn(data.article?.body ?? null, text);
  const marks = marksOf(page.tree, page.tally, page.region);
  sight.seen.forEach((one, at) => {
    one.mark = marks[blockOf[at]!]!;
  });
  pageFeatures(sight.seen, { ...page, blockOf, title, published }).forEach((hints, at) => {
    sight.seen[at]!.hints = hints;
  });
  const titles = new Set(headline ? [keyOf(headline.text, 0, headline.text.length)] : []);
  if (title >= 0) titles.add(sight.seen[title]!.key);
  return { ...sight, model: MODEL, titles, marked };
}

function canonicalUrl({ head }: Tree): string | undefined {
  return head.links.find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.get('rel') ?? ''))?.get('href');
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
