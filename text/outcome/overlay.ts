/** Second copies laid over the labels: title beats repeat, repeat beats everything else. */
import type { Passage, Span } from '../../article.js';
import type { Piece } from '../normalise/passages.js';

/** A later copy: `start` to `end` repeats what stands from `ofStart` on, with this share of its words (0..1). */
export interface Copy extends Span {
  ofStart: number;
  similarity: number;
}

/** Which copies count: not those of a title, nor of what is no reporting at its first place, for then the copy is the text. */
export function copiesOfBody(pieces: readonly Piece[], copies: readonly Copy[]): Copy[] {
  return copies.filter((copy) => {
    const original = pieceAt(pieces, copy.ofStart);
    const later = pieceAt(pieces, copy.start);
    const isOfBody = original?.label === 'body' || original?.label === 'repeat';
    // What furniture ends in may be the headline: "Home › Science › Old bridge opens".
    const isOfPart = !isOfBody && copy.ofStart !== original?.start && copy.start >= (later?.end ?? 0);
    return (
      later?.label !== 'title' && !isTitleAgain(original, copy) && !isOfPart && (isOfBody || later?.label !== 'body')
    );
  });
}

/** The whole headline and nothing else. */
function isTitleAgain(original: Piece | undefined, { start, end, ofStart }: Copy): boolean {
  if (original?.label !== 'title' || ofStart !== original.start) return false;
  return Math.abs(end - start - (original.end - original.start)) <= 2;
}

/** The pieces with those parts that are copies labelled `repeat`. Both in order and not overlapping. */
export function overlay(pieces: readonly Piece[], copies: readonly Copy[]): Piece[] {
  const laid: Piece[] = [];
  let next = 0;
  for (const piece of pieces) {
    let start = piece.start;
    while (next < copies.length && copies[next]!.end <= start) next++;
    for (; next < copies.length && copies[next]!.start < piece.end; next++) {
      const copy = copies[next]!;
      const from = Math.max(start, copy.start);
      if (from > start) laid.push({ ...piece, start, end: from });
      const end = Math.min(copy.end, piece.end);
      laid.push({ start: from, end, label: 'repeat', evidence: { of: copy.ofStart, similarity: copy.similarity } });
      start = end;
      if (copy.end > piece.end) break;
    }
    if (start < piece.end) laid.push({ ...piece, start });
  }
  return laid;
}

/** `of` as the ordinal of a passage, where `overlay` put an offset; similarity to three places. */
export function nameOriginals(passages: readonly Passage[]): Passage[] {
  return passages.map((passage) => {
    const { of, similarity } = passage.evidence;
    if (passage.label !== 'repeat' || of === undefined) return passage;
    return {
      ...passage,
      evidence: { of: indexAt(passages, of), similarity: Math.round((similarity ?? 1) * 1000) / 1000 },
    };
  });
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return pieces[indexAt(pieces, offset)];
}

/** Index of the last span that starts at or before `offset`. */
function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
