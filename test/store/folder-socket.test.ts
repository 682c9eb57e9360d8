/** An embedded store that another process asks; here the two are one process, with two pools. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../store/database.js';
import { attach, socketPath } from '../../store/folder-socket.js';
import { connectStore } from '../../store/open.js';
import { STORE_KINDS } from '../stores.js';

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0).reverse()) await database.close();
});

async function pair(): Promise<{ folder: string; owner: Database; guest: Database }> {
  const store = await STORE_KINDS[0].make();
  const owner = await connectStore({ ...store.settings, own: true });
  const guest = await connectStore(store.settings);
  open.push(owner, guest);
  return { folder: store.settings.dataFolder, owner, guest };
}

test('values and rows arrive as they do from a server', async () => {
  const { owner, guest } = await pair();
  expect([owner.attached, guest.attached]).toEqual([false, true]);
  const values = [new Date(5), Buffer.from([0, 255]), ['a', null], JSON.stringify({ a: [1] }), 'x\u{1F600}', null, 2n];
  const text =
    'SELECT $1::timestamptz AS a, $2::bytea AS b, $3::text[] AS c, $4::jsonb AS d, $5::text AS e, $6::int AS f, $7::bigint AS g';
  expect((await guest.query(text, values)).rows).toEqual((await owner.query(text, values)).rows);
  expect((await guest.query('SELECT repeat($1, 3000000) AS long', ['é'])).rows[0].long).toHaveLength(3_000_000);
});

test('a fault has its SQLSTATE, and the session goes on', async () => {
  const { guest } = await pair();
  await expect(guest.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012', message: 'division by zero' });
  expect((await guest.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('transactions of both exclude each other and are whole', async () => {
  const { owner, guest } = await pair();
  await owner.query('CREATE TABLE counter AS SELECT 0 AS n');
  const count = (database: Database) =>
    database.transaction(async (client) => {
      const { rows } = await client.query<{ n: number }>('SELECT n FROM counter');
      await client.query('UPDATE counter SET n = $1', [rows[0].n + 1]);
    });
  await Promise.all(Array.from({ length: 40 }, (_, i) => count(i % 2 ? owner : guest)));
  await expect(
    guest.transaction(async (client) => {
      await client.query('UPDATE counter SET n = 0');
      throw new Error('changed our mind');
    }),
  ).rejects.toThrow('changed our mind');
  expect((await owner.query('SELECT n FROM counter')).rows).toEqual([{ n: 40 }]);
});

test('what a guest that dies had begun is rolled back, and the owner is not held up', async () => {
  const { folder, owner } = await pair();
  await owner.query('CREATE TABLE kept (n int)');
  const dying = await attach(socketPath(folder));
  const client = await dying?.connect();
  await client?.query('BEGIN');
  await client?.query('INSERT INTO kept VALUES (1)');
  await dying?.end();
  expect((await owner.query('SELECT n FROM kept')).rows).toEqual([]);
});

test('what is no frame of ours ends that connection only', async () => {
  const { folder, guest } = await pair();
  const socket = connect(socketPath(folder));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await closed;
  expect((await guest.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('when the owner ends, the guest is told; the socket is gone', async () => {
  const { folder, owner, guest } = await pair();
  open.splice(open.indexOf(owner), 1);
  await owner.close();
  await expect(guest.query('SELECT 1')).rejects.toMatchObject({ code: 'E_STORE_UNREACHABLE' });
  expect(existsSync(join(folder, 'socket'))).toBe(false);
});

test('a folder that lies deep has its socket elsewhere', () => {
  expect(socketPath('/a'.repeat(60)).length).toBeLessThan(108);
  expect(socketPath('/a'.repeat(60))).not.toBe(socketPath('/a'.repeat(61)));
});
