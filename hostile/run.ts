/** Hostile inputs through the inbox and the doors of Redis, with good ones between, on servers of the harness's own. Nothing is dialled outside loopback. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { supervise } from '../chaos/processes.js';
import { startPostgres, startRedis } from '../chaos/servers.js';
import { openStore } from '../store/open.js';
import { inventArticle } from '../test/corpus.js';
import { hostileFiles, hostileMessages } from './inputs.js';

export interface HostileOptions {
  seed: number;
  files: number;
  messages: number;
  /** Gives up waiting for rest after so long. */
  restMs?: number;
  say?(line: string): void;
}

export interface HostileReport {
  seed: number;
  files: number;
  messages: number;
  good: number;
  /** Good ones that are not stored. */
  missing: string[];
  /** Files that are neither done nor failed; documents that are not at their end. */
  open: string[];
  /** By code: for a person to see. */
  quarantined: Record<string, number>;
  /** Quarantined for a fault of ours. */
  faults: string[];
  /** Messages of a type that we take, which were neither stored nor told as rejected. */
  untold: number;
  deaths: string[];
  unhandled: number;
  restS: number;
}

/** One good input in so many. */
const GOOD_EVERY = 20;

export async function runHostile({
  seed,
  files,
  messages,
  restMs = 600_000,
  say = () => undefined,
}: HostileOptions): Promise<HostileReport> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-hostile-'));
  chmodSync(folder, 0o755);
  const [logs, inbox] = [join(folder, 'logs'), join(folder, 'inbox')];
  for (const one of [logs, inbox]) mkdirSync(one);
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const postgres = await startPostgres(folder);
    undo.push(() => postgres.kill('SIGKILL'));
    const redis = await startRedis(folder, { aof: false });
    undo.push(() => redis.kill());
    const database = await openStore({ databaseUrl: postgres.url, dataFolder: '/unused', migrate: true });
    undo.push(() => database.close());
    const client = new Redis(redis.url);
    undo.push(() => client.disconnect());

    const good: string[] = [];
    let number = seed * 10_000;
    for (const [at, { name, bytes }] of hostileFiles(files, seed).entries()) {
      writeFileSync(join(inbox, name), bytes);
      if (at % GOOD_EVERY === 0) {
        const file = `good-${++number}.txt`;
        writeFileSync(join(inbox, file), inventArticle(number));
        good.push(file);
      }
    }
    for (const [at, text] of hostileMessages(messages, seed).entries()) {
      if (at % 2) await client.lpush('winnow:urls', text);
      else await client.xadd('winnow:intake', '*', 'json', text);
      if (at % GOOD_EVERY === 0) {
        const key = `good-${++number}`;
        await client.lpush('winnow:urls', JSON.stringify({ v: 1, type: 'document', key, text: inventArticle(number) }));
        good.push(key);
      }
    }
    const up = supervise(
      'up',
      ['up'],
      { WINNOW_INBOX: inbox, WINNOW_LOG_LEVEL: 'info', DATABASE_URL: postgres.url, REDIS_URL: redis.url },
      logs,
    );
    undo.push(() => up.kill());

    const startedMs = performance.now();
    const countOpen = async () => {
      const waiting = (await client.llen('winnow:urls')) + (await client.xlen('winnow:intake'));
      const { rows } = await database.query<{ open: number }>(
        "SELECT ((SELECT count(*) FROM documents WHERE state IN ('captured', 'cleaned', 'indexed')) + (SELECT count(*) FROM events))::int AS open",
      );
      return waiting + (rows[0]?.open ?? 0) + filesLeft(inbox).length;
    };
    let quiet = 0;
    for (let last = 0; quiet < 3 && performance.now() - startedMs < restMs; await sleep(1_000)) {
      const open = await countOpen();
      // Three times in a row: between a list and a row an item is counted nowhere.
      quiet = open === 0 ? quiet + 1 : 0;
      if (open !== last) say(`${open} open`);
      last = open;
    }
    const restS = Math.round((performance.now() - startedMs) / 1000);
    const { code } = await up.stop();
    const deaths = [...up.deaths(), ...(code === 0 ? [] : [`code ${code} at SIGTERM`])];

    const stored = await database.query<{ name: string }>(
      "SELECT COALESCE(key, file) AS name FROM documents WHERE state = 'settled' AND COALESCE(key, file) LIKE 'good-%'",
    );
    const there = new Set(stored.rows.map(({ name }) => name));
    const open = await database.query<{ name: string }>(
      "SELECT COALESCE(file, key, id::text) AS name FROM documents WHERE state IN ('captured', 'cleaned', 'indexed')",
    );
    const failed = await database.query<{ code: string; count: number; name: string }>(
      "SELECT code, count(*)::int AS count, min(COALESCE(file, key, id::text) || ': ' || message) AS name FROM documents WHERE state = 'quarantined' GROUP BY code",
    );
    const log = readFileSync(join(logs, 'up.log'), 'utf8');
    return {
      seed,
      files,
      messages,
      good: good.length,
      missing: good.filter((name) => !there.has(name)),
      open: [...open.rows.map(({ name }) => name), ...filesLeft(inbox)],
      quarantined: Object.fromEntries(failed.rows.map(({ code, count }) => [code, count])),
      faults: failed.rows
        .filter(({ code }) => /^E_(FAULT|CRASH)$|^(?!E_)/.test(code))
        .map(({ code, name }) => `${code} ${name}`),
      untold: (await client.llen('winnow:urls')) + (await client.xlen('winnow:intake')),
      deaths,
      unhandled: log.split(/[Uu]nhandled/).length - 1,
      restS,
    };
  } finally {
    for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => undefined);
  }
}

/** What lies in the inbox or is under way, and is of a type that is taken. */
function filesLeft(inbox: string): string[] {
  const taken = /\.(txt|html|md|json|jsonl|csv|xml|warc|txt\.gz|html\.gz)$/;
  const waiting = readdirSync(inbox).filter((name) => taken.test(name));
  const work = join(inbox, '.work');
  const claimed = safeList(work);
  return [...waiting, ...claimed.filter((name) => taken.test(name))];
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
