/**
 * The words by which a text is searched. Runs of letters, marks and digits, folded; of scripts that are written without spaces, and
 * of Hangul, whose particles are glued on, every two neighbouring characters: so any part of a run is found, whatever is a word in it.
 */

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** `scx`: with the marks of length and repetition that several scripts share. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\uffff]/;
/** Stand inside words and say nothing. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u0640]/g;
/** The dot that lower case leaves of a Turkish I; letters that Persian and Arabic keyboards write differently. */
const VARIANTS = /i\u0307|\u0131|\u06a9|\u06cc/g;
const VARIANT: Readonly<Record<string, string>> = { 'i\u0307': 'i', ı: 'i', '\u06a9': '\u0643', '\u06cc': '\u064a' };
/** Longer ones are no words; Postgres takes no more than 2,046 bytes. */
const LONGEST_WORD = 100;

export interface SearchWord {
  text: string;
  /** One of the pairs that a run without spaces is cut into; of the last character of a run it is that character alone. */
  unspaced: boolean;
}

/** In the order of the text. Linear; never throws. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const [run] of foldForSearch(text).matchAll(RUN)) {
    if (!MAY_BE_UNSPACED.test(run)) addWord(words, run);
    else addMixed(words, run);
  }
  return words;
}

/** NFKC, lower case, without what is not seen. Lengths change. */
export function foldForSearch(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(VARIANTS, (variant) => VARIANT[variant]!);
}

function addWord(words: SearchWord[], text: string): void {
  if (text.length <= LONGEST_WORD) words.push({ text, unspaced: false });
}

function addMixed(words: SearchWord[], run: string): void {
  let at = 0;
  for (const { 0: part, index } of run.matchAll(UNSPACED)) {
    if (index > at) addWord(words, run.slice(at, index));
    addPairs(words, part);
    at = index + part.length;
  }
  if (at < run.length) addWord(words, run.slice(at));
}

function addPairs(words: SearchWord[], part: string): void {
  const characters = [...part];
  characters.forEach((character, at) => {
    words.push({ text: character + (characters[at + 1] ?? ''), unspaced: true });
  });
}
