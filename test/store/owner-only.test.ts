/** Who may look into the embedded store. Run in processes of their own, since the umask is the process's. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { closeToOthers } from '../../store/owner-only.js';
import { temporaryFolder } from '../servers.js';

const WINNOW = join(import.meta.dirname, '../../bin/winnow');

/** The ways in that others have, by name below the folder. */
function open(folder: string): string[] {
  return ['', ...(readdirSync(folder, { recursive: true }) as string[])]
    .filter((name) => !lstatSync(join(folder, name)).isSymbolicLink())
    .filter((name) => lstatSync(join(folder, name)).mode & 0o077);
}

function winnow(umask: string, folder: string, ...args: string[]) {
  const environment = {
    PATH: process.env.PATH ?? '',
    WINNOW_DATA: join(folder, 'data'),
    WINNOW_INBOX: join(folder, 'inbox'),
  };
  return spawnSync('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, WINNOW, ...args], {
    env: environment,
    encoding: 'utf8',
  });
}

test('a new store is its owner’s alone, whatever the umask; inbox and receipts follow the umask', {
  timeout: 120_000,
}, () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'inbox'));
  writeFileSync(
    join(folder, 'inbox', 'ferry.txt'),
    'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.',
  );
  expect(winnow('000', folder, 'up', '--once')).toMatchObject({ status: 0 });
  expect(open(join(folder, 'data'))).toEqual([]);
  const written = readdirSync(join(folder, 'inbox'), { recursive: true }) as string[];
  const receipts = written.filter((name) => name.endsWith('.result.jsonl'));
  expect(receipts.map((name) => lstatSync(join(folder, 'inbox', name)).mode & 0o777)).toEqual([0o666]);
});

test('a store that was open to others is closed at the next start', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  cpSync(inject('embeddedTemplate'), data, { recursive: true });
  for (const name of ['', ...(readdirSync(data, { recursive: true }) as string[])]) {
    const path = join(data, name);
    chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o666);
  }
  expect(winnow('022', folder, 'list')).toMatchObject({ status: 0 });
  expect(open(data)).toEqual([]);
});

test('a data folder that holds other things too keeps its mode, and the store in it is closed', {
  timeout: 120_000,
}, () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o755 });
  mkdirSync(join(data, 'photos'), { mode: 0o755 });
  cpSync(inject('embeddedTemplate'), data, { recursive: true });
  expect(winnow('022', folder, 'list')).toMatchObject({ status: 0 });
  expect(open(data)).toEqual(['', 'photos']);
});

test('what a link points to keeps its mode', () => {
  const folder = temporaryFolder();
  const elsewhere = join(folder, 'elsewhere');
  writeFileSync(elsewhere, '');
  mkdirSync(join(folder, 'store'));
  symlinkSync(elsewhere, join(folder, 'store', 'link'));
  closeToOthers(join(folder, 'store'));
  expect(lstatSync(elsewhere).mode & 0o044).not.toBe(0);
});

test.runIf(process.getuid?.() === 0)(
  'another user reads nothing of a store in use, nor its socket',
  { timeout: 120_000 },
  async () => {
    const { connectStore } = await import('../../store/open.js');
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const data = join(folder, 'data');
    const database = await connectStore({ dataFolder: data, own: true });
    const asNobody = (code: string) =>
      spawnSync(process.execPath, ['-e', code], { uid: 65534, gid: 65534, encoding: 'utf8' }).stdout;
    expect(
      asNobody(`try { console.log(require('fs').readdirSync('${data}')) } catch (e) { console.log(e.code) }`),
    ).toBe('EACCES\n');
    chmodSync(data, 0o755);
    expect(lstatSync(join(data, 'socket')).mode & 0o777).toBe(0o600);
    expect(asNobody(`require('net').connect('${data}/socket').on('error', (e) => console.log(e.code))`)).toBe(
      'EACCES\n',
    );
    expect(
      asNobody(`try { console.log(require('fs').readFileSync('${data}/lock')) } catch (e) { console.log(e.code) }`),
    ).toBe('EACCES\n');
    await database.close();
  },
);
