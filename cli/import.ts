/** `winnow import`: archives in bulk. Reads as fast as what was read is settled, and tells of every line as soon as its outcome is known. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ingest } from '../intake/ingest.js';
import { makeIngest } from '../intake/ingest.js';
import { openMemoryQueues } from '../queues/memory.js';
import type { Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { openStore } from '../store/open.js';
import { outcomeAgain, reportsOf } from '../store/reports.js';
import { allowOf } from '../workers/fetch-settings.js';
import { startWorkers } from '../workers/main.js';
import { EXIT } from './exit.js';
import { ingestPaths, type Receipt, refuseMissing } from './ingest-paths.js';
import { printJson, printLine } from './output.js';
import { type Progress, startProgress } from './progress.js';
import { makeLog, onStop, settings } from './session.js';
import { countsLine } from './summary.js';

/** Documents read ahead of those that are being cleaned: their ids are all that is in memory. */
const READ_AHEAD = 1_000;
/** Documents that share the statements of dedupe. Nobody waits for one of them alone. */
const BATCH = 128;
const LOOK_EVERY_MS = 20;
/** Receipts looked up at a time. */
const PAGE = 500;

export async function importFiles(paths: string[], options: { jsonl?: boolean }): Promise<number> {
  const config = settings();
  const log = makeLog(config);
  await refuseMissing(paths);
  const { signal, exitCode } = onStop();
  const database = await openStore({ ...config, migrate: true, own: true });
  // The rows say what is to be done: whatever is queued here when this process ends is found by the next, or by workers beside it.
  const queues = await openMemoryQueues(null, false);
  const concurrency = { ...config.concurrency, dedupe: Math.max(BATCH, config.concurrency.dedupe) };
  const workers = await startWorkers(
    { database, queues, close: async () => undefined },
    { ...config, concurrency },
    log,
    ['clean', 'dedupe'],
  );
  const receipts = tellingOf(database, options.jsonl ?? false);
  try {
    await ingestPaths({
      paths,
      database,
      ingest: inStep(makeIngest(database, queues, 'path', allowOf(config)), queues, signal),
      signal,
      onReceipt: (receipt) => receipts.take(receipt),
      onSkipped: (file) => log.warn({ file }, 'passed over: not a type we take'),
    });
    do await untilFewer(queues, 1, signal);
    while (
      // What is learned of a site changes how its articles are read, and then there may be more to learn.
      !signal.aborted &&
      (await workers.learn())
    );
    await receipts.end();
  } finally {
    await workers.stop();
    await queues.close();
    await database.close();
  }
  if (signal.aborted) return exitCode();
  return receipts.failed() ? EXIT.someFailed : EXIT.done;
}

/** No more is read than can be worked on: an archive is larger than memory. */
function inStep(ingest: Ingest, queues: Queues, signal: AbortSignal): Ingest {
  return async (items, claim) => {
    await untilFewer(queues, READ_AHEAD, signal);
    return ingest(items, claim);
  };
}

async function untilFewer({ clean, dedupe }: Queues, jobs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await clean.size()) + (await dedupe.size()) >= jobs) await sleep(LOOK_EVERY_MS);
}

interface Telling {
  take(receipt: Receipt): Promise<void>;
  /** Tells what is known of the rest, and the sum. */
  end(): Promise<void>;
  failed(): boolean;
}

/** Receipts wait in memory until their document has an outcome, not longer. */
function tellingOf(database: Database, asJson: boolean): Telling {
  const progress: Progress = startProgress('importing');
  const outcomes = new Map<string, number>();
  let waiting: Receipt[] = [];
  let taken = 0;
  let lookAt = PAGE;

  async function tell(receipt: Receipt, report: object, outcome: string | null): Promise<void> {
    const told = outcome ?? 'under way';
    outcomes.set(told, (outcomes.get(told) ?? 0) + 1);
    const { file, line, documentId, fetchId, known, code, message } = receipt;
    if (asJson) return printJson({ file, line, documentId, fetchId, known, code, message, ...report, outcome });
    if (!documentId && !fetchId) process.stderr.write(`${code}: ${message}\n`);
  }

  async function tellEnded(all: boolean): Promise<void> {
    const open: Receipt[] = [];
    for (let at = 0; at < waiting.length; at += PAGE) {
      const page = waiting.slice(at, at + PAGE);
      const reports = await reportsOf(
        database,
        page.flatMap(({ documentId }) => documentId ?? []),
      );
      for (const receipt of page) {
        const report = reports.get(receipt.documentId ?? '');
        const outcome = report?.outcome ?? null;
        if (outcome === null && !all) open.push(receipt);
        else await tell(receipt, report ?? {}, receipt.known ? outcomeAgain(outcome) : outcome);
      }
    }
    waiting = open;
    progress.update(taken - open.length, taken);
    // Those of a site that is being learned wait for long: they are not asked for at every step.
    lookAt = open.length * 2 + PAGE;
  }

  return {
    async take(receipt) {
      taken++;
      if (receipt.documentId) waiting.push(receipt);
      else await tell(receipt, {}, receipt.fetchId ? 'asked' : 'failed');
      if (waiting.length >= lookAt) await tellEnded(false);
    },
    async end() {
      await tellEnded(true);
      progress.end();
      const line = countsLine(outcomes);
      if (asJson) process.stderr.write(`${line}\n`);
      else await printLine(line);
    },
    failed: () => (outcomes.get('failed') ?? 0) > 0,
  };
}
