/** Arrays as parameters come to the database as they were given, on both stores. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.js';
import { openStore } from '../../store/open.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

const ARRAYS: { type: string; given: unknown[]; read: unknown[] }[] = [
  {
    type: 'bigint',
    given: ['0', '1', '4294967296', '-1', '9223372036854775807', -9223372036854775808n, 7, null],
    read: ['0', '1', '4294967296', '-1', '9223372036854775807', '-9223372036854775808', '7', null],
  },
  { type: 'int', given: [0, -1, 2147483647, null], read: [0, -1, 2147483647, null] },
  { type: 'real', given: [0, 0.5, -1.25, null], read: [0, 0.5, -1.25, null] },
  { type: 'bool', given: [true, false, null], read: [true, false, null] },
  {
    type: 'text',
    given: ['', 'NULL', '{a,"b"}', 'back\\slash', 'naïve 日本 😀', null],
    read: ['', 'NULL', '{a,"b"}', 'back\\slash', 'naïve 日本 😀', null],
  },
  { type: 'jsonb', given: ['{"a":[1,"ü"]}', 'null', null], read: [{ a: [1, 'ü'] }, null, null] },
  {
    type: 'timestamptz',
    given: ['1969-12-31T23:59:59.999Z', new Date('2026-03-01T01:30:00.123Z'), null],
    read: [new Date('1969-12-31T23:59:59.999Z'), new Date('2026-03-01T01:30:00.123Z'), null],
  },
  {
    type: 'bytea',
    given: [Buffer.from([0, 255, 92]), new Uint8Array(0), null],
    read: [Buffer.from([0, 255, 92]), Buffer.alloc(0), null],
  },
];

describe.each(STORE_KINDS)('arrays in the $kind store', ({ available, make }) => {
  describe.runIf(available)('as parameters', () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await make();
      database = await openStore({ ...store.settings, migrate: true });
    });
    afterAll(async () => {
      await database?.close();
      await store?.drop();
    });

    test.each(ARRAYS)('of $type are read back as they were given', async ({ type, given, read }) => {
      const { rows } = await database.query(`SELECT unnest($1::${type}[]) AS value`, [given]);
      expect(rows.map(({ value }) => value)).toEqual(read);
    });

    test.each(ARRAYS)('of $type may be empty', async ({ type }) => {
      const { rows } = await database.query(`SELECT unnest($1::${type}[]) AS value`, [[]]);
      expect(rows).toEqual([]);
    });

    test('may be named as two types in one statement', async () => {
      const { rows } = await database.query('SELECT ($1::bigint[])[1] AS number, ($1::text[])[1] AS text', [['12']]);
      expect(rows).toEqual([{ number: '12', text: '12' }]);
    });

    test('of times finer than a millisecond keep their microseconds', async () => {
      const fine = '2026-03-01 01:30:00.123456+00';
      const { rows } = await database.query(
        "SELECT to_char(unnest($1::timestamptz[]) AT TIME ZONE 'UTC', 'US') AS micros",
        [[fine]],
      );
      expect(rows).toEqual([{ micros: '123456' }]);
    });
  });
});
