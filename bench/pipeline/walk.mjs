// The walk itself, from a file to settled, by a built clone of the repository: everything in one process, or one beside others.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { serverSeconds, watchProcess } from './processes.mjs';

/** An empty database of a name of its own on the server. */
export async function freshDatabase(server) {
  const name = `bench_${Math.random().toString(36).slice(2)}`;
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return server.url.replace('/postgres?', `/${name}?`);
}

export async function dropDatabase(server, url) {
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await client.end();
}

/**
 * `winnow up --once FILE`, with `processes - 1` times `winnow work` beside it: start-up and the sweep's end are in the time. Returns
 * `{ seconds, cpu: { node, main, postgres, redis }, peakMb, twice }`, `twice` being articles that were settled by two processes.
 */
export async function walk({ clone, file, postgres, redis, databaseUrl, processes = 1, statements = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-walk-'));
  const served = databaseUrl ? { DATABASE_URL: databaseUrl, REDIS_URL: redis.url } : {};
  const env = {
    ...process.env,
    ...served,
    WINNOW_DATA: join(folder, 'data'),
    WINNOW_INBOX: join(folder, 'inbox'),
    WINNOW_LOG_LEVEL: processes > 1 ? 'info' : 'warn',
  };
  const winnow = join(clone, 'bin/winnow');
  const run = (...args) => {
    const child = spawn(process.execPath, [winnow, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    return { child, watched: watchProcess(child), ended, log: () => log };
  };
  if (databaseUrl) await emptyRedis(redis);
  const before = { postgres: postgres ? serverSeconds(postgres.pid) : 0, redis: redis ? serverSeconds(redis.pid) : 0 };
  if (databaseUrl && processes > 1) {
    const { ended, watched } = run('migrate');
    await ended;
    watched.end();
  }
  const began = performance.now();
  const helpers = Array.from({ length: processes - 1 }, () => run('work'));
  const main = run('up', '--once', file);
  const status = await main.ended;
  const seconds = (performance.now() - began) / 1000;
  for (const { child } of helpers) child.kill('SIGTERM');
  await Promise.all(helpers.map(({ ended }) => ended));
  const runs = [main, ...helpers];
  if (status !== 0) throw new Error(`${winnow} ended with ${status}:\n${main.log().slice(-2000)}`);
  const spent = runs.map(({ watched }) => watched.end());
  const result = {
    seconds,
    cpu: {
      node: sum(spent.map((one) => one.seconds)),
      main: sum(spent.map((one) => one.main)),
      postgres: postgres ? serverSeconds(postgres.pid) - before.postgres : 0,
      redis: redis ? serverSeconds(redis.pid) - before.redis : 0,
    },
    peakMb: Math.max(...spent.map((one) => one.peakMb)),
    twice: settledTwice(runs.map(({ log }) => log())),
    statements: statements && databaseUrl ? await topStatements(databaseUrl) : null,
  };
  rmSync(folder, { recursive: true });
  return result;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function settledTwice(logs) {
  const by = new Map();
  for (const [at, log] of logs.entries())
    for (const line of log.split('\n')) {
      if (!line.includes('article settled')) continue;
      const id = line.match(/"?documentId"?[":=\s]+(\d+)/)?.[1];
      if (id) by.set(id, (by.get(id) ?? new Set()).add(at));
    }
  return [...by.values()].filter((processes) => processes.size > 1).length;
}

async function emptyRedis({ url }) {
  const client = new Redis(url);
  await client.flushall();
  await client.quit();
}

async function topStatements(url) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const { rows } = await client.query(
    `SELECT total_exec_time AS ms, calls::int, rows::int, jit_generation_time + jit_optimization_time + jit_emission_time AS jit_ms,
            shared_blks_hit + shared_blks_read AS blocks, regexp_replace(query, '\\s+', ' ', 'g') AS query
     FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid WHERE datname = current_database()
     ORDER BY total_exec_time DESC LIMIT 30`,
  );
  await client.end();
  return rows;
}
