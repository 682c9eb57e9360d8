/** Feeds and sitemaps: lists of articles, and what each has named so far. */
import { only, zip } from '../lists.js';
import { sha256 } from './blobs.js';
import type { Database, Queryable } from './database.js';

export type FeedKind = 'feed' | 'sitemap';

/** The row of a list, by its URL's; it is added when it is new. */
export async function ensureFeed(
  client: Queryable,
  urlId: string,
  kind: FeedKind,
): Promise<{ feedId: string; isIndex: boolean; wasRead: boolean; newerThanMs: number | null }> {
  const { rows } = await client.query(
    `INSERT INTO feeds (url_id, kind) VALUES ($1, $2) ON CONFLICT (url_id) DO UPDATE SET kind = EXCLUDED.kind
     RETURNING id AS "feedId", is_index AS "isIndex", read_at IS NOT NULL AS "wasRead", newer_than_ms::float AS "newerThanMs"`,
    [urlId, kind],
  );
  return rows[0];
}

/** Keeps a list before it is read for the first time. Null when its URL is kept already. */
export async function addFeed(
  client: Queryable,
  feed: {
    url: string;
    seenUrl: string;
    site: string | null;
    kind: FeedKind;
    title: string | null;
    newerThanMs: number | null;
  },
): Promise<string | null> {
  const { rows: urls } = await client.query<{ id: string }>(
    `INSERT INTO urls (url, url_hash, seen_url, site) VALUES ($1, $2, $3, $4)
     ON CONFLICT (url_hash) DO UPDATE SET seen_url = urls.seen_url RETURNING id`,
    [feed.url, sha256(feed.url), feed.seenUrl, feed.site],
  );
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO feeds (url_id, kind, title, newer_than_ms) VALUES ($1, $2, $3, $4)
     ON CONFLICT (url_id) DO UPDATE SET title = COALESCE(EXCLUDED.title, feeds.title), newer_than_ms = EXCLUDED.newer_than_ms
     RETURNING id`,
    [only(urls).id, feed.kind, feed.title, feed.newerThanMs],
  );
  return only(rows).id;
}

/** The sitemaps of an index pass over what the index does. URLs are canonical and have been asked for. */
export async function limitLists(
  client: Queryable,
  urls: readonly string[],
  newerThanMs: number | null,
): Promise<void> {
  await client.query(
    `INSERT INTO feeds (url_id, kind, newer_than_ms) SELECT id, 'sitemap', $2 FROM urls WHERE url_hash = ANY($1::bytea[])
     ON CONFLICT (url_id) DO UPDATE SET newer_than_ms = EXCLUDED.newer_than_ms`,
    [urls.map(sha256), newerThanMs],
  );
}

/** An item as a list names it at one reading. */
export interface ListedItem {
  /** Its canonical URL, or its own id or its content when it has none; both where other items have the same. */
  name: string;
  /** As given; null when the item links nowhere. */
  url: string | null;
  /** Another stamp means that the item has changed. */
  stamp: string;
  published: Date | null;
}

/** What an item of a reading is, beside the readings before. */
export type Standing = 'new' | 'changed' | 'same';

/** Records items as read at `at`, and returns the standing of each. Names must be distinct. */
export async function recordItems(
  client: Queryable,
  feedId: string,
  items: readonly ListedItem[],
  at: Date,
): Promise<Standing[]> {
  const hashes = items.map((item) => sha256(item.name));
  const { rows: before } = await client.query<{ name_hash: Buffer; stamp: string; left: boolean }>(
    'SELECT name_hash, stamp, left_at IS NOT NULL AS left FROM feed_items WHERE feed_id = $1 AND name_hash = ANY($2::bytea[])',
    [feedId, hashes],
  );
  const known = new Map(before.map((row) => [row.name_hash.toString('hex'), row]));
  await client.query(
    `INSERT INTO feed_items (feed_id, name_hash, url, stamp, published, first_at, last_at)
     SELECT $1, name_hash, url, stamp, published, $6, $6
     FROM unnest($2::bytea[], $3::text[], $4::text[], $5::timestamptz[]) AS item(name_hash, url, stamp, published)
     ON CONFLICT (feed_id, name_hash) DO UPDATE SET url = EXCLUDED.url, stamp = EXCLUDED.stamp, published = EXCLUDED.published,
       last_at = EXCLUDED.last_at, left_at = NULL`,
    [
      feedId,
      hashes,
      items.map((item) => item.url),
      items.map((item) => item.stamp),
      items.map((item) => item.published),
      at,
    ],
  );
  return zip(items, hashes).map(([{ stamp }, hash]) => {
    const row = known.get(hash.toString('hex'));
    return !row ? 'new' : row.stamp !== stamp || row.left ? 'changed' : 'same';
  });
}

/**
 * Marks what was not in the reading of `at` although it is newer than the oldest item there: it did not fall off the end, it was
 * taken out. Returns the URLs, as given. They are not deleted; the page itself says whether it is gone.
 */
export async function markLeft(client: Queryable, feedId: string, at: Date, oldest: Date): Promise<string[]> {
  const { rows } = await client.query<{ url: string | null }>(
    `UPDATE feed_items SET left_at = $2 WHERE feed_id = $1 AND last_at < $2 AND left_at IS NULL AND published > $3 RETURNING url`,
    [feedId, at, oldest],
  );
  return rows.flatMap((row) => row.url ?? []);
}

export async function recordReading(
  client: Queryable,
  feedId: string,
  { title, isIndex }: { title: string | null; isIndex: boolean },
): Promise<void> {
  await client.query('UPDATE feeds SET read_at = now(), title = COALESCE($2, title), is_index = $3 WHERE id = $1', [
    feedId,
    title,
    isIndex,
  ]);
}

/** A list as `feed list` prints it. */
export interface FeedLine {
  id: string;
  kind: FeedKind;
  url: string;
  title: string | null;
  items: number;
  readAt: Date | null;
  fetchedAt: Date | null;
  status: number | null;
  code: string | null;
  failures: number;
  gone: boolean;
  schedule: string;
  nextDue: Date;
}

/** Lists that are read by a schedule, by name of the schedule. */
export async function listFeeds(database: Database, kind: FeedKind): Promise<FeedLine[]> {
  const { rows } = await database.query<FeedLine>(
    `SELECT feeds.id, feeds.kind, seen_url AS url, title, read_at AS "readAt", fetched_at AS "fetchedAt", status, code, failures,
            gone_at IS NOT NULL AS gone, schedules.name AS schedule, next_due AS "nextDue",
            (SELECT count(*)::int FROM feed_items WHERE feed_id = feeds.id) AS items
     FROM schedules JOIN urls ON urls.url_hash = sha256(convert_to(target->>'url', 'UTF8')) JOIN feeds ON url_id = urls.id
     WHERE target->>'kind' = $1 ORDER BY schedules.name`,
    [kind],
  );
  return rows;
}
