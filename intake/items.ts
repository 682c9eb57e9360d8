/** A file's items: the file itself, or each of its lines. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Item } from '../article.js';
import { FetchError } from '../fetch/errors.js';
import { parseSitemap } from '../fetch/sitemaps.js';
import { carriedBy, inOurNames } from './claims.js';
import { readCsv } from './csv.js';
import { articlesOf, NOWHERE } from './feed-file.js';
import { FileFault, tooLarge } from './file-fault.js';
import { BOM, type FileToRead, jsonItem, parseObject, wanted, wholeItem, withClaims } from './file-item.js';
import { DOCUMENT_LIMIT_BYTES, type FileKind, PACKED, SIDECAR_SUFFIX } from './files.js';
import { wholeMembers } from './gzip-members.js';
import { splitLines } from './lines.js';
import { unpacked } from './unpack.js';
import { readWarc, type WarcBreak, WarcFault, type WarcRecord } from './warc.js';
import { pageOf } from './warc-page.js';

/** Throws `FileFault`; yields at least one item otherwise, unless a file of many is empty. Some may be `Wanted`. */
export async function* readItems(file: FileToRead): AsyncGenerator<Item> {
  const handle = await openRegular(file.path);
  try {
    const readStream = STREAMED[file.kind];
    if (readStream) {
      const read = { ...file, reading: await readingOf(handle) };
      yield* untilTorn(
        read,
        readStream(read, streamOf(handle, file), () => wholeParts(handle, file)),
      );
      return;
    }
    const { size } = await handle.stat();
    if (size > DOCUMENT_LIMIT_BYTES) throw new FileFault('E_TOO_LARGE', tooLarge(file.name).message);
    const content = unpacked(file.name, await handle.readFile());
    if (file.kind === 'feed' || (file.kind === 'json' && isJsonFeed(content)))
      yield* listItems({ ...file, reading: await readingOf(handle) }, content);
    else if (file.kind === 'json') yield jsonItem(file, content, null, null);
    else yield wholeItem(file, content, (await readSidecar(file)) ?? {});
  } finally {
    await handle.close();
  }
}

/** The same when a file is taken up again after a crash, another when its name holds another file. */
async function readingOf(handle: FileHandle): Promise<string> {
  const { ino, mtimeMs, size } = await handle.stat();
  return `${ino}-${mtimeMs}-${size}`;
}

function streamOf(handle: FileHandle, { name }: FileToRead): AsyncIterable<Uint8Array> {
  if (!PACKED.test(name)) return bytesOf(handle);
  // Whoever iterates is told of a fault; `compose` would throw it at nobody, and end the process.
  return pipeline(Readable.from(bytesOf(handle)), createGunzip(), () => undefined);
}

/** From the beginning. A read stream of the handle would close it when what it is piped into fails. */
async function* bytesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const CHUNK_BYTES = 64 * 1024;

/** What is whole in a packed file that is damaged. */
function wholeParts(handle: FileHandle, { name }: FileToRead): AsyncIterable<Uint8Array> | null {
  return PACKED.test(name) ? wholeMembers(bytesOf(handle), 2 * DOCUMENT_LIMIT_BYTES) : null;
}

/** `again`: the same file from its beginning, as far as it is whole; null when it is not packed. */
type ReadStream = (
  file: FileToRead,
  stream: AsyncIterable<Uint8Array>,
  again: () => AsyncIterable<Uint8Array> | null,
) => AsyncGenerator<Item>;

const STREAMED: Partial<Record<FileKind, ReadStream>> = {
  warc: warcItems,
  jsonl: lineItems,
  urls: urlItems,
  csv: csvItems,
};

/** A place where the file breaks off, or is not of its kind any more, is an item of its own, for a person to look at. */
async function* untilTorn(file: FileToRead, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let line = 0;
  try {
    for await (const item of items) {
      line = item.line ?? 0;
      yield item;
    }
  } catch (error) {
    const isTorn = error instanceof WarcFault;
    if (!isTorn && !/^CSV_|^Z_|^ERR_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    yield torn(file, line + 1, (error as Error).message);
  }
}

function torn(file: FileToRead, line: number, message: string): Item {
  const item = withClaims(file, { content: null, type: 'html', line }, {});
  return { ...item, refusal: { code: 'E_TORN', message, fault: true } };
}

async function* warcItems(
  file: FileToRead,
  stream: AsyncIterable<Uint8Array>,
  again: () => AsyncIterable<Uint8Array> | null,
): AsyncGenerator<Item> {
  let read = 0;
  try {
    for await (const record of readWarc(stream, DOCUMENT_LIMIT_BYTES)) {
      yield* warcItem(file, record, record.number);
      read = record.number;
    }
  } catch (error) {
    // One broken member of a packed file ends the stream: the whole ones behind it are read by themselves.
    const whole = /^Z_/.test((error as NodeJS.ErrnoException).code ?? '') ? again() : null;
    if (!whole) throw error;
    yield torn(file, read + 1, (error as Error).message);
    for await (const record of readWarc(whole, DOCUMENT_LIMIT_BYTES))
      if (record.number > read) yield* warcItem(file, record, record.number + 1);
  }
}

function* warcItem(file: FileToRead, record: WarcRecord | WarcBreak, line: number): Generator<Item> {
  if ('broken' in record) yield torn(file, line, record.broken);
  else {
    const page = pageOf(record, DOCUMENT_LIMIT_BYTES);
    if (!page) return;
    const { url, date, content, type, http, refusal } = page;
    yield { ...withClaims(file, { content, type, line }, { url, fetched_at: date }, refusal), http };
  }
}

async function* lineItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { number, bytes, tooLong } of splitLines(stream, DOCUMENT_LIMIT_BYTES)) {
    const large = tooLong ? tooLarge(`Line ${number} of ${file.name}`) : null;
    yield jsonItem(file, large ? null : bytes, number, large);
  }
}

function isJsonFeed(content: Buffer): boolean {
  return /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(content.toString('latin1'));
}

/** A feed, whose items carry their articles or link to them, or a sitemap. */
async function* listItems(file: FileToRead, content: Buffer): AsyncGenerator<Item> {
  const feed = articlesOf(content);
  if (feed) {
    for (const { number, html, said, keyed } of feed.articles) {
      if (html === null) yield wanted(file, number, said);
      else yield { ...withClaims(file, { content: Buffer.from(html), type: 'html', line: number }, said), keyed };
    }
    if (feed.torn) yield tornList(file, feed.articles.length);
    return;
  }
  const sitemap = await parseSitemap(content, { url: NOWHERE }).catch((error) => {
    if (!(error instanceof FetchError)) throw error;
    throw new FileFault('E_UNREADABLE', `${basename(file.name)} cannot be unpacked: ${error.message}`, {
      cause: error,
    });
  });
  if (sitemap === null)
    throw new FileFault('E_TYPE', `${basename(file.name)} is neither a feed (RSS, Atom) nor a sitemap.`);
  if (sitemap.kind === 'index')
    throw new FileFault('E_TYPE', `${basename(file.name)} lists other sitemaps: winnow sitemap add URL reads them.`);
  for (const [at, { url, news }] of sitemap.entries.entries()) {
    const { title, publishedAt } = news ?? {};
    yield wanted(file, at + 1, { url, title, publishedAt });
  }
  if (sitemap.torn) yield tornList(file, sitemap.entries.length);
}

/** A list that breaks off behind `entries`; one that breaks off before any is no list. */
function tornList(file: FileToRead, entries: number): Item {
  if (entries === 0) throw new FileFault('E_TORN', `${basename(file.name)} breaks off before its first entry.`);
  return torn(file, entries + 1, `The file breaks off behind its entry ${entries}.`);
}

/** A URL a line; what follows it after a blank, blank lines and those that begin with # say nothing. */
async function* urlItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { number, bytes } of splitLines(stream, MAX_URL_LINE)) {
    const line = bytes.toString('utf8').replace(BOM, '').trim();
    if (line !== '' && !line.startsWith('#')) yield wanted(file, number, { url: line.split(/\s/, 1)[0] });
  }
}

const MAX_URL_LINE = 64 * 1024;

/** A row that carries an article is one; a row with an address asks for it. */
async function* csvItems(file: FileToRead, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { line, fields } of readCsv(stream, DOCUMENT_LIMIT_BYTES)) {
    const said = inOurNames(fields);
    if (carriedBy(said)) yield jsonItem(file, Buffer.from(JSON.stringify(fields)), line, null);
    else yield wanted(file, line, said);
  }
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

async function readSidecar(file: FileToRead): Promise<Record<string, unknown> | null> {
  let handle: FileHandle;
  try {
    handle = await openRegular(file.path + SIDECAR_SUFFIX);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    // Of a file whose name is too long for one to stand beside it, there is none.
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return null;
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
