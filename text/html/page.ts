/** A page made ready for labelling: its visible text, and what the markup says of each line of it. */
import type { Passage } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import { type Observation, observe } from '../blocks/observe.js';
import { modelOf } from '../model/crf.js';
import { lineAt, type Normalised } from '../normalise/normalise.js';
import type { Rulebook } from '../rules/rulebook.js';
import { keyOf } from '../words/shape.js';
import { type Headline, headlineOf } from './metadata/headline.js';
import { type LinkedData, readLinkedData } from './metadata/linked-data.js';
import { metaOf } from './metadata/meta.js';
import { siteNamesOf } from './metadata/site-name.js';
import { type Chrome, chromeOf } from './region/chrome.js';
import { withoutConsent } from './region/consent.js';
import { freeMisnamed } from './region/misnamed.js';
import { marksOf } from './region/named-parts.js';
import { nextArticles } from './region/next-articles.js';
import { PAGE_FEATURE_NAMES } from './region/page-feature-names.js';
import { pageFeatures } from './region/page-features.js';
import { PAGE_WEIGHTS } from './region/page-weights.js';
import { placesOf } from './region/places.js';
import { mainRegion } from './region/region.js';
import { visibleBlocks } from './region/visible.js';
import { fold } from './tree/fold.js';
import { type LaidOut, layOut } from './tree/lay.js';
import { dataTables } from './tree/tables.js';
import { around, type Tally, tallyOf } from './tree/tally.js';
import { type Tree, treeOf } from './tree/tree.js';

export interface Page {
  tree: Tree;
  laidOut: LaidOut;
  tally: Tally;
  data: LinkedData;
  /** Index of the element that holds the article. */
  region: number;
  headline: Headline | null;
  /** Names of its authors as its data state them, folded. */
  authors: string[];
  /** For each block what it is by its place alone, or null. */
  chrome: (Chrome | null)[];
}

const MODEL = modelOf(PAGE_WEIGHTS, PAGE_FEATURE_NAMES);
/** Words of an article in the page's data, from which it is taken for the whole article. */
const PUBLISHED_WORDS = 80;
const LONGEST_NAME = 40;
/** A page with more main headings has no headline among them that tells anything. */
const MOST_HEADINGS = 5;
const NOTE: Chrome = { label: 'author-box', rule: 'signed-note' };
/** "Ann Example is a …" */
const NAMED_PERSON = /^(?:\p{Lu}[\p{L}.’'-]{0,20} ){2,4}(?:is|was|writes|covers|reports|teaches) /u;
/** The same of the author: a verb in small letters behind the name. */
const OF_AUTHOR = /^(?:\p{Lu}[\p{L}.’'-]{0,20} ){1,4}\p{Ll}/u;
const ITALIC_SHARE = 0.9;
const LONGEST_NOTE = 600;
/** A title behind this share of the region's prose is that of something else. */
const TITLE_SHARE = 0.2;

/** `url`: where the page was fetched from. Linear in the length of `html`; never throws. */
export function readPage(html: string, url?: string): Page {
  const tree = visibleBlocks(treeOf(html));
  const data = readLinkedData(tree.head.data, { titles: titlesOf(tree), urls: addressesOf(tree, url) });
  const tally = withoutConsent(tree, tallyOf(tree.blocks));
  freeMisnamed(tree, tally);
  const next = nextArticles(tree, tally);
  const region = mainRegion(tree, tally, next);
  const address = url ?? canonicalUrl(tree) ?? metaOf(tree.head, 'og:url');
  const [start, end] = proseOf(tree, tally, region);
  const headline = headlineOf(tree, data, siteNamesOf(tree, data, address), start, end);
  const chrome = chromeOf(tree, tally, region, next);
  const signed = tree.head.signed.flatMap(({ name, value }) => (name === 'author' ? [value] : []));
  const authors = [...(data.article?.authors ?? []), metaOf(tree.head, 'author') ?? '', ...signed]
    .map((name) => fold(name))
    .filter((name) => name.includes(' ') && name.length < LONGEST_NAME);
  return { tree, laidOut: layOut(tree.blocks), tally, data, region, headline, chrome, authors };
}

function titlesOf({ head, blocks, elements }: Tree): string[] {
  const headings = blocks.filter(({ element }) => elements[element]!.tag === 'h1').map(({ text }) => text);
  const named = ['og:title', 'twitter:title', 'title'].flatMap((name) => metaOf(head, name) ?? []);
  return [head.title, ...named, ...headings.slice(0, MOST_HEADINGS)];
}

function addressesOf(tree: Tree, url: string | undefined): string[] {
  return [url, canonicalUrl(tree), metaOf(tree.head, 'og:url')].filter((one) => one !== undefined);
}

/** What is known of the text of a page: its lines with hints from the markup, and those that are marked by their place. */
export function observePage(page: Page, normalised: Normalised, book: Rulebook): Observation {
  const { laidOut, chrome, headline, data } = page;
  const { text } = normalised;
  const blockAt = (offset: number): number => laidOut.blockOfLine[lineAt(normalised, offset) - 1] ?? 0;
  const marked: Observation['marked'] = [];
  const note = noteOnAuthor(page);
  const observed = observe(text, book, undefined, ({ start, end }) => {
    const block = blockAt(start);
    const found = block === note ? NOTE : chrome[block];
    if (found) marked.push({ start, end, label: found.label, evidence: { rule: found.rule, step: 'marked-by-place' } });
    return !found;
  });
  const blockOf = observed.facts.map(({ block }) => blockAt(block.start));
  const title = headline ? blockOf.indexOf(headline.block) : -1;
  const published = publishedIn(data.article?.body ?? null, text);
  const place = placesOf(page, headline?.block ?? -1);
  const marks = marksOf(page.tree, page.tally, page.region);
  const tableOf = dataTables(page.tree, page.tally);
  const holdsRegion = new Set(around(page.tree, page.region));
  observed.facts.forEach((one, at) => {
    one.mark = marks[blockOf[at]!]!;
    one.place = place(blockOf[at]!);
    const table = tableOf(page.tree.blocks[blockOf[at]!]!.element);
    one.table = holdsRegion.has(table) ? -1 : table;
  });
  pageFeatures(observed.facts, { ...page, blockOf, title, published }).forEach((hints, at) => {
    observed.facts[at]!.hints = hints;
  });
  const titles = new Set(headline ? [keyOf(headline.text, 0, headline.text.length)] : []);
  observed.facts.forEach(({ key }, at) => {
    if (blockOf[at] === headline?.block) titles.add(key);
  });
  const titleAt = title >= 0 ? observed.facts[title]!.block.start : null;
  return { ...observed, pageModel: MODEL, titles, marked, ...(headline && { titleAt }) };
}

/** For each block the label of the passage that begins in it, if one does. */
export function labelsOfBlocks(
  { laidOut }: Page,
  normalised: Normalised,
  passages: readonly Passage[],
): (Passage['label'] | undefined)[] {
  const labels: (Passage['label'] | undefined)[] = [];
  for (const { start, label } of passages) {
    const block = laidOut.blockOfLine[lineAt(normalised, start) - 1];
    if (block !== undefined) labels[block] ??= label;
  }
  return labels;
}

/** The last paragraph of the article, when it tells of its author, or in italics of anybody; else -1. */
function noteOnAuthor({ tree, tally, region, authors }: Page): number {
  const { firstBlock, endBlock } = tree.elements[region]!;
  let last = endBlock - 1;
  while (last > firstBlock && tally.prose[last] === 0) last--;
  const block = tree.blocks[last];
  if (!block || last === firstBlock || block.text.length > LONGEST_NOTE) return -1;
  const words = fold(block.text);
  const signed = authors.some((author) => words.startsWith(`${author} `));
  if (block.italicChars >= block.chars * ITALIC_SHARE) return signed || NAMED_PERSON.test(block.text) ? last : -1;
  return signed && OF_AUTHOR.test(block.text) ? last : -1;
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
function publishedIn(body: string | null, text: string): ((line: BlockFacts) => boolean) | null {
  if (!body || body.split(/\s+/, PUBLISHED_WORDS).length < PUBLISHED_WORDS) return null;
  const folded = fold(body.replace(/<[^<>]{1,300}>/g, ' '));
  return ({ block }) => {
    const line = fold(text.slice(block.start, block.end));
    return line.length > 0 && folded.includes(line.slice(0, 80));
  };
}
