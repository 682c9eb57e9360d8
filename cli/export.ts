/** `winnow export`: the archive as data, a JSON object per line. */
import { getPassages } from '../store/articles.js';
import { newestChange } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { type ExportFilter, pageExport } from '../store/export.js';
import { pageReports } from '../store/reports.js';
import { EXIT, UsageError } from './exit.js';
import { printJson } from './output.js';
import { withStore } from './session.js';

export interface ExportOptions extends Omit<ExportFilter, 'changedSince'> {
  format: 'jsonl';
  passages?: boolean;
  changedSince?: string;
  documents?: boolean;
}

const PAGE = 200;

export async function exportCommand(options: ExportOptions): Promise<number> {
  const { changedSince } = options;
  if (changedSince !== undefined && !/^\d{1,18}$/.test(changedSince)) {
    throw new UsageError('--changed-since takes a cursor that an earlier export printed; 0 is the beginning.');
  }
  return withStore(
    async (database) => {
      if (options.documents) await exportDocuments(database);
      else {
        // Taken before the first row, so that a change made meanwhile comes again rather than never.
        const cursor = await newestChange(database);
        await exportArticles(database, options);
        if (changedSince !== undefined) process.stderr.write(`cursor ${cursor}\n`);
      }
      return EXIT.done;
    },
    { brief: false },
  );
}

async function exportArticles(database: Database, options: ExportOptions): Promise<void> {
  for (let after = '0'; ; ) {
    const rows = await pageExport(database, options, after, PAGE);
    for (const { row, ...exported } of rows) {
      await printJson(options.passages ? { ...exported, passages: await getPassages(database, row) } : exported);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.row;
  }
}

async function exportDocuments(database: Database): Promise<void> {
  for (let after = '0'; ; ) {
    const rows = await pageReports(database, after, PAGE);
    for (const row of rows) await printJson(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.documentId;
  }
}
