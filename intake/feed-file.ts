/** The articles of a feed file (RSS, Atom): items that carry their content. */
import { type FeedItem, parseFeed } from '../fetch/feeds.js';

export interface FeedArticle {
  /** 1-based place in the feed. */
  number: number;
  /** Null when the item only links to its article. */
  html: string | null;
  said: Record<string, unknown>;
  /** Others of the feed have its link and not its words: its id tells them apart. */
  keyed: boolean;
}

/** A file has no address; relative links in it lead nowhere. */
export const NOWHERE = 'http://feed.invalid/';

/** Null when the bytes are no feed; `torn` when it breaks off. */
export function articlesOf(bytes: Uint8Array): { articles: FeedArticle[]; torn: boolean } | null {
  const feed = parseFeed(bytes, { url: NOWHERE, maxItems: Number.POSITIVE_INFINITY });
  if (!feed) return null;
  const wordsOf = (name: (item: FeedItem) => string | null) => {
    const words = new Map<string | null, Set<string>>();
    for (const item of feed.items)
      if (item.contentHtml !== null) words.set(name(item), (words.get(name(item)) ?? new Set()).add(item.contentHtml));
    return (item: FeedItem) => item.contentHtml !== null && (words.get(name(item))?.size ?? 0) > 1;
  };
  const sharesLink = wordsOf(({ url }) => url);
  // An id that others have names nobody.
  const sharesId = wordsOf(({ id }) => id);
  const articles = feed.items.map((item, at) => {
    const id = sharesId(item) ? null : item.id;
    return articleOf({ ...item, id }, at + 1, sharesLink(item) && id !== null);
  });
  return { articles, torn: feed.torn };
}

function articleOf(
  { url, id, title, publishedAt, contentHtml }: FeedItem,
  number: number,
  keyed: boolean,
): FeedArticle {
  const own = url?.startsWith(NOWHERE) ? undefined : (url ?? undefined);
  const head = title === null ? '' : `<title>${escaped(title)}</title><h1>${escaped(title)}</h1>`;
  return {
    number,
    html: contentHtml === null ? null : `<!doctype html><meta charset="utf-8">${head}<article>${contentHtml}</article>`,
    said: {
      url: own,
      id: own && !keyed ? undefined : (id ?? undefined),
      title: title ?? undefined,
      publishedAt: publishedAt ?? undefined,
    },
    keyed,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
