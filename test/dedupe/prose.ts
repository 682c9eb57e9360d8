/** Invented prose for the tests of `dedupe/`: a small article, and any number of random sentences. */
import type { Span } from '../../article.js';

export const ARTICLE = [
  'The council of Harrowmere voted on Tuesday to close the old swing bridge for at least eight months, after divers found that two of its iron piers had been eaten away below the waterline.',
  'About 3,400 cars use the crossing on a working day. They will be sent over the motorway bridge at Pell, which adds eleven kilometres for anybody who lives on the western bank.',
  '“Nobody here is surprised,” said Ines Corvin, who has kept the bridge for nineteen years. “You could hear it when a lorry went over. It sang.”',
  'The work will cost an estimated 6.2 million crowns, a third of which is to come from the regional fund for historic structures. The rest has not been found.',
  'Shopkeepers in Quay Street asked for a ferry. The harbour office said that a boat for forty passengers could be hired from the end of the month, if the jetty is inspected first.',
  'Never.',
  'That, a council member said afterwards, was what her grandmother had been told when she asked in 1958 whether the bridge would ever be closed to carts.',
  'The divers will go down again in March, when the water is lowest, and the council has promised to publish what they find.',
];

/** Paragraphs as one text with blank lines between, and their spans. */
export function page(paragraphs: readonly string[], between = '\n\n'): { text: string; blocks: Span[] } {
  const blocks: Span[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += between;
    blocks.push({ start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return { text, blocks };
}

/** Uniform numbers in [0, 1) from a seed; the same seed gives the same numbers. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` words out of a vocabulary in which, as in prose, a few words are frequent and most are rare. */
export function randomWords(next: () => number, count: number, vocabulary = 4000): string[] {
  return Array.from({ length: count }, () => `w${Math.floor(vocabulary * next() ** 3).toString(36)}`);
}

/** Replaces about this share of the words by words that stand nowhere else. */
export function edited(next: () => number, words: readonly string[], share: number): string[] {
  return words.map((word) => (next() < share ? `edit${Math.floor(1e9 * next()).toString(36)}` : word));
}

/** How many members two sets have in common. */
export function inCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let common = 0;
  for (const member of a) if (b.has(member)) common++;
  return common;
}
