/** Opens the store that the settings choose: PostgreSQL when there is a URL, else PGlite in the data folder. */
import pg from 'pg';
import { prepared } from './arrays.js';
import { type Database, makeDatabase, type Pool, type PoolClient, StoreUnavailable } from './database.js';
import { assertMigrated, migrate } from './migrate.js';
import { addIndexMonths } from './outdated.js';
import { type SilenceWatch, watchSilence } from './silent.js';

/** Our tables live in `winnow`; `bullmq` is there for the queues when they run on Postgres too. */
export const SEARCH_PATH = 'winnow, bullmq, public';

const CONNECT_TIMEOUT_MS = 10_000;
const CONNECTIONS = 10;
const KEEP_ALIVE_AFTER_MS = 10_000;
/** Connections that take longer to close have nobody at their other end. */
const CLOSE_WITHIN_MS = 2_000;

const SESSION = {
  search_path: SEARCH_PATH.replaceAll(' ', ''),
  // Compiling a statement (`jit`, on by default) takes longer than any of ours runs: a look-up of 30 ms took a second.
  jit: 'off',
  // A store that grows has no statistics for the rows of the last minute: by them the planner read whole tables where a key leads to ten rows.
  enable_seqscan: 'off',
  // A process that is gone without a word (its host, its network) must not keep rows locked from the others.
  idle_in_transaction_session_timeout: '60s',
  tcp_keepalives_idle: 30,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
};

export interface StoreSettings {
  databaseUrl?: string;
  dataFolder: string;
  /** Connections of a served store. */
  connections?: number;
  /** Bring the schema up to date; without it an old schema is refused. An embedded store is always migrated. */
  migrate?: boolean;
  /**
   * This process is here to stay: it must own an embedded store, and shares it. Without it a command that finds the store
   * owned asks the owner.
   */
  own?: boolean;
  /** With `own`: where another process owns the store already, its owner is asked as well. */
  orAsk?: boolean;
  /** This process asks a few things and ends: an engine of its own is started as cheaply as can be, and is slower then. */
  brief?: boolean;
}

/** Throws `StoreUnavailable` when the store cannot be reached, is owned by another process, or lacks our schema. */
export async function openStore(settings: StoreSettings): Promise<Database> {
  const database = await connectStore(settings);
  try {
    if (settings.migrate || (database.kind === 'embedded' && !database.attached)) await migrate(database);
    else await assertMigrated(database);
    await addIndexMonths(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** As `openStore`, whatever the schema. */
export async function connectStore(settings: StoreSettings): Promise<Database> {
  if (settings.databaseUrl) return openServed(settings.databaseUrl, settings.connections ?? CONNECTIONS);
  // Loaded where it is used: beside a server nobody needs an engine.
  const { openEmbedded } = await import('./embedded.js');
  const { own = false, orAsk = false, brief = false } = settings;
  return openEmbedded(settings.dataFolder, SEARCH_PATH, { own, orAsk, brief });
}

async function openServed(databaseUrl: string, connections: number): Promise<Database> {
  const settings = {
    connectionString: databaseUrl,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    application_name: 'winnow',
  };
  const pool = new pg.Pool({ ...settings, max: connections, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that ends is replaced at the next query, and what was under way on it fails. Without listeners its end would be that of
  // the process: the pool speaks for idle clients only, those that are checked out speak for themselves.
  pool.on('error', () => undefined);
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    clients.add(client);
    client.on('error', () => undefined).once('end', () => clients.delete(client));
  });
  const silence = watchSilence(settings);
  const close = async () => {
    silence.stop();
    const patience = setTimeout(() => {
      for (const client of clients) client.connection.stream.destroy();
    }, CLOSE_WITHIN_MS).unref();
    await pool.end();
    if (clients.size === 0) clearTimeout(patience);
  };
  try {
    const { rows } = await pool.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000) {
      throw new StoreUnavailable(
        'E_STORE_SCHEMA',
        `PostgreSQL 15 or newer is needed; the server is ${rows[0].version}.`,
      );
    }
  } catch (error) {
    await close();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(
      'E_STORE_UNREACHABLE',
      `PostgreSQL cannot be reached: ${(error as Error).message}. Check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  }
  return makeDatabase(watching(pool, silence), 'served', close);
}

/** The pool, its statements sent as `prepared` makes them, and each watched for silence. */
function watching(pool: pg.Pool, silence: SilenceWatch): Pool {
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    return {
      query: (text, values) => silence.during(client, () => client.query(prepared(text, values))),
      release: (destroy) => client.release(destroy),
    };
  };
  return {
    async query(text, values) {
      const client = await connect();
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    connect,
    end: () => pool.end(),
    on: (event, listener) => pool.on(event, listener),
  };
}
