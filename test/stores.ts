/** The stores that a suite runs on: embedded always, served where there is a server. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import type { Database } from '../store/database.js';
import { createDatabase, temporaryFolder } from './servers.js';

/** As environment variables, for a process of ours; `settings` for code of ours in this process. */
export interface TestStore {
  environment: Record<string, string>;
  settings: { databaseUrl?: string; redisUrl?: string; dataFolder: string; inboxFolder: string };
  drop(): Promise<void>;
}

export interface StoreKind {
  kind: 'embedded' | 'served';
  available: boolean;
  /** With our tables in it, or without. */
  make(options?: { migrated?: boolean }): Promise<TestStore>;
}

export const STORE_KINDS: [embedded: StoreKind, served: StoreKind] = [
  { kind: 'embedded', available: true, make: makeEmbedded },
  {
    kind: 'served',
    available: inject('postgresUrl') !== null && inject('redisUrl') !== null,
    make: makeServed,
  },
];

/**
 * For suites on the command line, which hold for any store: the one whose commands start quickest. What both kinds must do alike is
 * tested below the command line.
 */
export const COMMAND_KIND: StoreKind = STORE_KINDS.findLast(({ available }) => available) as StoreKind;

async function makeEmbedded({ migrated = true } = {}): Promise<TestStore> {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  // A thousand files: many times as quick as by Node.
  if (migrated) execFileSync('cp', ['-R', inject('embeddedTemplate'), dataFolder]);
  const inboxFolder = join(folder, 'inbox');
  return {
    environment: { WINNOW_DATA: dataFolder, WINNOW_INBOX: inboxFolder },
    settings: { dataFolder, inboxFolder },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function makeServed({ migrated = true } = {}): Promise<TestStore> {
  const folder = temporaryFolder();
  const template = migrated ? (inject('postgresTemplate') ?? undefined) : undefined;
  const database = await createDatabase(inject('postgresUrl') as string, template);
  const redis = await redisForTest();
  const inboxFolder = join(folder, 'inbox');
  const dataFolder = join(folder, 'unused');
  return {
    environment: {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      WINNOW_INBOX: inboxFolder,
      WINNOW_DATA: dataFolder,
    },
    settings: { databaseUrl: database.url, redisUrl: redis.url, dataFolder, inboxFolder },
    async drop() {
      await database.drop();
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty numbered database of the run's Redis, that no other test has at this time. */
export async function redisForTest(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = new URL(inject('redisUrl') as string);
  const taken = (number: number) => join(process.env.WINNOW_TEST_FOLDER as string, `redis-${number}`);
  let number = 0;
  while (!tryMake(taken(number))) number++;
  url.pathname = `/${number}`;
  if ((await onRedis(url.href, (client) => client.dbsize())) > 0)
    throw new Error(
      `Database ${number} of the server that TEST_REDIS_URL names is not empty; nobody's data is touched.`,
    );
  return {
    url: url.href,
    async stop() {
      await onRedis(url.href, (client) => client.flushdb()); // it was empty when we took it
      rmdirSync(taken(number));
    },
  };
}

/** Of several that make a folder one succeeds. */
function tryMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function onRedis<T>(url: string, ask: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url);
  try {
    return await ask(client);
  } finally {
    client.disconnect();
  }
}

/** As it was made. Deleting the few rows of a test is quicker than truncating fifty tables, which makes a file for each anew. */
const EMPTY = `DO $$
DECLARE r record;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR r IN SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname IN ('winnow', 'bullmq') AND tablename NOT IN ('migrations', 'migration') LOOP
    EXECUTE format('DELETE FROM %I.%I', r.schemaname, r.tablename);
  END LOOP;
  FOR r IN SELECT schemaname, sequencename, start_value FROM pg_sequences WHERE last_value IS NOT NULL LOOP
    PERFORM setval(format('%I.%I', r.schemaname, r.sequencename)::regclass, r.start_value, false);
  END LOOP;
END $$`;

/** Takes all rows out of a store of the tests, and all jobs out of its queues, which must be at rest. */
export async function empty(database: Database, { settings }: TestStore): Promise<void> {
  await database.query(EMPTY);
  if (settings.redisUrl) await onRedis(settings.redisUrl, (client) => client.flushdb());
  rmSync(settings.inboxFolder, { recursive: true, force: true });
}
