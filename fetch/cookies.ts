/** The cookies of one fetch: some sites set one on a redirect and let in who brings it along. Kept until the fetch ends, no longer. */
import { type Cookie, parseCookie } from 'undici';

/** Each is sent to the host that set it alone, whatever domain it names. More or longer ones than browsers take are dropped. */
const MAX_COOKIES = 50;
const MAX_CHARS = 4096;

export class Cookies {
  private readonly kept = new Map<string, Cookie & { host: string }>();

  /** Keeps what an answer from `url` sets, and forgets what it says has ended by `nowMs`. */
  take(url: URL, headers: string | string[] | undefined, nowMs: number): void {
    for (const line of [headers ?? []].flat()) {
      const cookie = line.length <= MAX_CHARS ? parseCookie(line) : null;
      if (!cookie?.name || !isSendable(`${cookie.name}=${cookie.value}`)) continue;
      const key = JSON.stringify([url.host, cookie.name, cookie.path]);
      const ended = cookie.maxAge !== undefined ? cookie.maxAge <= 0 : Number(cookie.expires ?? nowMs + 1) <= nowMs;
      if (ended) this.kept.delete(key);
      else if (this.kept.has(key) || this.kept.size < MAX_COOKIES) this.kept.set(key, { ...cookie, host: url.host });
    }
  }

  /** The Cookie header for a request; empty when there is nothing to send. */
  for(url: URL): string {
    return [...this.kept.values()]
      .filter(
        ({ host, path, secure }) => host === url.host && covers(path, url) && (!secure || url.protocol === 'https:'),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

/** Whether a cookie's path holds for a URL (RFC 6265, 5.1.4); without one it holds for all of the host. */
function covers(path: string | undefined, { pathname }: URL): boolean {
  if (!path?.startsWith('/')) return true;
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

function isSendable(pair: string): boolean {
  return /^[\x21-\x7e\x80-\xff](?:[\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/.test(pair) && !pair.includes(';');
}
