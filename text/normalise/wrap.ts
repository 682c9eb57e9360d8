/** Hard-wrapped lines joined into paragraphs; poems, tables, lists and score lines are left as they stand. */

/** A line of the text, with the physical line it came from and how many characters it was set in. */
export interface Line {
  text: string;
  number: number;
  indent: number;
}

/** A paragraph or a line that stays alone. */
export interface Joined {
  text: string;
  /** Offset in `text` at which each of its lines starts, with the number of that line. */
  parts: [offset: number, number: number][];
}

/** Widths at which people and programs wrap text. Guess, 2026-11: mail wraps at 72, old wire copy at 64 to 69. */
const NARROWEST = 44;
const WIDEST = 120;
/** Of the lines that are followed by another, this share must be full: the next word would not have fitted. */
const FULL_SHARE = 0.7;
const GOES_ON_SHARE = 0.5;
const LOWERCASE_SHARE = 0.4;
/** Full lines in a row that are proof of their own. */
const LEAST_RUN = 3;
const IDEOGRAPH = /^[^\p{L}]{0,2}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Groups of lines without blank ones between them. Joining the answer again changes nothing: what was joined is wider than `WIDEST`. */
export function joinWrapped(groups: readonly (readonly Line[])[]): Joined[][] {
  const widths = groups.map(wrapWidth);
  const proofs = widths.filter((width) => width > 0);
  // A short group is no proof of its own; beside two that are, it goes by their width.
  const common = proofs.length > 1 ? proofs.reduce((most, width) => Math.max(most, width)) : 0;
  const first = widths.findIndex((width) => width > 0);
  return groups.map((group, at) => {
    const width = widths[at]!;
    if (width > 0) return joinAt(group, width);
    if (common > 0 && (fills(group, common) || (at < first && isHeadline(group)))) return [joinAll(group)];
    if (common > 0 && opensFull(group, common)) return joinAt(group, common);
    return group.map((line) => ({ text: line.text, parts: [[0, line.number]] }));
  });
}

function joinAt(group: readonly Line[], width: number): Joined[] {
  const runs: Line[][] = [];
  group.forEach((line, at) => {
    const before = group[at - 1];
    if (before && isFull(before, line, width) && !startsParagraph(before, line)) runs.at(-1)!.push(line);
    else runs.push([line]);
  });
  return runs.map(joinAll);
}

function joinAll(lines: readonly Line[]): Joined {
  const joined: Joined = { text: '', parts: [] };
  for (const { text, number } of lines) {
    if (joined.text) joined.text += glueBetween(joined.text, text);
    joined.parts.push([joined.text.length, number]);
    joined.text += text;
  }
  return joined;
}

/** Each line but the last is full, and none has columns. */
function fills(group: readonly Line[], width: number): boolean {
  if (group.length < 2) return false;
  for (let at = 1; at < group.length; at++) {
    const before = group[at - 1]!;
    if (!isFull(before, group[at]!, width) || startsParagraph(before, group[at]!)) return false;
  }
  return !group.some(({ text }) => text.includes('  '));
}

/** The first line is full, the second goes on with its sentence, and none has columns; others may stand alone below. */
function opensFull(group: readonly Line[], width: number): boolean {
  const [first, second] = group;
  if (!first || !second || !isFull(first, second, width) || startsParagraph(first, second)) return false;
  return /^\p{Ll}/u.test(second.text) && !group.some(({ text }) => text.includes('  '));
}

/** A headline of two or three lines, broken where it reads well: it goes on in small letters, or in capitals set in from the margin alike. */
function isHeadline(group: readonly Line[]): boolean {
  if (group.length < 2 || group.length > 3) return false;
  if (group.some(({ text }) => /[.!?:;]$/.test(text) || text.includes('  '))) return false;
  const rest = group.slice(1);
  if (rest.every(({ text }) => /^\p{Ll}/u.test(text))) return true;
  return group.every(
    ({ text, indent }) => indent > 1 && indent === group[0]!.indent && /^(?=.*\p{Lu} )[^\p{Ll}]+$/u.test(text),
  );
}

/** The width a group is wrapped at, or 0 when it is not wrapped. Two lines alone are no proof. */
function wrapWidth(group: readonly Line[]): number {
  if (group.length < 3) return 0;
  let width = 0;
  for (const { text, indent } of group) width = Math.max(width, indent + text.length);
  if (width < NARROWEST || width > WIDEST) return 0;
  if (isWrapped(group, width, group.length - 1)) return width;
  // A paragraph, and lines that stand alone below it: who signs a letter, say.
  let run = 0;
  while (run + 1 < group.length && isFull(group[run]!, group[run + 1]!, width)) run++;
  return run >= LEAST_RUN && isWrapped(group, width, run) ? width : 0;
}

/** Are the first lines of a group, `followed` of them with another below, wrapped? */
function isWrapped(group: readonly Line[], width: number, followed: number): boolean {
  let full = 0;
  let goesOn = 0;
  let lowercase = 0;
  for (let at = 0; at < followed; at++) {
    const line = group[at]!;
    const next = group[at + 1]!;
    if (/^[\p{Ll}\p{Lo}]/u.test(next.text)) lowercase++;
    if (!isFull(line, next, width)) continue;
    full++;
    if (/^[\p{Ll}\p{Lo}\d("“'‘]/u.test(next.text) || !/[.!?:;,。！？]["”’)]?$/.test(line.text)) goesOn++;
  }
  return full >= followed * FULL_SHARE && goesOn >= full * GOES_ON_SHARE && lowercase >= followed * LOWERCASE_SHARE;
}

/** The first word of `next` would not have fitted behind `line`. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  // Without spaces a line breaks between any two characters, but some marks may not begin one.
  const word = IDEOGRAPH.test(next.text) ? 2 : space < 0 ? next.text.length : space;
  return line.indent + line.text.length + 1 + word > width;
}

function startsParagraph(before: Line, line: Line): boolean {
  return line.indent >= before.indent + 2 || /^(?:[-*•–—]\s|\d{1,3}[.)]\s|[^\p{L}\d]+$)/u.test(line.text);
}

/** Between ideographs nothing, after a hyphen nothing (it may belong to the word), else a space. */
function glueBetween(before: string, after: string): string {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]$/u.test(before) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after)
  )
    return '';
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? '' : ' ';
}
