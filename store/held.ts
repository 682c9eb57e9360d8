/**
 * Articles of sites that are new to us, when many arrive: they stand in the index and wait with their look-up until the furniture of
 * their site has been learned. Looked up at once they match each other by that furniture, and have to be looked up again without it.
 */
import { only } from '../lists.js';
import type { Database } from './database.js';

/** A site is new until a survey has seen so many of its articles: from then on most of its furniture is known. */
const SURVEYED_ARTICLES = 40;
/** Longer than between two lessons of a busy store nothing is held, whatever happened to the lesson. */
export const HELD_AT_MOST_MS = 600_000;

const NEW_SITE = `COALESCE(sites.articles, 0) < ${SURVEYED_ARTICLES}`;

/** SQL, true of a document that is held: it needs no job now. */
export const IS_HELD = `(
  documents.state = 'indexed' AND documents.moved_at > now() - make_interval(secs => ${HELD_AT_MOST_MS / 1000})
  AND EXISTS (SELECT FROM documents AS coming WHERE coming.state IN ('captured', 'cleaned'))
  AND EXISTS (SELECT FROM sites WHERE sites.site = documents.site AND ${NEW_SITE}))`;

/** Documents on their way into the index, counted up to `most`. */
export async function countArriving(database: Database, most: number): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM (SELECT FROM documents WHERE state IN ('captured', 'cleaned') LIMIT $1) AS arriving",
    [most],
  );
  return only(rows).count;
}

export async function newSitesAmong(database: Database, sites: readonly string[]): Promise<Set<string>> {
  if (sites.length === 0) return new Set();
  const { rows } = await database.query<{ site: string }>(
    `SELECT site FROM sites WHERE site = ANY($1::text[]) AND ${NEW_SITE}`,
    [sites],
  );
  return new Set(rows.map(({ site }) => site));
}

/** Documents of new sites that stand in the index and are not looked up yet. */
export async function findHeld(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT documents.id FROM documents JOIN sites ON sites.site = documents.site WHERE state = 'indexed' AND ${NEW_SITE}`,
  );
  return rows.map(({ id }) => id);
}
