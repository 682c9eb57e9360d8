/** What is stored, under way, and in need of a person. */
import { type Queues, STAGES, type Stage } from '../queues/queues.js';
import { listLargeClusters } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { countStates } from '../store/documents.js';
import { listSites } from '../store/furniture.js';
import { archiveTotals } from '../store/totals.js';
import { countWaitingHosts } from '../store/waiting.js';

/** The most printed wire stories stand on some hundreds of sites; more is a form, a wall or a fault of ours. A guess, 2026-11. */
const ALARMING_MEMBERS = 500;

/** Of a site, an article or a stage; read behind its name, it is a sentence. */
export type Alarm = { alarm: string } & ({ site: string } | { article: string } | { stage: Stage });

export async function archiveStatus(database: Database, queues: Queues) {
  return {
    ...(await archiveTotals(database)),
    documents: await countStates(database),
    queued: await queueDepths(queues),
    alarms: await findAlarms(database, queues),
  };
}

/** Jobs that wait in each queue. */
export async function queueDepths({ fetch, clean, dedupe }: Pick<Queues, 'fetch' | 'clean' | 'dedupe'>) {
  return { fetch: await fetch.size(), clean: await clean.size(), dedupe: await dedupe.size() };
}

/** Stages that nobody works at: what is put in waits. Empty where that cannot be told. */
export async function unmannedStages(queues: Queues): Promise<Stage[]> {
  const counts = await Promise.all(STAGES.map((stage) => queues[stage].workers()));
  return STAGES.filter((_, at) => counts[at] === 0);
}

/** Only where something waits: an archive at rest needs nobody. */
async function findUnmanned(database: Database, queues: Queues): Promise<Alarm[]> {
  const { captured, cleaned, indexed } = await countStates(database);
  const waiting: Record<Stage, number> = {
    fetch: await countWaitingHosts(database),
    clean: captured,
    dedupe: cleaned + indexed,
  };
  return (await unmannedStages(queues))
    .filter((stage) => waiting[stage] > 0)
    .map((stage) => ({
      stage,
      alarm: `has ${waiting[stage].toLocaleString('en')} waiting and nobody at work: start winnow up or winnow work`,
    }));
}

/** What is not as it should be, with what to do. */
export async function findAlarms(database: Database, queues: Queues): Promise<Alarm[]> {
  return [
    ...(await findUnmanned(database, queues)),
    ...(await listSites(database)).flatMap(({ site, alarm, forms }) =>
      [alarm, forms].flatMap((alarm) => (alarm === null ? [] : { site, alarm })),
    ),
    ...(await listLargeClusters(database, ALARMING_MEMBERS)).map(({ id, members }) => ({
      article: id,
      alarm: `stands for ${members.toLocaleString('en')} others: see with winnow matches ${id} whether they are one story`,
    })),
  ];
}
