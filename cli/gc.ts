/** `winnow gc`: lets go of what is old. */
import { readDuration, TimingError } from '../intake/timing.js';
import {
  countOldAsks,
  countOldRaw,
  dropMonth,
  dropOldAsks,
  dropOldRaw,
  dropOldRuns,
  listOldMonths,
} from '../store/gc.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine } from './output.js';
import { startProgress } from './progress.js';
import { withStore } from './session.js';

/** Documents in one transaction. */
const BATCH = 1_000;

export async function gc(options: {
  rawOlderThan?: string;
  indexOlderThan?: string;
  asksOlderThan?: string;
  dryRun?: boolean;
  json?: boolean;
}): Promise<number> {
  const { rawOlderThan, indexOlderThan, asksOlderThan, dryRun = false } = options;
  if (rawOlderThan === undefined && indexOlderThan === undefined && asksOlderThan === undefined)
    throw new UsageError(
      'Say what is old: --raw-older-than 180d, --index-older-than 730d, --asks-older-than 365d. --dry-run tells what would go.',
    );
  const rawBefore = rawOlderThan === undefined ? null : ago(rawOlderThan);
  const indexBefore = indexOlderThan === undefined ? null : ago(indexOlderThan);
  const asksBefore = asksOlderThan === undefined ? null : ago(asksOlderThan);
  return withStore(
    async (database) => {
      const asks = asksBefore ? await countOldAsks(database, asksBefore) : 0;
      const raw = rawBefore ? await countOldRaw(database, rawBefore) : { documents: 0, blobs: 0, bytes: 0 };
      const months = indexBefore ? await listOldMonths(database, indexBefore) : [];
      if (!dryRun) {
        const progress = startProgress('letting go');
        for (let done = 0, batch = 1; rawBefore && batch > 0; done += batch) {
          batch = await dropOldRaw(database, rawBefore, BATCH);
          progress.update(done, raw.documents);
        }
        for (const { name } of months) await dropMonth(database, name);
        for (let batch = 1; asksBefore && batch > 0; ) batch = await dropOldAsks(database, asksBefore, BATCH);
        if (asksBefore) await dropOldRuns(database, asksBefore);
        progress.end();
      }
      if (options.json) await printJson({ dryRun, raw, months, asks });
      else {
        const goes = dryRun ? 'would go' : 'gone';
        await printLine(`raw bytes of ${count(raw.documents, 'document')} ${goes}: ${megabytes(raw.bytes)}`);
        const total = months.reduce((sum, { bytes }) => sum + bytes, 0);
        await printLine(`${count(months.length, 'month')} of the index ${goes}: ${megabytes(total)}`);
        await printLine(`${count(asks, 'answered ask')} ${goes}; what is known of their URLs stays`);
        if (raw.documents > 0)
          await printLine(
            'Their texts, labels and matches stay; winnow reprocess can no longer read them by better rules.',
          );
      }
      return EXIT.done;
    },
    { brief: false },
  );
}

function ago(duration: string): Date {
  try {
    return new Date(Date.now() - readDuration(duration));
  } catch (error) {
    if (error instanceof TimingError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
