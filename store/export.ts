/** The archive as data. */
import type { Metadata } from './articles.js';
import type { Database } from './database.js';
import { type ArticleFilter, conditionsOf, Parameters } from './filter.js';
import { MATCHES_COLUMN, SAID_COLUMNS, type ToldMatch } from './reports.js';
import { versionNumber } from './version-number.js';

export interface ExportedVersion extends Partial<Metadata> {
  /** The article's. */
  id: string;
  /** Which of its versions. */
  version: number;
  /** Of the document that brought the version first: what leads back to the input. */
  key: string | null;
  file: string | null;
  line: number | null;
  /** What it is called where it has no title. */
  identity: string;
  url: string | null;
  site: string | null;
  firstSeen: Date;
  lastSeen: Date;
  words: number;
  confidence: number;
  /** As senders named it, the first of them. */
  source: string | null;
  /** Of all its senders. */
  tags: string[];
  text: string;
  textHash: string;
  clusterId: string;
  duplicateOf: string | null;
  matches: ToldMatch[];
}

export interface ExportFilter extends ArticleFilter {
  allVersions?: boolean;
  /** Only articles with a change after this one. */
  changedSince?: string;
}

const LINES = `
  SELECT versions.id AS row, articles.id, ${versionNumber()} AS version, first.key, first.file, first.line, articles.identity, articles.url, articles.site, versions.metadata,
         versions.confidence, word_count AS words, versions.first_seen AS "firstSeen", versions.last_seen AS "lastSeen",
         text, text_hash AS "textHash", COALESCE(representative, articles.id) AS "clusterId",
         NULLIF(representative, articles.id) AS "duplicateOf", ${SAID_COLUMNS}, ${MATCHES_COLUMN} AS matches
  FROM versions JOIN articles ON articles.id = versions.article_id JOIN documents AS first ON first.id = versions.document_id`;

// biome-ignore lint/suspicious/noExplicitAny: a row of `LINES`
function asLine({ row, id, version, key, file, line, identity, url, site, metadata, ...rest }: any): ExportedLine {
  return { ...{ row, id, version, key, file, line, identity, url, site }, ...metadata, ...rest };
}

type ExportedLine = ExportedVersion & { row: string };

/** The newest versions of these articles, by article. */
export async function exportLines(
  database: Database,
  articleIds: readonly string[],
): Promise<Map<string, ExportedLine>> {
  const { rows } = await database.query(
    `${LINES} WHERE articles.id = ANY($1::bigint[]) AND versions.id = newest_version`,
    [articleIds],
  );
  return new Map(rows.map((row) => [row.id, asLine(row)]));
}

/** Versions in the order in which they came, a page at a time: those after `after`, which is the `row` of one. */
export async function pageExport(
  database: Database,
  filter: ExportFilter,
  after: string,
  limit: number,
): Promise<ExportedLine[]> {
  const parameters = new Parameters();
  const $ = (value: unknown) => parameters.add(value);
  const holds = [`versions.id > ${$(after)}`];
  if (!filter.allVersions) holds.push('versions.id = newest_version');
  if (filter.changedSince !== undefined)
    holds.push(
      `EXISTS (SELECT FROM changes WHERE changes.article_id = articles.id AND changes.id > ${$(filter.changedSince)})`,
    );
  holds.push(conditionsOf(filter, parameters));
  const { rows } = await database.query(
    `${LINES} WHERE ${holds.join(' AND ')} ORDER BY versions.id LIMIT ${$(limit)}`,
    parameters.values,
  );
  return rows.map(asLine);
}
