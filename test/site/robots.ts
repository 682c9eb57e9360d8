/** What `/robots.txt` can be. */
import { send, type Visit } from './state.js';

const text =
  (body: string | Buffer, status = 200) =>
  ({ response }: Visit) =>
    send(response, body, { status, type: 'text/plain' });

const ROBOTS = {
  /** Everything may be fetched. */
  allow: text('User-agent: *\nDisallow:\n'),
  /** Nothing may. */
  'disallow-all': text('User-agent: *\nDisallow: /\n'),
  /** Only winnow is kept from `/article/`. */
  'not-us': text('User-agent: *\nAllow: /\n\nUser-agent: winnow\nDisallow: /article/\n'),
  /** A second between two requests. */
  delay: text('User-agent: *\nCrawl-delay: 1\n'),
  /** No such file: everything may be fetched. */
  missing: text('not found', 404),
  forbidden: text('forbidden', 403),
  /** For now nothing may be fetched. */
  broken: text('out of order', 503),
  /** 600 KiB of comment, and then a rule that must not count. */
  huge: text(`User-agent: *\nAllow: /\n${`# ${'x'.repeat(1022)}\n`.repeat(600)}Disallow: /\n`),
  /** Five redirects, then `Disallow: /article/`. */
  redirects: ({ response, url }: Visit) => {
    const step = Number(url.searchParams.get('step') ?? 0);
    if (step < 5) response.writeHead(302, { location: `/robots.txt?step=${step + 1}` }).end();
    else send(response, 'User-agent: *\nDisallow: /article/\n', { type: 'text/plain' });
  },
  /** Redirects without end: as if there were no such file. */
  'redirect-chain': ({ response, url }: Visit) => {
    const step = Number(url.searchParams.get('step') ?? 0);
    response.writeHead(302, { location: `/robots.txt?step=${step + 1}` }).end();
  },
  /** Redirects to the private target. */
  private: ({ response, state }: Visit) => response.writeHead(302, { location: state.privateTarget }).end(),
  /** A page, as many sites send for any path: no rules in it. */
  html: ({ response }: Visit) => send(response, '<!doctype html><html><body>Disallow: /</body></html>'),
  /** `Disallow: /article/` in UTF-16 with a byte order mark. */
  'utf-16': text(Buffer.from('\ufeffUser-agent: *\r\nDisallow: /article/\r\n', 'utf16le')),
};

export type RobotsVariant = keyof typeof ROBOTS;

/** Of a variant's name, or of a file given as its text. */
export function robotsFile(robots: string): (visit: Visit) => void {
  return Object.hasOwn(ROBOTS, robots) ? ROBOTS[robots as RobotsVariant] : text(robots);
}
