/** Rules at work: what each block, or a part of it, might be. Nothing is decided here. */
import type { Label, Span } from '../article.js';
import { creditIn } from './credits.js';
import { type Stamp, stampOf } from './dates.js';
import { gluedIn } from './glued.js';
import { bylineOpening, creditsPersons, looksLikeNames } from './names.js';
import { LINE_CHARS, type PatternRule } from './patterns.js';
import { type Found, findPhrases } from './phrases.js';
import type { Proposal } from './proposal.js';
import type { Rulebook } from './rulebook.js';
import type { Rule, Weight } from './rules.js';
import type { Scan } from './scan.js';
import { markBits, type Shape } from './shape.js';

/** Words at which an opening phrase ends at the latest, and lines that are looked through for phrases with a leading gap. */
const OPENING_WORDS = 8;
const LINE_WORDS = 40;
/** A comma so near behind an opening phrase divides it from a sentence. */
const COMMA_WORDS = 4;

/** Proposals for one block, in no order; whole ones first. Linear in the length of the block. */
export function propose(words: Scan, block: Span, shape: Shape, book: Rulebook): Proposal[] {
  const { text } = words;
  const { start, end } = block;
  const { from, to } = shape;
  const found: Proposal[] = [];
  const whole = (rule: string, label: Label, weight: Weight, heading = false, stamp?: Stamp): void => {
    found.push({ start, end, rule, label, weight, whole: true, heading, ...(stamp && { stamp }) });
  };
  // What stands in quotation marks is said, not printed by the site.
  const quoted = shape.opens === 'quote';
  if (to > from && !quoted) {
    const reach = to - from <= LINE_WORDS ? to : Math.min(to, from + OPENING_WORDS);
    for (const hit of findPhrases(book.opening, words, from, reach)) {
      const weight = openingWeight(hit, words, block, shape, book);
      if (weight)
        whole(
          hit.value.id,
          hit.value.label,
          weight,
          hit.value.heading && (hit.value.place !== 'lead' || hit.to === to),
        );
    }
    if (to - from <= OPENING_WORDS * 2 && shape.ends === 'none') vocabularies(words, shape, book, whole);
    const stamp = shape.words <= LINE_WORDS ? stampOf(words, from, to, book) : null;
    if (stamp) whole('timestamp', 'timestamp', stamp.iso ? 3 : stamp.labelled ? 2 : 1, false, stamp);
    byline(words, shape, book, whole);
  }
  const credit = to > from ? creditIn(words, shape, start, end, book) : null;
  if (credit?.kind === 'front')
    found.push({
      start,
      end: credit.end!,
      rule: credit.rule,
      label: 'credit',
      weight: 3,
      whole: false,
      heading: false,
    });
  else if (credit) whole(credit.rule, credit.kind as Label, 3);
  patterns(text.slice(start, end), block, shape, book, found);
  found.push(...gluedIn(words, block, shape, book));
  return found;
}

/** 0 when the phrase does not stand where its rule wants it. */
function openingWeight(hit: Found<Rule>, words: Scan, block: Span, shape: Shape, book: Rulebook): Weight | 0 {
  const { from, to, fixed, value } = hit;
  if (!creditsPersons(hit, words, book)) return 0;
  if (from !== shape.from || (value.place !== 'lead' && to !== shape.to)) return 0;
  const behind = words.text.slice(
    words.end[fixed - 1],
    fixed < words.count ? Math.min(words.start[fixed]! + 1, block.end) : block.end,
  );
  if (value.place !== 'lead' || to === shape.to) {
    // A sentence that goes on behind a comma, or has another behind it, only happens to open with these words.
    const near = Math.min(fixed + COMMA_WORDS, to) - 1;
    const comma = /[,،，、]/.test(words.text.slice(words.end[fixed - 1], words.start[near]! + 1));
    const asks = value.label !== 'copyright' && value.label !== 'source-link' && value.label !== 'contributors';
    const prose =
      fixed < to && ((comma && asks) || (shape.sentences > 1 && value.weight < 3 && value.label !== 'author-box'));
    const spoken = shape.ends === 'terminal' && to - from === 1;
    return prose || spoken ? lower(value.weight) : value.weight;
  }
  if (/^\s?(?:[:：|»›>→•–—]|- |\s\s)/.test(`${behind} `)) return shape.words <= 45 ? value.weight : 1;
  const headline = /[^\p{Ll}]$/u.test(behind) && shape.ends !== 'terminal' && shape.words <= 25;
  if (!headline || value.weight === 1) return 0;
  return fixed - from > 1 ? value.weight : lower(value.weight);
}

function lower(weight: Weight): Weight {
  return weight === 1 ? 1 : ((weight - 1) as Weight);
}

type Whole = (rule: string, label: Label, weight: Weight) => void;

function vocabularies(words: Scan, { from, to }: Shape, book: Rulebook, whole: Whole): void {
  for (const { rule, words: known } of book.vocabularies.get(words.hash[from]!) ?? []) {
    let at = from + 1;
    while (at < to && known.has(words.hash[at]!)) at++;
    if (at === to) whole(rule.id, rule.label, to - from > 1 ? rule.weight : lower(rule.weight));
  }
}

/** "By A Person", "Von: A Person | Role"; or nothing but names, which says little by itself. */
function byline(words: Scan, shape: Shape, book: Rulebook, whole: Whole): void {
  const { from, to } = shape;
  if (shape.ends === 'terminal' || shape.ends === 'question' || to - from > 24) return;
  const opening = bylineOpening(words, from, to, book);
  if (opening > 0) {
    const rest = from + opening;
    let names = Math.min(to, rest + 8);
    while (names > rest + 1 && !looksLikeNames(words, rest, names, book, true)) names--;
    const caseless = /^\p{Lo}/u.test(words.text.slice(words.start[rest] ?? 0, (words.start[rest] ?? 0) + 1));
    if (names > rest + 1) whole('byline', 'byline', 3);
    else if (rest === to || (caseless && to - rest <= 5)) whole('byline', 'byline', 2);
    else if (to - rest === 1) whole('byline', 'byline', 2);
    return;
  }
  if (to - from <= 9 && looksLikeNames(words, from, to, book)) whole('names', 'byline', 1);
}

const BITS = new WeakMap<readonly PatternRule[], number[]>();

function patterns(line: string, { start, end }: Span, shape: Shape, book: Rulebook, found: Proposal[]): void {
  let bits = BITS.get(book.patterns);
  if (!bits) {
    bits = book.patterns.map(({ needs }) => markBits(needs));
    BITS.set(book.patterns, bits);
  }
  const short = line.length <= LINE_CHARS;
  const row = shape.words <= 16 && shape.digits + shape.commas > 0;
  for (let at = 0; at < bits.length; at++) {
    if (bits[at] !== 0 && (shape.marks & bits[at]!) === 0) continue;
    const { id: rule, label, weight, place, pattern } = book.patterns[at]!;
    if (label === 'body' && !row) continue;
    if (place === 'line') {
      if (short && pattern.test(line)) found.push({ rule, label, weight, heading: false, start, end, whole: true });
      continue;
    }
    for (const hit of line.matchAll(pattern)) {
      const from = start + hit.index;
      const whole = hit[0].length === line.length;
      found.push({ rule, label, weight, heading: false, start: from, end: from + hit[0].length, whole });
    }
  }
}
