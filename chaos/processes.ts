/** Processes of winnow under test: started, killed, started again; one that ends by itself is counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Supervised {
  name: string;
  /** kill -9, then a new one. */
  crash(): Promise<void>;
  /** SIGTERM, then a new one. Returns how long it took to end. */
  restart(): Promise<number>;
  pause(): void;
  resume(): void;
  /** SIGTERM for good. Returns its exit code and how long it took to end. */
  stop(): Promise<{ code: number | null; ms: number }>;
  kill(): void;
  /** Ends that nobody asked for. */
  deaths(): string[];
  /** Resident memory, in bytes; 0 when it is not there. */
  memory(): Promise<number>;
}

export function supervise(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
  logs: string,
): Supervised {
  const winnow = resolve('bin/winnow');
  const log: WriteStream = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
  const deaths: string[] = [];
  let wanted = true;
  let expected = false;
  let child: ChildProcess;
  let gone: Promise<{ code: number | null }>;
  const launch = () => {
    expected = false;
    child = spawn(process.execPath, [winnow, ...args], { env: { PATH: process.env.PATH ?? '', ...environment } });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const own = child;
    gone = new Promise((ended) => {
      own.once('error', (error) => deaths.push(`${name}: ${error.message}`));
      own.once('exit', (code, signal) => {
        ended({ code });
        if (expected || !wanted) return;
        deaths.push(`${name}: code ${code}, signal ${signal}`);
        setTimeout(() => wanted && launch(), 500);
      });
    });
  };
  const end = async (signal: NodeJS.Signals) => {
    expected = true;
    const startedMs = performance.now();
    child.kill(signal);
    const { code } = await gone;
    return { code, ms: performance.now() - startedMs };
  };
  launch();
  return {
    name,
    async crash() {
      await end('SIGKILL');
      launch();
    },
    async restart() {
      const { ms } = await end('SIGTERM');
      launch();
      return ms;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      wanted = false;
      return end('SIGTERM');
    },
    kill() {
      wanted = false;
      child.kill('SIGKILL');
    },
    deaths: () => deaths,
    async memory() {
      const { readFile } = await import('node:fs/promises');
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    },
  };
}
