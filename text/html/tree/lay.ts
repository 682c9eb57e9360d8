/** The blocks of a page laid out as text, a blank line between them, with the way back from a line to its block. */
import type { TextBlock } from './line.js';

export interface LaidOut {
  text: string;
  /** For each physical line (0-based) the index of its block; blank lines belong to the block before. */
  blockOfLine: number[];
}

export function layOut(blocks: readonly TextBlock[]): LaidOut {
  const blockOfLine: number[] = [];
  blocks.forEach(({ text }, block) => {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) blockOfLine.push(block);
    blockOfLine.push(block, block);
  });
  return { text: blocks.map(({ text }) => text).join('\n\n'), blockOfLine };
}
