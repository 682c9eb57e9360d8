/** Captures that are worse than what stands of their article: they are recorded with a code, and the article stays. */
import type { PageFlag } from '../article.js';
import { only } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Queryable } from './database.js';
import type { NewVersion } from './new-version.js';

/** What stands of an article. */
export interface Standing {
  words: Uint8Array;
  flags: readonly PageFlag[];
}

export type Judge = (before: Standing, now: Standing) => { code: string; message: string } | null;

/** A text that was cut is believed when it comes again, the same, after so long. */
export const BELIEVED_AFTER_MS = 24 * 3_600_000;
const CUT = 'E_WORSE_TRUNCATED';

interface Placed {
  version: NewVersion;
  articleId: string;
}

/**
 * Of documents whose articles are locked, those that may become versions; the others are rejected. Only what was fetched is
 * judged (what a person puts in is meant), against the newest version, in the order of capture.
 */
export async function holdBack<P extends Placed>(client: Queryable, placed: readonly P[], judge: Judge): Promise<P[]> {
  const fetched = placed.filter(({ version }) => version.fetchedAt !== null);
  if (fetched.length === 0) return [...placed];
  const standing = await standingOf(client, fetched);
  const known = await knownWords(client, fetched);
  const held = new Set<P>();
  for (const one of [...fetched].sort((a, b) => a.version.firstSeen.getTime() - b.version.firstSeen.getTime())) {
    const { version, articleId } = one;
    const now = { words: version.words, flags: version.flags, lastSeen: version.firstSeen };
    const before = standing.get(articleId);
    const verdict =
      before && before.lastSeen <= version.firstSeen && !known.has(`${articleId} ${version.textHash}`)
        ? judge(before, now)
        : null;
    if (verdict && !(verdict.code === CUT && (await hasStayed(client, version, before!.lastSeen)))) {
      held.add(one);
      await reject(client, version, verdict);
    } else if (!before || before.lastSeen <= version.firstSeen) standing.set(articleId, now);
  }
  return placed.filter((one) => !held.has(one));
}

async function standingOf(
  client: Queryable,
  placed: readonly Placed[],
): Promise<Map<string, Standing & { lastSeen: Date }>> {
  const { rows } = await client.query<Standing & { articleId: string; lastSeen: Date }>(
    `SELECT articles.id AS "articleId", words, COALESCE(metadata->'flags', '[]') AS flags, versions.last_seen AS "lastSeen"
     FROM articles JOIN versions ON versions.id = newest_version WHERE articles.id = ANY($1::bigint[])`,
    [placed.map(({ articleId }) => articleId)],
  );
  return new Map(rows.map((row) => [row.articleId, row]));
}

/** Words that an article has had already may come back. */
async function knownWords(client: Queryable, placed: readonly Placed[]): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT versions.article_id || ' ' || versions.text_hash AS name
     FROM versions JOIN unnest($1::bigint[], $2::text[]) AS placed(article_id, text_hash) USING (article_id, text_hash)`,
    [placed.map(({ articleId }) => articleId), placed.map(({ version }) => version.textHash)],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Has the same text come before, long enough ago, and nothing better since? */
async function hasStayed(client: Queryable, version: NewVersion, since: Date): Promise<boolean> {
  const { rows } = await client.query<{ first: Date | null }>(
    'SELECT min(first_seen) AS first FROM documents WHERE identity_hash = $1 AND held_hash = $2 AND first_seen > $3',
    [sha256(version.identity), version.textHash, since],
  );
  const { first } = only(rows);
  return first !== null && version.fetchedAt!.getTime() - first.getTime() >= BELIEVED_AFTER_MS;
}

/** cleaned → rejected. */
async function reject(
  client: Queryable,
  { documentId, textHash }: NewVersion,
  { code, message }: { code: string; message: string },
): Promise<void> {
  await client.query(
    `UPDATE documents SET state = 'rejected', outcome = 'rejected', code = $2, message = $3, held_hash = $4, cleaned = NULL, moved_at = now()
     WHERE id = $1`,
    [documentId, code, message, textHash],
  );
}

/** rejected → captured, for documents whose bytes have come again, cut as they were, after a day. Returns those. */
export async function recallCut(client: Queryable, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `UPDATE documents SET state = 'captured', outcome = NULL, code = NULL, message = NULL, moved_at = now()
     WHERE id = ANY($1::bigint[]) AND state = 'rejected' AND code = $2 AND sha256 IS NOT NULL
       AND first_seen <= now() - make_interval(secs => $3)
     RETURNING id`,
    [ids, CUT, BELIEVED_AFTER_MS / 1000],
  );
  return new Set(rows.map(({ id }) => id));
}
