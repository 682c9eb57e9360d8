/** What the test site remembers while it runs: who asked for what, and what became of its articles. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface SiteState {
  /** `http://host:port`. */
  origin: string;
  /** Articles on offer are numbered 1 to this. */
  articles: number;
  /** Edits of an article so far. */
  edits: Map<number, number>;
  withdrawn: Set<number>;
  /** How often a path (query included) was asked, this time included. */
  hits: Map<string, number>;
  /** Where `/redirect/private` leads. */
  privateTarget: string;
}

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** How often this path was asked, this time included. */
  hit: number;
  state: SiteState;
}

/** A path and what it does. A pattern's `:name` parts come as `parts`, in order. */
export interface Behaviour {
  path: string;
  /** Said on the site's front page. */
  does: string;
  answer(visit: Visit, ...parts: string[]): void;
}

export const HTML = 'text/html; charset=utf-8';

/** Sends a whole answer. `type` null leaves Content-Type out. */
export function send(
  response: ServerResponse,
  body: string | Buffer,
  { status = 200, type = HTML as string | null, headers = {} as Record<string, string> } = {},
): void {
  const bytes = Buffer.from(body as string);
  const length = { 'content-length': String(bytes.length) };
  response.writeHead(status, { ...(type === null ? {} : { 'content-type': type }), ...length, ...headers });
  response.end(bytes);
}

/** Sends `body` with validators, or 304 when the request carries matching ones. */
export function sendValidated(visit: Visit, body: string, lastModified: Date | null, type = HTML, tag?: string): void {
  const etag = tag ?? `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const headers = { etag, ...(lastModified ? { 'last-modified': lastModified.toUTCString() } : {}) };
  const { 'if-none-match': known, 'if-modified-since': since } = visit.request.headers;
  const fresh = known !== undefined ? known === etag : since !== undefined && since === headers['last-modified'];
  if (fresh) visit.response.writeHead(304, headers).end();
  else send(visit.response, body, { type, headers });
}
