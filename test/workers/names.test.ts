/** The fetch stage on names of hosts: one that does not exist, and name servers in trouble. */
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../config.js';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { makeAccept } from '../../intake/messages.js';
import { listFailures, retryFailures } from '../../store/failed.js';
import { traceUrl } from '../../store/trace.js';
import { type FetchHandler, makeFetchHandler } from '../../workers/fetch.js';
import { openStores, type Stores } from '../../workers/stores.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('a name that does not resolve', () => {
    let store: TestStore;
    let stores: Stores;
    let fetcher: Fetcher;
    let handler: FetchHandler;
    /** What resolving says at each try; the last one goes on. */
    let says: string[];
    const url = 'http://news.example/story';
    const allow = parseAllow('');

    beforeEach(async () => {
      store = await make();
      stores = await openStores(readConfig(store.environment), { migrate: true });
      const { database, queues } = stores;
      const resolve = async () => {
        throw Object.assign(new Error('dns'), { code: says.length > 1 ? says.shift() : says[0] });
      };
      const userAgent = 'winnow-test/1 (+https://example.com)';
      fetcher = makeFetcher({ allow, userAgent, resolve });
      const log = pino({ level: 'silent' });
      const { signal } = new AbortController();
      handler = makeFetchHandler({ database, fetcher, allow, userAgent, queues, tell: false, log, signal });
    });
    afterEach(async () => {
      await fetcher?.close();
      await stores?.close();
      await store?.drop();
    });

    const ask = async (urls: string[]) => {
      const { database, queues } = stores;
      const accept = makeAccept({ database, queues, allow, door: 'cli' });
      await accept(urls.map((one) => ({ value: { v: 1, type: 'url', url: one }, delivery: null })));
    };
    /** Lets the host's asks be tried once more, now. */
    const turn = async () => {
      const { database } = stores;
      await database.query("UPDATE hosts SET next_at = 'epoch', open_until = 'epoch', probing = false");
      await database.query("UPDATE fetches SET due_at = now() WHERE state = 'waiting'");
      await database.query("UPDATE robots SET good_until = now() - interval '1 s'");
      const { rows } = await database.query<{ id: string }>('SELECT id FROM hosts');
      await handler.work(rows[0].id);
    };
    const documents = async () =>
      (
        await stores.database.query<{ outcome: string; code: string; state: string }>(
          'SELECT state, outcome, code FROM documents ORDER BY id',
        )
      ).rows;

    test('since a name server is in trouble is tried five times, and then stands among what failed', async () => {
      says = ['EAI_AGAIN', 'ESERVFAIL', 'ETIMEOUT', 'ECONNREFUSED', 'EAI_AGAIN'];
      await ask([url]);
      for (let tries = 1; tries <= 5; tries++) {
        expect(await documents()).toEqual([]);
        await turn();
      }
      expect(await documents()).toMatchObject([{ state: 'quarantined', code: 'E_DNS' }]);
      expect(await listFailures(stores.database, 10)).toMatchObject([{ code: 'E_DNS', documentId: '1' }]);
      expect(await retryFailures(stores.database, {})).toMatchObject({ fetches: 1 });
    });

    test('since it does not exist is asked for again, and then rejected with all that waits for it', async () => {
      says = ['ENOTFOUND'];
      await ask([url, `${url}/2`, `${url}/3`]);
      for (let tries = 1; tries <= 5; tries++) {
        expect(await documents()).toEqual([]);
        await turn();
      }
      expect(await documents()).toMatchObject(Array(3).fill({ outcome: 'rejected', code: 'E_DNS' }));
      expect(await listFailures(stores.database, 10)).toEqual([]);
    });

    test('that is said not to exist only once, at the end of an outage, may be retried', async () => {
      says = ['EAI_AGAIN', 'EAI_AGAIN', 'EAI_AGAIN', 'EAI_AGAIN', 'ENOTFOUND'];
      await ask([url]);
      for (let tries = 1; tries <= 5; tries++) await turn();
      expect(await documents()).toMatchObject([{ state: 'quarantined', code: 'E_DNS' }]);
      const trace = await traceUrl(stores.database, url, 50);
      expect(trace?.events.map(({ event }) => event)).toEqual([
        'asked',
        'tried',
        'tried',
        'tried',
        'tried',
        'fetched',
        'document',
      ]);
    });
  });
});
