/** Stored documents read again by today's rules: what makes a version anew from its raw bytes is a revision of it. */
import type { Claims, DocumentType, Label, Passage, PassageCorrection } from '../article.js';
import { only } from '../lists.js';
import { recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';
import type { NewVersion } from './new-version.js';
import { correctionsStand, saveUncorrected } from './passage-corrections.js';
import { foldEqual, lockArticles, lookUpAgain, mergeVersions, type Reread, replaceKeys } from './revisions.js';
import { insertPassages, pointToNewest, settleOutcomes } from './versions.js';

export interface ReprocessFilter {
  /** Only versions that other rules labelled (ours by their version, a user's own by their hash); null for all. */
  notBy: { version: number; own: string } | null;
  /** First seen at this time or later. */
  since?: Date;
  /** First seen before this time. */
  until?: Date;
  site?: string;
  /** With a passage of this label, or by this rule. */
  label?: Label;
  rule?: string;
}

/** A version, and the document that it was read from. */
export interface ReadableVersion {
  id: string;
  articleId: string;
  textHash: string;
  text: string;
  normalised: string;
  words: Buffer;
  passages: Pick<Passage, 'label' | 'start' | 'end'>[];
  documentId: string;
  identity: string;
  url: string | null;
  site: string | null;
  claims: Claims;
  firstSeen: Date;
  type: DocumentType;
  charset: string | null;
  headers: Record<string, string> | null;
  /** Deflated; null when the raw bytes are no longer kept. */
  bytes: Buffer | null;
}

const CHOSEN = `
  ($1::int IS NULL OR versions.rules <> $1 OR versions.own_rules <> $6)
  AND ($2::timestamptz IS NULL OR versions.first_seen >= $2) AND ($7::timestamptz IS NULL OR versions.first_seen < $7)
  AND ($3::text IS NULL OR articles.site = $3)
  AND (($4::text IS NULL AND $5::text IS NULL) OR EXISTS (
    SELECT FROM passages WHERE version_id = versions.id AND ($4::text IS NULL OR label = $4) AND ($5::text IS NULL OR evidence->>'rule' = $5)))`;

const parametersOf = ({ notBy, since, until, site, label, rule }: ReprocessFilter) => [
  notBy?.version ?? null,
  since?.toISOString() ?? null,
  site ?? null,
  label ?? null,
  rule ?? null,
  notBy?.own ?? '',
  until?.toISOString() ?? null,
];

export async function countToReprocess(database: Database, filter: ReprocessFilter): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(DISTINCT articles.id)::int AS count FROM articles JOIN versions ON versions.article_id = articles.id WHERE ${CHOSEN}`,
    parametersOf(filter),
  );
  return only(rows).count;
}

/** The next articles after `after` with a version that the filter chooses: all versions of each, articles in the order of ids. */
export async function pageToReprocess(
  database: Database,
  filter: ReprocessFilter,
  after: string,
  limit: number,
): Promise<ReadableVersion[]> {
  const { rows } = await database.query<ReadableVersion>(
    `WITH chosen AS (
       SELECT DISTINCT articles.id FROM articles JOIN versions ON versions.article_id = articles.id
       WHERE articles.id > $8 AND ${CHOSEN} ORDER BY articles.id LIMIT $9)
     SELECT versions.id, versions.article_id AS "articleId", text_hash AS "textHash", text, normalised, words,
            documents.id AS "documentId", articles.identity, documents.url, articles.site, documents.claims, versions.first_seen AS "firstSeen",
            documents.type, documents.http->>'charset' AS charset, documents.http->'headers' AS headers, blobs.bytes,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('label', label, 'start', span_start, 'end', span_end) ORDER BY ordinal), '[]')
             FROM passages WHERE version_id = versions.id) AS passages
     FROM chosen JOIN articles ON articles.id = chosen.id JOIN versions ON versions.article_id = articles.id
     JOIN documents ON documents.id = versions.document_id LEFT JOIN blobs ON blobs.sha256 = documents.sha256
     ORDER BY versions.article_id, versions.first_seen, versions.id`,
    [...parametersOf(filter), after, limit],
  );
  return rows;
}

/** A version as it is read today. */
export interface Reprocessed extends Reread {
  /** Null when it could not be read: it stays as it is. */
  reading: NewVersion | null;
  /** Its text or a label is another. */
  changed: boolean;
}

/**
 * Saves whole articles, every version of each, in one transaction. Returns the documents to be looked up again, or null, having done nothing, when something was learned of a
 * site, or said of an article, meanwhile.
 */
export async function saveReprocessed(
  database: Database,
  versions: readonly Reprocessed[],
  epochs: ReadonlyMap<string, number>,
  corrections: ReadonlyMap<string, PassageCorrection[]>,
): Promise<string[] | null> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ site: string; epoch: number }>(
      'SELECT site, epoch FROM sites WHERE site = ANY($1::text[]) ORDER BY site FOR SHARE',
      [[...epochs.keys()]],
    );
    if (rows.some(({ site, epoch }) => epochs.get(site) !== epoch)) return null;
    const articleIds = [...new Set(versions.map(({ version }) => version.articleId))];
    await lockArticles(client, articleIds);
    if (
      !(await correctionsStand(
        client,
        versions.map(({ version }) => ({ ...version, corrections: corrections.get(version.articleId) ?? [] })),
      ))
    )
      return null;
    const { kept, merged } = foldEqual(versions);
    await mergeVersions(client, merged);
    const changed = kept.filter((row) => row.changed);
    await updateReadings(client, kept);
    await client.query('DELETE FROM passages WHERE version_id = ANY($1::bigint[])', [
      changed.map((row) => row.version.id),
    ]);
    await insertPassages(
      client,
      changed.map(({ version, reading }) => ({ versionId: version.id, passages: reading?.passages ?? [] })),
    );
    await saveUncorrected(
      client,
      kept.flatMap(({ version, reading }) =>
        reading ? { versionId: version.id, passages: reading.uncorrected ?? null } : [],
      ),
    );
    await replaceKeys(client, versions, kept);
    await pointToNewest(client, articleIds);
    await settleOutcomes(client, articleIds);
    const again = await lookUpAgain(
      client,
      changed.map((row) => row.version.id),
    );
    await recordChanges(
      client,
      changed.map(({ version }) => ({ articleId: version.articleId, versionId: version.id, kind: 'relabelled' })),
    );
    return again;
  });
}

async function updateReadings(client: Queryable, all: readonly Reprocessed[]): Promise<void> {
  const kept = all.flatMap(({ version, reading, changed }) => (reading ? { version, reading, changed } : []));
  // Two versions may exchange their hashes, and Postgres holds them apart at every row.
  await client.query("UPDATE versions SET text_hash = 'moving ' || id WHERE id = ANY($1::bigint[])", [
    kept.map((row) => row.version.id),
  ]);
  const column = <T>(pick: (reading: NewVersion) => T) => kept.map((row) => pick(row.reading));
  await client.query(
    `UPDATE versions SET metadata = now.metadata, normalised = now.normalised, text = now.text, text_hash = now.text_hash, words = now.words,
       sketch = now.sketch, word_count = now.word_count, confidence = now.confidence, rules = now.rules, own_rules = now.own_rules, parameters = now.parameters,
       epoch = now.epoch, revision = revision + now.changed::int
     FROM unnest($1::bigint[], $2::jsonb[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::int[], $9::real[], $10::int[],
                 $11::int[], $12::int[], $13::bool[], $14::text[])
       AS now(id, metadata, normalised, text, text_hash, words, sketch, word_count, confidence, rules, parameters, epoch, changed, own_rules)
     WHERE versions.id = now.id`,
    [
      kept.map((row) => row.version.id),
      column((reading) => JSON.stringify(reading.metadata)),
      column((reading) => reading.normalised),
      column((reading) => reading.text),
      column((reading) => reading.textHash),
      column((reading) => Buffer.from(reading.words)),
      column((reading) => Buffer.from(reading.sketch)),
      column((reading) => reading.wordCount),
      column((reading) => reading.confidence),
      column((reading) => reading.rules),
      column((reading) => reading.parameters),
      column((reading) => reading.epoch),
      kept.map((row) => row.changed),
      column((reading) => reading.ownRules),
    ],
  );
}

export type RejectedDocument = Pick<
  ReadableVersion,
  'documentId' | 'url' | 'claims' | 'type' | 'charset' | 'headers' | 'bytes'
>;

/** Documents that were turned away, with the bytes still there, in the order of ids. */
export async function pageRejected(
  database: Database,
  { since, until, site }: ReprocessFilter,
  after: string,
  limit: number,
): Promise<RejectedDocument[]> {
  const { rows } = await database.query<RejectedDocument>(
    `SELECT documents.id AS "documentId", url, claims, type, http->>'charset' AS charset, http->'headers' AS headers, blobs.bytes
     FROM documents JOIN blobs USING (sha256)
     WHERE state = 'rejected' AND held_hash IS NULL AND documents.id > $1 AND ($2::timestamptz IS NULL OR first_seen >= $2) AND ($3::text IS NULL OR site = $3)
       AND ($5::timestamptz IS NULL OR first_seen < $5)
     ORDER BY documents.id LIMIT $4`,
    [after, since?.toISOString() ?? null, site ?? null, limit, until?.toISOString() ?? null],
  );
  return rows;
}

/** rejected → captured, to go the whole walk by today's rules. Returns the ids that moved. */
export async function recallRejected(database: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `UPDATE documents SET state = 'captured', outcome = NULL, code = NULL, message = NULL, moved_at = now()
     WHERE id = ANY($1::bigint[]) AND state = 'rejected' RETURNING id`,
    [ids],
  );
  return rows.map((row) => row.id);
}
