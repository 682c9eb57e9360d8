/** The frozen text cut into blocks, and labelled pieces laid over it so that they partition it. */
import type { Evidence, Label, Passage, Span } from '../../article.js';
import { lineAt, type Normalised } from './normalise.js';

/** One paragraph-level line of the text, without its separator. `afterBlank`: a blank line (or nothing) stands before it. */
export interface Block extends Span {
  afterBlank: boolean;
}

/** A labelled span, before the gaps between spans are closed. */
export interface Piece extends Span {
  label: Label;
  evidence: Evidence;
}

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let start = 0;
  let afterBlank = true;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) found.push({ start, end, afterBlank });
    afterBlank = end === start;
    start = end + 1;
  }
  return found;
}

/** Pieces in order, not overlapping, none empty: stretched so that each separator belongs to the passage before it. */
export function partition(pieces: readonly Piece[], normalised: Normalised, html: boolean): Passage[] {
  return pieces.map(({ label, evidence, start, end }, at) => ({
    label,
    evidence,
    lines: html ? null : [lineAt(normalised, start), lineAt(normalised, end - 1)],
    start: at === 0 ? 0 : start,
    end: pieces[at + 1]?.start ?? normalised.text.length,
  }));
}
