/** Every way in which reaching for a page can fail. A fetch that fails always throws a `FetchError`, nothing else. */

interface CodeFacts {
  /** A later try may succeed without anybody changing anything here. */
  retriable: boolean;
  /** It speaks of the whole host, not of one page: it counts for the host's circuit breaker (`pacing.ts`). */
  host: boolean;
  means: string;
}

/** The closed set of codes, with what a caller does about each. */
export const FETCH_CODES = {
  E_URL: { retriable: false, host: false, means: 'not an http(s) URL we fetch: scheme, userinfo, port or syntax' },
  E_BLOCKED_ADDRESS: {
    retriable: false,
    host: false,
    means: 'the host is, or resolves to, an address that is not public',
  },
  E_DNS: { retriable: true, host: true, means: 'the name did not resolve' },
  E_CONNECT: { retriable: true, host: true, means: 'no connection, or it was lost before an answer' },
  E_TLS: { retriable: false, host: true, means: 'certificate or handshake refused' },
  E_TIMEOUT: { retriable: true, host: true, means: 'connecting or the whole fetch took too long' },
  E_ABORTED: { retriable: true, host: false, means: 'the caller gave up' },
  E_PROTOCOL: { retriable: false, host: true, means: 'the answer is not HTTP' },
  E_TOO_LARGE: { retriable: false, host: false, means: 'headers or body beyond the cap' },
  E_RATIO: { retriable: false, host: false, means: 'the body grows too much when decompressed' },
  E_TRUNCATED: { retriable: true, host: false, means: 'the body ended before its end' },
  E_ENCODING: { retriable: false, host: false, means: 'content-encoding unknown or broken' },
  E_CONTENT_TYPE: { retriable: false, host: false, means: 'not the kind of document asked for' },
  E_REDIRECTS: { retriable: false, host: false, means: 'too many redirects, a loop, or one without a target' },
  E_NOT_FOUND: { retriable: false, host: false, means: '404' },
  E_GONE: { retriable: false, host: false, means: '410' },
  E_FORBIDDEN: { retriable: false, host: false, means: '401, 402, 403, 407 or 451' },
  E_ROBOTS: { retriable: false, host: false, means: 'robots.txt does not let us' },
  E_STATUS: { retriable: false, host: false, means: 'another status that holds no document' },
  E_RETRY_LATER: { retriable: true, host: true, means: '408, 425, 429 or 503: the host asks us to wait' },
  E_SERVER: { retriable: true, host: true, means: '5xx other than 503' },
} as const satisfies Record<string, CodeFacts>;

export type FetchErrorCode = keyof typeof FETCH_CODES;

/** One step of a redirect chain: the status, and the URL it was answered at. */
export interface Redirect {
  status: number;
  url: string;
}

export interface FetchErrorFacts {
  cause?: unknown;
  /** Overrides what the table says of the code: a name that does not exist will not exist on the next try. */
  retriable?: boolean;
  status?: number;
  /** What the host asked us to wait, already clamped by `retryAfterMs`; null when it did not say. */
  retryAfterMs?: number | null;
  finalUrl?: string | null;
  redirects?: Redirect[];
}

/**
 * A fetch that failed, with a code from the closed set. The message names URLs without userinfo, query and fragment
 * (`describeUrl`), so it may be logged. `finalUrl` and `redirects` say how far it got; the URL there is whole.
 */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: FetchErrorCode;
  readonly retriable: boolean;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly finalUrl: string | null;
  readonly redirects: readonly Redirect[];

  constructor(code: FetchErrorCode, message: string, facts: FetchErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.retriable = facts.retriable ?? FETCH_CODES[code].retriable;
    this.status = facts.status ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.finalUrl = facts.finalUrl ?? null;
    this.redirects = facts.redirects ?? [];
  }
}
