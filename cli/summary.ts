/** The table at the end of `winnow up`: title, words kept, removed by label, duplicate of. */
import type { DocumentReport } from '../article.js';
import type { Database } from '../store/database.js';
import { summariesOf } from '../store/summaries.js';
import type { Receipt } from './ingest-paths.js';
import { count, printLine, style, table } from './output.js';

const ROWS = 60;

export async function printSummary(
  database: Database,
  receipts: readonly Receipt[],
  reports: ReadonlyMap<string, DocumentReport>,
): Promise<void> {
  const taken = receipts.filter((receipt) => receipt.documentId);
  const shown = taken.slice(0, ROWS);
  const summaries = await summariesOf(
    database,
    shown.flatMap((receipt) => receipt.documentId ?? []),
  );
  const rows = shown.map((receipt) => {
    const summary = summaries.get(receipt.documentId as string);
    const told = reports.get(receipt.documentId as string);
    const removed = Object.entries(summary?.removed ?? {})
      .sort(([, a], [, b]) => b - a)
      .map(([label, passages]) => `${passages} ${label}`)
      .join(', ');
    return [
      receipt.known ? 'known' : (told?.outcome ?? 'under way'),
      summary?.title ?? fileAndLine(receipt),
      summary?.words?.toLocaleString('en') ?? '',
      told?.code ?? removed,
      summary?.duplicateOf ?? '',
    ];
  });
  if (shown.length === 0) return;
  await printLine(
    table(
      [
        { head: 'outcome' },
        { head: 'title', flexible: true },
        { head: 'words kept', align: 'right' },
        { head: 'removed' },
        { head: 'duplicate of' },
      ],
      rows,
    ),
  );
  if (taken.length > shown.length)
    await printLine(style('dim', `… and ${count(taken.length - shown.length, 'item')} more: winnow list`));
  const outcomes = new Map<string, number>();
  for (const receipt of receipts) {
    const outcome = receipt.known ? 'known' : (reports.get(receipt.documentId ?? '')?.outcome ?? 'failed');
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  await printLine(`\n${countsLine(outcomes)}`);
}

/** `3 items: 2 created, 1 rejected`. */
export function countsLine(outcomes: Iterable<[outcome: string, items: number]>): string {
  const counts = [...outcomes];
  const items = counts.reduce((sum, [, n]) => sum + n, 0);
  return `${count(items, 'item')}: ${counts.map(([outcome, n]) => `${n.toLocaleString('en')} ${outcome}`).join(', ')}`;
}

function fileAndLine({ file, line }: Receipt): string {
  return line === null ? file : `${file}:${line}`;
}
