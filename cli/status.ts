/** `winnow status`: what is stored, under way, and in need of a person. */
import { type Alarm, archiveStatus } from '../archive/status.js';
import { EXIT } from './exit.js';
import { printJson, printLine, safe, style, table } from './output.js';
import { withStores } from './session.js';

export async function status(options: { json?: boolean }): Promise<number> {
  return withStores(
    async ({ database, queues }, config) => {
      const told = await archiveStatus(database, queues);
      const where = {
        articles: database.kind === 'embedded' ? config.dataFolder : 'PostgreSQL',
        queues: queues.kind === 'redis' ? 'Redis' : 'the same database',
      };
      if (options.json) await printJson({ ...where, ...told });
      else {
        await printLine(style('dim', `articles in ${where.articles}, queues in ${where.queues}\n`));
        await printLine(table([{ head: '' }, { head: 'count', align: 'right' }], rows(told)));
        for (const alarm of told.alarms) await printLine(style('yellow', `\n${safe(nameOf(alarm))} ${alarm.alarm}`));
      }
      return EXIT.done;
    },
    { brief: true },
  );
}

function nameOf(alarm: Alarm): string {
  if ('site' in alarm) return alarm.site;
  return 'stage' in alarm ? `the stage ${alarm.stage}` : `article ${alarm.article}`;
}

type Told = Awaited<ReturnType<typeof archiveStatus>>;

function rows({ documents: states, queued, ...totals }: Told): string[][] {
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
