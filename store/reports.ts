/** Documents as they are reported: in receipts, by `add`, by `export --documents`. */
import type { DocumentReport, MatchKind, Outcome } from '../article.js';
import type { Database } from './database.js';

const REPORT_COLUMNS = `
  documents.id AS "documentId", documents.key, documents.file, documents.line, documents.url, documents.first_seen AS "firstSeen",
  CASE WHEN documents.state NOT IN ('settled', 'rejected', 'quarantined') THEN NULL
       WHEN documents.outcome = 'created' AND articles.representative <> articles.id THEN 'duplicate'
       ELSE documents.outcome END AS outcome,
  documents.version_id AS "versionId", documents.code`;

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
  matches: { other: string; kind: MatchKind; jaccard: number; containment: [number, number] }[];
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

/** The matches of `versions`, from either side, as a JSON array; containment is of this version in the other first. */
export const MATCHES_COLUMN = `
  COALESCE((SELECT jsonb_agg(jsonb_build_object('other', other, 'kind', kind, 'jaccard', jaccard, 'containment', containment) ORDER BY other)
    FROM (
      SELECT earlier_version::text AS other, kind, jaccard, containment FROM matches WHERE later_version = versions.id
      UNION ALL
      SELECT later_version::text, CASE kind WHEN 'contains' THEN 'within' WHEN 'within' THEN 'contains' ELSE kind END, jaccard,
             ARRAY[containment[2], containment[1]] FROM matches WHERE earlier_version = versions.id
    ) AS either), '[]')`;

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
