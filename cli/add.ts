/** `winnow add`: enqueue URLs, files and folders, and print a receipt for each item. */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { unmannedStages } from '../archive/status.js';
import { makeIngest } from '../intake/ingest.js';
import { makeAccept } from '../intake/messages.js';
import { readDuration, TimingError } from '../intake/timing.js';
import { zip } from '../lists.js';
import { outcomeAgain, reportsOf } from '../store/reports.js';
import { tellable } from '../store/storable.js';
import { fetchesOf } from '../store/waiting.js';
import { allowOf } from '../workers/fetch-settings.js';
import { EXIT, UsageError } from './exit.js';
import { ingestPaths, type Receipt } from './ingest-paths.js';
import { count, printJson, printLine, safe, tell } from './output.js';
import { startProgress } from './progress.js';
import { makeLog, onStop, withStores } from './session.js';
import { tellRetries } from './tell-retries.js';

const LOOK_EVERY_MS = 200;
/** Whatever its scheme: which of them are fetched is for the fetcher to say. */
const URL_BEGINS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** A receipt; of a URL with the id of its fetch, from which the document comes. */
interface AddReceipt extends Receipt {
  outcome?: string | null;
}

export async function add(
  names: string[],
  options: { wait?: boolean; timeout?: string; refresh?: boolean; jsonl?: boolean },
): Promise<number> {
  const timeoutMs = options.timeout === undefined ? Number.POSITIVE_INFINITY : durationMs(options.timeout);
  if (options.timeout !== undefined && !options.wait) throw new UsageError('--timeout says how long --wait waits.');
  const { signal } = onStop();
  const all = (await Promise.all(names.map((name) => (name === '-' ? readNames() : [name])))).flat();
  return withStores(async (stores, config) => {
    const { database, queues } = stores;
    const receipts: AddReceipt[] = [];
    const take = async (receipt: AddReceipt) => {
      receipts.push(receipt);
      if (!options.wait) await printReceipt(receipt, options.jsonl ?? false);
    };
    const allow = allowOf(config);
    const accept = makeAccept({ database, queues, allow, door: 'cli' });
    const ingest = makeIngest(database, queues, 'path', allow);
    const mode = options.refresh ? 'refresh' : 'ingest';
    for (const { areUrls, names } of inRuns(all)) {
      if (areUrls) {
        const values = names.map((url) => ({ value: { v: 1, type: 'url', url, mode }, delivery: null }));
        for (const [file, accepted] of zip(tellable(names), await accept(values))) {
          const base = {
            file,
            line: null,
            documentId: null,
            fetchId: null,
            known: false,
            code: null,
            message: null,
          };
          if (accepted.kind === 'refused') await take({ ...base, code: accepted.code, message: accepted.message });
          else if (accepted.kind === 'url') await take({ ...base, ...accepted, known: accepted.documentId !== null });
        }
      } else {
        await ingestPaths({
          paths: names,
          database,
          ingest,
          signal,
          onReceipt: take,
          onSkipped: (file) => tell(`passed over, not a type we take: ${file}`),
        });
      }
    }
    if (options.wait) {
      // An embedded store that is ours: nobody else can do the work meanwhile.
      const { startWorkers } = await import('../workers/main.js');
      const workers =
        database.kind === 'embedded' && !database.attached ? await startWorkers(stores, config, makeLog(config)) : null;
      try {
        await waitFor(receipts);
      } finally {
        await workers?.stop();
      }
      const open = receipts.filter(isOpen).length;
      if (open > 0) tell(`${count(open, 'item')} without an outcome yet; what waits is not lost`);
      for (const receipt of receipts) await printReceipt(receipt, options.jsonl ?? false);
    }
    if (!options.wait && receipts.some(isOpen)) {
      const unmanned = await unmannedStages(queues);
      if (unmanned.length > 0)
        tell(`nobody is at work (${unmanned.join(', ')}): what was added waits until winnow up or winnow work runs`);
    }
    const failed = receipts.some((receipt) => receipt.code && receipt.outcome !== 'rejected');
    return failed || (options.wait && receipts.some(isOpen)) ? EXIT.someFailed : EXIT.done;

    async function waitFor(waiting: readonly AddReceipt[]): Promise<void> {
      const progress = startProgress('winnowing');
      const tellWhy = tellRetries(database);
      const endMs = performance.now() + timeoutMs;
      while (!signal.aborted && performance.now() < endMs) {
        const unfetched = waiting.filter((receipt) => receipt.fetchId && !receipt.documentId);
        const fetched = new Map(
          (
            await fetchesOf(
              database,
              unfetched.map((receipt) => receipt.fetchId as string),
            )
          ).map((row) => [row.fetchId, row]),
        );
        for (const receipt of unfetched) Object.assign(receipt, fetched.get(receipt.fetchId as string));
        const reports = await reportsOf(
          database,
          waiting.flatMap((receipt) => receipt.documentId ?? []),
        );
        for (const receipt of waiting) {
          const report = reports.get(receipt.documentId ?? '');
          if (!report) continue;
          receipt.outcome = receipt.known ? outcomeAgain(report.outcome) : report.outcome;
          receipt.code = report.code;
        }
        const open = waiting.filter(isOpen).length;
        progress.update(waiting.length - open, waiting.length);
        if (open === 0) break;
        await tellWhy(waiting.flatMap((receipt) => (isOpen(receipt) ? (receipt.fetchId ?? []) : [])));
        await sleep(LOOK_EVERY_MS);
      }
      progress.end();
    }
  });
}

function isOpen({ outcome, code }: AddReceipt): boolean {
  return !outcome && !code;
}

function durationMs(text: string): number {
  try {
    return readDuration(text);
  } catch (error) {
    if (error instanceof TimingError) throw new UsageError(`--timeout: ${error.message}`);
    throw error;
  }
}

const RUN = 200;

/** The names in order, URLs with URLs and paths with paths, so that a transaction serves many. */
function inRuns(names: readonly string[]): { areUrls: boolean; names: string[] }[] {
  const runs: { areUrls: boolean; names: string[] }[] = [];
  for (const name of names) {
    const run = runs.at(-1);
    const areUrls = URL_BEGINS.test(name);
    if (run && run.names.length < RUN && run.areUrls === areUrls) run.names.push(name);
    else runs.push({ areUrls, names: [name] });
  }
  return runs;
}

async function printReceipt(receipt: AddReceipt, asJson: boolean): Promise<void> {
  const { file, line, documentId, fetchId, known, code, message } = receipt;
  const taken = documentId ?? fetchId;
  const outcome = receipt.outcome ?? (taken ? null : 'failed');
  if (asJson) return printJson({ documentId, fetchId, file, line, known, outcome, code, message });
  const name = line === null ? file : `${file}:${line}`;
  const what = documentId ? `document ${documentId}` : fetchId ? `fetch ${fetchId}` : (code ?? '');
  const told = message === null ? name : message.includes(name) ? message : `${name}: ${message}`;
  return printLine(
    safe(`${(outcome ?? (known ? 'known' : 'queued')).padEnd(9)} ${what}  ${told}${taken && code ? `  ${code}` : ''}`),
  );
}

async function readNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) names.push(line.trim());
  return names;
}
