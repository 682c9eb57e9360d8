/** What is done to a set of processes and servers. Each returns when the world is whole again, so far as others made it: from then on recovery counts. */
import { statfsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Supervised } from './processes.js';
import type { FaultyProxy } from './proxy.js';
import type { ChaosServer } from './servers.js';

export interface World {
  processes: Supervised[];
  pick<T>(from: readonly T[]): T;
  postgres?: {
    server: ChaosServer;
    proxy: FaultyProxy /** A small disk of its own, where that could be had. */;
    disk: string | null;
  };
  redis?: { server: ChaosServer; proxy: FaultyProxy; aof: boolean };
}

export interface Fault {
  /** Of how many this one is, beside the others. */
  weight: number;
  can(world: World): boolean;
  strike(world: World): Promise<void>;
}

const always = () => true;
const served = ({ postgres, redis }: World) => postgres !== undefined && redis !== undefined;
const DOWN_MS = 1_500;

export const FAULTS: Readonly<Record<string, Fault>> = {
  'kill -9 of a process': {
    weight: 6,
    can: always,
    strike: ({ processes, pick }) => pick(processes).crash(),
  },
  'kill -9 of all processes': {
    weight: 3,
    can: always,
    strike: async ({ processes }) => void (await Promise.all(processes.map((one) => one.crash()))),
  },
  'SIGTERM of a process': {
    weight: 2,
    can: always,
    strike: async ({ processes, pick }) => void (await pick(processes).restart()),
  },
  'SIGSTOP of a process for 20 s': {
    weight: 1,
    can: always,
    async strike({ processes, pick }) {
      const one = pick(processes);
      one.pause();
      await sleep(20_000);
      one.resume();
    },
  },
  'Postgres stopped at once': {
    weight: 2,
    can: served,
    async strike({ postgres }) {
      await postgres?.server.kill();
      await sleep(DOWN_MS);
      await postgres?.server.start();
    },
  },
  'backends ended': {
    weight: 5,
    can: served,
    async strike({ postgres }) {
      await onPostgres(
        postgres?.server,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'winnow'",
      );
    },
  },
  'a backend killed -9': {
    weight: 2,
    can: served,
    async strike({ postgres }) {
      const rows = await onPostgres(
        postgres?.server,
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'winnow' LIMIT 1",
      );
      for (const { pid } of rows) process.kill(pid as number, 'SIGKILL');
    },
  },
  'connections to Postgres cut': {
    weight: 6,
    can: served,
    strike: async ({ postgres }) => postgres?.proxy.cut(),
  },
  'connections to Redis cut': {
    weight: 6,
    can: served,
    strike: async ({ redis }) => redis?.proxy.cut(),
  },
  'connections to both half-open': {
    weight: 1,
    can: served,
    async strike({ postgres, redis }) {
      postgres?.proxy.freeze();
      redis?.proxy.freeze();
    },
  },
  'both servers unreachable for 5 s': {
    weight: 2,
    can: served,
    async strike({ postgres, redis }) {
      postgres?.proxy.freeze({ all: true });
      redis?.proxy.freeze({ all: true });
      await sleep(5_000);
      postgres?.proxy.thaw();
      redis?.proxy.thaw();
    },
  },
  'Redis killed': {
    weight: 3,
    can: served,
    async strike({ redis }) {
      await redis?.server.kill();
      await sleep(DOWN_MS);
      await redis?.server.start();
    },
  },
  'Redis emptied': {
    weight: 3,
    can: ({ redis }) => redis?.aof === false,
    strike: ({ redis }) => onRedis(redis?.server, (client) => client.flushall()),
  },
  'Redis full for 4 s': {
    weight: 2,
    can: served,
    async strike({ redis }) {
      await onRedis(redis?.server, (client) => client.config('SET', 'maxmemory', '1mb'));
      await sleep(4_000);
      await onRedis(redis?.server, (client) => client.config('SET', 'maxmemory', '0'));
    },
  },
  'disk of Postgres full for 4 s': {
    weight: 2,
    can: ({ postgres }) => Boolean(postgres?.disk),
    async strike({ postgres }) {
      const { server, disk } = postgres as { server: ChaosServer; disk: string };
      const filler = join(disk, 'filler');
      const { bavail, bsize } = statfsSync(disk);
      try {
        writeFileSync(filler, Buffer.alloc(Number(bavail) * Number(bsize), 1));
      } catch {
        // Full a little earlier than counted.
      }
      await sleep(4_000);
      await rm(filler, { force: true });
      // Where the log could not be written Postgres stops, and whoever watches over it starts it again.
      await onPostgres(server, 'SELECT').catch(() => server.kill().then(() => server.start()));
    },
  },
};

async function onPostgres(server: ChaosServer | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server?.url, application_name: 'chaos', query_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function onRedis(server: ChaosServer | undefined, ask: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(server?.url as string, { maxRetriesPerRequest: 3 });
  client.on('error', () => undefined);
  try {
    await ask(client);
  } finally {
    client.disconnect();
  }
}
