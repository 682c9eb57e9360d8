/** Whether files are still being written: told by looking twice. */
import { lstat } from 'node:fs/promises';

/** What changes of a file when it is written to or replaced. */
export interface Look {
  size: number;
  modifiedMs: number;
  inode: number;
}

/** Null for what is not there, or no regular file. */
export async function lookAt(path: string | Buffer): Promise<Look | null> {
  const facts = await lstat(path).catch(() => null);
  return facts?.isFile() ? { size: facts.size, modifiedMs: facts.mtimeMs, inode: facts.ino } : null;
}

export function isSame(one: Look, other: Look): boolean {
  return one.size === other.size && one.modifiedMs === other.modifiedMs && one.inode === other.inode;
}

export class Stillness {
  private readonly looks = new Map<string, Look & { sinceMs: number }>();

  /** A file is complete when two looks `stillMs` apart see the same of it. */
  constructor(private readonly stillMs: number) {}

  /** Whether what lies at `path` has looked the same for so long, by the looks under `name`. */
  async isStill(name: string, path: string | Buffer): Promise<boolean> {
    const look = await lookAt(path);
    if (!look) return false;
    const before = this.looks.get(name);
    const nowMs = performance.now();
    if (before && isSame(before, look)) return nowMs - before.sinceMs >= this.stillMs;
    this.looks.set(name, { ...look, sinceMs: nowMs });
    return false;
  }

  forget(name: string): void {
    this.looks.delete(name);
  }

  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.looks.keys()) if (!names.has(name)) this.looks.delete(name);
  }
}
