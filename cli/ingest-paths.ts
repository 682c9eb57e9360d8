/** Files and folders named on the command line: read in place, never moved. */
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Item } from '../article.js';
import { FileFault } from '../intake/file-fault.js';
import type { FileToRead } from '../intake/file-item.js';
import { FILE_TYPES, fileKind, walkFiles } from '../intake/files.js';
import { type Ingest, inBatches } from '../intake/ingest.js';
import { readItems } from '../intake/items.js';
import { zip } from '../lists.js';
import type { Database } from '../store/database.js';
import { recordFailure } from '../store/failed.js';
import { isOutage } from '../store/outage.js';
import { UsageError } from './exit.js';

/** An item as the command line reports it. */
export interface Receipt {
  file: string;
  line: number | null;
  documentId: string | null;
  /** Of an item that the file only links to. */
  fetchId: string | null;
  known: boolean;
  /** Of a file that could not be taken. */
  code: string | null;
  message: string | null;
}

export interface PathsToIngest {
  paths: readonly string[];
  ingest: Ingest;
  database: Database;
  signal?: AbortSignal;
  onReceipt(receipt: Receipt): void | Promise<void>;
  /** A file of a folder that is of no type we take. */
  onSkipped(file: string): void;
}

/** Throws `UsageError` when none of the paths is there: then there is nothing to begin with. */
export async function refuseMissing(paths: readonly string[]): Promise<void> {
  const faults: string[] = [];
  for (const path of paths) {
    const there = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
    if (there instanceof Error && (there.code === 'ENOENT' || there.code === 'ENOTDIR'))
      faults.push(unreadable(path, there));
  }
  if (paths.length > 0 && faults.length === paths.length) throw new UsageError(faults.join('\n'));
}

const unreadable = (path: string, { code }: NodeJS.ErrnoException): string =>
  `${path} cannot be read (${code}). Check that it exists and its permissions.`;

/**
 * Takes everything below the paths, in order. A file that cannot be taken is reported and recorded; its neighbours go on. A path
 * that is none of ours is reported only: whoever typed it sees that.
 */
export async function ingestPaths({
  paths,
  ingest,
  database,
  signal,
  onReceipt,
  onSkipped,
}: PathsToIngest): Promise<void> {
  const record = (file: string, { code, message }: FileFault) =>
    recordFailure(database, { stage: 'path', code, message, payload: { file } });
  const fail = async (file: string, { code, message }: FileFault) => {
    await onReceipt({ file, line: null, documentId: null, fetchId: null, known: false, code, message });
  };
  // Small files share a transaction; what cannot be read is reported in its place.
  async function* items(): AsyncGenerator<Item> {
    for (const path of paths) {
      for await (const found of filesOf(path)) {
        if (signal?.aborted) return;
        if (found instanceof FileFault) await fail(path, found);
        else if (!found.kind) onSkipped(found.name);
        else {
          try {
            yield* readItems({ ...found, kind: found.kind });
          } catch (error) {
            if (!(error instanceof FileFault)) throw error;
            await record(found.name, error);
            await fail(found.name, error);
          }
        }
      }
    }
  }
  const take = async (batch: readonly Item[]) => {
    for (const [{ file, line }, { documentId, fetchId, known }] of zip(batch, await ingest(batch))) {
      await onReceipt({ file: file ?? '', line, documentId, fetchId, known, code: null, message: null });
    }
  };
  for await (const batch of inBatches(items())) {
    try {
      await take(batch);
    } catch (error) {
      if (isOutage(error)) throw error;
      // The batch went back as a whole; what is at fault in it is found one by one.
      for (const item of batch) {
        await take([item]).catch(async (fault: Error) => {
          if (isOutage(fault)) throw fault;
          const name = item.file ?? '';
          const told = new FileFault('E_FAULT', `${name} cannot be stored: ${fault.message}`);
          await record(name, told);
          await fail(name, told);
        });
      }
    }
  }
}

type Found = Omit<FileToRead, 'kind'> & { kind: FileToRead['kind'] | null };

/**
 * A file is called by its folder's name and its own, so that `up news/` and `up news/*.txt` mean the same articles and
 * two folders may hold files of one name.
 */
async function* filesOf(path: string): AsyncGenerator<Found | FileFault> {
  const facts = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
  if (facts instanceof Error) {
    yield new FileFault('E_UNREADABLE', unreadable(path, facts));
  } else if (facts.isDirectory()) {
    const folder = await realpath(path);
    try {
      for await (const { relative, path: place, kind, fault } of walkFiles(folder)) {
        if (fault) yield new FileFault('E_UNREADABLE', `${join(path, relative)}: ${fault}`);
        else if (typeof place !== 'string')
          yield new FileFault('E_UNREADABLE', `${join(path, relative)}: its name is not UTF-8. Rename it.`);
        else yield { path: place, name: `${basename(folder)}/${relative}`, kind };
      }
    } catch (error) {
      yield new FileFault('E_UNREADABLE', `${path}: ${(error as Error).message}`);
    }
  } else if (!fileKind(path)) {
    yield new FileFault(
      'E_TYPE',
      `${path} is not of a type we take: ${FILE_TYPES.join(' ')}, and each of them packed (${FILE_TYPES[0]}.gz).`,
    );
  } else {
    yield { path, name: `${basename(await realpath(dirname(path)))}/${basename(path)}`, kind: fileKind(path) };
  }
}
