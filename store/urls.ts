/** What is known of a URL: its other names, what it answered last, whether it is gone. */
import type { Item } from '../article.js';
import { itemAt, only } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Queryable } from './database.js';

/** What a request came to, as far as the URL is concerned. */
export interface Answer {
  /** Null when nobody answered. */
  status: number | null;
  /** Why there is nothing; null when there is. */
  code: string | null;
  finalUrl: string | null;
  etag: string | null;
  lastModified: string | null;
}

/** So many 404s in a row mean that a page is gone; a 410 says so at once. */
const MISSING_IS_GONE = 3;

/** The newest capture of a row of `urls`, unless it held no article: then the URL counts as not known yet. */
export const GOOD_DOCUMENT = `
  (SELECT documents.id FROM documents WHERE documents.id = urls.document_id AND documents.state <> 'rejected')`;

/**
 * Records an answer. A 304 from where the stored page came from renews the validators that it names, and leaves the time of the last
 * whole answer; a failure leaves both, and the document.
 */
export async function updateUrl(
  client: Queryable,
  urlId: string,
  answer: Answer,
  documentId: string | null,
): Promise<void> {
  const { status, code, finalUrl, etag, lastModified } = answer;
  if (code === null) {
    const whole = status !== 304;
    await client.query(
      `UPDATE urls SET fetched_at = now(), status = $2, code = NULL, failures = 0, missing = 0, gone_at = NULL,
         document_id = COALESCE($3, document_id), full_at = CASE WHEN $4 THEN now() ELSE full_at END,
         etag = CASE WHEN $4 THEN $5 WHEN answered_url = $7 THEN COALESCE($5, etag) ELSE etag END,
         last_modified = CASE WHEN $4 THEN $6 WHEN answered_url = $7 THEN COALESCE($6, last_modified) ELSE last_modified END,
         answered_url = CASE WHEN $4 THEN $7 ELSE answered_url END
       WHERE id = $1`,
      [urlId, status, documentId, whole, etag, lastModified, finalUrl],
    );
    return;
  }
  await client.query(
    `UPDATE urls SET fetched_at = now(), status = $2, code = $3, failures = failures + 1,
       missing = missing + CASE WHEN $3 = 'E_NOT_FOUND' THEN 1 ELSE 0 END,
       gone_at = CASE WHEN $3 = 'E_GONE' OR ($3 = 'E_NOT_FOUND' AND missing + 1 >= $4) THEN COALESCE(gone_at, now()) ELSE gone_at END
     WHERE id = $1`,
    [urlId, status, code, MISSING_IS_GONE],
  );
}

/** The URL led to another: what is known of it holds for that one, and with `alias` it is a further name of it. */
export async function recordRedirect(
  client: Queryable,
  urlId: string,
  { finalUrl }: Pick<Answer, 'finalUrl'>,
  item: Pick<Item, 'identity' | 'site'>,
  alias: string | null,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO urls (url, url_hash, seen_url, site, document_id, fetched_at, full_at, etag, last_modified, answered_url, status)
     SELECT $1, $2, $3, $4, document_id, fetched_at, full_at, etag, last_modified, answered_url, status FROM urls WHERE id = $5
     ON CONFLICT (url_hash) DO UPDATE SET
       document_id = EXCLUDED.document_id, fetched_at = EXCLUDED.fetched_at, full_at = EXCLUDED.full_at, etag = EXCLUDED.etag,
       last_modified = EXCLUDED.last_modified, answered_url = EXCLUDED.answered_url, status = EXCLUDED.status,
       failures = 0, missing = 0, gone_at = NULL, code = NULL, seen_url = EXCLUDED.seen_url
     RETURNING id`,
    // What answered is what is sent the next time; the name may never have been asked.
    [item.identity, sha256(item.identity), finalUrl ?? item.identity, item.site, urlId],
  );
  if (alias === null) return;
  await client.query(
    `INSERT INTO url_aliases (alias, alias_hash, url_id, why) VALUES ($1, $2, $3, 'redirect') ON CONFLICT (alias_hash) ${RENAMED}`,
    [alias, sha256(alias), only(rows).id],
  );
}

const RENAMED = 'DO UPDATE SET url_id = EXCLUDED.url_id, why = EXCLUDED.why, seen_at = now()';

/** Has something been captured of the URL under its own name? */
export async function isArticle(client: Queryable, url: string): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT FROM documents WHERE identity_hash = $1 AND state <> 'rejected' LIMIT 1",
    [sha256(url)],
  );
  return rows.length > 0;
}

/**
 * Further names of articles that the words have borne out: a page that declares the address of another page of its article, and an address
 * that has an article of its own and now leads to another page of it. Of two pages that declare each other each keeps its name.
 */
export async function recordTwins(client: Queryable, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await client.query(
    `WITH seen AS MATERIALIZED (
       SELECT DISTINCT article_id, documents.url, canonical, asked FROM versions JOIN documents ON documents.version_id = versions.id
       WHERE article_id = ANY($1::bigint[]) AND documents.url IS NOT NULL
     )
     INSERT INTO url_aliases (alias, alias_hash, url_id, why)
     SELECT DISTINCT ON (alias) alias, sha256(convert_to(alias, 'UTF8')), urls.id, why
     FROM (
       SELECT seen.url AS alias, seen.canonical AS url, 'canonical' AS why FROM seen
       JOIN seen AS there ON there.url = seen.canonical AND there.article_id = seen.article_id AND there.canonical IS NULL
       UNION ALL
       SELECT seen.asked, seen.url, 'redirect' FROM seen
       JOIN seen AS there ON there.url = seen.asked AND there.article_id = seen.article_id
     ) AS twin
     JOIN urls ON urls.url_hash = sha256(convert_to(twin.url, 'UTF8'))
     WHERE alias <> twin.url ORDER BY alias, why, twin.url COLLATE "C"
     ON CONFLICT (alias_hash) ${RENAMED}`,
    [[...new Set(articleIds)]],
  );
}

/** The name under which a canonical URL's article is kept: another one if it is an alias of a page that is known, else itself. */
export async function nameOfUrl(client: Queryable, url: string): Promise<string> {
  const { rows } = await client.query<{ url: string }>(
    `SELECT url FROM url_aliases JOIN urls ON urls.id = url_id WHERE alias_hash = $1 AND ${GOOD_DOCUMENT} IS NOT NULL`,
    [sha256(url)],
  );
  return rows[0]?.url ?? url;
}

/** Of canonical URLs, those whose pages have been fetched, under their own names. */
export async function findFetched(client: Queryable, urls: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ url: string }>(
    `SELECT url FROM urls WHERE url_hash = ANY($1::bytea[]) AND ${GOOD_DOCUMENT} IS NOT NULL`,
    [urls.map((url) => sha256(url))],
  );
  return new Set(rows.map((row) => row.url));
}

/** Of canonical URLs, those that are gone, under any of their names. */
export async function findGone(client: Queryable, urls: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ at: number }>(
    `SELECT asked.at FROM unnest($1::bytea[], $2::int[]) AS asked(url_hash, at)
     LEFT JOIN url_aliases ON alias_hash = asked.url_hash
     JOIN urls ON urls.id = url_aliases.url_id OR (url_aliases.url_id IS NULL AND urls.url_hash = asked.url_hash)
     WHERE gone_at IS NOT NULL`,
    [urls.map((url) => sha256(url)), urls.map((_, at) => at)],
  );
  return new Set(rows.map((row) => itemAt(urls, row.at)));
}
