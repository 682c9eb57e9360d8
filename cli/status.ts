/** `winnow status`: what is stored, under way, and in need of a person. */

import { listLargeClusters } from '../store/articles.js';
import { countStates } from '../store/documents.js';
import { listSites } from '../store/furniture.js';
import { type ArchiveTotals, archiveTotals } from '../store/totals.js';
import { EXIT } from './exit.js';
import { printJson, printLine, style, table } from './output.js';
import { withStores } from './session.js';

/** The most printed wire stories stand on some hundreds of sites; more is a form, a wall or a fault of ours. A guess, 2026-11. */
const ALARMING_MEMBERS = 500;

export async function status(options: { json?: boolean }): Promise<number> {
  return withStores(
    async ({ database, queues }, config) => {
      const states = await countStates(database);
      const totals = await archiveTotals(database);
      const queued = {
        fetch: await queues.fetch.size(),
        clean: await queues.clean.size(),
        dedupe: await queues.dedupe.size(),
      };
      const where = {
        articles: database.kind === 'embedded' ? config.dataFolder : 'PostgreSQL',
        queues: queues.kind === 'redis' ? 'Redis' : 'the same database',
      };
      const alarms = [
        ...(await listSites(database)).flatMap(({ site, alarm, forms }) =>
          [alarm, forms].flatMap((alarm) => (alarm === null ? [] : { site, alarm })),
        ),
        ...(await listLargeClusters(database, ALARMING_MEMBERS)).map(({ id, members }) => ({
          article: id,
          alarm: `stands for ${members.toLocaleString('en')} others: see with winnow matches ${id} whether they are one story`,
        })),
      ];
      if (options.json) await printJson({ ...where, ...totals, documents: states, queued, alarms });
      else {
        await printLine(style('dim', `articles in ${where.articles}, queues in ${where.queues}\n`));
        await printLine(table([{ head: '' }, { head: 'count', align: 'right' }], rows(totals, states, queued)));
        for (const { alarm, ...of } of alarms)
          await printLine(style('yellow', `\n${'site' in of ? of.site : `article ${of.article}`} ${alarm}`));
      }
      return EXIT.done;
    },
    { brief: true },
  );
}

function rows(totals: ArchiveTotals, states: Record<string, number>, queued: Record<string, number>): string[][] {
  const row = (name: string, n: number) => [name, n.toLocaleString('en')];
  return [
    row('articles', totals.articles),
    row('  of them duplicates', totals.duplicates),
    row('versions', totals.versions),
    row('matches', totals.matches),
    row(
      'documents',
      Object.values(states).reduce((sum, n) => sum + n, 0),
    ),
    ...Object.entries(states).map(([state, n]) => row(`  ${state}`, n)),
    row('URLs that wait for their host', totals.waiting),
    row('URLs that are gone', totals.gone),
    ...Object.entries(queued).map(([queue, n]) => row(`queued for ${queue}`, n)),
    row('need a person (winnow failed list)', totals.failed),
  ];
}
