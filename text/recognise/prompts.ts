/** Prompts of several sentences: what sites say to their readers, one request behind the other. */
import type { Label } from '../../article.js';
import type { Rulebook } from '../rules/rulebook.js';
import { findPhrases } from '../words/phrases.js';
import type { Scan } from '../words/scan.js';
import type { Shape } from '../words/shape.js';

const PROMPTS = new Set<Label>(['promotion', 'share', 'comments']);
/** Sentences looked at behind the first. */
const MOST_SENTENCES = 4;
const SENTENCE_ENDS = /[.!?]["”’)]?\s/;
const GOES_ON = /[.!?,，、،]["”’)]?\s/;

/**
 * Everything behind the first request is one, too: "Download our app. Available for Android." or, behind a comma, "For more
 * news, follow us on …". A sentence or clause that no rule knows tells that the line is reporting.
 */
export function isAllPrompts(words: Scan, { from, to }: Shape, book: Rulebook): boolean {
  let start = nextPart(words, from, to, GOES_ON);
  if (start === to) return false;
  for (let sentence = 0; start < to && sentence < MOST_SENTENCES; sentence++) {
    const end = nextPart(words, start, to, SENTENCE_ENDS);
    if (!opensWithPrompt(words, start, end, book)) return false;
    start = end;
  }
  return start === to;
}

/** The word behind the next mark that `divides` finds, or `to`. */
function nextPart({ text, start, end }: Scan, from: number, to: number, divides: RegExp): number {
  for (let at = from + 1; at < to; at++) if (divides.test(text.slice(end[at - 1]!, start[at]!))) return at;
  return to;
}

function opensWithPrompt(words: Scan, from: number, to: number, book: Rulebook): boolean {
  return findPhrases(book.opening, words, from, to).some(
    (hit) => hit.from === from && hit.to === to && hit.value.weight > 1 && PROMPTS.has(hit.value.label),
  );
}
