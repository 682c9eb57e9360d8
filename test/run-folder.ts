/** The folder of a run of the tests: all that the run makes lies below it, and goes with it, however the run ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUN_FOLDER = 'WINNOW_TEST_FOLDER';

/**
 * Makes the folder of this run, and starts a guardian that outlives it: when this process is gone, by itself or by any signal,
 * the guardian ends the processes that are left and removes the folder. Returns what does the same in good order.
 */
export function openRunFolder(): { close(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-tests-'));
  chmodSync(folder, 0o755); // servers that run as another user have to get through it
  mkdirSync(join(folder, 'processes'));
  process.env[RUN_FOLDER] = folder;
  // A session of its own: Ctrl-C in a terminal does not reach it.
  const guardian = spawn(process.execPath, [join(import.meta.dirname, 'guardian.mjs'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => guardian.once('exit', () => resolve()));
  guardian.unref();
  return {
    async close() {
      guardian.ref();
      guardian.stdin.end();
      await gone;
    },
  };
}

/** A folder of the test's own; it is removed when the run ends. */
export function temporaryFolder(name = 'test'): string {
  return mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), `${name}-`));
}

/** Lets the guardian end the process, should the tests be ended before it. */
export function guard<Child extends ChildProcess>(child: Child): Child {
  const folder = process.env[RUN_FOLDER];
  if (!folder || child.pid === undefined) return child;
  const file = join(folder, 'processes', String(child.pid));
  writeFileSync(file, '');
  child.once('exit', () => rmSync(file, { force: true }));
  return child;
}
