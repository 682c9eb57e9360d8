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

/** The file is no WARC, or breaks off. What was read before stands. */
export class WarcFault extends Error {
  override name = 'WarcFault';
}

const LINE_BYTES = 64 * 1024;
const HEADER_LINES = 200;
const CR = 13;
const LF = 10;

/** Throws `WarcFault` at the first place where no record begins. */
export async function* readWarc(stream: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<WarcRecord> {
  const bytes = new Bytes(stream[Symbol.asyncIterator]());
  for (let number = 1; ; number++) {
    let version = await bytes.line();
    while (version === '') version = await bytes.line();
    if (version === null) return;
    if (!/^WARC\/\d\.\d$/.test(version)) throw new WarcFault(`Record ${number} does not begin with WARC/1.`);
    const headers = await readHeaders(bytes);
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) throw new WarcFault(`Record ${number} states no length.`);
    const block = await bytes.take(length, limitBytes);
    if (block === null) throw new WarcFault(`The file breaks off in record ${number}.`);
    yield { number, headers, block, tooLong: length > limitBytes };
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

  /** The next `length` bytes, of which at most `limit` are kept; null when there are fewer. */
  async take(length: number, limit: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let kept = 0;
    for (let left = length; left > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return null;
      const part = this.held.subarray(0, left);
      if (kept < limit) parts.push(part.subarray(0, limit - kept));
      kept += part.length;
      left -= part.length;
      this.held = this.held.subarray(part.length);
    }
    return Buffer.concat(parts);
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
