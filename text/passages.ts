/** The frozen text cut into blocks, and labelled pieces laid over it so that they partition it. */
import type { Evidence, Label, Passage, Span } from '../article.js';
import type { Normalised } from './normalise.js';

/** One paragraph-level line of the text, without its separator. `afterBlank`: a blank line (or nothing) stands before it. */
export interface Block extends Span {
  lines: [number, number] | null;
  afterBlank: boolean;
}

/** A labelled span, before the gaps between spans are closed. */
export interface Piece extends Span {
  label: Label;
  evidence: Evidence;
  lines: [number, number] | null;
}

export function blocks({ text, lineOf }: Normalised): Block[] {
  const found: Block[] = [];
  let start = 0;
  let afterBlank = true;
  text.split('\n').forEach((line, at) => {
    if (line) found.push({ start, end: start + line.length, lines: [lineOf[at]!, lineOf[at]!], afterBlank });
    afterBlank = !line;
    start += line.length + 1;
  });
  return found;
}

/** Pieces in order, not overlapping, none empty: stretched so that each separator belongs to the passage before it. */
export function partition(pieces: readonly Piece[], textLength: number): Passage[] {
  return pieces.map((piece, at) => ({
    label: piece.label,
    evidence: piece.evidence,
    lines: piece.lines,
    start: at === 0 ? 0 : piece.start,
    end: pieces[at + 1]?.start ?? textLength,
  }));
}
