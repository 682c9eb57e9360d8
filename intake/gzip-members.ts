/** The members of a damaged gzip file that are whole. Archives are packed a record a member, so one broken member costs one record. */
import { crc32, inflateRawSync } from 'node:zlib';

/** ID1, ID2 and the only method there is (RFC 1952). */
const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
/** Flags of the header: what stands between it and the data. */
const [FHCRC, FEXTRA, FNAME, FCOMMENT] = [2, 4, 8, 16];
/** A member that does not end within so many packed bytes is passed over. */
const MOST_PACKED = 64 * 1024 * 1024;

/** What each whole member holds, in order; `limitBytes` at most of each. Members that are broken, or hold more, are left out. */
export async function* wholeMembers(packed: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Buffer> {
  const chunks = packed[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let ended = false;
  const more = async (bytes: number): Promise<void> => {
    const parts = [held];
    for (let read = 0; read < bytes && !ended; ) {
      const { value, done } = await chunks.next();
      if (done) ended = true;
      else {
        parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
        read += value.byteLength;
      }
    }
    held = Buffer.concat(parts);
  };
  await more(1);
  for (;;) {
    const start = held.indexOf(MAGIC);
    if (start < 0) {
      held = held.subarray(Math.max(0, held.length - MAGIC.length + 1));
      if (ended) return;
      await more(1);
      continue;
    }
    const member = memberAt(held, start, limitBytes);
    if (member === 'unfinished' && !ended && held.length - start < MOST_PACKED) {
      held = held.subarray(start);
      await more(held.length); // twice as much each time, so that a long member is tried a few times only
    } else if (member === 'unfinished' || member === 'broken') held = held.subarray(start + 1);
    else {
      if (member.content) yield member.content;
      held = held.subarray(member.end);
    }
  }
}

type Member = { content: Buffer | null; end: number } | 'unfinished' | 'broken';

function memberAt(bytes: Buffer, start: number, limitBytes: number): Member {
  const data = dataOf(bytes, start);
  if (data === null) return 'unfinished';
  let content: Buffer;
  let end: number;
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(data), {
      info: true,
      maxOutputLength: limitBytes,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    content = buffer;
    end = data + engine.bytesWritten;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'unfinished' : 'broken';
  }
  if (bytes.length < end + TRAILER_BYTES) return 'unfinished';
  const sound = bytes.readUInt32LE(end) === crc32(content) && bytes.readUInt32LE(end + 4) === content.length >>> 0;
  return sound ? { content, end: end + TRAILER_BYTES } : 'broken';
}

/** Where the packed data begin, behind a header of any length; null when it does not end here. */
function dataOf(bytes: Buffer, start: number): number | null {
  const flags = bytes[start + 3] ?? 0;
  let at = start + HEADER_BYTES;
  if (flags & FEXTRA) {
    if (at + 2 > bytes.length) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [FNAME, FCOMMENT]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return null;
    at = zero + 1;
  }
  if (flags & FHCRC) at += 2;
  return at < bytes.length ? at : null;
}
