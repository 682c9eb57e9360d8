/** What is stored becomes searchable: in the background, a batch of changes at a time. */
import type { Logger } from 'pino';
import { parseQuery } from '../search/query.js';
import { searchWords } from '../search/words.js';
import type { Database } from '../store/database.js';
import { followChanges } from '../store/search-index.js';
import { findHits } from '../store/searches.js';

/** Postgres counts the places of words up to 16,383, and an entry of the index may have a megabyte. */
const MOST_WORDS = 16_000;
const MOST_LENGTH = 150_000;

/** Words of a text with a space between each two. */
export function wordsForIndex(text: string): string {
  const words = searchWords(text.slice(0, MOST_LENGTH));
  return words
    .slice(0, MOST_WORDS)
    .map(({ text: word }) => word)
    .join(' ')
    .slice(0, MOST_LENGTH);
}

/** Until every change is followed and the watched searches have seen what is new, or the signal is given. Whoever calls while another process is at it returns at once. */
export async function indexForSearch(database: Database, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await followChanges(database, wordsForIndex)) > 0);
  while (!signal?.aborted && (await findHits(database, parseQuery)) > 0);
}

/**
 * One run at a time: whoever asks while another is under way gets an answer that began after his question, together with all who
 * asked meanwhile. A fault is logged and leaves the rest to the sweep: no document waits for it.
 */
export function makeIndexer(database: Database, log: Logger): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const run = async () => {
    next = null;
    await indexForSearch(database);
  };
  return () => {
    next ??= running = running
      .then(run)
      .catch((error) => log.warn({ err: error }, 'index of the search: will try again'));
    return next;
  };
}
