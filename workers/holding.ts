/** Whether an article of a new site waits with its look-up until the site's furniture is learned, and for how long: see `store/held.ts`. */

import type { Database } from '../store/database.js';
import { countArriving, findHeld, newSitesAmong, sitesWaiting } from '../store/held.js';

/** An article alone, or a few, wait for nothing: with so many on their way a lesson is near, and saves most of them a second look-up. */
const MANY_ARRIVING = 64;

export interface Holding {
  /** Of documents that were indexed just now, those that wait. */
  heldOf(documents: readonly { id: string; site: string | null }[]): Promise<ReadonlySet<string>>;
  /** To be called when documents have moved: when none is on its way to the index any more, what is held is learned from and let go. */
  look(): Promise<void>;
}

/** `learn` lets go what is held. */
export function makeHolding(database: Database, learn: () => Promise<unknown>): Holding {
  let learning: Promise<unknown> | null = null;
  return {
    async heldOf(documents) {
      const fresh = await newSitesAmong(database, [...new Set(documents.flatMap(({ site }) => site ?? []))]);
      if (fresh.size === 0) return new Set();
      const ids = documents.map(({ id }) => id);
      const areMany = (await countArriving(database, MANY_ARRIVING)) >= MANY_ARRIVING;
      // The last of many wait with the first.
      const sites = areMany ? fresh : await sitesWaiting(database, [...fresh], ids);
      return new Set(documents.filter(({ site }) => site !== null && sites.has(site)).map(({ id }) => id));
    },
    async look() {
      if (learning || (await countArriving(database, 1)) > 0 || (await findHeld(database, 1)).length === 0) return;
      learning ??= learn()
        .catch(() => undefined) // the sweep will try again, and tell
        .finally(() => {
          learning = null;
        });
    },
  };
}
