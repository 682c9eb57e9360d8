/**
 * What the tokeniser does with each UTF-16 code unit: a table filled as characters are met.
 *
 * Words are folded for comparing, so that one word that two people typed in two ways stays one word: NFKC and lower case;
 * digits of every script are ASCII digits; letters of Latin, Greek, Cyrillic, Arabic and Hebrew lose their marks, as they are
 * often typed without (marks of other scripts are vowels and stay); the yeh, kaf and heh of Arabic and Persian keyboards are
 * one letter each; æ, ae and ä are a, and so on; what shows nothing (soft hyphens, joiners, variation selectors, tatweel) is nothing. What a publisher
 * changed is told by `written.ts`, which folds much less.
 */

/** Stands between words. */
export const SEPARATOR = 0;
/** Part of a word that has to be folded as a string: marks, ligatures, surrogates, characters that vanish. */
export const RARE = 1;
/** Of a script without spaces whose words are about two characters long. */
export const PAIRS = 2;
/** Of a script without spaces whose words are about four characters long. */
export const FOURS = 3;
/** A figure of Chinese and Japanese, written in characters. */
export const NUMERAL = 4;
/** Not met yet; ask `classify`. */
export const UNKNOWN = 5;

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const HAS_WORD = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /^\p{Nd}$/u;
/** Half, squared, the third footnote: figures that NFKC would run together with those beside them. */
const OTHER_NUMBER = /^\p{No}$/u;
const NOT_OTHER_NUMBERS = /[^\p{No}]+/gu;
const COMPOSES = /[\p{M}\u1100-\u11ff]/u;
const PAIR_SCRIPTS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}]/u;
/** By extension those scripts have marks of others too, as the dot below of Vietnamese. */
const MARK_OF_OTHERS = /(?![\u3099\u309a])\p{M}/u;
const FOUR_SCRIPTS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NUMERALS = /[〇零一二三四五六七八九十百千万亿億萬两兩]/u;
const VANISHES = /[\p{Default_Ignorable_Code_Point}\u0640]/u;
const ALL_VANISHING = /[\p{Default_Ignorable_Code_Point}\u0640]+/gu;
/** Apostrophes that count as letters: as their siblings they stand between words. */
const LETTER_APOSTROPHES = /[\u02b9-\u02bf\u02c8\u02ee]/;
const MARKS_STRIPPED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*$/u;
/** Marks of those scripts standing alone, and the nukta of Hindi. */
const DROPPED_MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c]/;

const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
/** Normalising sorts the marks on one letter in quadratic time, so a longer word is folded in pieces of so many units. */
const LONGEST_FOLDED = 128;

/** Letters that keyboards of neighbours write differently, or that are typed as another one where they are missing. */
const ONE_LETTER: ReadonlyMap<string, string> = new Map(
  [
    ['ىیې', 'ي'],
    ['کڪ', 'ك'],
    ['ةہەۃ', 'ه'],
    ['ς', 'σ'],
    ['ı', 'i'],
    ['đð', 'd'],
    ['ł', 'l'],
    ['øœ', 'o'],
    ['æ', 'a'],
  ].flatMap(([written, as]) => [...written!].map((letter) => [letter, as!] as const)),
);

/**
 * By code unit: one of the classes above, or (above UNKNOWN) the folded code unit of an ordinary word character.
 * Read it directly in loops; on UNKNOWN call `classify`.
 */
export const FOLDED = new Uint16Array(0x10000).fill(UNKNOWN);
/** 1 for the code units of capital letters, as far as `FOLDED` is known. */
export const CAPITALS = new Uint8Array(0x10000);
for (let unit = 0; unit < 128; unit++) classify(unit);

/** Works out the entry of one code unit, keeps it in FOLDED and returns it. Never UNKNOWN. */
export function classify(unit: number): number {
  const entry = entryOf(unit);
  FOLDED[unit] = entry;
  if (CAPITAL.test(String.fromCharCode(unit))) CAPITALS[unit] = 1;
  return entry;
}

function entryOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return RARE;
  const character = String.fromCharCode(unit);
  if (VANISHES.test(character)) return RARE;
  if (LETTER_APOSTROPHES.test(character)) return SEPARATOR;
  if (DROPPED_MARKS.test(character)) return RARE;
  if (DIGIT.test(character)) return 0x30 + digitValue(unit);
  if (OTHER_NUMBER.test(character)) return unit;
  const compatible = character.normalize('NFKC');
  if (!HAS_WORD.test(compatible)) return SEPARATOR;
  if (compatible === character && NUMERALS.test(character)) return NUMERAL;
  if (compatible === character && FOUR_SCRIPTS.test(character)) return FOURS;
  if (compatible === character && PAIR_SCRIPTS.test(character) && !MARK_OF_OTHERS.test(character)) return PAIRS;
  const letters = foldLetters(character);
  return letters.length === 1 && WORD.test(letters) && !COMPOSES.test(character) ? letters.charCodeAt(0) : RARE;
}

/** Decimal digits stand in runs of ten, zero first. */
function digitValue(unit: number): number {
  let below = 0;
  while (DIGIT.test(String.fromCharCode(unit - below - 1))) below++;
  return below % 10;
}

/** Folds a piece of text that stands between separators; signs inside compatibility characters are dropped. */
export function fold(piece: string): string {
  let word = '';
  for (let from = 0; from < piece.length; from += LONGEST_FOLDED) {
    word += foldShort(piece.slice(from, from + LONGEST_FOLDED));
  }
  return word;
}

function foldShort(piece: string): string {
  let word = '';
  for (const character of compatible(piece.replace(ALL_VANISHING, ''))) {
    if (character.length === 2) {
      if (isAstralWord(character.codePointAt(0)!)) word += character.toLowerCase();
      continue;
    }
    if (DROPPED_MARKS.test(character)) continue;
    const unit = character.charCodeAt(0);
    const entry = FOLDED[unit] === UNKNOWN ? classify(unit) : FOLDED[unit]!;
    if (entry > UNKNOWN) word += String.fromCharCode(entry);
    else if (entry === RARE) word += lettersOnly(foldLetters(character));
    else if (entry !== SEPARATOR) word += character;
  }
  return word;
}

function lettersOnly(letters: string): string {
  return WORD.test(letters) ? letters : letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Other forms of a character are that character. Does not touch ½ and ². */
function compatible(text: string): string {
  return text.replace(NOT_OTHER_NUMBERS, (part) => part.normalize('NFKC'));
}

/** One character in lower case, without the marks that its script is typed without, as the letter it is typed as. */
function foldLetters(character: string): string {
  const apart = character.normalize('NFKD');
  const bare = MARKS_STRIPPED.test(apart) ? apart.replace(/\p{M}+/gu, '') : character.normalize('NFKC');
  const lower = bare.toLowerCase();
  // A lower case may have marks where the capital has none (İ), and a letter may fold twice (Ǣ).
  const letters = lower === bare ? lower : lower.normalize('NFKD').length > lower.length ? foldLower(lower) : lower;
  return letters === 'ß' ? 'ss' : (ONE_LETTER.get(letters) ?? letters);
}

function foldLower(lower: string): string {
  const apart = lower.normalize('NFKD');
  return MARKS_STRIPPED.test(apart) ? apart.replace(/\p{M}+/gu, '') : lower.normalize('NFKC');
}

/** Whether a code point beyond the basic plane belongs to a word. */
export function isAstralWord(codePoint: number): boolean {
  if (codePoint <= 0xffff) return false;
  const character = String.fromCodePoint(codePoint);
  return WORD.test(character) && !VANISHES.test(character);
}

/** Whether a code unit shows nothing. */
export function vanishes(unit: number): boolean {
  return VANISHES.test(String.fromCharCode(unit));
}
