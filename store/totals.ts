/** How much there is. */
import { only } from '../lists.js';
import type { Database } from './database.js';

export interface ArchiveTotals {
  articles: number;
  duplicates: number;
  versions: number;
  matches: number;
  failed: number;
  /** Asks that wait for their host. */
  waiting: number;
  /** URLs whose pages are gone; their texts are kept. */
  gone: number;
}

export async function archiveTotals(database: Database): Promise<ArchiveTotals> {
  const { rows } = await database.query<ArchiveTotals>(
    `SELECT (SELECT count(*)::int FROM articles) AS articles,
            (SELECT count(*)::int FROM articles WHERE representative <> id) AS duplicates,
            (SELECT count(*)::int FROM versions) AS versions,
            (SELECT count(*)::int FROM matches) AS matches,
            (SELECT count(*)::int FROM failed) AS failed,
            (SELECT count(*)::int FROM fetches WHERE state = 'waiting') AS waiting,
            (SELECT count(*)::int FROM urls WHERE gone_at IS NOT NULL) AS gone`,
  );
  return only(rows);
}

/** Documents short of a final state. Cheap: reads a partial index only. */
export async function countDocumentsUnderWay(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM documents WHERE state IN ('captured', 'cleaned', 'indexed')",
  );
  return only(rows).count;
}

/** Documents short of a final state, and URLs that wait to be fetched. Cheap: reads partial indexes only. */
export async function countUnderWay(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM documents WHERE state IN ('captured', 'cleaned', 'indexed'))
          + (SELECT count(*)::int FROM fetches WHERE state = 'waiting') AS count`,
  );
  return only(rows).count;
}

/** Documents are under way that are not held back, and of them none has moved for so many minutes. */
export async function isStuck(database: Database, minutes: number): Promise<boolean> {
  const { rows } = await database.query<{ stuck: boolean }>(
    `SELECT max(moved_at) < now() - make_interval(mins => $1) AS stuck FROM documents
     WHERE state IN ('captured', 'cleaned', 'indexed')`,
    [minutes],
  );
  return only(rows).stuck ?? false;
}
