// A PostgreSQL server for a bench: own folder, own socket, gone afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const NOBODY = 65534;

/** `{ url, psql, stop() }`; null when no server is installed. `settings` as in postgresql.conf. */
export async function startPostgres(settings = {}) {
  const folders = (process.env.PATH ?? '').split(':');
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) for (const version of readdirSync(debian)) folders.unshift(join(debian, version, 'bin'));
  const bin = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
  const asUser = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asUser.uid) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = { ...asUser, cwd: folder, stdio: 'ignore' };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'winnow', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    options,
  );
  const flags = Object.entries({ listen_addresses: '', ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...flags], options);
  const url = `postgresql://winnow@localhost/postgres?host=${encodeURIComponent(folder)}`;
  for (let left = 100; ; left--) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      break;
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return {
    url,
    pid: server.pid,
    folder,
    psql: [join(bin, 'psql'), '-h', folder, '-U', 'winnow', '-d', 'postgres', '-q'],
    async stop() {
      server.kill('SIGINT');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
