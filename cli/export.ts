/** `winnow export`: the archive as data, a JSON object per line. */
import { exportedArticles, exportedDocuments } from '../archive/export.js';
import { newestChange } from '../store/changes.js';
import type { ExportFilter } from '../store/export.js';
import { EXIT, UsageError } from './exit.js';
import { printJson } from './output.js';
import { withStore } from './session.js';

export interface ExportOptions extends Omit<ExportFilter, 'changedSince'> {
  format: 'jsonl';
  passages?: boolean;
  changedSince?: string;
  documents?: boolean;
}

export async function exportCommand(options: ExportOptions): Promise<number> {
  const { changedSince } = options;
  if (changedSince !== undefined && !/^\d{1,18}$/.test(changedSince)) {
    throw new UsageError('--changed-since takes a cursor that an earlier export printed; 0 is the beginning.');
  }
  return withStore(
    async (database) => {
      if (options.documents) for await (const line of exportedDocuments(database)) await printJson(line);
      else {
        // Taken before the first row, so that a change made meanwhile comes again rather than never.
        const cursor = await newestChange(database);
        for await (const line of exportedArticles(database, options, options)) await printJson(line);
        if (changedSince !== undefined) process.stderr.write(`cursor ${cursor}\n`);
      }
      return EXIT.done;
    },
    { brief: false },
  );
}
