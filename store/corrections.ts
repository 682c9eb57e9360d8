/** What people said of passages and pairs: rows of their own, told, undone, and listed. */
import type { Label, PairVerdict, PassagePlace } from '../article.js';
import { only } from '../lists.js';
import { recordChanges } from './changes.js';
import { holdClusters } from './clusters.js';
import type { Database, Queryable } from './database.js';
import { loadFurniture, type SiteFurniture } from './furniture.js';
import { loadStoredVersions, lockArticles, type Relabelled, type StoredVersion, saveReread } from './revisions.js';

export interface Correction {
  id: string;
  kind: 'passage' | 'pair';
  articleId: string;
  /** Of a pair the other article. */
  otherId: string | null;
  /** The label of a passage, or `same` or `not-same` of a pair. */
  verdict: Label | PairVerdict;
  /** Of a passage: its words, where they stood, and the label that it had. */
  words: string | null;
  place: PassagePlace | null;
  was: Label | null;
  by: string;
  because: string | null;
  at: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
}

/** Who says so, and why. */
export interface Said {
  by: string;
  because?: string;
}

/** What is said contradicts what was said before, or speaks of what is not there. */
export class CorrectionFault extends Error {
  override name = 'CorrectionFault';
  readonly code = 'E_CORRECTION';
}

/** Reads a version as people say and rules have it. */
export type ReadStored = (version: StoredVersion, furniture: SiteFurniture | undefined) => Relabelled;

const COLUMNS = `
  id, kind, article_id AS "articleId", other_id AS "otherId", verdict, words, place, was, said_by AS "by", because, said_at AS at,
  undone_by AS "undoneBy", undone_at AS "undoneAt"`;

export interface CorrectionFilter {
  articleId?: string;
  /** Also what was undone. */
  undone?: boolean;
  kind?: 'passage' | 'pair';
  /** Those with a higher id: the next page. */
  after?: string;
  limit: number;
}

/** In the order in which they were said. */
export async function listCorrections(database: Queryable, filter: CorrectionFilter): Promise<Correction[]> {
  const { rows } = await database.query<Correction>(
    `SELECT ${COLUMNS} FROM corrections
     WHERE ($1::bigint IS NULL OR $1 IN (article_id, other_id)) AND ($2 OR undone_at IS NULL) AND id > $3 AND ($5::text IS NULL OR kind = $5)
     ORDER BY id LIMIT $4`,
    [filter.articleId ?? null, filter.undone ?? false, filter.after ?? '0', filter.limit, filter.kind ?? null],
  );
  return rows;
}

/** Returns the correction, and documents that must be looked up again; they are back in `indexed`. */
export async function tellPassage(
  database: Database,
  passage: { articleId: string; label: Label; words: string; place: PassagePlace; was: Label },
  said: Said,
  read: ReadStored,
): Promise<{ correction: Correction; again: string[] }> {
  return database.transaction(async (client) => {
    await lockArticles(client, [passage.articleId]);
    // The last word on a passage is the one that holds.
    const { rows } = await client.query<Correction>(
      `WITH before AS (
         UPDATE corrections SET undone_by = $6, undone_at = now()
         WHERE kind = 'passage' AND undone_at IS NULL AND article_id = $1 AND words = $3 AND place = $4::jsonb
       )
       INSERT INTO corrections (kind, article_id, verdict, words, place, was, said_by, because)
       VALUES ('passage', $1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [
        passage.articleId,
        passage.label,
        passage.words,
        JSON.stringify(passage.place),
        passage.was,
        said.by,
        said.because ?? null,
      ],
    );
    return { correction: only(rows), again: await readAgain(client, passage.articleId, read) };
  });
}

/** Every version of an article, which must be held. */
async function readAgain(client: Queryable, articleId: string, read: ReadStored): Promise<string[]> {
  const { rows } = await client.query<{ site: string | null }>('SELECT site FROM articles WHERE id = $1', [articleId]);
  const site = rows[0]?.site ?? null;
  if (site !== null) await client.query('SELECT FROM sites WHERE site = $1 FOR SHARE', [site]);
  const furniture = site === null ? undefined : (await loadFurniture(client, [site])).get(site);
  const versions = await loadStoredVersions(client, articleId);
  return saveReread(
    client,
    furniture?.epoch ?? 0,
    versions.map((version) => read(version, furniture)),
  );
}

/**
 * Binds two articles. Whoever they stood for, or who stood for them, is to be settled anew: they are marked, for `settleOvertaken`.
 * Throws `CorrectionFault` when it contradicts what was said before, through other articles too.
 */
export async function tellPair(
  database: Database,
  one: string,
  other: string,
  verdict: PairVerdict,
  said: Said,
): Promise<Correction> {
  const [articleId, otherId] = BigInt(one) < BigInt(other) ? [one, other] : [other, one];
  return database.transaction(async (client) => {
    await holdClusters(client);
    await client.query(
      `UPDATE corrections SET undone_by = $3, undone_at = now() WHERE kind = 'pair' AND undone_at IS NULL AND article_id = $1 AND other_id = $2`,
      [articleId, otherId, said.by],
    );
    await refuseContradiction(client, articleId, otherId, verdict);
    const { rows } = await client.query<Correction>(
      `INSERT INTO corrections (kind, article_id, other_id, verdict, said_by, because) VALUES ('pair', $1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
      [articleId, otherId, verdict, said.by, said.because ?? null],
    );
    await disturb(client, [articleId, otherId]);
    if (verdict === 'not-same' && (await areTied(client, articleId, otherId)))
      await recordChanges(
        client,
        [articleId, otherId].map((id) => ({ articleId: id, versionId: null, kind: 'match-withdrawn' })),
      );
    return only(rows);
  });
}

/** Those told the same, through others too, may not be told apart; nor the other way round. */
async function refuseContradiction(client: Queryable, a: string, b: string, verdict: PairVerdict): Promise<void> {
  const { rows } = await client.query<{ contradicts: string | null }>(
    `WITH RECURSIVE told AS (
       SELECT article_id AS a, other_id AS b, verdict FROM corrections WHERE kind = 'pair' AND undone_at IS NULL
     ), edges AS (
       SELECT a, b FROM told WHERE verdict = 'same' UNION SELECT b, a FROM told WHERE verdict = 'same'
     ), left_side AS (
       SELECT $1::bigint AS id UNION SELECT edges.b FROM left_side JOIN edges ON edges.a = left_side.id
     ), right_side AS (
       SELECT $2::bigint AS id UNION SELECT edges.b FROM right_side JOIN edges ON edges.a = right_side.id
     )
     SELECT CASE WHEN $3 = 'not-same' THEN (SELECT min(id) FROM left_side WHERE id = $2)
       ELSE (SELECT min(told.a) FROM told WHERE verdict = 'not-same'
             AND ((a IN (SELECT id FROM left_side) AND b IN (SELECT id FROM right_side))
               OR (b IN (SELECT id FROM left_side) AND a IN (SELECT id FROM right_side)))) END AS contradicts`,
    [a, b, verdict],
  );
  if (only(rows).contradicts !== null)
    throw new CorrectionFault(
      verdict === 'same'
        ? `Articles ${a} and ${b} count as articles that were told apart; undo that first (winnow corrections list).`
        : `Articles ${a} and ${b} were told the same through others; undo that first (winnow corrections list).`,
    );
}

async function areTied(client: Queryable, a: string, b: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM versions AS own JOIN matches ON own.id IN (later_version, earlier_version)
     JOIN versions AS other ON other.id IN (later_version, earlier_version) AND other.article_id = $2
     WHERE own.article_id = $1 AND kind IN ('same', 'near') LIMIT 1`,
    [a, b],
  );
  return rows.length > 0;
}

/** All that stand in the clusters of these articles, and of those told the same as one of them, are settled anew. */
async function disturb(client: Queryable, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO overtaken (article_id)
     SELECT id FROM articles WHERE id = ANY($1::bigint[]) OR representative IN (
       SELECT COALESCE(told.representative, told.id) FROM articles AS told
       WHERE told.id = ANY($1::bigint[]) OR told.id IN (
         SELECT unnest(ARRAY[article_id, other_id]) FROM corrections
         WHERE kind = 'pair' AND undone_at IS NULL AND (article_id = ANY($1::bigint[]) OR other_id = ANY($1::bigint[]))))
     ORDER BY id ON CONFLICT DO NOTHING`,
    [articleIds],
  );
}

/** Exactly as if it had not been said. Throws `CorrectionFault` when there is none of that id, or it is undone already. */
export async function undoCorrection(
  database: Database,
  id: string,
  by: string,
  read: ReadStored,
): Promise<{ correction: Correction; again: string[] }> {
  return database.transaction(async (client) => {
    const { rows: found } = await client.query<Correction>(`SELECT ${COLUMNS} FROM corrections WHERE id = $1`, [id]);
    const [told] = found;
    if (!told || told.undoneAt)
      throw new CorrectionFault(told ? `Correction ${id} is undone already.` : `There is no correction ${id}.`);
    if (told.kind === 'pair') await holdClusters(client);
    else await lockArticles(client, [told.articleId]);
    if (told.kind === 'pair') await disturb(client, [told.articleId, told.otherId!]);
    const { rows } = await client.query<Correction>(
      `UPDATE corrections SET undone_by = $2, undone_at = now() WHERE id = $1 AND undone_at IS NULL RETURNING ${COLUMNS}`,
      [id, by],
    );
    if (rows.length === 0) throw new CorrectionFault(`Correction ${id} is undone already.`);
    const again = told.kind === 'passage' ? await readAgain(client, told.articleId, read) : [];
    return { correction: only(rows), again };
  });
}
