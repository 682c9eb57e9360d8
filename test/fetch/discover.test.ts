import { afterEach, expect, test } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { findFeed, findSitemap } from '../../fetch/discover.js';
import { type Site, type SiteOptions, startSite } from '../site.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const userAgent = 'winnow-test/1.0';

async function begin(options: SiteOptions = {}): Promise<{ site: Site; parts: Parameters<typeof findFeed>[0] }> {
  const site = await startSite({ articles: 5, ...options });
  const allow = parseAllow(site.host);
  const fetcher: Fetcher = makeFetcher({ allow, userAgent });
  open.push(site, fetcher);
  return { site, parts: { fetcher, allow, userAgent } };
}

test('a feed is itself; a page leads to the one it names, and tells of the others', async () => {
  const { site, parts } = await begin();
  const own = { url: `${site.url}/feed.atom`, title: 'The Velmora Courier', items: 5 };
  expect(await findFeed(parts, `${site.url}/feed.atom`)).toEqual({ ...own, others: [] });
  expect(await findFeed(parts, `${site.url}/canonical/1`)).toEqual({
    ...own,
    url: `${site.url}/feed.rss`,
    others: [`${site.url}/feed.atom`],
  });
});

test('where nothing is named the usual places are tried; where nothing is, that is said with a code', async () => {
  const { site, parts } = await begin();
  await expect(findFeed(parts, `${site.url}/article/1`)).rejects.toMatchObject({
    code: 'E_CONTENT_TYPE',
    message: expect.stringContaining('no feed was found'),
  });
  expect(site.hits('/feed')).toBe(1);
  expect(site.hits('/rss.xml')).toBe(1);
  expect(await findSitemap(parts, `${site.url}/article/1`)).toMatchObject({
    url: `${site.url}/sitemap-news.xml`,
    items: 5,
  });
});

test('robots.txt names sitemaps, news first', async () => {
  const named = await startSite({ articles: 3 });
  open.push(named);
  const robots = `User-agent: *\nDisallow:\nSitemap: ${named.url}/sitemap.xml\nSitemap: ${named.url}/sitemap-news.xml`;
  const { site, parts } = await begin({ robots });
  parts.allow = parseAllow(`${site.host}, ${named.host}`);
  parts.fetcher = makeFetcher({ allow: parts.allow, userAgent });
  expect(await findSitemap(parts, `${site.url}/article/1`)).toEqual({
    url: `${named.url}/sitemap-news.xml`,
    title: null,
    items: 3,
    others: [`${named.url}/sitemap.xml`],
  });
});

test('what robots.txt refuses is not asked', async () => {
  const { site, parts } = await begin({ robots: 'disallow-all' });
  await expect(findFeed(parts, `${site.url}/feed.rss`)).rejects.toMatchObject({ code: 'E_ROBOTS' });
  expect(site.hits('/feed.rss')).toBe(0);
});
