/**
 * Second transaction of dedupe: records verified matches and who stands for whom.
 *
 * In the frozen order (`order_key`), each article joins the earliest representative that it matches as `same` or
 * `near`, else it stands for itself. So members match their representative: there are no chains. What `dedupe/clusters.ts` computes
 * from the whole graph at once, this keeps up to date as articles and matches come and go; a test holds the two equal.
 */
import { type Change, recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';
import { deleteMatches, dropRedundant, insertMatches, type MatchPair, type VerifiedMatch } from './matches.js';

/** Articles further apart than this in time are not one story, however alike: anniversaries, seasons, forms. A guess, 2026-11. */
export const CLUSTER_WINDOW_MS = 90 * 86_400_000;

const ADVISORY_LOCK = 0x63_6c_75_73;

export interface Settling {
  documentIds: readonly string[];
  matches: readonly VerifiedMatch[];
  /** Pairs that had matched and do so no longer. */
  withdrawn: readonly MatchPair[];
  /** Pairs of articles that were compared on the words without matching, as `pairName` names them. */
  compared: ReadonlySet<string>;
}

/** Two articles that must be compared before their cluster is settled: the one may stand for the other. */
export interface UncheckedPair {
  article: string;
  other: string;
}

export function pairName(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * indexed → settled, for a batch. When articles have come to stand for others that are tied to them only through a third,
 * those pairs are returned and the documents stay `indexed`: compare them, and call again with the answer.
 */
export async function settle(database: Database, settling: Settling): Promise<UncheckedPair[]> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ article_id: string }>(
      `SELECT article_id FROM documents JOIN versions ON versions.id = documents.version_id
       WHERE documents.id = ANY($1::bigint[]) AND state = 'indexed' ORDER BY documents.id FOR UPDATE OF documents`,
      [settling.documentIds],
    );
    await client.query(
      `SELECT FROM articles WHERE id IN (SELECT article_id FROM versions WHERE id = ANY($1::bigint[])) ORDER BY identity_hash FOR NO KEY UPDATE`,
      [[...settling.matches, ...settling.withdrawn].flatMap((pair) => [pair.laterVersion, pair.earlierVersion])],
    );
    await insertMatches(client, settling.matches);
    const parted = await deleteMatches(client, settling.withdrawn);
    const articleIds = [...new Set([...rows.map((row) => row.article_id), ...parted])];
    const { repointed, unchecked } = await assignRepresentatives(client, articleIds, settling.compared);
    if (unchecked.length === 0) {
      await dropRedundant(client, [...articleIds, ...repointed]);
      await client.query(
        "UPDATE documents SET state = 'settled', moved_at = now() WHERE id = ANY($1::bigint[]) AND state = 'indexed'",
        [settling.documentIds],
      );
    }
    await recordChanges(client, [
      ...parted.map((articleId): Change => ({ articleId, versionId: null, kind: 'match-withdrawn' })),
      ...repointed.map((articleId): Change => ({ articleId, versionId: null, kind: 'repointed' })),
    ]);
    return unchecked;
  });
}

interface Link {
  id: string;
  orderKey: string;
  representative: string;
  other: string;
  otherKey: string;
  otherRepresentative: string;
  /** Of the article that stands for the other. */
  headKey: string;
}

/**
 * Works through the given articles, and whomever a change among them disturbs, from the earliest to the latest; so each
 * is decided once, after all that it depends on.
 */
async function assignRepresentatives(
  client: Queryable,
  articleIds: readonly string[],
  compared: ReadonlySet<string>,
): Promise<{ repointed: string[]; unchecked: UncheckedPair[] }> {
  // One writer at a time: clusters are few and their upkeep is short, so this is simpler than locking part of a graph.
  await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  await client.query(
    'UPDATE articles SET representative = id WHERE id = ANY($1::bigint[]) AND representative IS NULL',
    [articleIds],
  );

  const arrived = new Set(articleIds);
  const touched = new Set(articleIds);
  const repointed: string[] = [];
  const waiting = await loadUnsettled(client, articleIds);
  while (waiting.size > 0) {
    const [id, orderKey] = earliest(waiting);
    waiting.delete(id);
    const links = await loadLinks(client, [id]);
    const before = links[0]?.representative ?? (await loadRepresentative(client, id));
    const head = links.find(
      (link) =>
        link.otherKey < orderKey && link.otherRepresentative === link.other && inWindow(link.otherKey, orderKey),
    );
    const now = head?.other ?? id;
    if (now !== before) {
      await client.query('UPDATE articles SET representative = $2 WHERE id = $1', [id, now]);
      repointed.push(id);
      touched.add(id);
    }
    if (now !== before || arrived.has(id)) {
      for (const link of links) if (link.otherKey > orderKey) waiting.set(link.other, link.otherKey);
    }
    if (before === id && now !== id) {
      for (const [member, key] of await loadMembers(client, id)) {
        touched.add(member);
        if (key > orderKey) waiting.set(member, key);
      }
    }
  }
  return { repointed, unchecked: await findUnchecked(client, [...touched], arrived, compared) };
}

/** Those of the articles that are tied to another, or that another stands for; the rest stand for themselves already. */
async function loadUnsettled(client: Queryable, articleIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; order_key: string }>(
    'SELECT id, order_key FROM articles WHERE id = ANY($1::bigint[]) AND representative <> id',
    [articleIds],
  );
  const linked = await loadLinks(client, articleIds);
  return new Map([
    ...rows.map((row) => [row.id, row.order_key] as const),
    ...linked.map((link) => [link.id, link.orderKey] as const),
  ]);
}

function earliest(waiting: ReadonlyMap<string, string>): [string, string] {
  let first: [string, string] | undefined;
  for (const entry of waiting) if (!first || entry[1] < first[1]) first = entry;
  return first as [string, string];
}

/** The time in an order key: twelve hex digits behind the first, in milliseconds. */
function inWindow(a: string, b: string): boolean {
  const ms = (key: string) => Number.parseInt(key.slice(1, 13), 16);
  // A key of another make has no time in it, and no window.
  return !(Math.abs(ms(a) - ms(b)) > CLUSTER_WINDOW_MS);
}

/**
 * An article tied to another that a third stands for must itself be compared with that third, if it matters: when it
 * stands for itself, or the third is earlier than whoever stands for it now. And when the two do not match, a newcomer that
 * is earlier than the third may still match others that the third stands for.
 */
async function findUnchecked(
  client: Queryable,
  articleIds: readonly string[],
  arrived: ReadonlySet<string>,
  compared: ReadonlySet<string>,
): Promise<UncheckedPair[]> {
  const links = await loadLinks(client, articleIds);
  const linked = new Set(links.map((link) => pairName(link.id, link.other)));
  const unchecked = new Map<string, UncheckedPair>();
  const ask = (article: string, other: string) => {
    const name = pairName(article, other);
    if (!linked.has(name) && !compared.has(name)) unchecked.set(name, { article, other });
  };
  for (const link of links) {
    const third = link.otherRepresentative;
    if (third === link.id || third === link.representative || third === link.other) continue;
    const name = pairName(link.id, third);
    if (linked.has(name) || !inWindow(link.orderKey, link.headKey)) continue;
    if (!compared.has(name)) {
      if (link.representative === link.id || (await standsLater(client, link))) ask(link.id, third);
    } else if (arrived.has(link.id) && link.representative === link.id && link.orderKey < link.headKey) {
      for (const [member, key] of await loadMembers(client, third)) if (key > link.orderKey) ask(link.id, member);
    }
  }
  return [...unchecked.values()];
}

async function standsLater(client: Queryable, link: Link): Promise<boolean> {
  const keys = await loadKeys(client, [link.representative]);
  return link.headKey < (keys.get(link.representative) as string);
}

async function loadKeys(client: Queryable, articleIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; order_key: string }>(
    'SELECT id, order_key FROM articles WHERE id = ANY($1::bigint[])',
    [articleIds],
  );
  return new Map(rows.map((row) => [row.id, row.order_key]));
}

async function loadRepresentative(client: Queryable, id: string): Promise<string> {
  const { rows } = await client.query<{ representative: string }>('SELECT representative FROM articles WHERE id = $1', [
    id,
  ]);
  return rows[0].representative;
}

/** What ties the given articles to others as `same` or `near`; the earliest other first. */
async function loadLinks(client: Queryable, articleIds: readonly string[]): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `WITH own AS (
       SELECT versions.id AS version_id, article_id FROM versions WHERE article_id = ANY($1::bigint[])
     ), pair AS (
       SELECT own.article_id, earlier_version AS theirs FROM own JOIN matches ON later_version = own.version_id AND kind IN ('same', 'near')
       UNION
       SELECT own.article_id, later_version FROM own JOIN matches ON earlier_version = own.version_id AND kind IN ('same', 'near')
     )
     SELECT DISTINCT self.id, self.order_key AS "orderKey", COALESCE(self.representative, self.id) AS representative,
            other.id AS other, other.order_key AS "otherKey", head.id AS "otherRepresentative", head.order_key AS "headKey"
     FROM pair
     JOIN articles AS self ON self.id = pair.article_id
     JOIN versions ON versions.id = pair.theirs
     JOIN articles AS other ON other.id = versions.article_id
     JOIN articles AS head ON head.id = COALESCE(other.representative, other.id)
     ORDER BY other.order_key`,
    [articleIds],
  );
  return rows;
}

async function loadMembers(client: Queryable, representative: string): Promise<[string, string][]> {
  const { rows } = await client.query<{ id: string; order_key: string }>(
    'SELECT id, order_key FROM articles WHERE representative = $1 AND id <> $1',
    [representative],
  );
  return rows.map((row) => [row.id, row.order_key]);
}
