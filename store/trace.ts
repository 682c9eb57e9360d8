/** The story of one URL, from every table that knows something of it. */
import type { Door } from '../article.js';
import { type ArticleSummary, findArticlesNamed } from './articles.js';
import { sha256 } from './blobs.js';
import type { Database } from './database.js';
import type { Try } from './fetches.js';
import { MATCHES_COLUMN, type ToldMatch } from './reports.js';
import { versionNumber } from './version-number.js';

/** Where a URL stands now. Null fields: never asked. */
export interface UrlStanding {
  url: string;
  fetchedAt: Date | null;
  /** When it last answered with a whole page. */
  fullAt: Date | null;
  status: number | null;
  code: string | null;
  /** In a row. */
  failures: number;
  goneAt: Date | null;
}

/** An ask that waits for its host. */
export interface WaitingAsk {
  fetchId: string;
  url: string;
  host: string;
  attempts: number;
  /** Of the last try. */
  code: string | null;
  /** When the ask and its host are both ready. */
  dueAt: Date;
}

export type TraceEvent = { at: Date } & (
  | { event: 'listed' | 'left'; list: string; kind: 'feed' | 'sitemap' }
  | {
      event: 'asked';
      fetchId: string;
      door: Door;
      mode: 'ingest' | 'refresh';
      schedule: string | null;
      key: string | null;
    }
  /** Without an answer, and not for the last time. `nextAt` is the earliest of the next. */
  | { event: 'tried'; fetchId: string; status: number | null; code: string | null; nextAt: Date }
  /** `unchanged` is a 304; `known`: answered by an earlier fetch. */
  | {
      event: 'fetched';
      fetchId: string;
      known: boolean;
      status: number | null;
      code: string | null;
      finalUrl: string | null;
      documentId: string | null;
    }
  | {
      event: 'document';
      documentId: string;
      door: Door;
      file: string | null;
      state: string;
      outcome: string | null;
      code: string | null;
      message: string | null;
      /** What it made or confirmed: the article, and which of its versions. */
      articleId: string | null;
      version: number | null;
    }
  /** A decision about the article that was corrected later: `relabelled`, `repointed`, `match-withdrawn` … */
  | { event: 'corrected'; kind: string; articleId: string; version: number | null }
);

export interface Trace {
  /** Its own name first, then the others. */
  names: { url: string; why: 'name' | 'redirect' | 'canonical'; seenAt: Date | null }[];
  standings: UrlStanding[];
  /** What stands or stood there, the one seen last first. */
  articles: (ArticleSummary & { matches: ToldMatch[] })[];
  waiting: WaitingAsk[];
  /** Schedules that will ask for it again. */
  due: { schedule: string; at: Date }[];
  /** Oldest first; the newest `limit`. */
  events: TraceEvent[];
}

/** Null when nothing of that canonical URL is known. */
export async function traceUrl(database: Database, url: string, limit: number): Promise<Trace | null> {
  const names = await namesOf(database, url);
  const hashes = names.map((name) => sha256(name.url));
  const { rows: standings } = await database.query<UrlStanding & { id: string }>(
    `SELECT id, url, fetched_at AS "fetchedAt", full_at AS "fullAt", status, code, failures, gone_at AS "goneAt"
     FROM urls WHERE url_hash = ANY($1::bytea[]) ORDER BY array_position($1::bytea[], url_hash)`,
    [hashes],
  );
  const ids = standings.map(({ id }) => id);
  const articles = await findArticlesNamed(
    database,
    names.map((name) => name.url),
  );
  const articleIds = articles.map(({ id }) => id);
  const events = [
    ...(await listings(database, hashes, limit)),
    ...(await asks(database, ids, limit)),
    ...(await documents(database, hashes, limit)),
    ...(await corrections(database, articleIds, limit)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (standings.length === 0 && articles.length === 0 && events.length === 0) return null;
  return {
    names,
    standings: standings.map(({ id, ...standing }) => standing),
    articles: await Promise.all(
      articles.map(async (article) => ({ ...article, matches: await matchesOf(database, article.id) })),
    ),
    waiting: await waitingAsks(database, ids),
    due: await dueSchedules(database, hashes, articleIds),
    events: events.slice(-limit),
  };
}

/** The URL's article has one name; others lead to it. */
async function namesOf(database: Database, url: string): Promise<Trace['names']> {
  const { rows } = await database.query<Trace['names'][number]>(
    `WITH own AS (SELECT COALESCE((SELECT url_id FROM url_aliases WHERE alias_hash = $1), (SELECT id FROM urls WHERE url_hash = $1)) AS id)
     SELECT url, 'name' AS why, NULL::timestamptz AS "seenAt" FROM urls JOIN own USING (id)
     UNION ALL
     SELECT alias, why, seen_at FROM url_aliases JOIN own ON url_id = own.id WHERE alias <> (SELECT url FROM urls JOIN own USING (id))`,
    [sha256(url)],
  );
  if (!rows.some((row) => row.url === url)) rows.push({ url, why: 'name', seenAt: null });
  return rows;
}

async function listings(database: Database, hashes: readonly Buffer[], limit: number): Promise<TraceEvent[]> {
  const { rows } = await database.query(
    `SELECT first_at AS "firstAt", left_at AS "leftAt", seen_url AS list, feeds.kind
     FROM feed_items JOIN feeds ON feeds.id = feed_id JOIN urls ON urls.id = feeds.url_id
     WHERE name_hash = ANY($1::bytea[]) ORDER BY first_at DESC LIMIT $2`,
    [hashes, limit],
  );
  return rows.flatMap(({ firstAt, leftAt, list, kind }): TraceEvent[] => [
    { at: firstAt, event: 'listed', list, kind },
    ...(leftAt ? [{ at: leftAt, event: 'left', list, kind } as const] : []),
  ]);
}

async function asks(database: Database, urlIds: readonly string[], limit: number): Promise<TraceEvent[]> {
  const { rows } = await database.query(
    `SELECT fetches.id AS "fetchId", asked_at AS "askedAt", moved_at AS "movedAt", state, door, key, mode, tries, known, status, code,
            final_url AS "finalUrl", document_id AS "documentId", schedules.name AS schedule
     FROM fetches LEFT JOIN schedule_runs ON schedule_runs.id = run_id LEFT JOIN schedules ON schedules.id = schedule_id
     WHERE url_id = ANY($1::bigint[]) ORDER BY fetches.id DESC LIMIT $2`,
    [urlIds, limit],
  );
  return rows.flatMap(
    ({ askedAt, movedAt, state, door, key, mode, schedule, tries, known, ...answer }): TraceEvent[] => [
      { at: askedAt, event: 'asked', fetchId: answer.fetchId, door, mode, schedule, key },
      ...(tries as Try[]).map(({ at, status, code, nextAt }) => ({
        at: new Date(at),
        event: 'tried' as const,
        fetchId: answer.fetchId,
        status,
        code,
        nextAt: new Date(nextAt),
      })),
      ...(state === 'done'
        ? [
            {
              at: movedAt,
              event: 'fetched' as const,
              fetchId: answer.fetchId,
              known: known ?? false,
              status: answer.status,
              code: answer.code,
              finalUrl: answer.finalUrl,
              documentId: answer.documentId,
            },
          ]
        : []),
    ],
  );
}

async function documents(database: Database, hashes: readonly Buffer[], limit: number): Promise<TraceEvent[]> {
  const { rows } = await database.query(
    `SELECT documents.moved_at AS at, 'document' AS event, documents.id AS "documentId", door, file, state, code, message,
            article_id AS "articleId", CASE WHEN versions.id IS NOT NULL THEN ${versionNumber()} END AS version,
            CASE WHEN outcome = 'created' AND representative <> articles.id THEN 'duplicate' ELSE outcome END AS outcome
     FROM documents LEFT JOIN versions ON versions.id = version_id LEFT JOIN articles ON articles.id = article_id
     WHERE documents.identity_hash = ANY($1::bytea[]) ORDER BY documents.id DESC LIMIT $2`,
    [hashes, limit],
  );
  return rows as TraceEvent[];
}

async function corrections(database: Database, articleIds: readonly string[], limit: number): Promise<TraceEvent[]> {
  const { rows } = await database.query(
    `SELECT changed_at AS at, 'corrected' AS event, kind, changes.article_id AS "articleId",
            CASE WHEN versions.id IS NOT NULL THEN ${versionNumber()} END AS version
     FROM changes LEFT JOIN versions ON versions.id = version_id
     WHERE changes.article_id = ANY($1::bigint[]) AND kind NOT IN ('created', 'updated') ORDER BY changes.id DESC LIMIT $2`,
    [articleIds, limit],
  );
  return rows as TraceEvent[];
}

async function matchesOf(database: Database, articleId: string) {
  const { rows } = await database.query(
    `SELECT ${MATCHES_COLUMN} AS matches FROM versions JOIN articles ON newest_version = versions.id WHERE articles.id = $1`,
    [articleId],
  );
  return rows[0]?.matches ?? [];
}

async function waitingAsks(database: Database, urlIds: readonly string[]): Promise<WaitingAsk[]> {
  const { rows } = await database.query<WaitingAsk>(
    `SELECT fetches.id AS "fetchId", COALESCE(send_url, seen_url) AS url, name AS host, attempts, fetches.code,
            GREATEST(due_at, next_at, open_until) AS "dueAt"
     FROM fetches JOIN urls ON urls.id = url_id JOIN hosts ON hosts.id = host_id
     WHERE url_id = ANY($1::bigint[]) AND state = 'waiting' ORDER BY fetches.id`,
    [urlIds],
  );
  return rows;
}

async function dueSchedules(
  database: Database,
  hashes: readonly Buffer[],
  articleIds: readonly string[],
): Promise<Trace['due']> {
  const { rows } = await database.query<Trace['due'][number]>(
    `SELECT name AS schedule, next_due AS at FROM schedules
     WHERE sha256(convert_to(target->>'url', 'UTF8')) = ANY($1::bytea[])
        OR (target ? 'refetch'
            AND EXISTS (SELECT FROM articles WHERE id = ANY($2::bigint[]) AND articles.url IS NOT NULL
              AND (target->'refetch'->>'site' IS NULL OR target->'refetch'->>'site' = site)
              AND (target->'refetch'->>'newerThanMs' IS NULL
                   OR created_at >= now() - make_interval(secs => (target->'refetch'->>'newerThanMs')::float / 1000))))
     ORDER BY next_due`,
    [hashes, articleIds],
  );
  return rows;
}
