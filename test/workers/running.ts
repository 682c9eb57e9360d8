/** A store for a suite, empty before each test, with workers of the test's own on it. */
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Item } from '../../article.js';
import { type Config, readConfig } from '../../config.js';
import { makeIngest } from '../../intake/ingest.js';
import { makeAccept } from '../../intake/messages.js';
import { STAGES } from '../../queues/queues.js';
import { reportsOf } from '../../store/reports.js';
import { countUnderWay } from '../../store/totals.js';
import { fetchesOf } from '../../store/waiting.js';
import type { CleanPool } from '../../workers/clean-pool.js';
import { allowOf } from '../../workers/fetch-settings.js';
import { openThreads, startWorkers, type Workers } from '../../workers/main.js';
import { openStores, type Stores } from '../../workers/stores.js';
import { empty, type TestStore } from '../stores.js';

export interface Running {
  stores: Stores;
  workers: Workers;
  /** Until nothing is under way. */
  idle(): Promise<void>;
  /** Takes the items and waits until they are settled. */
  ingest(items: Item[]): Promise<void>;
  /** Puts URLs in, as the command line does; returns the ids of their fetches, and what was refused as its code. */
  ask(urls: string[], more?: object): Promise<string[]>;
  /** As `ask`; waits until nothing is under way, and returns for each what came of it: `created`, `rejected E_GONE`, … */
  fetch(urls: string[], more?: object): Promise<string[]>;
  /** What came of fetches; `waiting` for one that is not done. */
  outcomes(fetchIds: string[]): Promise<string[]>;
  /** Ends the workers, empties the queues, lets `change` move the clock back in the store, and starts workers again. */
  restart(change: () => Promise<unknown>): Promise<void>;
}

/** To be called in a `describe`; what is returned is filled before each test. `more` are further settings. */
export function useWorkers(make: () => Promise<TestStore>, more: () => Record<string, string> = () => ({})): Running {
  let store: TestStore | undefined;
  let config: Config;
  // A thread takes a second to start and to compile the rules: tests of a suite share it.
  let threads: CleanPool | undefined;
  const start = () => startWorkers(running.stores, config, pino({ level: 'silent' }), STAGES, threads);
  const running = {
    async idle() {
      while ((await countUnderWay(running.stores.database)) > 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async ingest(items) {
      await makeIngest(running.stores.database, running.stores.queues, 'path', allowOf(config))(items);
      await running.idle();
    },
    async ask(urls, more = {}) {
      const { database, queues } = running.stores;
      const accept = makeAccept({ database, queues, allow: allowOf(config), door: 'cli' });
      const accepted = await accept(
        urls.map((url) => ({ value: { v: 1, type: 'url', url, ...more }, delivery: null })),
      );
      return accepted.map((one) => (one.kind === 'url' ? one.fetchId : one.kind === 'refused' ? one.code : one.kind));
    },
    async fetch(urls, more) {
      const ids = await running.ask(urls, more);
      await running.idle();
      return running.outcomes(ids);
    },
    async outcomes(fetchIds) {
      const { database } = running.stores;
      const ids = fetchIds.filter((id) => /^\d+$/.test(id));
      const fetches = new Map((await fetchesOf(database, ids)).map((row) => [row.fetchId, row]));
      const documentIds = [...fetches.values()].flatMap(({ documentId }) => documentId ?? []);
      const reports = await reportsOf(database, documentIds);
      return fetchIds.map((id) => {
        const fetch = fetches.get(id);
        if (!fetch) return ids.includes(id) ? 'waiting' : id;
        const report = reports.get(fetch.documentId ?? '');
        const ended = report ? report.outcome : 'done';
        const outcome = fetch.known && !fetch.code ? 'known' : (ended ?? 'under way');
        return [outcome, report?.code ?? fetch.code].filter(Boolean).join(' ');
      });
    },
    async restart(change) {
      const { queues } = running.stores;
      await running.workers.stop();
      await Promise.all([queues.fetch.clear(), queues.clean.clear(), queues.dedupe.clear()]);
      await change();
      running.workers = await start();
    },
  } as Running;
  beforeAll(async () => {
    store = await make();
    config = readConfig({ ...store.environment, ...more() });
    running.stores = await openStores(config, { migrate: true });
    threads = openThreads(config);
  });
  beforeEach(async () => {
    await empty(running.stores.database, store as TestStore);
    running.workers = await start();
  });
  afterEach(() => running.workers?.stop());
  afterAll(async () => {
    await threads?.close();
    await running.stores?.close();
    await store?.drop();
  });
  return running;
}

/** A text as it lies in a file, of an article with a URL. */
export function textItem(url: string, site: string, text: string, firstSeen: Date): Item {
  return {
    content: Buffer.from(text),
    type: 'text',
    identity: url,
    key: null,
    url,
    site,
    file: null,
    line: null,
    claims: {},
    firstSeen,
    refusal: null,
    http: null,
  };
}
