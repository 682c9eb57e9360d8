/** How sentences end, in every script that news is written in. */

/** Marks that end a sentence, the dandas, shads and full stops of other scripts among them. */
export const TERMINALS = '.!?…。！？｡؟۔।॥‥⁉‼։።፧፨។៕။།༎᠃᱾߹꘎꛳';

/** Scripts that end a sentence with a space or with nothing. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}]/gu;
/** So many of their letters are more than a headline. Guess, 2026-12: headlines of such papers have 40 to 70 characters, vowel signs included. */
const UNMARKED_LETTERS = 50;
/** Of Chinese and Japanese, whose sentences are marked, but not in every paper: a line of so many is no headline. */
const IDEOGRAPHS = 60;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Any code unit of these scripts and of others beside them: tells Latin lines apart without a look at each character's script. */
const EASTERN = /[\u0e00-\u0eff\u2e80-\uffef]/;

const CLOSING = `"'”’»)\\]」』`;
const AT_END = new RegExp(`[${TERMINALS}][${CLOSING}]?$`);
const INSIDE = new RegExp(`[${TERMINALS}][\\s${CLOSING}]`);

/** Whether the line is prose by its length and script alone, since its sentences bear no marks. */
export function isUnmarkedProse(line: string): boolean {
  if (line.length < UNMARKED_LETTERS || !EASTERN.test(line)) return false;
  return reaches(line, UNMARKED, UNMARKED_LETTERS) || reaches(line, IDEOGRAPH, IDEOGRAPHS);
}

/** Whether the last sentence of the line is whole. */
export function endsSentence(line: string): boolean {
  return AT_END.test(line) || isUnmarkedProse(line);
}

/** Whether the line holds the end of a sentence. */
export function holdsSentence(line: string): boolean {
  return INSIDE.test(line) || endsSentence(line);
}

function reaches(line: string, script: RegExp, letters: number): boolean {
  return line.length >= letters && (line.match(script)?.length ?? 0) >= letters;
}
