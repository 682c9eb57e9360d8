/**
 * Hosts and their turns. One row for each host, read, judged and written under its lock: so that any number of workers in
 * any number of processes make one polite client, and a lost queue or a restart changes nothing about that.
 */
import { only } from '../lists.js';
import type { Database, Queryable } from './database.js';

/** What stands in a host's row, in the plain values that the rules of politeness are written in. */
export interface HostState {
  pace: { nextAtMs: number; heldUntilMs: number };
  breaker: { failures: number; openUntilMs: number; probing: boolean; opened: number };
  crawlDelayMs: number | null;
  /** When the failures in a row began. */
  failingSinceMs: number | null;
}

/** What to make of a host at a time; by the database's clock, since the workers' may differ. */
export type Change = (host: HostState, nowMs: number) => HostState;

/** The ids of hosts by name; unknown ones are added. */
export async function ensureHosts(client: Queryable, names: readonly string[]): Promise<Map<string, string>> {
  // In the order of names, so that two writers never wait for each other in a circle.
  const distinct = [...new Set(names)].sort();
  const known = 'SELECT id, name FROM hosts WHERE name = ANY($1::text[])';
  const { rows } = await client.query<{ id: string; name: string }>(known, [distinct]);
  if (rows.length < distinct.length) {
    const added = await client.query<{ id: string; name: string }>(
      `INSERT INTO hosts (name) SELECT * FROM unnest($1::text[]) ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name RETURNING id, name`,
      [distinct.filter((name) => !rows.some((row) => row.name === name))],
    );
    rows.push(...added.rows);
  }
  return new Map(rows.map((row) => [row.name, row.id]));
}

interface HostRow {
  nextAt: Date;
  heldUntil: Date;
  crawlDelayMs: number | null;
  failures: number;
  failingSince: Date | null;
  openUntil: Date;
  probing: boolean;
  opened: number;
  now: Date;
}

/** Locks the host's row until the end of the transaction. The lock is one that lets asks refer to the row meanwhile. */
export async function lockHost(client: Queryable, hostId: string): Promise<{ host: HostState; nowMs: number }> {
  const { rows } = await client.query<HostRow>(
    `SELECT next_at AS "nextAt", held_until AS "heldUntil", crawl_delay_ms AS "crawlDelayMs", failures,
            failing_since AS "failingSince", open_until AS "openUntil", probing, opened, clock_timestamp() AS now
     FROM hosts WHERE id = $1 FOR NO KEY UPDATE`,
    [hostId],
  );
  const { nextAt, heldUntil, crawlDelayMs, failures, failingSince, openUntil, probing, opened, now } = only(rows);
  return {
    nowMs: now.getTime(),
    host: {
      pace: { nextAtMs: nextAt.getTime(), heldUntilMs: heldUntil.getTime() },
      breaker: { failures, openUntilMs: openUntil.getTime(), probing, opened },
      crawlDelayMs,
      failingSinceMs: failingSince?.getTime() ?? null,
    },
  };
}

export async function saveHost(client: Queryable, hostId: string, host: HostState): Promise<void> {
  const { pace, breaker, crawlDelayMs, failingSinceMs } = host;
  await client.query(
    `UPDATE hosts SET next_at = $2, held_until = $3, crawl_delay_ms = $4, failures = $5, failing_since = $6,
       open_until = $7, probing = $8, opened = $9 WHERE id = $1`,
    [
      hostId,
      new Date(pace.nextAtMs),
      new Date(pace.heldUntilMs),
      crawlDelayMs,
      breaker.failures,
      failingSinceMs === null ? null : new Date(failingSinceMs),
      new Date(breaker.openUntilMs),
      breaker.probing,
      breaker.opened,
    ],
  );
}

export async function changeHost(client: Queryable, hostId: string, change: Change): Promise<HostState> {
  const { host, nowMs } = await lockHost(client, hostId);
  const changed = change(host, nowMs);
  await saveHost(client, hostId, changed);
  return changed;
}

/** As `changeHost`, in a transaction of its own. */
export async function turnHost(database: Database, hostId: string, change: Change): Promise<HostState> {
  return database.transaction((client) => changeHost(client, hostId, change));
}

/** Nobody holds a turn any more: for a store whose only process has just started. */
export async function freeTurns(database: Database): Promise<void> {
  await database.query("UPDATE hosts SET held_until = 'epoch', probing = false WHERE held_until > 'epoch' OR probing");
}
