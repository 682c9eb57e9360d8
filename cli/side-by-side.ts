/** Shared passages of two texts, next to each other; the words that differ inside one stand out. */
import { count, printLine, safe, style, terminalWidth, width, wrap } from './output.js';

export interface SharedPassage {
  own: [number, number];
  other: [number, number];
  words: number;
}

const SHOWN = 5;
const CHARACTERS = 400;
const GUTTER = ' │ ';

/** The longest first, as many as fit a screen. */
export async function printSideBySide(own: string, other: string, spans: readonly SharedPassage[]): Promise<void> {
  const longest = [...spans].sort((a, b) => b.words - a.words);
  const columns = Math.floor((Math.min(120, terminalWidth()) - GUTTER.length) / 2);
  for (const span of longest.slice(0, SHOWN)) {
    await printLine();
    await printLine(style('dim', `${count(span.words, 'equal word')}`));
    const left = wrap(cut(own, span.own), columns).split('\n');
    const right = wrap(cut(other, span.other), columns).split('\n');
    for (let row = 0; row < Math.max(left.length, right.length); row++) {
      const cell = left[row] ?? '';
      await printLine(
        cell + ' '.repeat(Math.max(0, columns - width(cell))) + style('dim', GUTTER) + (right[row] ?? ''),
      );
    }
  }
  if (longest.length > SHOWN)
    await printLine(style('dim', `\nand ${count(longest.length - SHOWN, 'shorter passage')}`));
}

function cut(text: string, [start, end]: [number, number]): string {
  const passage = safe(text.slice(start, end)).replaceAll('\n', ' ');
  return passage.length > CHARACTERS ? `${passage.slice(0, CHARACTERS)}…` : passage;
}
