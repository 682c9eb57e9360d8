/** Hard-wrapped lines joined into paragraphs; poems, tables, lists and score lines are left as they stand. */

/** A line of the text, with the physical line it came from and how far it was indented. */
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
const IDEOGRAPH = /^[^\p{L}]{0,2}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `lines` without blank ones between them. Joining the answer again changes nothing: what was joined is wider than `WIDEST`. */
export function joinWrapped(group: readonly Line[]): Joined[] {
  const width = wrapWidth(group);
  if (width === 0) return group.map((line) => ({ text: line.text, parts: [[0, line.number]] }));
  const joined: Joined[] = [];
  group.forEach((line, at) => {
    const before = group[at - 1];
    const last = joined.at(-1);
    if (!before || !last || !isFull(before, line, width) || startsParagraph(before, line)) {
      joined.push({ text: line.text, parts: [[0, line.number]] });
      return;
    }
    const glue = glueBetween(last.text, line.text);
    last.parts.push([last.text.length + glue.length, line.number]);
    last.text += glue + line.text;
  });
  return joined;
}

/** The width a group is wrapped at, or 0 when it is not wrapped. Two lines alone are no proof. */
function wrapWidth(group: readonly Line[]): number {
  if (group.length < 3) return 0;
  let width = 0;
  for (const { text } of group) width = Math.max(width, text.length);
  if (width < NARROWEST || width > WIDEST) return 0;
  let full = 0;
  let goesOn = 0;
  for (let at = 0; at + 1 < group.length; at++) {
    const line = group[at]!;
    const next = group[at + 1]!;
    if (!isFull(line, next, width)) continue;
    full++;
    if (/^[\p{Ll}\p{Lo}\d("“'‘]/u.test(next.text) || !/[.!?:;,。！？]["”’)]?$/.test(line.text)) goesOn++;
  }
  const followed = group.length - 1;
  const lowercase = group.filter(({ text }, at) => at > 0 && /^[\p{Ll}\p{Lo}]/u.test(text)).length;
  if (full < followed * FULL_SHARE || goesOn < full * GOES_ON_SHARE || lowercase < followed * 0.4) return 0;
  return width;
}

/** The first word of `next` would not have fitted behind `line`. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  // Without spaces a line breaks between any two characters, but some marks may not begin one.
  const word = IDEOGRAPH.test(next.text) ? 2 : space < 0 ? next.text.length : space;
  return line.text.length + 1 + word > width;
}

function startsParagraph(before: Line, line: Line): boolean {
  return line.indent >= before.indent + 2 || /^(?:[-*•–—]\s|\d{1,3}[.)]\s)/.test(line.text);
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
