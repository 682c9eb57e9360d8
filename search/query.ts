/** What a person types to search: words, `"a phrase"`, `-word`, `a or b`. Anything can be typed; nothing is an error. */
import { foldForSearch, type SearchWord, searchWords } from './words.js';

/** One word or phrase. */
export interface Term {
  /** As the index has them; they follow one another. */
  words: string[];
  /** The last of them is a single character of a script without spaces: whatever begins with it is meant. */
  prefix: boolean;
  /** Articles that have it are not wanted. */
  negated: boolean;
  /** Folded, when it is of a script without spaces; else null. */
  unspaced: string | null;
}

/** Any of these will do (what stands between `or`s); each wants all of its terms. */
export type Query = Term[][];

const PART = /(-?)"([^"]*)(?:"|$)|(\S+)/g;
const OR = /^or$/i;

/** An alternative without a word that is wanted is dropped, since nearly every article answers it; so the answer may be empty. */
export function parseQuery(text: string): Query {
  const alternatives: Query = [[]];
  for (const [, minus, phrase, bare] of text.replace(/[“”„«»]/g, '"').matchAll(PART)) {
    if (bare !== undefined && OR.test(bare)) {
      alternatives.push([]);
      continue;
    }
    const negated = minus === '-' || (bare !== undefined && /^-[^-]/.test(bare));
    const term = termOf(phrase ?? bare ?? '', negated);
    if (term) alternatives.at(-1)!.push(term);
  }
  return alternatives.filter((terms) => terms.some(({ negated }) => !negated));
}

function termOf(text: string, negated: boolean): Term | null {
  const found = searchWords(text);
  if (found.length === 0) return null;
  const isUnspaced = found.every(({ unspaced }) => unspaced);
  // Where the run goes on in the text its last character begins a pair; it stands in the pair before it already.
  const isTail = isSingle(found.at(-1)!) && found.length > 1 && isPair(found.at(-2)!);
  const words = isTail ? found.slice(0, -1) : found;
  const last = words.at(-1)!;
  return {
    words: words.map((word) => word.text),
    prefix: isSingle(last),
    negated,
    unspaced: isUnspaced
      ? foldForSearch(text)
          .match(/[\p{L}\p{M}\p{N}]+/gu)!
          .join('')
      : null,
  };
}

function isSingle({ text, unspaced }: SearchWord): boolean {
  return unspaced && [...text].length === 1;
}

function isPair(word: SearchWord): boolean {
  return word.unspaced && !isSingle(word);
}
