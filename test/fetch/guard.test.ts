import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALLOW_NOTHING, parseAllow } from '../../fetch/allow.js';
import { type Fetcher, type FetcherOptions, makeFetcher } from '../../fetch/client.js';
import { FetchError } from '../../fetch/errors.js';
import type { Resolve } from '../../fetch/resolve.js';
import { type Site, startSite } from '../site.js';
import { BLOCKED } from './blocked.js';

/** The same addresses, as people write them to slip past a check of text. */
const DISGUISED = [
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.1/',
  'http://127.0.1/',
  'http://0/',
  'http://①②⑦.0.0.1/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://127.0.0.1./',
  'http://2852039166/',
  'http://0xa9.0xfe.0xa9.0xfe/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[fe80::1]/',
  'http://[64:ff9b::7f00:1]/',
];

const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** Where the canary listens: a stray connection to any loopback address on this port is counted. */
let canary: Server;
let canaryPort: number;
let canaryHits = 0;
/** What was dialled, by the guard's own word. */
const dialled: string[] = [];
const open: Fetcher[] = [];

/** A fetcher whose dials are noted, and end at the canary instead of far away: any dial of a blocked address is a hit. */
function guarded(options: Partial<FetcherOptions> = {}): Fetcher {
  const dial = (address: string, port: number): Socket => {
    dialled.push(`${address} ${port}`);
    return connect({ host: '127.0.0.1', port: canaryPort });
  };
  const fetcher = makeFetcher({ allow: ALLOW_NOTHING, userAgent: 'winnow-test/1', dial, ...options });
  open.push(fetcher);
  return fetcher;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'fetched';
  } catch (error) {
    return error instanceof FetchError ? error.code : `fault: ${error}`;
  }
}

const resolvingTo =
  (...answers: string[][]): Resolve =>
  async () =>
    answers.length > 1 ? answers.shift()! : answers[0]!;

beforeAll(async () => {
  canary = createServer((_, response) => response.end('canary')).on('connection', () => canaryHits++);
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  canaryPort = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  await Promise.all(open.map((fetcher) => fetcher.close()));
  canary.closeAllConnections();
  await new Promise((resolve) => canary.close(resolve));
});
beforeEach(() => {
  canaryHits = 0;
  dialled.length = 0;
});

describe('a blocked address is refused before anything is dialled', () => {
  const untouched = () => expect({ canaryHits, dialled }).toEqual({ canaryHits: 0, dialled: [] });

  it.each(BLOCKED.filter(([address]) => !address.includes('%')))('written as a literal: %s', async (address) => {
    expect(await codeOf(guarded().fetchPage(`http://${inUrl(address)}/`))).toBe('E_BLOCKED_ADDRESS');
    expect(await codeOf(guarded().fetchPage(`https://${inUrl(address)}/`))).toBe('E_BLOCKED_ADDRESS');
    untouched();
  });

  it.each(BLOCKED)('behind a name: %s', async (address) => {
    const fetcher = guarded({ resolve: resolvingTo([address]) });
    expect(await codeOf(fetcher.fetchPage('http://news.example/'))).toBe('E_BLOCKED_ADDRESS');
    untouched();
  });

  it.each(DISGUISED)('in disguise: %s', async (url) => {
    expect(await codeOf(guarded().fetchPage(url))).toBe('E_BLOCKED_ADDRESS');
    untouched();
  });

  it.each(['http://localhost/', 'http://localhost./', 'http://LOCALHOST/'])(
    'by the system’s resolver: %s',
    async (url) => {
      expect(await codeOf(guarded().fetchPage(url))).toBe('E_BLOCKED_ADDRESS');
      untouched();
    },
  );

  it.each(['http://127.0.0.1:6379/', 'http://[::1]:5432/'])('on an odd port: %s', async (url) => {
    expect(['E_URL', 'E_BLOCKED_ADDRESS']).toContain(await codeOf(guarded().fetchPage(url)));
    untouched();
  });

  it('on the port of a listening canary, by every dial that is real', async () => {
    const fetcher = makeFetcher({ allow: parseAllow(`:${canaryPort}`), userAgent: 'winnow-test/1' });
    open.push(fetcher);
    for (const host of ['127.0.0.1', '127.1', '0x7f000001', '0', 'localhost', 'localhost.', '[::ffff:127.0.0.1]'])
      expect(await codeOf(fetcher.fetchPage(`http://${host}:${canaryPort}/`)), host).toBe('E_BLOCKED_ADDRESS');
    expect(canaryHits).toBe(0);
  });
});

describe('a redirect to a blocked address', () => {
  let site: Site;
  let target = '';
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  it.each([
    ...BLOCKED.filter(([address]) => !address.includes('%')).map(([address]) => `http://${inUrl(address)}/`),
    ...DISGUISED,
  ])('is not followed: %s', async (to) => {
    target = `/redirect/to?url=${encodeURIComponent(to)}`;
    const dial = (address: string, port: number): Socket => {
      dialled.push(`${address} ${port}`);
      return connect({ host: address, port });
    };
    const fetcher = guarded({ allow: parseAllow(site.host), dial });
    const failure = await fetcher.fetchPage(site.url + target).catch((error: FetchError) => error);
    expect(failure).toMatchObject({ code: 'E_BLOCKED_ADDRESS', redirects: [{ status: 302, url: site.url + target }] });
    expect(dialled).toEqual([site.host.replace(':', ' ')]);
  });

  it.each(['/refresh/header', '/refresh/meta', '/refresh/meta?noscript'])(
    'that %s asks for is not followed',
    async (path) => {
      const fetcher = guarded({
        allow: parseAllow(site.host),
        dial: (address, port) => {
          dialled.push(`${address} ${port}`);
          return connect({ host: address, port });
        },
      });
      const value = encodeURIComponent('0; url=http://169.254.169.254/latest/');
      const failure = fetcher.fetchPage(`${site.url}${path}${path.includes('?') ? '&' : '?'}with=${value}`);
      expect(await codeOf(failure)).toBe('E_BLOCKED_ADDRESS');
      expect(dialled).toEqual([site.host.replace(':', ' ')]);
    },
  );

  it('to a name that resolves to one is not followed either', async () => {
    const resolve: Resolve = async () => ['10.0.0.5'];
    const fetcher = guarded({
      allow: parseAllow(site.host),
      resolve,
      dial: (address, port) => connect({ host: address, port }),
    });
    const url = `${site.url}/redirect/to?url=${encodeURIComponent('http://inside.example/')}`;
    expect(await codeOf(fetcher.fetchPage(url))).toBe('E_BLOCKED_ADDRESS');
  });
});

describe('rebinding', () => {
  it('finds no second look at the name: the address that was judged is the one that is dialled', async () => {
    let asked = 0;
    const resolve: Resolve = async () => (asked++ === 0 ? ['93.184.215.14'] : ['127.0.0.1']);
    const fetcher = guarded({ resolve });
    await fetcher.fetchPage('http://rebind.example/').catch(() => {});
    expect(asked).toBe(1);
    expect(dialled).toEqual(['93.184.215.14 80']);
  });

  it('is judged anew for every new connection', async () => {
    const resolve = resolvingTo(['93.184.215.14'], ['169.254.169.254']);
    const fetcher = guarded({ resolve, dial: refusing });
    expect(await codeOf(fetcher.fetchPage('http://rebind.example/'))).toBe('E_CONNECT');
    expect(await codeOf(fetcher.fetchPage('http://rebind.example/'))).toBe('E_BLOCKED_ADDRESS');
    expect(dialled).toEqual(['93.184.215.14 80']);
  });

  it('leaves only the public ones of mixed addresses', async () => {
    const fetcher = guarded({
      resolve: resolvingTo(['127.0.0.1', '10.0.0.1', '93.184.215.14', '::1']),
      dial: refusing,
    });
    expect(await codeOf(fetcher.fetchPage('http://mixed.example/'))).toBe('E_CONNECT');
    expect(dialled).toEqual(['93.184.215.14 80']);
  });

  /** Notes the dial and connects to a port where nobody listens. */
  function refusing(address: string, port: number): Socket {
    dialled.push(`${address} ${port}`);
    return connect({ host: '127.0.0.1', port: 1 });
  }
});

describe('what is allowed is fetched', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ articles: 30 });
  });
  afterAll(() => site.close());

  it('thirty controls: by address, range, name, port, redirect', async () => {
    const port = new URL(site.url).port;
    const ways: [allow: string, url: string, resolve?: Resolve][] = [
      [site.host, site.url],
      ['127.0.0.1', site.url],
      ['127.0.0.0/8', site.url],
      [`127.0.0.0/8:${port}`, site.url],
      ['0.0.0.0/0', site.url],
      ['localhost', `http://localhost:${port}`, resolvingTo(['127.0.0.1'])],
      [`localhost:${port}`, `http://localhost.:${port}`, resolvingTo(['127.0.0.1'])],
      ['paper.example', `http://paper.example:${port}`, resolvingTo(['127.0.0.1'])],
      [`paper.example:${port}`, `http://PAPER.example:${port}`, resolvingTo(['127.0.0.1'])],
      [site.host, `http://any.example:${port}`, resolvingTo(['10.0.0.1', '127.0.0.1'])],
    ];
    const fetched: number[] = [];
    for (const [at, [allow, origin, resolve]] of ways.entries()) {
      const fetcher = makeFetcher({ allow: parseAllow(allow), userAgent: 'winnow-test/1', resolve });
      open.push(fetcher);
      for (const path of [`/article/${at + 1}`, '/redirect/301', '/encoded/gzip'])
        fetched.push((await fetcher.fetchPage(origin + path)).status);
    }
    expect(fetched).toEqual(Array(30).fill(200));
  });

  const ipv6 = Object.values(networkInterfaces()).some((all) => all!.some(({ address }) => address === '::1'));
  it.skipIf(!ipv6)('over IPv6, after an address where nobody listens (needs ::1 on this machine)', async () => {
    const six = await startSite({ host: '::1' });
    const { port } = new URL(six.url);
    const fetcher = makeFetcher({
      allow: parseAllow(`[::1]:${port} 127.0.0.0/8:${port}`),
      userAgent: 'winnow-test/1',
      resolve: resolvingTo(['127.0.0.2', '::1']),
    });
    open.push(fetcher);
    expect((await fetcher.fetchPage(`${six.url}/article/1`)).status).toBe(200);
    expect((await fetcher.fetchPage(`http://dual.example:${port}/article/1`)).status).toBe(200);
    await six.close();
  });
});
