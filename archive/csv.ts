/** Lines of the export as CSV (RFC 4180), for spreadsheets and data frames. */
import type { ExportedVersion } from '../store/export.js';

/** In this order; nested fields as JSON. */
const COLUMNS = [
  'id',
  'version',
  'cluster_id',
  'duplicate_of',
  'key',
  'file',
  'line',
  'identity',
  'url',
  'site',
  'source',
  'tags',
  'title',
  'byline',
  'dateline',
  'agency',
  'contributors',
  'copyright',
  'published_at',
  'modified_at',
  'canonical_url',
  'site_name',
  'section',
  'image',
  'flags',
  'language',
  'repost',
  'confidence',
  'words',
  'first_seen',
  'last_seen',
  'text_hash',
  'matches',
  'text',
] as const;

/** The heading of the table. */
export function csvHead(more: readonly string[]): string {
  return row([...COLUMNS, ...more]);
}

/** A line of it; `more` are further columns of the heading. */
export function csvLine(line: ExportedVersion, more: readonly unknown[]): string {
  const fields = line as unknown as Record<string, unknown>;
  return row([...COLUMNS.map((column) => fields[camel(column)]), ...more]);
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function row(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
