/** One guard for pages, lists and robots.txt: whatever way leads to an address that is not public, nobody is called there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLOCKED } from '../fetch/blocked.js';
import { type Site, startSite } from '../site.js';
import { STORE_KINDS } from '../stores.js';
import { useWorkers } from './running.js';

let site: Site;
/** Its robots.txt leads to the canary. */
let lured: Site;
/** Listens where nobody may go, on a port that is allowed: only the address stands against it. */
let canary: Server;
let hits = 0;
let port: number;

beforeAll(async () => {
  canary = createServer((_, response) => response.end('canary')).on('connection', () => hits++);
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.9', resolve));
  port = (canary.address() as AddressInfo).port;
  const privateTarget = `http://127.0.0.9:${port}/`;
  site = await startSite({ articles: 30, privateTarget });
  lured = await startSite({ robots: 'private', privateTarget, articles: 30 });
});
afterAll(async () => {
  await site?.close();
  await lured?.close();
  canary.closeAllConnections();
  await new Promise((resolve) => canary.close(resolve));
});

const literal = (address: string) => (address.includes(':') ? `[${address}]` : address);

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('an address that is not public', () => {
    const running = useWorkers(make, () => ({ WINNOW_FETCH_ALLOW: `${site.host} ${lured.host} :${port}` }));

    test('is not asked for a page, a feed or a sitemap, written or redirected to', async () => {
      const addresses = BLOCKED.map(([address]) => address).filter((address) => !address.includes('%'));
      const direct = [
        ...addresses,
        '127.0.0.9',
        '127.9',
        '0x7f000009',
        '2130706441',
        '[::ffff:127.0.0.9]',
        'localhost',
      ];
      const urls = [
        ...direct.map((host) => `http://${host.startsWith('[') ? host : literal(host)}:${port}/`),
        `${site.url}/redirect/to?url=${encodeURIComponent(`http://2130706441:${port}/`)}`,
        `${site.url}/redirect/private`,
      ];
      for (const [type, outcome] of [
        ['url', 'rejected'],
        ['feed', 'done'],
        ['sitemap', 'done'],
      ]) {
        const outcomes = await running.fetch(urls, { type });
        const expected = `${outcome} E_BLOCKED_ADDRESS`;
        expect(outcomes.map((one, i) => [type, urls[i], one])).toEqual(urls.map((url) => [type, url, expected]));
      }
      expect(hits).toBe(0);
    });

    test('that a feed, a sitemap or robots.txt names is not called either; thirty pages beside it are fetched', async () => {
      expect(await running.fetch([`${site.url}/feed-lure.rss`], { type: 'feed' })).toEqual(['done']);
      expect(await running.fetch([`${site.url}/sitemap-lure.xml`], { type: 'sitemap' })).toEqual(['done']);
      const controls = Array.from({ length: 30 }, (_, n) => `${n % 2 ? site.url : lured.url}/article/${n + 1}`);
      const outcomes = await running.fetch(controls);
      expect(outcomes.filter((outcome) => /^(?:created|duplicate|known)$/.test(outcome))).toHaveLength(30);
      const { rows } = await running.stores.database.query<{ code: string; count: number }>(
        'SELECT code, count(*)::int AS count FROM fetches WHERE code IS NOT NULL GROUP BY code ORDER BY code',
      );
      expect(rows).toEqual([{ code: 'E_BLOCKED_ADDRESS', count: 4 }]);
      expect(hits).toBe(0);
    });
  });
});
