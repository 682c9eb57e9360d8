/** Runs the built command as a user would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guard } from '../run-folder.js';

const WINNOW = join(import.meta.dirname, '../../bin/winnow');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Only these, and PATH: nothing of the tester's own settings. */
  environment?: Record<string, string>;
  cwd?: string;
  input?: string | Buffer;
  uid?: number;
}

export function start(
  args: string[],
  { environment = {}, cwd, uid }: RunOptions = {},
): ChildProcess & { ended: Promise<Ended> } {
  const child = guard(
    spawn(process.execPath, [WINNOW, ...args], {
      cwd,
      uid,
      gid: uid,
      env: { PATH: process.env.PATH ?? '', ...environment },
    }),
  );
  // A test that fails half-way leaves nothing running.
  onTestFinished(() => void (child.exitCode === null && child.kill('SIGKILL')));
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  return Object.assign(child, { ended });
}

export async function winnow(args: string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options);
  child.stdin?.on('error', () => undefined).end(options.input ?? '');
  return child.ended;
}

export function jsonLines<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
