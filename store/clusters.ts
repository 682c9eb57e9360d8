/**
 * Second transaction of dedupe: records verified matches and who stands for whom.
 *
 * In the frozen order (`order_key`), each article joins the earliest representative that it matches as `same` or
 * `near`, else it stands for itself. So members match their representative: there are no chains. What `dedupe/clusters.ts` computes
 * from the whole graph at once, this keeps up to date as articles and matches come and go; a test holds the two equal.
 */
import { type Change, recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';
import { Heap } from './heap.js';
import { deleteMatches, dropRedundant, insertMatches, type MatchPair, type VerifiedMatch } from './matches.js';
import { type Link, Neighbourhood } from './neighbourhood.js';
import { ToldPairs } from './told-pairs.js';

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
  /** Text hashes of the versions as they were compared; one that is another now was read anew meanwhile. */
  read: ReadonlyMap<string, string>;
  /** Articles that joined a large cluster for now, to be put where they belong in it. */
  overtaken?: readonly string[];
}

export interface Settled {
  /** When there are any, nothing was recorded. */
  unchecked: UncheckedPair[];
  /** Documents whose version was read anew while they were compared: still `indexed`, to be looked up again. */
  stale: string[];
}

/** Two articles that must be compared before their cluster is settled: the one may stand for the other. */
export interface UncheckedPair {
  article: string;
  other: string;
}

export function pairName(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? `${a} ${b}` : `${b} ${a}`;
}

/** Rolls the transaction back: who stands for whom is not known yet. */
class Unchecked extends Error {
  constructor(readonly pairs: UncheckedPair[]) {
    super('unchecked');
  }
}

/**
 * indexed → settled, for a batch. When articles would come to stand for others that are tied to them only through a third,
 * those pairs are returned and nothing is recorded: compare them, and call again with all matches. So what is told of a batch
 * is told once. Whatever rests on words that are others by now is passed over: whoever changed them has what they match looked up again.
 */
export async function settle(database: Database, settling: Settling): Promise<Settled> {
  try {
    const stale = await database.transaction((client) => settleWhole(client, settling));
    return { unchecked: [], stale };
  } catch (error) {
    if (error instanceof Unchecked) return { unchecked: error.pairs, stale: [] };
    throw error;
  }
}

/** Throws `Unchecked`. */
async function settleWhole(client: Queryable, settling: Settling): Promise<string[]> {
  const { rows: all } = await client.query<{
    document_id: string;
    version_id: string;
    article_id: string;
    text_hash: string;
  }>(
    `SELECT documents.id AS document_id, version_id, article_id, text_hash FROM documents JOIN versions ON versions.id = documents.version_id
     WHERE documents.id = ANY($1::bigint[]) AND state = 'indexed' ORDER BY documents.id FOR UPDATE OF documents`,
    [settling.documentIds],
  );
  await client.query(
    `SELECT FROM articles WHERE id IN (SELECT article_id FROM versions WHERE id = ANY($1::bigint[])) ORDER BY identity_hash FOR NO KEY UPDATE`,
    [[...settling.matches, ...settling.withdrawn].flatMap((pair) => [pair.laterVersion, pair.earlierVersion])],
  );
  const isRead = (version: string, textHash: string | undefined) =>
    textHash !== undefined && (settling.read.get(version) ?? textHash) === textHash;
  const rows = all.filter((row) => isRead(row.version_id, row.text_hash));
  const hashes = await loadTextHashes(client, settling);
  const stands = ({ laterVersion, earlierVersion }: MatchPair) =>
    isRead(laterVersion, hashes.get(laterVersion)) && isRead(earlierVersion, hashes.get(earlierVersion));
  await insertMatches(client, settling.matches.filter(stands));
  const parted = await deleteMatches(client, settling.withdrawn.filter(stands));
  const overtaken = settling.overtaken ?? [];
  const articleIds = [...new Set([...rows.map((row) => row.article_id), ...parted, ...overtaken])];
  const repointed = await assignRepresentatives(client, articleIds, settling.compared, overtaken);
  await dropRedundant(client, [...articleIds, ...repointed]);
  await client.query(
    "UPDATE documents SET state = 'settled', moved_at = now() WHERE id = ANY($1::bigint[]) AND state = 'indexed'",
    [rows.map((row) => row.document_id)],
  );
  await recordChanges(client, [
    ...parted.map((articleId): Change => ({ articleId, versionId: null, kind: 'match-withdrawn' })),
    ...repointed.map((articleId): Change => ({ articleId, versionId: null, kind: 'repointed' })),
  ]);
  return all.filter((row) => !rows.includes(row)).map((row) => row.document_id);
}

async function loadTextHashes(
  client: Queryable,
  { matches, withdrawn }: Pick<Settling, 'matches' | 'withdrawn'>,
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; text_hash: string }>(
    'SELECT id, text_hash FROM versions WHERE id = ANY($1::bigint[])',
    [[...matches, ...withdrawn].flatMap((pair) => [pair.laterVersion, pair.earlierVersion])],
  );
  return new Map(rows.map((row) => [row.id, row.text_hash]));
}

/**
 * Works through the given articles, and whomever a change among them disturbs, from the earliest to the latest; so each
 * is decided once, after all that it depends on. Who would come to stand for a large cluster joins it for now, and the sweep puts it in
 * front (`overtaken`): else copies that arrive with the newest first would each move all the others. Returns whose
 * representative is another now, newcomers aside. Throws `Unchecked`.
 */
async function assignRepresentatives(
  client: Queryable,
  articleIds: readonly string[],
  compared: ReadonlySet<string>,
  overtaken: readonly string[],
): Promise<string[]> {
  await holdClusters(client);
  const { rows: newcomers } = await client.query<{ id: string }>(
    'UPDATE articles SET representative = id WHERE id = ANY($1::bigint[]) AND representative IS NULL RETURNING id',
    [articleIds],
  );

  const told = await ToldPairs.load(client);
  const nodes = new Set(articleIds.map((id) => told.nodeOf(id)));
  const arrived: ReadonlySet<string> = nodes;
  const touched = new Set(nodes);
  const postponed: string[] = [];
  const around = new Neighbourhood(client, told);
  await around.load(nodes);
  const waiting = new Heap();
  for (const id of nodes) {
    const { orderKey, representative } = around.standing(id);
    // The rest stand for themselves already.
    if (representative !== id || around.linksOf(id).length > 0) waiting.add(id, orderKey);
  }
  for (let next = waiting.takeLeast(); next; next = waiting.takeLeast()) {
    const { name: id, key: orderKey } = next;
    if (around.linksOf(id).length === 0) await around.load([id, ...waiting.names()]);
    const links = around.linksOf(id);
    const before = around.standing(id).representative;
    const heads = links.filter(
      ({ other, otherKey }) =>
        around.standing(other).representative === other && inWindow(otherKey, orderKey) && !around.isApart(id, other),
    );
    const earlier = heads.find(({ otherKey }) => otherKey < orderKey)?.other;
    const large = earlier || overtaken.length > 0 ? undefined : await firstLarge(around, heads, id);
    const now = earlier ?? large ?? id;
    if (now !== before) {
      around.repoint(id, now);
      touched.add(id);
    }
    if (large) {
      postponed.push(id);
      continue;
    }
    if (now !== before || arrived.has(id)) {
      for (const { other, otherKey } of links) if (otherKey > orderKey) waiting.add(other, otherKey);
      for (const other of told.apartFrom(id)) {
        const { orderKey: otherKey } = around.standing(other);
        if (otherKey > orderKey) waiting.add(other, otherKey);
      }
    }
    if (before === id && now !== id) {
      for (const member of await around.membersOf(id)) {
        touched.add(member);
        const key = around.standing(member).orderKey;
        if (key > orderKey) waiting.add(member, key);
      }
    }
  }
  const unchecked = await findUnchecked(around, touched, arrived, compared);
  if (unchecked.length > 0) throw new Unchecked(unchecked);
  // Whoever stood under one that is no longer the earliest of its like.
  for (const node of touched) if (told.groupOf(node).length > 1) await around.membersOf(node);
  const repointed = await around.save();
  await markOvertaken(client, postponed, overtaken);
  const fresh = new Set(newcomers.map(({ id }) => id));
  return repointed.filter((id) => !fresh.has(id));
}

/** One writer at a time: clusters are few and their upkeep is short, so this is simpler than locking part of a graph. */
export async function holdClusters(client: Queryable): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
}

/** Among later articles that stand for themselves the first that stands for many; none when the article stands for others itself. */
async function firstLarge(around: Neighbourhood, heads: readonly Link[], id: string): Promise<string | undefined> {
  for (const { other } of heads)
    if (other !== id && (await around.isLarge(other))) return (await around.isLarge(id)) ? undefined : other;
  return undefined;
}

async function markOvertaken(client: Queryable, postponed: readonly string[], done: readonly string[]): Promise<void> {
  await client.query('DELETE FROM overtaken WHERE article_id = ANY($1::bigint[])', [done]);
  await client.query('INSERT INTO overtaken (article_id) SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING', [
    postponed,
  ]);
}

/** Articles that joined a large cluster though they come before the one that stands for it. */
export async function loadOvertaken(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ article_id: string }>('SELECT article_id FROM overtaken ORDER BY article_id');
  return rows.map((row) => row.article_id);
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
  around: Neighbourhood,
  articleIds: ReadonlySet<string>,
  arrived: ReadonlySet<string>,
  compared: ReadonlySet<string>,
): Promise<UncheckedPair[]> {
  await around.load(articleIds);
  const linked = new Set([...articleIds].flatMap((id) => around.linksOf(id).map(({ other }) => pairName(id, other))));
  const unchecked = new Map<string, UncheckedPair>();
  const { told } = around;
  const pairsOf = (one: string, other: string): UncheckedPair[] =>
    told.groupOf(one).flatMap((article) => told.groupOf(other).map((second) => ({ article, other: second })));
  const isCompared = (one: string, other: string) =>
    told.apartFrom(one).has(other) ||
    pairsOf(one, other).every((pair) => compared.has(pairName(pair.article, pair.other)));
  const ask = (one: string, two: string) => {
    if (linked.has(pairName(one, two)) || told.apartFrom(one).has(two)) return;
    for (const { article, other } of pairsOf(one, two)) {
      const name = pairName(article, other);
      if (!compared.has(name)) unchecked.set(name, { article, other });
    }
  };
  for (const id of articleIds) {
    const { orderKey, representative } = around.standing(id);
    for (const { other } of around.linksOf(id)) {
      const third = around.standing(other).representative;
      if (third === id || third === representative || third === other) continue;
      const name = pairName(id, third);
      const { orderKey: thirdKey } = around.standing(third);
      if (linked.has(name) || !inWindow(orderKey, thirdKey)) continue;
      if (!isCompared(id, third)) {
        if (representative === id || thirdKey < around.standing(representative).orderKey) ask(id, third);
      } else if (arrived.has(id) && representative === id && orderKey < thirdKey) {
        for (const member of await around.membersOf(third))
          if (around.standing(member).orderKey > orderKey) ask(id, member);
      }
    }
  }
  return [...unchecked.values()];
}
