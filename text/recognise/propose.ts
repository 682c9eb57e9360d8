/** Rules at work: what each block, or a part of it, might be. Nothing is decided here. */
import type { Label, Span } from '../../article.js';
import type { Rule, Weight } from '../languages/language.js';
import type { PatternRule } from '../rules/pattern-rule.js';
import { LINE_CHARS } from '../rules/patterns.js';
import type { Rulebook } from '../rules/rulebook.js';
import { type Found, findPhrases } from '../words/phrases.js';
import { type Scan, wordAt } from '../words/scan.js';
import { markBits, type Shape } from '../words/shape.js';
import { wireAgency } from './agencies.js';
import { creditIn } from './credits.js';
import { type Stamp, stampOf } from './dates.js';
import { gluedIn } from './glued.js';
import { bylineOpening, creditsPersons, looksLikeNames } from './names.js';
import { isAllPrompts } from './prompts.js';
import type { Proposal } from './proposal.js';

/** Words at which an opening phrase ends at the latest, and lines that are looked through for phrases with a leading gap. */
const OPENING_WORDS = 8;
const LINE_WORDS = 40;
/** Words of the sentences around a prompt. */
const GLUED_WORDS = 6;
/** Words of a town in front of a date. */
const PLACE_WORDS = 3;
/** A day, a year and a time. */
const TIMED_DIGITS = 7;
/** A comma so near behind an opening phrase divides it from a sentence. */
const COMMA_WORDS = 4;
/** What stands in quotation marks behind other words is said by somebody. */
const OPENS_QUOTE = /(?:^|[\s:：(])["“„«‘「『]\s?$|[：:，,]["「『“]$/u;

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
  const quoted = shape.opens === 'quote' || /[「『]/.test(text[start]!);
  if (to > from && !quoted) {
    const reach = shape.words <= LINE_WORDS ? to : Math.min(to, from + OPENING_WORDS);
    for (const hit of findPhrases(book.opening, words, from, reach)) {
      const weight = openingWeight(hit, words, block, shape, book);
      if (!weight) continue;
      const { id: rule, label, place, phrase } = hit.value;
      const heading = hit.value.heading === true && (place !== 'lead' || hit.to === to);
      found.push({ start, end, rule, phrase, label, weight, whole: true, heading });
    }
    if (to - from <= OPENING_WORDS * 2 && shape.ends === 'none') vocabularies(words, shape, book, whole);
    const stamp =
      shape.words <= LINE_WORDS ? (stampOf(words, from, to, book) ?? placedStamp(words, shape, book)) : null;
    if (stamp) whole('timestamp', 'timestamp', stamp.iso ? 3 : stamp.labelled ? 2 : 1, false, stamp);
    byline(words, shape, book, whole);
    signedStamp(words, block, shape, book, whole);
  }
  const credit = to > from && !(quoted && shape.ends === 'terminal') ? creditIn(words, shape, start, end, book) : null;
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
  const { from, to, key, fixed, value } = hit;
  if (!creditsPersons(hit, words, book)) return 0;
  if (key > from && OPENS_QUOTE.test(words.text.slice(words.end[key - 1], words.start[key]))) return 0;
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
    const more = shape.sentences > 1 && value.weight < 3 && goesOn(words, fixed, to);
    // A paragraph into which a prompt was glued: a sentence in front of it, and most of another behind.
    const glued = key - from >= GLUED_WORDS && to - fixed >= GLUED_WORDS && goesOn(words, from + 1, key + 1);
    const prose = fixed < to && ((comma && asks) || glued || (more && value.label !== 'author-box'));
    // "Comments are closed, said the notice." heads nothing.
    if (value.heading && comma && asks && fixed < to && shape.ends === 'terminal') return 0;
    const spoken = shape.ends === 'terminal' && to - from === 1;
    // A lead that runs into a sentence.
    if (value.place === 'lead' && fixed < to && shape.ends === 'terminal') return 1;
    return (prose && !isAllPrompts(words, shape, book)) || spoken ? lower(value.weight) : value.weight;
  }
  // "Read us — so said the sign." and "Guess: it snowed." go on as sentences; headlines open with a capital.
  const sentence = shape.ends === 'terminal' && /\p{Ll}$/u.test(behind);
  if (sentence && /^\s?[–—-]\s?\p{Ll}$/u.test(behind)) return 0;
  if (/^\s?(?:[:：|»›>→•–—]|- |\s\s)/.test(`${behind} `)) return shape.words <= 45 && !sentence ? value.weight : 1;
  // Without a space an ideograph belongs to the same word.
  const headline = behind.length > 1 && /[^\p{Ll}]$/u.test(behind) && shape.ends !== 'terminal' && shape.words <= 25;
  if (!headline || value.weight === 1) return 0;
  return fixed - from > 1 ? value.weight : lower(value.weight);
}

/** Does a sentence end between the word before `from` and the word `to`? */
function goesOn({ text, start, end }: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/[.!?…。！？؟।](?:[\s"”»'’)]|$)/.test(text.slice(end[at - 1]!, Math.min(start[at]!, end[at - 1]! + 4))))
      return true;
  return false;
}

function lower(weight: Weight): Weight {
  return weight === 1 ? 1 : ((weight - 1) as Weight);
}

/** `Springfield, 02/03/2025 05:30`, `Updated - March 2, 2025 05:30 am - SPRINGFIELD`: a whole date, and beside it where it was written. */
function placedStamp(words: Scan, shape: Shape, book: Rulebook): Stamp | null {
  const { from, to, digits, opens } = shape;
  if (opens !== 'upper' || digits < 5) return null;
  for (let at = to - 1; at >= to - PLACE_WORDS && at > from; at--) {
    if (!/^\s[|–—-]\s$/.test(words.text.slice(words.end[at - 1], words.start[at]))) continue;
    const stamp = stampOf(words, from, at, book);
    return stamp?.iso && stamp.timed ? stamp : null;
  }
  for (let at = from + 1; at <= from + PLACE_WORDS && at < to; at++) {
    const between = words.text.slice(words.end[at - 1], words.start[at]);
    const timed = at === from + 1 && between === ' ' && digits > TIMED_DIGITS;
    if (timed || /^\s?[,|–:-]\s?$/.test(between)) {
      const stamp = stampOf(words, at, to, book);
      if (stamp?.iso) return stamp;
      if (!timed) return null;
    }
    if (between !== ' ') return null;
  }
  return null;
}

type Whole = (rule: string, label: Label, weight: Weight, heading?: boolean, stamp?: Stamp) => void;

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
  if (shape.ends === 'question' || to - from > 24) return;
  const opening = bylineOpening(words, from, to, book);
  if (shape.ends === 'terminal') {
    // "Propos recueillis par Ann Example."
    if (opening > 1 && looksLikeNames(words, from + opening, to, book)) whole('byline', 'byline', 3);
    return;
  }
  if (opening > 0) {
    const rest = from + opening;
    let names = Math.min(to, rest + 8);
    while (names > rest + 1 && !looksLikeNames(words, rest, names, book, true)) names--;
    const caseless = /^\p{Lo}/u.test(words.text.slice(words.start[rest] ?? 0, (words.start[rest] ?? 0) + 1));
    const signed = /[:：/／|]/.test(words.text.slice(words.start[from], words.end[to - 1]));
    if (names > rest + 1) whole('byline', 'byline', 3);
    else if (rest === to || (caseless && to - rest <= (signed ? 10 : 5))) whole('byline', 'byline', 2);
    else if (to - rest === 1) whole('byline', 'byline', 2);
    return;
  }
  if (to - from <= 9 && looksLikeNames(words, from, to, book)) whole('names', 'byline', 1);
}

const BAR = /\s[|•·/]\s/;
/** Outlets and agencies have short names. */
const SIGNED_WORDS = 5;

/** "Example Agency | Updated: Jan 11, 2022 16:08 IST": who reports, a bar, and a whole date. */
function signedStamp(words: Scan, { start, end }: Span, shape: Shape, book: Rulebook, whole: Whole): void {
  if (shape.ends !== 'none' || shape.words > LINE_WORDS || shape.digits < 5) return;
  const line = words.text.slice(start, end);
  const bar = BAR.exec(line);
  if (!bar) return;
  const from = wordAt(words, start + bar.index + 1, shape.from);
  if (from - shape.from > SIGNED_WORDS || from === shape.from) return;
  const stamp = stampOf(words, from, shape.to, book);
  if (!stamp?.iso || !(stamp.labelled || stamp.timed)) return;
  if (looksLikeNames(words, shape.from, from, book) || wireAgency(line.slice(0, bar.index)) !== null)
    whole('signed-stamp', 'byline', 3, false, stamp);
}

/** What lines must be for some patterns to be tried, as bits. */
const [SHORT, ROW, UNFINISHED, WORDLESS, BRIEF] = [1, 2, 4, 8, 16];
const BRIEF_CHARS = 130;
/** For each pattern which marks it needs one of, and what its lines must be; -1 for any mark. */
type Gates = readonly [marks: Int32Array, lines: Uint8Array];
const GATES = new WeakMap<readonly PatternRule[], Gates>();

function gatesOf(rules: readonly PatternRule[]): Gates {
  const known = GATES.get(rules);
  if (known) return known;
  const gates: Gates = [
    Int32Array.from(rules, ({ needs }) => (needs === '' ? -1 : markBits(needs))),
    Uint8Array.from(
      rules,
      ({ place, row, unfinished, wordless, brief }) =>
        (place === 'line' ? SHORT : 0) |
        (row ? ROW : 0) |
        (unfinished ? UNFINISHED : 0) |
        (wordless ? WORDLESS : 0) |
        (brief ? BRIEF : 0),
    ),
  ];
  GATES.set(rules, gates);
  return gates;
}

function patterns(line: string, { start, end }: Span, shape: Shape, book: Rulebook, found: Proposal[]): void {
  const [marks, lines] = gatesOf(book.patterns);
  const here =
    (line.length <= LINE_CHARS ? SHORT : 0) |
    (line.length <= BRIEF_CHARS ? BRIEF : 0) |
    (shape.words <= 16 && shape.digits + shape.commas > 0 ? ROW : 0) |
    (shape.ends === 'none' ? UNFINISHED : 0) |
    (shape.letters + shape.digits === 0 ? WORDLESS : 0);
  for (let at = 0; at < marks.length; at++) {
    if ((lines[at]! & ~here) !== 0 || (marks[at] !== -1 && (shape.marks & marks[at]!) === 0)) continue;
    const { id: rule, label, weight, place, pattern } = book.patterns[at]!;
    if (place === 'line') {
      if (pattern.test(line)) found.push({ rule, label, weight, heading: false, start, end, whole: true });
      continue;
    }
    for (const hit of line.matchAll(pattern)) {
      const from = start + hit.index;
      const whole = hit[0].length === line.length;
      found.push({ rule, label, weight, heading: false, start: from, end: from + hit[0].length, whole });
    }
  }
}
