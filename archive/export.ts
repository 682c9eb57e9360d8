/** The archive as data, a line at a time. */
import type { Passage } from '../article.js';
import { getPassages } from '../store/articles.js';
import { type Correction, listCorrections } from '../store/corrections.js';
import type { Database } from '../store/database.js';
import { type ExportedVersion, type ExportFilter, pageExport } from '../store/export.js';
import { pageReports } from '../store/reports.js';

const PAGE = 200;

/** Articles, or all their versions, in the order in which they came. */
export async function* exportedArticles(
  database: Database,
  filter: ExportFilter,
  { passages = false } = {},
): AsyncGenerator<ExportedVersion & { passages?: Passage[] }> {
  for (let after = '0'; ; ) {
    const rows = await pageExport(database, filter, after, PAGE);
    for (const { row, ...exported } of rows)
      yield passages ? { ...exported, passages: await getPassages(database, row) } : exported;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.row;
  }
}

/** Documents in the order of arrival. */
export async function* exportedDocuments(database: Database): AsyncGenerator<object> {
  for (let after = '0'; ; ) {
    const rows = await pageReports(database, after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.documentId;
  }
}

/** What people said, in that order, with what was undone. */
export async function* exportedCorrections(database: Database): AsyncGenerator<Correction> {
  for (let after = '0'; ; ) {
    const page = await listCorrections(database, { undone: true, after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
