/** Splits a byte stream into lines without ever holding more than the limit of one. */

export interface Line {
  /** 1-based. */
  number: number;
  /** Without its line break; cut at the limit when `tooLong`. */
  bytes: Buffer;
  tooLong: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/** Blank lines are counted but not returned. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (bytes: Buffer) => {
    if (length < limitBytes) parts.push(bytes.subarray(0, limitBytes - length));
    length += bytes.length;
  };
  const finish = (): Line | null => {
    number++;
    let bytes = Buffer.concat(parts);
    const tooLong = length > limitBytes;
    parts = [];
    length = 0;
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    return isBlank(bytes) ? null : { number, bytes, tooLong };
  };
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(LF); at >= 0; at = buffer.indexOf(LF, from)) {
      take(buffer.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (line) yield line;
    }
    if (from < buffer.length) take(buffer.subarray(from));
  }
  const last = length > 0 ? finish() : null;
  if (last) yield last;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09);
}
