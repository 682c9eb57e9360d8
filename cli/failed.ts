/** `winnow failed`: what needs a person. */
import { dropFailures, listFailures, retryFailures } from '../store/failed.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine, table } from './output.js';
import { withStore, withStores } from './session.js';

export async function failedList(options: { limit: number; jsonl?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const failures = await listFailures(database, options.limit);
    if (options.jsonl) for (const failure of failures) await printJson(failure);
    else if (failures.length === 0) await printLine('nothing needs a person');
    else {
      await printLine(
        table(
          [
            { head: 'id', align: 'right' },
            { head: 'when' },
            { head: 'stage' },
            { head: 'code' },
            { head: 'document', align: 'right' },
            { head: 'what', flexible: true },
          ],
          failures.map((failure) => [
            failure.id,
            failure.failedAt.toISOString().slice(0, 16).replace('T', ' '),
            failure.stage,
            failure.code,
            failure.documentId ?? '',
            failure.message,
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}

/** Sends documents back to the beginning of their walk. What has no document cannot be retried from here. */
export async function failedRetry(ids: string[]): Promise<number> {
  return withStores(async ({ database, queues }) => {
    const { documents, fetches, hosts } = await retryFailures(database, readIds(ids));
    await queues.clean.add(documents);
    await queues.fetch.add(hosts);
    await printLine(`${count(documents.length + fetches, 'item')} queued again`);
    return EXIT.done;
  });
}

/** Takes them off the list. The documents stay as they are, raw bytes and all. */
export async function failedDrop(ids: string[]): Promise<number> {
  return withStore(async (database) => {
    await printLine(`${count(await dropFailures(database, readIds(ids)), 'entry', 'entries')} dropped`);
    return EXIT.done;
  });
}

/** Null means all. */
function readIds(ids: readonly string[]): string[] | null {
  if (ids.length === 1 && ids[0] === 'all') return null;
  const wrong = ids.find((id) => !/^\d{1,18}$/.test(id));
  if (wrong !== undefined)
    throw new UsageError(`${wrong} is not an id of winnow failed list; ids, or all, are needed.`);
  return [...ids];
}
