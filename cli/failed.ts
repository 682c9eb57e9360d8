/** `winnow failed`: what needs a person. */
import { retryAgain } from '../archive/failures.js';
import type { Database } from '../store/database.js';
import { dropFailures, type FailureFilter, findFailures, listFailures } from '../store/failed.js';
import { EXIT, UsageError } from './exit.js';
import { count, type Listing, printLine, printRows, table } from './output.js';
import { withStore, withStores } from './session.js';

export interface FailedOptions {
  code?: string;
  host?: string;
  since?: string;
  until?: string;
}

export async function failedList(options: Listing & FailedOptions & { limit: number }): Promise<number> {
  const filter = readFilter(options);
  return withStore(async (database) => {
    const failures = await listFailures(database, options.limit, filter);
    if (await printRows(failures, options)) return EXIT.done;
    if (failures.length === 0) await printLine('nothing needs a person');
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
export async function failedRetry(ids: string[], options: FailedOptions = {}): Promise<number> {
  const wanted = readIds(ids);
  const filter = { ...readFilter(options), ...(wanted && { ids: wanted }) };
  return withStores(async ({ database, queues }) => {
    const listed = wanted && (await listedOf(database, wanted));
    await printLine(`${count(await retryAgain(database, queues, filter), 'item')} queued again`);
    const barren = wanted?.filter((id) => !listed?.get(id)?.document) ?? [];
    for (const id of barren)
      process.stderr.write(`${id} has no document to walk again: deliver it anew, and drop the entry\n`);
    return barren.length > 0 ? EXIT.someFailed : EXIT.done;
  });
}

/** Takes them off the list. The documents stay as they are, raw bytes and all. */
export async function failedDrop(ids: string[], options: FailedOptions = {}): Promise<number> {
  const wanted = readIds(ids);
  const filter = { ...readFilter(options), ...(wanted && { ids: wanted }) };
  return withStore(async (database) => {
    if (wanted) await listedOf(database, wanted);
    await printLine(`${count(await dropFailures(database, filter), 'entry', 'entries')} dropped`);
    return EXIT.done;
  });
}

/** Throws `UsageError` when one of the ids is not on the list. */
async function listedOf(database: Database, ids: readonly string[]) {
  const listed = await findFailures(database, ids);
  const missing = ids.filter((id) => !listed.has(id));
  if (missing.length > 0)
    throw new UsageError(
      `Nothing on the list has the id ${missing.join(' or ')}; winnow failed list shows what there is.`,
    );
  return listed;
}

/** Null means all. */
function readIds(ids: readonly string[]): string[] | null {
  if (ids.length === 1 && ids[0] === 'all') return null;
  const wrong = ids.find((id) => !/^\d{1,18}$/.test(id));
  if (wrong !== undefined)
    throw new UsageError(`${wrong} is not an id of winnow failed list; ids, or all, are needed.`);
  return ids.map((id) => String(BigInt(id)));
}

function readFilter({ code, host, since, until }: FailedOptions): FailureFilter {
  return { code, host: host?.toLowerCase(), since: readTime(since, '--since'), until: readTime(until, '--until') };
}

function readTime(said: string | undefined, option: string): Date | undefined {
  if (said === undefined) return undefined;
  const time = new Date(said);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(`${option} takes a time, as 2026-03-01 or 2026-03-01T12:00Z, not ${said}.`);
  return time;
}
