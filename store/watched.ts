/** URLs of adaptive schedules: each is asked for at its own pace, which what came of the last ask decides. */
import { zip } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';
import { type Asked, articlesOf, askOnRun, insertRun, kindOf, parametersOf, type Started } from './schedule-runs.js';
import { SCHEDULE_COLUMNS, type Schedule } from './schedules.js';

/** What is known of a URL when its pace is decided. */
export interface WatchedUrl {
  /** Canonical. */
  url: string;
  seenUrl: string;
  /** As the page states it; ISO 8601, unchecked. */
  publishedAt: string | null;
  /** When it was known first. */
  knownSince: Date;
}

/** A URL that was asked for, and what came of it. `first`: there was nothing before. `failed`: no page, or none with an article. */
export interface WeighedUrl extends WatchedUrl {
  intervalMs: number;
  look: 'first' | 'changed' | 'unchanged' | 'failed';
  /** When that was known. */
  endedAt: Date;
}

/** The policy, which is not the store's: intervals, and when the next look is due. */
export interface Pacing {
  begin(schedule: Schedule, url: WatchedUrl): { intervalMs: number; dueAt: Date };
  go(schedule: Schedule, url: WeighedUrl): { intervalMs: number; dueAt: Date };
  /** For a URL that is gone: whether it came back is looked at then. */
  rest(schedule: Schedule): Date;
  /** When the URLs of the schedule are looked up again. */
  lookUp(schedule: Schedule): Date;
}

/** URLs of one schedule that are weighed or asked for in one transaction. */
const PAGE = 1_000;

/**
 * For each adaptive schedule that has something to do at `now`: looks up its URLs, weighs what came of earlier asks, asks for
 * what is due. Several processes may call it at once: each schedule is taken by one; `wait` as for `runDue`.
 */
export async function watchUrls(
  database: Database,
  now: Date,
  pacing: Pacing,
  tell: boolean,
  wait = false,
): Promise<Started> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Schedule>(
      `SELECT ${SCHEDULE_COLUMNS} FROM schedules
       WHERE adaptive IS NOT NULL AND (
         next_due <= $1
         OR EXISTS (SELECT FROM watched WHERE schedule_id = schedules.id AND fetch_id IS NULL AND due_at <= $1)
         OR EXISTS (SELECT FROM watched JOIN fetches ON fetches.id = fetch_id AND ${ENDED} WHERE schedule_id = schedules.id))
       ORDER BY id FOR UPDATE ${wait ? '' : 'SKIP LOCKED'}`,
      [now],
    );
    const started: Started = { urls: 0, hostIds: [] };
    for (const schedule of rows) {
      if (schedule.nextDue <= now) await lookUp(client, schedule, pacing);
      await weigh(client, schedule, pacing);
      const { urls, hostIds } = await ask(client, schedule, now, pacing, tell);
      started.urls += urls;
      started.hostIds.push(...hostIds);
    }
    return started;
  });
}

/** The ask is done, and what it brought has come to an end. */
const ENDED = `fetches.state = 'done' AND NOT EXISTS (
  SELECT FROM documents WHERE documents.id = fetches.document_id AND documents.state IN ('captured', 'cleaned', 'indexed'))`;

/** Takes up what the schedule names now, and lets go of what it no longer does. */
async function lookUp(client: Queryable, schedule: Schedule, pacing: Pacing): Promise<void> {
  const named = `(${articlesOf(schedule.target)})`;
  const parameters = parametersOf(schedule.target);
  const { rows: fresh } = await client.query<Asked & Omit<WatchedUrl, 'knownSince'> & { knownSince: Date | null }>(
    `SELECT DISTINCT ON (named.url) named.*, versions.metadata->>'publishedAt' AS "publishedAt", articles.order_seen AS "knownSince"
     FROM ${named} AS named
     LEFT JOIN urls ON urls.url_hash = sha256(convert_to(named.url, 'UTF8'))
     LEFT JOIN articles ON articles.identity_hash = sha256(convert_to(named.url, 'UTF8'))
     LEFT JOIN versions ON versions.id = newest_version
     WHERE NOT EXISTS (SELECT FROM watched WHERE schedule_id = $4 AND url_id = urls.id)
     ORDER BY named.url, versions.last_seen DESC NULLS LAST`,
    [...parameters, schedule.id],
  );
  const hashes = fresh.map(({ url }) => sha256(url));
  await client.query(
    `INSERT INTO urls (url, url_hash, seen_url, site)
     SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[], $4::text[]) ON CONFLICT (url_hash) DO NOTHING`,
    [fresh.map(({ url }) => url), hashes, fresh.map(({ seenUrl }) => seenUrl), fresh.map(({ site }) => site)],
  );
  const begun = fresh.map((one) =>
    pacing.begin(schedule, { ...one, knownSince: one.knownSince ?? schedule.createdAt }),
  );
  await client.query(
    `INSERT INTO watched (schedule_id, url_id, interval_ms, due_at)
     SELECT $1, urls.id, begun.interval_ms, begun.due_at
     FROM unnest($2::bytea[], $3::bigint[], $4::timestamptz[]) AS begun(url_hash, interval_ms, due_at) JOIN urls USING (url_hash)
     ON CONFLICT DO NOTHING`,
    [schedule.id, hashes, begun.map((row) => row.intervalMs), begun.map((row) => row.dueAt)],
  );
  if ('refetch' in schedule.target)
    await client.query(
      `DELETE FROM watched USING urls
       WHERE schedule_id = $4 AND urls.id = url_id AND fetch_id IS NULL AND NOT EXISTS (SELECT FROM ${named} AS named WHERE named.url = urls.url)`,
      [...parameters, schedule.id],
    );
  await client.query('UPDATE schedules SET next_due = $2 WHERE id = $1', [schedule.id, pacing.lookUp(schedule)]);
}

async function weigh(client: Queryable, schedule: Schedule, pacing: Pacing): Promise<void> {
  const { rows } = await client.query<WeighedUrl & { urlId: string }>(
    `SELECT watched.url_id AS "urlId", urls.url, seen_url AS "seenUrl", interval_ms::float AS "intervalMs", fetches.moved_at AS "endedAt",
            versions.metadata->>'publishedAt' AS "publishedAt", COALESCE(articles.order_seen, urls.created_at) AS "knownSince",
            CASE WHEN fetches.code IS NOT NULL OR documents.state IN ('rejected', 'quarantined') THEN 'failed'
                 WHEN kind <> 'page' THEN CASE WHEN EXISTS (
                   SELECT FROM feeds JOIN feed_items ON feed_id = feeds.id WHERE feeds.url_id = urls.id AND first_at >= asked_at) THEN 'changed' ELSE 'unchanged' END
                 WHEN known OR documents.outcome = 'unchanged' THEN 'unchanged'
                 WHEN documents.outcome = 'updated' THEN 'changed'
                 -- Another article stands there now.
                 WHEN EXISTS (SELECT FROM documents AS before WHERE before.identity_hash = documents.identity_hash
                                AND before.id < documents.id AND before.state = 'settled') THEN 'changed' ELSE 'first' END AS look
     FROM watched JOIN fetches ON fetches.id = fetch_id AND ${ENDED} JOIN urls ON urls.id = watched.url_id
     LEFT JOIN documents ON documents.id = fetches.document_id
     LEFT JOIN versions ON versions.id = documents.version_id
     LEFT JOIN articles ON articles.id = versions.article_id
     WHERE schedule_id = $1 LIMIT $2`,
    [schedule.id, PAGE],
  );
  await move(
    client,
    schedule,
    rows.map((row) => ({ urlId: row.urlId, ...pacing.go(schedule, row), fetchId: null })),
  );
}

async function ask(client: Queryable, schedule: Schedule, now: Date, pacing: Pacing, tell: boolean): Promise<Started> {
  const { rows } = await client.query<Asked & { urlId: string; intervalMs: number }>(
    `SELECT url_id AS "urlId", url, seen_url AS "seenUrl", site, interval_ms::float AS "intervalMs"
     FROM watched JOIN urls ON urls.id = url_id
     WHERE schedule_id = $1 AND fetch_id IS NULL AND due_at <= $2 ORDER BY due_at, url_id LIMIT $3`,
    [schedule.id, now, PAGE],
  );
  const runId = rows.length > 0 ? await insertRun(client, schedule.id, now) : null;
  if (runId === null) return { urls: 0, hostIds: [] };
  const { fetchIds, hostIds } = await askOnRun(client, runId, rows, kindOf(schedule.target), tell);
  await move(
    client,
    schedule,
    zip(rows, fetchIds).map(([{ urlId, intervalMs }, fetchId]) => ({
      urlId,
      intervalMs,
      dueAt: fetchId === null ? pacing.rest(schedule) : now,
      fetchId,
    })),
  );
  return { urls: fetchIds.filter(Boolean).length, hostIds };
}

interface Moved {
  urlId: string;
  intervalMs: number;
  dueAt: Date;
  fetchId: string | null;
}

async function move(client: Queryable, { id }: Schedule, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  await client.query(
    `UPDATE watched SET interval_ms = now.interval_ms, due_at = now.due_at, fetch_id = now.fetch_id
     FROM unnest($2::bigint[], $3::bigint[], $4::timestamptz[], $5::bigint[]) AS now(url_id, interval_ms, due_at, fetch_id)
     WHERE watched.schedule_id = $1 AND watched.url_id = now.url_id`,
    [
      id,
      moved.map((row) => row.urlId),
      moved.map((row) => row.intervalMs),
      moved.map((row) => row.dueAt),
      moved.map((row) => row.fetchId),
    ],
  );
}
