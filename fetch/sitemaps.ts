/** Sitemaps: lists of pages, news sitemaps, indexes, lists of URLs as plain text, each also as a gzip file. */
import { setImmediate as breathe } from 'node:timers/promises';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { encodingOf } from '../formats/encoding.js';
import { isoTime } from '../formats/times.js';
import { readBody } from './body.js';
import { absolute } from './feed-item.js';
import { KINDS } from './kinds.js';
import { makeXmlReader, type XmlEvents } from './xml.js';

export interface SitemapEntry {
  /** Absolute, http(s). Of a page, or in an index of another sitemap. Not held to the sitemap's host. */
  url: string;
  /** ISO 8601: UTC, or a day alone (`dates.ts`). */
  lastModified: string | null;
  /** What a news sitemap says of the article. */
  news: { title: string | null; publishedAt: string | null; language: string | null } | null;
}

export interface Sitemap {
  /** `index`: its entries are sitemaps. */
  kind: 'pages' | 'index';
  entries: SitemapEntry[];
  /** The document broke off, or had more entries than were asked for. */
  incomplete: boolean;
  /** The document ended before its root did, be it between two entries. */
  torn: boolean;
}

export interface SitemapOptions {
  /** Where it was fetched from; relative entries are resolved against it. */
  url: string;
  charset?: string | null;
  maxEntries?: number;
}

/** What sitemaps.org lets one file hold. */
const MAX_ENTRIES = 50_000;
/** An index of indexes is against the rules and common; a caller follows them to this depth, the first index being 1. */
export const MAX_INDEX_DEPTH = 3;
/** So much is parsed before other work gets its turn; about 20 ms. */
const STRIDE = 512 * 1024;

/**
 * The sitemap in a document, or null when it is none: a decision, not a fault. Broken XML is survived; an entry that the
 * document breaks off in is left out. Rejects with `FetchError` for a gzip file that is broken or grows beyond the caps of
 * kind `sitemap`. Lets other work through between pieces, since a full sitemap takes seconds.
 */
export async function parseSitemap(file: Uint8Array, options: SitemapOptions): Promise<Sitemap | null> {
  const bytes = await unpacked(file);
  const decoder = new TextDecoder(encodingOf(bytes, options.charset ?? null).label);
  const head = decoder.decode(bytes.subarray(0, 4096)).trimStart();
  if (/^https?:\/\//i.test(head)) return readList(bytes, options);
  return head.includes('<') ? readXml(bytes, options) : null;
}

async function unpacked(file: Uint8Array): Promise<Uint8Array> {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
  async function* once() {
    yield file;
  }
  return (await readBody(once(), 'gzip', KINDS.sitemap)).bytes;
}

function readList(bytes: Uint8Array, { url, charset = null, maxEntries = MAX_ENTRIES }: SitemapOptions): Sitemap {
  const lines = new TextDecoder(encodingOf(bytes, charset).label).decode(bytes).split(/[\r\n]+/);
  const links = lines.map((line) => line.trim()).filter((line) => /^https?:\/\//i.test(line));
  const urls = links.map((link) => absolute(link, url)).filter((link) => link !== null);
  const entries = urls.slice(0, maxEntries).map((link) => ({ url: link, lastModified: null, news: null }));
  return { kind: 'pages', entries, incomplete: urls.length > maxEntries, torn: false };
}

async function readXml(bytes: Uint8Array, options: SitemapOptions): Promise<Sitemap | null> {
  const { charset = null, maxEntries = MAX_ENTRIES } = options;
  const decoder = new TextDecoder(encodingOf(bytes, charset).label);
  const collected = collect(options.url);
  const reader = makeXmlReader(collected.events);
  for (let at = 0; at < bytes.length && !reader.stopped; at += STRIDE) {
    if (collected.entries.length > maxEntries) break;
    reader.write(decoder.decode(bytes.subarray(at, at + STRIDE), { stream: true }));
    if (at > 0) await breathe();
  }
  reader.end();
  const { kind, entries, torn, unclosed } = collected;
  if (kind === null) return null;
  return {
    kind,
    entries: entries.slice(0, maxEntries),
    incomplete: torn || reader.stopped || entries.length > maxEntries,
    torn: unclosed,
  };
}

const FIELDS = new Set(['loc', 'lastmod', 'news:title', 'news:publication_date', 'news:language']);

/** Gathers entries from the events of a document. */
function collect(base: string) {
  let fields: Record<string, string> | null = null;
  let field: string | null = null;
  /** Elements open inside the entry that are none of its fields; an image's `loc` is not the page's. */
  const around: string[] = [];
  const state: { kind: Sitemap['kind'] | null; entries: SitemapEntry[]; torn: boolean; unclosed: boolean } = {
    kind: null,
    entries: [],
    torn: false,
    unclosed: false,
  };

  const finish = () => {
    const url = absolute(fields?.loc?.trim() ?? null, base);
    if (fields && url !== null)
      state.entries.push({ url, lastModified: isoTime(fields.lastmod ?? ''), news: newsOf(fields) });
    fields = null;
    field = null;
  };
  const events: XmlEvents = {
    open(name) {
      if (name === 'urlset') state.kind ??= 'pages';
      else if (name === 'sitemapindex') state.kind ??= 'index';
      else if (name === 'url' || name === 'sitemap') {
        finish();
        fields = {};
        around.length = 0;
      } else if (!FIELDS.has(name)) {
        around.push(name);
        field = null;
      } else field = around.length === 0 || name.includes(':') ? name : null;
    },
    text(data) {
      if (fields && field) fields[field] = (fields[field] ?? '') + data;
    },
    close(name, torn) {
      if (torn) {
        state.torn ||= fields !== null;
        state.unclosed ||= name === 'urlset' || name === 'sitemapindex';
      } else if (name === 'url' || name === 'sitemap') finish();
      else if (name === field) field = null;
      else if (name === around.at(-1)) around.pop();
    },
  };
  return {
    events,
    get kind() {
      return state.kind;
    },
    get entries() {
      return state.entries;
    },
    get torn() {
      return state.torn;
    },
    get unclosed() {
      return state.unclosed;
    },
  };
}

function newsOf(fields: Record<string, string>): SitemapEntry['news'] {
  const { 'news:title': title, 'news:publication_date': published, 'news:language': language } = fields;
  if (title === undefined && published === undefined) return null;
  return {
    title: title?.replace(/\s+/g, ' ').trim() || null,
    publishedAt: isoTime(published ?? ''),
    language: language?.trim().toLowerCase() || null,
  };
}
