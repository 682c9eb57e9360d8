/**
 * Second transaction of dedupe: records verified matches and who stands for whom.
 *
 * In the frozen order (`order_key`), each article joins the earliest representative that it matches as `same` or
 * `near`, else it stands for itself. So members match their representative: there are no chains.
 */
import type { Comparison, MatchKind } from '../article.js';
import { recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';

export interface VerifiedMatch extends Comparison {
  laterVersion: string;
  earlierVersion: string;
  kind: MatchKind;
}

const ADVISORY_LOCK = 0x63_6c_75_73;

/**
 * indexed → settled, for a batch. Returns documents that must be looked up again, because the article that stood for
 * theirs no longer stands for itself; they are back in `indexed`.
 */
export async function settle(
  database: Database,
  documentIds: readonly string[],
  matches: readonly VerifiedMatch[],
): Promise<string[]> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ article_id: string }>(
      `SELECT article_id FROM documents JOIN versions ON versions.id = documents.version_id
       WHERE documents.id = ANY($1::bigint[]) AND state = 'indexed' ORDER BY documents.id FOR UPDATE OF documents`,
      [documentIds],
    );
    await insertMatches(client, matches);
    const articleIds = [...new Set(rows.map((row) => row.article_id))];
    const { repointed, orphans } = await assignRepresentatives(client, articleIds);
    await client.query(
      "UPDATE documents SET state = 'settled', moved_at = now() WHERE id = ANY($1::bigint[]) AND state = 'indexed'",
      [documentIds],
    );
    const again = await requeue(client, orphans);
    await recordChanges(
      client,
      repointed.map((articleId) => ({ articleId, versionId: null, kind: 'repointed' })),
    );
    return again;
  });
}

async function insertMatches(client: Queryable, matches: readonly VerifiedMatch[]): Promise<void> {
  if (matches.length === 0) return;
  const rows = [...matches].sort((a, b) =>
    Number(BigInt(a.laterVersion) - BigInt(b.laterVersion) || BigInt(a.earlierVersion) - BigInt(b.earlierVersion)),
  );
  await client.query(
    `INSERT INTO matches (later_version, earlier_version, kind, jaccard, containment, spans)
     SELECT later, earlier, kind, jaccard, ARRAY[a_in_b, b_in_a], spans
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::real[], $5::real[], $6::real[], $7::jsonb[])
       AS match(later, earlier, kind, jaccard, a_in_b, b_in_a, spans)
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

/**
 * Works through the given articles, and whomever a change among them disturbs, from the earliest to the latest; so each
 * is decided once, after all that it depends on. Returns who changed, and the members of articles that stopped standing
 * for themselves.
 */
async function assignRepresentatives(
  client: Queryable,
  articleIds: readonly string[],
): Promise<{ repointed: string[]; orphans: string[] }> {
  // One writer at a time: clusters are few and their upkeep is short, so this is simpler than locking part of a graph.
  await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  await client.query(
    'UPDATE articles SET representative = id WHERE id = ANY($1::bigint[]) AND representative IS NULL',
    [articleIds],
  );

  const arrived = new Set(articleIds);
  const repointed: string[] = [];
  const orphans = new Set<string>();
  const waiting = new Map((await loadLinks(client, articleIds)).map((link) => [link.id, link.orderKey]));
  while (waiting.size > 0) {
    const [id, orderKey] = [...waiting].reduce((a, b) => (a[1] < b[1] ? a : b));
    waiting.delete(id);
    const links = await loadLinks(client, [id]);
    const before = links[0].representative;
    const head = links.find((link) => link.otherKey < orderKey && link.otherRepresentative === link.other);
    const now = head?.other ?? id;
    if (now !== before) {
      await client.query('UPDATE articles SET representative = $2 WHERE id = $1', [id, now]);
      repointed.push(id);
    }
    if (now !== before || arrived.has(id)) {
      for (const link of links) if (link.otherKey > orderKey) waiting.set(link.other, link.otherKey);
    }
    if (before === id && now !== id) {
      for (const member of await loadMembers(client, id)) orphans.add(member);
    }
  }
  return { repointed, orphans: [...orphans] };
}

interface Link {
  id: string;
  orderKey: string;
  representative: string;
  other: string;
  otherKey: string;
  otherRepresentative: string;
}

/** What ties the given articles to others as `same` or `near`; the earliest other first. */
async function loadLinks(client: Queryable, articleIds: readonly string[]): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `SELECT DISTINCT self.id, self.order_key AS "orderKey", COALESCE(self.representative, self.id) AS representative,
            other.id AS other, other.order_key AS "otherKey", COALESCE(other.representative, other.id) AS "otherRepresentative"
     FROM articles AS self
     JOIN versions AS own ON own.article_id = self.id
     JOIN matches ON own.id IN (later_version, earlier_version) AND kind IN ('same', 'near')
     JOIN versions AS theirs ON theirs.id = CASE WHEN own.id = later_version THEN earlier_version ELSE later_version END
     JOIN articles AS other ON other.id = theirs.article_id
     WHERE self.id = ANY($1::bigint[])
     ORDER BY other.order_key`,
    [articleIds],
  );
  return rows;
}

async function loadMembers(client: Queryable, representative: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM articles WHERE representative = $1 AND id <> $1',
    [representative],
  );
  return rows.map((row) => row.id);
}

/** Sends the newest settled document of each article back to its look-up. */
async function requeue(client: Queryable, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `UPDATE documents SET state = 'indexed', moved_at = now()
     WHERE state = 'settled' AND id IN (
       SELECT max(documents.id) FROM articles JOIN documents ON documents.version_id = articles.newest_version
       WHERE articles.id = ANY($1::bigint[]) GROUP BY articles.id)
     RETURNING id`,
    [articleIds],
  );
  return rows.map((row) => row.id);
}
