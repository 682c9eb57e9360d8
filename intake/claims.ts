/** What a JSON object of a crawler says, under the names that crawlers use, told under ours. */
import type { ContentType } from '../article.js';

/** The first of these that the object has is taken. Ours stand first; then those of common crawlers and extractors. */
const HTML = ['html', 'raw_html', 'html_content', 'content_html', 'contentHtml', 'body_html', 'page_source', 'rawHtml'];
const TEXT = ['text', 'maintext', 'article_text', 'cleaned_text', 'articleBody', 'full_text', 'plain_text', 'raw_text'];
/** Either, told by their look. */
const EITHER = ['content', 'body', 'article', 'page', 'data'];

const NAMES: Readonly<Record<string, readonly string[]>> = {
  url: ['url', 'canonical_url', 'canonicalUrl', 'link', 'source_url', 'page_url', 'uri'],
  title: ['title', 'headline', 'title_page'],
  publishedAt: [
    'publishedAt',
    'published_at',
    'date_publish',
    'publish_date',
    'date_published',
    'datePublished',
    'published_date',
    'pubDate',
    'published',
    'date',
  ],
  fetched_at: [
    'fetched_at',
    'date_download',
    'crawled_at',
    'scraped_at',
    'downloaded_at',
    'crawl_date',
    'retrieved_at',
  ],
  site: ['site', 'source_domain', 'hostname', 'domain'],
  source: ['source', 'sitename', 'site_name', 'publisher'],
};

const TIMES: ReadonlySet<string> = new Set(['publishedAt', 'fetched_at']);

const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<head|<body)|<(?:p|div|article|br|h1|span|a)\b[^<>]{0,500}>/i;
const LOOKED_CHARS = 4_000;
const ADDRESS = /^https?:\/\/\S+$/i;

/** The article that an object carries; null when no field that usually holds one is a string. */
export function carriedBy(object: Record<string, unknown>): { content: string; type: ContentType } | null {
  const html = firstText(object, HTML);
  if (html !== null) return { content: html, type: 'html' };
  const text = firstText(object, TEXT);
  if (text !== null) return { content: text, type: 'text' };
  const content = firstText(object, EITHER);
  if (content === null) {
    // An empty page is one; it is rejected as such.
    if (object.html === '') return { content: '', type: 'html' };
    return object.text === '' ? { content: '', type: 'text' } : null;
  }
  return { content, type: MARKUP.test(content.slice(0, LOOKED_CHARS)) ? 'html' : 'text' };
}

/** The object with what it says under our names; fields that we have no name for are left as they are. */
export function inOurNames(object: Record<string, unknown>): Record<string, unknown> {
  const said: Record<string, unknown> = { ...object };
  for (const [ours, names] of Object.entries(NAMES)) {
    const name = names.find((one) => isSaid(object[one], TIMES.has(ours)));
    if (name !== undefined) said[ours] = object[name];
  }
  // Some extractors call the address of the page its source.
  if (typeof said.source === 'string' && ADDRESS.test(said.source)) {
    said.url ??= said.source;
    said.source = firstText(object, ['sitename', 'site_name', 'publisher']) ?? undefined;
  }
  return said;
}

/** Times may be numbers: seconds or milliseconds since 1970. */
function isSaid(value: unknown, orNumber: boolean): boolean {
  return (typeof value === 'string' && value !== '') || (orNumber && typeof value === 'number');
}

/** Whether a field of this name tells the address of its article. */
export function isNameOfUrl(name: string): boolean {
  return NAMES.url!.includes(name);
}

function firstText(object: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
