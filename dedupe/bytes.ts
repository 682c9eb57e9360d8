/** Numbers of seven bits a byte, lowest first, the high bit set on all but the last; and 32-bit hashes, little-endian. */

export class ByteList {
  private bytes: Uint8Array;
  private length = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  addByte(byte: number): void {
    this.grow();
    this.bytes[this.length++] = byte;
  }

  /** An integer from 0 to 2^53 - 1. */
  addNumber(value: number): void {
    this.grow();
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** Makes room for one more. */
  private grow(): void {
    if (this.length + 8 <= this.bytes.length) return;
    const wider = new Uint8Array(2 * this.bytes.length + 8);
    wider.set(this.bytes);
    this.bytes = wider;
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads what was written, in the same order. Every method throws a RangeError when the bytes end too early. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('stored bytes: cut off');
    return value;
  }

  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      if (unit > 2 ** 49) throw new RangeError('stored bytes: a number is too long');
    }
  }

  /** The rest of the bytes as `count` hashes. */
  hashes(count: number): Uint32Array {
    if (this.bytes.length - this.at !== 4 * count) throw new RangeError('stored bytes: the length does not fit');
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at);
    const hashes = new Uint32Array(count);
    for (let i = 0; i < count; i++) hashes[i] = view.getUint32(4 * i, true);
    return hashes;
  }
}
