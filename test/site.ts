/**
 * A news site on a loopback address for tests: articles by number, and a path for every kind of trouble. All of its text is
 * invented. `GET /` lists what each path does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BODIES } from './site/bodies.js';
import { FEEDS } from './site/feeds.js';
import { PAGES } from './site/pages.js';
import { type RobotsVariant, robotsFile } from './site/robots.js';
import { type Behaviour, type SiteState, send, type Visit } from './site/state.js';
import { TROUBLE } from './site/trouble.js';

export interface SiteOptions {
  /** A loopback address to listen on; 127.0.0.1 if not given, so that many sites can be many hosts. */
  host?: string;
  /** 0 or not given: a free one. */
  port?: number;
  /** How many articles there are, `/article/1` to `/article/N`; 100 if not given. */
  articles?: number;
  /** What `/robots.txt` is (`site/robots.ts`), or its text; `allow` if not given. */
  robots?: RobotsVariant | (string & {});
  /** Where `/redirect/private` leads; the metadata address of clouds if not given. */
  privateTarget?: string;
  /** Every answer waits this long. */
  delayMs?: number;
}

/** One request as it came in. */
export interface LoggedRequest {
  /** With its query. */
  path: string;
  atMs: number;
  headers: IncomingMessage['headers'];
}

export interface Site {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  /** For `WINNOW_FETCH_ALLOW`: `127.0.0.1:port`. */
  host: string;
  /** How often a path (with its query) was asked; without one, how often anything was. */
  hits(path?: string): number;
  /** Every request, in order of arrival. */
  requests: LoggedRequest[];
  /** The most requests that were under way at one time. */
  mostAtOnce(): number;
  /** How many connections were opened. */
  connections(): number;
  /** Adds a sentence to article n, in its page and its feeds. */
  edit(number: number): void;
  /** Article n answers 410 from now on and leaves the feeds. */
  withdraw(number: number): void;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

export const BEHAVIOURS: readonly Behaviour[] = [...PAGES, ...FEEDS, ...TROUBLE, ...BODIES];

const routes = BEHAVIOURS.map((behaviour) => ({
  behaviour,
  pattern: new RegExp(`^${behaviour.path.replaceAll('.', '\\.').replace(/:[a-z]+/g, '([^/]+)')}$`),
}));

export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { host = '127.0.0.1', port = 0, articles = 100, robots = 'allow', delayMs = 0 } = options;
  const privateTarget = options.privateTarget ?? 'http://169.254.169.254/latest/meta-data/';
  const state: SiteState = {
    origin: '',
    articles,
    edits: new Map(),
    withdrawn: new Set(),
    hits: new Map(),
    privateTarget,
  };
  const requests: LoggedRequest[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  let connections = 0;

  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', atMs: Date.now(), headers: request.headers });
    mostAtOnce = Math.max(mostAtOnce, ++underWay);
    response.on('close', () => underWay--);
    if (delayMs === 0) answer(request, response, state, robots);
    else setTimeout(() => answer(request, response, state, robots), delayMs);
  });
  server.on('connection', () => connections++);
  // Clients that are cut off at a cap leave while we write; that is what is tested.
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address() as AddressInfo;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  state.origin = `http://${authority}`;

  return {
    url: state.origin,
    host: authority,
    requests,
    hits: (path) => (path === undefined ? requests.length : (state.hits.get(path) ?? 0)),
    mostAtOnce: () => mostAtOnce,
    connections: () => connections,
    edit: (number) => state.edits.set(number, (state.edits.get(number) ?? 0) + 1),
    withdraw: (number) => state.withdrawn.add(number),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, state: SiteState, robots: string): void {
  const path = request.url ?? '/';
  const url = new URL(path, state.origin);
  const hit = (state.hits.get(path) ?? 0) + 1;
  state.hits.set(path, hit);
  const visit = { request, response, url, hit, state };
  const chosen = routeOf(url.pathname, robots);
  if (chosen) chosen(visit);
  else send(response, 'no such page', { status: 404, type: 'text/plain' });
}

function routeOf(path: string, robots: string): ((visit: Visit) => void) | null {
  if (path === '/') return ({ response, state }) => send(response, frontPage(state));
  if (path === '/robots.txt') return robotsFile(robots);
  for (const { behaviour, pattern } of routes) {
    const match = pattern.exec(path);
    if (match) return (visit) => behaviour.answer(visit, ...match.slice(1));
  }
  return null;
}

function frontPage({ origin }: SiteState): string {
  const rows = BEHAVIOURS.map(({ path, does }) => `<li><a href="${path}">${path}</a> ${does}</li>`).join('\n');
  const feeds = `<link rel="alternate" type="application/rss+xml" title="All news" href="/feed.rss">
<link rel="alternate" type="application/atom+xml" title="All news, Atom" href="${origin}/feed.atom">`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>The Velmora Courier</title>${feeds}</head><body><ul>${rows}</ul></body></html>`;
}
