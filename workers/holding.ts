/** Whether an article of a new site waits with its look-up until the site's furniture is learned, and for how long: see `store/held.ts`. */
import type { Database } from '../store/database.js';
import { countArriving, newSitesAmong } from '../store/held.js';

/** An article alone, or a few, wait for nothing: with so many on their way a lesson is near, and saves most of them a second look-up. */
const MANY_ARRIVING = 64;
const LOOK_EVERY_MS = 500;

export interface Holding {
  /** Of documents that were indexed just now, those that wait. */
  heldOf(documents: readonly { id: string; site: string | null }[]): Promise<ReadonlySet<string>>;
  /** When none is on its way into the index any more, what this process holds is learned from and let go; until then it is looked again. */
  look(): Promise<void>;
}

/** `learn` lets go what is held, by all processes; it tells its own failures. */
export function makeHolding(database: Database, learn: () => Promise<unknown>): Holding {
  const held = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let learning = false;
  const holding: Holding = {
    async heldOf(documents) {
      const fresh = await newSitesAmong(database, [...new Set(documents.flatMap(({ site }) => site ?? []))]);
      if (fresh.size === 0) return new Set();
      if ((await countArriving(database, MANY_ARRIVING)) >= MANY_ARRIVING) for (const site of fresh) held.add(site);
      // The last of many wait with the first.
      return new Set(
        documents.filter(({ site }) => site !== null && fresh.has(site) && held.has(site)).map(({ id }) => id),
      );
    },
    async look() {
      if (held.size === 0 || learning) return;
      if ((await countArriving(database, 1)) > 0) {
        if (timer) return;
        // Another process may index the last of them.
        timer = setTimeout(() => {
          timer = undefined;
          holding.look().catch(() => undefined); // the sweep looks, too
        }, LOOK_EVERY_MS).unref();
        return;
      }
      // A batch beside this one has indexed the last articles, and may ask only now whether they wait: they do, until the lesson is over.
      const sites = [...held];
      learning = true;
      void learn().finally(() => {
        learning = false;
        for (const site of sites) held.delete(site);
        return holding.look().catch(() => undefined);
      });
    },
  };
  return holding;
}
