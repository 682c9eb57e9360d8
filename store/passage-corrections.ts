/** What people said of passages, as the readings of an article need it. */
import type { PassageCorrection } from '../article.js';
import type { Queryable } from './database.js';

const CORRECTION = `jsonb_build_object('id', corrections.id::text, 'label', verdict, 'words', words, 'place', place)`;

/** SQL: those of the article of `versions` that are not undone, in the order in which they were said. */
export const CORRECTIONS_COLUMN = `
  COALESCE((SELECT jsonb_agg(${CORRECTION} ORDER BY corrections.id) FROM corrections
    WHERE corrections.article_id = versions.article_id AND kind = 'passage' AND undone_at IS NULL), '[]')`;

/** Of each article that has any; in the order in which they were said. */
export async function loadPassageCorrections(
  client: Queryable,
  articleIds: readonly string[],
): Promise<Map<string, PassageCorrection[]>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await client.query<{ articleId: string; corrections: PassageCorrection[] }>(
    `SELECT article_id AS "articleId", jsonb_agg(${CORRECTION} ORDER BY id) AS corrections FROM corrections
     WHERE article_id = ANY($1::bigint[]) AND kind = 'passage' AND undone_at IS NULL GROUP BY article_id`,
    [articleIds],
  );
  return new Map(rows.map(({ articleId, corrections }) => [articleId, corrections]));
}

/** Whether what the articles were read by is still what people say. The articles must be held. */
export async function correctionsStand(
  client: Queryable,
  versions: readonly { articleId: string; corrections: readonly PassageCorrection[] }[],
): Promise<boolean> {
  const now = await loadPassageCorrections(client, [...new Set(versions.map(({ articleId }) => articleId))]);
  const ids = (corrections: readonly PassageCorrection[]) => corrections.map(({ id }) => id).join();
  return versions.every(({ articleId, corrections }) => ids(corrections) === ids(now.get(articleId) ?? []));
}

/** Keeps the passages as the rules have them; null where nothing is corrected any more. */
export async function saveUncorrected(
  client: Queryable,
  versions: readonly { versionId: string; passages: readonly object[] | null }[],
): Promise<void> {
  if (versions.length === 0) return;
  await client.query('DELETE FROM uncorrected WHERE version_id = ANY($1::bigint[])', [
    versions.map(({ versionId }) => versionId),
  ]);
  const kept = versions.filter(({ passages }) => passages !== null);
  if (kept.length === 0) return;
  await client.query('INSERT INTO uncorrected (version_id, passages) SELECT * FROM unnest($1::bigint[], $2::jsonb[])', [
    kept.map(({ versionId }) => versionId),
    kept.map(({ passages }) => JSON.stringify(passages)),
  ]);
}
