/** Who waits: hosts that have asks due, and asks for whoever wants to know what came of them. */
import { only } from '../lists.js';
import type { Database } from './database.js';

const STRANDED = `
  EXISTS (SELECT FROM fetches WHERE host_id = hosts.id AND state = 'waiting' AND due_at <= now() - make_interval(secs => $1))`;

/** Hosts, after `after`, in order, for which asks have been due for `idleMs`. */
export async function findWaitingHosts(
  database: Database,
  idleMs: number,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM hosts WHERE id > $2 AND ${STRANDED} ORDER BY id LIMIT $3`,
    [idleMs / 1000, after, limit],
  );
  return rows.map((row) => row.id);
}

/** How many hosts have asks that are due. */
export async function countWaitingHosts(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM hosts WHERE ${STRANDED}`,
    [0],
  );
  return only(rows).count;
}

/** What an ask came to, for whoever waits for it. */
export async function fetchesOf(
  database: Database,
  ids: readonly string[],
): Promise<{ fetchId: string; known: boolean; documentId: string | null; code: string | null }[]> {
  const { rows } = await database.query(
    `SELECT id AS "fetchId", COALESCE(known, false) AS known, document_id AS "documentId", code
     FROM fetches WHERE id = ANY($1::bigint[]) AND state = 'done'`,
    [ids],
  );
  return rows;
}

/** Asks that failed and are tried again, by what they wait for: a host and its last failure. */
export interface Retrying {
  host: string;
  code: string;
  urls: number;
  /** Tries so far, of the one that was tried most. */
  attempts: number;
  /** When the first of them is tried again. */
  nextAt: Date;
}

/** Of these asks; of all, when `ids` is null. */
export async function retryingOf(database: Database, ids: readonly string[] | null): Promise<Retrying[]> {
  const { rows } = await database.query<Retrying>(
    `SELECT hosts.name AS host, code, count(*)::int AS urls, max(attempts)::int AS attempts,
            min(GREATEST(due_at, next_at, open_until)) AS "nextAt"
     FROM fetches JOIN hosts ON hosts.id = host_id
     WHERE ($1::bigint[] IS NULL OR fetches.id = ANY($1)) AND state = 'waiting' AND code IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    [ids],
  );
  return rows;
}
