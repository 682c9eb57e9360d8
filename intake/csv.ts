/** CSV as programs write it: any of the usual separators, quoted or not, with or without a row of names. */
import { Readable } from 'node:stream';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { type Info, parse } from 'csv-parse';
import { encodingOf } from '../formats/encoding.js';
import { isNameOfUrl } from './claims.js';

export interface CsvRow {
  /** 1-based, where the row begins. */
  line: number;
  /** By the names of the first row, in small letters where they are words; empty fields are left out. */
  fields: Record<string, string>;
}

const SEPARATORS = [',', ';', '\t', '|'];
/** What spreadsheets write above the rows to name their separator. */
const HINT = /^sep=(.)\r?\n/i;
const ADDRESS = /^https?:\/\/\S+$/i;
/** The separator and the encoding are told by so much of the file. */
const LOOKED_BYTES = 64 * 1024;

/**
 * The rows of a stream. Without a row of names the first address in a row is its `url`. Throws `CsvError` (`code` begins with
 * `CSV_`) where the file is no CSV any more, or a row is longer than `limitBytes`.
 */
export async function* readCsv(stream: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<CsvRow> {
  const chunks = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let bytes = 0; bytes < LOOKED_BYTES; ) {
    const { value, done } = await chunks.next();
    if (done) break;
    seen.push(value);
    bytes += value.length;
  }
  const sample = Buffer.concat(seen);
  const decoder = new TextDecoder(encodingOf(sample).label);
  const head = decoder.decode(sample, { stream: true });
  const hint = HINT.exec(head);
  async function* all() {
    yield head.slice(hint?.[0].length ?? 0);
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield decoder.decode(next.value, { stream: true });
    yield decoder.decode();
  }
  const rows = Readable.from(all()).compose(
    parse({
      info: true,
      delimiter: hint?.[1] ?? separatorOf(head),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limitBytes,
    }),
  ) as AsyncIterable<{ record: string[]; info: Info }>;

  let names: string[] | null = null;
  let linesBefore = hint ? 1 : 0;
  for await (const { record, info } of rows) {
    const line = linesBefore + 1;
    linesBefore = info.lines + (hint ? 1 : 0);
    if (record.length === 1 && record[0]?.trim() === '') continue; // a blank line
    const address = record.find((field) => ADDRESS.test(field.trim()));
    if (names) {
      // A column of addresses is one of URLs, whatever it is called.
      if (address !== undefined && !names.some(isNameOfUrl)) names[record.indexOf(address)] = 'url';
      yield { line, fields: named(names, record) };
    } else if (address === undefined) names = record.map(nameOf);
    else {
      names = record.map((_, at) => (at === record.indexOf(address) ? 'url' : `column ${at + 1}`));
      yield { line, fields: named(names, record) };
    }
  }
}

function named(names: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    record.flatMap((field, at) => (field.trim() === '' || !names[at] ? [] : [[names[at], field.trim()]])),
  );
}

/** `Title` and `DATE PUBLISHED` are `title` and `date_published`; `publishedAt` stays. */
function nameOf(name: string): string {
  const word = name.trim();
  return /^[a-z]/.test(word) ? word : word.toLowerCase().replace(/\s+/g, '_');
}

/** The one that stands most often in the first line, outside quotation marks. */
function separatorOf(head: string): string {
  const [line = ''] = head.replace(/"(?:[^"]|"")*"/g, '""').split(/[\r\n]/, 1);
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
