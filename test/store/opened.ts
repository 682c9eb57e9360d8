/** A store without workers for a suite, empty before each test. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../store/database.js';
import { openStore } from '../../store/open.js';
import { empty, type TestStore } from '../stores.js';

/** To be called in a `describe`; what is returned is filled before the first test. */
export function useStore(make: () => Promise<TestStore>): { database: Database } {
  const opened = {} as { database: Database };
  let store: TestStore | undefined;
  beforeAll(async () => {
    store = await make();
    opened.database = await openStore({ ...store.settings, migrate: true });
  });
  beforeEach(() => empty(opened.database, store as TestStore));
  afterAll(async () => {
    await opened.database?.close();
    await store?.drop();
  });
  return opened;
}
