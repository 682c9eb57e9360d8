/** The feed or the sitemap that a person means by an address of a site. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { encodingOf } from '../formats/encoding.js';
import type { Allow } from './allow.js';
import type { Fetched, Fetcher } from './client.js';
import { FetchError } from './errors.js';
import { parseFeed } from './feeds.js';
import { discoverFeeds } from './links.js';
import { ownDelayMs } from './politeness.js';
import { permission } from './robots.js';
import { fetchRobots } from './robots-answer.js';
import { parseSitemap } from './sitemaps.js';
import { describeUrl } from './url.js';

export interface FoundList {
  /** Where it answered. */
  url: string;
  title: string | null;
  /** How many articles (or, in an index of sitemaps, lists) it names now. */
  items: number;
  /** Others that the site names. */
  others: string[];
}

export interface DiscoverParts {
  fetcher: Pick<Fetcher, 'fetchPage'>;
  allow: Allow;
  userAgent: string;
}

/** Where feeds are that no page names: WordPress and Ghost, Blogger, and what others use most. */
const USUAL_FEEDS = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/feeds/posts/default'];
const USUAL_SITEMAPS = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap.xml', '/sitemap_index.xml'];
/** Of those that a page names. */
const TRIED = 5;

/** `address` itself when it is a feed, else the one that its page names, else one at a usual place. Throws `FetchError`. */
export async function findFeed(parts: DiscoverParts, address: string): Promise<FoundList> {
  const get = await openSite(parts, address);
  const first = await get(address, 'feed');
  const own = feedIn(first);
  if (own) return { ...own, others: [] };
  const html = new TextDecoder(encodingOf(first.body, first.charset).label).decode(first.body);
  const named = discoverFeeds(html, first.finalUrl).map(({ url }) => url);
  const usual = USUAL_FEEDS.map((path) => new URL(path, first.finalUrl).href);
  return firstOf([...named.slice(0, TRIED), ...usual], named, 'feed', address, async (url) =>
    feedIn(await get(url, 'feed')),
  );
}

function feedIn({ body, finalUrl, charset }: Fetched): Omit<FoundList, 'others'> | null {
  const feed = parseFeed(body, { url: finalUrl, charset });
  return feed && { url: finalUrl, title: feed.title, items: feed.items.length };
}

/** `address` itself when it is a sitemap, else one that robots.txt names, news first, else one at a usual place. Throws `FetchError`. */
export async function findSitemap(parts: DiscoverParts, address: string): Promise<FoundList> {
  const get = await openSite(parts, address);
  const first = await get(address, 'sitemap');
  const own = await sitemapIn(first);
  if (own) return { ...own, others: [] };
  const isNews = (url: string) => Number(/news/i.test(url));
  const named = [...get.sitemaps].sort((a, b) => isNews(b) - isNews(a));
  const usual = USUAL_SITEMAPS.map((path) => new URL(path, first.finalUrl).href);
  return firstOf([...named.slice(0, TRIED), ...usual], named, 'sitemap', address, async (url) =>
    sitemapIn(await get(url, 'sitemap')),
  );
}

async function sitemapIn({ body, finalUrl, charset }: Fetched): Promise<Omit<FoundList, 'others'> | null> {
  const sitemap = await parseSitemap(body, { url: finalUrl, charset });
  return sitemap && sitemap.entries.length > 0 ? { url: finalUrl, title: null, items: sitemap.entries.length } : null;
}

async function firstOf(
  urls: readonly string[],
  named: readonly string[],
  what: string,
  address: string,
  look: (url: string) => Promise<Omit<FoundList, 'others'> | null>,
): Promise<FoundList> {
  for (const url of new Set(urls)) {
    try {
      const found = await look(url);
      if (found) return { ...found, others: named.filter((other) => other !== url && other !== found.url) };
    } catch (error) {
      // A wrong guess is answered with 404; only an address of ours must answer.
      if (!(error instanceof FetchError) || error.code === 'E_ABORTED') throw error;
    }
  }
  throw new FetchError(
    'E_CONTENT_TYPE',
    `no ${what} was found at ${describeUrl(address)}, nor named there, nor at ${urls.length} usual places; give its own address`,
  );
}

/** Asks one thing after the other, as politely as the workers do. */
async function openSite({ fetcher, allow, userAgent }: DiscoverParts, address: string) {
  const { robots, state, failure } = await fetchRobots(fetcher as Fetcher, address);
  if (state === 'unreachable' && failure) throw failure;
  const origin = new URL(address).origin;
  let asked = false;
  const get = async (url: string, kind: 'feed' | 'sitemap'): Promise<Fetched> => {
    const { allowed, rule } = permission(robots, userAgent, url);
    if (!allowed && new URL(url).origin === origin)
      throw new FetchError('E_ROBOTS', `robots.txt of ${new URL(url).host} does not let us: ${rule}`);
    if (asked) await sleep(ownDelayMs(allow, url));
    asked = true;
    return fetcher.fetchPage(url, { kind });
  };
  return Object.assign(get, { sitemaps: robots.sitemaps });
}
