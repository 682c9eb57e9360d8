/** Words of scripts without spaces, cut at places that the characters themselves choose. */
import { classify, FOLDED, FOURS, NUMERAL, PAIRS, RARE, SEPARATOR, UNKNOWN, vanishes } from './characters.js';
import { numeralValue } from './figures.js';
import { DATE, FIGURE, HIGH_SEED, HIGH_STEP, LOW_SEED, LOW_STEP, type WordList } from './word-list.js';

/** A piece is never longer (units): one character repeated has no place to cut at. */
const LONGEST_PIECE = 16;
/** A figure before one of these is part of a date or a time, one behind those below a day of the week. */
const AFTER_DATE = /[年月日号號時时点點分]/;
const BEFORE_DAY = /[期周週拜]/;
const SPACE = /[ \t\n\u00a0\u3000]/;
/** Makes a day of the week of the character before it, in Japanese. */
const WEEKDAY_MARK = 0x66dc;

/**
 * Cuts a run of such a script. Spaces inside it (of typesetting, of text recognition, of a line's end) do not end it; an empty line does.
 * Returns where the run ends.
 */
export function addPieces(list: WordList, text: string, start: number, script: number): number {
  const units: number[] = [];
  const places: number[] = [];
  let at = start;
  let end = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const entry = FOLDED[unit] === UNKNOWN ? classify(unit) : FOLDED[unit]!;
    if (entry === script) {
      units.push(unit);
      places.push(at);
      end = at + 1;
    } else if (
      !(entry === SEPARATOR && SPACE.test(text[at]!) && !isEmptyLine(text, at)) &&
      !(entry === RARE && vanishes(unit))
    )
      break;
  }
  if (script === NUMERAL) addNumeral(list, text, places);
  else cut(list, units, places, script);
  return end;
}

function isEmptyLine(text: string, at: number): boolean {
  return text[at] === '\n' && text[at + 1] === '\n';
}

function cut(list: WordList, units: readonly number[], places: readonly number[], script: number): void {
  let first = 0;
  for (let i = 1; i <= units.length; i++) {
    if (i < units.length && i - first < LONGEST_PIECE && !isCut(units, i, script)) continue;
    let low = LOW_SEED;
    let high = HIGH_SEED;
    for (let k = first; k < i; k++) {
      low = Math.imul(low ^ units[k]!, LOW_STEP);
      high = Math.imul(high ^ units[k]!, HIGH_STEP);
    }
    list.add(low, high, 0, places[first]!, places[i - 1]! + 1);
    if (units[i - 1] === WEEKDAY_MARK) list.mark(DATE);
    first = i;
  }
}

/**
 * Where a character's rank is lower than those before it: in fours below the three before it, so a piece has four characters on average;
 * in pairs below the one before it or the one behind it, which makes pieces of one and a half, as long as a word of Chinese.
 */
function isCut(units: readonly number[], at: number, script: number): boolean {
  if (units[at + 1] === WEEKDAY_MARK || units[at - 1] === WEEKDAY_MARK) return true;
  if (units[at] === WEEKDAY_MARK) return false;
  const here = rank(units[at]!);
  if (script === PAIRS) return here < rank(units[at - 1]!) || (at + 1 < units.length && here < rank(units[at + 1]!));
  for (let back = 1; back < (script === FOURS ? 4 : 2) && at - back >= 0; back++) {
    if (rank(units[at - back]!) <= here) return false;
  }
  return true;
}

function rank(unit: number): number {
  const mixed = Math.imul(unit ^ 0x2c1b3c6d, 0x297a2d39);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
}

function addNumeral(list: WordList, text: string, places: readonly number[]): void {
  const start = places[0]!;
  const end = places.at(-1)! + 1;
  list.addFolded(numeralValue(places.map((place) => text[place]).join('')), start, end);
  list.mark(isDate(text, start, end) ? DATE : FIGURE);
}

/** Whether a figure is part of a date of Chinese or Japanese. */
export function isDate(text: string, start: number, end: number): boolean {
  return AFTER_DATE.test(text[end] ?? '') || BEFORE_DAY.test(text[start - 1] ?? '');
}
