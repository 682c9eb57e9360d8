/** The sequence of changes, behind "changed since". */
import { only } from '../lists.js';
import type { Database, Queryable } from './database.js';
import { versionNumber } from './version-number.js';

/** `relabelled`: our own reading of a version changed. `match-withdrawn`: what tied two articles is gone. */
export type ChangeKind = 'created' | 'updated' | 'relabelled' | 'repointed' | 'match-withdrawn' | 'purged';

export interface Change {
  articleId: string;
  versionId: string | null;
  kind: ChangeKind;
}

const ADVISORY_LOCK = 0x63_68_61_6e;

/**
 * Appends to the sequence. Must be the last write of its transaction: writers take turns until their commit, so that the
 * ids stand in the order of commits and a reader who has seen one has missed none before it.
 */
export async function recordChanges(client: Queryable, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  await client.query(
    `INSERT INTO changes (article_id, version_id, kind)
     SELECT article_id, version_id, kind FROM unnest($1::bigint[], $2::bigint[], $3::text[]) WITH ORDINALITY
       AS change(article_id, version_id, kind, at) ORDER BY at`,
    [
      changes.map((change) => change.articleId),
      changes.map((change) => change.versionId),
      changes.map((change) => change.kind),
    ],
  );
}

/** A change as a consumer reads it. A purged article has no names left, a merged version no row. */
export interface ChangeLine extends Omit<Change, 'versionId'> {
  /** Greater than that of every change before it. */
  cursor: string;
  at: Date;
  /** Which of the article's versions; null when it is of none, or of one that was merged into another. */
  version: number | null;
  url: string | null;
  identity: string | null;
  title: string | null;
  /** Null when the article stands for itself. */
  duplicateOf: string | null;
}

/** In order, those after a cursor. */
export async function pageChanges(database: Database, after: string, limit: number): Promise<ChangeLine[]> {
  const { rows } = await database.query<ChangeLine>(
    `SELECT changes.id AS cursor, changed_at AS at, kind, changes.article_id AS "articleId",
            CASE WHEN meant.id IS NOT NULL THEN ${versionNumber('meant')} END AS version, articles.url, identity,
            versions.metadata->>'title' AS title, NULLIF(representative, articles.id) AS "duplicateOf"
     FROM changes LEFT JOIN articles ON articles.id = changes.article_id LEFT JOIN versions ON versions.id = newest_version
     LEFT JOIN versions AS meant ON meant.id = version_id
     WHERE changes.id > $1 ORDER BY changes.id LIMIT $2`,
    [after, limit],
  );
  return rows;
}

/** The id of the newest change: what changes afterwards has a higher one. */
export async function newestChange(database: Database): Promise<string> {
  const { rows } = await database.query<{ id: string }>('SELECT COALESCE(max(id), 0) AS id FROM changes');
  return only(rows).id;
}

/** An article that changed, by its newest change; its row is gone when it was purged. */
export interface ChangedArticle {
  cursor: string;
  articleId: string;
  purged: boolean;
}

/**
 * Articles whose newest change is among the `limit` changes after a cursor, in that order. Each is told once, however often it changed. `cursor` is where
 * to go on: null when there is nothing after it.
 */
export async function pageChangedArticles(
  database: Database,
  after: string,
  limit: number,
): Promise<{ articles: ChangedArticle[]; cursor: string | null }> {
  const { rows } = await database.query<ChangedArticle & { newest: boolean }>(
    `SELECT page.id AS cursor, page.article_id AS "articleId", articles.id IS NULL AS purged,
            NOT EXISTS (SELECT FROM changes AS later WHERE later.article_id = page.article_id AND later.id > page.id) AS newest
     FROM (SELECT id, article_id FROM changes WHERE id > $1 ORDER BY id LIMIT $2) AS page
     LEFT JOIN articles ON articles.id = page.article_id ORDER BY page.id`,
    [after, limit],
  );
  return {
    articles: rows.filter(({ newest }) => newest).map(({ newest: _, ...article }) => article),
    cursor: rows.at(-1)?.cursor ?? null,
  };
}
