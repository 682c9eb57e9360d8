/** `winnow changes`: the sequence of what changed in the archive, for whoever keeps up with it. */
import { type ChangeLine, pageChanges } from '../store/changes.js';
import { EXIT, UsageError } from './exit.js';
import { type Listing, printJson, printLine, printRows, safe, table } from './output.js';
import { withStore } from './session.js';

const PAGE = 500;

export async function changes({
  since = '0',
  limit,
  ...listing
}: Listing & { since?: string; limit?: number }): Promise<number> {
  if (!/^\d{1,18}$/.test(since))
    throw new UsageError('--since takes a cursor, the number that stands with each change; 0 is the beginning.');
  return withStore(async (database) => {
    const shown: ChangeLine[] = [];
    for (let after = since, left = limit ?? Number.POSITIVE_INFINITY; left > 0; ) {
      const page = await pageChanges(database, after, Math.min(left, PAGE));
      for (const line of page) {
        if (listing.jsonl) await printJson(line);
        else shown.push(line);
      }
      const last = page.at(-1);
      if (!last) break;
      left -= page.length;
      after = last.cursor;
    }
    if (listing.jsonl || (await printRows(shown, listing))) return EXIT.done;
    if (shown.length === 0) await printLine(`nothing changed since ${since}`);
    else
      await printLine(
        table(
          [
            { head: 'cursor', align: 'right' },
            { head: 'at' },
            { head: 'what' },
            { head: 'article', align: 'right' },
            { head: 'name', flexible: true },
          ],
          shown.map(({ cursor, at, kind, articleId, version, title, identity }) => [
            cursor,
            at.toISOString().slice(0, 19).replace('T', ' '),
            kind,
            version === null ? articleId : `${articleId}.${version}`,
            safe(title ?? identity ?? ''),
          ]),
        ),
      );
    return EXIT.done;
  });
}
