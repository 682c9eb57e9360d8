/** What stands where two texts differ: the evidence on which a copy is told from a form that was filled in twice. */
import type { Changes } from '../article.js';
import { MONTH_HASHES, WEEKDAY_HASHES } from './date-words.js';
import { fewerOf, PHRASE_WORDS, replacedBetween } from './gaps.js';
import { IMPERIAL_HASHES, METRIC_HASHES, NUMBER_HASHES } from './number-words.js';
import type { Alignment } from './spans.js';
import { DATE, FIGURE, NAME } from './word-list.js';
import type { Words } from './words.js';

/** A figure, a name or a day stands for another one in a gap no wider than this: beyond, the passage is another one. */
const WIDEST_PLACE = 20;
/** Two desks may open one text in two ways, and end it where they like: phrases there weigh less. */
const WEIGHT_AT_START = 0.5;
const WEIGHT_AT_END = 0.15;

export const NO_CHANGES: Readonly<Changes> = {
  figures: 0,
  dates: 0,
  numberWords: 0,
  names: 0,
  phraseWords: 0,
  singleWords: 0,
  equalBetween: 0,
};

/** `alignment` is that of b in a. Linear. */
export function changesOf(a: Words, b: Words, alignment: Alignment): Changes {
  const changes = { ...NO_CHANGES };
  const { places, equal } = replacedBetween(a, b, alignment);
  changes.equalBetween = equal;
  for (const place of places) {
    const fewer = fewerOf(place);
    const { inA, inB, isStart, isEnd } = place;
    if (fewer >= PHRASE_WORDS) changes.phraseWords += fewer * (isEnd ? WEIGHT_AT_END : isStart ? WEIGHT_AT_START : 1);
    const isNarrow = Math.max(inA.length, inB.length) <= WIDEST_PLACE;
    const found = isNarrow && count(contentOf(a, inA), contentOf(b, inB), changes);
    if (!found && fewer < PHRASE_WORDS) changes.singleWords++;
  }
  // Of words changed by chance so many are names.
  changes.names = Math.max(0, changes.names - places.length * shareOfNames(b, alignment));
  // Where nothing has a capital, a single word may be a name.
  if (!a.marks.includes(NAME) && !b.marks.includes(NAME)) changes.singleWords = 0;
  return changes;
}

/** The share of names in the equal words. */
function shareOfNames({ count, marks }: Words, { partner }: Alignment): number {
  let names = 0;
  let equal = 0;
  for (let at = 0; at < count; at++) {
    if (partner[at]! < 0) continue;
    equal++;
    if (marks[at] === NAME) names++;
  }
  return equal === 0 ? 0 : names / equal;
}

/** Hashes of the words of one side of a gap, by what they are. */
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

/** Null when there is nothing of the kind. */
function contentOf(words: Words, places: readonly number[]): Content | null {
  let content: Content | null = null;
  let nameBefore = false;
  for (const at of places) {
    const hash = words.hashes[2 * at]!;
    const mark = words.marks[at]!;
    const sort = mark === FIGURE || mark === DATE ? sortOfFigure(words, at) : (SORTS.get(hash) ?? null);
    if (sort !== null) {
      content ??= nothing();
      content[sort].push(hash);
      if (sort === 'measures') {
        content.imperial ||= IMPERIAL_HASHES.has(words.hashes[2 * at + 2]!);
        content.metric ||= METRIC_HASHES.has(words.hashes[2 * at + 2]!);
      }
    } else if (mark === NAME && !nameBefore) {
      content ??= nothing();
      content.names++;
    }
    nameBefore = sort === null && mark === NAME;
  }
  return content;
}

const nothing = (): Content => ({
  figures: [],
  measures: [],
  imperial: false,
  metric: false,
  dates: [],
  days: [],
  months: [],
  numberWords: [],
  names: 0,
});

type Sort = 'figures' | 'measures' | 'dates' | 'days' | 'months' | 'numberWords';

const SORTS: ReadonlyMap<number, Sort> = new Map([
  ...[...NUMBER_HASHES].map((hash) => [hash, 'numberWords'] as const),
  ...[...MONTH_HASHES].map((hash) => [hash, 'months'] as const),
  ...[...WEEKDAY_HASHES].map((hash) => [hash, 'days'] as const),
]);

function sortOfFigure({ count, hashes, marks }: Words, at: number): Sort {
  const isMonth = (word: number) => word >= 0 && word < count && MONTH_HASHES.has(hashes[2 * word]!);
  if (marks[at] === DATE || isMonth(at - 1) || isMonth(at + 1)) return 'dates';
  const behind = at + 1 < count ? hashes[2 * at + 2]! : 0;
  return IMPERIAL_HASHES.has(behind) || METRIC_HASHES.has(behind) ? 'measures' : 'figures';
}

/** Adds what stands for another of its kind; false when nothing does. */
function count(there: Content | null, here: Content | null, changes: Changes): boolean {
  if (there === null || here === null) return false;
  // Miles here and kilometres there are the same way, told to other readers.
  const isConverted = (there.imperial && here.metric) || (there.metric && here.imperial);
  const differ = (sort: Sort) => bothDiffer(there[sort], here[sort]);
  const figures = differ('figures') + (isConverted ? 0 : differ('measures'));
  const dates = differ('days') + differ('months') + differ('dates');
  const numberWords = differ('numberWords');
  const names = Math.min(there.names, here.names);
  changes.figures += figures;
  changes.dates += dates;
  changes.numberWords += numberWords;
  changes.names += names;
  return figures + dates + numberWords + names > 0;
}

/** The smaller number of those on one side that are not on the other. */
function bothDiffer(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const only = (these: readonly number[], those: readonly number[]) =>
    these.filter((hash) => !those.includes(hash)).length;
  return Math.min(only(one, other), only(other, one));
}
