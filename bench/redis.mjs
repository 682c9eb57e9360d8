// A Redis server for a bench: own folder, free port, a password of its own, gone afterwards.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** `{ url, stop() }`; null when no server is installed. */
export async function startRedis() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/sbin'];
  const files = folders.flatMap((folder) => [join(folder, 'redis-server'), join(folder, 'valkey-server')]);
  const binary = files.find((file) => existsSync(file));
  if (!binary) return null;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-redis-'));
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    requirepass: password,
    'maxmemory-policy': 'noeviction',
    save: '',
  };
  const server = spawn(
    binary,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  const url = `redis://:${password}@127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 100 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return {
    url,
    pid: server.pid,
    async stop() {
      server.kill('SIGINT');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
