/**
 * The headline of a page: a heading above the article that its data, its `<title>` or its place speak for; without one, what the
 * data say, the site's name aside.
 */
import { FAMILY } from '../tree/families.js';
import { fold } from '../tree/fold.js';
import { around } from '../tree/tally.js';
import type { Tree } from '../tree/tree.js';
import type { LinkedData } from './linked-data.js';
import { isSite, type SiteNames, withoutSite } from './site-name.js';
import { agreementOf, type Named, namesOf, SHORTEST } from './stated-titles.js';

export interface Headline {
  text: string;
  /** Index of the block that shows it, or -1. */
  block: number;
}

const LONGEST_WORDS = 35;
const LONGEST_CHARS = 400;
/** Words of a part of the title from which a line that is no heading may be told by it. */
const PART_WORDS = 4;
const ENOUGH = 1.5;
/** For the only `h1` of a page. */
const SOLE = 0.8;
/** Words of a `<title>` that hardly names an article; and blocks above the text in which an element called "title" holds the headline. */
const TERSE_WORDS = 3;
const TITLED_BLOCKS = 4;
/** A heading is bared of so many words at most. */
const SURPLUS_WORDS = 4;
const SURPLUS_BEFORE = /^(?:[\p{L}]{3,12}\s?:\s*|[^:]{0,20}\d[^:]{0,20}\s)$/u;
const SURPLUS_BEHIND = /^\s*(?:[|/·(–—-]|\d).{0,40}\d\s*$|^\s*\([^()]{1,40}\)\s*\d*\s*$/;
const ASIDE =
  FAMILY.nav |
  FAMILY.related |
  FAMILY.comment |
  FAMILY.overlay |
  FAMILY.consent |
  FAMILY.share |
  FAMILY.bio |
  FAMILY.promo;

/**
 * `start`: the first block of the article's prose; `end`: the last that a title may stand in; `sites`: names of the site. Null
 * when nothing names the page.
 */
export function headlineOf(
  tree: Tree,
  data: LinkedData,
  sites: SiteNames,
  start: number,
  end: number,
): Headline | null {
  const named = namesOf(tree, data, sites);
  let best = -1;
  let most = ENOUGH;
  // "Press release": the data name the section, and only the place and the name of an element tell the headline.
  const terse = named.every(({ words }) => words <= TERSE_WORDS);
  const counts = new Map<string, number>();
  const first = new Set<string>();
  const headings = new Map<string, number>();
  for (const [block, { text, element }] of tree.blocks.entries()) {
    const level = headingLevel(tree, element);
    if (level > 0) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (level > 0 && text.length <= LONGEST_CHARS) headings.set(fold(text), block);
    if (level === 1) first.add(text);
  }
  // Where nothing is marked as a heading, a line may be told for one by a part of the title: "Example Post - Title".
  const exact = new Set(
    named.flatMap(({ folded, part, words }) => (part && (first.size > 0 || words < PART_WORDS) ? [] : [folded])),
  );
  const lengths = new Set([...exact].map((name) => lettersIn(name)));
  tree.blocks.forEach(({ text, element }, block) => {
    if (block > end || text.length > LONGEST_CHARS) return;
    const points = pointsOf(text, element, block);
    if (points > most) {
      most = points;
      best = block;
    }
  });
  if (best >= 0) return { text: bare(tree.blocks[best]!.text, named, sites), block: best };
  const stated = named.find(({ words, part }) => words >= 2 && !part) ?? named[0];
  return stated ? { text: stated.text, block: -1 } : null;

  function pointsOf(text: string, element: number, block: number): number {
    const level = headingLevel(tree, element);
    const { families, itemprop } = tree.elements[element]!;
    const titled = itemprop === 'headline' || ((families | tree.blocks[block]!.inline) & FAMILY.title) !== 0;
    if (level === 0 && !titled && !lengths.has(lettersIn(text))) return 0;
    const folded = fold(text);
    const words = folded.split(' ').length;
    if (!folded || words > LONGEST_WORDS || (level === 0 && !titled && !exact.has(folded))) return 0;
    const agreement = agreementOf(folded, words, named);
    let points = agreement + (level === 1 ? 2 : level === 2 ? 0.6 : level === 3 ? 0.2 : 0) + (titled ? 0.7 : 0);
    if (level === 1 && first.size === 1) points += SOLE;
    if (level === 0 && !titled && first.size > 0) points -= 0.5;
    if (itemprop === 'headline') points += 1.5;
    if (titled && terse && words > TERSE_WORDS && block < start && block >= start - TITLED_BLOCKS) points += 1;
    if (words < SHORTEST) points -= agreement >= 2.8 ? 0.3 : 1.2;
    if (isSite(folded, sites) || isOtherHalf(folded, block)) points -= 3;
    if (block > start) points -= level === 1 && agreement > 0 ? 0.8 : 2.5;
    else points -= Math.min(1, (start - block) * 0.02);
    for (const at of around(tree, element)) {
      const one = tree.elements[at]!;
      if (
        one.tag === 'nav' ||
        one.tag === 'footer' ||
        one.tag === 'aside' ||
        (one.families & ASIDE && one.endBlock - one.firstBlock < 12)
      ) {
        points -= 1.5;
        break;
      }
    }
    if ((counts.get(text) ?? 0) > 3) points -= 1;
    return points;
  }

  /** Does a name of the page consist of this heading and of one below it? Then this one is the site's: "Example Post: Title". */
  function isOtherHalf(folded: string, block: number): boolean {
    return named.some(({ folded: name, part }) => {
      if (part || name.length <= folded.length) return false;
      const rests = [
        name.startsWith(`${folded} `) ? name.slice(folded.length + 1) : null,
        name.endsWith(` ${folded}`) ? name.slice(0, -folded.length - 1) : null,
      ];
      return rests.some((rest) => rest !== null && (headings.get(rest) ?? -1) > block);
    });
  }
}

/**
 * The heading without the kicker, the date or the count that stands on its line ("Title: …", "… (host.example) 87"), or on a line
 * above it.
 */
function bare(heading: string, named: readonly Named[], sites: SiteNames): string {
  const lines = heading.split('\n').map((line) => line.replace(/\s+/g, ' '));
  const whole = fold(heading);
  if (lines.length > 1) {
    const folds = lines.map((line) => fold(line));
    const said = named.find(({ folded, part }) => !part && (folded === whole || folds.includes(folded)));
    if (said) return said.text;
  }
  const text = withoutSite(lines.join(' '), sites, false);
  const isWhole = named.some(({ folded, part, cut }) => !part && !cut && folded === whole);
  for (const { text: name, part } of named) {
    const at = part || name.length < 12 ? -1 : text.indexOf(name);
    if (at < 0 || name.length === text.length) continue;
    const before = text.slice(0, at);
    const behind = text.slice(at + name.length);
    if (fold(`${before} ${behind}`).split(' ').length > SURPLUS_WORDS) continue;
    if ((!before || (!isWhole && SURPLUS_BEFORE.test(before))) && (!behind || SURPLUS_BEHIND.test(behind))) return name;
  }
  // Some templates print the whole `<title>` in the heading: "Title | Section | Site".
  const bars = [...text.matchAll(/ \| /g)].map(({ index }) => index);
  const bar = (bars.length > 1 ? bars[0] : bars.at(-1)) ?? 0;
  const words = (part: string): number => fold(part).split(' ').length;
  const isShort = bars.length > 1 || words(text.slice(bar)) <= SURPLUS_WORDS;
  return bar > 0 && isShort && words(text.slice(0, bar)) > SURPLUS_WORDS ? text.slice(0, bar) : text;
}

/** ASCII letters of a text, counted; equal for texts that fold alike. Spares the folding of most lines. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) letters++;
  }
  return letters;
}

/** 1 to 6 when the block stands in a heading, else 0. */
function headingLevel(tree: Tree, element: number): number {
  let level = 0;
  for (const at of around(tree, element)) {
    const { tag } = tree.elements[at]!;
    if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
    if (++level > 2) return 0;
  }
  return 0;
}
