/** `winnow export`: the archive as data, as JSON or a table, a line for each article. */
import { csvHead, csvLine } from '../archive/csv.js';
import { exportedArticles, exportedCorrections, exportedDocuments } from '../archive/export.js';
import { splitterOf } from '../archive/splits.js';
import { newestChange } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { EXIT, UsageError } from './exit.js';
import { type FilterOptions, filterOf } from './filter-options.js';
import { writeOut } from './out-file.js';
import { withStore } from './session.js';

export interface ExportOptions extends FilterOptions {
  format: 'jsonl' | 'csv';
  out?: string;
  allVersions?: boolean;
  passages?: boolean;
  split?: string;
  seed: string;
  changedSince?: string;
  documents?: boolean;
  corrections?: boolean;
}

type Write = (text: string) => Promise<void>;

export async function exportCommand(options: ExportOptions): Promise<number> {
  const { changedSince, documents, corrections, format } = options;
  if (changedSince !== undefined && !/^\d{1,18}$/.test(changedSince)) {
    throw new UsageError('--changed-since takes a cursor that an earlier export printed; 0 is the beginning.');
  }
  if (format !== 'jsonl' && (documents || corrections || options.passages))
    throw new UsageError(`--documents, --corrections and --passages are lines of JSON only, not ${format}.`);
  return withStore(
    async (database) => {
      await writeOut(options.out, async (write) => {
        if (documents) for await (const line of exportedDocuments(database)) await write(json(line));
        else if (corrections) for await (const line of exportedCorrections(database)) await write(json(line));
        else await exportArticles(database, options, write);
      });
      return EXIT.done;
    },
    { brief: false },
  );
}

const json = (line: object): string => `${JSON.stringify(line)}\n`;

async function exportArticles(database: Database, options: ExportOptions, write: Write): Promise<void> {
  const { format, split, seed, allVersions, changedSince } = options;
  const partOf = split === undefined ? null : splitterOf(split, seed);
  const filter = { ...filterOf(options), allVersions, changedSince };
  // Taken before the first row, so that a change made meanwhile comes again rather than never.
  const cursor = await newestChange(database);
  if (format === 'csv') await write(csvHead(partOf ? ['split'] : []));
  for await (const line of exportedArticles(database, filter, options)) {
    const part = partOf?.(line.clusterId);
    if (format === 'csv') await write(csvLine(line, part === undefined ? [] : [part]));
    else await write(json(part === undefined ? line : { ...line, split: part }));
  }
  if (changedSince !== undefined) process.stderr.write(`cursor ${cursor}\n`);
}
