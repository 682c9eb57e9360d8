/** The read side: articles, their versions, passages and matches. */
import type { Cleaned, Label, MatchKind, Passage } from '../article.js';
import { only } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Database } from './database.js';
import { type ArticleFilter, conditionsOf, Parameters } from './filter.js';
import { SAID_COLUMNS } from './reports.js';
import { versionNumber } from './version-number.js';

/** What the cleaner drew from the document besides its text. */
export type Metadata = Omit<Cleaned, 'text' | 'normalised' | 'passages' | 'confidence' | 'rejected'>;

export interface ArticleSummary {
  id: string;
  identity: string;
  url: string | null;
  site: string | null;
  title: string | null;
  words: number;
  versions: number;
  /** Null when the article stands for itself. */
  duplicateOf: string | null;
  firstSeen: Date;
  publishedAt: string | null;
}

export interface ArticlePage extends ArticleFilter {
  limit: number;
  /** Articles with a lower id: the next page. */
  before?: string;
}

const SUMMARY = `
  SELECT articles.id, identity, articles.url, articles.site, versions.metadata->>'title' AS title, word_count AS words,
         (SELECT count(*)::int FROM versions AS all_of_it WHERE all_of_it.article_id = articles.id) AS versions,
         NULLIF(representative, articles.id) AS "duplicateOf", versions.first_seen AS "firstSeen",
         versions.metadata->>'publishedAt' AS "publishedAt"
  FROM articles JOIN versions ON versions.id = newest_version`;

/** In order of arrival, the last first: by id, whatever time its sender says it was first seen. */
export async function listArticles(database: Database, page: ArticlePage): Promise<ArticleSummary[]> {
  const parameters = new Parameters();
  const before = page.before === undefined ? 'true' : `articles.id < ${parameters.add(page.before)}`;
  const { rows } = await database.query<ArticleSummary>(
    `${SUMMARY} WHERE ${before} AND ${conditionsOf(page, parameters)} ORDER BY articles.id DESC LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
  return rows;
}

/** So many articles of one name are told of. */
const TOLD_OF_A_NAME = 20;

/** By id, or by one of the names (a canonical URL, a sender's key, a file): the article seen last under it. Null when there is none. */
export async function findArticle(
  database: Database,
  id: string | null,
  names: readonly string[],
): Promise<ArticleSummary | null> {
  if (id === null) return (await findArticlesNamed(database, names))[0] ?? null;
  const { rows } = await database.query<ArticleSummary>(`${SUMMARY} WHERE articles.id = $1`, [id]);
  return rows[0] ?? (await findArticlesNamed(database, names))[0] ?? null;
}

/** The articles that stand or stood under one of the names, the one seen last first. */
export async function findArticlesNamed(database: Database, names: readonly string[]): Promise<ArticleSummary[]> {
  if (names.length === 0) return [];
  const { rows } = await database.query<ArticleSummary>(
    `${SUMMARY}
     WHERE articles.id IN (
       SELECT id FROM articles WHERE identity_hash = ANY($1::bytea[])
       UNION SELECT article_id FROM article_names WHERE name_hash = ANY($1::bytea[]) AND why <> 'canonical')
     ORDER BY versions.last_seen DESC, articles.id DESC LIMIT ${TOLD_OF_A_NAME}`,
    [names.map(sha256)],
  );
  return rows;
}

/** The articles of which documents came with this key of their sender, the one seen last first. */
export async function findArticlesKeyed(database: Database, key: string): Promise<ArticleSummary[]> {
  const { rows } = await database.query<ArticleSummary>(
    `${SUMMARY}
     WHERE articles.id IN (
       SELECT own.article_id FROM documents JOIN versions AS own ON own.id = version_id WHERE md5(key) = md5($1) AND key = $1)
     ORDER BY versions.last_seen DESC, articles.id DESC LIMIT ${TOLD_OF_A_NAME}`,
    [key],
  );
  return rows;
}

/** Articles that documents of this file belong to, by id; with `line` those of that line alone. At most `limit`. */
export async function findArticlesOfFile(
  database: Database,
  file: string,
  line: number | null,
  limit: number,
): Promise<ArticleSummary[]> {
  const { rows } = await database.query<ArticleSummary>(
    `${SUMMARY}
     WHERE articles.id IN (
       SELECT versions.article_id FROM documents JOIN versions ON versions.id = version_id
       WHERE md5(file) = md5($1) AND file = $1 AND ($2::int IS NULL OR line = $2))
     ORDER BY articles.id LIMIT $3`,
    [file, line, limit],
  );
  return rows;
}

export interface VersionRecord {
  /** Of its row: not to be told. */
  id: string;
  articleId: string;
  /** N in ARTICLE.N. */
  number: number;
  /** That it was read from. */
  documentId: string;
  metadata: Metadata;
  normalised: string;
  text: string;
  wordCount: number;
  confidence: number;
  revision: number;
  firstSeen: Date;
  lastSeen: Date;
  /** As senders named it, the first of them; and the tags of all. */
  source: string | null;
  tags: string[];
  passages: Passage[];
}

/** A version with its passages; without `versionId` the article's newest. */
export async function getVersion(
  database: Database,
  articleId: string,
  versionId?: string,
): Promise<VersionRecord | null> {
  const { rows } = await database.query<Omit<VersionRecord, 'passages'>>(
    `SELECT versions.id, article_id AS "articleId", ${versionNumber()} AS number, document_id AS "documentId", metadata, normalised, text, word_count AS "wordCount", confidence, revision,
            first_seen AS "firstSeen", last_seen AS "lastSeen", ${SAID_COLUMNS}
     FROM articles JOIN versions ON versions.article_id = articles.id AND versions.id = COALESCE($2::bigint, newest_version)
     WHERE articles.id = $1`,
    [articleId, versionId ?? null],
  );
  const [version] = rows;
  return version ? { ...version, passages: await getPassages(database, version.id) } : null;
}

/** The row of an article's N-th version. Null when it has none. */
export async function getVersionNumbered(
  database: Database,
  articleId: string,
  number: number,
): Promise<string | null> {
  const { rows } = await database.query<{ id: string }>(
    'SELECT id FROM versions WHERE article_id = $1 ORDER BY first_seen, id OFFSET $2 LIMIT 1',
    [articleId, number - 1],
  );
  return rows[0]?.id ?? null;
}

/** What the article said at a time: of its documents seen by then, the last one's version. Null when there was none. */
export async function getVersionAt(database: Database, articleId: string, time: Date): Promise<string | null> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT version_id AS id FROM documents WHERE version_id IN (SELECT id FROM versions WHERE article_id = $1) AND first_seen <= $2
     ORDER BY first_seen DESC, id DESC LIMIT 1`,
    [articleId, time.toISOString()],
  );
  return rows[0]?.id ?? null;
}

/** Of the versions of the same article, the last that was first seen before this one. */
export async function getVersionBefore(
  database: Database,
  versionId: string,
): Promise<{ number: number; text: string; firstSeen: Date } | null> {
  const { rows } = await database.query<{ number: number; text: string; firstSeen: Date }>(
    `SELECT ${versionNumber('before')} AS number, before.text, before.first_seen AS "firstSeen"
     FROM versions JOIN versions AS before ON before.article_id = versions.article_id
       AND (before.first_seen, before.id) < (versions.first_seen, versions.id)
     WHERE versions.id = $1 ORDER BY before.first_seen DESC, before.id DESC LIMIT 1`,
    [versionId],
  );
  return rows[0] ?? null;
}

export async function getPassages(database: Database, versionId: string): Promise<Passage[]> {
  const { rows } = await database.query(
    'SELECT label, evidence, line_first, line_last, span_start, span_end FROM passages WHERE version_id = $1 ORDER BY ordinal',
    [versionId],
  );
  return rows.map((row) => ({
    label: row.label as Label,
    evidence: row.evidence,
    lines: row.line_first === null ? null : [row.line_first, row.line_last],
    start: row.span_start,
    end: row.span_end,
  }));
}

export interface ArticleMatch {
  /** The other article, and which of its versions. */
  articleId: string;
  version: number;
  title: string | null;
  identity: string;
  otherText: string;
  kind: MatchKind;
  jaccard: number;
  /** Of this version in the other, of the other in this. */
  containment: [number, number];
  spans: { own: [number, number]; other: [number, number]; words: number }[];
}

/** The matches of one version, as said of it towards the others, with their texts; those with most in common first. */
export async function getMatches(database: Database, versionId: string): Promise<ArticleMatch[]> {
  const { rows } = await database.query(
    `SELECT matches.*, later_version = $1 AS is_later, ${versionNumber('other')} AS other_version, other.article_id, other.metadata->>'title' AS title, other.text, identity
     FROM matches
     JOIN versions AS other ON other.id = CASE WHEN later_version = $1 THEN earlier_version ELSE later_version END
     JOIN articles ON articles.id = other.article_id
     WHERE $1 IN (later_version, earlier_version)
     ORDER BY jaccard DESC, other.id`,
    [versionId],
  );
  const turned: Partial<Record<MatchKind, MatchKind>> = { contains: 'within', within: 'contains' };
  return rows.map((row) => ({
    articleId: row.article_id,
    version: row.other_version,
    title: row.title,
    identity: row.identity,
    otherText: row.text,
    kind: row.is_later ? row.kind : (turned[row.kind as MatchKind] ?? row.kind),
    jaccard: row.jaccard,
    containment: row.is_later ? row.containment : [row.containment[1], row.containment[0]],
    spans: row.spans.map((span: { a: [number, number]; b: [number, number]; words: number }) => ({
      own: row.is_later ? span.a : span.b,
      other: row.is_later ? span.b : span.a,
      words: span.words,
    })),
  }));
}

/** A version among those of its article. */
export interface VersionLine {
  version: number;
  title: string | null;
  words: number;
  confidence: number;
  revision: number;
  textHash: string;
  firstSeen: Date;
  lastSeen: Date;
  /** That brought it first. */
  documentId: string;
}

/** All versions of an article, in the order of first sight. */
export async function listVersions(database: Database, articleId: string): Promise<VersionLine[]> {
  const { rows } = await database.query<VersionLine>(
    `SELECT ${versionNumber()} AS version, metadata->>'title' AS title, word_count AS words, confidence, revision, text_hash AS "textHash",
            first_seen AS "firstSeen", last_seen AS "lastSeen", document_id AS "documentId"
     FROM versions WHERE article_id = $1 ORDER BY first_seen, id`,
    [articleId],
  );
  return rows;
}

export async function getArticleNames(
  database: Database,
  versionId: string,
): Promise<{ title: string | null; identity: string; version: number }> {
  const { rows } = await database.query(
    `SELECT metadata->>'title' AS title, identity, ${versionNumber()} AS version FROM versions JOIN articles ON articles.id = article_id WHERE versions.id = $1`,
    [versionId],
  );
  return rows[0];
}

export interface Cluster {
  id: string;
  /** The representative first, then in the frozen order; how each matches the representative. */
  members: {
    id: string;
    identity: string;
    title: string | null;
    site: string | null;
    kind: MatchKind | null;
    jaccard: number | null;
  }[];
}

/** An article that another stands for. */
export interface Carrier {
  id: string;
  site: string | null;
  url: string | null;
}

/** Whom each of these stands for, the earliest first. */
export async function carriersOf(database: Database, articleIds: readonly string[]): Promise<Map<string, Carrier[]>> {
  const { rows } = await database.query<{ head: string; carriers: Carrier[] }>(
    `SELECT representative AS head, jsonb_agg(jsonb_build_object('id', id::text, 'site', site, 'url', url) ORDER BY order_key) AS carriers
     FROM articles WHERE representative = ANY($1::bigint[]) AND representative <> id GROUP BY representative`,
    [articleIds],
  );
  return new Map(rows.map(({ head, carriers }) => [head, carriers]));
}

/** Articles that stand for more than so many others, most first, at most ten. */
export async function listLargeClusters(
  database: Database,
  members: number,
): Promise<{ id: string; members: number }[]> {
  const { rows } = await database.query<{ id: string; members: number }>(
    `SELECT representative AS id, count(*)::int - 1 AS members FROM articles WHERE representative IS NOT NULL
     GROUP BY representative HAVING count(*) > $1 + 1 ORDER BY count(*) DESC LIMIT 10`,
    [members],
  );
  return rows;
}

/** The cluster that an article is of, alone or not. */
export async function getCluster(database: Database, articleId: string): Promise<Cluster> {
  const { rows } = await database.query<Cluster>(
    `SELECT head.id, ${MEMBERS} AS members FROM (SELECT COALESCE(representative, id) AS id FROM articles WHERE id = $1) AS head`,
    [articleId],
  );
  return only(rows);
}

const MEMBERS = `(
       SELECT jsonb_agg(jsonb_build_object('id', member.id::text, 'identity', member.identity, 'title', version.metadata->>'title',
                'site', member.site, 'kind', link.kind, 'jaccard', link.jaccard) ORDER BY member.id <> head.id, member.order_key)
       FROM articles AS member
       JOIN versions AS version ON version.id = member.newest_version
       LEFT JOIN LATERAL (
         SELECT kind, jaccard FROM matches
         JOIN versions AS mine ON mine.id = later_version AND mine.article_id = member.id
         JOIN versions AS theirs ON theirs.id = earlier_version AND theirs.article_id = head.id
         WHERE kind IN ('same', 'near') ORDER BY jaccard DESC LIMIT 1
       ) AS link ON true
       WHERE member.representative = head.id)`;

/** Clusters of two and more, the largest first. */
export async function listClusters(database: Database, limit: number): Promise<Cluster[]> {
  const { rows } = await database.query<Cluster>(
    `SELECT head.id, ${MEMBERS} AS members
     FROM (SELECT representative AS id, count(*) AS size FROM articles GROUP BY 1 HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT $1) AS head
     ORDER BY head.size DESC, head.id`,
    [limit],
  );
  return rows;
}
