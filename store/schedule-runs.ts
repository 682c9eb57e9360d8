/** Runs of schedules: each due time once, whoever wakes up. */
import type { Door } from '../article.js';
import { only, zip } from '../lists.js';
import { type Ask, askWithin, hostsOf } from './asks.js';
import type { Database, Queryable } from './database.js';
import { SCHEDULE_COLUMNS, type Schedule, type Target } from './schedules.js';
import { findGone } from './urls.js';

/** What to do about a schedule that is due: which due time to run, if any, and when it is due next. */
export interface Decision {
  run: Date | null;
  nextDue: Date;
}

/** What runs asked for. */
export interface Started {
  urls: number;
  /** To be queued. */
  hostIds: string[];
}

/**
 * Runs what is due at `now`, and returns what that asked for. Several processes may call it at once: each schedule is taken
 * by one, and a due time has one run. A run is skipped when what the one before asked for has not come to an end. With `tell`,
 * what comes of it is told on the stream of events. What others have just taken is left to them, or with `wait` waited for: then all
 * that was due has been asked for on return.
 */
export async function runDue(
  database: Database,
  now: Date,
  decide: (schedule: Schedule) => Decision,
  tell: boolean,
  wait = false,
): Promise<Started> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Schedule>(
      `SELECT ${SCHEDULE_COLUMNS} FROM schedules
       WHERE adaptive IS NULL AND next_due <= $1 AND next_due + make_interval(secs => jitter_ms / 1000.0) <= $1
       ORDER BY id FOR UPDATE ${wait ? '' : 'SKIP LOCKED'}`,
      [now],
    );
    const started: Started = { urls: 0, hostIds: [] };
    for (const schedule of rows) {
      const { run, nextDue } = decide(schedule);
      if (run) {
        const { urls, hostIds } = await startRun(client, schedule, run, tell, await isUnderWay(client, schedule.id));
        started.urls += urls;
        started.hostIds.push(...hostIds);
      }
      await client.query('UPDATE schedules SET next_due = $2 WHERE id = $1', [schedule.id, nextDue]);
    }
    return started;
  });
}

/** Runs a schedule now, whatever its time. Null when there is none of that name. */
export async function runNow(database: Database, name: string, now: Date, tell: boolean): Promise<Started | null> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Schedule>(
      `SELECT ${SCHEDULE_COLUMNS} FROM schedules WHERE name = $1 FOR UPDATE`,
      [name],
    );
    const [schedule] = rows;
    return schedule ? startRun(client, schedule, now, tell) : null;
  });
}

/** What a list brought may take long, and does not keep the list from being read again. */
async function isUnderWay(client: Queryable, scheduleId: string): Promise<boolean> {
  const { rows } = await client.query<{ waits: boolean }>(
    `SELECT EXISTS (SELECT FROM fetches WHERE state = 'waiting' AND depth = 0 AND run_id IN (
       SELECT id FROM schedule_runs WHERE schedule_id = $1)) AS waits`,
    [scheduleId],
  );
  return only(rows).waits;
}

async function startRun(
  client: Queryable,
  schedule: Schedule,
  dueAt: Date,
  tell: boolean,
  skipped = false,
): Promise<Started> {
  const runId = await insertRun(client, schedule.id, dueAt, skipped);
  if (runId === null || skipped) return { urls: 0, hostIds: [] };
  const { rows } = await client.query<Asked>(articlesOf(schedule.target), parametersOf(schedule.target));
  const { fetchIds, hostIds } = await askOnRun(client, runId, rows, kindOf(schedule.target), tell);
  return { urls: fetchIds.filter(Boolean).length, hostIds };
}

/** Null when that due time has had its run. */
export async function insertRun(
  client: Queryable,
  scheduleId: string,
  dueAt: Date,
  skipped = false,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO schedule_runs (schedule_id, due_at, skipped) VALUES ($1, $2, $3)
     ON CONFLICT (schedule_id, due_at) DO NOTHING RETURNING id`,
    [scheduleId, dueAt, skipped],
  );
  return rows[0]?.id ?? null;
}

/** A URL that a run asks for. */
export interface Asked {
  /** Canonical. */
  url: string;
  seenUrl: string;
  site: string | null;
}

/** Asks for all but what is gone. `fetchIds` in parallel to `asked`, null for those. */
export async function askOnRun(
  client: Queryable,
  runId: string,
  asked: readonly Asked[],
  kind: Ask['kind'],
  tell: boolean,
): Promise<{ fetchIds: (string | null)[]; hostIds: string[] }> {
  const gone = await findGone(
    client,
    asked.map(({ url }) => url),
  );
  const there = asked.filter(({ url }) => !gone.has(url));
  const made = await askWithin(
    client,
    'schedule' satisfies Door,
    there.map(({ url, seenUrl, site }) => ({
      ...{ url, seenUrl, site, kind, runId },
      host: new URL(seenUrl).host,
      mode: 'refresh',
      key: null,
      claims: {},
    })),
    { tell },
  );
  await client.query('UPDATE schedule_runs SET asked = asked + $2 WHERE id = $1', [runId, made.length]);
  const fetchOf = new Map(zip(there, made).map(([{ url }, { fetchId }]) => [url, fetchId]));
  return { fetchIds: asked.map(({ url }) => fetchOf.get(url) ?? null), hostIds: hostsOf(made) };
}

export function kindOf(target: Target): Ask['kind'] {
  return 'url' in target ? target.kind : undefined;
}

/** A query for what a target names now: rows of `url`, `seenUrl`, `site`. Takes `parametersOf(target)`, which are three. */
export function articlesOf(target: Target): string {
  return 'url' in target
    ? 'SELECT $1::text AS url, $2::text AS "seenUrl", $3::text AS site'
    : `SELECT articles.url, articles.url AS "seenUrl", min(articles.site) AS site FROM articles
       WHERE articles.url IS NOT NULL AND ($1::text IS NULL OR site = $1)
         AND ($2::float IS NULL OR created_at >= now() - make_interval(secs => $2 / 1000)) AND $3::text IS NULL
       GROUP BY articles.url ORDER BY min(articles.id)`;
}

export function parametersOf(target: Target): unknown[] {
  if ('url' in target) return [target.url, target.seenUrl, target.site];
  return [target.refetch.site ?? null, target.refetch.newerThanMs ?? null, null];
}
