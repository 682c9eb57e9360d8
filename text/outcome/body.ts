/** The clean text: the body passages, put together again. */
import type { Passage } from '../../article.js';

/**
 * Body passages of one line are pieces of one paragraph and are joined by a space; paragraphs are joined by a blank line.
 * What stood between two pieces has been marked, so the space it left is closed. Trimmed; empty without a body.
 */
export function joinBody(normalised: string, passages: readonly Pick<Passage, 'label' | 'start' | 'end'>[]): string {
  const paragraphs: string[] = [];
  let lastEnd = -1;
  for (const { label, start, end } of passages) {
    if (label !== 'body') continue;
    const piece = normalised.slice(start, end).trim();
    if (!piece) continue;
    const lineBreak = lastEnd < 0 || normalised.slice(lastEnd, start).includes('\n');
    if (lineBreak) paragraphs.push(piece);
    else paragraphs[paragraphs.length - 1] += ` ${piece}`;
    lastEnd = start + normalised.slice(start, end).trimEnd().length;
  }
  return paragraphs.join('\n\n');
}
