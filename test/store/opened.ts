/** A store of its own, without workers, for each test of a suite. */
import { afterEach, beforeEach } from 'vitest';
import type { Database } from '../../store/database.js';
import { openStore } from '../../store/open.js';
import type { TestStore } from '../stores.js';

/** To be called in a `describe`; what is returned is filled before each test. */
export function useStore(make: () => Promise<TestStore>): { database: Database } {
  const opened = {} as { database: Database };
  let store: TestStore | undefined;
  beforeEach(async () => {
    store = await make();
    opened.database = await openStore({ ...store.settings, migrate: true });
  });
  afterEach(async () => {
    await opened.database?.close();
    await store?.drop();
  });
  return opened;
}
