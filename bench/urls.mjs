// urls.mjs [--urls 10000] [--draw]
//
// URLs over 200 local hosts, put into the Redis list at once and worked on by one `winnow work` on PostgreSQL and Redis: fetched,
// cleaned and deduplicated. Prints how fast pages come in, what the process holds meanwhile, and whether a host waits longer than
// others. The hosts are named in WINNOW_FETCH_ALLOW, so nothing but one request at a time holds them back. `--draw` writes
// docs/urls-progress.svg and docs/urls-memory.svg. Needs PostgreSQL and Redis on the machine; starts its own. Linux only (/proc).
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { drawLines } from './draw.mjs';
import { startPostgres } from './postgres.mjs';
import { random } from './prose.mjs';
import { startRedis } from './redis.mjs';
import { machine } from './timing.mjs';

const option = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback;
const URLS = Number(option('--urls', 10_000));
const SAMPLE_MS = 1_000;

const postgres = await startPostgres({ shared_buffers: '512MB', max_connections: 100 });
const redis = await startRedis();
if (!postgres || !redis) {
  console.error('urls: needs PostgreSQL and Redis on the machine (Debian: postgresql redis-server); left out.');
  await postgres?.stop();
  await redis?.stop();
  process.exit(0);
}
const site = fork(new URL('./urls-site.mjs', import.meta.url));
const [{ port, hosts, startedMs }] = await once(site, 'message');
const environment = {
  PATH: process.env.PATH,
  DATABASE_URL: postgres.url,
  REDIS_URL: redis.url,
  WINNOW_FETCH_ALLOW: '127.0.1.0/24',
  WINNOW_LOG_LEVEL: 'error',
};
const winnow = (...args) =>
  spawn(process.execPath, [fileURLToPath(new URL('../bin/winnow', import.meta.url)), ...args], {
    env: environment,
    stdio: 'inherit',
  });
await once(winnow('migrate'), 'exit');

const list = new Redis(redis.url);
const urls = Array.from(
  { length: URLS },
  (_, n) => `http://127.0.1.${1 + (n % hosts)}:${port}/article/${1 + Math.floor(n / hosts)}`,
);
const next = random(7);
const shuffled = urls.map((url) => [next(), url]).sort(([a], [b]) => a - b);
await list.lpush('winnow:urls', ...shuffled.map(([, url]) => url));

const database = new pg.Client(postgres.url);
await database.connect();
const work = winnow('work');
const began = Date.now();
const samples = [];
for (;;) {
  await sleep(SAMPLE_MS - ((Date.now() - began) % SAMPLE_MS));
  const { rows } = await database.query(
    `SELECT (SELECT count(*)::int FROM winnow.fetches WHERE state = 'done') AS fetched,
            (SELECT count(*)::int FROM winnow.documents WHERE state IN ('settled', 'rejected', 'quarantined')) AS settled`,
  );
  samples.push({ seconds: (Date.now() - began) / 1000, ...rows[0], ...held(work.pid) });
  if (rows[0].settled >= URLS || work.exitCode !== null) break;
}
const { rows: outcomes } = await database.query(
  'SELECT outcome, code, count(*)::int AS count FROM winnow.documents GROUP BY 1, 2 ORDER BY 3 DESC',
);
site.send('report');
const [report] = await once(site, 'message');
work.kill('SIGTERM');
await once(work, 'exit');
await database.end();
list.disconnect();
site.disconnect();
await redis.stop();
await postgres.stop();

/** What the process holds, by the kernel's word. */
function held(pid) {
  const handles = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return []; // closed meanwhile
    }
  });
  const rssKiB = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  return {
    rssMiB: rssKiB / 1024,
    handles: handles.length,
    sockets: handles.filter((name) => name.startsWith('socket:')).length,
  };
}

const offset = (startedMs - began) / 1000;
const atShare = ({ atMs }, part) => atMs[Math.ceil(atMs.length * part) - 1] / 1000 + offset;
const halves = report.hosts.map((host) => atShare(host, 0.5)).sort((a, b) => a - b);
const ends = report.hosts.map((host) => atShare(host, 1)).sort((a, b) => a - b);
const most = (key) => Math.max(...samples.map((sample) => sample[key]));
const seconds = samples.at(-1).seconds;
const fetchedAt = samples.find(({ fetched }) => fetched >= URLS)?.seconds ?? seconds;
/** Pages a second while pages came in, in spans of five seconds, without the first and the last. */
const spans = samples
  .filter((_, n) => n % 5 === 0)
  .map((sample, n, all) => (n ? (sample.fetched - all[n - 1].fetched) / (sample.seconds - all[n - 1].seconds) : 0))
  .slice(2)
  .filter((rate, n, all) => rate > 0 && n < all.length - 1);

console.log(machine());
console.log(
  `${URLS} URLs over ${hosts} hosts: ${outcomes.map(({ outcome, code, count }) => `${count} ${outcome ?? 'open'}${code ? ` ${code}` : ''}`).join(', ')}; ${report.repeats} asked twice`,
);
console.log(
  `fetched in ${fetchedAt.toFixed(0)} s (${(URLS / fetchedAt).toFixed(0)} pages/s; in spans of 5 s ${Math.min(...spans).toFixed(0)} to ${Math.max(...spans).toFixed(0)}), settled in ${seconds.toFixed(0)} s`,
);
console.log(
  `memory: most ${most('rssMiB').toFixed(0)} MiB, at the end ${samples.at(-1).rssMiB.toFixed(0)}; open handles: most ${most('handles')}, of them sockets ${most('sockets')}`,
);
console.log(
  `half of a host's pages asked for: first host after ${halves[0].toFixed(1)} s, last after ${halves.at(-1).toFixed(1)} s; all: ${ends[0].toFixed(1)} to ${ends.at(-1).toFixed(1)} s`,
);
console.log(`most requests at one host at once: ${Math.max(...report.hosts.map(({ mostAtOnce }) => mostAtOnce))}`);

if (process.argv.includes('--draw')) {
  const step = Math.ceil(samples.length / 60);
  const drawn = samples.filter((_, n) => n % step === 0 || n === samples.length - 1);
  const x = { title: 'seconds', values: drawn.map((sample) => Math.round(sample.seconds)) };
  const asked = ({ atMs }, at) => (100 * atMs.filter((ms) => ms / 1000 + offset <= at).length) / atMs.length;
  const leastAsked = (at) => Math.min(...report.hosts.map((host) => asked(host, at)));
  const mostAsked = (at) => Math.max(...report.hosts.map((host) => asked(host, at)));
  const write = (name, chart) => writeFileSync(new URL(`../docs/${name}.svg`, import.meta.url), drawLines(chart));
  write('urls-progress', {
    title: `${URLS} URLs over ${hosts} hosts, % done`,
    x,
    y: { title: '%' },
    series: [
      { name: 'first host', values: drawn.map(({ seconds }) => mostAsked(seconds)) },
      { name: 'last host', values: drawn.map(({ seconds }) => leastAsked(seconds)) },
      { name: 'settled', values: drawn.map(({ settled }) => (100 * settled) / URLS) },
    ],
  });
  write('urls-memory', {
    title: 'Memory (MiB) and open handles of the worker',
    x,
    y: { title: '' },
    series: [
      { name: 'MiB', values: drawn.map(({ rssMiB }) => rssMiB) },
      { name: 'handles', values: drawn.map(({ handles }) => handles) },
    ],
  });
}
