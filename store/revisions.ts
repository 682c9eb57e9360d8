/** Our own reading of a version changes: passages are labelled anew, and what rested on them is settled again. */
import type { Evidence, Label, PassageCorrection } from '../article.js';
import { zip } from '../lists.js';
import { recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';
import { CORRECTIONS_COLUMN, correctionsStand, saveUncorrected } from './passage-corrections.js';
import { insertPassages, pointToNewest, settleOutcomes } from './versions.js';

/** A passage whose label what has been learned may change. */
export interface StoredPassage {
  ordinal: number;
  start: number;
  end: number;
  label: Label;
  evidence: Evidence;
  masked: string | null;
  prose: boolean | null;
  lines: [number, number] | null;
}

/** A version of an article that is to be read again. */
export interface StoredVersion {
  id: string;
  articleId: string;
  normalised: string;
  textHash: string;
  words: Buffer;
  firstSeen: Date;
  parameters: number;
  passages: StoredPassage[];
  /** As the rules have them, where a person has corrected some; else null. */
  uncorrected: StoredPassage[] | null;
  /** Of its article, those that are not undone. */
  corrections: PassageCorrection[];
}

const STORED_VERSION = `
  versions.id, article_id AS "articleId", normalised, text_hash AS "textHash", words, first_seen AS "firstSeen", parameters,
  (SELECT jsonb_agg(jsonb_build_object('ordinal', ordinal, 'start', span_start, 'end', span_end, 'label', label,
            'evidence', evidence, 'masked', masked::text, 'prose', prose,
            'lines', CASE WHEN line_first IS NOT NULL THEN jsonb_build_array(line_first, line_last) END) ORDER BY ordinal)
   FROM passages WHERE version_id = versions.id) AS passages,
  (SELECT uncorrected.passages FROM uncorrected WHERE version_id = versions.id) AS uncorrected,
  ${CORRECTIONS_COLUMN} AS corrections`;

/** Every version of an article, as it is to be read again. */
export async function loadStoredVersions(client: Queryable, articleId: string): Promise<StoredVersion[]> {
  const { rows } = await client.query<StoredVersion>(
    `SELECT ${STORED_VERSION} FROM versions WHERE article_id = $1 ORDER BY first_seen, versions.id`,
    [articleId],
  );
  return rows;
}

/** The next articles of a site with a version whose passages do not stand as what is learned says; all versions of each. */
export async function loadToRelabel(
  database: Database,
  site: string,
  epoch: number,
  limit: number,
): Promise<StoredVersion[]> {
  const { rows } = await database.query<StoredVersion>(
    `WITH stale AS MATERIALIZED (
       SELECT articles.id FROM articles
       -- One article after the other by its keys: a plan for all at once reads every passage there is.
       CROSS JOIN LATERAL (
         SELECT FROM versions JOIN passages ON passages.version_id = versions.id
         LEFT JOIN furniture ON furniture.site = $1 AND furniture.masked = passages.masked AND furniture.state = 'learned'
         WHERE versions.article_id = articles.id AND versions.epoch < $2
           AND ((passages.label = 'body' AND furniture.id IS NOT NULL) OR (passages.label = 'boilerplate' AND furniture.id IS NULL))
         LIMIT 1
       ) AS changed
       WHERE articles.site = $1 ORDER BY articles.id LIMIT $3
     )
     SELECT ${STORED_VERSION}
     FROM stale JOIN versions ON versions.article_id = stale.id ORDER BY article_id, first_seen, versions.id`,
    [site, epoch, limit],
  );
  return rows;
}

/** The words of a version as they are now, and what the index keeps of them. */
export interface Reread<V extends { id: string; articleId: string } = { id: string; articleId: string }> {
  version: V;
  textHash: string;
  words: Uint8Array;
  sketch: Uint8Array;
  wordCount: number;
  /** Keys of the words before and after. */
  keysBefore: BigInt64Array;
  keys: BigInt64Array;
  /** The keys before are those in the index: they were made with the same parameters. */
  keysStand?: boolean;
  /** Version of the dedupe parameters that made words, sketch and keys. */
  parameters: number;
}

/** A version as it is read now. */
export interface Relabelled extends Reread<StoredVersion> {
  passages: StoredPassage[];
  /** As `StoredVersion` has it. */
  uncorrected: StoredPassage[] | null;
  text: string;
}

/**
 * Saves whole articles (every version of each), in one transaction. Versions that now have the same words become one, the earliest; an article's
 * keys are put in anew. Returns documents that must be looked up again; they are back in `indexed`. Nothing happens, and null is
 * returned, when the site's epoch has moved on.
 */
export async function saveRelabelled(
  database: Database,
  site: string,
  epoch: number,
  versions: readonly Relabelled[],
): Promise<string[] | null> {
  return database.transaction(async (client) => {
    const { rows } = await client.query('SELECT epoch FROM sites WHERE site = $1 FOR SHARE', [site]);
    if (rows[0]?.epoch !== epoch) return null;
    await lockArticles(client, [...new Set(versions.map(({ version }) => version.articleId))]);
    if (
      !(await correctionsStand(
        client,
        versions.map(({ version }) => version),
      ))
    )
      return null;
    return saveReread(client, epoch, versions);
  });
}

/** As `saveRelabelled`, in a transaction that holds the articles and what is learned of their site. */
export async function saveReread(client: Queryable, epoch: number, versions: readonly Relabelled[]): Promise<string[]> {
  const articleIds = [...new Set(versions.map(({ version }) => version.articleId))];
  const { kept, merged } = foldEqual(versions);
  await mergeVersions(client, merged);
  await updatePassages(client, kept);
  const changed = kept.filter(({ version, textHash }) => textHash !== version.textHash);
  await updateVersions(client, changed, epoch);
  // Also those that stay as they are have been read: they are not asked for again.
  await client.query('UPDATE versions SET epoch = $2 WHERE id = ANY($1::bigint[]) AND epoch < $2', [
    kept.map(({ version }) => version.id),
    epoch,
  ]);
  await replaceKeys(client, versions, kept);
  await pointToNewest(client, articleIds);
  await settleOutcomes(client, articleIds);
  const again = await lookUpAgain(
    client,
    changed.map(({ version }) => version.id),
  );
  await recordChanges(
    client,
    kept
      .filter((row) => row.textHash !== row.version.textHash || isCorrectedAnew(row))
      .map(({ version }) => ({ articleId: version.articleId, versionId: version.id, kind: 'relabelled' })),
  );
  return again;
}

/** Another label than before, by a correction or its end, though the words may be the same. */
function isCorrectedAnew({ version, passages, uncorrected }: Relabelled): boolean {
  if (!uncorrected && !version.uncorrected) return false;
  const labels = (all: readonly StoredPassage[]) => all.map(({ label, start }) => `${start} ${label}`).join();
  return labels(passages) !== labels(version.passages);
}

/** As everywhere: documents before articles, articles in the order of their hashes, versions last. */
export async function lockArticles(client: Queryable, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `SELECT FROM documents WHERE version_id IN (SELECT id FROM versions WHERE article_id = ANY($1::bigint[]))
     ORDER BY id FOR UPDATE`,
    [articleIds],
  );
  await client.query('SELECT FROM articles WHERE id = ANY($1::bigint[]) ORDER BY identity_hash FOR UPDATE', [
    articleIds,
  ]);
}

/** Of each version one settled document goes back to `indexed`. Returns their ids, to be queued. */
export async function lookUpAgain(client: Queryable, versionIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE documents SET state = 'indexed', moved_at = now()
     WHERE state = 'settled' AND id IN (SELECT min(id) FROM documents WHERE version_id = ANY($1::bigint[]) GROUP BY version_id)
     RETURNING id`,
    [versionIds],
  );
  return rows.map((row) => row.id);
}

/** Per article and words the earliest version is kept. */
export function foldEqual<R extends Reread>(versions: readonly R[]): { kept: R[]; merged: { from: R; into: R }[] } {
  const keptBy = new Map<string, R>();
  const merged: { from: R; into: R }[] = [];
  for (const one of versions) {
    const name = `${one.version.articleId} ${one.textHash}`;
    const into = keptBy.get(name);
    if (into) merged.push({ from: one, into });
    else keptBy.set(name, one);
  }
  return { kept: [...keptBy.values()], merged };
}

export async function mergeVersions(
  client: Queryable,
  merged: readonly { from: Reread; into: Reread }[],
): Promise<void> {
  if (merged.length === 0) return;
  const from = merged.map((pair) => pair.from.version.id);
  const into = merged.map((pair) => pair.into.version.id);
  await client.query(
    'UPDATE documents SET version_id = pair.into_id FROM unnest($1::bigint[], $2::bigint[]) AS pair(from_id, into_id) WHERE version_id = pair.from_id',
    [from, into],
  );
  await client.query(
    `UPDATE versions SET last_seen = GREATEST(versions.last_seen, gone.last_seen)
     FROM (SELECT pair.into_id, max(last_seen) AS last_seen
           FROM unnest($1::bigint[], $2::bigint[]) AS pair(from_id, into_id) JOIN versions ON versions.id = pair.from_id GROUP BY 1) AS gone
     WHERE versions.id = gone.into_id`,
    [from, into],
  );
  await client.query('UPDATE articles SET newest_version = NULL WHERE newest_version = ANY($1::bigint[])', [from]);
  await client.query('DELETE FROM versions WHERE id = ANY($1::bigint[])', [from]);
}

async function updatePassages(client: Queryable, all: readonly Relabelled[]): Promise<void> {
  // Corrections cut passages: then they are others in number too.
  const cut = all.filter(({ version, uncorrected }) => uncorrected ?? version.uncorrected);
  if (cut.length > 0) {
    const cutIds = cut.map(({ version }) => version.id);
    await client.query('DELETE FROM passages WHERE version_id = ANY($1::bigint[])', [cutIds]);
    await insertPassages(
      client,
      cut.map(({ version, passages }) => ({ versionId: version.id, passages })),
    );
    await saveUncorrected(
      client,
      cut.map(({ version, uncorrected }) => ({ versionId: version.id, passages: uncorrected })),
    );
  }
  const kept = all.filter((row) => !cut.includes(row));
  const rows = kept.flatMap(({ version, passages }) =>
    zip(passages, version.passages).flatMap(([passage, before]) =>
      passage.label === before.label ? [] : { versionId: version.id, passage },
    ),
  );
  await client.query(
    `UPDATE passages SET label = now.label, evidence = now.evidence
     FROM unnest($1::bigint[], $2::int[], $3::text[], $4::jsonb[]) AS now(version_id, ordinal, label, evidence)
     WHERE passages.version_id = now.version_id AND passages.ordinal = now.ordinal`,
    [
      rows.map((row) => row.versionId),
      rows.map((row) => row.passage.ordinal),
      rows.map((row) => row.passage.label),
      rows.map((row) => JSON.stringify(row.passage.evidence)),
    ],
  );
}

async function updateVersions(client: Queryable, changed: readonly Relabelled[], epoch: number): Promise<void> {
  // Two versions may exchange their hashes, and Postgres holds them apart at every row.
  await client.query("UPDATE versions SET text_hash = 'moving ' || id WHERE id = ANY($1::bigint[])", [
    changed.map((row) => row.version.id),
  ]);
  await client.query(
    `UPDATE versions SET text = now.text, text_hash = now.text_hash, words = now.words, sketch = now.sketch, word_count = now.word_count,
       parameters = now.parameters, epoch = $8, revision = revision + 1
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::int[], $7::int[])
       AS now(id, text, text_hash, words, sketch, word_count, parameters)
     WHERE versions.id = now.id`,
    [
      changed.map((row) => row.version.id),
      changed.map((row) => row.text),
      changed.map((row) => row.textHash),
      changed.map((row) => Buffer.from(row.words)),
      changed.map((row) => Buffer.from(row.sketch)),
      changed.map((row) => row.wordCount),
      changed.map((row) => row.parameters),
      epoch,
    ],
  );
}

/** An article keeps the time at which it came into the index, so that the oldest carriers of a key stay the oldest. */
export async function replaceKeys(client: Queryable, all: readonly Reread[], kept: readonly Reread[]): Promise<void> {
  const versionsOf = new Map<string, number>();
  for (const { version } of all) versionsOf.set(version.articleId, (versionsOf.get(version.articleId) ?? 0) + 1);
  // Of an article of one version only what differs is touched; which version brought a key is not asked anew.
  const differs = (one: Reread) => one.keysStand === true && versionsOf.get(one.version.articleId) === 1;
  const without = (keys: BigInt64Array, others: BigInt64Array): BigInt64Array => {
    const there = new Set(others);
    return keys.filter((key) => !there.has(key));
  };
  const before = all.flatMap((one) =>
    Array.from(differs(one) ? without(one.keysBefore, one.keys) : one.keysBefore, (key) => ({
      key,
      articleId: one.version.articleId,
    })),
  );
  await client.query(
    `DELETE FROM fingerprints USING unnest($1::bigint[], $2::int[]) AS gone(key, article_id)
     WHERE fingerprints.key = gone.key AND fingerprints.article_id = gone.article_id`,
    [before.map((row) => row.key), before.map((row) => row.articleId)],
  );
  const after = kept.flatMap((one) =>
    Array.from(differs(one) ? without(one.keys, one.keysBefore) : one.keys, (key) => ({
      key,
      articleId: one.version.articleId,
      versionId: one.version.id,
      parameters: one.parameters,
    })),
  );
  await client.query(
    `INSERT INTO fingerprints (key, article_id, version_id, arrived, parameters)
     SELECT DISTINCT ON (key, article_id) key, article_id, version_id, (articles.created_at AT TIME ZONE 'UTC')::date, parameters
     FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[]) AS fresh(key, article_id, version_id, parameters)
     JOIN articles ON articles.id = fresh.article_id
     ORDER BY key, article_id, version_id`,
    [
      after.map((row) => row.key),
      after.map((row) => row.articleId),
      after.map((row) => row.versionId),
      after.map((row) => row.parameters),
    ],
  );
}

/** Every version of the site stands as what was learned up to this epoch says. */
export async function finishRelabelling(database: Database, site: string, epoch: number): Promise<void> {
  await database.transaction(async (client) => {
    await client.query(
      `UPDATE versions SET epoch = $2 FROM articles WHERE articles.id = versions.article_id AND articles.site = $1 AND versions.epoch < $2`,
      [site, epoch],
    );
    await client.query('UPDATE sites SET applied = $2 WHERE site = $1 AND applied < $2', [site, epoch]);
  });
}

export async function sitesToRelabel(database: Database): Promise<{ site: string; epoch: number }[]> {
  const { rows } = await database.query<{ site: string; epoch: number }>(
    'SELECT site, epoch FROM sites WHERE epoch > applied ORDER BY site',
  );
  return rows;
}
