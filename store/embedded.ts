/** PGlite, Postgres in this process, behind a pool-shaped facade: one session that many callers share in turn. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { prepared } from './arrays.js';
import { type Database, makeDatabase, type Pool, type PoolClient, StoreUnavailable } from './database.js';
import { makeFolder } from './folder.js';
import { attach, share, socketPath } from './folder-socket.js';
import { takeLock } from './lock.js';
import { closeOwn, closeToOthers, OWNER_ONLY, OwnerOnlyFS } from './owner-only.js';

/** A command that is just ending, or an owner that is just beginning, is waited for. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 100;
/**
 * Postgres' own buffers, 128 MiB if not said otherwise, lie in this process; what is not in them is read from files that the system
 * has in its memory too.
 */
const START_PARAMETERS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];
/** A data folder that holds more than this is somebody's for other things too, and keeps its mode. */
const OURS = new Set(['lock', 'postgres', 'postgres.begun', 'socket']);
/** Of what a failed start says, the end. */
const TOLD_CHARS = 2_000;

/**
 * Opens (and at first creates) the database in `folder`. With `own` it is shared with other commands until it is closed;
 * without, a process that shares it is asked, if there is one. `brief`: as in `StoreSettings`. Throws `StoreUnavailable` when another process owns the folder, or it
 * cannot be made or written to.
 * Commits survive a killed process; PGlite runs without fsync, so a power cut may cost the last of them.
 */
export async function openEmbedded(
  folder: string,
  searchPath: string,
  { own, orAsk, brief }: { own: boolean; orAsk: boolean; brief: boolean },
): Promise<Database> {
  const files = join(folder, 'postgres');
  use(folder, () => {
    makeFolder(folder, OWNER_ONLY);
    // Made by us, but perhaps by another user.
    if (existsSync(files)) makeFolder(files);
  });
  const held = await lockOrAttach(folder, own && !orAsk);
  if ('pool' in held) return makeDatabase(held.pool, 'embedded', () => held.pool.end(), true);
  const { release } = held;
  try {
    use(folder, () => {
      makeFolder(files, OWNER_ONLY);
      // Versions before this one left them open to everybody.
      closeToOthers(files);
      if (readdirSync(folder).every((name) => OURS.has(name))) closeOwn(folder);
    });
    if (!existsSync(join(files, 'PG_VERSION'))) await makeDatabaseFiles(files);
    // Compiling the hot parts of the engine a second time costs a command like `list` half of its time, and never pays.
    if (brief) setFlagsFromString('--liftoff-only');
    const engine = await PGlite.create({ fs: new OwnerOnlyFS(files), startParams: START_PARAMETERS });
    // Through pg, so that types arrive as they do from a server.
    const client = new pg.Client(createPgConfig(engine));
    client.on('error', () => undefined); // the query under way fails with it
    await client.connect();
    // Without sequential scans, for the reason given in `open.ts`.
    await client.query(`SET search_path TO ${searchPath}; SET enable_seqscan = off`);
    const pool = shareSession(client);
    const unshare = own ? await share(pool, socketPath(folder)) : null;
    return makeDatabase(pool, 'embedded', async () => {
      await unshare?.();
      await client.end();
      await engine.close();
      release();
    });
  } catch (error) {
    release();
    throw error;
  }
}

/** Made beside their place and moved there whole: what a process that died has begun is begun anew. */
async function makeDatabaseFiles(files: string): Promise<void> {
  const begun = `${files}.begun`;
  rmSync(begun, { recursive: true, force: true });
  makeFolder(begun, OWNER_ONLY);
  const beside = new URL('./new-database.js', import.meta.url);
  // The compiled file, also when this one runs from its source (in a test).
  const script = existsSync(beside) ? beside : new URL('../dist/store/new-database.js', import.meta.url);
  const child = spawn(process.execPath, [fileURLToPath(script), begun], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told = (told + chunk).slice(-TOLD_CHARS);
  });
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (status !== 0) throw new Error(`The embedded database could not be made (${status}): ${told.trim()}`);
  rmSync(files, { recursive: true, force: true });
  renameSync(begun, files);
}

/** Runs `work`, and tells of its fault as one of the data folder. */
function use(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new StoreUnavailable(
      'E_STORE_UNREACHABLE',
      `The data folder ${folder} cannot be used: ${(error as Error).message}. Check its permissions and that every part of it is a folder, or choose another with WINNOW_DATA.`,
      { cause: error },
    );
  }
}

async function lockOrAttach(folder: string, own: boolean): Promise<{ release(): void } | { pool: Pool }> {
  for (const endMs = performance.now() + PATIENCE_MS; ; await sleep(LOOK_EVERY_MS)) {
    try {
      return { release: await takeLock(join(folder, 'lock')) };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const pool = await attach(socketPath(folder));
      if (pool && !own) return { pool };
      await pool?.end();
      if (pool || performance.now() > endMs) throw error;
    }
  }
}

const BEGINS = /^\s*(begin|start\s+transaction)\b/i;
const ENDS = /^\s*(commit|end|rollback)\b(?!\s+to\b)/i;

/**
 * A pool of one session. Single queries interleave freely; from BEGIN to COMMIT or ROLLBACK the session belongs to the
 * client that began, and everyone else waits. A client that only listens may stay checked out for good.
 */
export function shareSession(session: pg.Client): Pool {
  let turn: Promise<void> = Promise.resolve();
  const takeTurn = async (): Promise<() => void> => {
    const before = turn;
    let done!: () => void;
    turn = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  };

  const query = async (text: string, values?: readonly unknown[]) => {
    const done = await takeTurn();
    try {
      return await session.query(prepared(text, values));
    } finally {
      done();
    }
  };

  const connect = async (): Promise<PoolClient> => {
    let endTurn: (() => void) | null = null;
    const client = {
      async query(text: string, values?: readonly unknown[]) {
        if (!endTurn && !BEGINS.test(text)) return query(text, values);
        endTurn ??= await takeTurn();
        try {
          return await session.query(prepared(text, values));
        } finally {
          if (ENDS.test(text)) {
            endTurn();
            endTurn = null;
          }
        }
      },
      release() {
        if (!endTurn) return;
        const done = endTurn;
        endTurn = null;
        session.query('ROLLBACK').then(done, done);
      },
      // Notifications arrive on the one session; every listening client hears them all and looks at the channel.
      on: (event: string, listener: (...args: never[]) => void) => {
        if (event === 'notification') {
          listeners.add(listener);
          session.on('notification', listener as never);
        }
        return client;
      },
      removeListener: (_event: string, listener: (...args: never[]) => void) => {
        session.removeListener('notification', listener as never);
        listeners.delete(listener);
        return client;
      },
      removeAllListeners: () => {
        for (const listener of listeners) session.removeListener('notification', listener as never);
        listeners.clear();
        return client;
      },
    };
    const listeners = new Set<(...args: never[]) => void>();
    session.setMaxListeners(100);
    return client as unknown as PoolClient;
  };

  return {
    query: query as Pool['query'],
    connect,
    end: async () => undefined, // the owner closes the engine
    on: (event, listener) => session.on(event, listener),
  };
}
