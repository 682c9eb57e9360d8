/** One run: a set of winnow on servers of its own under load, faults one after the other, and what is left of it at the end. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Database } from '../store/database.js';
import { openStore } from '../store/open.js';
import { randomOf } from '../test/corpus.js';
import { startSite } from '../test/site.js';
import { check, checkEvents, checkInbox, checkIndexes, nameOf, type Verdict } from './check.js';
import { FAULTS, type World } from './faults.js';
import { type Expected, startLoad } from './load.js';
import { supervise } from './processes.js';
import { startProxy } from './proxy.js';
import { startPostgres, startRedis } from './servers.js';

export interface ChaosOptions {
  seed: number;
  /** Of faults; what comes after is up to `restMs`. */
  minutes: number;
  mode: 'served' | 'embedded';
  redis: 'aof' | 'memory';
  /** At most so many faults. */
  faults?: number;
  /** Only these kinds. */
  only?: readonly string[];
  /** Between two puts of the load. */
  everyMs?: number;
  /** Keep the folder, with the logs, for whoever looks for a cause. */
  keep?: boolean;
  /** Aborted: no more faults, and all that was started is ended. */
  signal?: AbortSignal;
  say?(line: string): void;
}

export interface ChaosReport {
  seed: number;
  mode: string;
  redis: string | null;
  faults: number;
  /** By kind: how often, and the times until a new article was stored, in seconds. */
  kinds: Record<string, { times: number; recoveryS: number[] }>;
  recovery: { p50: number; p95: number; most: number };
  items: number;
  files: number;
  lost: string[];
  twice: string[];
  stuck: string[];
  quarantined: string[];
  inconsistent: string[];
  /** Ends of processes that nobody asked for. */
  deaths: string[];
  /** Messages that Redis had forgotten before winnow took them. */
  forgotten: number;
  /** Of SIGTERM at the end, the slowest. */
  stopS: number;
  restS: number;
  mostMemoryMiB: number;
  logLines: number;
  /** Times that a secret stands in what was written. */
  secretsInLogs: number;
  folder: string | null;
}

const PROBE_WITHIN_MS = 180_000;
const REST_WITHIN_MS = 240_000;
const LOOK_EVERY_MS = 150;
const DISK = 'size=700m';

export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const {
    seed,
    minutes,
    mode,
    redis: redisMode,
    faults: most = Number.POSITIVE_INFINITY,
    say = () => undefined,
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-chaos-'));
  chmodSync(folder, 0o755);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const inbox = join(folder, 'inbox');
  const random = randomOf(seed);
  const undo: (() => unknown)[] = [];
  try {
    const site = await startSite({ articles: 100 });
    undo.push(() => site.close());
    const common = {
      WINNOW_INBOX: inbox,
      WINNOW_LOG_LEVEL: 'info',
      WINNOW_FETCH_ALLOW: site.host,
      WINNOW_CONCURRENCY_CLEAN: '1',
    };
    const world: World = {
      processes: [],
      pick: (from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
    };
    let environment: Record<string, string>;
    let database: Database | null = null;
    const secrets: string[] = [];
    if (mode === 'served') {
      const disk = mountDisk(join(folder, 'disk'));
      if (disk) undo.push(() => execFileSync('umount', ['-l', disk]));
      const postgres = await startPostgres(folder, disk ?? undefined);
      undo.push(() => postgres.kill('SIGKILL'));
      const redis = await startRedis(folder, { aof: redisMode === 'aof' });
      undo.push(() => redis.kill());
      const [postgresProxy, redisProxy] = [await startProxy(postgres.url), await startProxy(redis.url)];
      undo.push(
        () => postgresProxy.close(),
        () => redisProxy.close(),
      );
      world.postgres = { server: postgres, proxy: postgresProxy, disk };
      world.redis = { server: redis, proxy: redisProxy, aof: redisMode === 'aof' };
      const withPassword = new URL(postgresProxy.url);
      withPassword.password = `planted-${seed}-secret`;
      secrets.push(withPassword.password, new URL(redis.url).password);
      environment = { ...common, DATABASE_URL: withPassword.href, REDIS_URL: redisProxy.url };
      database = await openStore({ databaseUrl: postgres.url, dataFolder: '/unused', migrate: true });
      const names: [string, string[]][] = [
        ['work-1', ['work']],
        ['work-2', ['work']],
        ['watch', ['watch']],
      ];
      world.processes = names.map(([name, args]) => supervise(name, args, environment, logs));
    } else {
      environment = { ...common, WINNOW_DATA: join(folder, 'data') };
      world.processes = [supervise('up', ['up'], environment, logs)];
    }
    undo.push(() => world.processes.map((one) => one.kill()));

    const served = world.redis ? { redisUrl: world.redis.server.url, siteUrl: site.url } : {};
    const load = startLoad({ seed, inbox, everyMs: options.everyMs ?? 250, ...served });
    undo.push(() => load.stop());

    const isStored = async (expected: Expected): Promise<boolean> => {
      if (!database) return hasReceipt(inbox, expected.file as string);
      const { rows } = await database.query("SELECT FROM documents WHERE file = $1 AND state = 'settled'", [
        expected.file,
      ]);
      return rows.length > 0;
    };
    const recover = async (): Promise<number> => {
      const startedMs = performance.now();
      const expected = load.probe();
      while (!(await isStored(expected).catch(() => false))) {
        if (performance.now() - startedMs > PROBE_WITHIN_MS) return Number.POSITIVE_INFINITY;
        await sleep(LOOK_EVERY_MS);
      }
      return (performance.now() - startedMs) / 1000;
    };
    say(`first article after ${(await recover()).toFixed(1)} s`);

    const kinds: ChaosReport['kinds'] = {};
    const able = Object.entries(FAULTS).filter(
      ([name, fault]) => fault.can(world) && (!options.only || options.only.includes(name)),
    );
    // Each kind once, then by weight.
    const order = shuffled(
      able.map(([name]) => name),
      random,
    );
    const deck = able.flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));
    let mostMemory = 0;
    let count = 0;
    for (
      const endMs = performance.now() + minutes * 60_000;
      performance.now() < endMs && count < most && !options.signal?.aborted;
      count++
    ) {
      const name = order[count] ?? (deck[Math.floor(random() * deck.length)] as string);
      await sleep(random() * 500);
      await FAULTS[name]?.strike(world);
      const seconds = await recover();
      const kind = kinds[name] ?? { times: 0, recoveryS: [] };
      kinds[name] = kind;
      kind.times++;
      kind.recoveryS.push(Math.round(seconds * 10) / 10);
      say(`${count + 1}. ${name}: ${seconds.toFixed(1)} s`);
      for (const one of world.processes) mostMemory = Math.max(mostMemory, await one.memory());
    }

    await load.stop();
    const restedMs = performance.now();
    const restS = await untilAtRest();
    say(`at rest after ${restS.toFixed(0)} s`);
    const ended = await Promise.all(world.processes.map((one) => one.stop()));
    const deaths = world.processes.flatMap((one) => one.deaths());
    for (const [at, { code }] of ended.entries())
      if (code !== 0) deaths.push(`${world.processes[at]?.name}: code ${code} at SIGTERM`);
    database ??= await openStore({ dataFolder: join(folder, 'data'), own: true });
    const memoryOnly = world.redis?.aof === false;
    let forgotten = 0;
    const verdict = await check(database, load.ledger, {
      forgiven: ({ door }) => {
        if (!memoryOnly || door === 'inbox') return false;
        forgotten++;
        return true;
      },
    });
    verdict.inconsistent.push(...(await checkIndexes(database)));
    merge(verdict, checkInbox(inbox, load.files));
    if (world.redis?.aof) merge(verdict, checkEvents(await readEvents(world.redis.server.url), load.ledger));
    await database.close();
    const written = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    const seconds = Object.values(kinds)
      .flatMap(({ recoveryS }) => recoveryS)
      .sort((a, b) => a - b);
    const at = (share: number) => seconds[Math.min(seconds.length - 1, Math.floor(seconds.length * share))] ?? 0;
    return {
      seed,
      mode,
      redis: mode === 'served' ? redisMode : null,
      faults: count,
      kinds,
      recovery: { p50: at(0.5), p95: at(0.95), most: at(1) },
      items: load.ledger.length,
      files: load.files.size,
      ...verdict,
      deaths,
      forgotten,
      stopS: Math.round(Math.max(...ended.map(({ ms }) => ms)) / 100) / 10,
      restS: Math.round(restS),
      mostMemoryMiB: Math.round(mostMemory / 2 ** 20),
      logLines: written.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
      secretsInLogs: written.reduce(
        (sum, text) => sum + secrets.filter((secret) => secret && text.includes(secret)).length,
        0,
      ),
      folder: options.keep ? folder : null,
    };

    /** Until nothing is under way any more; gives up after a while, and what is left is stuck. */
    async function untilAtRest(): Promise<number> {
      for (;;) {
        const passedMs = performance.now() - restedMs;
        if (passedMs > REST_WITHIN_MS || options.signal?.aborted) return passedMs / 1000;
        const { stuck } = checkInbox(inbox, load.files);
        const open = database
          ? await database
              .query<{ open: number }>(
                `SELECT (SELECT count(*) FROM documents WHERE state IN ('captured', 'cleaned', 'indexed'))::int
                   + (SELECT count(*) FROM fetches WHERE state <> 'done')::int + (SELECT count(*) FROM events)::int + (SELECT count(*) FROM expected)::int AS open`,
              )
              .then(({ rows }) => rows[0]?.open ?? 0)
              .catch(() => 1)
          : 0;
        const names = new Set(load.ledger.map(nameOf));
        const missing = database && world.redis?.aof ? await countMissing(database, names) : 0;
        if (stuck.length + open + missing === 0) return passedMs / 1000;
        await sleep(1_000);
      }
    }
  } finally {
    for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => undefined);
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** A small disk for Postgres, so that it can be filled; null where this user may not have one. */
function mountDisk(folder: string): string | null {
  try {
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', folder], { stdio: 'ignore' });
    chmodSync(folder, 0o755);
    return folder;
  } catch {
    return null;
  }
}

function hasReceipt(inbox: string, file: string): boolean {
  try {
    const done = join(inbox, '.done');
    const receipt = file.replace(/$/, '.result.jsonl');
    return readdirSync(done).some((day) => readdirSync(join(done, day)).includes(receipt));
  } catch {
    return false;
  }
}

async function countMissing(database: Database, names: ReadonlySet<string>): Promise<number> {
  const { rows } = await database.query<{ key: string | null }>('SELECT key FROM documents WHERE key IS NOT NULL');
  const there = new Set(rows.map(({ key }) => key));
  return [...names].filter((name) => name.startsWith('m-') && !there.has(name)).length;
}

async function readEvents(url: string) {
  const redis = new Redis(url);
  try {
    const entries = await redis.xrange('winnow:events', '-', '+');
    return entries.map(([, [, json = '{}']]) => JSON.parse(json));
  } finally {
    redis.disconnect();
  }
}

function merge(verdict: Verdict, other: Partial<Verdict>): void {
  for (const [name, found] of Object.entries(other)) verdict[name as keyof Verdict].push(...found);
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
