/** The stores that a suite runs on: embedded always, served where there is a server. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { createDatabase, hasRedis, startRedis, temporaryFolder } from './servers.js';

/** As environment variables, for a process of ours; `settings` for code of ours in this process. */
export interface TestStore {
  environment: Record<string, string>;
  settings: { databaseUrl?: string; redisUrl?: string; dataFolder: string; inboxFolder: string };
  drop(): Promise<void>;
}

export interface StoreKind {
  kind: 'embedded' | 'served';
  available: boolean;
  make(): Promise<TestStore>;
}

export const STORE_KINDS: StoreKind[] = [
  { kind: 'embedded', available: true, make: makeEmbedded },
  { kind: 'served', available: inject('postgresUrl') !== null && hasRedis(), make: makeServed },
];

async function makeEmbedded(): Promise<TestStore> {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  cpSync(inject('embeddedTemplate'), dataFolder, { recursive: true });
  const inboxFolder = join(folder, 'inbox');
  return {
    environment: { WINNOW_DATA: dataFolder, WINNOW_INBOX: inboxFolder },
    settings: { dataFolder, inboxFolder },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function makeServed(): Promise<TestStore> {
  const folder = temporaryFolder();
  const database = await createDatabase(inject('postgresUrl') as string);
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

/** A server of our own, or the one that the tester gave, if it is empty: then nothing of anybody's can be touched. */
export async function redisForTest(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_REDIS_URL;
  if (!given) return startRedis();
  const client = new Redis(given);
  const keys = await client.dbsize();
  client.disconnect();
  if (keys > 0)
    throw new Error('TEST_REDIS_URL names a database that is not empty; the tests write only to an empty one.');
  return {
    url: given,
    async stop() {
      const mine = new Redis(given);
      await mine.flushdb(); // it was empty when we took it
      mine.disconnect();
    },
  };
}
