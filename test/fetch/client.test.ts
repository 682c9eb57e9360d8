import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetched, type Fetcher, type FetcherOptions, type FetchOptions, makeFetcher } from '../../fetch/client.js';
import { FetchError } from '../../fetch/errors.js';
import { inventArticle } from '../site/articles.js';
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

const words = (fetched: Fetched) => Buffer.from(fetched.body).toString();

describe('a page', () => {
  it('comes in a buffer of its own', async () => {
    for (const path of ['/article/3', '/encoded/br', '/empty']) {
      const { body } = await get(path);
      expect(body.buffer.byteLength).toBe(body.length);
    }
  });

  it('comes with its facts', async () => {
    const fetched = await get('/article/3');
    expect(words(fetched)).toContain(inventArticle(3).paragraphs[0]);
    expect(fetched).toMatchObject({
      url: `${site.url}/article/3`,
      finalUrl: `${site.url}/article/3`,
      redirects: [],
      status: 200,
      notModified: false,
      contentType: 'text/html',
      charset: 'utf-8',
      cut: false,
      fetchedAt: new Date(NOW),
      lastModified: inventArticle(3).publishedAt.toUTCString(),
    });
    expect(fetched.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Object.keys(fetched.headers)).not.toContain('connection');
    expect(fetched.encodedBytes).toBe(fetched.body.length);
  });

  it('is asked for with an honest name and no more than needed', async () => {
    await get('/article/4');
    const { headers } = site.requests.at(-1)!;
    expect(headers['user-agent']).toBe('winnow-test/1 (+https://example.com)');
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it.each(['gzip', 'deflate', 'raw-deflate', 'br', 'twice'])('is decoded from %s', async (encoding) => {
    const fetched = await get(`/encoded/${encoding}`);
    expect(words(fetched)).toContain(inventArticle(7).paragraphs[0]);
    expect(fetched.encodedBytes).toBeLessThan(fetched.body.length);
  });

  it.each([
    ['/encoded/empty-gzip', 200, 0],
    ['/empty', 200, 0],
    ['/no-content', 204, 0],
  ])('may be empty: %s', async (path, status, length) => {
    const fetched = await get(path);
    expect([fetched.status, fetched.body.length]).toEqual([status, length]);
  });

  it.each([
    ['/charset/header-latin1', 'iso-8859-1'],
    ['/charset/wrong', 'iso-8859-1'],
    ['/charset/meta', null],
    ['/charset/utf-16', null],
    ['/no-type', null],
  ])('%s: the charset of its header is %s', async (path, charset) => expect((await get(path)).charset).toBe(charset));

  it('is taken as long as Content-Length says; what follows is not taken for the next answer', async () => {
    expect((await get('/length/less')).body.length).toBe(60);
    expect(words(await get('/article/3'))).toContain(inventArticle(3).paragraphs[0]);
  });

  it('comes whole when every byte is a chunk of its own', async () =>
    expect((await get('/crumbs/500000')).body.length).toBe(500_000));

  it('uses one connection again and again', async () => {
    const before = site.connections();
    for (let n = 1; n <= 5; n++) await get(`/article/${n}`);
    expect(site.connections() - before).toBeLessThanOrEqual(1);
  });
});

describe('a conditional request', () => {
  it('brings 304 as a value, by ETag and by Last-Modified', async () => {
    const { etag, lastModified } = await get('/article/5');
    for (const validators of [{ etag }, { lastModified }, { etag, lastModified }]) {
      const again = await get('/article/5', validators);
      expect(again).toMatchObject({ status: 304, notModified: true, etag });
      expect(again.body.length).toBe(0);
    }
    expect((await get('/last-modified', { lastModified: 'Thu, 01 Jan 2026 10:00:00 GMT' })).notModified).toBe(true);
  });

  it('brings the page when its words have changed', async () => {
    const { etag } = await get('/article/6');
    site.edit(6);
    expect((await get('/article/6', { etag })).status).toBe(200);
  });

  it('is sent without a validator that cannot stand in a header', async () => {
    expect((await get('/article/5', { etag: 'a\r\nx: y', lastModified: 'ж' })).status).toBe(200);
    expect(site.requests.at(-1)!.headers).not.toHaveProperty('x');
    expect((await get('/article/5', { etag: '"\xff"' })).status).toBe(200);
  });

  it('is followed through redirects', async () => {
    const { etag } = await get('/article/1');
    const again = await get('/redirect/302', { etag });
    expect(again).toMatchObject({ notModified: true, finalUrl: `${site.url}/article/1` });
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed and noted', async (status) => {
    const url = `${site.url}/redirect/${status}`;
    expect(await get(`/redirect/${status}`)).toMatchObject({
      url,
      finalUrl: `${site.url}/article/1`,
      redirects: [{ status, url }],
    });
  });

  it('are followed five times and not six', async () => {
    expect((await get('/redirect/chain/5')).redirects.length).toBe(5);
    const failed = await failure(get('/redirect/chain/6'));
    expect(failed).toMatchObject({ code: 'E_REDIRECTS', finalUrl: `${site.url}/redirect/chain/1` });
    expect(failed.redirects.length).toBe(6);
  });

  it('do not wait for a body that drips', async () => {
    const fetched = await get('/redirect/drip');
    expect(fetched.finalUrl).toBe(`${site.url}/article/1`);
  });

  it('keep their connection', async () => {
    const before = site.connections();
    await get('/redirect/chain/5');
    expect(site.connections() - before).toBeLessThanOrEqual(1);
  });
});

describe('cookies', () => {
  it('set on a redirect to itself are brought along', async () =>
    expect(words(await get('/cookie/door'))).toContain(inventArticle(5).paragraphs[0]));

  it('do not outlive their fetch', async () => {
    await get('/cookie/door');
    await get('/cookie/door');
    const cookies = site.requests.filter(({ path }) => path === '/cookie/door').map(({ headers }) => headers.cookie);
    expect(cookies.slice(-4)).toEqual([undefined, 'seen=1; lang=en', undefined, 'seen=1; lang=en']);
  });

  it('go where their path, their scheme and their age let them', async () => {
    await get('/cookie/to?url=/article/4');
    expect(site.requests.at(-1)).toMatchObject({ path: '/article/4', headers: { cookie: 'mine=1; wide=1' } });
  });

  it('go to no other host', async () => {
    const other = await startSite();
    const both = makeTestFetcher({ allow: parseAllow(`${site.host} ${other.host}`) });
    try {
      await both.fetchPage(`${site.url}/cookie/to?url=${other.url}/article/1`);
      expect(other.requests.at(-1)?.path).toBe('/article/1');
      expect(other.requests.at(-1)?.headers.cookie).toBeUndefined();
    } finally {
      await both.close();
      await other.close();
    }
  });

  it('that change each time are followed five times and not six', async () => {
    expect(await failure(get('/cookie/counter'))).toMatchObject({ code: 'E_REDIRECTS' });
    expect(site.hits('/cookie/counter')).toBe(6);
  });
});

describe('a page that sends on by itself', () => {
  const at = (path: string, value: string) => {
    const url = new URL(path, site.url);
    url.searchParams.set('with', value);
    return url.pathname + url.search;
  };
  const ARTICLE = '/article/2';

  it.each([
    ['/refresh/header', '0; url=/article/2'],
    ['/refresh/header', '5;URL="/article/2"'],
    ['/refresh/meta', '0; url=/article/2'],
    ['/refresh/meta', "0;URL='/article/2'"],
    ['/refresh/meta', ' 3.5 , /article/2#top'],
    ['/refresh/meta?noscript', '0; url=article/../../article/2'],
    ['/refresh/whole/7', '0; url=/article/2'],
  ])('is followed: %s, %s', async (path, value) => {
    const sent = at(path, value);
    const fetched = await get(sent);
    expect(fetched).toMatchObject({
      url: site.url + sent,
      finalUrl: site.url + ARTICLE,
      redirects: [{ status: 200, url: site.url + sent }],
    });
    expect(words(fetched)).toContain(inventArticle(2).paragraphs[0]);
  });

  it.each([
    ['to itself', '/refresh/meta', '0'],
    ['after half a minute', '/refresh/meta', '30; url=/article/2'],
    ['to a script', '/refresh/meta', '0; url=javascript:go()'],
    ['to a file', '/refresh/header', '0; url=file:///etc/passwd'],
    ['in no words', '/refresh/header', 'soon; url=/article/2'],
    ['while it can be read', '/refresh/whole/7', '5; url=/article/2'],
    ['those without scripts, with words of its own', '/refresh/whole/7?noscript', '0; url=/article/2'],
  ])('is not followed %s', async (_, path, value) => {
    const sent = at(path, value);
    expect(await get(sent)).toMatchObject({ finalUrl: site.url + sent, redirects: [] });
  });

  it('is followed no further in a circle', async () => {
    const fetched = await get('/refresh/circle');
    expect(fetched).toMatchObject({ status: 200, finalUrl: `${site.url}/refresh/circle/back` });
    expect(site.hits('/refresh/circle')).toBe(1);
  });

  it('is asked for leave like a redirect', async () => {
    const hops: string[] = [];
    const beforeHop = (to: URL) => {
      hops.push(to.href);
      throw new FetchError('E_ROBOTS', 'not here');
    };
    const failed = await failure(get(at('/refresh/meta', '0; url=/article/2?hop'), { beforeHop }));
    expect({ code: failed.code, hops }).toEqual({ code: 'E_ROBOTS', hops: [`${site.url}/article/2?hop`] });
    expect(site.hits('/article/2?hop')).toBe(0);
  });

  it('is no page of a list, which stays what it is', async () => {
    const sent = at('/refresh/meta', '0; url=/article/2');
    expect(await get(sent, { kind: 'feed' })).toMatchObject({ finalUrl: site.url + sent });
  });
});

describe('caps', () => {
  it('cut a kind that may be cut', async () => {
    const robots = await get('/endless-body', { kind: 'robots' });
    expect(robots).toMatchObject({ cut: true });
    expect(robots.body.length).toBe(500 * 1024);
  });

  it('can be narrowed by the caller', async () => {
    expect(await failure(get('/article/1', { maxBytes: 100 }))).toMatchObject({ code: 'E_TOO_LARGE' });
    expect((await get('/article/1', { maxBytes: 100_000 })).status).toBe(200);
  });

  it('hold memory down while a bomb is refused', async () => {
    await failure(get('/bomb/brotli'));
    const before = process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 20; n++) await failure(get('/bomb/brotli'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('a message', () => {
  it('tells no secrets of a URL', async () => {
    const failed = await failure(get('/status/500?token=secret#secret'));
    expect(failed.message).not.toContain('secret');
    expect(failed.finalUrl).toContain('token=secret');
  });
});

describe('makeFetcher', () => {
  it.each(['', 'two\nlines', 'wïnnow', ' x'])('refuses %j as a user agent', (userAgent) =>
    expect(() => makeTestFetcher({ userAgent })).toThrow(/user agent/),
  );
});
