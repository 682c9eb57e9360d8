/** Verified relations between two versions: one row for a pair, whoever found it. */
import type { Comparison, MatchKind } from '../article.js';
import type { Database, Queryable } from './database.js';

export interface MatchPair {
  laterVersion: string;
  earlierVersion: string;
}

export interface VerifiedMatch extends MatchPair, Comparison {
  kind: MatchKind;
}

/** In the order of the pairs, so that two writers of the same pairs never wait for each other in a circle. */
export async function insertMatches(client: Queryable, matches: readonly VerifiedMatch[]): Promise<void> {
  if (matches.length === 0) return;
  const distinct = new Map(matches.map((match) => [`${match.laterVersion} ${match.earlierVersion}`, match]));
  const rows = [...distinct.values()].sort(
    (a, b) => Number(a.laterVersion) - Number(b.laterVersion) || Number(a.earlierVersion) - Number(b.earlierVersion),
  );
  await client.query(
    `INSERT INTO matches (later_version, earlier_version, kind, jaccard, containment, spans)
     SELECT later, earlier, kind, jaccard, ARRAY[a_in_b, b_in_a], spans
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::real[], $5::real[], $6::real[], $7::jsonb[])
       AS match(later, earlier, kind, jaccard, a_in_b, b_in_a, spans)
     -- One of them may have been merged into another version meanwhile.
     WHERE (SELECT count(*) FROM versions WHERE id IN (later, earlier)) = 2
     ON CONFLICT (later_version, earlier_version) DO UPDATE SET
       kind = EXCLUDED.kind, jaccard = EXCLUDED.jaccard, containment = EXCLUDED.containment, spans = EXCLUDED.spans`,
    [
      rows.map((row) => row.laterVersion),
      rows.map((row) => row.earlierVersion),
      rows.map((row) => row.kind),
      rows.map((row) => row.jaccard),
      rows.map((row) => row.containment[0]),
      rows.map((row) => row.containment[1]),
      rows.map((row) => JSON.stringify(row.spans)),
    ],
  );
}

/** Returns the articles on both sides of what was there. */
export async function deleteMatches(client: Queryable, pairs: readonly MatchPair[]): Promise<string[]> {
  if (pairs.length === 0) return [];
  const { rows } = await client.query<{ article_id: string }>(
    `WITH gone AS (
       DELETE FROM matches USING unnest($1::bigint[], $2::bigint[]) AS pair(later, earlier)
       WHERE later_version = pair.later AND earlier_version = pair.earlier RETURNING later_version, earlier_version
     )
     SELECT DISTINCT article_id FROM gone JOIN versions ON versions.id IN (later_version, earlier_version) ORDER BY article_id`,
    [pairs.map((pair) => pair.laterVersion), pairs.map((pair) => pair.earlierVersion)],
  );
  return rows.map((row) => row.article_id);
}

/** Of the articles that another stands for, so many are told of each other: the earliest. */
export const TOLD_MEMBERS = 8;

/**
 * What two articles share that a third stands for is told by their matches with that third, and among the earliest of them.
 * Which of the others met each other before is a matter of timing, so those matches go. Looks at the matches of the given articles.
 */
export async function dropRedundant(client: Queryable, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `DELETE FROM matches USING versions AS a, versions AS b, articles AS article_a, articles AS article_b
     WHERE a.id = later_version AND b.id = earlier_version AND article_a.id = a.article_id AND article_b.id = b.article_id
       AND (later_version, earlier_version) IN (
         SELECT later_version, earlier_version FROM versions AS own JOIN matches ON later_version = own.id WHERE own.article_id = ANY($1::bigint[])
         UNION
         SELECT later_version, earlier_version FROM versions AS own JOIN matches ON earlier_version = own.id WHERE own.article_id = ANY($1::bigint[]))
       AND article_a.representative = article_b.representative
       AND article_a.representative NOT IN (article_a.id, article_b.id)
       AND GREATEST(article_a.order_key, article_b.order_key) > (
         SELECT member.order_key FROM articles AS member
         WHERE member.representative = article_a.representative AND member.id <> member.representative
         ORDER BY member.order_key OFFSET ${TOLD_MEMBERS - 1} LIMIT 1)`,
    [articleIds],
  );
}

/** The matches that these versions have now, on either side. */
export async function loadMatched(database: Database, versionIds: readonly string[]): Promise<MatchPair[]> {
  const { rows } = await database.query<MatchPair>(
    `SELECT later_version AS "laterVersion", earlier_version AS "earlierVersion" FROM matches WHERE later_version = ANY($1::bigint[])
     UNION
     SELECT later_version, earlier_version FROM matches WHERE earlier_version = ANY($1::bigint[])`,
    [versionIds],
  );
  return rows;
}
