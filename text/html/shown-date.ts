/** When an article was published, as its page shows it: in times and dated lines beside the headline, or below the text. */
import { isoTime } from '../../formats/times.js';
import { parseDate, stampOf, UPDATED } from '../recognise/dates.js';
import type { Rulebook } from '../rules/rulebook.js';
import { scan } from '../words/scan.js';
import type { Page } from './page.js';
import { FAMILY } from './tree/families.js';
import { around, proseIn } from './tree/tally.js';
import { isProse, type Zone, zoneOf } from './zone.js';

/** Parts of a page whose dates are those of other things. */
const OF_OTHERS =
  FAMILY.comment | FAMILY.related | FAMILY.promo | FAMILY.consent | FAMILY.ad | FAMILY.commerce | FAMILY.legal;
/** Properties of times that tell of something else than the article. */
const OF_EVENTS =
  /\b(?:startDate|endDate|expires|validThrough|validFrom|doorTime|dateDeleted|foundingDate|birthDate)\b/i;
/** Blocks above the headline and below the text in which a date is looked for; a time element may stand further above. */
const ABOVE = 4;
const TIME_ABOVE = 25;
const BELOW = 10;
/** Blocks behind a standfirst in which the date may stand. */
const OPENING = 8;
/** What a word of change costs, and each block of distance. */
const UPDATE = 0.8;
const DISTANCE = 0.04;
const LONGEST_LINE = 160;
const ENOUGH = 3;
/** Dated elements of one look below the text are a list of other articles. */
const LISTED = 2;
const SAYS_PUBLISHED =
  /publi|posted|veröffentlicht|erstellt|geschrieben|eingestellt|verfasst|ajouté|créé|creado|criado|inserito|pubblic|geplaatst|gepubliceerd|skrevet|publicerad|julkaistu|dodano|opublikowan|опубликован|размещено|yayın|eklenme|投稿|公開|掲載|配信|发布|發布|등록|입력|نشر|منتشر/iu;

interface Candidate {
  iso: string;
  points: number;
}

/** ISO 8601 of the date with the most to speak for it, or null. */
export function shownDate(page: Page, book: Rulebook): string | null {
  if (page.tree.blocks.length === 0) return null;
  const zone = zoneOf(page);
  let best: Candidate | null = null;
  for (const one of [...statedTimes(page, zone), ...datedLines(page, zone, book), ...linesOfText(page, zone, book)])
    if (one.points >= ENOUGH && one.points > (best?.points ?? 0)) best = one;
  return best?.iso ?? null;
}

/** Times and abbreviations that state a date in an attribute. */
function statedTimes(page: Page, zone: Zone): Candidate[] {
  const { tree, tally } = page;
  return tree.head.stated.flatMap(({ tag, name, value, element }) => {
    if ((tag !== 'time' && tag !== 'abbr') || OF_EVENTS.test(name)) return [];
    const { firstBlock } = tree.elements[element]!;
    if (firstBlock < zone.headline - TIME_ABOVE || firstBlock > zone.last + BELOW) return [];
    if (firstBlock < tree.blocks.length && tally.prose[firstBlock]! > 0) return [];
    const place = pointsOfPlace(page, zone, firstBlock, element, ENOUGH - 2);
    const iso = place === null ? null : isoTime(value);
    if (iso === null || place === null) return [];
    const updated = UPDATED.test(tree.blocks[firstBlock]?.text.slice(0, LONGEST_LINE) ?? '') ? UPDATE : 0;
    return [{ iso, points: place + 2.5 - updated }];
  });
}

/** Short lines that hold a date. */
function datedLines(page: Page, zone: Zone, book: Rulebook): Candidate[] {
  const { tree } = page;
  const found: Candidate[] = [];
  const looks = new Map<number, number>();
  const until = Math.min(tree.blocks.length, zone.last + 1 + BELOW);
  for (let at = Math.max(0, zone.headline - ABOVE); at < until; at++) {
    if (at > zone.first + OPENING && at <= zone.last) continue;
    const block = tree.blocks[at]!;
    if (isProse(page, at) || block.text.length > LONGEST_LINE || !/\p{Nd}/u.test(block.text)) continue;
    const element = tree.elements[block.element]!;
    if (element.hidden) continue;
    const place = pointsOfPlace(page, zone, at, block.element, null);
    if (place === null) continue;
    if (at > zone.last) looks.set(element.look, (looks.get(element.look) ?? 0) + 1);
    const listed = (looks.get(element.look) ?? 0) >= LISTED ? 2 : 0;
    const families = familiesNear(page, at);
    for (const { text, updated } of partsOf(block.text)) {
      const words = scan(text);
      const iso = parseDate(words, 0, words.count, book.months);
      if (iso === null) continue;
      const pure = stampOf(words, 0, words.count, book) !== null;
      const marked = families & FAMILY.date ? 1.5 : families & (FAMILY.meta | FAMILY.byline) ? 0.5 : 0;
      const said = pure || SAYS_PUBLISHED.test(text) ? 1 : 0;
      found.push({ iso, points: place + marked + said - (updated ? UPDATE : 0) - listed });
    }
  }
  return found;
}

/** Where an article is one block of lines, with its head in it: the lines above its first paragraph. */
function linesOfText({ tree }: Page, zone: Zone, book: Rulebook): Candidate[] {
  const lines = tree.blocks[zone.first]!.text.split('\n', OPENING);
  const head = lines.findIndex((line) => line.length > LONGEST_LINE / 2);
  return lines.slice(0, Math.max(0, head)).flatMap((text) => {
    const words = scan(text);
    const iso = parseDate(words, 0, words.count, book.months);
    const isDated = iso !== null && (stampOf(words, 0, words.count, book) !== null || SAYS_PUBLISHED.test(text));
    return isDated ? [{ iso, points: ENOUGH }] : [];
  });
}

/** The parts of a line between bars, and before and behind a word that says "updated". */
function partsOf(line: string): { text: string; updated: boolean }[] {
  return line.split(/[|•·\n]/).flatMap((text) => {
    const at = text.search(UPDATED);
    if (at < 0) return [{ text, updated: false }];
    return [
      { text: text.slice(0, at), updated: false },
      { text: text.slice(at), updated: true },
    ];
  });
}

function familiesNear({ tree }: Page, at: number): number {
  const block = tree.blocks[at]!;
  const element = tree.elements[block.element]!;
  const above = tree.elements[element.parent]!;
  return block.inline | element.families | (above.endBlock - above.firstBlock <= 2 ? above.families : 0);
}

/**
 * What the place of a block is worth, null where dates are those of other things. Between headline and text most; above the headline
 * only in one part of the page with it, for elsewhere the site prints the day of the visit there.
 * `far`: what a place farther above is worth, or null.
 */
function pointsOfPlace(page: Page, zone: Zone, block: number, element: number, far: number | null): number | null {
  const { tree, tally } = page;
  const between = block >= zone.headline && block <= zone.first;
  const others = between ? FAMILY.comment | FAMILY.related : OF_OTHERS;
  const half = proseIn(tally, tree.elements[page.region]!) / 2;
  const inside = block >= tree.elements[page.region]!.firstBlock && block < tree.elements[page.region]!.endBlock;
  for (const at of around(tree, element)) {
    const { families, tag, firstBlock, endBlock } = tree.elements[at]!;
    if (firstBlock <= zone.headline && endBlock > zone.last) break;
    if (proseIn(tally, tree.elements[at]!) >= Math.max(1, half)) break;
    if (families & others) return null;
    if (between) continue;
    if (tag === 'nav' || tag === 'aside') return null;
    // The foot of a post is named like that of the site, but stands in the article's part of the page.
    if (!inside && (tag === 'footer' || families & FAMILY.nav)) return null;
  }
  if (block > zone.last) return 2.2 - (block - zone.last) * DISTANCE;
  if (block > zone.first) return 3 - (block - zone.first) * DISTANCE;
  if (block >= zone.headline) return 4;
  if (block < zone.headline - ABOVE) return far;
  return sharesPart(page, zone, block) ? 2.2 - (zone.headline - block) * DISTANCE : far;
}

/** Do the block and the headline stand in an element smaller than the page? */
function sharesPart({ tree }: Page, zone: Zone, block: number): boolean {
  for (const at of around(tree, tree.blocks[zone.headline]!.element)) {
    const { tag, firstBlock, endBlock } = tree.elements[at]!;
    if (tag === 'body' || tag === 'html') return false;
    if (firstBlock <= block && block < endBlock) return endBlock - firstBlock < tree.blocks.length;
  }
  return false;
}
