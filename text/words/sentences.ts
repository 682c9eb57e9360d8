/** Where sentences begin and end inside a paragraph. */
import type { Span } from '../../article.js';
import * as c from './scan.js';

export interface Sentence extends Span {
  /** It stands in brackets of its own, which belong to the span. */
  bracketed: boolean;
}

/** How far a sentence is looked for to either side; longer ones are cut there, and then match no rule. */
const REACH = 400;
/** Words before a dot that does not end a sentence, besides single letters. */
const SHORTENED =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|sgt|lt|jr|sr|vs|no|inc|co|ltd|u\.s|u\.k|d\.c|a\.m|p\.m|jan|feb|aug|sept|oct|nov|dec|nr|bzw|z\.b|d\.h|s|str|av|sra|sr|ud|m|mme|mlle|г|ул|им)$/iu;

/** The sentence or bracket of `block` in which `from` to `to` stands, without the spaces around it. */
export function sentenceAround(text: string, block: Span, from: number, to: number): Sentence {
  const bracket = bracketAround(text, block, from, to);
  if (bracket) return bracket;
  let start = from;
  while (start > block.start && from - start < REACH && !endsBefore(text, block.start, start)) start--;
  let end = to;
  while (
    end < block.end &&
    end - to < REACH &&
    !(end > to - 1 && endsBefore(text, block.start, end) && startsSentence(text, end, block.end))
  )
    end++;
  while (start < end && c.CLASS[text.charCodeAt(start)] === c.SPACE) start++;
  while (end > start && c.CLASS[text.charCodeAt(end - 1)] === c.SPACE) end--;
  return { start, end, bracketed: false };
}

/** Does a sentence end right before `at`: a terminal mark, then perhaps a closing quote or bracket, then a space or nothing? */
function endsBefore(text: string, blockStart: number, at: number): boolean {
  let back = at - 1;
  const gap = c.CLASS[text.charCodeAt(back)] === c.SPACE;
  if (gap) back--;
  while (
    back > blockStart &&
    (c.CLASS[text.charCodeAt(back)] === c.QUOTE || c.CLASS[text.charCodeAt(back)] === c.CLOSE)
  )
    back--;
  const code = text.charCodeAt(back);
  if (c.CLASS[code] !== c.TERMINAL) return false;
  if (code !== 0x2e) return true;
  return gap && !SHORTENED.test(text.slice(Math.max(blockStart, back - 6), back));
}

function startsSentence(text: string, at: number, blockEnd: number): boolean {
  let next = at;
  while (next < blockEnd && c.CLASS[text.charCodeAt(next)] === c.SPACE) next++;
  return next === blockEnd || c.CLASS[text.charCodeAt(next)] !== c.LOWER;
}

function bracketAround(text: string, block: Span, from: number, to: number): Sentence | null {
  let start = from - 1;
  while (start >= block.start && c.CLASS[text.charCodeAt(start)] === c.SPACE) start--;
  if (start < block.start || c.CLASS[text.charCodeAt(start)] !== c.OPEN) return null;
  let end = to;
  for (; end < block.end && end - to < REACH; end++) {
    const kind = c.CLASS[text.charCodeAt(end)];
    if (kind === c.OPEN) return null;
    if (kind === c.CLOSE) return { start, end: end + 1, bracketed: true };
  }
  return null;
}
