/** The little of `pg` that the stores use, so that a pool and an embedded database are one thing to them. */
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
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
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

export function makeDatabase(pool: Pool, kind: Database['kind'], close: () => Promise<void>): Database {
  return {
    pool,
    kind,
    close,
    query: (text, values) => pool.query(text, values),
    async transaction(work) {
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
    },
  };
}
