import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetched, type Fetcher, type FetcherOptions, type FetchOptions, makeFetcher } from '../../fetch/client.js';
import { FETCH_CODES, FetchError, type FetchErrorCode } from '../../fetch/errors.js';
import { type Site, startSite } from '../site.js';

let site: Site;
let fetcher: Fetcher;
const NOW = Date.UTC(2026, 5, 1);

const makeTestFetcher = (options: Partial<FetcherOptions> = {}) =>
  makeFetcher({
    allow: parseAllow(site.host),
    userAgent: 'winnow-test/1 (+https://example.com)',
    clock: () => NOW,
    ...options,
  });

beforeAll(async () => {
  site = await startSite({ articles: 10 });
  fetcher = makeTestFetcher();
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

const get = (path: string, options?: FetchOptions): Promise<Fetched> => fetcher.fetchPage(site.url + path, options);

async function failure(work: Promise<unknown>): Promise<FetchError> {
  const error = await work.then(
    () => new Error('it was fetched'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof FetchError) return error;
  throw error;
}

/** Every way to fail that a running server can bring about: the path, what is asked, the code, and what else is said. */
const FAILURES: readonly [path: string, code: FetchErrorCode, facts?: object][] = [
  ['/article/99', 'E_NOT_FOUND', { status: 404 }],
  ['/gone', 'E_GONE', { status: 410 }],
  ['/status/401', 'E_FORBIDDEN', { status: 401 }],
  ['/status/403', 'E_FORBIDDEN', { status: 403 }],
  ['/status/451', 'E_FORBIDDEN', { status: 451 }],
  ['/status/400', 'E_STATUS', { status: 400 }],
  ['/status/300', 'E_STATUS', { status: 300 }],
  ['/status/304', 'E_STATUS', { status: 304 }],
  ['/status/408', 'E_RETRY_LATER', { status: 408 }],
  ['/later', 'E_RETRY_LATER', { status: 429, retryAfterMs: 2_000 }],
  ['/status/503', 'E_RETRY_LATER', { status: 503, retryAfterMs: null }],
  ['/status/500', 'E_SERVER', { status: 500 }],
  ['/status/599', 'E_SERVER', { status: 599 }],
  ['/pdf', 'E_CONTENT_TYPE'],
  ['/feed.json', 'E_CONTENT_TYPE'],
  ['/redirect/loop', 'E_REDIRECTS'],
  ['/redirect/nowhere', 'E_REDIRECTS'],
  ['/redirect/to?url=http%3A%2F%2F%5B', 'E_REDIRECTS'],
  ['/redirect/scheme', 'E_URL'],
  ['/redirect/to?url=http%3A%2F%2Fu%3Ap%40example.com%2F', 'E_URL'],
  ['/redirect/to?url=http%3A%2F%2Fexample.com%3A22%2F', 'E_URL'],
  ['/redirect/private', 'E_BLOCKED_ADDRESS'],
  ['/hang-up', 'E_CONNECT'],
  ['/not-http', 'E_PROTOCOL'],
  ['/unasked-switch', 'E_PROTOCOL'],
  ['/endless-headers', 'E_TOO_LARGE'],
  ['/endless-body', 'E_TOO_LARGE'],
  ['/bomb/gzip', 'E_RATIO'],
  ['/bomb/brotli', 'E_RATIO'],
  ['/bomb/lean', 'E_RATIO'],
  ['/bomb/hollow', 'E_TOO_LARGE'],
  ['/length/more', 'E_TRUNCATED'],
  ['/truncated/chunked', 'E_TRUNCATED'],
  ['/truncated/closed', 'E_TRUNCATED'],
  ['/truncated/bad-chunk', 'E_PROTOCOL'],
  ['/truncated/gzip', 'E_TRUNCATED'],
  ['/truncated/br', 'E_TRUNCATED'],
  ['/partial', 'E_TRUNCATED', { status: 206 }],
  ['/encoded/unknown', 'E_ENCODING'],
  ['/encoded/not-gzip', 'E_ENCODING'],
  ['/encoded/broken-gzip', 'E_ENCODING'],
];

describe('a failure has a code', () => {
  it.each(FAILURES)('%s: %s', async (path, code, facts = {}) => {
    const failed = await failure(get(path));
    expect(failed).toMatchObject({ code, retriable: FETCH_CODES[code].retriable, ...facts });
    expect(failed.message).not.toContain('?url');
  });

  it('a wait is read from a date, too', async () => {
    const { retryAfterMs } = await failure(makeTestFetcher({ clock: Date.now }).fetchPage(`${site.url}/later-date`));
    expect(retryAfterMs).toBeGreaterThan(3_590_000);
    expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it('nobody listens: E_CONNECT', async () => {
    const closed = await startSite();
    await closed.close();
    const hopeful = makeTestFetcher({ allow: parseAllow(closed.host) });
    expect(await failure(hopeful.fetchPage(closed.url))).toMatchObject({ code: 'E_CONNECT', retriable: true });
  });

  it('no TLS on the other side: E_TLS', async () => {
    expect(await failure(fetcher.fetchPage(site.url.replace('http:', 'https:')))).toMatchObject({ code: 'E_TLS' });
  });

  it('a name that does not exist: E_DNS, not to be cured by time; a resolver in trouble: E_DNS, to be tried again', async () => {
    const broken = (code: string) =>
      makeTestFetcher({ resolve: () => Promise.reject(Object.assign(new Error('dns'), { code })) });
    expect(await failure(broken('ENOTFOUND').fetchPage('http://a.example/'))).toMatchObject({
      code: 'E_DNS',
      retriable: false,
    });
    expect(await failure(broken('EAI_AGAIN').fetchPage('http://a.example/'))).toMatchObject({
      code: 'E_DNS',
      retriable: true,
    });
    expect(await failure(makeTestFetcher({ resolve: async () => [] }).fetchPage('http://a.example/'))).toMatchObject({
      code: 'E_DNS',
    });
  });
});

// Each of these would go on for ever, or end otherwise: the code says that it was ended.
describe('time', () => {
  let hasty: Fetcher;
  beforeAll(() => {
    hasty = makeTestFetcher({ limits: { totalMs: 300, connectMs: 200 } });
  });
  afterAll(() => hasty.close());
  it.each(['/slow-headers/5000', '/slow-drip/20', '/endless-hints', '/redirect/to?url=/slow-drip/20'])(
    'runs out over all of a fetch: %s',
    async (path) =>
      expect(await failure(hasty.fetchPage(site.url + path))).toMatchObject({
        code: 'E_TIMEOUT',
        retriable: true,
      }),
  );

  it('runs out while a name resolves or a connection is made', async () => {
    const never = makeTestFetcher({ resolve: () => new Promise(() => {}), limits: { connectMs: 100 } });
    expect(await failure(never.fetchPage('http://a.example/'))).toMatchObject({ code: 'E_TIMEOUT' });
    const late = makeTestFetcher({ resolve: () => new Promise(() => {}), limits: { totalMs: 100 } });
    expect(await failure(late.fetchPage('http://a.example/'))).toMatchObject({ code: 'E_TIMEOUT' });
  });

  it('ends when the caller gives up, before and while it runs', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(await failure(get('/slow-drip/20', { signal: controller.signal }))).toMatchObject({
      code: 'E_ABORTED',
    });
    const hits = site.hits();
    expect(await failure(get('/article/1', { signal: AbortSignal.abort() }))).toMatchObject({ code: 'E_ABORTED' });
    expect(site.hits()).toBe(hits);
  });

  it('ends with the fetcher', async () => {
    const short = makeTestFetcher();
    const running = failure(short.fetchPage(`${site.url}/slow-drip/20`));
    setTimeout(() => short.close(), 50);
    expect(await running).toMatchObject({ code: 'E_ABORTED' });
    expect(await failure(short.fetchPage(`${site.url}/article/1`))).toMatchObject({ code: 'E_ABORTED' });
  });
});
