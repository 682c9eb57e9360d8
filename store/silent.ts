/**
 * Ends connections to PostgreSQL that stand open and carry nothing any more: a firewall or proxy between us and the server forgot them. TCP
 * sees nothing wrong with one, and a time limit on queries would end those that only take long. So the server is asked, on a new
 * connection, whether it works on what we wait for.
 */
import type { Socket } from 'node:net';
import pg from 'pg';

/** An answer may take so long before anybody asks for it. */
const SILENT_MS = 8_000;
const LOOK_EVERY_MS = 4_000;
/** For the question itself: another connection, and its answer. */
const ASK_WITHIN_MS = 8_000;

/** A backend that waits for its client has our question not yet, or cannot get rid of its answer. */
const AT_WORK = `
  SELECT pid FROM pg_stat_activity
  WHERE pid = ANY($1) AND state IN ('active', 'disabled') AND wait_event_type IS DISTINCT FROM 'Client'`;

/** What pg does not tell of its clients. */
type Client = pg.PoolClient & { processID: number | null; connection: { stream: Socket } };

interface Wait {
  client: Client;
  /** What had been read when that was last seen to grow. */
  bytesRead: number;
  sinceMs: number;
}

export interface SilenceWatch {
  /** Runs a query of the client's; it fails when its connection is found silent. */
  during<T>(client: pg.PoolClient, query: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** `settings` are for the connection that asks. */
export function watchSilence(settings: pg.ClientConfig): SilenceWatch {
  const waits = new Set<Wait>();
  let asking = false;

  async function look(): Promise<void> {
    const nowMs = performance.now();
    for (const wait of waits) {
      const { bytesRead } = wait.client.connection.stream;
      if (bytesRead === wait.bytesRead) continue;
      wait.bytesRead = bytesRead;
      wait.sinceMs = nowMs;
    }
    const silent = [...waits].filter(({ sinceMs }) => nowMs - sinceMs > SILENT_MS);
    if (silent.length === 0) return;
    const asker = new pg.Client({
      ...settings,
      connectionTimeoutMillis: ASK_WITHIN_MS,
      query_timeout: ASK_WITHIN_MS,
    });
    asker.on('error', () => undefined);
    try {
      await asker.connect();
      const { rows } = await asker.query<{ pid: number }>(AT_WORK, [silent.map(({ client }) => client.processID)]);
      const atWork = new Set(rows.map(({ pid }) => pid));
      for (const { client, bytesRead } of silent) {
        const { stream } = client.connection;
        // The answer may have come while we asked.
        if (stream.bytesRead !== bytesRead || atWork.has(client.processID ?? 0)) continue;
        stream.destroy();
        // It may hold rows locked, in a transaction of which nobody will hear again.
        await asker.query('SELECT pg_terminate_backend($1)', [client.processID]);
      }
    } finally {
      asker.connection.stream.destroy();
    }
  }

  const timer = setInterval(() => {
    if (asking || waits.size === 0) return;
    asking = true;
    look()
      // Nobody answers at all: the next look may find more.
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  }, LOOK_EVERY_MS).unref();

  return {
    async during(anyClient, query) {
      const client = anyClient as Client;
      const wait = { client, bytesRead: client.connection.stream.bytesRead, sinceMs: performance.now() };
      waits.add(wait);
      try {
        return await query();
      } finally {
        waits.delete(wait);
      }
    },
    stop: () => clearInterval(timer),
  };
}
