/** Names of persons in bylines, credits and lists of contributors, told by capitals and by the words between them. */

import type { Rule } from '../languages/language.js';
import type { Rulebook } from '../rules/rulebook.js';
import { type Found, findPhrases } from '../words/phrases.js';
import * as c from '../words/scan.js';

/** Longest run of words that is still a list of names; of those who contributed to a report, with their towns. */
const NAME_WORDS = 14;
const CREDITED_WORDS = 26;

/**
 * The words `from` to `to` are names: two capitalised words at least, nothing but capitalised words, initials and the
 * particles of our languages, and no mark that ends a sentence. In scripts without capitals nothing is a name by itself.
 * Function words in capitals ("The Old Mill") are no names, but behind a "By" one of them may be ("Will", "May").
 */
export function looksLikeNames(
  words: c.Scan,
  from: number,
  to: number,
  { nameWords, stops, dateWords }: Rulebook,
  signed = false,
): boolean {
  if (to - from < 2 || to - from > (signed ? CREDITED_WORDS : NAME_WORDS)) return false;
  let capitals = 0;
  let dates = 0;
  let common = 0;
  for (let at = from; at < to; at++) {
    const first = c.CLASS[words.text.charCodeAt(words.start[at]!)];
    const hash = words.hash[at]!;
    if (first === c.UPPER) {
      if (stops.has(hash) && !nameWords.has(hash)) common++;
      if (dateWords.has(hash)) dates++;
      else capitals++;
    } else if (!nameWords.has(hash) && !(signed && isPossessive(words, at))) return false;
    if (at > from && !joined(words.text, words.end[at - 1]!, words.start[at]!)) return false;
  }
  // "By Example Desk": words that also stand beside dates.
  if (signed && capitals > 0) capitals += dates;
  return capitals >= 2 && common <= (signed ? 1 : 0) && c.CLASS[words.text.charCodeAt(words.start[from]!)] === c.UPPER;
}

/** The s of "Example’s Ann Sample". */
function isPossessive({ text, start, end }: c.Scan, at: number): boolean {
  return end[at]! - start[at]! === 1 && text[start[at]!] === 's' && /['’]/.test(text[start[at]! - 1]!);
}

/** What stands in front of "contributed to this report" must be persons; heat and rain contribute to other things. */
export function creditsPersons({ from, to, fixed, key, value }: Found<Rule>, words: c.Scan, book: Rulebook): boolean {
  if (value.label !== 'contributors') return true;
  if (key === from) return fixed === to || c.CLASS[words.text.charCodeAt(words.start[fixed]!)] !== c.LOWER;
  const first = c.CLASS[words.text.charCodeAt(words.start[from]!)];
  return first === c.LETTER || first === c.IDEOGRAPH || looksLikeNames(words, from, key, book, true);
}

/** Between two words of a list of names stand spaces, commas, hyphens, apostrophes, `&`, bars, or the dot of an initial. */
function joined(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return /^(?:[\s,'’\-–&|/;()]|\.(?=\s?\p{Lu}|[\s,]|$))*$/u.test(`${between}`) && between.length < 6;
}

/** Words of the line that a byline opens with ("By", "Von:"), or 0. */
export function bylineOpening(words: c.Scan, from: number, to: number, book: Rulebook): number {
  const found = findPhrases(book.bylines, words, from, Math.min(to, from + 5)).filter((hit) => hit.from === from);
  return Math.max(0, ...found.map((hit) => hit.to - from));
}

/** `Ann Example, Bo Example and Cy Example`: what stands between persons. */
export const BETWEEN_NAMES = /, | (?:and|und|et|y|e|ve|en|och|i|и|و|&) /;

const ROLES =
  'reporters?|correspondents?|writers?|editors?|journalists?|columnists?|staff|press|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redacción|corresponsal|redação|repórter|inviat[oa]|corrispondente';
const ROLE = new RegExp(
  `(?<!\\s)(?:\\s*,[^,]{0,40}\\b(?:${ROLES})\\b.*$|\\s+(?:staff|special|senior|associated press)\\b.*$)`,
  'iu',
);

/** Who signs a byline: without "By", role, outlet and place. Null when nothing is left. */
export function signatureOf(words: c.Scan, from: number, to: number, end: number, book: Rulebook): string | null {
  const start = words.start[from + bylineOpening(words, from, to, book)] ?? end;
  const name = words.text
    .slice(start, end)
    .split(/\s[|•·]\s|\s{2,}|\s[–—-]\s/)[0]!
    .replace(ROLE, '')
    .replace(/\s\([^()]*\)?$/, '')
    .replace(/^[\s:：|]+|(?<![\s,;:|])[\s,;:|]+$/g, '');
  return name || null;
}

/** A place stands behind one of these, not a person. */
const PLACE_WORD = /^(?:in|at|from|aus|en|à|au|na|em|da|из|в|near)$/iu;
const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|la|le|ben|abu|st\.?|ten|ter|zu|und|y)$/iu;
const NO_NAME =
  /^(?:Reporting|Additional|Writing|Editing|Edited|Compiled|Written|Translated|Associated|Press|Staff|With|By|Contributing|Research|Mitarbeit|Unter|Redaktion|Editado|Reporte|Edición|Con|Avec|Contributors?|Correspondents?|Reporters?|Writers?|Report|From)$/iu;

/** Persons named in a note on who contributed: runs of capitalised words, without the places they wrote from. */
export function contributorsIn(note: string): string[] {
  const persons: string[] = [];
  let run: string[] = [];
  let place = false;
  const close = (): void => {
    while (run.length > 0 && PARTICLE.test(run.at(-1)!)) run.pop();
    if (run.length > 1 && !place) persons.push(run.join(' '));
    run = [];
  };
  for (const token of note.split(/(\s+|[,;:()&|/،、；，]|(?<=\p{L}{2})\.)/u)) {
    if (!token.trim()) continue;
    if (/^[,;:()&|/،、；，.]$/u.test(token)) {
      close();
      if (token !== ',') place = false;
    } else if (PLACE_WORD.test(token) && !/^\p{Lu}/u.test(token)) {
      close();
      place = true;
    } else if (/^[\p{Lu}]/u.test(token) && !NO_NAME.test(token)) run.push(token);
    else if (run.length > 0 && PARTICLE.test(token) && !/^(?:und|y)$/.test(token)) run.push(token);
    else {
      close();
      place = false;
    }
  }
  close();
  return persons;
}
