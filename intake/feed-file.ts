/** The articles of a feed file (RSS, Atom): items that carry their content. */
import { type FeedItem, parseFeed } from '../fetch/feeds.js';

export interface FeedArticle {
  /** 1-based place in the feed. */
  number: number;
  /** Null when the item only links to its article. */
  html: string | null;
  said: Record<string, unknown>;
}

/** A file has no address; relative links in it lead nowhere. */
export const NOWHERE = 'http://feed.invalid/';

/** Null when the bytes are no feed; `torn` when it breaks off. */
export function articlesOf(bytes: Uint8Array): { articles: FeedArticle[]; torn: boolean } | null {
  const feed = parseFeed(bytes, { url: NOWHERE, maxItems: Number.POSITIVE_INFINITY });
  return feed && { articles: feed.items.map((item, at) => articleOf(item, at + 1)), torn: feed.torn };
}

function articleOf({ url, id, title, publishedAt, contentHtml }: FeedItem, number: number): FeedArticle {
  const own = url?.startsWith(NOWHERE) ? undefined : (url ?? undefined);
  const head = title === null ? '' : `<title>${escaped(title)}</title><h1>${escaped(title)}</h1>`;
  return {
    number,
    html: contentHtml === null ? null : `<!doctype html><meta charset="utf-8">${head}<article>${contentHtml}</article>`,
    said: {
      url: own,
      id: own ? undefined : (id ?? undefined),
      title: title ?? undefined,
      publishedAt: publishedAt ?? undefined,
    },
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
