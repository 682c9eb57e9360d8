/** Starts one PostgreSQL for all suites, and makes one migrated embedded database for them to copy; removes what they leave behind. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openQueues } from '../queues/queues.js';
import { openStore } from '../store/open.js';
import {
  findPostgres,
  hasPostgres,
  hasRedis,
  openRunFolder,
  startPostgres,
  type TestServer,
  temporaryFolder,
} from './servers.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null when there is no PostgreSQL: its suites are skipped. */
    postgresUrl: string | null;
    /** A data folder with an empty, migrated store in it. */
    embeddedTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = openRunFolder();
  const missing = [
    hasPostgres() ? null : 'PostgreSQL (apt-get install postgresql, or TEST_DATABASE_URL)',
    hasRedis() ? null : 'Redis (apt-get install redis-server, or TEST_REDIS_URL)',
  ];
  for (const what of missing)
    if (what) console.warn(`\nSKIPPED: the suites on ${what.split(' ')[0]}. To run them: ${what}\n`);

  let server: TestServer | null = null;
  if (!process.env.TEST_DATABASE_URL && findPostgres()) server = await startPostgres();
  project.provide('postgresUrl', process.env.TEST_DATABASE_URL ?? server?.url ?? null);

  const template = temporaryFolder('template');
  const database = await openStore({ dataFolder: join(template, 'data'), migrate: true });
  await (await openQueues(undefined, database.pool)).close();
  await database.close();
  project.provide('embeddedTemplate', join(template, 'data'));

  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}
