// npm run bench -- pipeline [--documents 4000] [--rounds 3] [--html] [--processes 1,2] [--embedded] [--base DIR] [--alone] [--statements] [--json]
//
// The whole walk, from a file to settled, start-up and the sweep's end included, on private servers with their default settings. By
// turns in the same run: the rows that it wrote put in plainly (one connection, 64 articles a transaction, `unnest`), the same by COPY, BullMQ with
// nothing to do over the same hops, what people glue together in Node (a signature by npm `minhash` and an insert an article), and cleaning alone. `--base` runs
// another built clone of this repository beside it; `--embedded` the store without servers; `--alone` leaves the peers out; `--statements` loads
// pg_stat_statements and prints where the server's time went: figures of such a run are not to be compared with others. Medians of the rounds, with the range.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { writeCorpus } from './pipeline/corpus.mjs';
import { cleanAlone, copyRows, glue, noop, plainInserts, readRows } from './pipeline/peers.mjs';
import { print } from './pipeline/report.mjs';
import { dropDatabase, freshDatabase, walk } from './pipeline/walk.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

const flag = (name) => process.argv.includes(name);
const option = (name, fallback) => (flag(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const COUNT = Number(option('--documents', 4000));
const ROUNDS = Number(option('--rounds', 3));
const PROCESSES = option('--processes', '1').split(',').map(Number);
const HTML = flag('--html');
const HERE = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const BASE = option('--base', null);
/** Its rate does not depend on how many came before. */
const GLUED = 200;

const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-pipeline-'));
const file = join(folder, 'documents.jsonl');
await writeCorpus(file, { count: COUNT, html: HTML });
const postgres = await startPostgres(
  flag('--statements') ? { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': 10000 } : {},
);
const redis = await startRedis();
if (!postgres || !redis) {
  console.error('pipeline: needs PostgreSQL and Redis on the machine (Debian: postgresql redis-server); left out.');
  process.exit(0);
}

const measured = {};
/** `measurement`: `{ seconds }`, and what else is known of it. */
const note = (name, measurement) => {
  measured[name] ??= [];
  measured[name].push({ documents: COUNT, ...measurement });
  process.stderr.write(`${name}: ${(COUNT / measurement.seconds).toFixed(1)}/s\n`);
};
const walkOf = async (name, clone, processes, { keep = false, peers = true } = {}) => {
  const databaseUrl = await freshDatabase(postgres);
  note(name, await walk({ clone, file, postgres, redis, databaseUrl, processes, statements: flag('--statements') }));
  if (keep && peers) return databaseUrl;
  await dropDatabase(postgres, databaseUrl);
  return null;
};
/** An empty database with our tables. */
const emptyStore = async () => {
  const url = await freshDatabase(postgres);
  const env = { ...process.env, DATABASE_URL: url, REDIS_URL: redis.url, WINNOW_DATA: join(folder, 'none') };
  execFileSync(process.execPath, [join(HERE, 'bin/winnow'), 'migrate'], { env, stdio: 'ignore' });
  return url;
};

try {
  for (let round = 0; round < ROUNDS; round++) {
    let filled = null;
    for (const processes of PROCESSES) {
      const name = processes === 1 ? 'walk' : `walk, ${processes} processes`;
      filled = (await walkOf(name, HERE, processes, { keep: !filled && !flag('--alone') })) ?? filled;
    }
    if (BASE) await walkOf('walk of the base', BASE, 1);
    if (flag('--embedded')) note('walk, embedded', await walk({ clone: HERE, file }));
    if (!filled) continue;
    const tables = await readRows(filled);
    let empty = await emptyStore();
    note('plain inserts', { seconds: await plainInserts(tables, empty) });
    await dropDatabase(postgres, empty);
    empty = await emptyStore();
    note('COPY', { seconds: await copyRows(tables, filled, empty, postgres.folder) });
    note('BullMQ, no-op', { seconds: await noop(COUNT, redis) });
    if (HTML) note('cleaning alone', { seconds: await cleanAlone(file, HERE, availableParallelism()) });
    else note('Node glue', { seconds: COUNT * (await glue(file, empty, GLUED)) });
    await dropDatabase(postgres, empty);
    await dropDatabase(postgres, filled);
  }
  const client = new pg.Client(postgres.url);
  await client.connect();
  const server = (await client.query('SHOW server_version')).rows[0].server_version;
  await client.end();
  const commit = (clone) =>
    execFileSync('git', ['-C', clone, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const facts = {
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
    versions: { node: process.version, postgres: server },
    commit: commit(HERE),
    base: BASE && commit(BASE),
    documents: COUNT,
    kind: HTML ? 'pages' : 'text',
    rounds: ROUNDS,
  };
  print(facts, measured, flag('--json'));
} finally {
  await postgres.stop();
  await redis.stop();
  rmSync(folder, { recursive: true });
}
