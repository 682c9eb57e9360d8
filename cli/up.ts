/** `winnow up`: everything in one process. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchInbox } from '../intake/inbox.js';
import { makeIngest } from '../intake/ingest.js';
import { askDue } from '../intake/schedules.js';
import { endedSince, markRun, outcomeAgain, reportsOf } from '../store/reports.js';
import { countUnderWay } from '../store/totals.js';
import { fetchesOf } from '../store/waiting.js';
import type { Web } from '../web/server.js';
import { allowOf } from '../workers/fetch-settings.js';
import { openDoors, startWorkers } from '../workers/main.js';
import { openStores } from '../workers/stores.js';
import { EXIT } from './exit.js';
import { ingestPaths, type Receipt, refuseMissing } from './ingest-paths.js';
import { count, printJson, printLine, safe } from './output.js';
import { startProgress } from './progress.js';
import { makeInbox, makeLog, onStop, settings, untilAborted } from './session.js';
import { countsLine, printSummary } from './summary.js';
import { tellRetries } from './tell-retries.js';

const LOOK_EVERY_MS = 100;

export async function up(paths: string[], options: { once?: boolean; jsonl?: boolean }): Promise<number> {
  const config = settings();
  const log = makeLog(config);
  // A single run takes what lies in the inbox, but makes none.
  const takesInbox = !options.once || existsSync(config.inboxFolder);
  if (takesInbox) makeInbox(config);
  await refuseMissing(paths);
  const { signal, exitCode } = onStop();
  const stores = await openStores(config, { migrate: true, own: true });
  const { database, queues } = stores;
  const allow = allowOf(config);
  const progress = startProgress('winnowing');
  const tell = tellRetries(database);
  const start = await markRun(database);
  const workers = await startWorkers(stores, config, log);
  const doors = await openDoors(stores, config, log);
  const inbox = takesInbox
    ? await watchInbox({
        folder: config.inboxFolder,
        database,
        ingest: makeIngest(database, queues, 'inbox', allow),
        log,
      })
    : null;
  // What ends by itself is asked nothing.
  const web = options.once ? null : await serveOrWarn();
  try {
    const receipts: Receipt[] = [];
    const skipped: string[] = [];
    await ingestPaths({
      paths,
      database,
      ingest: makeIngest(database, queues, 'path', allow),
      signal,
      onReceipt: (receipt) => void receipts.push(receipt),
      onSkipped: (file) => void skipped.push(file),
    });
    if (options.once || paths.length > 0) {
      if (options.once) {
        // The workers' own clock may have begun the same: nothing is settled before that is done.
        await askDue({ database, queues, log }, true);
        await Promise.race([inbox?.idle(), untilAborted(signal)]);
      }
      await settleAll();
      // What is learned of a site changes how its articles are read, and then there may be more to learn.
      while (options.once && !signal.aborted && (await workers.learn())) await settleAll();
    }
    progress.end();
    for (const file of skipped) log.warn({ file }, 'passed over: not a type we take');
    if (signal.aborted) return exitCode();
    let failed = await report(receipts, options.jsonl ?? false);
    if (options.once) {
      failed = (await reportOthers(receipts, options.jsonl ?? false)) || failed;
      return failed ? EXIT.someFailed : EXIT.done;
    }

    process.stderr.write(`watching ${relative('.', config.inboxFolder) || '.'}/ for files; Ctrl-C stops\n`);
    await untilAborted(signal);
    return exitCode();
  } finally {
    await web?.close();
    await inbox?.stop();
    await doors.stop();
    await workers.stop();
    await stores.close();
  }

  /** The work goes on without it: another `up` may have the port, for another folder. */
  async function serveOrWarn(): Promise<Web | null> {
    try {
      const { startWeb } = await import('./web.js');
      const web = await startWeb(stores, config, log, true);
      process.stderr.write(`serving ${web.address}\n`);
      return web;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'PortUnavailable') throw error;
      process.stderr.write(`${error.message} The web server is not there; all else is.\n`);
      return null;
    }
  }

  async function settleAll(): Promise<void> {
    let most = 0;
    for (let left = await countUnderWay(database); left > 0 && !signal.aborted; left = await countUnderWay(database)) {
      most = Math.max(most, left);
      progress.update(most - left, most);
      await tell(null);
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** What came of items that a file only links to. */
  async function followLinks(receipts: readonly Receipt[]): Promise<void> {
    const linked = receipts.filter(({ fetchId, documentId }) => fetchId && !documentId);
    const fetches = await fetchesOf(
      database,
      linked.map(({ fetchId }) => fetchId as string),
    );
    const byId = new Map(fetches.map(({ fetchId, documentId, known }) => [fetchId, { documentId, known }]));
    for (const receipt of linked) Object.assign(receipt, byId.get(receipt.fetchId as string));
  }

  /** Prints what became of the paths; true when some item failed. */
  async function report(receipts: readonly Receipt[], asJson: boolean): Promise<boolean> {
    await followLinks(receipts);
    const ids = [...new Set(receipts.flatMap((receipt) => receipt.documentId ?? []))];
    const reports = await reportsOf(database, ids);
    const faults = receipts.filter((receipt) => !receipt.documentId);
    if (asJson) {
      for (const receipt of receipts) {
        const told = reports.get(receipt.documentId ?? '');
        if (told) await printJson({ ...told, outcome: receipt.known ? outcomeAgain(told.outcome) : told.outcome });
        else await printJson({ ...receipt, outcome: 'failed' });
      }
    } else {
      if (receipts.length > 0) await printSummary(database, receipts, reports);
      for (const fault of faults) process.stderr.write(`${safe(`${fault.code}: ${fault.message}`)}\n`);
      if (receipts.length > 0 && receipts.every((receipt) => receipt.known)) {
        await printLine(`${count(receipts.length, 'item')}, every one known already: nothing new is stored.`);
      }
    }
    return faults.length > 0 || [...reports.values()].some((told) => told.outcome === 'failed');
  }
  /** Counts what came from the inbox, the queues and schedules, and what had been left under way; true when some item failed. */
  async function reportOthers(receipts: readonly Receipt[], asJson: boolean): Promise<boolean> {
    const ended = await endedSince(database, start, {
      documents: receipts.flatMap(({ documentId }) => documentId ?? []),
      fetches: receipts.flatMap(({ fetchId }) => fetchId ?? []),
    });
    const counts = countsLine(ended.map(({ outcome, items }) => [outcome, items]));
    const line = ended.length === 0 ? '0 items: nothing new' : receipts.length > 0 ? `besides ${counts}` : counts;
    if (ended.length > 0 || receipts.length === 0) {
      if (asJson) process.stderr.write(`${line}\n`);
      else await printLine(line);
    }
    return ended.some(({ outcome }) => outcome === 'failed');
  }
}
