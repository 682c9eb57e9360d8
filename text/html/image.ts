/** The picture that leads an article, with the words beside it. */
import type { LeadImage } from '../../article.js';
import { metaOf } from './metadata/meta.js';
import type { Page } from './page.js';
import { fold } from './tree/fold.js';
import { around } from './tree/tally.js';
import type { Picture } from './tree/tree.js';

/** An element with a picture and more blocks than this is no figure. */
const FIGURE_BLOCKS = 6;
const FIGURE_LEVELS = 5;
/** Blocks of the article by which a picture still leads it. */
const LEAD_BLOCKS = 3;

/** `labels`: of each block what it was found to be. Null when the page names no picture and none stands at the head of the text. */
export function leadImageOf(
  page: Page,
  url: string | undefined,
  labels: readonly (string | undefined)[],
): LeadImage | null {
  const { head } = page.tree;
  const named =
    metaOf(head, 'og:image') ??
    metaOf(head, 'og:image:url') ??
    page.data.article?.image ??
    metaOf(head, 'twitter:image');
  const stated = addressIn(named, url);
  const shown = (stated && pictureOf(page, stated)) || leading(page);
  const address = stated ?? addressIn(shown?.src, addressIn(head.base, url) ?? url);
  if (!address) return null;
  const words = shown ? wordsBeside(page, shown, labels) : { caption: null, credit: null };
  return { url: address, ...words };
}

/** An absolute address on the web, or null. */
export function addressIn(value: string | null | undefined, base: string | undefined): string | null {
  if (!value?.trim()) return null;
  try {
    const address = new URL(value.trim(), base);
    return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : null;
  } catch {
    return null;
  }
}

/** The picture on the page whose file has the same name, sizes aside. */
function pictureOf({ tree }: Page, url: string): Picture | null {
  const name = fileName(url);
  const first = name.split(' ')[0]!;
  return (name && tree.pictures.find(({ src }) => src.toLowerCase().includes(first) && fileName(src) === name)) || null;
}

function fileName(url: string): string {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  const file = path.slice(path.lastIndexOf('/') + 1);
  return fold(file.replace(/\.\w{2,5}$/, '').replace(/[-_@]?\d{2,4}(?:x\d{2,4}|w|px)?$/, ''));
}

function leading({ tree, region, headline }: Page): Picture | null {
  const { firstBlock } = tree.elements[region]!;
  const from = headline && headline.block >= 0 ? Math.min(headline.block, firstBlock) : firstBlock;
  return (
    tree.pictures.find(
      ({ block, element, src }) =>
        src !== '' &&
        block >= from &&
        block <= firstBlock + LEAD_BLOCKS &&
        [...around(tree, element)].some((at) => tree.elements[at]!.tag === 'figure'),
    ) ?? null
  );
}

function wordsBeside(
  { tree }: Page,
  picture: Picture,
  labels: readonly (string | undefined)[],
): Pick<LeadImage, 'caption' | 'credit'> {
  let level = 0;
  for (const at of around(tree, picture.element)) {
    const { firstBlock, endBlock, tag } = tree.elements[at]!;
    if (endBlock - firstBlock > FIGURE_BLOCKS || ++level > FIGURE_LEVELS) break;
    const of = (label: string): string[] =>
      tree.blocks
        .slice(firstBlock, endBlock)
        .flatMap(({ text }, i) => (labels[firstBlock + i] === label ? [text.replace(/\s+/g, ' ')] : []));
    const caption = of('caption');
    const credit = of('credit');
    if (caption.length > 0 || credit.length > 0)
      return { caption: caption.join(' ') || null, credit: credit.join(' ') || null };
    if (tag === 'figure') break;
  }
  return { caption: null, credit: null };
}
