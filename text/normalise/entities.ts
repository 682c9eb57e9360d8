/** Character references left in text (`&rsquo;`, `&#8217;`), also those escaped more than once (`&amp;amp;nbsp;`). */
import { decodeHTMLStrict } from 'entities';

const REFERENCE = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Rounds until nothing is left to resolve; each makes the text shorter, and honest text needs one. */
const ROUNDS = 4;

/** Linear; resolving the answer again changes nothing but on text made to nest deeper than `ROUNDS`. */
export function resolveEntities(text: string): string {
  let resolved = text;
  for (let round = 0; round < ROUNDS && resolved.includes('&'); round++) {
    const next = resolved.replace(REFERENCE, (_all, name: string) => decodeHTMLStrict(`&${name};`));
    if (next === resolved) break;
    resolved = next;
  }
  return resolved;
}
