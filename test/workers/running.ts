/** A store of its own with workers on it, for each test of a suite. */
import { pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import type { Item } from '../../article.js';
import { readConfig } from '../../config.js';
import { makeIngest } from '../../intake/ingest.js';
import { countUnderWay } from '../../store/totals.js';
import { openStores, type Stores, startWorkers, type Workers } from '../../workers/main.js';
import type { TestStore } from '../stores.js';

export interface Running {
  stores: Stores;
  workers: Workers;
  /** Until nothing is under way. */
  idle(): Promise<void>;
  /** Takes the items and waits until they are settled. */
  ingest(items: Item[]): Promise<void>;
}

/** To be called in a `describe`; what is returned is filled before each test. */
export function useWorkers(make: () => Promise<TestStore>): Running {
  let store: TestStore | undefined;
  const running = {
    async idle() {
      while ((await countUnderWay(running.stores.database)) > 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async ingest(items) {
      await makeIngest(running.stores.database, running.stores.queues, 'path')(items);
      await running.idle();
    },
  } as Running;
  beforeEach(async () => {
    store = await make();
    const config = readConfig(store.environment);
    running.stores = await openStores(config, { migrate: true });
    running.workers = await startWorkers(running.stores, config, pino({ level: 'silent' }));
  });
  afterEach(async () => {
    await running.workers?.stop();
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
