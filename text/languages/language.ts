/**
 * Rules: what furniture looks like, as data. A rule proposes a label for a line or a part of one; position, neighbours and
 * the shape of the line decide (`label.ts`), because most of these words also occur in honest sentences.
 */
import type { Label } from '../../article.js';

/**
 * Where the words of a rule must stand.
 * `line`: the line is nothing else. `lead`: they open the line and a headline follows them (behind a colon or a bar, or
 * without the end of a sentence); alone on a line they are a heading.
 * `end`: they and what stands before them are the last sentence of a paragraph, or a line of their own.
 * `glued`: a line of their own, or a sentence or bracket of their own inside a paragraph.
 */
export const PLACES = ['line', 'lead', 'end', 'glued'] as const;
export type Place = (typeof PLACES)[number];

/** How much a match says: 3 hardly ever is honest prose, 2 seldom, 1 needs support from the place or the neighbours. */
export type Weight = 1 | 2 | 3;

export interface Rule {
  id: string;
  label: Label;
  place: Place;
  weight: Weight;
  /** What to find, in the language of `phrases.ts`. */
  phrases: readonly string[];
  /** Instead of phrases: every word of the line is one of these, or a number. */
  vocabulary?: readonly string[];
  /** What follows a heading belongs to it: teasers under "Read also", ad copy under "Sponsored". */
  heading?: boolean;
  /** A line it must match, and one it must leave alone. */
  example: string;
  counter: string;
}

/** What a kind of rule means in every language; a language file gives the words. Kinds ending in `-words` hold a vocabulary. */
export const KINDS = {
  'ad-label': { label: 'advertisement', place: 'glued', weight: 3 },
  'ad-block': { label: 'advertisement', place: 'line', weight: 3, heading: true },
  'promo-lead': { label: 'promotion', place: 'lead', weight: 3, heading: true },
  'promo-list': { label: 'promotion', place: 'line', weight: 3, heading: true },
  'promo-prompt': { label: 'promotion', place: 'line', weight: 2 },
  'promo-notice': { label: 'promotion', place: 'glued', weight: 3 },
  'promo-form': { label: 'promotion', place: 'line', weight: 3 },
  'share-prompt': { label: 'share', place: 'line', weight: 2 },
  'share-words': { label: 'share', place: 'line', weight: 2 },
  'comments-head': { label: 'comments', place: 'line', weight: 3, heading: true },
  'comments-prompt': { label: 'comments', place: 'line', weight: 2 },
  'copyright-notice': { label: 'copyright', place: 'glued', weight: 3 },
  'source-notice': { label: 'source-link', place: 'glued', weight: 3 },
  'source-lead': { label: 'source-link', place: 'lead', weight: 3 },
  contributors: { label: 'contributors', place: 'end', weight: 3 },
  'contributors-lead': { label: 'contributors', place: 'lead', weight: 3 },
  'nav-line': { label: 'navigation', place: 'line', weight: 3 },
  // The points of a summary stand below such a line, above the text.
  'summary-head': { label: 'navigation', place: 'line', weight: 3 },
  'reading-time': { label: 'timestamp', place: 'line', weight: 3 },
  'nav-lead': { label: 'navigation', place: 'lead', weight: 2 },
  'nav-prompt': { label: 'navigation', place: 'line', weight: 2 },
  'nav-words': { label: 'navigation', place: 'line', weight: 2 },
  // Pages that stand in the place of an article; `reject.ts` counts these lines.
  'wall-consent': { label: 'navigation', place: 'line', weight: 2 },
  'wall-challenge': { label: 'navigation', place: 'line', weight: 2 },
  'wall-error': { label: 'navigation', place: 'line', weight: 2 },
  'author-head': { label: 'author-box', place: 'line', weight: 3, heading: true },
  'author-prompt': { label: 'author-box', place: 'line', weight: 2 },
} as const satisfies Record<string, { label: Label; place: Place; weight: Weight; heading?: true }>;
export type Kind = keyof typeof KINDS;

/** The words of one kind in one language: phrases divided by `;`, or a vocabulary divided by spaces. */
export interface Words {
  words: string;
  example: string;
  counter: string;
}

/** A language is data: its rules, and the words that other parts of the cleaner need. Adding one is adding a file. */
export interface Language {
  /** ISO 639-1, or 639-3 where there is none. */
  code: string;
  /** The commonest function words, by which prose is told from lists, and languages from each other. */
  stops: string;
  /** Words that stand around dates: weekdays, "published", "updated", "o'clock", zones, "min read", "ago". */
  dateWords: string;
  /** Words between the parts of a name and between persons: "and", "von", "bin". */
  nameWords: string;
  /** January to December, divided by `;`, spellings by `|`. */
  months: string;
  /** Divided by `;`: what a byline opens with ("by"), a picture's credit ("photo by"), a caption ("file photo"). */
  bylines: string;
  credits: string;
  captions: string;
  /** Words that the prose of walls is made of: of consent, challenges, errors, subscriptions; and how they address readers. */
  wallWords: string;
  rules: Partial<Record<Kind, Words>>;
}

/** The rules of a language, ids such as `en.promo-lead`. */
export function rulesOf({ code, rules }: Language): Rule[] {
  return Object.entries(rules).map(([kind, { words, example, counter }]) => ({
    id: `${code}.${kind}`,
    ...KINDS[kind as Kind],
    ...(kind.endsWith('-words') ? { phrases: [], vocabulary: spaced(words) } : { phrases: listed(words) }),
    example,
    counter,
  }));
}

/** A list divided by `;`. */
export function listed(words: string): string[] {
  return words
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A list divided by white space. */
export function spaced(words: string): string[] {
  return words.split(/\s+/).filter(Boolean);
}
