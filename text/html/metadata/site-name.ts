/** The names of a site, and texts without them. */
import { fold } from '../tree/fold.js';
import type { Tree } from '../tree/tree.js';
import type { LinkedData } from './linked-data.js';
import { metaOf } from './meta.js';

/** Between a headline and a site's name. */
export const BARS: RegExp = /(?<!\s)\s+(?:[|–—·•»«:-]|::)\s+|(?:(?<!\s)\s+)?(?:[|»«]\s*|\/\s+(?=\S+$))/g;
const HOST_CHARS = 4;
const LOGO_WORDS = 5;
/** A site's name is at most so much longer than the part of its host it begins with. */
const SITE_LONGER = 1.5;

/** Names that a site goes by, and its host. Folded. */
export interface SiteNames {
  names: ReadonlySet<string>;
  /** Without `www`. */
  host: string;
  /** The longer ones of the host's words. */
  hostWords: readonly string[];
}

/** `url`: any address of the page. */
export function siteNamesOf({ head, pictures }: Tree, data: LinkedData, url: string | undefined): SiteNames {
  const names = [
    metaOf(head, 'og:site_name'),
    data.siteName,
    data.article?.publisher,
    metaOf(head, 'application-name'),
    logoOf(pictures[0]?.alt ?? '', head.title),
    besideTitle(head.title, metaOf(head, 'og:title')),
  ];
  const host = /^https?:\/\/(?:www\.)?([^/?#:@]+)/i.exec(url ?? '')?.[1] ?? '';
  return {
    names: new Set(names.flatMap((name) => (name ? [fold(name)] : []))),
    host: fold(host),
    hostWords: host
      .toLowerCase()
      .split(/[.-]/)
      .filter((word) => word.length >= HOST_CHARS),
  };
}

/** Is this the site's name, its host, or does it begin as its host does ("Example Post" of examplepost.com)? */
export function isSite(folded: string, { names, host, hostWords }: SiteNames): boolean {
  if (names.has(folded) || (folded.includes(' ') && ` ${host}`.endsWith(` ${folded}`))) return true;
  const squeezed = bareLetters(folded);
  return (
    squeezed.length >= HOST_CHARS && hostWords.some((word) => word.startsWith(squeezed) || isLonger(squeezed, word))
  );
}

/** The few words that `<title>` has before or behind the title that the page gives to others: "Example Blog: Title". */
function besideTitle(title: string, given: string | undefined): string | null {
  const [whole, part] = [fold(title), fold(given ?? '')];
  const surplus = whole.startsWith(`${part} `)
    ? whole.slice(part.length + 1)
    : whole.endsWith(` ${part}`)
      ? whole.slice(0, -part.length - 1)
      : '';
  const words = surplus.split(' ').length;
  return surplus && words <= LOGO_WORDS && part.split(' ').length > words ? surplus : null;
}

/** The words of a page's first picture, when the title begins or ends with them too. */
function logoOf(alt: string, title: string): string | null {
  const [name, whole] = [fold(alt), fold(title)];
  if (!name || name.length === whole.length || name.split(' ').length > LOGO_WORDS) return null;
  return whole.startsWith(`${name} `) || whole.endsWith(` ${name}`) ? alt : null;
}

/** Is this a name of the site, or a word of its host written out? */
function isName(folded: string, { names, hostWords }: SiteNames): boolean {
  return names.has(folded) || hostWords.includes(bareLetters(folded));
}

/** Letters alone, as hosts are written: without spaces and accents. */
function bareLetters(folded: string): string {
  return folded.normalize('NFD').replace(/[\p{M} ]/gu, '');
}

function isLonger(name: string, part: string): boolean {
  return name.startsWith(part) && name.length < part.length * SITE_LONGER;
}

/**
 * `text` without the parts at its ends that name the site; when `guess`, also without a last part that is short while the rest is
 * not.
 */
export function withoutSite(text: string, sites: SiteNames, guess = true): string {
  const colon = text.indexOf(': ');
  if (colon > 0 && isName(fold(text.slice(0, colon)), sites)) return text.slice(colon + 2);
  const bars = [...text.matchAll(BARS)];
  if (bars.length === 0) return text;
  const first = bars[0]!;
  const last = bars.at(-1)!;
  const head = text.slice(0, first.index);
  const tail = fold(text.slice(last.index + last[0].length));
  const behind = text.slice(first.index + first[0].length);
  const before = text.slice(0, last.index);
  if (isSite(tail, sites) && before) return withoutSite(before, sites, guess);
  if (isName(fold(head), sites) && behind) return withoutSite(behind, sites, guess);
  const tailWords = tail.split(' ').length;
  const beforeWords = fold(before).split(' ').length;
  return guess && tailWords <= 4 && beforeWords >= 4 && beforeWords > tailWords && last[0].trim() !== ':'
    ? before
    : text;
}
