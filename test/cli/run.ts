/** Runs the built command as a user would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guard } from '../run-folder.js';

const WINNOW = join(import.meta.dirname, '../../bin/winnow');

/**
 * Puts a command without root's power over permissions behind it. Another user instead might not get as far as our own files, which lie
 * where root's clone lies.
 */
const WITHOUT_POWER =
  process.getuid?.() === 0
    ? ['setpriv', ...['--bounding-set', '--inh-caps'].map((set) => `${set}=-dac_override,-dac_read_search`)]
    : [];
export const CAN_BE_POWERLESS = WITHOUT_POWER.length === 0 || spawnSync('setpriv', ['--version']).status === 0;

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
  /** As root: without the power to read and write what its permissions forbid. */
  powerless?: boolean;
  /** For more than one test: the caller ends it. */
  lasting?: boolean;
}

export function start(
  args: string[],
  { environment = {}, cwd, powerless = false, lasting = false }: RunOptions = {},
): ChildProcess & { ended: Promise<Ended> } {
  const [command = '', ...before] = [...(powerless ? WITHOUT_POWER : []), process.execPath, WINNOW];
  const child = guard(
    spawn(command, [...before, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...environment },
    }),
  );
  // A test that fails half-way leaves nothing running.
  if (!lasting) onTestFinished(() => void (child.exitCode === null && child.kill('SIGKILL')));
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
