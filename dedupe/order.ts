/**
 * The frozen order of articles, from which representatives follow. It is fixed by an article's first version and does
 * not depend on when it reached us, beyond the first-seen time that its sender states.
 */
import { createHash } from 'node:crypto';

export interface Ordering {
  /** As the article or its sender states it: ISO 8601, a date or a date with a time; without a zone UTC. */
  publishedAt: string | null;
  firstSeen: Date;
  /** The page is a re-post by an auto-posting plugin. */
  repost: boolean;
  /** What the article is called: URL, sender's key or file. */
  identity: string;
  /** Of a file of many items: they bear one name, and may have one text. */
  line: number | null;
  /** Its frozen text: several articles may bear one name. What is learned of its site does not change it. */
  normalised: string;
}

/** Nothing was published on the web before: an earlier date is a default of somebody's software. */
const EARLIEST_MS = Date.UTC(1990, 0, 1);
/** Twelve hex digits, the year 10889. */
const LATEST_MS = 2 ** 48 - 1;
const DAY_MS = 86_400_000;
const DATE = /^(\d{4}-\d{2}-\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * 29 lower-case hex digits that sort, in JavaScript as in Postgres under any collation, as the articles do: originals
 * before re-posts, then by `orderTime`, then by a hash of the name, the line and the text.
 */
export function orderKey(article: Ordering): string {
  const time = Math.min(Math.max(0, orderTime(article).getTime()), LATEST_MS);
  const tie = createHash('sha256')
    .update(`${article.identity}\0${article.line}\0${article.normalised}`)
    .digest('hex')
    .slice(0, 16);
  return `${article.repost ? 1 : 0}${time.toString(16).padStart(12, '0')}${tie}`;
}

/**
 * The published time if it is plausible (from 1990 on and not after first seen), else first seen. A date alone counts
 * as the end of that day, so that a page which also tells the hour comes before it.
 */
export function orderTime({ publishedAt, firstSeen }: Pick<Ordering, 'publishedAt' | 'firstSeen'>): Date {
  const published = publishedAt === null ? Number.NaN : latestMs(publishedAt.trim());
  return published >= EARLIEST_MS && published <= firstSeen.getTime() ? new Date(published) : firstSeen;
}

/** The last millisecond that the statement allows; NaN when it is no date. */
function latestMs(stated: string): number {
  const date = DATE.exec(stated);
  if (date) return Date.parse(`${date[1]}T00:00:00Z`) + DAY_MS - 1;
  const dateTime = DATE_TIME.exec(stated);
  if (!dateTime) return Number.NaN;
  const [, day, clock, zone = 'Z'] = dateTime;
  return Date.parse(`${day}T${clock}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
}
