/** What every door ends in: rows committed, then ids queued. */
import type { Door, Item } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import { hostKey } from '../fetch/politeness.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { zip } from '../lists.js';
import type { Queues } from '../queues/queues.js';
import { type Ask, askWithin, hostsOf } from '../store/asks.js';
import { captureWithin } from '../store/capture.js';
import type { Database } from '../store/database.js';
import { findDelivered, recordAsked } from '../store/deliveries.js';
import { isWanted, type Wanted } from './file-item.js';

/** What became of an item at the door: a document, or an ask for what it links to. */
export interface Taken {
  /** Null while the ask waits. */
  documentId: string | null;
  fetchId: string | null;
  known: boolean;
}

/** Commits the items in order, and queues the new ones. With `claim`, for an inbox file's receipt. */
export type Ingest = (items: readonly Item[], claim?: string) => Promise<Taken[]>;

export function makeIngest(
  database: Database,
  queues: Pick<Queues, 'clean' | 'fetch'>,
  door: Door,
  allow: Allow,
): Ingest {
  return async (items, claim) => {
    const read = items.map((item) => (isWanted(item) ? readLink(item, allow) : { item }));
    const taken: Taken[] = [];
    const { captured, hostIds } = await database.transaction(async (client) => {
      const carried = [...read.entries()].flatMap(([at, one]) => ('item' in one ? { at, item: one.item } : []));
      const own = carried.map(({ item }) => item);
      const captures = await captureWithin(client, door, own, claim);
      for (const [{ at }, { documentId, known }] of zip(carried, captures))
        taken[at] = { documentId, fetchId: null, known };

      // Of a file that is taken up again after a crash, what was asked for is not asked for twice.
      const delivered = claim ? await findDelivered(client, claim) : new Map<number, string>();
      const linked = [...read.entries()].flatMap(([at, one]) =>
        'ask' in one ? { at, ask: one.ask, line: items[at]?.line ?? 0 } : [],
      );
      const fresh = linked.filter(({ line }) => !delivered.has(line));
      const asked = await askWithin(
        client,
        door,
        fresh.map(({ ask }) => ask),
      );
      for (const [{ at }, { fetchId, documentId }] of zip(fresh, asked))
        taken[at] = { documentId, fetchId, known: documentId !== null };
      for (const { at, line } of linked)
        taken[at] ??= { documentId: null, fetchId: delivered.get(line) ?? null, known: false };
      const asks = zip(fresh, asked).map(([{ line }, { fetchId }]) => ({ line, fetchId }));
      if (claim) await recordAsked(client, claim, asks);
      return {
        captured: captures.filter(({ state }) => state === 'captured').map(({ documentId }) => documentId),
        hostIds: hostsOf(asked),
      };
    });
    // If these fail the rows stand, and the sweep queues them.
    await queues.clean.add(captured);
    await queues.fetch.add(hostIds);
    return taken;
  };
}

/** The ask for what an item links to; or the item, refused, when that is nothing we fetch. */
function readLink(item: Wanted, allow: Allow): { ask: Ask } | { item: Item } {
  const { link, key, claims } = item;
  try {
    const url = canonicalUrl(link, allow);
    return { ask: { url, seenUrl: link, host: hostKey(link), site: siteOf(url), mode: 'ingest', key, claims } };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { item: { ...item, refusal: { code: error.code, message: error.message, fault: false } } };
  }
}

/** Gathers a stream of items into batches that fit one transaction: at most `BATCH_ITEMS`, at most about `BATCH_BYTES`. */
export async function* inBatches(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    bytes += item.content?.length ?? 0;
    if (batch.length >= BATCH_ITEMS || bytes >= BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

const BATCH_ITEMS = 200;
const BATCH_BYTES = 8 * 1024 * 1024;
