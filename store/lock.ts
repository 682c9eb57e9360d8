/** One process owns an embedded data folder. PGlite itself would let a second one open and damage it. */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from './database.js';

interface Owner {
  pid: number;
  /** The kernel's start time of that process, so that a reused pid is not taken for the owner; null where /proc is not. */
  born: string | null;
  token: string;
}

const TAKEOVER_SETTLE_MS = 50;

/**
 * Takes the lock file or throws `StoreUnavailable` (`E_STORE_OWNED`) naming the owner's pid. A lock whose owner is dead
 * is taken over. Returns the release, which removes the file only if it is still ours.
 */
export async function takeLock(file: string): Promise<() => void> {
  const own: Owner = { pid: process.pid, born: bornAt(process.pid), token: randomUUID() };
  if (!create(file, own)) {
    const owner = read(file);
    if (owner && alive(owner)) {
      throw new StoreUnavailable(
        'E_STORE_OWNED',
        `The data folder belongs to process ${owner.pid} (lock ${file}). ` +
          'Stop that process, choose another folder with WINNOW_DATA, or set DATABASE_URL and REDIS_URL to run several processes.',
      );
    }
    try {
      renameSync(file, `${file}.${own.token}`);
      rmSync(`${file}.${own.token}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    create(file, own);
    // Two processes may both have found the dead owner; the file names the one that wrote last.
    await sleep(TAKEOVER_SETTLE_MS);
    const winner = read(file);
    if (winner?.token !== own.token) {
      throw new StoreUnavailable('E_STORE_OWNED', `The data folder belongs to process ${winner?.pid} (lock ${file}).`);
    }
  }
  return () => {
    if (read(file)?.token === own.token) rmSync(file, { force: true });
  };
}

function create(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null; // gone, or cut short by a crash while it was written: nobody owns it
  }
}

function alive(owner: Owner): boolean {
  if (owner.pid === process.pid && owner.born === bornAt(process.pid)) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.born === null || owner.born === bornAt(owner.pid);
}

function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null; // field 22, counted after the command's name
  } catch {
    return null;
  }
}
