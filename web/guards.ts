/** Who may ask: the Host that was meant, the Origin it came from, and the token. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { Problem } from './problem.js';

export interface GuardSettings {
  /** Null: whoever reaches the port may ask; then it is open to this machine alone. */
  token: string | null;
  /** The address under which others reach us, for example `https://winnow.example`; its name is a Host that we answer to. */
  publicUrl: string | null;
}

/** Asked by probes that know no token; they tell nothing but "ok". */
export const OPEN_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);
/** Of the desk: where a token is typed in, and what that page loads; they hold nothing of the archive. */
export const LOGIN_PATHS: ReadonlySet<string> = new Set(['/login', '/desk.css', '/desk.js', '/desk.svg']);

/**
 * A page of another site may point its own name at our address (DNS rebinding), but cannot make a browser send another Host: addresses and
 * `localhost` are nobody's name. With `Origin`, as browsers send it for everything but plain navigation, the request must be from ourselves.
 */
export function guardNames({ publicUrl, token }: GuardSettings): MiddlewareHandler {
  const ours = publicUrl === null ? null : new URL(publicUrl);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const name = hostName(host);
    const isLocal = name === 'localhost' || (token === null ? isLoopback(name) : isIP(name ?? '') > 0);
    if (name === null || !(isLocal || name === ours?.hostname))
      throw new Problem(
        403,
        'E_HOST',
        `The Host ${JSON.stringify(host)} is not ours. Ask by address or as localhost, or name it in WINNOW_URL.`,
      );
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== ours?.origin && origin !== `http://${host}`)
      throw new Problem(403, 'E_ORIGIN', 'Pages of other origins may not ask.');
    const site = c.req.header('sec-fetch-site');
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isSafe && origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Problem(403, 'E_ORIGIN', 'Pages of other sites may not ask.');
    await next();
  };
}

/** Without port and brackets; null when it is no host. */
function hostName(host: string): string | null {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
}

function isLoopback(name: string | null): boolean {
  return name !== null && (name === '::1' || (isIP(name) === 4 && name.startsWith('127.')));
}

/** Every path but the open ones needs the token: as `Authorization: Bearer`, or from the desk as the cookie that it was traded for. */
export function guardToken({ token }: GuardSettings): MiddlewareHandler {
  return async (c, next) => {
    if (token === null || OPEN_PATHS.has(c.req.path) || LOGIN_PATHS.has(c.req.path)) return next();
    const [, bearer] = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const isKnown = bearer === undefined ? isSession(getCookie(c, SESSION_COOKIE), token) : isEqual(bearer, token);
    if (isKnown) return next();
    const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
    if (wantsPage && bearer === undefined) return c.redirect('/login', 303);
    throw new Problem(401, 'E_TOKEN', 'A token is needed: Authorization: Bearer <WINNOW_TOKEN>.', {
      'www-authenticate': 'Bearer realm="winnow"',
    });
  };
}

/** In constant time, whatever their lengths. */
export function isEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

export const SESSION_COOKIE = 'winnow';
const SESSION_MS = 30 * 24 * 3_600_000;

/** What a browser keeps instead of the token: until when it holds, signed with the token. */
export function makeSession(token: string, nowMs = Date.now()): string {
  const until = String(nowMs + SESSION_MS);
  return `${until}.${sign(until, token)}`;
}

function isSession(cookie: string | undefined, token: string): boolean {
  const [, until = '', signature = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
  return isEqual(signature, sign(until, token)) && Number(until) > Date.now();
}

function sign(until: string, token: string): string {
  return createHmac('sha256', token).update(`desk ${until}`).digest('base64url');
}
