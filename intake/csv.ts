/** CSV as programs write it: any of the usual separators, quoted or not, with or without a row of names. */
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';

export interface CsvRow {
  /** 1-based, where the row begins. */
  line: number;
  /** By the names of the first row, in small letters where they are words; empty fields are left out. */
  fields: Record<string, string>;
}

const SEPARATORS = [',', ';', '\t', '|'];
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
  async function* all() {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  const head = Buffer.concat(seen);
  const rows = Readable.from(all()).compose(
    parse({
      bom: true,
      info: true,
      delimiter: separatorOf(head),
      encoding: encodingOf(head),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limitBytes,
    }),
  ) as AsyncIterable<{ record: string[]; info: Info }>;

  let names: string[] | null = null;
  let linesBefore = 0;
  for await (const { record, info } of rows) {
    const line = linesBefore + 1;
    linesBefore = info.lines;
    if (record.length === 1 && record[0]?.trim() === '') continue; // a blank line
    const address = record.find((field) => ADDRESS.test(field.trim()));
    if (names) yield { line, fields: named(names, record) };
    else if (address === undefined) names = record.map(nameOf);
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

/** The one that stands most often in the first line. */
function separatorOf(head: Buffer): string {
  const line = head.subarray(0, firstBreak(head)).toString('latin1');
  const count = (separator: string) => line.split(separator).length;
  return SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

function encodingOf(head: Buffer): BufferEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  // A character may be cut in two at the end.
  const whole = head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length);
  return isUtf8(whole) ? 'utf8' : 'latin1';
}

function firstBreak(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  return at < 0 ? bytes.length : at;
}
