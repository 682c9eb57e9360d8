/**
 * Who watches an inbox. Each watcher keeps a file in `.watchers/` fresh and names itself in what it claims, so that nobody takes what
 * another is at, and what a dead one has left is taken over, from this host or another.
 */
import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const BEAT_MS = 5_000;
/** Silence from which on a watcher counts as dead: twelve beats, longer than a host stands still. A guess, 2026-12. */
const DEAD_AFTER_MS = 60_000;

export interface Watcher {
  id: string;
  /** Of those that have written themselves down; by their process where it ran on this host, else by their silence. */
  areAlive(): Promise<Set<string>>;
  /** What it has claimed is anybody's now. */
  leave(): Promise<void>;
}

/** Those of this process, whose pid says nothing of them. */
const ours = new Set<string>();

export async function joinWatchers(inbox: string): Promise<Watcher> {
  const folder = join(inbox, '.watchers');
  await mkdir(folder, { recursive: true });
  const id = randomUUID();
  const path = join(folder, id);
  const self = JSON.stringify({ host: hostId(), pid: process.pid });
  await writeFile(path, self);
  ours.add(id);
  // In place: on a full disk a file that was emptied first could not be written again.
  const beat = () => writeFile(path, self, { flag: 'r+' }).catch(() => writeFile(path, self).catch(() => undefined));
  const beats = setInterval(beat, BEAT_MS);
  beats.unref();

  return {
    id,
    async areAlive() {
      await beat();
      // The clock of the file system, which all hosts share.
      const nowMs = (await stat(path)).mtimeMs;
      const alive = new Set<string>([id]);
      for (const other of await readdir(folder)) {
        if (other === id) continue;
        if (await isAlive(join(folder, other), other, nowMs)) alive.add(other);
        else await rm(join(folder, other), { force: true });
      }
      return alive;
    },
    async leave() {
      clearInterval(beats);
      ours.delete(id);
      await rm(path, { force: true });
    },
  };
}

async function isAlive(path: string, id: string, nowMs: number): Promise<boolean> {
  if (ours.has(id)) return true;
  const facts = await stat(path).catch(() => null);
  if (!facts || nowMs - facts.mtimeMs > DEAD_AFTER_MS) return false;
  try {
    const { host, pid } = JSON.parse(await readFile(path, 'utf8'));
    return host !== hostId() || (pid !== process.pid && isRunning(pid));
  } catch {
    return true; // being written
  }
}

/** The host, and within it what numbers of processes are counted in: containers may share a host's name. */
function hostId(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
