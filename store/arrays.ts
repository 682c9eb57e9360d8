/**
 * Arrays as parameters, in the binary form that Postgres itself sends (`array_send`). `pg` writes an array as one escaped
 * string, which took a third of the main thread, and the server had to parse it again; a buffer is sent as it is.
 */

import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/** A statement names the types of its arrays: `$1::bigint[]`. Those of other types than these are left to `pg`. */
const ARRAY = /\$(\d+)::(bigint|int|real|bool|text|bytea|jsonb|timestamptz)\[\]/g;

type Type = keyof typeof ENCODERS;

interface Statement {
  /** By index of the parameter, from 0. */
  types: ReadonlyMap<number, Type>;
  name: string;
}

const byText = new Map<string, Statement>();
/** Statements are few; those that are put together from filters are many, and not worth remembering for good. */
const MOST_TEXTS = 1_000;

function statementOf(text: string): Statement {
  let known = byText.get(text);
  if (known) return known;
  const types = new Map<number, Type>();
  // Named as two types the parameter is of the first, and cast to the second.
  for (const [, number, type] of text.matchAll(ARRAY))
    if (!types.has(Number(number) - 1)) types.set(Number(number) - 1, type as Type);
  known = { types, name: createHash('sha1').update(text).digest('hex') };
  if (byText.size >= MOST_TEXTS) byText.clear();
  byText.set(text, known);
  return known;
}

/**
 * The statement as `pg` takes it, its arrays written as buffers. One that takes arrays is of a batch and will come again: it is named, so that a
 * connection parses and plans it once. What does not look like its type is left to `pg`, which tells.
 */
export function prepared(text: string, values: readonly unknown[] = []): QueryConfig {
  const { types, name } = statementOf(text);
  if (types.size === 0 || values.length === 0) return { text, values: [...values] };
  return {
    name,
    text,
    values: values.map((value, index) => {
      const type = types.get(index);
      return type && Array.isArray(value) ? (ENCODERS[type](value) ?? value) : value;
    }),
  };
}

const HEADER_BYTES = 20;
const MS_BEFORE_2000 = 946_684_800_000;
/** What `toISOString` gives. Other times may be finer than a millisecond. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

type Encoder = (values: readonly unknown[]) => Buffer | null;

/** With the object identifiers of the element types, which are fixed in Postgres' catalogue (`pg_type.dat`). */
const ENCODERS = {
  bigint: fixed(20, 8, (to, at, value) => writeBigint(to, at, value as string | bigint | number)),
  int: fixed(23, 4, (to, at, value) => to.writeInt32BE(Number(value), at)),
  real: fixed(700, 4, (to, at, value) => to.writeFloatBE(Number(value), at)),
  bool: fixed(16, 1, (to, at, value) => to.writeUInt8(value ? 1 : 0, at)),
  timestamptz: times,
  text: texts(25, ''),
  // A byte in front says which version of the form it is.
  jsonb: texts(3802, '\u0001'),
  bytea: bytes,
} satisfies Record<string, Encoder>;

function times(values: readonly unknown[]): Buffer | null {
  const ms: (number | null)[] = [];
  for (const value of values) {
    if (value === null) ms.push(null);
    else if (value instanceof Date) ms.push(value.getTime());
    else if (typeof value === 'string' && ISO_TIME.test(value)) ms.push(Date.parse(value));
    else return null;
  }
  return fixed(1184, 8, (to, at, value) => to.writeBigInt64BE(BigInt((value as number) - MS_BEFORE_2000) * 1000n, at))(
    ms,
  );
}

/** An id fits the integers of JavaScript; a hash need not. */
function writeBigint(to: Buffer, at: number, value: string | bigint | number): void {
  const number = Number(value);
  if (number >= 0 && number <= Number.MAX_SAFE_INTEGER) {
    to.writeUInt32BE(Math.floor(number / 0x1_0000_0000), at);
    to.writeUInt32BE(number % 0x1_0000_0000, at + 4);
  } else to.writeBigInt64BE(BigInt(value), at);
}

function fixed(oid: number, size: number, write: (to: Buffer, at: number, value: unknown) => unknown): Encoder {
  return (values) => {
    const array = Buffer.allocUnsafe(HEADER_BYTES + values.length * (4 + size));
    let at = writeHeader(array, oid, values.length);
    for (const value of values) {
      const isNull = value === null || value === undefined;
      at = array.writeInt32BE(isNull ? -1 : size, at);
      if (isNull) continue;
      write(array, at, value);
      at += size;
    }
    return array.subarray(0, at);
  };
}

function texts(oid: number, before: string): Encoder {
  return (values) => {
    if (values.some((value) => typeof value === 'object' && value !== null)) return null;
    return varied(
      oid,
      values.map((value) => (value === null || value === undefined ? null : before + String(value))),
      (value) => Buffer.byteLength(value),
      (to, at, value) => void to.write(value, at, 'utf8'),
    );
  };
}

function bytes(values: readonly unknown[]): Buffer | null {
  if (!values.every((value) => value === null || value instanceof Uint8Array)) return null;
  return varied(
    17,
    values as (Uint8Array | null)[],
    (value) => value.length,
    (to, at, value) => to.set(value, at),
  );
}

function varied<T>(
  oid: number,
  values: readonly (T | null)[],
  sizeOf: (value: T) => number,
  write: (to: Buffer, at: number, value: T) => void,
): Buffer {
  const sizes = values.map((value) => (value === null ? -1 : sizeOf(value)));
  const array = Buffer.allocUnsafe(HEADER_BYTES + sizes.reduce((sum, size) => sum + 4 + Math.max(0, size), 0));
  let at = writeHeader(array, oid, values.length);
  for (const [i, value] of values.entries()) {
    const size = sizes[i] ?? -1;
    at = array.writeInt32BE(size, at);
    if (value === null) continue;
    write(array, at, value);
    at += size;
  }
  return array;
}

/** One dimension that begins at 1. That there may be nulls says nothing of whether there are. */
function writeHeader(array: Buffer, oid: number, length: number): number {
  let at = 0;
  for (const number of [1, 1, oid, length, 1]) at = array.writeInt32BE(number, at);
  return at;
}
