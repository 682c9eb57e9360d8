/** `winnow add`: enqueue, and print a receipt for each item. */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeIngest } from '../intake/ingest.js';
import { reportsOf } from '../store/reports.js';
import { startWorkers } from '../workers/main.js';
import { EXIT } from './exit.js';
import { ingestPaths, type Receipt } from './ingest-paths.js';
import { printJson, printLine } from './output.js';
import { startProgress } from './progress.js';
import { makeLog, onStop, withStores } from './session.js';

const LOOK_EVERY_MS = 200;

export async function add(names: string[], options: { wait?: boolean; jsonl?: boolean }): Promise<number> {
  const { signal } = onStop();
  const paths = (await Promise.all(names.map((name) => (name === '-' ? readNames() : [name])))).flat();
  return withStores(async (stores, config) => {
    const { database, queues } = stores;
    const receipts: Receipt[] = [];
    await ingestPaths({
      paths,
      database,
      ingest: makeIngest(database, queues, 'path'),
      signal,
      async onReceipt(receipt) {
        receipts.push(receipt);
        if (!options.wait) await printReceipt(receipt, options.jsonl ?? false, null);
      },
      onSkipped: (file) => void process.stderr.write(`passed over, not a type we take: ${file}\n`),
    });
    if (options.wait) {
      // An embedded store belongs to this process, so nobody else can do the work meanwhile.
      const workers = database.kind === 'embedded' ? await startWorkers(stores, config, makeLog(config)) : null;
      try {
        await waitFor(receipts);
      } finally {
        await workers?.stop();
      }
    }
    return receipts.some((receipt) => receipt.code) ? EXIT.someFailed : EXIT.done;

    async function waitFor(all: readonly Receipt[]): Promise<void> {
      const ids = all.flatMap((receipt) => receipt.documentId ?? []);
      const progress = startProgress('winnowing');
      let reports = await reportsOf(database, ids);
      for (;;) {
        const done = [...reports.values()].filter((report) => report.outcome !== null).length;
        progress.update(done, reports.size);
        if (done === reports.size || signal.aborted) break;
        await sleep(LOOK_EVERY_MS);
        reports = await reportsOf(database, ids);
      }
      progress.end();
      for (const receipt of all) {
        const report = reports.get(receipt.documentId ?? '');
        if (report?.outcome === 'failed') receipt.code = report.code;
        await printReceipt(receipt, options.jsonl ?? false, report?.outcome ?? null);
      }
    }
  });
}

async function printReceipt(receipt: Receipt, asJson: boolean, outcome: string | null): Promise<void> {
  const { file, line, documentId, known, code, message } = receipt;
  if (asJson)
    return printJson({
      documentId,
      file,
      line,
      known,
      outcome: outcome ?? (documentId ? null : 'failed'),
      code,
      message,
    });
  const name = line === null ? file : `${file}:${line}`;
  if (!documentId) return printLine(`failed   ${code}  ${message}`);
  return printLine(`${(outcome ?? (known ? 'known' : 'queued')).padEnd(9)} document ${documentId}  ${name}`);
}

async function readNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) names.push(line.trim());
  return names;
}
