/** What stands where two texts differ: the evidence on which a copy is told from a form that was filled in twice. */
import type { Changes } from '../article.js';
import { MONTH_HASHES, WEEKDAY_HASHES } from './date-words.js';
import { IMPERIAL_HASHES, METRIC_HASHES, NUMBER_HASHES } from './number-words.js';
import { type Alignment, commonWords } from './spans.js';
import { DATE, FIGURE, NAME } from './word-list.js';
import type { Words } from './words.js';

/** What replaces so many words or more is a phrase, a sentence or a passage, not a word. */
const PHRASE_WORDS = 3;
/** A figure, a name or a day in the place of another stands in a gap no wider than this: beyond, the passage is another one. */
const WIDEST_PLACE = 20;
/** A passage of more words is not looked at as an edited one, which takes time quadratic in them. */
const WIDEST_EDITED = 60;
/** Of words that are in no span so many in a row are equal by chance. */
const MOST_BY_CHANCE = 2;

/** Words that stand between the same two equal words and are in no passage in common, on either side: ascending. */
interface Gap {
  inA: number[];
  inB: number[];
  /** Behind the last equal words: where two cut or continued the same text, it ends in two ways. */
  isEnd: boolean;
  /** Equal words between it and the gap before. */
  equalBefore: number;
}

/** `alignment` is that of b in a. Linear, but for the gaps, of which each takes time quadratic in at most WIDEST_EDITED words. */
export function changesOf(a: Words, b: Words, alignment: Alignment): Changes {
  const changes: Changes = { figures: 0, dates: 0, numberWords: 0, names: 0, phraseWords: 0, singleWords: 0 };
  const places = merged([...gapsOf(a, b, alignment)].flatMap((gap) => split(a, b, gap)));
  for (const { inA, inB, isEnd } of places) {
    const fewer = Math.min(inA.length, inB.length);
    if (fewer >= PHRASE_WORDS) changes.phraseWords += isEnd ? fewer / 4 : fewer;
    if (Math.max(inA.length, inB.length) > WIDEST_PLACE) continue;
    const [there, here] = [contentOf(a, inA), contentOf(b, inB)];
    const figures =
      bothDiffer(there.figures, here.figures) +
      (isConverted(there, here) ? 0 : bothDiffer(there.measures, here.measures));
    const dates =
      bothDiffer(there.days, here.days) + bothDiffer(there.months, here.months) + bothDiffer(there.dates, here.dates);
    const numberWords = bothDiffer(there.numberWords, here.numberWords);
    const names = Math.min(there.names, here.names);
    changes.figures += figures;
    changes.dates += dates;
    changes.numberWords += numberWords;
    changes.names += names;
    if (figures + dates + numberWords + names === 0 && fewer < PHRASE_WORDS) changes.singleWords++;
  }
  // Of words changed by chance so many are names.
  changes.names = Math.max(0, changes.names - places.length * shareOfNames(b, alignment));
  // Where nothing has a capital, a single word may be a name.
  if (!hasNames(a) && !hasNames(b)) changes.singleWords = 0;
  return changes;
}

/** The gaps between words in common, in order, of a gap that is in no span. */
function split(a: Words, b: Words, gap: Gap): Gap[] {
  const { inA, inB } = gap;
  if (Math.min(inA.length, inB.length) < PHRASE_WORDS || Math.max(inA.length, inB.length) > WIDEST_EDITED) return [gap];
  const [endA, endB] = [inA.at(-1)! + 1, inB.at(-1)! + 1];
  const pairs = commonWords(a, inA[0]!, endA, b, inB[0]!, endB);
  const gaps: Gap[] = [];
  let { equalBefore } = gap;
  let [fromA, fromB] = [inA[0]!, inB[0]!];
  for (const [toA, toB] of [...pairs, [endA, endB] as const]) {
    const isEnd = gap.isEnd && toA === endA;
    const part = {
      inA: inA.filter((at) => at >= fromA && at < toA),
      inB: inB.filter((at) => at >= fromB && at < toB),
      isEnd,
      equalBefore,
    };
    if (part.inA.length + part.inB.length > 0) {
      gaps.push(part);
      equalBefore = 0;
    }
    equalBefore++;
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return gaps;
}

/** Gaps of which both sides have words. A word or two in common by chance (of, the) do not part a phrase from the next. */
function merged(gaps: readonly Gap[]): Gap[] {
  const places: Gap[] = [];
  for (const gap of gaps) {
    const before = places.at(-1);
    if (before && isByChance(before, gap)) {
      before.inA.push(...gap.inA);
      before.inB.push(...gap.inB);
      before.isEnd = gap.isEnd;
    } else places.push(gap);
  }
  return places.filter((place) => fewerOf(place) > 0);
}

/** Whether more stands on either side of the equal words between two gaps than they are. */
function isByChance(before: Gap, { inA, inB, equalBefore }: Gap): boolean {
  const fewer = Math.min(before.inA.length + inA.length, before.inB.length + inB.length);
  return (
    equalBefore <= MOST_BY_CHANCE &&
    fewer >= 2 * equalBefore + 2 &&
    Math.max(before.inA.length, before.inB.length) > equalBefore &&
    Math.max(inA.length, inB.length) > equalBefore
  );
}

function fewerOf({ inA, inB }: Gap): number {
  return Math.min(inA.length, inB.length);
}

function hasNames({ marks }: Words): boolean {
  return marks.includes(NAME);
}

function* gapsOf(a: Words, b: Words, { partner }: Alignment): Iterable<Gap> {
  const paired = new Uint8Array(a.count);
  for (const inA of partner) if (inA >= 0) paired[inA] = 1;
  let fromA = 0;
  let equalBefore = 0;
  let inB: number[] = [];
  for (let at = 0; at <= b.count; at++) {
    const other = at === b.count ? a.count : partner[at]!;
    if (other < 0) {
      inB.push(at);
      continue;
    }
    if (inB.length > 0 || other !== fromA) {
      const inA: number[] = [];
      for (let k = fromA; k < other; k++) if (paired[k] === 0) inA.push(k);
      // Between passages in another order nothing stands for anything.
      if (2 * inA.length >= other - fromA) yield { inA, inB, isEnd: at === b.count, equalBefore };
      inB = [];
      equalBefore = 0;
    }
    equalBefore++;
    fromA = other + 1;
  }
}

function shareOfNames(b: Words, { partner }: Alignment): number {
  let names = 0;
  let equal = 0;
  for (let at = 0; at < b.count; at++) {
    if (partner[at]! < 0) continue;
    equal++;
    if (b.marks[at] === NAME) names++;
  }
  return equal === 0 ? 0 : names / equal;
}

interface Content {
  figures: number[];
  /** Figures with a unit of length, weight or warmth behind them. */
  measures: number[];
  imperial: boolean;
  metric: boolean;
  dates: number[];
  days: number[];
  months: number[];
  numberWords: number[];
  /** Names, of one word or several. */
  names: number;
}

function contentOf(words: Words, places: readonly number[]): Content {
  const content: Content = {
    figures: [],
    measures: [],
    imperial: false,
    metric: false,
    dates: [],
    days: [],
    months: [],
    numberWords: [],
    names: 0,
  };
  let nameBefore = false;
  for (const at of places) {
    const hash = words.hashes[2 * at]!;
    const mark = words.marks[at]!;
    const isName = mark === NAME;
    if (mark === FIGURE || mark === DATE) {
      const dated = mark === DATE || isMonth(words, at - 1) || isMonth(words, at + 1);
      const unit = places.includes(at + 1) ? words.hashes[2 * at + 2]! : 0;
      content.imperial ||= IMPERIAL_HASHES.has(unit);
      content.metric ||= METRIC_HASHES.has(unit);
      const measured = IMPERIAL_HASHES.has(unit) || METRIC_HASHES.has(unit);
      (dated ? content.dates : measured ? content.measures : content.figures).push(hash);
    } else if (WEEKDAY_HASHES.has(hash)) content.days.push(hash);
    else if (MONTH_HASHES.has(hash)) content.months.push(hash);
    else if (NUMBER_HASHES.has(hash)) content.numberWords.push(hash);
    else if (isName && !nameBefore) content.names++;
    nameBefore = isName;
  }
  return content;
}

/** The smaller number of those on one side that are not on the other. */
function bothDiffer(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const only = (these: readonly number[], those: readonly number[]) =>
    these.filter((hash) => !those.includes(hash)).length;
  return Math.min(only(one, other), only(other, one));
}

/** Miles here and kilometres there are the same way, told to other readers. */
function isConverted(one: Content, other: Content): boolean {
  return (one.imperial && other.metric) || (one.metric && other.imperial);
}

function isMonth({ count, hashes }: Words, at: number): boolean {
  return at >= 0 && at < count && MONTH_HASHES.has(hashes[2 * at]!);
}
