/** The archive as a feed that any reader takes: each story once, whole, by whoever stands for it. */

import { type Carrier, carriersOf } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { type ExportedVersion, exportLines } from '../store/export.js';
import type { ArticleFilter } from '../store/filter.js';
import { searchArticles } from '../store/search.js';
import type { SearchTerms } from '../store/search-terms.js';

export interface FeedRequest {
  title: string;
  filter: ArticleFilter;
  query: SearchTerms | null;
  limit: number;
}

export interface FeedEntry extends ExportedVersion {
  /** Articles that this one stands for. */
  carriers: Carrier[];
}

export interface FeedOut {
  title: string;
  /** When the newest of its versions came. */
  updated: Date;
  entries: FeedEntry[];
}

export const FEED_FORMATS = { atom: writeAtom, json: writeJsonFeed } as const;

/** The newest stories, without the articles that others stand for. */
export async function readFeedOut(database: Database, { title, filter, query, limit }: FeedRequest): Promise<FeedOut> {
  const { items } = await searchArticles(database, { ...filter, only: 'representatives', query, sort: 'time', limit });
  const ids = items.map(({ id }) => id);
  const lines = await exportLines(database, ids);
  const carriers = await carriersOf(database, ids);
  const entries = ids.flatMap((id) => {
    const line = lines.get(id);
    return line ? { ...line, carriers: carriers.get(id) ?? [] } : [];
  });
  const updated = new Date(Math.max(0, ...entries.map(({ firstSeen }) => firstSeen.getTime())));
  return { title, updated, entries };
}

const idOf = ({ id }: FeedEntry) => `urn:winnow:article:${id}`;

export function writeAtom({ title, updated, entries }: FeedOut): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:winnow:feed:${encodeURIComponent(title)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    '<author><name>winnow</name></author>',
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry(entry: FeedEntry): string {
  const { title, identity, url, site, byline, firstSeen, publishedAt, language, image, text, tags, carriers } = entry;
  const published = publishedAt ? new Date(publishedAt) : null;
  return [
    '<entry>',
    `<id>${idOf(entry)}</id>`,
    `<title>${xml(title ?? identity)}</title>`,
    ...(url ? [`<link rel="alternate" href="${xml(url)}"/>`] : []),
    ...(image ? [`<link rel="enclosure" href="${xml(image.url)}"/>`] : []),
    ...carriers.flatMap((carrier) =>
      carrier.url ? [`<link rel="related" href="${xml(carrier.url)}" title="${xml(carrier.site ?? '')}"/>`] : [],
    ),
    `<updated>${firstSeen.toISOString()}</updated>`,
    ...(published && !Number.isNaN(published.getTime()) ? [`<published>${published.toISOString()}</published>`] : []),
    `<author><name>${xml(byline ?? site ?? 'unknown')}</name></author>`,
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    `<content type="html"${language ? ` xml:lang="${xml(language)}"` : ''}>${xml(asHtml(text))}</content>`,
    '</entry>',
  ].join('\n');
}

export function writeJsonFeed({ title, entries }: FeedOut): string {
  const items = entries.map((entry) => ({
    id: idOf(entry),
    url: entry.url ?? undefined,
    title: entry.title ?? entry.identity,
    content_text: entry.text,
    image: entry.image?.url,
    date_published: entry.publishedAt ?? undefined,
    date_modified: entry.firstSeen,
    language: entry.language ?? undefined,
    authors: [{ name: entry.byline ?? entry.site ?? 'unknown' }],
    tags: entry.tags,
    _winnow: { carriers: entry.carriers },
  }));
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items }, null, 1)}\n`;
}

function asHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${xml(paragraph)}</p>`)
    .join('');
}

/** XML 1.0 has no place for other controls, however they are written. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
