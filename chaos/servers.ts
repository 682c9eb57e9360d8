/**
 * Servers of the harness's own, in folders of its own, which it may kill and start again. It never touches one that it did not start: nothing here takes an
 * address from outside.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { findPostgres, findRedis, freePort } from '../test/servers.js';

export interface ChaosServer {
  url: string;
  /** Ends the process at once and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it on what it left, and waits until it answers. */
  start(): Promise<void>;
}

const NOBODY = 65534;
/** PostgreSQL and its tools refuse to run as root. */
const unprivileged = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const STARTS_WITHIN_MS = 60_000;

function ownFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  if ('uid' in unprivileged) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** With fsync: what it has committed outlives every kill. `data`: where its files lie, if not below `parent`. */
export async function startPostgres(parent: string, data?: string): Promise<ChaosServer> {
  const bin = findPostgres();
  if (!bin) throw new Error('no PostgreSQL server on this machine');
  const socket = ownFolder(parent, 'socket');
  const files = ownFolder(data ?? parent, 'postgres');
  const setup = ['-D', files, '-U', 'winnow', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), setup, { ...unprivileged, cwd: socket, stdio: 'ignore' });
  const settings = ['listen_addresses=', 'max_connections=200', 'shared_buffers=64MB', 'max_wal_size=64MB'];
  const args = ['-D', files, '-k', socket, ...settings.flatMap((one) => ['-c', one])];
  const url = `postgresql://winnow@localhost/postgres?host=${encodeURIComponent(socket)}`;
  return serve(
    url,
    () => spawn(join(bin, 'postgres'), args, { ...unprivileged, cwd: socket, stdio: 'ignore' }),
    async () => {
      const client = new pg.Client(url);
      client.on('error', () => undefined);
      try {
        await client.connect();
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    'SIGQUIT', // at once, as after a crash
  );
}

/** `aof`: what it has answered outlives every kill. */
export async function startRedis(parent: string, { aof }: { aof: boolean }): Promise<ChaosServer> {
  const binary = findRedis();
  if (!binary) throw new Error('no Redis or Valkey server on this machine');
  const folder = ownFolder(parent, 'redis');
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--requirepass', password];
  args.push('--maxmemory-policy', 'noeviction', '--save', '', '--appendonly', aof ? 'yes' : 'no');
  const url = `redis://:${password}@127.0.0.1:${port}`;
  return serve(
    url,
    () => spawn(binary, args, { ...unprivileged, cwd: folder, stdio: 'ignore' }),
    async () => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.ping();
      } finally {
        client.disconnect();
      }
    },
    'SIGKILL',
  );
}

async function serve(
  url: string,
  launch: () => ChildProcess,
  answers: () => Promise<void>,
  end: NodeJS.Signals,
): Promise<ChaosServer> {
  let child: ChildProcess;
  const start = async () => {
    child = launch();
    for (const endMs = performance.now() + STARTS_WITHIN_MS; ; await sleep(50)) {
      // A disk that was full, a port that is not free again yet.
      if (child.exitCode !== null) child = launch();
      try {
        return await answers();
      } catch (error) {
        if (performance.now() > endMs) throw error;
      }
    }
  };
  await start();
  return {
    url,
    start,
    async kill(signal = end) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await gone;
    },
  };
}
