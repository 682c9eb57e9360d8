/** Starts one PostgreSQL and one Redis for the suites on stores, with a migrated database of each kind for them to copy. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openQueues } from '../queues/queues.js';
import { readMigrations } from '../store/migrate.js';
import { openStore } from '../store/open.js';
import { openRunFolder } from './run-folder.js';
import {
  createDatabase,
  findPostgres,
  findRedis,
  hasPostgres,
  hasRedis,
  startPostgres,
  startRedis,
} from './servers.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null when there is no PostgreSQL: its suites are skipped. */
    postgresUrl: string | null;
    /** Name of a database with an empty, migrated store in it. */
    postgresTemplate: string | null;
    /** Null when there is no Redis. */
    redisUrl: string | null;
    /** A data folder with an empty, migrated store in it. To be copied, not opened. */
    embeddedTemplate: string;
  }
}

/** As many stores as may be open at one time, each on a number of its own. */
const REDIS_DATABASES = 64;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = openRunFolder();
  const missing = [
    hasPostgres() ? null : 'PostgreSQL (apt-get install postgresql, or TEST_DATABASE_URL)',
    hasRedis() ? null : 'Redis (apt-get install redis-server, or TEST_REDIS_URL)',
  ];
  for (const what of missing)
    if (what) console.warn(`\nSKIPPED: the suites on ${what.split(' ')[0]}. To run them: ${what}\n`);

  const given = process.env.TEST_DATABASE_URL;
  const postgresUrl = given ?? (findPostgres() ? (await startPostgres()).url : null);
  const template = postgresUrl ? await createDatabase(postgresUrl) : null;
  if (template) await makeStore(template.url);
  const redisUrl =
    process.env.TEST_REDIS_URL ??
    (findRedis() ? (await startRedis({ args: ['--databases', String(REDIS_DATABASES)] })).url : null);
  project.provide('postgresUrl', postgresUrl);
  project.provide('postgresTemplate', template?.name ?? null);
  project.provide('redisUrl', redisUrl);
  project.provide('embeddedTemplate', await embeddedTemplate());

  return async () => {
    if (given) await template?.drop();
    await folder.close();
  };
}

async function makeStore(databaseUrl: string | undefined, dataFolder = ''): Promise<void> {
  const database = await openStore({ databaseUrl, dataFolder, migrate: true });
  if (!databaseUrl) await (await openQueues(undefined, database.pool)).close();
  await database.close();
}

/** Making a database takes PGlite many times as long as opening one: it is kept from run to run, until what is in it changes. */
async function embeddedTemplate(): Promise<string> {
  const modules = join(import.meta.dirname, '../node_modules');
  const versions = ['@electric-sql/pglite', 'bullmq'].map(
    (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version,
  );
  const month = new Date().toISOString().slice(0, 7); // there is a partition for each
  const content = [readMigrations().map(({ checksum }) => checksum), versions, month];
  const cache = join(modules, '.cache/winnow-tests');
  const folder = join(cache, createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  const begun = `${folder}-${process.pid}`;
  rmSync(cache, { recursive: true, force: true });
  await makeStore(undefined, begun);
  renameSync(begun, folder);
  return folder;
}
