/** Schedules: the table is the truth; whoever wakes up looks what is due. */
import type { FetchKind } from './asks.js';
import type { Database, Queryable } from './database.js';

/** What a schedule asks for: one URL, a page's (if not said otherwise) or a list's, or the stored articles of a site (of every site without one). */
export type Target =
  | { url: string; seenUrl: string; site: string | null; kind?: FetchKind }
  | { refetch: { site?: string; newerThanMs?: number } };

export interface Timing {
  cron: string | null;
  timeZone: string | null;
  everyMs: number | null;
}

/** Least and most milliseconds between two looks at a URL, by its host; `''` is for the others. */
export type HostBounds = Record<string, [leastMs: number, mostMs: number]>;

export interface Schedule extends Timing {
  id: string;
  name: string;
  target: Target;
  catchUp: 'none' | 'one';
  /** It runs so long after each due time. */
  jitterMs: number;
  /** Each URL has its own pace, within these bounds; null when there are due times for all. */
  adaptive: HostBounds | null;
  /** Of an adaptive schedule: when its URLs are looked up again. */
  nextDue: Date;
  createdAt: Date;
}

export interface ScheduleLine extends Schedule {
  /** Those that were skipped are not counted. */
  runs: number;
  skipped: number;
  lastRun: Date | null;
  /** URLs that the last run asked for. */
  lastAsked: number | null;
  /** Of an adaptive schedule: its URLs, and when the first of them is due. */
  watched: number;
  nextLook: Date | null;
  /** Of the last thirty days: answers, and the new versions that they brought. */
  fetches: number;
  versions: number;
}

export const SCHEDULE_COLUMNS = `schedules.id, name, target, cron, time_zone AS "timeZone", every_ms::float AS "everyMs", catch_up AS "catchUp",
  jitter_ms::float AS "jitterMs", adaptive, next_due AS "nextDue", schedules.created_at AS "createdAt"`;

/** False when the name is taken. */
export async function addSchedule(database: Queryable, schedule: Omit<Schedule, 'id' | 'createdAt'>): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO schedules (name, target, cron, time_zone, every_ms, catch_up, jitter_ms, adaptive, next_due)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (name) DO NOTHING`,
    [
      schedule.name,
      JSON.stringify(schedule.target),
      schedule.cron,
      schedule.timeZone,
      schedule.everyMs,
      schedule.catchUp,
      schedule.jitterMs,
      schedule.adaptive === null ? null : JSON.stringify(schedule.adaptive),
      schedule.nextDue,
    ],
  );
  return rowCount === 1;
}

/** In the order of names. What a list brought counts for its schedule. */
export async function listSchedules(database: Database): Promise<ScheduleLine[]> {
  const { rows } = await database.query<ScheduleLine>(
    `SELECT ${SCHEDULE_COLUMNS}, ran.*, last.due_at AS "lastRun", last.asked AS "lastAsked", seen.*, brought.*
     FROM schedules
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE NOT skipped)::int AS runs, count(*) FILTER (WHERE skipped)::int AS skipped
       FROM schedule_runs WHERE schedule_id = schedules.id
     ) AS ran
     LEFT JOIN LATERAL (
       SELECT due_at, asked FROM schedule_runs WHERE schedule_id = schedules.id AND NOT skipped ORDER BY due_at DESC LIMIT 1
     ) AS last ON true
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS watched, min(due_at) FILTER (WHERE fetch_id IS NULL) AS "nextLook" FROM watched WHERE schedule_id = schedules.id
     ) AS seen
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS fetches, count(*) FILTER (WHERE outcome IN ('created', 'updated') AND NOT COALESCE(known, false))::int AS versions
       FROM schedule_runs JOIN fetches ON run_id = schedule_runs.id LEFT JOIN documents ON documents.id = document_id
       WHERE schedule_id = schedules.id AND started_at > now() - interval '30 days' AND fetches.state = 'done'
     ) AS brought
     ORDER BY name`,
  );
  return rows;
}

/** False when there is none of that name. */
export async function removeSchedule(database: Database, name: string): Promise<boolean> {
  return (await database.query('DELETE FROM schedules WHERE name = $1', [name])).rowCount === 1;
}
