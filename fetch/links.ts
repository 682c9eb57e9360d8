/** What a page's head says of its other addresses: its feeds, and the URL it wants to be known by. */
import { decodeHTML } from 'entities';
import { absolute } from './feed-item.js';
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
 * (a `<base>` in the page counts). Runs in time linear in the page, whatever it holds.
 */
export function discoverFeeds(html: string, baseUrl: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = baseUrl;
  let looked = 0;
  for (const { name, attributes } of tags(html)) {
    if (name === 'base') base = absolute(attributes.href ?? null, baseUrl) ?? base;
    const { rel = '', type = '', href = null, title = null } = attributes;
    const declared = name === 'link' && words(rel).includes('alternate') && FEED_TYPES.test(type.trim());
    // Most links are neither; parsing each of their URLs would cost more than the rest.
    if (!declared && !(name === 'a' && MAY_BE_FEED.test(href ?? ''))) continue;
    if (++looked > MAX_LOOKED_AT) break;
    const url = absolute(href, base);
    if (url === null || NO_FEED.test(url) || !(declared || LOOKS_LIKE_FEED.test(new URL(url).pathname))) continue;
    if (!found.has(url) || (declared && !found.get(url)!.declared)) found.set(url, { url, title, declared });
    if (found.size === MAX_LINKS) break;
  }
  return [...found.values()].sort((a, b) => Number(b.declared) - Number(a.declared));
}

/**
 * The address a page wants to be known by (`rel=canonical` in its head or its Link header), absolute; null when it names none,
 * itself, or one not to be believed: another site, or the front page for an inner page, which careless sites put on every page.
 */
export function declaredCanonical(html: string, pageUrl: string, linkHeader: string | null = null): string | null {
  const named = fromHeader(linkHeader) ?? fromHead(html);
  const url = absolute(named, pageUrl);
  if (url === null || url === pageUrl || siteOf(url) !== siteOf(pageUrl)) return null;
  return isFront(url) && !isFront(pageUrl) ? null : url;
}

function isFront(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function fromHead(html: string): string | null {
  for (const { name, attributes } of tags(html)) {
    if (name === 'link' && words(attributes.rel ?? '').includes('canonical')) return attributes.href ?? null;
  }
  return null;
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

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const WANTED = /^<(link|base|a)(?=[\s/])/i;
const ATTRIBUTE = /(?<![a-z-])([a-z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** A longer tag is passed over. */
const MAX_TAG = 8192;

/** The tags that can hold links. No tree is built: parsers of HTML take quadratic time on tags that are never closed. */
function* tags(html: string): Generator<Tag> {
  let end = -1;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
    const wanted = WANTED.exec(html.slice(start, start + 6));
    if (!wanted) continue;
    // Kept from one tag to the next: where no `>` follows any more, it is looked for once.
    if (end < start) end = html.indexOf('>', start);
    if (end < 0) return;
    if (end - start > MAX_TAG) continue;
    yield { name: wanted[1]!.toLowerCase(), attributes: attributesOf(html.slice(start, end)) };
  }
}

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE))
    attributes[name!.toLowerCase()] ??= decodeHTML(double ?? single ?? bare ?? '').trim();
  return attributes;
}
