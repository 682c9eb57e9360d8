/** What goes to stdout: data, as tables for people or as JSON for programs. */
import { once } from 'node:events';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const COLOURED = process.env.FORCE_COLOR
  ? process.env.FORCE_COLOR !== '0'
  : Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** Styled when stdout is a terminal that wants colour. */
export function style(format: Style, text: string): string {
  return COLOURED ? styleText(format, text) : text;
}

/** Waits when the reader is slower than we are, so that an export of any size needs little memory. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export const printLine = (text = ''): Promise<void> => print(`${text}\n`);
/** Progress and faults, to stderr. Names of files and words of the web are in it. */
export const tell = (line: string): void => void process.stderr.write(`${safe(line)}\n`);
export const printJson = (value: unknown): Promise<void> => print(`${JSON.stringify(value)}\n`);

/** How a listing is wanted: as one array, as a line for each row, or as a table for people. */
export interface Listing {
  json?: boolean;
  jsonl?: boolean;
}

/** Prints the rows as data, if that is wanted; returns whether it was. */
export async function printRows(rows: readonly unknown[], { json, jsonl }: Listing): Promise<boolean> {
  if (jsonl) for (const row of rows) await printJson(row);
  else if (json) await printJson(rows);
  return jsonl || json || false;
}

export function terminalWidth(): number {
  const said = Number(process.env.COLUMNS);
  if (process.stdout.columns) return process.stdout.columns;
  return said > 0 ? said : Number.POSITIVE_INFINITY; // a pipe takes everything
}

// Escape codes and other controls in scraped text must not reach a terminal.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

// They say nothing where the text around them is cut into columns.
const DIRECTION_MARKS = /[\u200e\u200f\u061c]/g;

/** Scraped text made safe for a terminal. */
export function safe(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(DIRECTION_MARKS, '');
}

/** Columns a text takes: wide scripts take two, marks none. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text.replace(ANSI, '')) {
    if (MARK.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const ANSI = /\u001b\[[0-9;]*m/g;
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Cut to fit, with an ellipsis. */
export function ellipsize(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  let taken = 0;
  for (const character of text) {
    const needs = width(character);
    if (taken + needs > columns - 1) break;
    cut += character;
    taken += needs;
  }
  return `${cut}…`;
}

export interface Column {
  head: string;
  align?: 'left' | 'right';
  /** The one column that gives way when the terminal is narrow. */
  flexible?: boolean;
  /** Left out, the last first, when the terminal is too narrow for it. */
  spare?: boolean;
}

const LEAST_FLEXIBLE = 16;

/** A plain table: as wide as it needs, at most as wide as the terminal if its flexible and spare columns can make it so. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const kept = columns.map((column, i) => {
    const cells = rows.map((row) => safe(row[i] ?? '').replaceAll('\n', ' '));
    return { ...column, cells, wide: Math.max(width(column.head), ...cells.map(width)) };
  });
  const excess = () => kept.reduce((sum, { wide }) => sum + wide, 2 * (kept.length - 1)) - terminalWidth();
  const flexible = kept.find((column) => column.flexible);
  const gives = flexible ? Math.max(0, flexible.wide - LEAST_FLEXIBLE) : 0;
  while (excess() > gives) {
    const spare = kept.findLastIndex((column) => column.spare);
    if (spare < 0) break;
    kept.splice(spare, 1);
  }
  if (flexible && excess() > 0) flexible.wide = Math.max(LEAST_FLEXIBLE, flexible.wide - excess());
  const line = (cellOf: (column: (typeof kept)[number]) => string) =>
    kept
      .map((column) => {
        const text = ellipsize(cellOf(column), column.wide);
        const space = ' '.repeat(Math.max(0, column.wide - width(text)));
        return column.align === 'right' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  const head = style(
    'bold',
    line((column) => column.head),
  );
  return [head, ...rows.map((_, n) => line(({ cells }) => cells[n] ?? ''))].join('\n');
}

/** Wraps at spaces; a word longer than the line stands alone. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && width(line) + 1 + width(word) > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(indent + line);
  return lines.join('\n');
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
