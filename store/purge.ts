/** Takedown: an article's text, raw bytes and index rows go; what is left is a tombstone that keeps it from coming back. */
import { recordChanges } from './changes.js';
import type { Database, Queryable } from './database.js';

export interface Purged {
  versions: number;
  documents: number;
  /** Articles that leaned on it and are settled anew; their documents are back in `indexed`. */
  requeued: string[];
}

/**
 * Removes the article for good. A tombstone stays: documents of its URL or sender's key are rejected with `E_PURGED` from now on, as are the
 * very bytes that were removed, and their words under its name. Where other articles stand under that name, and for a file, the name alone is
 * no reason. `keysOf` tells the index keys of stored words. Null when there is no such article.
 */
export async function purgeArticle(
  database: Database,
  articleId: string,
  reason: string,
  keysOf: (words: Buffer) => BigInt64Array,
): Promise<Purged | null> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ identity: string; identity_hash: Buffer }>(
      'SELECT identity, identity_hash FROM articles WHERE id = $1 FOR UPDATE',
      [articleId],
    );
    const [article] = rows;
    if (!article) return null;
    const { identity, identity_hash } = article;
    const { rows: leaning } = await client.query<{ id: string }>(
      `SELECT id FROM articles WHERE representative = $1 AND id <> $1
       UNION
       SELECT other.article_id FROM versions AS own
       JOIN matches ON own.id IN (later_version, earlier_version)
       JOIN versions AS other ON other.id IN (later_version, earlier_version) AND other.article_id <> own.article_id
       WHERE own.article_id = $1`,
      [articleId],
    );
    const { rows: others } = await client.query(
      'SELECT FROM articles WHERE identity_hash = $1 AND id <> $2 UNION ALL SELECT FROM article_names WHERE name_hash = $1 AND article_id <> $2',
      [identity_hash, articleId],
    );
    const isAlone = others.length === 0;
    await client.query(
      `INSERT INTO tombstones (identity_hash, identity, reason, by_name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (identity_hash) DO UPDATE SET by_name = tombstones.by_name OR EXCLUDED.by_name`,
      [identity_hash, identity, reason, isAlone && !identity.startsWith('file:')],
    );
    await client.query(
      `INSERT INTO purged_texts (identity_hash, text_hash)
       SELECT DISTINCT identity_hash, text_hash FROM documents JOIN versions ON versions.id = version_id WHERE article_id = $1 ON CONFLICT DO NOTHING`,
      [articleId],
    );
    const { rows: documents } = await client.query<{ id: string; sha256: Buffer | null }>(
      `SELECT id, sha256 FROM documents
       WHERE version_id IN (SELECT id FROM versions WHERE article_id = $2) OR ($3 AND identity_hash = $1 AND version_id IS NULL)`,
      [identity_hash, articleId, isAlone],
    );
    // Whoever was told to be the same as this stands there for other reasons, or no longer.
    await client.query(
      `INSERT INTO overtaken (article_id) SELECT DISTINCT unnest(ARRAY[article_id, other_id]) AS id FROM corrections
       WHERE kind = 'pair' AND undone_at IS NULL AND EXISTS (
         SELECT FROM corrections AS own WHERE own.kind = 'pair' AND own.undone_at IS NULL AND $1 IN (own.article_id, own.other_id))
       ORDER BY id ON CONFLICT DO NOTHING`,
      [articleId],
    );
    await client.query('UPDATE articles SET representative = id WHERE representative = $1 AND id <> $1', [articleId]);
    await client.query('UPDATE articles SET representative = NULL, newest_version = NULL WHERE id = $1', [articleId]);
    await deleteKeys(client, articleId, keysOf);
    await emptyDocuments(client, documents, reason);
    // The first document of a version is referenced by it, so versions go after the documents have let go of them.
    const { rowCount } = await client.query('DELETE FROM versions WHERE article_id = $1', [articleId]);
    await client.query('DELETE FROM articles WHERE id = $1', [articleId]);
    const { rows: again } = await client.query<{ id: string }>(
      `UPDATE documents SET state = 'indexed', moved_at = now()
       WHERE state = 'settled' AND id IN (
         SELECT max(documents.id) FROM articles JOIN documents ON documents.version_id = articles.newest_version
         WHERE articles.id = ANY($1::bigint[]) GROUP BY articles.id)
       RETURNING id`,
      [leaning.map((row) => row.id)],
    );
    await recordChanges(client, [{ articleId, versionId: null, kind: 'purged' }]);
    return { versions: rowCount ?? 0, documents: documents.length, requeued: again.map((row) => row.id) };
  });
}

/** → rejected, `E_PURGED`: the documents keep nothing of what they brought, and their bytes do not come back. */
export async function emptyDocuments(
  client: Queryable,
  documents: readonly { id: string; sha256: Buffer | null }[],
  message: string,
): Promise<void> {
  const ids = documents.map((document) => document.id);
  await client.query(
    `UPDATE documents SET state = 'rejected', outcome = 'rejected', code = 'E_PURGED', message = $2, version_id = NULL, sha256 = NULL,
       cleaned = NULL, claims = '{}', http = NULL, moved_at = now() WHERE id = ANY($1::bigint[])`,
    [ids, message],
  );
  await client.query('DELETE FROM failed WHERE document_id = ANY($1::bigint[])', [ids]);
  const hashes = documents.flatMap(({ sha256 }) => sha256 ?? []);
  await client.query('INSERT INTO purged_blobs (sha256) SELECT DISTINCT unnest($1::bytea[]) ON CONFLICT DO NOTHING', [
    hashes,
  ]);
  await client.query(
    'DELETE FROM blobs WHERE sha256 = ANY($1::bytea[]) AND NOT EXISTS (SELECT FROM documents WHERE documents.sha256 = blobs.sha256)',
    [hashes],
  );
}

/** The index knows keys, not articles: its rows are found by the keys of the words. */
async function deleteKeys(
  client: Queryable,
  articleId: string,
  keysOf: (words: Buffer) => BigInt64Array,
): Promise<void> {
  const { rows } = await client.query<{ words: Buffer }>('SELECT words FROM versions WHERE article_id = $1', [
    articleId,
  ]);
  const keys = rows.flatMap((row) => [...keysOf(row.words)].map(String));
  await client.query('DELETE FROM fingerprints WHERE key = ANY($1::bigint[]) AND article_id = $2', [keys, articleId]);
}
