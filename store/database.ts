/** The little of `pg` that the stores use, so that a pool and an embedded database are one thing to them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryResult, QueryResultRow } from 'pg';

export interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: the row's shape is the caller's claim, as in pg itself
  query<Row extends QueryResultRow = any>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
}

export interface PoolClient extends Queryable {
  release(destroy?: boolean | Error): void;
}

/** Shaped as `pg.Pool`. */
export interface Pool extends Queryable {
  connect(): Promise<PoolClient>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Database extends Queryable {
  pool: Pool;
  kind: 'embedded' | 'served';
  /** Another process owns the embedded store and runs our queries. */
  attached: boolean;
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. After a deadlock it is run
   * again, so it must do nothing but ask this client.
   */
  transaction<T>(work: (client: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The store cannot be reached, or another process owns it. `code` is for the exit status and the log. */
export class StoreUnavailable extends Error {
  constructor(
    readonly code: 'E_STORE_OWNED' | 'E_STORE_UNREACHABLE' | 'E_STORE_SCHEMA',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** SQLSTATEs of a transaction that Postgres gave up to let another go on: it may simply be run again. */
const RUN_AGAIN = new Set(['40P01', '40001']);
const RUNS = 5;
const PAUSE_MS = 20;

export function makeDatabase(
  pool: Pool,
  kind: Database['kind'],
  close: () => Promise<void>,
  attached = false,
): Database {
  return {
    pool,
    kind,
    attached,
    close,
    query: (text, values) => pool.query(text, values),
    async transaction(work) {
      for (let run = 1; ; run++) {
        try {
          return await runOnce(pool, work);
        } catch (error) {
          if (run === RUNS || !RUN_AGAIN.has((error as { code?: string }).code ?? '')) throw error;
          await sleep(PAUSE_MS * run);
        }
      }
    },
  };
}

async function runOnce<T>(pool: Pool, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const answer = await work(client);
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (error) {
    // A client whose rollback fails has lost its connection: it must not go back into the pool.
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
