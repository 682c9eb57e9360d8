/** An item of a file: who it is, and what its file says of it. */
import { dirname } from 'node:path';
import type { Claims, Item, Rejection } from '../article.js';
import { parseAllow } from '../fetch/allow.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { EARLIEST_MS, isoTime, readTime } from '../formats/times.js';
import { storable } from '../store/storable.js';
import { carriedBy, inOurNames } from './claims.js';
import type { FileKind } from './files.js';

/** An item that is not in the file: the file says where it is. Without content, and with a refusal only if it cannot be asked for. */
export interface Wanted extends Item {
  link: string;
}

export function isWanted(item: Item): item is Wanted {
  return 'link' in item;
}

export interface FileToRead {
  /** Where the bytes are now. */
  path: string;
  /** What it is called: the article's key when nothing better is known. With `/`. */
  name: string;
  kind: FileKind;
  /** Of a file of many items: tells this reading of it from others. */
  reading?: string;
  /** What a sub-folder of the inbox says of all its files. */
  claims?: Pick<Claims, 'source' | 'tags'>;
}

const SIDECAR_KEYS = /^(?:url|title|publishedAt|published_at|source|tags|id|site|fetched_at)$/;
/** Unknown keys that are told of. */
const TOLD_KEYS = 20;

/** The file itself, with what its sidecar says of it. */
export function wholeItem(file: FileToRead, content: Buffer, sidecar: Record<string, unknown>): Item {
  const type = file.kind === 'html' || file.kind === 'markdown' ? file.kind : 'text';
  const item = withClaims(file, { content, type, line: null }, sidecar);
  const unknown = Object.keys(sidecar).filter((key) => !SIDECAR_KEYS.test(key));
  if (unknown.length === 0) return item;
  const told = unknown.slice(0, TOLD_KEYS).map((key) => storable(key.slice(0, 100)));
  return { ...item, claims: { ...item.claims, ignored: [...(item.claims.ignored ?? []), ...told] } };
}

/** One object that carries `text` or `html`, and says of itself what a sidecar would. */
export function jsonItem(
  file: FileToRead,
  content: Buffer | null,
  line: number | null,
  rejection: Rejection | null,
): Item {
  const base = { content, type: 'json' as const, line };
  if (!content) return withClaims(file, base, {}, rejection);
  const parsed = parseObject(content);
  if ('code' in parsed) return withClaims(file, base, {}, parsed);
  const object = inOurNames(parsed.object);
  const shape: Rejection | null = carriedBy(object)
    ? null
    : { code: 'E_SHAPE', message: 'An object with a string `text` or `html` is needed.' };
  return withClaims(file, base, object, shape);
}

export const BOM = '\ufeff';

export function parseObject(bytes: Buffer): { object: Record<string, unknown> } | Rejection {
  let value: unknown;
  try {
    const text = bytes.toString('utf8');
    value = JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
  } catch (error) {
    return { code: 'E_JSON', message: (error as Error).message };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'E_SHAPE', message: 'Not a JSON object.' };
  return { object: value as Record<string, unknown> };
}

export function withClaims(
  file: FileToRead,
  base: Pick<Item, 'content' | 'type' | 'line'>,
  said: Record<string, unknown>,
  rejection: Rejection | null = null,
): Item {
  const url = typeof said.url === 'string' ? usableUrl(said.url) : null;
  const key = typeof said.id === 'number' ? String(said.id) : (text(said.id) ?? null);
  const publishedAt = said.publishedAt ?? said.published_at;
  const firstSeen = plausibleTime(said.fetched_at);
  const source = text(said.source) ?? file.claims?.source;
  const site = text(said.site) ?? (url ? siteOf(url) : null) ?? source ?? null;
  const claims: Claims = {
    url: text(said.url),
    title: text(said.title),
    publishedAt: timeSaid(publishedAt),
    source,
    tags: Array.isArray(said.tags) ? said.tags.filter((tag) => typeof tag === 'string') : file.claims?.tags,
  };
  const used = {
    url,
    id: key,
    title: claims.title,
    publishedAt: claims.publishedAt,
    source: text(said.source),
    site: text(said.site),
    fetched_at: firstSeen,
    tags: isTexts(said.tags) || null,
  };
  const ignored = ignoredOf({ ...said, publishedAt }, used);
  if (ignored.length > 0) claims.ignored = ignored;
  // A line is no place, and the lines of one file are not versions of one another.
  const reading = url === null && key === null && base.line !== null ? { reading: file.reading } : {};
  return {
    ...base,
    ...reading,
    identity: url ?? (key !== null ? `key:${site ? `${site}/` : ''}${key}` : `file:${file.name.normalize('NFC')}`),
    key,
    url,
    site,
    file: file.name,
    claims,
    firstSeen,
    refusal: rejection && { ...rejection, fault: false },
    http: null,
  };
}

/** The names under which something was said that is of no use. */
function ignoredOf(said: Record<string, unknown>, used: Record<string, unknown>): string[] {
  const isSaid = (value: unknown) => value !== undefined && value !== null && value !== '';
  return Object.keys(used).filter((name) => isSaid(said[name]) && !isSaid(used[name]));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** A time as senders write it, in ISO 8601; undefined for what cannot be read. */
export function timeSaid(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? (isoTime(value) ?? undefined) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? storable(value) : undefined;
}

/** A sender's URL only names its article; whether we may fetch it is for the fetcher to say. */
const ANYWHERE = parseAllow('0.0.0.0/0 ::/0');

export function usableUrl(value: string): string | null {
  try {
    return canonicalUrl(value, ANYWHERE);
  } catch {
    return null; // kept among the claims; the sender's key or the path identifies the item
  }
}

/** Null for a time before the web, or that is yet to come. */
function plausibleTime(value: unknown): Date | null {
  const at = typeof value === 'string' || typeof value === 'number' ? readTime(value)?.at : undefined;
  return at && at.getTime() >= EARLIEST_MS && at.getTime() <= Date.now() ? at : null;
}

/** The first sub-folder is the source, those below it are tags. */
export function claimsOfFolder(relative: string): Pick<Claims, 'source' | 'tags'> {
  const folder = dirname(relative);
  if (folder === '.') return {};
  const [source, ...tags] = folder.split('/');
  return tags.length ? { source, tags } : { source };
}

/** An item that is asked for by its address; refused when it has none. */
export function wanted(file: FileToRead, line: number, said: Record<string, unknown>): Item | Wanted {
  const base = { content: null, type: 'html' as const, line };
  const link = text(said.url);
  if (link === undefined)
    return withClaims(file, base, said, { code: 'E_EMPTY', message: 'It carries no article, and no address of one.' });
  return { ...withClaims(file, base, said), link };
}
