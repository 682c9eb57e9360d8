/** Schedules: the table is the truth; whoever wakes up looks what is due. */
import type { Door } from '../article.js';
import { type Ask, askWithin, type FetchKind, hostsOf } from './asks.js';
import type { Database, Queryable } from './database.js';
import { findGone } from './urls.js';

/** What a schedule asks for: one URL, a page's (if not said otherwise) or a list's, or the stored articles of a site (of every site without one). */
export type Target =
  | { url: string; seenUrl: string; site: string | null; kind?: FetchKind }
  | { refetch: { site?: string; newerThanMs?: number } };

export interface Timing {
  cron: string | null;
  timeZone: string | null;
  everyMs: number | null;
}

export interface Schedule extends Timing {
  id: string;
  name: string;
  target: Target;
  catchUp: 'none' | 'one';
  nextDue: Date;
  createdAt: Date;
}

export interface ScheduleLine extends Schedule {
  runs: number;
  lastRun: Date | null;
  /** URLs that the last run asked for. */
  lastAsked: number | null;
}

const COLUMNS = `id, name, target, cron, time_zone AS "timeZone", every_ms::float AS "everyMs", catch_up AS "catchUp",
  next_due AS "nextDue", created_at AS "createdAt"`;

/** False when the name is taken. */
export async function addSchedule(database: Queryable, schedule: Omit<Schedule, 'id' | 'createdAt'>): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO schedules (name, target, cron, time_zone, every_ms, catch_up, next_due) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (name) DO NOTHING`,
    [
      schedule.name,
      JSON.stringify(schedule.target),
      schedule.cron,
      schedule.timeZone,
      schedule.everyMs,
      schedule.catchUp,
      schedule.nextDue,
    ],
  );
  return rowCount === 1;
}

export async function listSchedules(database: Database): Promise<ScheduleLine[]> {
  const { rows } = await database.query<ScheduleLine>(
    `SELECT ${COLUMNS}, (SELECT count(*)::int FROM schedule_runs WHERE schedule_id = schedules.id) AS runs,
            last.due_at AS "lastRun", last.asked AS "lastAsked"
     FROM schedules LEFT JOIN LATERAL (
       SELECT due_at, asked FROM schedule_runs WHERE schedule_id = schedules.id ORDER BY due_at DESC LIMIT 1
     ) AS last ON true
     ORDER BY name`,
  );
  return rows;
}

/** False when there is none of that name. */
export async function removeSchedule(database: Database, name: string): Promise<boolean> {
  return (await database.query('DELETE FROM schedules WHERE name = $1', [name])).rowCount === 1;
}

/** What to do about a schedule that is due: which due time to run, if any, and when it is due next. */
export interface Decision {
  run: Date | null;
  nextDue: Date;
}

/** What a run asked for. */
export interface Started {
  urls: number;
  /** To be queued. */
  hostIds: string[];
}

/**
 * Runs what is due at `now`, and returns what that asked for. Several processes may call it at once: each schedule is taken
 * by one, and a due time has one run. With `tell`, what comes of it is told on the stream of events.
 */
export async function runDue(
  database: Database,
  now: Date,
  decide: (schedule: Schedule) => Decision,
  tell: boolean,
): Promise<Started> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Schedule>(
      `SELECT ${COLUMNS} FROM schedules WHERE next_due <= $1 ORDER BY id FOR UPDATE SKIP LOCKED`,
      [now],
    );
    const started: Started = { urls: 0, hostIds: [] };
    for (const schedule of rows) {
      const { run, nextDue } = decide(schedule);
      const { urls, hostIds } = run ? await startRun(client, schedule, run, tell) : { urls: 0, hostIds: [] };
      started.urls += urls;
      started.hostIds.push(...hostIds);
      await client.query('UPDATE schedules SET next_due = $2 WHERE id = $1', [schedule.id, nextDue]);
    }
    return started;
  });
}

/** Runs a schedule now, whatever its time. Null when there is none of that name. */
export async function runNow(database: Database, name: string, now: Date, tell: boolean): Promise<Started | null> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Schedule>(`SELECT ${COLUMNS} FROM schedules WHERE name = $1 FOR UPDATE`, [
      name,
    ]);
    return rows.length ? startRun(client, rows[0], now, tell) : null;
  });
}

async function startRun(client: Queryable, schedule: Schedule, dueAt: Date, tell: boolean): Promise<Started> {
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO schedule_runs (schedule_id, due_at) VALUES ($1, $2) ON CONFLICT (schedule_id, due_at) DO NOTHING RETURNING id',
    [schedule.id, dueAt],
  );
  if (rows.length === 0) return { urls: 0, hostIds: [] };
  const asks = await asksOf(client, schedule.target);
  const gone = await findGone(
    client,
    asks.map((ask) => ask.url),
  );
  const asked = await askWithin(
    client,
    'schedule' satisfies Door,
    asks.filter((ask) => !gone.has(ask.url)).map((ask) => ({ ...ask, runId: rows[0].id })),
    { tell },
  );
  await client.query('UPDATE schedule_runs SET asked = $2 WHERE id = $1', [rows[0].id, asked.length]);
  return { urls: asked.length, hostIds: hostsOf(asked) };
}

async function asksOf(client: Queryable, target: Target): Promise<Ask[]> {
  const asFor = (url: string, seenUrl: string, site: string | null): Ask => ({
    url,
    seenUrl,
    host: new URL(seenUrl).host,
    site,
    mode: 'refresh',
    key: null,
    claims: {},
  });
  if ('url' in target) return [{ ...asFor(target.url, target.seenUrl, target.site), kind: target.kind }];
  const { site, newerThanMs } = target.refetch;
  const { rows } = await client.query<{ url: string; site: string | null }>(
    `SELECT articles.url, articles.site FROM articles
     WHERE articles.url IS NOT NULL AND ($1::text IS NULL OR site = $1)
       AND ($2::float IS NULL OR created_at >= now() - make_interval(secs => $2 / 1000))
     ORDER BY id`,
    [site ?? null, newerThanMs ?? null],
  );
  return rows.map((row) => asFor(row.url, row.url, row.site));
}
