/** Raw text to the frozen text that spans point into. Pure and idempotent. */
import type { RepairCode } from '../article.js';

/**
 * `text`: lines joined by \n, well-formed, trimmed, at most one blank line in a row. `lineOf[k]`: 1-based physical line of
 * the input on which line k of `text` stands; physical lines are what splitting the input on \n gives.
 */
export interface Normalised {
  text: string;
  lineOf: number[];
  repairs: RepairCode[];
}

const MENDED: readonly [RepairCode, RegExp, string][] = [
  ['R_SURROGATE', /\p{Cs}/gu, '\ufffd'],
  ['R_NUL', /\0/g, ''],
  // Controls, zero-width and bidi marks, soft hyphens, byte order marks: invisible, and they break words apart.
  [
    'R_CONTROL',
    /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    '',
  ],
];

export function normalise(raw: string): Normalised {
  const repairs: RepairCode[] = [];
  let mended = raw;
  for (const [code, pattern, by] of MENDED) {
    const next = mended.replace(pattern, by);
    if (next !== mended) repairs.push(code);
    mended = next;
  }
  const lines: string[] = [];
  const lineOf: number[] = [];
  mended
    .normalize('NFC')
    .split('\n')
    .forEach((line, at) => {
      const tidy = line.replace(/[^\S\n]+/g, ' ').trim();
      if (!tidy && (lines.length === 0 || lines.at(-1) === '')) return;
      lines.push(tidy);
      lineOf.push(at + 1);
    });
  if (lines.at(-1) === '') {
    lines.pop();
    lineOf.pop();
  }
  return { text: lines.join('\n'), lineOf, repairs };
}
