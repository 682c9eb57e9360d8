/** Splits a JSON array into its elements without ever holding more than the limit of one; they are not parsed. */

export interface JsonElement {
  /** 1-based; null for a document that is no array, which comes whole. */
  number: number | null;
  /** Cut at the limit when `tooLong`. */
  bytes: Buffer;
  tooLong: boolean;
}

/** The array breaks off, or does not end the file. What was read before stands. */
export class ArrayFault extends Error {
  override name = 'ArrayFault';
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BOM = new Set([0xef, 0xbb, 0xbf]);

/** UTF-8. A comma behind the last element is survived. Throws `ArrayFault` where the array does not go on. */
export async function* splitArray(stream: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<JsonElement> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  let within: 'start' | 'array' | 'end' | 'other' = 'start';
  let depth = 0;
  let quoted = false;
  let escaped = false;

  const take = (bytes: Buffer) => {
    if (length < limitBytes) parts.push(bytes.subarray(0, limitBytes - length));
    length += bytes.length;
  };
  const element = (): JsonElement => {
    const bytes = Buffer.concat(parts);
    const tooLong = length > limitBytes;
    parts = [];
    length = 0;
    return { number: within === 'other' ? null : ++number, bytes, tooLong };
  };

  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = 0; at < buffer.length && within !== 'other'; at++) {
      const byte = buffer[at]!;
      if (within === 'array') {
        if (escaped) escaped = false;
        else if (quoted) {
          if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) quoted = false;
        } else if (byte === QUOTE) quoted = true;
        else if (OPENING.has(byte)) depth++;
        else if (depth > 0) {
          if (CLOSING.has(byte)) depth--;
        } else if (byte === COMMA || CLOSING.has(byte)) {
          take(buffer.subarray(from, at));
          from = at + 1;
          if (CLOSING.has(byte)) within = 'end';
          const one = element();
          if (within === 'array' || !isBlank(one.bytes)) yield one;
        }
      } else if (within === 'end') {
        if (!BLANK.has(byte)) throw new ArrayFault('Something stands behind the end of the array.');
      } else if (byte === 0x5b) {
        within = 'array';
        parts = [];
        length = 0;
        from = at + 1;
      } else if (!BLANK.has(byte) && !BOM.has(byte)) within = 'other';
    }
    if (within !== 'end') take(buffer.subarray(from));
    if (within === 'other' && length > limitBytes) break;
  }
  if (within === 'array') throw new ArrayFault(`The array breaks off in element ${number + 1}.`);
  if (within !== 'end') {
    within = 'other';
    yield element();
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => BLANK.has(byte));
}
