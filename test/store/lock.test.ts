import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../store/lock.js';
import { temporaryFolder } from '../run-folder.js';

test('a second taker is told who owns the folder and what to do', async () => {
  const file = join(temporaryFolder(), 'lock');
  const release = await takeLock(file);
  await expect(takeLock(file)).rejects.toMatchObject({
    code: 'E_STORE_OWNED',
    message: expect.stringMatching(new RegExp(`process ${process.pid}.*WINNOW_DATA.*DATABASE_URL`, 's')),
  });
  release();
  (await takeLock(file))();
});

test('the lock of a killed process is taken over', async () => {
  const file = join(temporaryFolder(), 'lock');
  const owner = spawn('sleep', ['60']);
  const stat = readFileSync(`/proc/${owner.pid}/stat`, 'utf8');
  const born = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  writeFileSync(file, JSON.stringify({ pid: owner.pid, born, token: 'theirs' }));
  await expect(takeLock(file)).rejects.toMatchObject({ code: 'E_STORE_OWNED' });
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  (await takeLock(file))();
});

test('another process with the same pid is not taken for the owner', async () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, JSON.stringify({ pid: 1, born: 'long ago', token: 'theirs' }));
  (await takeLock(file))();
});

test('a lock file cut short by a crash belongs to nobody', async () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, '{"pid":');
  (await takeLock(file))();
});
