/** What a feed or a sitemap lists, ready to be taken up. Pure. */
import { createHash } from 'node:crypto';
import type { Claims, Item } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import type { Feed, FeedItem } from '../fetch/feeds.js';
import { hostKey } from '../fetch/politeness.js';
import type { Sitemap, SitemapEntry } from '../fetch/sitemaps.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import type { Ask } from '../store/asks.js';
import type { ListedItem } from '../store/feeds.js';
import { storable } from '../store/storable.js';

/** An item of a list. */
export interface Listed extends ListedItem {
  /** As what it is asked for; null when it links nowhere that we fetch. */
  ask: Pick<Ask, 'url' | 'seenUrl' | 'host' | 'site' | 'claims' | 'kind'> | null;
  /** The article itself, when the list carries the whole of it. */
  document: Item | null;
  /** It says nothing by which to tell whether it has changed, and has to be asked for at each reading. */
  always: boolean;
}

export interface Reading {
  title: string | null;
  isIndex: boolean;
  /** Each name once. */
  items: Listed[];
  /** When the oldest item was published, if items that are no longer listed, though newer, are to be noticed. */
  oldest: Date | null;
}

/** Words from which on an item's content is taken for the whole article. Guess, 2026-11: summaries have up to 100. */
const WHOLE_WORDS = 150;
/** How content ends that is only the beginning. */
const CUT_OFF =
  /(?:\[(?:…|\.\.\.|&#8230;|&hellip;)\]|…|\.\.\.|&hellip;|read (?:more|the full|on)|continue reading|weiterlesen|lire la suite|leer más)[^<]{0,80}(?:<\/[a-z]+>\s*)*$/i;

/** Items that are dated before `newerThan` are left out. */
export function readFeed(feed: Feed, allow: Allow, newerThan: Date | null = null): Reading {
  const items = feed.items
    .map((item) => feedItem(item, feed, allow))
    .filter(({ published }) => newerThan === null || published === null || published >= newerThan);
  const times = items.flatMap(({ published }) => published?.getTime() ?? []);
  // With an item left out, or undated, its absence at the next reading would say nothing.
  const whole = !feed.incomplete && times.length > 0;
  return {
    title: storable(feed.title),
    isIndex: false,
    items: onlyOnce(items),
    oldest: whole ? new Date(Math.min(...times)) : null,
  };
}

function feedItem(item: FeedItem, feed: Feed, allow: Allow): Listed {
  const { url, id, title, publishedAt, updatedAt, contentHtml, summaryHtml } = item;
  const named = url === null ? null : nameOf(url, allow);
  const claims: Claims = storable({
    url: url ?? undefined,
    title: title ?? undefined,
    publishedAt: publishedAt ?? undefined,
    source: feed.title ?? undefined,
  });
  const content = contentHtml ?? summaryHtml;
  const name = named?.url ?? (id !== null ? `id:${feed.homeUrl ?? ''} ${id}` : `content:${digest(content ?? title)}`);
  return {
    name,
    url: named && url,
    stamp: digest([title, updatedAt, content]),
    published: publishedAt === null ? null : new Date(publishedAt),
    ask: named && { ...named, claims },
    document:
      content !== null && (named === null || (contentHtml !== null && isWhole(contentHtml)))
        ? documentOf(content, name, named, claims, feed)
        : null,
    always: false,
  };
}

function isWhole(html: string): boolean {
  const words = html.replace(/<[^<>]{0,2000}>/g, ' ').match(/\S+/g) ?? [];
  return words.length >= WHOLE_WORDS && !CUT_OFF.test(html.trimEnd().slice(-300));
}

function documentOf(html: string, name: string, named: Named | null, claims: Claims, feed: Feed): Item {
  return {
    content: Buffer.from(html),
    type: 'html',
    identity: named?.url ?? `key:${name}`,
    key: null,
    url: named?.url ?? null,
    site: named?.site ?? (feed.homeUrl ? siteOf(feed.homeUrl) : null),
    file: null,
    line: null,
    claims,
    firstSeen: null,
    refusal: null,
    http: null,
  };
}

/** Entries that are dated before `newerThan` are left out. */
export function readSitemap({ kind, entries }: Sitemap, allow: Allow, newerThan: Date | null): Reading {
  const isIndex = kind === 'index';
  const items = entries
    .filter((entry) => !isOlder(entry, newerThan))
    .flatMap((entry) => {
      const named = nameOf(entry.url, allow);
      return named ? [sitemapItem(entry, named, isIndex)] : [];
    });
  return { title: null, isIndex, items: onlyOnce(items), oldest: null };
}

function isOlder({ news, lastModified }: SitemapEntry, newerThan: Date | null): boolean {
  const dated = news?.publishedAt ?? lastModified;
  return newerThan !== null && dated !== null && new Date(dated) < newerThan;
}

function sitemapItem({ url, lastModified, news }: SitemapEntry, named: Named, isIndex: boolean): Listed {
  const claims: Claims = storable({
    url,
    title: news?.title ?? undefined,
    publishedAt: news?.publishedAt ?? undefined,
  });
  return {
    name: named.url,
    url,
    stamp: digest([lastModified, news?.title ?? null]),
    published: news?.publishedAt ? new Date(news.publishedAt) : null,
    ask: { ...named, claims, kind: isIndex ? 'sitemap' : 'page' },
    document: null,
    always: isIndex && lastModified === null,
  };
}

type Named = Pick<Ask, 'url' | 'seenUrl' | 'host' | 'site'>;

/** What an ask for a link needs; null for one that we do not fetch. */
export function nameOf(link: string, allow: Allow): Named | null {
  try {
    const url = canonicalUrl(link, allow);
    return { url, seenUrl: link, host: hostKey(link), site: siteOf(url) };
  } catch (error) {
    if (error instanceof FetchError) return null;
    throw error;
  }
}

function onlyOnce(items: readonly Listed[]): Listed[] {
  return [...new Map([...items].reverse().map((item) => [item.name, item])).values()].reverse();
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}
