/** The fetcher: one guarded HTTP client for pages, feeds, sitemaps and robots files. */
import { Agent } from 'undici';
import type { Allow } from './allow.js';
import { ACCEPT_ENCODING, readBody } from './body.js';
import { Cookies } from './cookies.js';
import { startDeadline } from './deadline.js';
import { FetchError, type Redirect } from './errors.js';
import { failureFrom } from './failures.js';
import { type Dial, makeConnect } from './guard.js';
import { KINDS, type Kind, type KindName } from './kinds.js';
import { type Answer, abandon, type FollowOptions, follow, hop, requestKey, type Trail } from './redirects.js';
import { refreshTarget } from './refresh.js';
import type { Resolve } from './resolve.js';
import { contentType, failureOf, header, keptHeaders } from './response.js';
import { describeUrl, requestUrl } from './url.js';

export interface FetcherLimits {
  /** For a whole fetch, redirects included, however slowly the bytes drip. */
  totalMs: number;
  /** For resolving, dialling and TLS of one connection. */
  connectMs: number;
  maxRedirects: number;
  /** All header lines of one answer together. */
  maxHeaderBytes: number;
}

export const DEFAULT_LIMITS: FetcherLimits = {
  totalMs: 30_000,
  connectMs: 10_000,
  maxRedirects: 5,
  maxHeaderBytes: 64 * 1024,
};

export interface FetcherOptions {
  allow: Allow;
  /** Sent as it is: name, version and a way to reach the operator. */
  userAgent: string;
  limits?: Partial<FetcherLimits>;
  /** In place of `resolve.ts`. */
  resolve?: Resolve;
  /** In place of a TCP connect; only addresses that passed the guard come here. */
  dial?: Dial;
  /** Certificates (PEM) to trust in place of the built-in ones; to add to those, start Node with NODE_EXTRA_CA_CERTS. */
  ca?: string;
  /** Milliseconds since the epoch, for `fetchedAt` and for reading Retry-After. Deadlines run on real timers. */
  clock?: () => number;
}

export interface FetchOptions {
  /** What is expected: decides the Accept header, the content types taken and the caps. Default `page`. */
  kind?: KindName;
  /** Validators of the last fetch, as received. They go with every request of a redirect chain. */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal;
  /** Overrides the kind's cap on decoded bytes. */
  maxBytes?: number;
  /** Called before a redirect is followed, or a page that sends on by itself. A `FetchError` it throws is the failure; any other error is thrown on as it is. */
  beforeHop?(to: URL, from: URL): void | Promise<void>;
}

/** An answer with a document, or with word that it did not change. */
export interface Fetched {
  /** What was asked, as sent. */
  url: string;
  /** Where the answer came from. A 304 speaks of this URL: compare it with the one the validators came from. */
  finalUrl: string;
  /** In order; empty without redirects. A page that sent on by itself (`refresh.ts`) is one, with its own status. */
  redirects: Redirect[];
  /** 2xx, or 304. */
  status: number;
  /** 304: the body is empty and what is stored stands. */
  notModified: boolean;
  /** Selected headers, lower-case names (`response.ts`). */
  headers: Record<string, string>;
  contentType: string | null;
  /** From Content-Type; null when it names none. */
  charset: string | null;
  /** Decoded from its content encoding, otherwise as received. */
  body: Uint8Array;
  /** Bytes received, before decoding. */
  encodedBytes: number;
  /** The body was longer and only its first part was kept (kinds with `beyond: 'cut'`). */
  cut: boolean;
  etag: string | null;
  lastModified: string | null;
  fetchedAt: Date;
  elapsedMs: number;
}

export interface Fetcher {
  /** Resolves with 2xx and 304; everything else that the network can do rejects with a `FetchError`. */
  fetchPage(url: string, options?: FetchOptions): Promise<Fetched>;
  /** Ends all connections at once; fetches under way fail with E_ABORTED. */
  close(): Promise<void>;
}

/** Idle connections are kept this long, so that 10,000 hosts do not hold as many sockets. */
const KEEP_ALIVE_MS = 4_000;
/** The longest a host itself can ask us to keep one. */
const MAX_KEEP_ALIVE_MS = 15_000;

/** Throws an `Error` for a user agent that cannot stand in a header. */
export function makeFetcher(options: FetcherOptions): Fetcher {
  const { allow, userAgent, clock = Date.now } = options;
  if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(userAgent))
    throw new Error('the user agent must be one line of printable ASCII');
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const agent = new Agent({
    connect: makeConnect({ ...options, timeoutMs: limits.connectMs }),
    maxHeaderSize: limits.maxHeaderBytes,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: MAX_KEEP_ALIVE_MS,
    // The deadline of the whole fetch covers both, and slow drip besides.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function fetchPage(input: string, asked: FetchOptions = {}): Promise<Fetched> {
    const kind: Kind = { ...KINDS[asked.kind ?? 'page'] };
    if (asked.maxBytes !== undefined) kind.maxBytes = asked.maxBytes;
    const trail: Trail = { url: null, redirects: [], asked: new Set(), answered: false };
    const startedMs = performance.now();
    const deadline = startDeadline(limits.totalMs, asked.signal);
    try {
      const first = requestUrl(input, allow);
      const known = validators(asked);
      const headers = { 'user-agent': userAgent, accept: kind.accept, 'accept-encoding': ACCEPT_ENCODING, ...known };
      const options: FollowOptions = {
        headers,
        cookies: new Cookies(),
        trail,
        allow,
        signal: deadline.signal,
        maxRedirects: limits.maxRedirects,
        clock,
        beforeHop: asked.beforeHop,
      };
      const conditional = Object.keys(known).length > 0;
      const readAt = async (url: URL) => {
        const answer = await follow(agent, url, options);
        const document = await read(answer, kind, { conditional, url: trail.url!, nowMs: clock() });
        return { document, refresh: header(answer.headers, 'refresh') };
      };
      let { document, refresh } = await readAt(first);
      while (kind.refreshes) {
        const to = sentOnTo(document, refresh, options);
        if (to === null) break;
        ({ document, refresh } = await readAt(await hop(to, document.status, options)));
      }
      return {
        url: first.href,
        finalUrl: trail.url!.href,
        redirects: trail.redirects,
        ...document,
        fetchedAt: new Date(clock()),
        elapsedMs: Math.round(performance.now() - startedMs),
      };
    } catch (error) {
      throw failureFrom(error, trail);
    } finally {
      deadline.clear();
    }
  }
  return { fetchPage, close: () => agent.destroy(new FetchError('E_ABORTED', 'the fetcher was closed')) };
}

/** Where a page sends on to by itself; null when nowhere, or to where we have been: then what it says is what there is. */
function sentOnTo(
  { body, charset, contentType, notModified }: Pick<Fetched, 'body' | 'charset' | 'contentType' | 'notModified'>,
  refresh: string | null,
  { trail, cookies }: FollowOptions,
): string | null {
  if (notModified) return null;
  const isHtml = contentType === null || contentType.includes('html');
  const to = refreshTarget({ body, charset, isHtml, refresh }, trail.url!.href);
  if (to === null) return null;
  const url = new URL(to);
  url.hash = '';
  return trail.asked.has(requestKey(url, cookies)) ? null : url.href;
}

/** The headers that make a request conditional. A validator that cannot stand in a header is left out. */
function validators({ etag, lastModified }: FetchOptions): Record<string, string> {
  const fits = (value: string | null | undefined) => Boolean(value) && /^[\x20-\x7e\x80-\xff]+$/.test(value!);
  return {
    ...(fits(etag) ? { 'if-none-match': etag! } : {}),
    ...(fits(lastModified) ? { 'if-modified-since': lastModified! } : {}),
  };
}

/** The document in an answer. Throws the failure that its status, type or body means; the connection is then given up. */
async function read(answer: Answer, kind: Kind, asked: { conditional: boolean; url: URL; nowMs: number }) {
  const { statusCode: status, headers, body } = answer;
  const { type, charset } = contentType(header(headers, 'content-type'));
  const url = describeUrl(asked.url);
  const notModified = status === 304;
  const bare = notModified || status === 204;
  const failure = failureOf(status, headers, { ...asked, url }) ?? (bare ? null : wrongType(type, kind, url));
  if (failure) {
    abandon(body);
    throw failure;
  }
  const { bytes, encodedBytes, cut } = await readBody(
    body,
    bare ? '' : (header(headers, 'content-encoding') ?? ''),
    kind,
  );
  return {
    status,
    notModified,
    headers: keptHeaders(headers),
    contentType: type,
    charset,
    body: bytes,
    encodedBytes,
    cut,
    etag: header(headers, 'etag'),
    lastModified: header(headers, 'last-modified'),
  };
}

function wrongType(type: string | null, { types }: Kind, url: string): FetchError | null {
  if (type === null || types === null || types.includes(type)) return null;
  return new FetchError(
    'E_CONTENT_TYPE',
    `${url} is ${JSON.stringify(type.slice(0, 80))}, expected ${types.join(', ')}`,
  );
}
