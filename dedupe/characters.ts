/**
 * What the tokeniser does with each UTF-16 code unit: a table filled as characters are met.
 *
 * Folding is NFKC and lower case. Beyond these, so that one word written in two ways stays one word: digits of every
 * script become ASCII digits, the final sigma a sigma, the dotted capital I an i; soft hyphens, zero-width characters
 * and the Arabic tatweel are nothing.
 */

/** Stands between words. */
export const SEPARATOR = 0;
/** Part of a word that has to be folded as a string: marks, ligatures, surrogates, characters that vanish. */
export const RARE = 1;
/** Of a script without spaces whose words are about two characters long. */
export const PAIRS = 2;
/** Of a script without spaces whose words are about four characters long. */
export const FOURS = 3;
/** Not met yet; ask `classify`. */
export const UNKNOWN = 4;

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const HAS_WORD = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /^\p{Nd}$/u;
const COMPOSES = /[\p{M}\u1100-\u11ff]/u;
const PAIR_SCRIPTS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}]/u;
const FOUR_SCRIPTS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const VANISHES = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]/;
const ALL_VANISHING = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]/g;

const CAPITAL_DOTTED_I = 0x130;
const SMALL_I = 0x69;
const DOT_ABOVE = 0x307;
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;
/** Normalising sorts the marks on one letter in quadratic time, so a longer word is folded in pieces of so many units. */
const LONGEST_FOLDED = 128;

/**
 * By code unit: one of the classes above, or (above UNKNOWN) the folded code unit of an ordinary word character.
 * Read it directly in loops; on UNKNOWN call `classify`.
 */
export const FOLDED = new Uint16Array(0x10000).fill(UNKNOWN);
for (let unit = 0; unit < 128; unit++) classify(unit);

/** Works out the entry of one code unit, keeps it in FOLDED and returns it. Never UNKNOWN. */
export function classify(unit: number): number {
  const entry = entryOf(unit);
  FOLDED[unit] = entry;
  return entry;
}

function entryOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return RARE;
  const character = String.fromCharCode(unit);
  if (VANISHES.test(character)) return RARE;
  if (unit === CAPITAL_DOTTED_I) return SMALL_I;
  if (unit === FINAL_SIGMA) return SIGMA;
  if (DIGIT.test(character)) return 0x30 + digitValue(unit);
  const compatible = character.normalize('NFKC');
  if (!HAS_WORD.test(compatible)) return SEPARATOR;
  if (compatible === character && FOUR_SCRIPTS.test(character)) return FOURS;
  if (compatible === character && PAIR_SCRIPTS.test(character)) return PAIRS;
  const lower = lowered(character);
  return lower.length === 1 && WORD.test(lower) && !COMPOSES.test(character) ? lower.charCodeAt(0) : RARE;
}

/** Decimal digits stand in runs of ten, zero first. */
function digitValue(unit: number): number {
  let below = 0;
  while (DIGIT.test(String.fromCharCode(unit - below - 1))) below++;
  return below % 10;
}

/** Folds a piece of text that stands between separators; signs inside compatibility characters (as in "½") are dropped. */
export function fold(piece: string): string {
  let word = '';
  for (let from = 0; from < piece.length; from += LONGEST_FOLDED) {
    word += foldShort(piece.slice(from, from + LONGEST_FOLDED));
  }
  return word;
}

function foldShort(piece: string): string {
  const characters = lowered(piece.replace(ALL_VANISHING, ''));
  let word = '';
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      if (isAstralWord(characters.codePointAt(at)!)) word += characters.slice(at, ++at + 1);
      continue;
    }
    // What is left of a dotted capital I.
    if (unit === DOT_ABOVE && word.endsWith('i')) continue;
    const entry = FOLDED[unit] === UNKNOWN ? classify(unit) : FOLDED[unit]!;
    if (entry !== SEPARATOR) word += String.fromCharCode(entry > UNKNOWN ? entry : unit);
  }
  return word;
}

function lowered(piece: string): string {
  const compatible = piece.normalize('NFKC');
  const lower = compatible.toLowerCase();
  return lower === compatible ? lower : lower.normalize('NFKC');
}

/** Whether a code point beyond the basic plane belongs to a word. */
export function isAstralWord(codePoint: number): boolean {
  return codePoint > 0xffff && WORD.test(String.fromCodePoint(codePoint));
}
