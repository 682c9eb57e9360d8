/** What is stored, under way, and in need of a person. */
import type { Queues } from '../queues/queues.js';
import { listLargeClusters } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { countStates } from '../store/documents.js';
import { type Flow, readFlow } from '../store/flow.js';
import { listSites } from '../store/furniture.js';
import { archiveTotals } from '../store/totals.js';

/** The most printed wire stories stand on some hundreds of sites; more is a form, a wall or a fault of ours. A guess, 2026-11. */
const ALARMING_MEMBERS = 500;

/** Of a site or of an article; read behind its name, it is a sentence. */
export type Alarm = { alarm: string } & ({ site: string } | { article: string } | { stage: string });

/** A document moves within seconds, and the sweep takes up what was lost within two minutes. */
const STANDING_MS = 10 * 60_000;
/** Hosts are asked in turn, and one that fails is left alone for a while. */
const WAITING_MS = 60 * 60_000;

export async function archiveStatus(database: Database, queues: Queues) {
  return {
    ...(await archiveTotals(database)),
    documents: await countStates(database),
    queued: await queueDepths(queues),
    alarms: await findAlarms(database, await readFlow(database)),
  };
}

/** Jobs that wait in each queue. */
export async function queueDepths({ fetch, clean, dedupe }: Pick<Queues, 'fetch' | 'clean' | 'dedupe'>) {
  return { fetch: await fetch.size(), clean: await clean.size(), dedupe: await dedupe.size() };
}

/** What is not as it should be, with what to do. */
export async function findAlarms(database: Database, flow: Pick<Flow, 'stages' | 'waiting'>): Promise<Alarm[]> {
  return [
    ...standing(flow),
    ...(await listSites(database)).flatMap(({ site, alarm, forms }) =>
      [alarm, forms].flatMap((alarm) => (alarm === null ? [] : { site, alarm })),
    ),
    ...(await listLargeClusters(database, ALARMING_MEMBERS)).map(({ id, members }) => ({
      article: id,
      alarm: `stands for ${members.toLocaleString('en')} others: see with winnow matches ${id} whether they are one story`,
    })),
  ];
}

function standing({ stages, waiting }: Pick<Flow, 'stages' | 'waiting'>): Alarm[] {
  const isOver = (since: Date | null, mostMs: number) => since !== null && Date.now() - since.getTime() > mostMs;
  const alarms: Alarm[] = stages
    .filter(({ oldest }) => isOver(oldest, STANDING_MS))
    .map(({ state, documents }) => ({
      stage: state,
      alarm: `${documents.toLocaleString('en')} documents stand here, the oldest for more than ten minutes: does a worker run? winnow up, or winnow work`,
    }));
  if (isOver(waiting.oldest, WAITING_MS))
    alarms.push({
      stage: 'fetch',
      alarm:
        'URLs that could have been asked an hour ago wait still: does a worker that fetches run? winnow up, or winnow work --only fetch',
    });
  return alarms;
}
