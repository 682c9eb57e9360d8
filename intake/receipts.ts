/** The receipt beside a finished inbox file: a line for each of its items. */
import { createWriteStream } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '../article.js';
import type { Database } from '../store/database.js';
import { pageReceipt } from '../store/reports.js';

const PAGE = 500;

/** Writes beside and renames, so that a receipt is whole when it is there. Returns how many items ended in what. */
export async function writeReceipt(
  database: Database,
  claim: string,
  path: string,
): Promise<Partial<Record<Outcome, number>>> {
  const summary: Partial<Record<Outcome, number>> = {};
  async function* lines() {
    for (let after = -1; ; ) {
      const { rows, last } = await pageReceipt(database, claim, after, PAGE);
      for (const row of rows) {
        if (row.outcome) summary[row.outcome] = (summary[row.outcome] ?? 0) + 1;
        yield `${JSON.stringify(row)}\n`;
      }
      if (rows.length < PAGE) return;
      after = last;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${path}.tmp`));
  await rename(`${path}.tmp`, path);
  return summary;
}

/** The path itself, or with the first number behind its stem that is free: `name.2.txt`. */
export async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : `${stem}.${n}${extension}`;
    const taken = await access(candidate).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}
