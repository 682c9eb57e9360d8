/** First transaction of dedupe: decides whether a cleaned document brings new words, and puts them into the index. */

import type { PassageCorrection } from '../article.js';
import { sha256 } from './blobs.js';
import { type Change, recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';
import type { IndexedPassage, NewVersion } from './new-version.js';
import { loadPassageCorrections, saveUncorrected } from './passage-corrections.js';
import { type Kin, nameArticles, type Placed, placeArticles } from './place.js';
import { emptyDocuments } from './purge.js';
import { recordTwins } from './urls.js';
import { holdBack, type Judge } from './worse.js';

/** Something was learned of a site after the batch had been labelled: label it again. */
export class StaleFurniture extends Error {
  override name = 'StaleFurniture';
}

/**
 * captured or cleaned → indexed, for a batch, in one transaction. Documents that have meanwhile moved on are passed over.
 * `kin` says whether a document is of an article that its name or a hint leads to. Known words of a known article make no version;
 * what `judge` finds worse than what stands of its article is rejected. Returns the ids that moved. Throws `StaleFurniture`.
 */
export async function indexVersions(
  database: Database,
  versions: readonly NewVersion[],
  judge: Judge,
  kin: Kin,
  correct: Correct,
): Promise<string[]> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM documents WHERE id = ANY($1::bigint[]) AND state IN ('captured', 'cleaned') ORDER BY id FOR UPDATE",
      [versions.map((version) => version.documentId)],
    );
    const still = new Set(rows.map((row) => row.id));
    const ours = await turnPurgedAway(
      client,
      versions.filter((version) => still.has(version.documentId)),
    );
    if (ours.length === 0) return [];
    await holdEpochs(client, ours);

    const read = await correctPlaced(client, await placeArticles(client, ours, judge, kin), correct);
    const placed = await holdBack(client, read, judge);
    if (placed.length === 0) return [];
    await nameArticles(client, placed);
    const { versionOf, inserted, returned } = await upsertVersions(client, placed);
    await insertPassages(
      client,
      inserted.map(({ version, versionId }) => ({ versionId, passages: version.passages })),
    );
    await saveUncorrected(
      client,
      inserted.flatMap(({ version, versionId }) =>
        version.uncorrected ? { versionId, passages: version.uncorrected } : [],
      ),
    );
    const changes = await asChanges(client, inserted);
    await insertFingerprints(client, inserted, changes);
    await client.query(
      `UPDATE documents SET state = 'indexed', version_id = moved.version_id, cleaned = NULL, moved_at = now()
       FROM unnest($1::bigint[], $2::bigint[]) AS moved(id, version_id) WHERE documents.id = moved.id`,
      [placed.map((row) => row.version.documentId), placed.map((row) => versionOf(row))],
    );
    await settleOutcomes(client, [...new Set(placed.map((row) => row.articleId))]);
    await recordTwins(
      client,
      placed
        .filter(({ version, tie }) => version.canonical ?? version.asked ?? tie === 'declared')
        .map(({ articleId }) => articleId),
    );
    await recordChanges(client, [...changes, ...returned]);
    return placed.map((row) => row.version.documentId);
  });
}

/** A version read as people said of its article. */
export type Correct = (version: NewVersion, corrections: readonly PassageCorrection[]) => NewVersion;

/** What people said of passages holds for every version of their article. */
async function correctPlaced(client: Queryable, placed: readonly Placed[], correct: Correct): Promise<Placed[]> {
  const known = placed.filter(({ tie }) => tie !== null);
  const corrections = await loadPassageCorrections(
    client,
    known.map(({ articleId }) => articleId),
  );
  return placed.map((row) => {
    const said = corrections.get(row.articleId);
    return said ? { ...row, version: correct(row.version, said) } : row;
  });
}

/** Words that were taken down do not come back under the name that they had. */
async function turnPurgedAway(client: Queryable, versions: readonly NewVersion[]): Promise<NewVersion[]> {
  const { rows } = await client.query<{ id: string; sha256: Buffer | null }>(
    `SELECT come.id, sha256 FROM unnest($1::bigint[], $2::bytea[], $3::text[]) AS come(id, identity_hash, text_hash)
     JOIN purged_texts ON purged_texts.identity_hash = come.identity_hash AND purged_texts.text_hash = come.text_hash
     JOIN documents ON documents.id = come.id`,
    [
      versions.map(({ documentId }) => documentId),
      versions.map(({ identity }) => sha256(identity)),
      versions.map(({ textHash }) => textHash),
    ],
  );
  if (rows.length === 0) return [...versions];
  const purged = new Set(rows.map(({ id }) => id));
  await emptyDocuments(client, rows, 'The article was taken down, and its words have come again.');
  return versions.filter(({ documentId }) => !purged.has(documentId));
}

/** Nothing is learned of these sites until we commit. */
async function holdEpochs(client: Queryable, versions: readonly NewVersion[]): Promise<void> {
  const epochs = new Map(versions.flatMap(({ site, epoch }) => (site === null ? [] : [[site, epoch] as const])));
  const sites = [...epochs.keys()].sort();
  if (sites.length === 0) return;
  await client.query('INSERT INTO sites (site) SELECT unnest($1::text[]) ON CONFLICT (site) DO NOTHING', [sites]);
  const { rows } = await client.query<{ site: string; epoch: number }>(
    'SELECT site, epoch FROM sites WHERE site = ANY($1::text[]) ORDER BY site FOR SHARE',
    [sites],
  );
  if (rows.some(({ site, epoch }) => epochs.get(site) !== epoch)) throw new StaleFurniture();
}

interface Inserted extends Placed {
  versionId: string;
}

async function upsertVersions(
  client: Queryable,
  placed: readonly Placed[],
): Promise<{ versionOf: (row: Placed) => string; inserted: Inserted[]; returned: Change[] }> {
  const name = (articleId: string, textHash: string) => `${articleId} ${textHash}`;
  const distinct = new Map<string, Placed & { lastSeen: Date }>();
  for (const row of placed) {
    const before = distinct.get(name(row.articleId, row.version.textHash));
    const lastSeen = before && before.lastSeen > row.version.firstSeen ? before.lastSeen : row.version.firstSeen;
    const first = before && before.version.firstSeen <= row.version.firstSeen ? before : row;
    distinct.set(name(row.articleId, row.version.textHash), { ...first, lastSeen });
  }
  const rows = [...distinct.values()];
  const column = <T>(pick: (version: NewVersion) => T) => rows.map((row) => pick(row.version));
  const { rows: saved } = await client.query<{ id: string; article_id: string; text_hash: string; fresh: boolean }>(
    `INSERT INTO versions (article_id, text_hash, document_id, metadata, normalised, text, words, sketch, word_count,
                           confidence, rules, parameters, epoch, first_seen, last_seen, own_rules)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::jsonb[], $5::text[], $6::text[], $7::bytea[], $8::bytea[],
                          $9::int[], $10::real[], $11::int[], $12::int[], $13::int[], $14::timestamptz[], $15::timestamptz[], $16::text[])
     ON CONFLICT (article_id, text_hash) DO UPDATE SET
       first_seen = LEAST(versions.first_seen, EXCLUDED.first_seen), last_seen = GREATEST(versions.last_seen, EXCLUDED.last_seen)
     RETURNING id, article_id, text_hash, xmax = 0 AS fresh`,
    [
      rows.map((row) => row.articleId),
      column((v) => v.textHash),
      column((v) => v.documentId),
      column((v) => JSON.stringify(v.metadata)),
      column((v) => v.normalised),
      column((v) => v.text),
      column((v) => Buffer.from(v.words)),
      column((v) => Buffer.from(v.sketch)),
      column((v) => v.wordCount),
      column((v) => v.confidence),
      column((v) => v.rules),
      column((v) => v.parameters),
      column((v) => v.epoch),
      column((v) => v.firstSeen.toISOString()),
      rows.map((row) => row.lastSeen.toISOString()),
      column((v) => v.ownRules),
    ],
  );
  const ids = new Map(saved.map((row) => [name(row.article_id, row.text_hash), row.id]));
  const fresh = new Set(saved.filter((row) => row.fresh).map((row) => row.id));
  const versionOf = (row: Placed) => ids.get(name(row.articleId, row.version.textHash)) as string;
  const moved = await pointToNewest(client, [...new Set(rows.map((row) => row.articleId))]);
  const inserted = rows.map((row) => ({ ...row, versionId: versionOf(row) })).filter((row) => fresh.has(row.versionId));
  // Words of before that stand again: no version is new, and yet the article reads otherwise.
  const returned = moved
    .filter(({ versionId }) => !fresh.has(versionId))
    .map((row) => ({ ...row, kind: 'updated' as const }));
  return { versionOf, inserted, returned };
}

export async function insertPassages(
  client: Queryable,
  versions: readonly { versionId: string; passages: readonly IndexedPassage[] }[],
): Promise<void> {
  const rows = versions.flatMap(({ versionId, passages }) =>
    passages.map((passage, ordinal) => ({ versionId, ordinal, passage })),
  );
  await client.query(
    `INSERT INTO passages (version_id, ordinal, span_start, span_end, label, evidence, line_first, line_last, masked, prose)
     SELECT * FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::text[], $6::jsonb[], $7::int[], $8::int[], $9::bigint[], $10::bool[])`,
    [
      rows.map((row) => row.versionId),
      rows.map((row) => row.ordinal),
      rows.map((row) => row.passage.start),
      rows.map((row) => row.passage.end),
      rows.map((row) => row.passage.label),
      rows.map((row) => JSON.stringify(row.passage.evidence)),
      rows.map((row) => row.passage.lines?.[0] ?? null),
      rows.map((row) => row.passage.lines?.[1] ?? null),
      rows.map((row) => row.passage.masked),
      rows.map((row) => row.passage.prose),
    ],
  );
}

/** An article's index is the union of its versions' keys: a key that an earlier version brought is not put in again. */
async function insertFingerprints(
  client: Queryable,
  inserted: readonly Inserted[],
  changes: readonly Change[],
): Promise<void> {
  const created = new Set(changes.flatMap(({ kind, versionId }) => (kind === 'created' ? versionId : [])));
  const { rows } = await client.query<{ key: string }>(
    'SELECT key FROM common_keys WHERE key = ANY($1::bigint[]) ORDER BY key FOR UPDATE',
    [inserted.flatMap(({ version }) => [...version.keys])],
  );
  const common = new Set(rows.map(({ key }) => BigInt(key)));
  const firsts = inserted.filter(({ versionId }) => created.has(versionId));
  await countCarriers(client, firsts, common);
  await insertKeys(client, firsts, common, 'true');
  await insertKeys(
    client,
    inserted.filter(({ versionId }) => !created.has(versionId)),
    common,
    'NOT EXISTS (SELECT FROM fingerprints AS there WHERE there.key = fresh.key AND there.article_id = fresh.article_id)',
  );
}

/** A key that is common already is put in no more; how many articles carry it is counted on. */
async function countCarriers(
  client: Queryable,
  firsts: readonly Inserted[],
  common: ReadonlySet<bigint>,
): Promise<void> {
  if (common.size === 0) return;
  const more = new Map<bigint, number>();
  for (const { version } of firsts)
    for (const key of version.keys) if (common.has(key)) more.set(key, (more.get(key) ?? 0) + 1);
  await client.query(
    `UPDATE common_keys SET carriers = carriers + more.articles
     FROM unnest($1::bigint[], $2::int[]) AS more(key, articles) WHERE common_keys.key = more.key`,
    [[...more.keys()], [...more.values()]],
  );
}

async function insertKeys(
  client: Queryable,
  inserted: readonly Inserted[],
  common: ReadonlySet<bigint>,
  condition: string,
): Promise<void> {
  const rows = inserted.flatMap(({ version, versionId, articleId }) =>
    Array.from(version.keys, (key) => ({ key, articleId, versionId })).filter(({ key }) => !common.has(key)),
  );
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO fingerprints (key, article_id, version_id, arrived, parameters)
     SELECT DISTINCT ON (key, article_id) key, article_id, version_id, (now() AT TIME ZONE 'UTC')::date, $4
     FROM unnest($1::bigint[], $2::int[], $3::int[]) AS fresh(key, article_id, version_id)
     WHERE ${condition}
     ORDER BY key, article_id, version_id`,
    [
      rows.map(({ key }) => key),
      rows.map(({ articleId }) => articleId),
      rows.map(({ versionId }) => versionId),
      inserted[0]?.version.parameters ?? 0,
    ],
  );
}

/** Those that read otherwise for it. */
export async function pointToNewest(
  client: Queryable,
  articleIds: readonly string[],
): Promise<{ articleId: string; versionId: string }[]> {
  const { rows } = await client.query<{ articleId: string; versionId: string }>(
    `UPDATE articles SET newest_version = newest.id
     FROM (SELECT DISTINCT ON (article_id) article_id, id FROM versions WHERE article_id = ANY($1::bigint[])
           ORDER BY article_id, last_seen DESC, id DESC) AS newest
     WHERE articles.id = newest.article_id AND newest_version IS DISTINCT FROM newest.id
     RETURNING articles.id AS "articleId", newest_version AS "versionId"`,
    [articleIds],
  );
  return rows;
}

/** An article's documents in the order they were seen: the first made it, the first of each further version updated it. */
export async function settleOutcomes(client: Queryable, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `UPDATE documents SET outcome = told.outcome
     FROM (
       SELECT documents.id, CASE
         WHEN row_number() OVER (PARTITION BY versions.article_id ORDER BY documents.first_seen, documents.id) = 1 THEN 'created'
         WHEN row_number() OVER (PARTITION BY versions.id ORDER BY documents.first_seen, documents.id) = 1 THEN 'updated'
         ELSE 'unchanged' END AS outcome
       FROM versions JOIN documents ON documents.version_id = versions.id
       WHERE versions.article_id = ANY($1::bigint[])
     ) AS told
     WHERE documents.id = told.id AND documents.outcome IS DISTINCT FROM told.outcome`,
    [articleIds],
  );
}

async function asChanges(client: Queryable, inserted: readonly Inserted[]): Promise<Change[]> {
  const { rows } = await client.query<Change>(
    `SELECT article_id AS "articleId", id AS "versionId",
            CASE WHEN EXISTS (SELECT FROM versions AS other WHERE other.article_id = versions.article_id AND other.id < versions.id)
                 THEN 'updated' ELSE 'created' END AS kind
     FROM versions WHERE id = ANY($1::bigint[]) ORDER BY id`,
    [inserted.map((row) => row.versionId)],
  );
  return rows;
}
