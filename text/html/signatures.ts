/** Who signed an article, as its page shows it: elements named after authors, and lines beside the headline or below the text. */
import { FULL_NAME, ROLE } from '../recognise/bylines.js';
import { parseDate } from '../recognise/dates.js';
import type { Rulebook } from '../rules/rulebook.js';
import { scan } from '../words/scan.js';
import type { Page } from './page.js';
import { FAMILY } from './tree/families.js';
import type { Stated } from './tree/head.js';
import { around, proseIn } from './tree/tally.js';
import { isProse, type Zone, zoneOf } from './zone.js';

/** Parts of a page in which others than the author sign. */
const OF_OTHERS = FAMILY.comment | FAMILY.related | FAMILY.aside;
/** Blocks above the headline and below the article in which a signature is looked for. */
const ABOVE = 25;
const BELOW = 6;
const LONGEST_LINE = 120;
/** Blocks above the headline in which a class is believed. */
const ABOVE_BY_CLASS = 6;
/** Words of what stands beside signatures, and in no name. */
const OF_FURNITURE =
  /(?<!\p{L})(?:shares?|follow|bio|profile|learn|editorial|guidelines|verified|download|report|reports|read|more|cite|insights?|guide|overview|articles?|authors?|sponsored|policy|process|industry|stats|newsletter|subscribe|sign|join|print|comments?|posts?|views?|home|news|menu|search|critical|written|contents?|about|january|february|march|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/iu;
/** A line that is printed more often on a page is no signature. */
const MOST_PRINTED = 2;

/**
 * The persons that sign: by the data of an element, by its class, on the line that the labels make a byline (`printed`), or beside the
 * date. `persons`: those whom values name.
 */
export function signatures(
  page: Page,
  persons: (values: readonly string[]) => string[],
  printed: string | null,
  book: Rulebook,
): string[] {
  if (page.tree.blocks.length === 0) return [];
  const zone = zoneOf(page);
  const near = page.tree.head.signed.filter((one) => isNear(page, zone, one));
  const named = (name: string): string[] => {
    const own = near.filter((one) => one.name === name);
    const above = own.filter(({ element }) => page.tree.elements[element]!.firstBlock <= zone.first);
    if (above.length > 0)
      return name === 'author' ? persons(above.map(({ value }) => value)) : inClasses(above, persons);
    return inClasses(own, persons).slice(0, 1);
  };
  for (const find of [
    () => named('author'),
    () => named('class'),
    () => persons(printed ? [printed] : []).filter((name) => !OF_FURNITURE.test(name)),
    () => besideDate(page, zone, persons, book),
  ]) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** Of the elements named after authors, what the first ones say, without those around an element that has been heard. */
function inClasses(signed: readonly Stated[], persons: (values: readonly string[]) => string[]): string[] {
  const named = signed.filter(({ value }) => !ROLE.test(value.replace(/[,|].*$/, '')));
  for (const [some, isLikely] of [
    [named, isWholeName],
    [signed, isWholeName],
    [named, isOneWord],
  ] as const) {
    const heard: string[] = [];
    const found: string[] = [];
    for (const { value } of some) {
      if (heard.some((inner) => value.includes(inner))) continue;
      // "By | Ann Example | Reporter": the first line that names somebody.
      const names = [value, ...value.split(' | ')].map((part) => persons([part]).filter(isLikely));
      const first = names.find(({ length }) => length > 0);
      if (!first) continue;
      heard.push(value);
      found.push(...first);
    }
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** Scripts without capitals do not tell. */
function isWholeName(name: string): boolean {
  return (FULL_NAME.test(name) || !/[\p{Lu}\p{Ll}]/u.test(name)) && !OF_FURNITURE.test(name);
}

function isOneWord(name: string): boolean {
  return /^\p{L}[\p{L}\d.’'-]{2,20}$/u.test(name) && !OF_FURNITURE.test(name);
}

function isNear({ tree, tally, region }: Page, zone: Zone, { element, name }: Stated): boolean {
  const holder = tree.elements[element]!;
  const { endBlock } = tree.elements[region]!;
  const reach = name === 'class' ? ABOVE_BY_CLASS : ABOVE;
  if (holder.firstBlock < zone.headline - reach || holder.firstBlock > endBlock + BELOW) return false;
  const half = proseIn(tally, tree.elements[region]!) / 2;
  return ![...around(tree, element)].some(
    (at) => tree.elements[at]!.families & OF_OTHERS && proseIn(tally, tree.elements[at]!) < half,
  );
}

/** Names in front of a date, between headline and text. */
function besideDate(
  page: Page,
  zone: Zone,
  persons: (values: readonly string[]) => string[],
  book: Rulebook,
): string[] {
  const { blocks } = page.tree;
  const printed = new Map<string, number>();
  for (const { text } of blocks) printed.set(text, (printed.get(text) ?? 0) + 1);
  for (let at = zone.headline + 1; at < zone.first; at++) {
    const { text } = blocks[at]!;
    if (text.length > LONGEST_LINE || isProse(page, at) || printed.get(text)! > MOST_PRINTED) continue;
    const words = scan(text);
    if (parseDate(words, 0, words.count, book.months) === null) continue;
    const before = /^[^\p{Nd}|•\n,–—]+/u.exec(text)?.[0] ?? '';
    const names = persons([before.split(/(?<=\p{L}{2}) ?· ?/u)[0]!]).filter(
      (name) => isWholeName(name) && isPrintedName(name),
    );
    if (names.length > 0) return names;
  }
  return [];
}

/** With capitals; or, where there are none, as short as names are, in front of a bar. */
function isPrintedName(name: string): boolean {
  return /\p{Lu}/u.test(name) || /^[\p{Script=Han}\p{Script=Hangul}]{2,6}$/u.test(name);
}
