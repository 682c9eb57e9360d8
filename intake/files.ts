/** Which files are news to us: their types, and what a folder holds that we leave alone. */
import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export type FileKind = 'text' | 'html' | 'markdown' | 'json' | 'jsonl' | 'feed' | 'warc' | 'csv' | 'urls';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.warc': 'warc',
  '.csv': 'csv',
  '.urls': 'urls',
};

/** As file names end, each also packed. */
export const FILE_TYPES: readonly string[] = Object.keys(KINDS);

/** Most bytes of one document, after decompression. */
export const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024;

export const SIDECAR_SUFFIX = '.meta.json';

/** Unpacked as it is read. */
export const PACKED = /\.gz$/i;

/** Null for a type we do not take. */
export function fileKind(name: string): FileKind | null {
  return KINDS[extname(name.replace(PACKED, '')).toLowerCase()] ?? null;
}

/** Unfinished downloads, editors' leavings, and the private folders of systems and of programs that synchronise. */
const IGNORED_FILE = /^\.|\.(?:part|crdownload|tmp)$|~$/i;
const IGNORED_FOLDER =
  /^(?:\.|@eaDir$|#recycle$|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$|__MACOSX$|node_modules$)/;

export interface FoundFile {
  /** Relative to the folder that was walked, with `/`. Names that are not UTF-8 are read as Latin-1. */
  relative: string;
  /** Where it lies; bytes when a name in it is not UTF-8. */
  path: string | Buffer;
  kind: FileKind | null;
  /** What keeps it from being read, whatever its type. */
  fault: string | null;
}

/**
 * Regular files below `folder`, in the order of names, without what is ignored and without sidecars. Links, pipes,
 * devices and sockets are never touched. A sub-folder that cannot be read comes in place of its files; for `folder` itself it throws.
 */
export async function* walkFiles(folder: string | Buffer, prefix = ''): AsyncGenerator<FoundFile> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!prefix) throw error;
    if (code !== 'ENOENT')
      yield { relative: prefix, path: folder, kind: null, fault: `the folder cannot be read (${code})` };
    return; // else it was removed while we walked
  }
  const named = entries.map((entry) => ({ entry, name: entry.name.toString(isUtf8(entry.name) ? 'utf8' : 'latin1') }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { entry, name } of named) {
    const relative = prefix ? `${prefix}/${name}` : name;
    const path = pathWithin(folder, entry.name);
    if (entry.isDirectory()) {
      if (!IGNORED_FOLDER.test(name)) yield* walkFiles(path, relative);
    } else if (entry.isFile() && !IGNORED_FILE.test(name) && !name.endsWith(SIDECAR_SUFFIX)) {
      yield { relative, path, kind: fileKind(name), fault: null };
    }
  }
}

function pathWithin(folder: string | Buffer, name: Buffer): string | Buffer {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}
