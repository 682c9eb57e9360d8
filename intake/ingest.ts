/** What every door ends in: rows committed, then ids queued. */
import type { Door, Item } from '../article.js';
import type { Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { type Capture, captureItems } from '../store/documents.js';

/** Commits the items in order, and queues the new ones for cleaning. With `claim`, for an inbox file's receipt. */
export type Ingest = (items: readonly Item[], claim?: string) => Promise<Capture[]>;

export function makeIngest(database: Database, queues: Pick<Queues, 'clean'>, door: Door): Ingest {
  return async (items, claim) => {
    const captures = await captureItems(database, door, items, claim);
    // If this fails the rows stand, and the sweep queues them.
    await queues.clean.add(
      captures.filter((capture) => capture.state === 'captured').map((capture) => capture.documentId),
    );
    return captures;
  };
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
