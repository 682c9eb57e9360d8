/** A file's items: the file itself, or each of its lines. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import type { Claims, Item, Rejection } from '../article.js';
import { parseAllow } from '../fetch/allow.js';
import { parseSitemap } from '../fetch/sitemaps.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { storable } from '../store/storable.js';
import { readCsv } from './csv.js';
import { articlesOf, NOWHERE } from './feed-file.js';
import { DOCUMENT_LIMIT_BYTES, type FileKind, PACKED, SIDECAR_SUFFIX } from './files.js';
import { splitLines } from './lines.js';
import { asSaid, carriedBy } from './said.js';
import { readWarc, WarcFault } from './warc.js';
import { pageOf } from './warc-page.js';

/** An item that is not in the file: the file says where it is. Without content, and with a refusal only if it cannot be asked for. */
export interface Wanted extends Item {
  link: string;
}

export function isWanted(item: Item): item is Wanted {
  return 'link' in item;
}

/** The file itself could not be taken; the message says what to do. */
export class FileFault extends Error {
  override name = 'FileFault';
  constructor(
    readonly code: 'E_UNREADABLE' | 'E_NOT_A_FILE' | 'E_TYPE' | 'E_SIDECAR' | 'E_TOO_LARGE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface FileToRead {
  /** Where the bytes are now. */
  path: string;
  /** What it is called: the article's key when nothing better is known. With `/`. */
  name: string;
  kind: FileKind;
  /** What a sub-folder of the inbox says of all its files. */
  claims?: Pick<Claims, 'source' | 'tags'>;
}

/** Throws `FileFault`; yields at least one item otherwise, unless a file of lines is blank. Some may be `Wanted`. */
export async function* readItems(file: FileToRead): AsyncGenerator<Item> {
  const handle = await openRegular(file.path);
  try {
    if (file.kind === 'warc') {
      yield* warcItems(file, streamOf(handle, file));
      return;
    }
    if (file.kind === 'jsonl') {
      for await (const line of splitLines(streamOf(handle, file), DOCUMENT_LIMIT_BYTES)) {
        const tooLong = line.tooLong ? tooLarge(`Line ${line.number} of ${file.name}`) : null;
        yield jsonItem(file, tooLong ? null : line.bytes, line.number, tooLong);
      }
      return;
    }
    if (file.kind === 'urls') {
      yield* urlItems(file, streamOf(handle, file));
      return;
    }
    if (file.kind === 'csv') {
      yield* csvItems(file, streamOf(handle, file));
      return;
    }
    const { size } = await handle.stat();
    if (size > DOCUMENT_LIMIT_BYTES) throw new FileFault('E_TOO_LARGE', tooLarge(file.name).message);
    const content = unpacked(file.name, await handle.readFile());
    if (file.kind === 'json') {
      yield jsonItem(file, content, null, null);
      return;
    }
    if (file.kind === 'feed') {
      yield* listItems(file, content);
      return;
    }
    yield withClaims(file, { content, type: file.kind, line: null }, (await readSidecar(file)) ?? {});
  } finally {
    await handle.close();
  }
}

/** The bytes as they are, or those of a packed file. */
export function unpacked(name: string, bytes: Buffer): Buffer {
  if (!PACKED.test(name)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: DOCUMENT_LIMIT_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new FileFault('E_TOO_LARGE', tooLarge(name).message, { cause: error });
    throw new FileFault('E_UNREADABLE', `${basename(name)} cannot be unpacked: ${message}`, { cause: error });
  }
}

function streamOf(handle: FileHandle, { name }: FileToRead): AsyncIterable<Uint8Array> {
  const stream = handle.createReadStream({ autoClose: false });
  return PACKED.test(name) ? stream.compose(createGunzip()) : stream;
}

/** A place where the file is no WARC, or breaks off, is an item of its own, for a person to look at. */
async function* warcItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  let number = 1;
  try {
    for await (const record of readWarc(stream, DOCUMENT_LIMIT_BYTES)) {
      number = record.number + 1;
      const page = pageOf(record, DOCUMENT_LIMIT_BYTES);
      if (!page) continue;
      const { url, date, content, type, http, refusal } = page;
      yield { ...withClaims(file, { content, type, line: record.number }, { url, fetched_at: date }, refusal), http };
    }
  } catch (error) {
    const unzip = /^Z_|^ERR_/.test((error as NodeJS.ErrnoException).code ?? '');
    if (!(error instanceof WarcFault) && !unzip) throw error;
    const item = withClaims(file, { content: null, type: 'html', line: number }, {});
    yield { ...item, refusal: { code: 'E_TORN', message: (error as Error).message, fault: true } };
  }
}

/** A feed, whose items carry their articles or link to them, or a sitemap. */
async function* listItems(file: FileToRead, content: Buffer): AsyncGenerator<Item> {
  const articles = articlesOf(content);
  if (articles) {
    for (const { number, html, said } of articles) {
      const body = html === null ? null : Buffer.from(html);
      yield body ? withClaims(file, { content: body, type: 'html', line: number }, said) : wanted(file, number, said);
    }
    return;
  }
  const sitemap = await parseSitemap(content, { url: NOWHERE });
  if (sitemap === null)
    throw new FileFault('E_TYPE', `${basename(file.name)} is neither a feed (RSS, Atom) nor a sitemap.`);
  if (sitemap.kind === 'index')
    throw new FileFault('E_TYPE', `${basename(file.name)} lists other sitemaps: winnow sitemap add URL reads them.`);
  for (const [at, { url, news }] of sitemap.entries.entries()) {
    const { title, publishedAt } = news ?? {};
    yield wanted(file, at + 1, { url, title, publishedAt });
  }
}

/** A URL a line; what follows it after a blank, blank lines and those that begin with # say nothing. */
async function* urlItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { number, bytes } of splitLines(stream, MAX_URL_LINE)) {
    const line = bytes.toString('utf8').replace(BOM, '').trim();
    if (line !== '' && !line.startsWith('#')) yield wanted(file, number, { url: line.split(/\s/, 1)[0] });
  }
}

const MAX_URL_LINE = 64 * 1024;

/** A row that carries an article is one; a row with an address asks for it. A place where the file breaks off is an item of its own. */
async function* csvItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  let last = 0;
  try {
    for await (const { line, fields } of readCsv(stream, DOCUMENT_LIMIT_BYTES)) {
      last = line;
      const said = asSaid(fields);
      if (carriedBy(said)) yield jsonItem(file, Buffer.from(JSON.stringify(fields)), line, null);
      else yield wanted(file, line, said);
    }
  } catch (error) {
    if (!/^CSV_|^Z_|^ERR_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const item = withClaims(file, { content: null, type: 'json', line: last + 1 }, {});
    yield { ...item, refusal: { code: 'E_TORN', message: (error as Error).message, fault: true } };
  }
}

function wanted(file: FileToRead, line: number, said: Record<string, unknown>): Item | Wanted {
  const base = { content: null, type: 'html' as const, line };
  const link = text(said.url);
  if (link === undefined)
    return withClaims(file, base, said, { code: 'E_EMPTY', message: 'It carries no article, and no address of one.' });
  return { ...withClaims(file, base, said), link };
}

/** Never follows a link, never waits on a pipe. */
async function openRegular(path: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || code === 'ENXIO') throw notAFile(path);
    throw new FileFault(
      'E_UNREADABLE',
      `${basename(path)} cannot be read (${code}). Check that it exists and its permissions.`,
      { cause: error },
    );
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw notAFile(path);
}

function notAFile(path: string): FileFault {
  return new FileFault(
    'E_NOT_A_FILE',
    `${basename(path)} is not a regular file; links, pipes and devices are not opened.`,
  );
}

function tooLarge(what: string): Rejection {
  return {
    code: 'E_TOO_LARGE',
    message: `${what} is larger than ${DOCUMENT_LIMIT_BYTES / 1024 / 1024} MiB, the most that one document may hold.`,
  };
}

async function readSidecar(file: FileToRead): Promise<Record<string, unknown> | null> {
  let handle: FileHandle;
  try {
    handle = await openRegular(file.path + SIDECAR_SUFFIX);
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const parsed = parseObject(await handle.readFile());
    if (!('code' in parsed)) return parsed.object;
    throw new FileFault('E_SIDECAR', `${basename(file.name)}${SIDECAR_SUFFIX}: ${parsed.message}`);
  } finally {
    await handle.close();
  }
}

/** One object that carries `text` or `html`, and says of itself what a sidecar would. */
function jsonItem(file: FileToRead, content: Buffer | null, line: number | null, rejection: Rejection | null): Item {
  const base = { content, type: 'json' as const, line };
  if (!content) return withClaims(file, base, {}, rejection);
  const parsed = parseObject(content);
  if ('code' in parsed) return withClaims(file, base, {}, parsed);
  const object = asSaid(parsed.object);
  const shape: Rejection | null = carriedBy(object)
    ? null
    : { code: 'E_SHAPE', message: 'An object with a string `text` or `html` is needed.' };
  return withClaims(file, base, object, shape);
}

const BOM = '\ufeff';

function parseObject(bytes: Buffer): { object: Record<string, unknown> } | Rejection {
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

const EARLIEST = Date.UTC(1990, 0, 1);

function withClaims(
  file: FileToRead,
  base: Pick<Item, 'content' | 'type' | 'line'>,
  said: Record<string, unknown>,
  rejection: Rejection | null = null,
): Item {
  const url = typeof said.url === 'string' ? usableUrl(said.url) : null;
  const key = typeof said.id === 'number' ? String(said.id) : (text(said.id) ?? null);
  const source = text(said.source) ?? file.claims?.source;
  const site = text(said.site) ?? (url ? siteOf(url) : null) ?? source ?? null;
  const claims: Claims = {
    url: text(said.url),
    title: text(said.title),
    publishedAt: text(said.publishedAt) ?? text(said.published_at),
    source,
    tags: Array.isArray(said.tags) ? said.tags.filter((tag) => typeof tag === 'string') : file.claims?.tags,
  };
  const place = base.line === null ? file.name : `${file.name}#${base.line}`;
  return {
    ...base,
    identity: url ?? (key !== null ? `key:${site ? `${site}/` : ''}${key}` : `file:${place}`),
    key,
    url,
    site,
    file: file.name,
    claims,
    firstSeen: plausibleTime(said.fetched_at),
    refusal: rejection && { ...rejection, fault: false },
    http: null,
  };
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

function plausibleTime(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const time = new Date(value);
  return time.getTime() >= EARLIEST && time.getTime() <= Date.now() ? time : null;
}

/** The first sub-folder is the source, those below it are tags. */
export function claimsOfFolder(relative: string): Pick<Claims, 'source' | 'tags'> {
  const folder = dirname(relative);
  if (folder === '.') return {};
  const [source, ...tags] = folder.split('/');
  return tags.length ? { source, tags } : { source };
}
