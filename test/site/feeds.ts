/** Behaviours about lists of articles: feeds in every format, good and broken, and sitemaps. */
import { gzipSync } from 'node:zlib';
import { changedAt, inventArticle } from './articles.js';
import { type Behaviour, type SiteState, send, sendValidated, type Visit } from './state.js';

interface Item {
  number: number;
  url: string;
  title: string;
  published: Date;
  updated: Date;
  html: string;
}

/** The newest articles that are not withdrawn, newest first. */
function items({ origin, articles, withdrawn, edits }: SiteState, most = 100): Item[] {
  const numbers = Array.from({ length: articles }, (_, at) => articles - at).filter((number) => !withdrawn.has(number));
  return numbers.slice(0, most).map((number) => {
    const edit = edits.get(number) ?? 0;
    const { title, publishedAt, paragraphs } = inventArticle(number, edit);
    const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
    return {
      number,
      url: `${origin}/article/${number}`,
      title,
      published: publishedAt,
      updated: changedAt(number, edit),
      html,
    };
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function rss(state: SiteState, { full = false, most = 100 } = {}): string {
  const entries = items(state, most).map(
    (
      item,
    ) => `<item><title>${escaped(item.title)}</title><link>${item.url}</link><guid isPermaLink="false">courier-${item.number}</guid>
<pubDate>${item.published.toUTCString()}</pubDate><atom:updated>${item.updated.toISOString()}</atom:updated>
<description>${escaped(`${item.title}, in short`)}</description>${full ? `<content:encoded><![CDATA[${item.html}]]></content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>The Velmora Courier</title><link>${state.origin}/</link><description>All news</description>
${entries.join('\n')}
</channel></rss>`;
}

function atom(state: SiteState): string {
  const entries = items(state).map(
    (
      item,
    ) => `<entry><title type="html">${escaped(item.title)}</title><link rel="alternate" href="/article/${item.number}"/><id>tag:courier,2026:${item.number}</id>
<published>${item.published.toISOString()}</published><updated>${item.updated.toISOString()}</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${item.html}</div></content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="${state.origin}/"><title>The Velmora Courier</title>
<link href="${state.origin}/"/><id>tag:courier,2026:feed</id>${entries.join('')}</feed>`;
}

function rdf(state: SiteState): string {
  const entries = items(state, 20).map(
    (item) =>
      `<item rdf:about="${item.url}"><title>${escaped(item.title)}</title><link>${item.url}</link><dc:date>${item.published.toISOString()}</dc:date></item>`,
  );
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${state.origin}/"><title>The Velmora Courier</title><link>${state.origin}/</link></channel>${entries.join('')}</rdf:RDF>`;
}

function json(state: SiteState): string {
  const entries = items(state).map((item) => ({
    id: `courier-${item.number}`,
    url: item.url,
    title: item.title,
    content_html: item.html,
    date_published: item.published.toISOString(),
    date_modified: item.updated.toISOString(),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Velmora Courier', items: entries });
}

function urlset(state: SiteState, news = false): string {
  const entries = items(state, 50_000).map((item) => {
    const about = news
      ? `<news:news><news:publication><news:name>The Velmora Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>${item.published.toISOString()}</news:publication_date><news:title>${escaped(item.title)}</news:title></news:news>`
      : `<lastmod>${item.updated.toISOString()}</lastmod>`;
    return `<url><loc>${item.url}</loc>${about}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('\n')}</urlset>`;
}

function index({ origin }: SiteState, paths: string[]): string {
  const entries = paths.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`).join('');
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</sitemapindex>`;
}

const XML = 'application/xml';
/** Answers with what `make` writes, as `type`. */
function xml(make: (state: SiteState) => string, type = XML): Behaviour['answer'] {
  return ({ response, state }: Visit) => send(response, make(state), { type });
}
const WITH_BOTH = ['/sitemap-articles.xml', '/sitemap-news.xml', '/sitemap-articles.xml.gz'];

export const FEEDS: readonly Behaviour[] = [
  {
    path: '/feed.rss',
    does: 'RSS 2.0 of the newest 100 articles, with ETag',
    answer: (visit) => sendValidated(visit, rss(visit.state), null, 'application/rss+xml'),
  },
  {
    path: '/feed-full.rss',
    does: 'RSS with whole articles',
    answer: xml((state) => rss(state, { full: true }), 'application/rss+xml'),
  },
  { path: '/feed.atom', does: 'Atom with XHTML content and relative links', answer: xml(atom, 'application/atom+xml') },
  { path: '/feed.rdf', does: 'RSS 1.0', answer: xml(rdf, 'application/rdf+xml') },
  { path: '/feed.json', does: 'JSON Feed', answer: xml(json, 'application/feed+json') },
  { path: '/feed-as-html', does: 'RSS that says it is HTML', answer: xml(rss, 'text/html') },
  {
    path: '/feed-truncated.rss',
    does: 'RSS cut in the middle of an item',
    answer: xml((state) => rss(state, { most: 10 }).slice(0, -700)),
  },
  {
    path: '/feed-broken.rss',
    does: 'RSS with bare ampersands, unknown entities and unclosed items',
    answer: xml(
      (state) => rss(state, { most: 10 }).replaceAll('</item>', '').replaceAll('council', 'council & sons&nbsp;'),
      'text/xml',
    ),
  },
  {
    path: '/feed-latin1.rss',
    does: 'RSS in ISO-8859-1, said in the XML declaration only',
    answer: ({ response, state }) => {
      const text = rss(state, { most: 3 }).replace('UTF-8', 'ISO-8859-1').replaceAll('Courier', 'Café');
      send(response, Buffer.from(text.replaceAll('’', "'"), 'latin1'), { type: XML });
    },
  },
  {
    path: '/feed-shared.rss',
    does: 'RSS with the articles 1 to 12 whole: three on one page, three whose links differ in the fragment, three on the front page, three without link or id; and two that only link to article 20',
    answer: xml(({ origin }) => {
      const item = (n: number, link: string, guid: string) => {
        const { title, paragraphs } = inventArticle(n);
        const content = paragraphs.map((text) => `<p>${text}</p>`).join('');
        return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
      };
      const three = (first: number, link: (n: number) => string, guid: (n: number) => string) =>
        [first, first + 1, first + 2].map((n) => item(n, link(n), guid(n)));
      const items = [
        ...three(
          1,
          () => `${origin}/article/30`,
          (n) => `log-${n}`,
        ),
        ...three(
          4,
          (n) => `${origin}/article/31#${n}`,
          () => 'the log',
        ),
        ...three(
          7,
          () => `${origin}/`,
          (n) => `status-${n}`,
        ),
        ...three(
          10,
          () => 'N/A',
          () => 'N/A',
        ),
        ...['#0', '#3'].map(
          (edit) =>
            `<item><title>Late edition</title><link>${origin}/article/20</link><guid>${origin}/article/20${edit}</guid><description>The port council has met.</description></item>`,
        ),
      ];
      return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Shared</title><link>${origin}</link>${items.join('')}</channel></rss>`;
    }, 'application/rss+xml'),
  },
  {
    path: '/feed-lure.rss',
    does: 'RSS with a link to the private target, one that redirects there, and article 1',
    answer: xml(
      ({ origin, privateTarget }) =>
        `<rss version="2.0"><channel><title>Lure</title>${[
          privateTarget,
          `${origin}/redirect/private`,
          `${origin}/article/1`,
        ]
          .map((link, at) => `<item><title>Item ${at}</title><link>${link}</link><guid>${at}</guid></item>`)
          .join('')}</channel></rss>`,
    ),
  },
  {
    path: '/sitemap-lure.xml',
    does: 'an index of a sitemap at the private target, and of one that redirects there',
    answer: xml(
      ({ origin, privateTarget }) =>
        `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[
          `${privateTarget}s.xml`,
          `${origin}/redirect/private?s`,
        ]
          .map((loc) => `<sitemap><loc>${loc}</loc></sitemap>`)
          .join('')}</sitemapindex>`,
    ),
  },
  { path: '/sitemap.xml', does: 'an index of three sitemaps', answer: xml((state) => index(state, WITH_BOTH)) },
  {
    path: '/sitemap-loop.xml',
    does: 'an index that names itself',
    answer: xml((state) => index(state, ['/sitemap-loop.xml'])),
  },
  { path: '/sitemap-articles.xml', does: 'all articles with lastmod', answer: xml((state) => urlset(state)) },
  { path: '/sitemap-news.xml', does: 'all articles as a news sitemap', answer: xml((state) => urlset(state, true)) },
  {
    path: '/sitemap-articles.xml.gz',
    does: 'all articles, a gzip file',
    answer: ({ response, state }) => send(response, gzipSync(urlset(state)), { type: 'application/gzip' }),
  },
  {
    path: '/sitemap.txt',
    does: 'all articles, one URL a line',
    answer: ({ response, state }) =>
      send(
        response,
        items(state, 50_000)
          .map(({ url }) => url)
          .join('\r\n'),
        { type: 'text/plain' },
      ),
  },
];
