/**
 * Figures as values, so that one figure written in two ways is one word: 48,250,000 as 48250000, $48.25 million and 48,25 Mio.
 * are all "48250000". What a lone group of three means (1,250) depends on the country; for comparing it counts as thousands.
 */
import { classify, FOLDED, NUMERAL, RARE, UNKNOWN, vanishes } from './characters.js';
import { NINE } from './word-list.js';

export interface Figure {
  /** Decimal digits, without leading zeros, with a point if need be. */
  value: string;
  start: number;
  /** Behind the word that multiplies it, if there is one. */
  end: number;
}

const ZERO = 0x30;
/** Inside a figure: points and commas, and what only parts groups of three. */
const POINTS = /[.,·\u066b\u066c]/;
const GROUP_MARKS = /['’ \u00a0\u2007\u2009\u202f]/;
const BETWEEN = /[ \u00a0\u2009\u202f-]/;
const LETTER = /\p{L}/u;
const LONGEST_MULTIPLIER = 12;

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'thousand thousands thsd tsd tausend mille mil mila тыс тысяч тысячи ألف آلاف هزار हज़ार हजार 천'],
      [5, 'lakh lakhs लाख'],
      [
        6,
        'million millions mln mn mio million millionen millón millones milhão milhões milione milioni miljoen miljoner millioner milyon млн миллион миллиона миллионов мільйон мільйонів milion milionów مليون ملايين میلیون',
      ],
      [7, 'crore crores करोड़'],
      [
        9,
        'billion billions bn bln mrd milliard milliards milliarde milliarden miliardo miliardi miljard miljarder milliarder milyar млрд миллиард миллиарда миллиардов мільярд мільярдів miliard miliardów مليار مليارات میلیارد',
      ],
      [12, 'trillion trillions trn tn billionen трлн تريليون'],
      [4, '万 萬 만'],
      [8, '亿 億 억'],
    ] as const
  ).flatMap(([power, words]) => words.split(' ').map((word) => [word, power] as const)),
);
/** Of a sum of money one letter is enough: $48.25m. */
const MONEY_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
]);
const CURRENCY = /\p{Sc}/u;

function entryAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const entry = FOLDED[unit]!;
  return entry === UNKNOWN ? classify(unit) : entry;
}

const isDigit = (entry: number) => entry >= ZERO && entry <= NINE;

/**
 * The figures that begin with the digit at `start`: one, or each group of digits by itself where the signs between them make no
 * number (12.03.2026). Null where the digits are part of a word (12b).
 */
export function readFigures(text: string, start: number): Figure[] | null {
  const groups: Figure[] = [];
  const signs: string[] = [];
  let at = start;
  for (;;) {
    const group = readDigits(text, at);
    groups.push(group);
    const sign = text[group.end] ?? '';
    if (!isDigit(entryAt(text, group.end + 1))) break;
    if (!POINTS.test(sign) && !(GROUP_MARKS.test(sign) && partsGroups(text, groups, group))) break;
    signs.push(sign);
    at = group.end + 1;
  }
  const last = groups.at(-1)!;
  const value = joinedValue(groups, signs);
  const multiplied = value === null ? null : multiply(text, value, start, last.end);
  if (multiplied) return [multiplied];
  if (continuesAsWord(text, last.end)) {
    groups.pop();
    if (groups.length === 0) return null;
    return readFigures(text.slice(0, groups.at(-1)!.end), start);
  }
  return value === null
    ? groups.map((group) => ({ ...group, value: plain(group.value) }))
    : [{ value, start, end: last.end }];
}

/** The digits from `at` on, folded. */
function readDigits(text: string, at: number): Figure {
  let value = '';
  let end = at;
  for (; ; end++) {
    const entry = entryAt(text, end);
    if (!isDigit(entry)) break;
    value += String.fromCharCode(entry);
  }
  return { value, start: at, end };
}

/** Whether a space or an apostrophe stands between the group and one of exactly three digits. */
function partsGroups(text: string, groups: readonly Figure[], group: Figure): boolean {
  if (groups[0]!.value.startsWith('0') || (groups.length === 1 ? group.value.length > 3 : group.value.length !== 3))
    return false;
  return readDigits(text, group.end + 1).value.length === 3 && !continuesAsWord(text, group.end + 4);
}

function continuesAsWord(text: string, at: number): boolean {
  const entry = entryAt(text, at);
  return entry > UNKNOWN || (entry === RARE && !vanishes(text.charCodeAt(at)));
}

/** Null when the signs make no number of the groups. */
function joinedValue(groups: readonly Figure[], signs: readonly string[]): string | null {
  if (signs.length === 0) return plain(groups[0]!.value);
  const isThree = ({ value }: Figure) => value.length === 3;
  const first = groups[0]!.value;
  const isGrouped = (count: number) =>
    first.length <= 3 &&
    !first.startsWith('0') &&
    groups.slice(1, count).every(isThree) &&
    signs.slice(1, count - 1).every((sign) => sign === signs[0]);
  if (isGrouped(groups.length)) return plain(groups.map(({ value }) => value).join(''));
  const last = signs.at(-1)!;
  if (!POINTS.test(last) || signs.slice(0, -1).includes(last) || !isGrouped(groups.length - 1)) return null;
  const whole = groups.slice(0, -1).map(({ value }) => value);
  return plain(`${whole.join('')}.${groups.at(-1)!.value}`);
}

/** Without zeros that say nothing. */
function plain(value: string): string {
  const [whole = '', decimals = ''] = value.split('.');
  const kept = decimals.replace(/0+$/, '');
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (kept && `.${kept}`);
}

/** The figure with the word behind it that multiplies it; null when there is none. */
function multiply(text: string, value: string, start: number, after: number): Figure | null {
  let at = after;
  if (at < text.length && BETWEEN.test(text[at]!)) at++;
  let end = at;
  while (end < text.length && end - at <= LONGEST_MULTIPLIER && LETTER.test(text[end]!)) end++;
  const numeral = entryAt(text, at) === NUMERAL;
  const word = numeral ? text[at]! : text.slice(at, end).toLowerCase();
  const isMoney = at === after && start > 0 && CURRENCY.test(text[start - 1]!);
  const power = MULTIPLIERS.get(word) ?? (isMoney ? MONEY_MULTIPLIERS.get(word) : undefined);
  if (power === undefined) return null;
  return { value: shifted(value, power), start, end: at + word.length };
}

function shifted(value: string, power: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  const digits = decimals.padEnd(power, '0');
  return plain(`${whole}${digits.slice(0, power)}.${digits.slice(power)}`);
}

const DIGITS = '零一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** More characters are no number. */
const LONGEST_NUMERAL = 16;

/** The value of a run of Chinese numerals as digits (三千四百 is 3400, 二〇二六 is 2026); a run that is no number stands for itself. */
export function numeralValue(run: string): string {
  if (run.length > LONGEST_NUMERAL) return run;
  const characters = [...run].map((character) =>
    character === '〇' ? '零' : '两兩'.includes(character) ? '二' : character,
  );
  if (characters.every((character) => DIGITS.includes(character)))
    return plain(characters.map((character) => DIGITS.indexOf(character)).join(''));
  let [sum, section, digit] = [0, 0, 0];
  for (const character of characters) {
    const unit = UNITS.get(character);
    const myriad = MYRIADS.get(character);
    if (unit) [section, digit] = [section + (digit || 1) * unit, 0];
    else if (myriad) [sum, section, digit] = [(sum + (section + digit || 1)) * myriad, 0, 0];
    else digit = DIGITS.indexOf(character);
  }
  return String(sum + section + digit);
}
