/** What stayed and what went of a document, for the table at the end of a run. */
import type { Label } from '../article.js';
import type { Database } from './database.js';

export interface DocumentSummary {
  documentId: string;
  title: string | null;
  words: number | null;
  /** Passages that were marked, by label. */
  removed: Partial<Record<Exclude<Label, 'body' | 'title'>, number>>;
  /** What the article that this one duplicates is called. */
  duplicateOf: string | null;
}

export async function summariesOf(database: Database, ids: readonly string[]): Promise<Map<string, DocumentSummary>> {
  const { rows } = await database.query<DocumentSummary>(
    `SELECT documents.id AS "documentId", versions.metadata->>'title' AS title, versions.word_count AS words,
            COALESCE((SELECT jsonb_object_agg(label, passages) FROM (
              SELECT label, count(*) AS passages FROM passages
              WHERE version_id = versions.id AND label NOT IN ('body', 'title') GROUP BY label) AS counted), '{}') AS removed,
            CASE WHEN articles.representative <> articles.id THEN COALESCE(head_version.metadata->>'title', head.identity) END AS "duplicateOf"
     FROM documents
     LEFT JOIN versions ON versions.id = documents.version_id
     LEFT JOIN articles ON articles.id = versions.article_id
     LEFT JOIN articles AS head ON head.id = articles.representative
     LEFT JOIN versions AS head_version ON head_version.id = head.newest_version
     WHERE documents.id = ANY($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.documentId, row]));
}
