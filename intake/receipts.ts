/** The receipt beside a finished inbox file: a line for each of its items. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '../article.js';
import type { Database } from '../store/database.js';
import { pageReceipt } from '../store/reports.js';

const PAGE = 500;

/** How many items there were, and how many ended in what. */
type Summary = Partial<Record<Outcome, number>> & { items: number };

/**
 * Writes the receipt of the file at `path` beside it, under another name first, so that a receipt is whole when it is there.
 * Returns how many items ended in what.
 */
export async function writeReceipt(database: Database, claim: string, path: string): Promise<Summary> {
  const summary: Summary = { items: 0 };
  async function* lines() {
    for (let after = -1; ; ) {
      const { rows, last } = await pageReceipt(database, claim, after, PAGE);
      for (const row of rows) {
        summary.items++;
        if (row.outcome) summary[row.outcome] = (summary[row.outcome] ?? 0) + 1;
        yield `${JSON.stringify(row)}\n`;
      }
      if (rows.length < PAGE) return;
      after = last;
    }
  }
  const unfinished = nameBeside(path, '.result.jsonl.tmp');
  await pipeline(Readable.from(lines()), createWriteStream(unfinished));
  await rename(unfinished, nameBeside(path, '.result.jsonl'));
  return summary;
}

/** Puts the receipt of an earlier reading of `path` aside, as `NAME.result.1.jsonl` or the next number that is free. */
export async function keepReceipt(path: string): Promise<void> {
  const receipt = nameBeside(path, '.result.jsonl');
  for (let n = 1; ; n++) {
    const kept = nameBeside(path, `.result.${n}.jsonl`);
    if (await isThere(kept)) continue;
    if (await isThere(receipt)) await rename(receipt, kept);
    return;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What file systems let a name have. */
const MAX_NAME_BYTES = 255;

/**
 * The path with `suffix` behind its name. Where that is longer than 255 bytes, the name is cut and a hash of it put behind:
 * `aaa…aaa-1f0c9b3a.result.jsonl`, the same for the same name and another for any other.
 */
export function nameBeside(path: string, suffix: string): string {
  const name = basename(path);
  if (Buffer.byteLength(name + suffix) <= MAX_NAME_BYTES) return path + suffix;
  const end = `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}${suffix}`;
  let begin = '';
  for (const character of name) {
    if (Buffer.byteLength(begin + character + end) > MAX_NAME_BYTES) break;
    begin += character;
  }
  return join(dirname(path), begin + end);
}

/** The path itself, or with the first number behind its stem that is free: `name.2.txt`. */
export async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : nameBeside(stem, `.${n}${extension}`);
    if (!(await isThere(candidate))) return candidate;
  }
}
