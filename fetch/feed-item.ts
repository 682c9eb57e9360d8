/** What a feed is to us, whatever its format, and the few rules that hold for every format. */

export interface FeedItem {
  /** Absolute, http(s); null when the item links nowhere, and then it has content. */
  url: string | null;
  /** The publisher's own name for the item (guid, id); null when it gives none. */
  id: string | null;
  /** Plain text on one line. */
  title: string | null;
  /** ISO 8601, with the offset that was stated, or a day alone (`formats/times.ts`). */
  publishedAt: string | null;
  updatedAt: string | null;
  /** What the feed gives as the whole article; often it is, never it must be. */
  contentHtml: string | null;
  summaryHtml: string | null;
}

export interface Feed {
  kind: 'rss' | 'atom' | 'json';
  title: string | null;
  /** The page that the feed belongs to; absolute. */
  homeUrl: string | null;
  /** Older items, by RFC 5005 or JSON Feed; absolute. */
  nextUrl: string | null;
  /** In the feed's order, all of them: whether two are one is for their reader to say. */
  items: FeedItem[];
  /** The document broke off, or had more items than were asked for. */
  incomplete: boolean;
  /** The document ended before its root did, be it between two items. */
  torn: boolean;
}

/** A link or an id, or null for a word that stands in its place. */
export function told(value: string | null | undefined): string | null {
  return value === undefined || value === null || /^\s*(?:(?:n\/a|none|null|undefined|-)\s*)?$/i.test(value)
    ? null
    : value;
}

/** An http(s) URL resolved against `base`; null for anything else. Longer ones than 4,096 characters are no links. */
export function absolute(link: string | null, base: string): string | null {
  if (link === null || link.length > 4096 || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Whether there is anything to take up: a place to fetch, or content. */
export function isItem({ url, contentHtml, summaryHtml }: FeedItem): boolean {
  return url !== null || contentHtml !== null || summaryHtml !== null;
}

/** Text as HTML that shows the same: paragraphs at blank lines. */
export function textAsHtml(text: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return safe
    .split(/\n[ \t\r]*\n/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('\n');
}
