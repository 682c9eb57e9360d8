/** Reads a response body: undoes its content encoding as a stream, and stops at the caps before memory is spent. */
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { FetchError } from './errors.js';

export interface BodyLimits {
  /** Cap on decoded bytes, and on the bytes received. */
  maxBytes: number;
  beyond: 'fail' | 'cut';
  /** Cap on decoded bytes for each byte received. */
  maxRatio: number;
}

export interface Body {
  /** Decoded; alone in its buffer. */
  bytes: Uint8Array;
  /** Bytes received, before decoding. */
  encodedBytes: number;
  /** Only the first `maxBytes` were kept. */
  cut: boolean;
}

/** The ratio counts only from here on: a small body that grows a lot harms nobody. */
const RATIO_FLOOR = 256 * 1024;
/** No honest server stacks more encodings than this. */
const MAX_ENCODINGS = 2;

type Decoder = () => Transform;

/** `createZstdDecompress` came with Node 22.15; where it is missing, zstd is neither asked for nor understood. */
const createZstd = (zlib as { createZstdDecompress?: (options: object) => Transform }).createZstdDecompress;
/** ZSTD_d_windowLogMax, held to the 8 MiB window that RFC 9659 lets senders use. */
const ZSTD_OPTIONS = { params: { 100: 23 } };

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  ...(createZstd ? { zstd: () => createZstd(ZSTD_OPTIONS) } : {}),
};

/** What goes into Accept-Encoding. */
export const ACCEPT_ENCODING = ['gzip', 'deflate', 'br', ...(createZstd ? ['zstd'] : [])].join(', ');

/**
 * Reads `source` to its end through the decoders of `encoding`, the value of Content-Encoding. Throws `FetchError`: E_ENCODING
 * (unknown, stacked too high, or broken), E_TRUNCATED (the compressed data stops short), E_TOO_LARGE, E_RATIO. An error of
 * `source` itself is thrown as it is. Empty input gives an empty body whatever the encoding.
 */
export async function readBody(source: AsyncIterable<Uint8Array>, encoding: string, limits: BodyLimits): Promise<Body> {
  const names = encodings(encoding);
  const kept = makeSink();
  let encodedBytes = 0;
  let decodedBytes = 0;
  let sourceError: unknown = null;

  async function* received(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        encodedBytes += chunk.length;
        yield chunk;
        // Checked here too: compressed data can go on for ever and decode to nothing.
        if (encodedBytes > limits.maxBytes && names.length > 0) throw tooLarge(limits);
      }
    } catch (error) {
      sourceError = error;
      throw error;
    }
  }
  async function keep(decoded: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of decoded) {
      decodedBytes += chunk.length;
      kept.add(chunk);
      if (decodedBytes > RATIO_FLOOR && decodedBytes > encodedBytes * limits.maxRatio)
        throw new FetchError('E_RATIO', `the body grows more than ${limits.maxRatio} times when decompressed`);
      if (decodedBytes > limits.maxBytes) throw tooLarge(limits);
    }
  }
  try {
    await decode(received, names, keep);
  } catch (error) {
    if (error instanceof FetchError && error.code === 'E_TOO_LARGE' && limits.beyond === 'cut') {
      return { bytes: kept.take(limits.maxBytes), encodedBytes, cut: true };
    }
    if (error instanceof FetchError) throw error;
    if (sourceError !== null) throw sourceError;
    throw undecodable(error as NodeJS.ErrnoException, names);
  }
  return { bytes: kept.take(limits.maxBytes), encodedBytes, cut: false };
}

/** The encodings to undo, the outermost first; `identity` and empty names count for nothing. */
function encodings(header: string): string[] {
  const names = header.split(',').map((name) => name.trim().toLowerCase());
  const real = names.filter((name) => name !== '' && name !== 'identity');
  const unknown = real.find((name) => name !== 'deflate' && !Object.hasOwn(DECODERS, name));
  if (unknown !== undefined)
    throw new FetchError('E_ENCODING', `content-encoding ${JSON.stringify(unknown.slice(0, 40))}`);
  if (real.length > MAX_ENCODINGS) throw new FetchError('E_ENCODING', `${real.length} content-encodings stacked`);
  return real.reverse();
}

/** The types know `pipeline` only for a fixed number of stages. */
type Pipeline = (...stages: unknown[]) => Promise<void>;
type Source = () => AsyncGenerator<Uint8Array>;

async function decode(received: Source, names: string[], keep: (decoded: AsyncIterable<Uint8Array>) => Promise<void>) {
  if (names.length === 0) return keep(received());
  const first = await opened(received());
  if (first === null) return;
  const stages = names.map((name, at) =>
    name === 'deflate' ? inflater(at === 0 ? first.byte : 0x78) : DECODERS[name]!(),
  );
  // `pipeline` destroys every stage when one fails, so no decoder is left holding its memory.
  await (pipeline as unknown as Pipeline)(first.all, ...stages, keep);
}

/** The first byte of a stream beside the whole stream; null when it is empty. */
async function opened(chunks: AsyncGenerator<Uint8Array>) {
  let chunk = await chunks.next();
  while (!chunk.done && chunk.value.length === 0) chunk = await chunks.next();
  if (chunk.done) return null;
  const head = chunk.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* chunks;
  }
  return { byte: head[0]!, all };
}

/** `deflate` means zlib's wrapping; many servers send it bare. The low half of a zlib header's first byte is 8. */
function inflater(firstByte: number): Transform {
  return (firstByte & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
}

function undecodable(cause: NodeJS.ErrnoException, names: string[]): FetchError {
  const short = cause.code === 'Z_BUF_ERROR' || cause.code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (short) return new FetchError('E_TRUNCATED', `the ${names.join(' in ')} body stops short`, { cause });
  return new FetchError('E_ENCODING', `the body is not ${names.join(' in ')}`, { cause });
}

function tooLarge({ maxBytes }: BodyLimits): FetchError {
  return new FetchError('E_TOO_LARGE', `the body is larger than ${maxBytes} bytes`);
}

/** Gathers chunks in one growing buffer. */
function makeSink() {
  let buffer = new Uint8Array(64 * 1024);
  let length = 0;
  return {
    add(chunk: Uint8Array): void {
      if (length + chunk.length > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, length + chunk.length));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(chunk, length);
      length += chunk.length;
    },
    /** At most the first `most` bytes, in a buffer of their own, so that they can be handed to another thread. */
    take: (most: number): Uint8Array => buffer.slice(0, Math.min(length, most)),
  };
}
