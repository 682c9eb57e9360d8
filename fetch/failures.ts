/** From what undici and the sockets throw to a code of ours. */
import { FetchError, type FetchErrorCode } from './errors.js';
import type { Trail } from './redirects.js';
import { describeUrl } from './url.js';

/** Codes of undici that mean one thing wherever they come up. */
const BY_CODE: Readonly<Record<string, [FetchErrorCode, string]>> = {
  UND_ERR_HEADERS_OVERFLOW: ['E_TOO_LARGE', 'sent more header bytes than we take'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['E_TRUNCATED', 'sent another number of bytes than it said'],
  UND_ERR_DESTROYED: ['E_ABORTED', 'was asked through a closed fetcher'],
  UND_ERR_CLOSED: ['E_ABORTED', 'was asked through a closed fetcher'],
};

/**
 * The failure that an error means, with the trail of the fetch on it. Errors of neither the network nor the HTTP parser are
 * faults of ours and are thrown on as they are.
 */
export function failureFrom(error: unknown, trail: Trail): FetchError {
  const facts = { finalUrl: trail.url?.href ?? null, redirects: trail.redirects };
  // Copied, not changed: undici hands one error to every request that waited for the same connection.
  if (error instanceof FetchError) {
    const { code, message, retriable, status, retryAfterMs, cause } = error;
    return new FetchError(code, message, { retriable, status: status ?? undefined, retryAfterMs, cause, ...facts });
  }
  if (trail.url === null) throw error;
  const [ours, said] = BY_CODE[codeOf(error)] ?? byPhase(error as Error, trail.answered) ?? [];
  if (ours === undefined) throw error;
  return new FetchError(ours, `${describeUrl(trail.url)} ${said}`, { cause: error, ...facts });
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | null)?.code ?? '');
}

/** Errors of the parser and of the socket; most mean this or that depending on whether the answer had begun. */
function byPhase(error: Error, answered: boolean): [FetchErrorCode, string] | null {
  const code = codeOf(error);
  // undici 7 gives parser errors no code, and asserts what a server may not do, such as to switch protocols unasked. The end
  // of the connection inside a chunk comes as an error of the parser, too.
  const parser = error.name === 'HTTPParserError' || code === 'ERR_ASSERTION';
  if (parser && !(answered && error.message.includes('EOF')))
    return ['E_PROTOCOL', 'does not speak HTTP as we know it'];
  const socket = code === 'UND_ERR_SOCKET' || code.startsWith('ERR_SSL_') || /^E[A-Z]+$/.test(code);
  if (!parser && !socket) return null;
  return answered
    ? ['E_TRUNCATED', 'broke off inside the body']
    : ['E_CONNECT', `closed the connection before an answer (${code})`];
}
