/** The harnesses in short: a few faults under load, and some hundred hostile inputs. The long forms are `npm run chaos` and `npm run hostile`. */
import { expect, inject, test } from 'vitest';
import { runChaos } from '../chaos/run.js';
import { runHostile } from '../hostile/run.js';
import { findPostgres, findRedis } from './servers.js';

/** They start servers of their own: addresses that were given do not do. */
const hasServers = findPostgres() !== null && findRedis() !== null && inject('postgresUrl') !== null;

const NOTHING = { lost: [], twice: [], stuck: [], quarantined: [], inconsistent: [], deaths: [], secretsInLogs: 0 };

test.skipIf(!hasServers)('kills and restarts under load lose nothing, double nothing and end no process', async () => {
  const report = await runChaos({
    seed: 7,
    minutes: 10,
    faults: 2,
    only: ['kill -9 of all processes', 'Redis killed'],
    mode: 'served',
    redis: 'aof',
    everyMs: 800,
  });
  expect(report.faults).toBe(2);
  expect(report).toMatchObject(NOTHING);
});

test.skipIf(!hasServers)('hostile inputs end no process, and every good one between them is stored', async () => {
  const report = await runHostile({ seed: 3, files: 70, messages: 120 });
  expect(report.good).toBeGreaterThan(5);
  expect(report).toMatchObject({ missing: [], open: [], faults: [], untold: 0, deaths: [], unhandled: 0 });
});
