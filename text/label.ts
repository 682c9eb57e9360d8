/** Blocks to labelled pieces. */

import type { Block, Piece } from './passages.js';
import { RULES } from './rules.js';

/** One piece for each block, in order. */
export function label(text: string, found: readonly Block[]): Piece[] {
  return found.map(({ start, end, lines }) => {
    const line = text.slice(start, end);
    const rule = RULES.find(({ pattern }) => pattern.test(line));
    return rule
      ? { start, end, lines, label: rule.label, evidence: { rule: rule.id } }
      : { start, end, lines, label: 'body', evidence: { rule: 'prose' } };
  });
}
