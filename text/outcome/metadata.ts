/** What an article says of itself: by whom, where and when it was written, whose it is. Drawn from the labels. */

import type { BlockFacts } from '../blocks/block-facts.js';
import type { Verdict } from '../labelling/step.js';
import type { Piece } from '../normalise/passages.js';
import { wireAgency } from '../recognise/agencies.js';
import { datelineOf } from '../recognise/dateline.js';
import { parseDate } from '../recognise/dates.js';
import { contributorsIn } from '../recognise/names.js';
import type { Rulebook } from '../rules/rulebook.js';
import type { Scan } from '../words/scan.js';

export interface Metadata {
  byline: string | null;
  dateline: string | null;
  agency: string | null;
  contributors: string[];
  copyright: string | null;
  publishedAt: string | null;
}

/** Paragraphs of the article that are looked at for its dateline; a summary may stand above. */
const DATELINE_PARAGRAPHS = 3;
/** And lines among these, of so many characters at most; what is shorter than a paragraph may be a point of the summary. */
const OPENING_LINES = 8;
const OPENING_CHARS = 300;
const PARAGRAPH_CHARS = 100;

/** `author`: as the byline names them. `facts` and `verdicts` run in parallel; `pieces` are the labelled parts of the same blocks. */
export function metadataOf(
  words: Scan,
  facts: readonly BlockFacts[],
  verdicts: readonly Verdict[],
  pieces: readonly Piece[],
  author: string | null,
  book: Rulebook,
): Metadata {
  const { text } = words;
  const of = (label: string): string[] =>
    pieces.filter((piece) => piece.label === label).map(({ start, end }) => text.slice(start, end).trim());
  const first = firstParagraphs(text, pieces);
  const report = first.map((paragraph, at) => datelineOf(paragraph, at === 0)).find((found) => found !== null);
  return {
    byline: author,
    dateline: report?.place ?? null,
    agency: report?.agency ?? agencyIn(of),
    contributors: [...new Set(of('contributors').flatMap((line) => contributorsIn(line)))],
    copyright: copyrightIn(of('copyright')),
    publishedAt: publishedIn(words, facts, verdicts, book),
  };
}

/** The lines up to the last of these paragraphs, each without its end. */
function firstParagraphs(text: string, pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let paragraphs = 0;
  for (const { label, start, end } of pieces) {
    if (label !== 'body') continue;
    lines.push(text.slice(start, Math.min(end, start + OPENING_CHARS)).trim());
    if (end - start >= PARAGRAPH_CHARS) paragraphs++;
    if (paragraphs === DATELINE_PARAGRAPHS || lines.length === OPENING_LINES) break;
  }
  return lines;
}

/** Signed below the article, named as its source, or as the owner of its rights. */
function agencyIn(of: (label: string) => string[]): string | null {
  for (const line of of('credit')) {
    const signed = /^\(([\p{L}]{2,8})[/,; -]/u.exec(line)?.[1];
    if (signed) return wireAgency(signed) ?? signed;
  }
  for (const line of [...of('source-link'), ...of('copyright'), ...of('byline')]) {
    for (const part of line.split(/[:：|/,，.]|\b(?:from|by|via|von|de|di|©|copyright(?: \d{4})?)\b/i)) {
      const agency = wireAgency(part.replace(/\b(?:19|20)\d\d\b/, '').trim());
      if (agency) return agency;
    }
  }
  return null;
}

/** The notice itself: the sentence with the sign or the year, and short ones behind it ("All rights reserved."). */
function copyrightIn(notices: readonly string[]): string | null {
  const notice =
    notices.find((line) => /©|\(c\)|copyright/i.test(line)) ?? notices.find((line) => line.split(/\s+/).length <= 12);
  if (!notice) return null;
  const sentences = notice.split(/(?<=[.!。])\s+/);
  let kept = 1;
  while (kept < sentences.length && sentences[kept]!.split(/\s+/).length <= 5) kept++;
  return sentences.slice(0, kept).join(' ');
}

/** The first whole date on a line of its own or beside the byline; the site's own date above does not count. */
function publishedIn(
  words: Scan,
  facts: readonly BlockFacts[],
  verdicts: readonly Verdict[],
  book: Rulebook,
): string | null {
  for (let at = 0; at < facts.length; at++) {
    const { label } = verdicts[at]!;
    if (label !== 'timestamp' && label !== 'byline') continue;
    const date = parseDate(words, facts[at]!.shape.from, facts[at]!.shape.to, book.months);
    if (date) return date;
  }
  return null;
}
