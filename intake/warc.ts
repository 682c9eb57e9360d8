/** Records of a WARC file (ISO 28500), read as a stream: no more than one record is held, and none beyond the limit. */

export interface WarcRecord {
  /** 1-based. */
  number: number;
  /** Lower-case names; the first of each. */
  headers: ReadonlyMap<string, string>;
  /** Cut at the limit when `tooLong`. */
  block: Buffer;
  tooLong: boolean;
}

/** The file is no WARC. */
export class WarcFault extends Error {
  override name = 'WarcFault';
}

/** A place where the file is broken; reading goes on at the next record. */
export interface WarcBreak {
  number: number;
  broken: string;
}

const LINE_BYTES = 64 * 1024;
const MARK = 'WARC/';
/** Line breaks behind a block are two; some writers add more. */
const AHEAD = 64;
const HEADER_LINES = 200;
const CR = 13;
const LF = 10;

const VERSION = /^\0*WARC\/\d\.\d$/;
/** Where a record begins inside the block of one that stated too great a length. */
const WITHIN = /\r?\n\r?\nWARC\/\d\.\d\r?\nWARC-/;

/**
 * The records in order. Where none begins (a wrong length, bytes between records), the break is told and reading goes on at the next one.
 * Throws `WarcFault` when the file does not begin with a record.
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<WarcRecord | WarcBreak> {
  const bytes = new Bytes(stream[Symbol.asyncIterator]());
  for (let number = 1; ; number++) {
    let skipped = 0;
    let version = await bytes.line();
    while (version !== null && !VERSION.test(version)) {
      if (version.replaceAll('\0', '') !== '') skipped++;
      if (number === 1 && skipped > 0) throw new WarcFault('Record 1 does not begin with WARC/1.');
      version = await bytes.line();
    }
    if (skipped > 0) yield { number: number++, broken: `Record ${number - 1} does not begin with WARC/1.` };
    if (version === null) return;
    const headers = await readHeaders(bytes);
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) {
      yield { number, broken: `Record ${number} states no length.` };
      continue;
    }
    const { block, whole } = await bytes.take(length, limitBytes);
    const next =
      (whole && (await bytes.isAtRecord())) || length > limitBytes ? null : WITHIN.exec(block.toString('latin1'));
    if (whole && !next && !(await bytes.isAtRecord())) {
      // It stated fewer bytes than it has: the rest, up to the next record, is its own.
      const rest = await bytes.upToRecord(limitBytes - block.length);
      yield { number, headers, block: Buffer.concat([block, rest]), tooLong: length > limitBytes };
      yield { number: ++number, broken: `Record ${number - 1} is longer than it states.` };
    } else if (next) {
      // It stated more bytes than it has: the records that stand in them are given back.
      bytes.giveBack(block.subarray(next.index));
      yield { number, headers, block: block.subarray(0, next.index), tooLong: false };
    } else if (whole) yield { number, headers, block, tooLong: length > limitBytes };
    else yield { number, broken: `The file breaks off in record ${number}.` };
  }
}

async function readHeaders(bytes: Bytes): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let last = '';
  for (let lines = 0; lines < HEADER_LINES; lines++) {
    const line = await bytes.line();
    if (!line) break;
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

/** A stream of bytes, taken by lines and by lengths. */
class Bytes {
  private held: Buffer = Buffer.alloc(0);
  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  /** Without its line break; cut at 64 KiB. Null at the end. */
  async line(): Promise<string | null> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const end = this.held.indexOf(LF);
      const part = end < 0 ? this.held : this.held.subarray(0, end);
      if (length < LINE_BYTES) parts.push(part.subarray(0, LINE_BYTES - length));
      length += part.length;
      if (end >= 0) {
        this.held = this.held.subarray(end + 1);
        break;
      }
      if (!(await this.more())) {
        if (length === 0) return null;
        break;
      }
    }
    const line = Buffer.concat(parts);
    return (line.at(-1) === CR ? line.subarray(0, -1) : line).toString('utf8');
  }

  /** The next `length` bytes, of which at most `limit` are kept; not `whole` when there are fewer. */
  async take(length: number, limit: number): Promise<{ block: Buffer; whole: boolean }> {
    const parts: Buffer[] = [];
    let kept = 0;
    for (let left = length; left > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return { block: Buffer.concat(parts), whole: false };
      const part = this.held.subarray(0, left);
      if (kept < limit) parts.push(part.subarray(0, limit - kept));
      kept += part.length;
      left -= part.length;
      this.held = this.held.subarray(part.length);
    }
    return { block: Buffer.concat(parts), whole: true };
  }

  /** Whether a record, or the end, comes next, behind line breaks. Takes nothing. */
  async isAtRecord(): Promise<boolean> {
    for (;;) {
      const ahead = this.held
        .subarray(0, AHEAD)
        .toString('latin1')
        .replace(/^[\r\n\0]+/, '');
      if (ahead.length >= MARK.length) return ahead.startsWith(MARK);
      const held = this.held;
      if (this.held.length >= AHEAD) return false;
      if (!(await this.more())) {
        this.held = held;
        return ahead === '';
      }
      this.held = Buffer.concat([held, this.held]);
    }
  }

  /** Everything before the line on which a record begins, or the end; at most `limit` bytes are kept. */
  async upToRecord(limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let kept = 0;
    for (;;) {
      const at = this.held.indexOf(`\n${MARK}`);
      const end = at >= 0 ? at + 1 : Math.max(0, this.held.length - MARK.length);
      const part = this.held.subarray(0, end);
      if (kept < limit) parts.push(part.subarray(0, limit - kept));
      kept += part.length;
      const held = this.held.subarray(end);
      if (at >= 0) {
        this.held = held;
        return trimmed(Buffer.concat(parts));
      }
      if (!(await this.more())) return trimmed(Buffer.concat([...parts, held]));
      this.held = Buffer.concat([held, this.held]);
    }
  }

  giveBack(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held]);
  }

  /** Replaces what is held by the next chunk; false at the end. */
  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) {
      this.held = Buffer.alloc(0);
      return false;
    }
    this.held = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}

/** Without the line breaks that stand behind every block. */
function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === CR || bytes[end - 1] === LF)) end--;
  return bytes.subarray(0, end);
}
