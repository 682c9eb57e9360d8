/** Raw text to the frozen text that spans point into. Pure and idempotent. */
import type { RepairCode } from '../../article.js';
import { CLASS, SPACE } from '../words/scan.js';
import { resolveEntities } from './entities.js';
import { dropTags } from './markup.js';
import { dropLostSpaces, readControls, readMacintosh, repairMojibake } from './mojibake.js';
import * as t from './troubles.js';
import { joinWrapped, type Line } from './wrap.js';

/**
 * `text`: lines joined by \n, well-formed, composed (NFC), trimmed, at most one blank line in a row and two spaces; a
 * hard-wrapped paragraph is one line. `starts` and `numbers` run in parallel: from offset `starts[k]` on, the text comes from
 * physical line `numbers[k]` (1-based; physical lines are what splitting the input on \n gives).
 */
export interface Normalised {
  text: string;
  starts: number[];
  numbers: number[];
  repairs: RepairCode[];
}

type Mending = readonly [code: RepairCode | null, troubles: number, mend: (text: string) => string];

const UNSEEN =
  /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb]/g;
/** A joiner means something between letters of Arabic, Indic and other scripts and between parts of an emoji, else nothing. */
const LOOSE_JOINER =
  /(?<![\u0600-\u1fff\ud83c-\udfff\u2190-\u2bff]|\ufe0f)[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u1fff\ud83c-\udfff\u2190-\u2bff])/g;

/** In this order; a pass is skipped when the text has none of its troubles. */
const MENDINGS: readonly Mending[] = [
  ['R_SURROGATE', t.SURROGATE, (text) => text.replace(/\p{Cs}/gu, '\ufffd')],
  ['R_MOJIBAKE', t.GARBLED, repairMojibake],
  ['R_MOJIBAKE', t.LEAD, dropLostSpaces],
  ['R_MOJIBAKE', t.HIGH_CONTROL, readControls],
  ['R_MOJIBAKE', t.MACINTOSH, readMacintosh],
  [null, t.LIGATURE, (text) => text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))],
  ['R_ENTITIES', t.AMPERSAND, resolveEntities],
  ['R_MARKUP', t.BRACKET, dropTags],
  ['R_NUL', t.NUL, (text) => text.replaceAll('\0', '')],
  ['R_CONTROL', t.INVISIBLE, (text) => text.replace(UNSEEN, '').replace(LOOSE_JOINER, '')],
  // Composing sorts each run of marks in quadratic time. No script has so many; Unicode's stream-safe format allows thirty.
  ['R_CONTROL', t.MARKS, (text) => text.replace(/(\p{M}{30})\p{M}+/gu, '$1')],
  // Old line ends, form feeds, next-line and the Unicode separators divide lines, but do not count as physical ones.
  [null, t.BREAK, (text) => text.replace(/\r+\n/g, '\n').replace(/[\r\u000b\f\u0085\u2029]/g, '\u2028')],
];

/** Rounds of mending: what one pass lays bare (a tag inside an escaped tag) the next one sees. Honest text needs one. */
const ROUNDS = 4;

/** `ofPage`: the text of a page, whose tags have been read: what looks like one now is written there to be read (`&lt;br&gt;`). */
export function normalise(raw: string, ofPage = false): Normalised {
  const repairs = new Set<RepairCode>();
  let mended = raw;
  let troubles = t.troublesIn(raw);
  for (let round = 0; round < ROUNDS; round++) {
    const before = mended;
    for (const [code, ofPass, mend] of MENDINGS) {
      if ((troubles & ofPass) === 0 || (ofPage && mend === dropTags)) continue;
      const next = mend(mended);
      if (next === mended) continue;
      if (code) repairs.add(code);
      mended = next;
      troubles = t.troublesIn(mended);
    }
    mended = mended.normalize('NFC');
    if (mended === before) break;
    troubles = t.troublesIn(mended);
  }
  if (mended.includes('\ufffd')) repairs.add('R_REPLACEMENT');
  const { text, starts, numbers, wrapped } = layOut(mended, (troubles & t.UNTIDY) !== 0);
  if (wrapped) repairs.add('R_WRAPPED');
  return { text, starts, numbers, repairs: [...repairs] };
}

/** Lines tidied and joined, with the way back to physical lines. */
function layOut(mended: string, untidy: boolean): Omit<Normalised, 'repairs'> & { wrapped: boolean } {
  /** An empty one stands between groups. */
  const lines: string[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  let length = 0;
  let wrapped = false;
  const groups: Line[][] = [[]];
  let number = 0;
  for (const physical of mended.split('\n')) {
    number++;
    for (const piece of physical.includes('\u2028') ? physical.split('\u2028') : [physical]) {
      const text = untidy ? tidy(piece) : piece.trim();
      if (text) groups.at(-1)!.push({ text, number, indent: indentOf(piece) });
      else if (piece === physical && groups.at(-1)!.length > 0) groups.push([]);
    }
  }
  if (groups.at(-1)!.length === 0) groups.pop();
  for (const joined of joinWrapped(groups)) {
    if (length > 0) {
      lines.push('');
      length++;
    }
    for (const { text, parts: from } of joined) {
      if (from.length > 1) wrapped = true;
      for (const [offset, at] of from) {
        starts.push(length + offset);
        numbers.push(at);
      }
      lines.push(text);
      length += text.length + 1;
    }
  }
  return { text: lines.join('\n'), starts, numbers, wrapped };
}

function indentOf(line: string): number {
  return CLASS[line.charCodeAt(0)] === SPACE ? line.search(/\S/) : 0;
}

/** One kind of space; runs of them, which divide columns, kept as two. */
function tidy(line: string): string {
  return (/\s\s|[^\S ]/.test(line) ? line.replace(/\s{2,}|\t/g, '  ').replace(/[^\S ]/g, ' ') : line).trim();
}

/** The physical line that the character at `offset` comes from. */
export function lineAt({ starts, numbers }: Normalised, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return numbers[low] ?? 1;
}
