/** What a feed or a sitemap lists, ready to be taken up. Pure. */
import { createHash } from 'node:crypto';
import type { Claims, Item } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import type { Feed, FeedItem } from '../fetch/feeds.js';
import { isFront } from '../fetch/fronts.js';
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

/** Words from which on content is an item's own, where its link is that of others too: of a post in full, and of a summary. Guesses, 2026-12. */
const OWN_WORDS = 20;
const OWN_SUMMARY_WORDS = 50;

/**
 * Items that are dated before `newerThan` are left out. Items that share their link, or without one their id, are told apart by their
 * id, or by their words, when they have words of their own; those that only link are one.
 */
export function readFeed(feed: Feed, allow: Allow, newerThan: Date | null = null): Reading {
  const entries = feed.items
    .map((item) => entryOf(item, feed, allow))
    .filter(({ published }) => newerThan === null || published === null || published >= newerThan);
  const wordsOf = new Tellings();
  for (const { name, item, words, hasOwnWords } of entries) {
    if (!hasOwnWords) continue;
    wordsOf.add(name, words);
    wordsOf.add(`${name} ${item.id}`, words);
  }
  const items = entries.map((entry) => feedItem(entry, wordsOf, feed));
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

interface Entry {
  item: FeedItem;
  named: Named | null;
  /** What it is called where no other item is called the same. */
  name: string;
  content: string | null;
  /** The same for the same words. */
  words: string;
  /** It says more than where to read on. */
  hasOwnWords: boolean;
  published: Date | null;
}

function entryOf(item: FeedItem, feed: Feed, allow: Allow): Entry {
  const { url, id, title, publishedAt, contentHtml, summaryHtml } = item;
  const named = url === null ? null : nameOf(url, allow);
  const content = contentHtml ?? summaryHtml;
  const enough = named === null ? 0 : contentHtml === null ? OWN_SUMMARY_WORDS : OWN_WORDS;
  return {
    item,
    named,
    name: named?.url ?? (id !== null ? `id:${feed.homeUrl ?? ''} ${id}` : `content:${digest(content ?? title)}`),
    content,
    words: digest([title, content]),
    hasOwnWords: content !== null && wordsIn(content) >= enough,
    published: publishedAt === null ? null : new Date(publishedAt),
  };
}

/** How many different words were said under a name. */
class Tellings {
  private readonly byName = new Map<string, Set<string>>();

  add(name: string, words: string): void {
    const told = this.byName.get(name) ?? new Set();
    this.byName.set(name, told.add(words));
  }

  areMany(name: string): boolean {
    return (this.byName.get(name)?.size ?? 0) > 1;
  }
}

function feedItem(entry: Entry, wordsOf: Tellings, feed: Feed): Listed {
  const { item, named, content, published } = entry;
  const { url, title, publishedAt, updatedAt, contentHtml } = item;
  const claims: Claims = storable({
    url: url ?? undefined,
    title: title ?? undefined,
    publishedAt: publishedAt ?? undefined,
    source: feed.title ?? undefined,
  });
  const isWhole = content !== null && (named === null || (contentHtml !== null && isWholeArticle(contentHtml)));
  const key = keyOf(entry, wordsOf);
  const name = key === null ? entry.name : `${entry.name} ${key}`;
  return {
    name,
    url: named && url,
    stamp: digest([title, updatedAt, content]),
    published,
    ask: named && { ...named, claims },
    document:
      content !== null && (isWhole || key !== null) ? documentOf(content, name, named, claims, feed, key) : null,
    always: false,
  };
}

/** What tells an item from others of its name: its id, or else its words; null when nothing has to. A front page is nobody's own. */
function keyOf({ item: { id }, name, named, words, hasOwnWords }: Entry, wordsOf: Tellings): string | null {
  if (!hasOwnWords) return null;
  const isAlone = !wordsOf.areMany(name) && !(named && id !== null && isFront(named.url));
  if (isAlone) return null;
  return id !== null && !wordsOf.areMany(`${name} ${id}`) ? id : words;
}

function isWholeArticle(html: string): boolean {
  return wordsIn(html) >= WHOLE_WORDS && !CUT_OFF.test(html.trimEnd().slice(-300));
}

function wordsIn(html: string): number {
  return (html.replace(/<[^<>]{0,2000}>/g, ' ').match(/\S+/g) ?? []).length;
}

function documentOf(
  html: string,
  name: string,
  named: Named | null,
  claims: Claims,
  feed: Feed,
  key: string | null,
): Item {
  return {
    content: Buffer.from(html),
    type: 'html',
    identity: named?.url ?? `key:${name}`,
    key,
    keyed: key !== null,
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
