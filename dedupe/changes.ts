/** What stands where two texts differ: the evidence on which a copy is told from a form that was filled in twice. */
import type { Changes } from '../article.js';
import { CONTRAST_GROUPS, setOf } from './contrasts.js';
import { MONTH_HASHES, WEEKDAY_HASHES } from './date-words.js';
import { FUNCTION_HASHES, SAYING_HASHES } from './function-words.js';
import { fewerOf, type Gap, PHRASE_WORDS, replacedBetween } from './gaps.js';
import { IMPERIAL_HASHES, METRIC_HASHES, NUMBER_HASHES } from './number-words.js';
import type { Alignment } from './spans.js';
import { DATE, FIGURE, NAME } from './word-list.js';
import type { Words } from './words.js';

/** A figure, a name or a day stands for another one in a gap no wider than this: beyond, the passage is another one. */
const WIDEST_PLACE = 12;
/** A word that an editor exchanged has become so many at most. */
const WIDEST_EXCHANGE = 3;
/**
 * Two desks may open one text in two ways, and end it where they like: phrases there weigh less. What stands under a lead is news when it
 * says once on which day or by whom something was said; what stands under every release says neither. A lead has so many words at most.
 */
const WEIGHT_AT_START = 0.6;
const WEIGHT_ABOVE_NEWS = 0.05;
const WEIGHT_AT_END = 0.1;
const LONGEST_LEAD = 32;
/** Of text in which one word in ten is edited a half stands in such runs, of two fillings of a form nearly all that is equal. */
const UNTOUCHED_RUN = 12;
/**
 * In a language whose function words are listed a quarter to a half of the words are such. Of another, so many of the exchanged words
 * are taken for it.
 */
const KNOWN_LANGUAGE = 0.1;
const UNKNOWN_WORDS = 0.3;

export const NO_CHANGES: Readonly<Changes> = {
  figures: 0,
  dates: 0,
  numberWords: 0,
  names: 0,
  contrasts: 0,
  phraseWords: 0,
  passageWords: 0,
  functionWords: 0,
  singleWords: 0,
  equalBetween: 0,
  untouched: 0,
};

/** `alignment` is that of b in a. Linear. */
export function changesOf(a: Words, b: Words, alignment: Alignment): Changes {
  const changes = { ...NO_CHANGES };
  const { places, equal } = replacedBetween(a, b, alignment);
  changes.equalBetween = equal;
  const untouched = untouchedWords(alignment);
  changes.untouched = untouched.length;
  const isNews = untouched.some((at) => TELLING.has(b.hashes[2 * at]!));
  const atStart = isNews ? WEIGHT_ABOVE_NEWS : WEIGHT_AT_START;
  for (const place of places) {
    const { inA, inB, isStart, isEnd } = place;
    const fewer = fewerOf(place);
    const wider = Math.max(inA.length, inB.length);
    const found = wider <= WIDEST_PLACE && count(contentOf(a, inA), contentOf(b, inB), changes);
    if (isExchange(place)) {
      if (found) continue;
      if (hasFunctionWord(a, inA) || hasFunctionWord(b, inB)) changes.functionWords++;
      else changes.singleWords++;
    } else {
      const longer = Math.max(0, fewer - LONGEST_LEAD);
      const phrase = isStart || isEnd ? fewer - longer : Math.min(wider, 2 * fewer) - longer;
      changes.phraseWords += (isEnd ? WEIGHT_AT_END : isStart ? atStart : 1) * phrase;
      changes.passageWords += (isEnd ? WEIGHT_AT_END : 1) * longer;
    }
  }
  const isName = (at: number) => b.marks[at] === NAME;
  const isFunctionWord = (at: number) => FUNCTION_HASHES.has(b.hashes[2 * at]!);
  // Of words changed by chance so many are names.
  changes.names = Math.max(0, changes.names - places.length * shareOf(isName, alignment));
  // Where nothing has a capital, a single word may be a name.
  if (!a.marks.includes(NAME) && !b.marks.includes(NAME)) changes.singleWords = 0;
  if (shareOf(isFunctionWord, alignment) < KNOWN_LANGUAGE) changes.functionWords += UNKNOWN_WORDS * changes.singleWords;
  return changes;
}

/** Whether a word or two stand for a word or two, give or take one. */
function isExchange(place: Gap): boolean {
  return fewerOf(place) < PHRASE_WORDS && Math.max(place.inA.length, place.inB.length) <= WIDEST_EXCHANGE;
}

function hasFunctionWord(words: Words, places: readonly number[]): boolean {
  return places.some((at) => FUNCTION_HASHES.has(words.hashes[2 * at]!));
}

/** The equal words of b in runs of UNTOUCHED_RUN and more. */
function untouchedWords({ partner }: Alignment): number[] {
  const words: number[] = [];
  let from = 0;
  for (let at = 1; at <= partner.length; at++) {
    if (at < partner.length && partner[at]! >= 0 && partner[at] === partner[at - 1]! + 1) continue;
    if (partner[from]! >= 0 && at - from >= UNTOUCHED_RUN) for (let k = from; k < at; k++) words.push(k);
    from = at;
  }
  return words;
}

/** Days of the week, and the words by which it is told that something was said. */
const TELLING: ReadonlySet<number> = new Set([...SAYING_HASHES, ...WEEKDAY_HASHES]);

/** The share of the equal words of b that are of a kind. */
function shareOf(isOfKind: (at: number) => boolean, { partner }: Alignment): number {
  let ofKind = 0;
  let equal = 0;
  for (let at = 0; at < partner.length; at++) {
    if (partner[at]! < 0) continue;
    equal++;
    if (isOfKind(at)) ofKind++;
  }
  return equal === 0 ? 0 : ofKind / equal;
}

/** What the words of one side of a gap are. */
interface Content {
  /** Hashes of words, by their sort. */
  words: Map<Sort, number[]>;
  imperial: boolean;
  metric: boolean;
  /** Names, of one word or several. */
  names: number;
}

/** `measures` are figures with a unit of length, weight or warmth behind them; a number is that of a set of contrasts, of which the groups are told. */
type Sort = 'figures' | 'measures' | 'dates' | 'days' | 'months' | 'numberWords' | number;

const SORTS: ReadonlyMap<number, Sort> = new Map<number, Sort>([
  ...[...NUMBER_HASHES].map((hash) => [hash, 'numberWords'] as const),
  ...[...MONTH_HASHES].map((hash) => [hash, 'months'] as const),
  ...[...WEEKDAY_HASHES].map((hash) => [hash, 'days'] as const),
]);

function contentOf(words: Words, places: readonly number[]): Content {
  const content: Content = { words: new Map(), imperial: false, metric: false, names: 0 };
  let nameBefore = false;
  for (const at of places) {
    const hash = words.hashes[2 * at]!;
    const mark = words.marks[at]!;
    const sort = mark === FIGURE || mark === DATE ? sortOfFigure(words, at) : SORTS.get(hash);
    const group = CONTRAST_GROUPS.get(hash);
    if (sort !== undefined) {
      content.words.set(sort, [...(content.words.get(sort) ?? []), hash]);
      if (sort === 'measures') {
        content.imperial ||= IMPERIAL_HASHES.has(words.hashes[2 * at + 2]!);
        content.metric ||= METRIC_HASHES.has(words.hashes[2 * at + 2]!);
      }
    } else if (group !== undefined) {
      content.words.set(setOf(group), [...(content.words.get(setOf(group)) ?? []), group]);
    } else if (mark === NAME && !nameBefore) content.names++;
    nameBefore = sort === undefined && mark === NAME;
  }
  return content;
}

function sortOfFigure({ count, hashes, marks }: Words, at: number): Sort {
  const isMonth = (word: number) => word >= 0 && word < count && MONTH_HASHES.has(hashes[2 * word]!);
  if (marks[at] === DATE || isMonth(at - 1) || isMonth(at + 1)) return 'dates';
  const behind = at + 1 < count ? hashes[2 * at + 2]! : 0;
  return IMPERIAL_HASHES.has(behind) || METRIC_HASHES.has(behind) ? 'measures' : 'figures';
}

/** Adds what stands for another of its kind; false when nothing does. */
function count(there: Content, here: Content, changes: Changes): boolean {
  // Miles here and kilometres there are the same way, told to other readers.
  const isConverted = (there.imperial && here.metric) || (there.metric && here.imperial);
  let found = 0;
  for (const [sort, words] of there.words) {
    const differ = sort === 'measures' && isConverted ? 0 : bothDiffer(words, here.words.get(sort));
    changes[COUNTED_AS[sort] ?? 'contrasts'] += differ;
    found += differ;
  }
  const names = Math.min(there.names, here.names);
  changes.names += names;
  return found + names > 0;
}

const COUNTED_AS: Readonly<Record<Sort, keyof Changes | undefined>> = {
  figures: 'figures',
  measures: 'figures',
  dates: 'dates',
  days: 'dates',
  months: 'dates',
  numberWords: 'numberWords',
};

/** The smaller number of those on one side that are not on the other. */
function bothDiffer(one: readonly number[], other: readonly number[] | undefined): number {
  if (other === undefined) return 0;
  const only = (these: readonly number[], those: readonly number[]) =>
    these.filter((hash) => !those.includes(hash)).length;
  return Math.min(only(one, other), only(other, one));
}
