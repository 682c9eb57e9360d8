/** `winnow boilerplate`: what was learned to be furniture of a site, and how to undo it. */
import { forgetFurniture, listFurniture } from '../store/furniture.js';
import { EXIT, UsageError } from './exit.js';
import { type Listing, printLine, printRows, table } from './output.js';
import { withStore } from './session.js';

export async function boilerplateList(options: Listing & { site?: string }): Promise<number> {
  return withStore(async (database) => {
    const lines = await listFurniture(database, options.site ?? null);
    if (await printRows(lines, options)) return EXIT.done;
    if (lines.length === 0)
      await printLine('nothing has been learned yet: it takes several articles of a site, over several days');
    else {
      await printLine(
        table(
          [
            { head: 'id', align: 'right' },
            { head: 'site' },
            { head: 'state' },
            { head: 'on articles', align: 'right' },
            { head: 'days', align: 'right' },
            { head: 'since' },
            { head: 'passage', flexible: true },
          ],
          lines.map((line) => [
            line.id,
            line.site,
            line.state,
            `${line.carriers} of ${line.articles}`,
            String(line.days),
            line.learnedAt.toISOString().slice(0, 10),
            line.example,
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}

export async function boilerplateForget(id: string): Promise<number> {
  if (!/^\d{1,18}$/.test(id)) throw new UsageError(`${id} is not an id of winnow boilerplate list.`);
  return withStore(async (database) => {
    if (!(await forgetFurniture(database, id)))
      throw new UsageError(`There is no learned passage ${id}; winnow boilerplate list shows what there is.`);
    await printLine('forgotten: the next sweep gives it back to the articles, and it is not learned again');
    return EXIT.done;
  });
}
