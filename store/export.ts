/** The archive as data. */
import type { Metadata } from './articles.js';
import type { Database } from './database.js';
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
  url: string | null;
  site: string | null;
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

export interface ExportFilter {
  representatives?: boolean;
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
  const { rows } = await database.query(
    `${LINES}
     WHERE versions.id > $1 AND ($2 OR versions.id = newest_version) AND (NOT $3 OR representative = articles.id)
       AND ($4::bigint IS NULL OR EXISTS (SELECT FROM changes WHERE changes.article_id = articles.id AND changes.id > $4))
     ORDER BY versions.id LIMIT $5`,
    [after, filter.allVersions ?? false, filter.representatives ?? false, filter.changedSince ?? null, limit],
  );
  return rows.map(asLine);
}
