/** What a page's head says of its other addresses: its feeds, and the URL it wants to be known by. */
import { absolute } from './feed-item.js';
import { isFront } from './fronts.js';
import { readTags, type Tag } from './tags.js';
import { siteOf } from './url.js';

export interface FeedLink {
  url: string;
  title: string | null;
  /** Said by the page in so many words (`rel="alternate"`), or guessed from an address that looks like a feed. */
  declared: boolean;
}

const FEED_TYPES = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/(?:feed\+)?json|application\/xml|text\/xml)\b/i;
/** Not feeds, though they carry a feed's type: WordPress' description of itself, its comments. */
const NO_FEED = /\/wp-json\/|\/oembed|\/comments\/feed\/?$/i;
const LOOKS_LIKE_FEED =
  /\/(?:feed|rss|atom)s?\/?(?:\.xml|index\.xml)?$|\.(?:rss|atom)$|\/(?:rss|feed|atom|index)\.xml$/i;
const MAY_BE_FEED = /feed|rss|atom|index\.xml/i;
const MAX_LINKS = 50;
/** Links that could be feeds and are looked at; a page with more of them is not written for readers. */
const MAX_LOOKED_AT = 2_000;

/**
 * The feeds that a page names, the declared ones first, each once, at most 50. `html` is decoded, `baseUrl` where it came from
 * (a `<base>` in the page counts). A declaration counts in the body, too: believing it costs a look. Runs in time linear in the page, whatever it holds.
 */
export function discoverFeeds(html: string, baseUrl: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = null as string | null;
  let looked = 0;
  const open = ({ name, attributes, place }: Tag) => {
    if (place === 'noscript') return true;
    if (name === 'base') base ??= absolute(attributes.href ?? null, baseUrl);
    const { rel = '', type = '', href = null, title = null } = attributes;
    const declared = name === 'link' && words(rel).includes('alternate') && FEED_TYPES.test(type);
    // Most links are neither; parsing each of their URLs would cost more than the rest.
    if (!declared && !(name === 'a' && MAY_BE_FEED.test(href ?? ''))) return true;
    if (++looked > MAX_LOOKED_AT) return false;
    const url = absolute(href, base ?? baseUrl);
    if (url === null || NO_FEED.test(url) || !(declared || LOOKS_LIKE_FEED.test(new URL(url).pathname))) return true;
    if (!found.has(url) || (declared && !found.get(url)!.declared)) found.set(url, { url, title, declared });
    return found.size < MAX_LINKS;
  };
  readTags(html, { open });
  return [...found.values()].sort((a, b) => Number(b.declared) - Number(a.declared));
}

/**
 * The address a page wants to be known by (`rel=canonical` in its head or its Link header), absolute; null when it names none,
 * itself, or one not to be believed: another site, or the front page for an inner page, which careless sites put on every page.
 */
export function declaredCanonical(html: string, pageUrl: string, linkHeader: string | null = null): string | null {
  const url = absolute(fromHeader(linkHeader), pageUrl) ?? fromHead(html, pageUrl);
  if (url === null || url === pageUrl || siteOf(url) !== siteOf(pageUrl)) return null;
  return isFront(url) && !isFront(pageUrl) ? null : url;
}

/** Of several the first, in the document's own head: what a comment, a script or a reader's comment below the text says is none. */
function fromHead(html: string, pageUrl: string): string | null {
  let named = null as string | null;
  let base = null as string | null;
  const open = ({ name, attributes, place }: Tag) => {
    const { rel = '', href = null } = attributes;
    if (place !== 'head') return;
    if (name === 'base') base ??= absolute(href, pageUrl);
    if (name === 'link' && words(rel).includes('canonical')) named ??= href;
  };
  readTags(html, { open }, { headOnly: true });
  return absolute(named, base ?? pageUrl);
}

function fromHeader(header: string | null): string | null {
  for (const [, url, parameters] of (header ?? '').matchAll(/<([^<>]{1,4096})>((?:\s*;[^,;<>]{0,200}){0,8})/g)) {
    if (/;\s*rel\s*=\s*"?(?:[^";]*\s)?canonical(?:\s|"|;|$)/i.test(parameters!)) return url!.trim();
  }
  return null;
}

function words(text: string): string[] {
  return text.trim().toLowerCase().split(/\s+/);
}
