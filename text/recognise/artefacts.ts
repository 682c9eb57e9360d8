/** Debris of machine translation: a verb that the other language puts last, left behind as a sentence of its own. */
import type { Span } from '../../article.js';

/** Auxiliaries and particles that no reporter makes a sentence of; left by translations from languages that end in the verb. */
const STRAY =
  'Is|Are|Was|Were|Has|Have|Had|Of|Huh|Hai|Do|Does|Did|Be|Been|Will|Would|Continues|Continued|Went|Gone|Given|Taken|Happened|Said|Told|Came|Made|Gave|Held|To|For|In|On|By|From';
/** Of these, the ones that stand alone between whole sentences; the others might be an answer or an echo. */
const ALONE = 'Is|Are|Of|Huh|Hai|Has|Have|Continues|To|For|By|From';

/** Behind a whole sentence: `… in 2018. Of.` */
const AFTER_SENTENCE = new RegExp(`(?<=[.!?…][”"’')\\]]{0,2} )(?:${ALONE})\\.[”"]?(?=\\s|$)`, 'gu');
/** The same with all of them, for texts that are known to be translated by machine. */
const AFTER_SENTENCE_WIDE = new RegExp(`(?<=[.!?…][”"’')\\]]{0,2} )(?:${STRAY})\\.[”"]?(?=\\s|$)`, 'gu');
/** In the middle of one: `… for the whole day Are.` */
const IN_SENTENCE = new RegExp(`(?<=[\\p{Ll}\\p{Nd}%),”"] )(?:${STRAY})\\.(?=\\s|$)`, 'gu');
const STRAY_WORDS: ReadonlySet<string> = new Set(STRAY.split('|'));
const LONGEST_STRAY = Math.max(...Array.from(STRAY_WORDS, (word) => word.length));

const SMALL_A = 0x61;
/** Code units looked back at; a quotation or a sentence is hardly longer. */
const REACH = 1000;

/**
 * Spans of debris inside the block, each with the mark that closes it but not a quotation mark that the sentence needs. `translated`:
 * debris was found elsewhere in the text.
 */
export function artefactsIn(text: string, { start, end }: Span, translated = false): Span[] {
  const block = text.slice(start, end);
  if (!endsInStray(block)) return [];
  const found: Span[] = [];
  for (const pattern of [translated ? AFTER_SENTENCE_WIDE : AFTER_SENTENCE, IN_SENTENCE]) {
    for (const hit of block.matchAll(pattern)) {
      if (
        pattern === IN_SENTENCE &&
        (isTitle(block, hit.index) ||
          (/[”"]\s$/.test(block.slice(Math.max(0, hit.index - 4), hit.index)) === false && isEcho(block, hit.index)))
      )
        continue;
      found.push({ start: start + hit.index, end: start + hit.index + closing(block, hit) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Does one of these words stand before a full stop? */
function endsInStray(block: string): boolean {
  for (let stop = block.indexOf('.'); stop >= 0; stop = block.indexOf('.', stop + 1)) {
    let from = stop;
    while (from > 0 && stop - from <= LONGEST_STRAY && isLatin(block.charCodeAt(from - 1))) from--;
    if (block.charCodeAt(from) < SMALL_A && STRAY_WORDS.has(block.slice(from, stop))) return true;
  }
  return false;
}

function isLatin(code: number): boolean {
  return (code | 0x20) >= SMALL_A && (code | 0x20) <= SMALL_A + 25;
}

/** A closing quotation mark belongs to the debris only when the quotation was closed before it. */
function closing(block: string, hit: RegExpExecArray): number {
  if (!/[”"]$/.test(hit[0])) return hit[0].length;
  const before = block.slice(Math.max(0, hit.index - REACH), hit.index);
  const open = (before.match(/“/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0);
  return open > 0 ? hit[0].length - 1 : hit[0].length;
}

/** "What Are They Of.": the words before it are capitalised too, so it is part of a name. */
function isTitle(block: string, at: number): boolean {
  return /(?:^|\s)\p{Lu}[\p{L}’']*\s$/u.test(block.slice(Math.max(0, at - 30), at));
}

/** A short sentence before it, as in a dialogue: nothing was translated there. */
function isEcho(block: string, at: number): boolean {
  const sentence =
    block
      .slice(Math.max(0, at - REACH), at)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  return sentence.split(/\s+/).filter(Boolean).length < 3;
}
