/** What is stored, under way, and in need of a person. */
import type { Queues } from '../queues/queues.js';
import { listLargeClusters } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { countStates } from '../store/documents.js';
import { listSites } from '../store/furniture.js';
import { archiveTotals } from '../store/totals.js';

/** The most printed wire stories stand on some hundreds of sites; more is a form, a wall or a fault of ours. A guess, 2026-11. */
const ALARMING_MEMBERS = 500;

/** Of a site or of an article; read behind its name, it is a sentence. */
export type Alarm = { site: string; alarm: string } | { article: string; alarm: string };

export async function archiveStatus(database: Database, queues: Queues) {
  return {
    ...(await archiveTotals(database)),
    documents: await countStates(database),
    queued: await queueDepths(queues),
    alarms: await findAlarms(database),
  };
}

/** Jobs that wait in each queue. */
export async function queueDepths({ fetch, clean, dedupe }: Pick<Queues, 'fetch' | 'clean' | 'dedupe'>) {
  return { fetch: await fetch.size(), clean: await clean.size(), dedupe: await dedupe.size() };
}

async function findAlarms(database: Database): Promise<Alarm[]> {
  return [
    ...(await listSites(database)).flatMap(({ site, alarm, forms }) =>
      [alarm, forms].flatMap((alarm) => (alarm === null ? [] : { site, alarm })),
    ),
    ...(await listLargeClusters(database, ALARMING_MEMBERS)).map(({ id, members }) => ({
      article: id,
      alarm: `stands for ${members.toLocaleString('en')} others: see with winnow matches ${id} whether they are one story`,
    })),
  ];
}
