/** Private servers for the tests: own folder, own socket or free port, ended by their own process. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { guard, temporaryFolder } from './run-folder.js';

export interface TestServer {
  url: string;
  /** Ends the process with the signal and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const NOBODY = 65534;

/** PostgreSQL and its tools refuse to run as root. */
const unprivileged = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export function findPostgres(): string | null {
  const folders = (process.env.PATH ?? '').split(':');
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) for (const version of readdirSync(debian)) folders.unshift(join(debian, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb'))) ?? null;
}

export function findRedis(): string | null {
  for (const folder of [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/sbin']) {
    for (const name of ['redis-server', 'valkey-server']) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

export const hasPostgres = (): boolean => Boolean(process.env.TEST_DATABASE_URL ?? findPostgres());
export const hasRedis = (): boolean => Boolean(process.env.TEST_REDIS_URL ?? findRedis());

export { temporaryFolder };

function ownFolder(name: string): string {
  const folder = temporaryFolder(name);
  if ('uid' in unprivileged) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** A server that listens on a socket in its own folder only; without fsync, as nothing in it outlives the tests. */
export async function startPostgres(): Promise<TestServer> {
  const bin = findPostgres();
  if (!bin) throw new Error('no PostgreSQL server on this machine');
  const folder = ownFolder('postgres');
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'winnow', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    {
      ...unprivileged,
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-k',
      folder,
      '-c',
      'listen_addresses=',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      '-c',
      'shared_buffers=256MB',
    ],
    { ...unprivileged, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgresql://winnow@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await retry(async () => {
    const client = new pg.Client(url);
    try {
      await client.connect();
    } finally {
      await client.end().catch(() => undefined);
    }
  });
  return { url, stop: stopper(server, folder) };
}

/** Guarded by a password that only this test knows: whoever answers to it is ours. */
export async function startRedis(
  options: { port?: number; folder?: string; args?: string[] } = {},
): Promise<TestServer & { port: number; folder: string }> {
  const binary = findRedis();
  if (!binary) throw new Error('no Redis or Valkey server on this machine');
  const folder = options.folder ?? ownFolder('redis');
  const port = options.port ?? (await freePort());
  const password = randomBytes(16).toString('hex');
  const server = spawn(
    binary,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--requirepass',
      password,
      '--maxmemory-policy',
      'noeviction',
      '--save',
      '',
      ...(options.args ?? []),
    ],
    { ...unprivileged, cwd: folder, stdio: 'ignore' },
  );
  const url = `redis://:${password}@127.0.0.1:${port}`;
  await retry(async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
  });
  return { url, port, folder, stop: stopper(server, options.folder ? null : folder) };
}

function stopper(server: ReturnType<typeof spawn>, folder: string | null) {
  guard(server);
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return async (signal: NodeJS.Signals = 'SIGINT') => {
    server.kill(signal);
    await gone;
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

async function retry(attempt: () => Promise<void>, timeoutMs = 15_000): Promise<void> {
  for (const endMs = performance.now() + timeoutMs; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > endMs) throw error;
      await sleep(50);
    }
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/**
 * A database that nobody else has, on the server of the tests: a copy of the template, or empty without one. Returns its URL and
 * what removes it.
 */
export async function createDatabase(
  serverUrl: string,
  template?: string,
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const name = `winnow_test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
