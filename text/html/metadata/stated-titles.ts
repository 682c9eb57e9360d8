/** What a page calls itself in its data, and how well a heading goes with that. */
import { fold } from '../tree/fold.js';
import type { Tree } from '../tree/tree.js';
import type { LinkedData } from './linked-data.js';
import { metaOf } from './meta.js';
import { BARS, isSite, type SiteNames, withoutSite } from './site-name.js';

/** Words from which a heading may be told by a part of it. */
export const SHORTEST = 3;

/** What a heading is worth of which the page's name is a shorter form: so many words, so many of them in the heading. */
const SHORTENED = 1.6;
const SHORTENED_WORDS = 8;
const SHORTENED_SHARE = 0.8;

export interface Named {
  text: string;
  folded: string;
  /** Its words, and how many differ. */
  set: ReadonlySet<string>;
  words: number;
  /** The site's name is cut off. */
  cut: boolean;
  /** One of several parts divided by bars. */
  part: boolean;
}

/** What the page calls itself, the most trusted first: whole, and without the site's name. */
export function namesOf(tree: Tree, data: LinkedData, sites: SiteNames): Named[] {
  const whole = [
    data.article?.headline,
    metaOf(tree.head, 'og:title'),
    metaOf(tree.head, 'twitter:title'),
    metaOf(tree.head, 'title') ?? metaOf(tree.head, 'dc.title'),
    tree.head.title,
  ].flatMap((one) => (one?.trim() ? [one.replace(/\s+/g, ' ').trim()] : []));
  return whole.flatMap((text) => {
    const cut = withoutSite(text, sites);
    const parts = text
      .split(BARS)
      .filter((part) => part && part !== cut && part !== text && !isSite(fold(part), sites));
    return [cut, ...(cut === text ? [] : [text]), ...parts].map((one, at): Named => {
      const folded = fold(one);
      const set = new Set(folded.split(' '));
      return {
        text: one,
        folded,
        set,
        words: set.size,
        cut: at === 0 && cut !== text,
        part: at > (cut === text ? 0 : 1),
      };
    });
  });
}

/** How well a heading goes with what the page calls itself, 0 to 4. */
export function agreementOf(folded: string, words: number, named: readonly Named[]): number {
  let most = 0;
  for (const name of named) {
    let points = 0;
    if (name.folded === folded) points = name.part ? 2.8 : name.cut ? 3.8 : 4;
    else if (name.part) continue;
    else if (words >= SHORTEST && name.folded.startsWith(`${folded} `)) points = 3;
    else if (words >= SHORTEST && name.folded.includes(folded)) points = 2.6;
    else if (name.words >= 4 && folded.includes(name.folded)) points = 2.2;
    else points = Math.max(2 * overlap(folded, name.set), isShortened(folded, name) ? SHORTENED : 0);
    most = Math.max(most, points);
  }
  return most;
}

/** Does the page call itself by a shorter form of this heading: nearly all the words of a long name stand in it? */
function isShortened(heading: string, { set }: Named): boolean {
  if (set.size < SHORTENED_WORDS) return false;
  const words = new Set(heading.split(' '));
  let both = 0;
  for (const word of set) if (words.has(word)) both++;
  return both >= set.size * SHORTENED_SHARE;
}

/** Share of the words in common, of the one with more; 0 up to a half. */
function overlap(one: string, other: ReadonlySet<string>): number {
  const words = new Set(one.split(' '));
  let both = 0;
  for (const word of words) if (other.has(word)) both++;
  const share = both / Math.max(words.size, other.size);
  return share > 0.5 ? share : 0;
}
