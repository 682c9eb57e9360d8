/** Furniture glued into a paragraph: a sentence, a bracket or a shout of its own between sentences that are honest. */
import type { Span } from '../../article.js';
import type { Rule } from '../languages/language.js';
import type { Rulebook } from '../rules/rulebook.js';
import { type Found, findPhrases } from '../words/phrases.js';
import * as c from '../words/scan.js';
import { sentenceAround } from '../words/sentences.js';
import type { Shape } from '../words/shape.js';
import { creditsPersons } from './names.js';
import type { Proposal } from './proposal.js';

/** Matches looked at in one block. Honest paragraphs hold a handful; this bounds hostile ones. */
const MOST_MATCHES = 100;
/** A teaser inside a paragraph is not longer than this. */
const TEASER_WORDS = 25;
/** Words of a notice in the midst of a sentence. */
const LEAST_INSIDE = 3;
const NONE: readonly Proposal[] = [];

/** Parts of the block, never the whole of it. */
export function gluedIn(
  words: c.Scan,
  block: Span,
  { from, to, shouts, words: length }: Shape,
  book: Rulebook,
): readonly Proposal[] {
  const hits = findPhrases(book.inside, words, from, to, true);
  if (hits.length === 0) return NONE;
  const shouting = shouts > length / 2;
  const parts: Proposal[] = [];
  for (const hit of hits.slice(0, MOST_MATCHES)) {
    const span = hit.value.place === 'lead' ? teaser(hit, words, block, to) : notice(hit, words, block, book, shouting);
    if (!span || (span.start <= block.start && span.end >= block.end)) continue;
    const { id, label, weight, phrase } = hit.value;
    parts.push({ start: span.start, end: span.end, rule: id, phrase, label, weight, whole: false, heading: false });
  }
  return parts;
}

/** `(Read also: …)`, or `… he said. READ ALSO: …` up to the end of the paragraph. */
function teaser(hit: Found<Rule>, words: c.Scan, block: Span, to: number): Span | null {
  const { text, start, end } = words;
  if (!/^\s?[:：|»]/.test(text.slice(end[hit.to - 1]!, end[hit.to - 1]! + 2)) || hit.to >= to) return null;
  const sentence = sentenceAround(text, block, start[hit.from]!, end[hit.to - 1]!);
  if (sentence.bracketed) return sentence;
  const opens = sentence.start === start[hit.from]! && sentence.start > block.start;
  return opens && to - hit.to <= TEASER_WORDS && hit.value.weight > 2
    ? { start: sentence.start, end: block.end }
    : null;
}

function notice(hit: Found<Rule>, words: c.Scan, block: Span, book: Rulebook, shouting: boolean): Span | null {
  const { text, start, end } = words;
  const { value } = hit;
  const sentence = sentenceAround(text, block, start[hit.from]!, end[hit.to - 1]!);
  const from = c.wordAt(words, sentence.start);
  const to = c.wordAt(words, sentence.end);
  const same = (inner: Found<Rule>): boolean =>
    inner.value.id === value.id && inner.from === from && inner.to === to && creditsPersons(inner, words, book);
  if (findPhrases(book.inside, words, from, to).some(same)) {
    const last = sentence.end >= block.end || sentence.bracketed;
    return value.place === 'glued' || last ? sentence : null;
  }
  if (value.label !== 'advertisement') return null;
  const exact = { start: start[hit.from]!, end: end[hit.to - 1]! };
  const phrase = text.slice(exact.start, exact.end);
  if (!shouting && phrase.length > 3 && phrase === phrase.toUpperCase() && phrase !== phrase.toLowerCase())
    return exact;
  if (isCapitalInside(hit, words)) return exact;
  // "… he said. Advertisement The next morning …": a new sentence begins behind it.
  if (hit.to >= words.count || sentence.start !== exact.start || c.CLASS[text.charCodeAt(exact.start)] !== c.UPPER)
    return null;
  const between = text.slice(exact.end, start[hit.to]);
  const begins = c.CLASS[text.charCodeAt(start[hit.to]!)] === c.UPPER && /^\s["“„«'‘]?$/.test(between);
  return begins && (hit.to - hit.from > 1 || book.stops.has(words.hash[hit.to]!)) ? exact : null;
}

/** "… plays in her coat Article continues after this advertisement because …": several words of a notice, the first with a capital, no sentence before. */
function isCapitalInside({ from, to, fixed }: Found<Rule>, { text, start }: c.Scan): boolean {
  const at = start[from]!;
  if (to !== fixed || to - from < LEAST_INSIDE || c.CLASS[text.charCodeAt(at)] !== c.UPPER) return false;
  return text[at - 1] === ' ' && /[\p{Ll}\p{N}][,;]?$/u.test(text.slice(at - 3, at - 1));
}
