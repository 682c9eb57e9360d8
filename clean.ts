/** Bytes or text to labelled passages: everything winnow does to one article alone. Pure, synchronous. */
import type { Cleaned, CleanInput, Rejection } from './article.js';
import { findRepeats } from './dedupe/repeats.js';
import { tokenise } from './dedupe/words.js';
import { decode } from './text/decode.js';
import { readPage, withHints } from './text/html/page.js';
import { type Labelled, label } from './text/label.js';
import { normalise } from './text/normalise.js';
import { type Copy, copiesOfBody, nameOriginals, overlay } from './text/overlay.js';
import { type Piece, partition } from './text/passages.js';
import { RULEBOOK } from './text/rulebook.js';
import { type Sight, see } from './text/see.js';

/** Goes up when the output changes for the same input. */
export const RULES_VERSION: number = 1;

export function clean(input: CleanInput): Cleaned {
  const decoded =
    typeof input.content === 'string' ? { text: input.content, repairs: [] } : decode(input.content, input.charset);
  const html = input.type === 'html';
  const page = html ? readPage(decoded.text) : null;
  const normalised = normalise(page ? page.laidOut.text : decoded.text);
  const { text } = normalised;
  const plain = see(text, RULEBOOK, input.claims?.title);
  const hinted = page ? withHints(plain, page, normalised, input.claims?.url) : null;
  const sight = hinted ?? plain;
  const { pieces, labelled } = labelWithCopies(text, sight);
  const passages = nameOriginals(partition(pieces, normalised, html));
  const titleBlock = labelled.seen[labelled.title]?.block;
  const body = passages
    .filter((passage) => passage.label === 'body')
    .map(({ start, end }) => text.slice(start, end).trim());
  const rejected: Rejection | null = text ? null : { code: 'E_EMPTY', message: 'The document holds no text.' };
  return {
    title: hinted?.title ?? (titleBlock ? text.slice(titleBlock.start, titleBlock.end) : null),
    byline: null,
    dateline: null,
    agency: null,
    contributors: [],
    copyright: null,
    publishedAt: null,
    language: null,
    repost: false,
    confidence: rejected ? 0 : 0.5,
    rejected,
    text: body.join('\n\n'),
    normalised: text,
    passages,
    repairs: [...decoded.repairs, ...normalised.repairs],
  };
}

/** Loads what cleaning needs; call once before the first `clean`. */
export async function prepare(): Promise<void> {}

/**
 * Labels without the blocks that are copies as a whole, then lays the copies over them. When the first copy turns out to be
 * furniture (a teaser above, the text below), the later one is the text, and is labelled as such.
 */
function labelWithCopies(text: string, sight: Sight): { pieces: Piece[]; labelled: Labelled } {
  const blocks = sight.seen.map(({ block }) => block);
  const repeats = findRepeats(tokenise(text), blocks);
  let copies: Copy[] = repeats;
  let labelled = labelBut(text, sight, copies);
  let pieces = withCopied(labelled, sight, copies);
  const believed = copiesOfBody(labelled.pieces, copies);
  if (believed.length < copies.length) {
    copies = believed;
    labelled = labelBut(text, sight, copies);
    pieces = withCopied(labelled, sight, copies);
  }
  return { pieces: overlay(pieces, copies), labelled };
}

function labelBut(text: string, sight: Sight, copies: readonly Copy[]): Labelled {
  const copied = new Set(copies.map(({ start, end }) => `${start}-${end}`));
  return label(text, sight, RULEBOOK, ({ start, end }) => copied.has(`${start}-${end}`));
}

/** The labelled pieces and, in their places, the blocks that were left out. */
function withCopied({ pieces, seen }: Labelled, sight: Sight, copies: readonly Copy[]): Piece[] {
  if (copies.length === 0 || seen.length === sight.seen.length) return pieces;
  const looked = new Set(seen);
  const left = sight.seen
    .filter((one) => !looked.has(one))
    .map(({ block }): Piece => ({ start: block.start, end: block.end, label: 'repeat', evidence: {} }));
  return [...pieces, ...left].sort((a, b) => a.start - b.start);
}
