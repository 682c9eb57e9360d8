/** What became of documents that no article came of. */
import { sha256 } from './blobs.js';
import type { Database } from './database.js';

/** Why nothing is stored under a name: how its newest document ended, or that its article was taken down. */
export interface Absent {
  state: 'under way' | 'rejected' | 'failed' | 'purged';
  code: string | null;
  /** Of a purged one the reason. */
  message: string | null;
}

/** By the id that an article had, its names, or its file (with `line`, that line alone). Null when nothing ever came under that name. */
export async function findAbsent(
  database: Database,
  id: string | null,
  identities: readonly string[],
  files: readonly string[],
  line: number | null,
): Promise<Absent | null> {
  // A purge writes its tombstone and its change in one transaction: they bear one time.
  const { rows } = await database.query<Absent>(
    `(SELECT 'purged' AS state, 'E_PURGED' AS code, reason AS message FROM changes LEFT JOIN tombstones ON purged_at = changed_at
      WHERE article_id = $1 AND kind = 'purged' LIMIT 1)
     UNION ALL
     (SELECT CASE WHEN code = 'E_PURGED' THEN 'purged' ELSE COALESCE(outcome, 'under way') END, code, CASE WHEN code = 'E_PURGED' THEN COALESCE(reason, message) ELSE message END
      FROM documents LEFT JOIN tombstones USING (identity_hash)
      WHERE identity_hash = ANY($2::bytea[])
         OR (md5(file) IN (SELECT md5(name) FROM unnest($3::text[]) AS name) AND file = ANY($3) AND ($4::int IS NULL OR line = $4))
      ORDER BY documents.id DESC LIMIT 1)`,
    [id, identities.map(sha256), files, line],
  );
  return rows[0] ?? null;
}
