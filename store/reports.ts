/** Documents as they are reported: in receipts, by `add`, by `export --documents`. */
import type { DocumentReport, MatchKind, Outcome } from '../article.js';
import type { Database } from './database.js';
import { versionNumber } from './version-number.js';

const OUTCOME = `
  CASE WHEN documents.state NOT IN ('settled', 'rejected', 'quarantined') THEN NULL
       WHEN documents.outcome = 'created' AND articles.representative <> articles.id THEN 'duplicate'
       ELSE documents.outcome END`;

const REPORT_COLUMNS = `
  documents.id AS "documentId", documents.key, documents.file, documents.line, documents.url, documents.first_seen AS "firstSeen",
  ${OUTCOME} AS outcome,
  versions.article_id AS "articleId", ${versionNumber()} AS version, documents.code`;

const REPORT_TABLES = `
  documents LEFT JOIN versions ON versions.id = documents.version_id LEFT JOIN articles ON articles.id = versions.article_id`;

/** Every document in the order of arrival, a page at a time: those after `after`. */
export async function pageReports(database: Database, after: string, limit: number): Promise<DocumentReport[]> {
  const { rows } = await database.query<DocumentReport>(
    `SELECT ${REPORT_COLUMNS} FROM ${REPORT_TABLES} WHERE documents.id > $1 ORDER BY documents.id LIMIT $2`,
    [after, limit],
  );
  return rows;
}

export async function reportsOf(database: Database, ids: readonly string[]): Promise<Map<string, DocumentReport>> {
  const { rows } = await database.query<DocumentReport>(
    `SELECT ${REPORT_COLUMNS} FROM ${REPORT_TABLES} WHERE documents.id = ANY($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** A receipt's line: the report, and with what scores it matched. */
export interface ReceiptLine extends DocumentReport {
  message: string | null;
  title: string | null;
  words: number | null;
  confidence: number | null;
  repairs: string[];
  /** Names of what the file said of the item and that could not be used. */
  ignored: string[];
  duplicateOf: string | null;
  matches: ToldMatch[];
}

/** A match as receipts and exports tell it. */
export interface ToldMatch {
  /** The other article, and which of its versions. */
  other: string;
  otherVersion: number;
  kind: MatchKind;
  jaccard: number;
  /** Of this version in the other, of the other in this. */
  containment: [number, number];
}

interface ReceiptRow extends ReceiptLine {
  deliveryLine: number;
  known: boolean;
}

/** The items of a claimed inbox file, a page at a time, in the order of lines. */
export async function pageReceipt(
  database: Database,
  claim: string,
  afterLine: number,
  limit: number,
): Promise<{ rows: ReceiptLine[]; last: number }> {
  const { rows } = await database.query<ReceiptRow>(
    `SELECT deliveries.line AS "deliveryLine", deliveries.known OR COALESCE(fetches.known, false) AS known, ${REPORT_COLUMNS}, documents.message,
            versions.metadata->>'title' AS title, versions.word_count AS words, versions.confidence,
            COALESCE(versions.metadata->'repairs', '[]') AS repairs,
            COALESCE(documents.claims->'ignored', '[]') AS ignored,
            NULLIF(articles.representative, articles.id) AS "duplicateOf", ${MATCHES_COLUMN} AS matches
     FROM deliveries LEFT JOIN fetches ON fetches.id = deliveries.fetch_id
     LEFT JOIN (${REPORT_TABLES}) ON documents.id = COALESCE(deliveries.document_id, fetches.document_id)
     WHERE claim = $1 AND deliveries.line > $2 ORDER BY deliveries.line LIMIT $3`,
    [claim, afterLine, limit],
  );
  return {
    last: rows.at(-1)?.deliveryLine ?? afterLine,
    rows: rows.map(({ deliveryLine, known, ...row }) => ({
      ...row,
      // The same bytes had been delivered before: what they made then, they did not make again.
      outcome: known ? outcomeAgain(row.outcome) : row.outcome,
      line: deliveryLine || row.line,
    })),
  };
}

/** What known bytes of a known key turn out to be when they are delivered again. */
export function outcomeAgain(outcome: Outcome | null): Outcome | null {
  return outcome === null || outcome === 'rejected' || outcome === 'failed' ? outcome : 'unchanged';
}

/** What the senders of a version's documents said of where it is from and what it is about. With LIMIT the planner would walk all documents. */
export const SAID_COLUMNS = `
  (SELECT (array_agg(claims->>'source' ORDER BY id))[1] FROM documents WHERE version_id = versions.id AND claims->>'source' IS NOT NULL) AS source,
  ARRAY(SELECT DISTINCT tag FROM documents, jsonb_array_elements_text(claims->'tags') AS tag WHERE version_id = versions.id ORDER BY tag) AS tags`;

/** Where a run began: the newest rows there were, and what was under way. */
export interface RunStart {
  document: string;
  fetch: string;
  failure: string;
  documents: string[];
  fetches: string[];
}

export async function markRun(database: Database): Promise<RunStart> {
  const { rows } = await database.query<RunStart>(
    `SELECT (SELECT COALESCE(max(id), 0) FROM documents) AS document, (SELECT COALESCE(max(id), 0) FROM fetches) AS fetch,
            (SELECT COALESCE(max(id), 0) FROM failed) AS failure,
            ARRAY(SELECT id::text FROM documents WHERE state IN ('captured', 'cleaned', 'indexed')) AS documents,
            ARRAY(SELECT id::text FROM fetches WHERE state = 'waiting') AS fetches`,
  );
  return rows[0]!;
}

/**
 * Items that came to their end since the run began, by outcome: documents, asks that were answered by what is stored, and what
 * could not be taken at all. Without those of `besides`.
 */
export async function endedSince(
  database: Database,
  start: RunStart,
  besides: { documents: readonly string[]; fetches: readonly string[] },
): Promise<{ outcome: Outcome; items: number }[]> {
  const { rows } = await database.query<{ outcome: Outcome; items: number }>(
    `SELECT outcome, count(*)::int AS items FROM (
       SELECT ${OUTCOME} AS outcome FROM ${REPORT_TABLES}
       WHERE (documents.id > $1 OR documents.id = ANY($2::bigint[])) AND documents.id <> ALL($3::bigint[])
       UNION ALL
       SELECT CASE WHEN documents.outcome IN ('rejected', 'failed') THEN documents.outcome ELSE 'unchanged' END
       FROM fetches JOIN documents ON documents.id = document_id
       WHERE fetches.state = 'done' AND known AND (fetches.id > $4 OR fetches.id = ANY($5::bigint[])) AND fetches.id <> ALL($6::bigint[])
       UNION ALL
       SELECT 'failed' FROM failed WHERE id > $7 AND document_id IS NULL AND stage <> 'path'
     ) AS ended WHERE outcome IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    [start.document, start.documents, besides.documents, start.fetch, start.fetches, besides.fetches, start.failure],
  );
  return rows;
}

/** The matches of `versions`, from either side, as a JSON array; containment is of this version in the other first. */
export const MATCHES_COLUMN = `
  COALESCE((SELECT jsonb_agg(jsonb_build_object('other', other.article_id::text, 'otherVersion', ${versionNumber('other')}, 'kind', kind,
                               'jaccard', jaccard, 'containment', containment) ORDER BY other.article_id, other.first_seen, other.id)
    FROM (
      SELECT earlier_version AS id, kind, jaccard, containment FROM matches WHERE later_version = versions.id
      UNION ALL
      SELECT later_version, CASE kind WHEN 'contains' THEN 'within' WHEN 'within' THEN 'contains' ELSE kind END, jaccard,
             ARRAY[containment[2], containment[1]] FROM matches WHERE earlier_version = versions.id
    ) AS either JOIN versions AS other USING (id)), '[]')`;

/** Claims all of whose items are in a final state. */
export async function findFinishedClaims(database: Database, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const { rows } = await database.query<{ claim: string }>(
    `SELECT claim FROM unnest($1::text[]) AS claim
     WHERE NOT EXISTS (
       SELECT FROM deliveries LEFT JOIN fetches ON fetches.id = fetch_id
       LEFT JOIN documents ON documents.id = COALESCE(deliveries.document_id, fetches.document_id)
       WHERE deliveries.claim = claim.claim
         AND (fetches.state = 'waiting' OR documents.state IN ('captured', 'cleaned', 'indexed')))`,
    [claims],
  );
  return rows.map((row) => row.claim);
}

export async function forgetDelivery(database: Database, claim: string): Promise<void> {
  await database.query('DELETE FROM deliveries WHERE claim = $1', [claim]);
}
