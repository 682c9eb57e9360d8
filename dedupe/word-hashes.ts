/** Lists of words, given as data, in the form in which the words of a text are looked up. */
import { tokenise } from './words.js';

/** The low halves of the hashes of all words of a text. */
export function hashesOf(list: string): ReadonlySet<number> {
  return new Set(tokenise(list).hashes.filter((_, i) => i % 2 === 0));
}
