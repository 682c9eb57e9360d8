/** How much there is. */
import type { Database } from './database.js';

export interface ArchiveTotals {
  articles: number;
  duplicates: number;
  versions: number;
  matches: number;
  failed: number;
}

export async function archiveTotals(database: Database): Promise<ArchiveTotals> {
  const { rows } = await database.query<ArchiveTotals>(
    `SELECT (SELECT count(*)::int FROM articles) AS articles,
            (SELECT count(*)::int FROM articles WHERE representative <> id) AS duplicates,
            (SELECT count(*)::int FROM versions) AS versions,
            (SELECT count(*)::int FROM matches) AS matches,
            (SELECT count(*)::int FROM failed) AS failed`,
  );
  return rows[0];
}
