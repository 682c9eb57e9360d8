/** The sweep's second job: learns the furniture of sites, and reads what is stored anew by what has been learned. */
import type { Logger } from 'pino';
import { surveyFurniture } from '../dedupe/site-survey.js';
import type { JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import {
  learn,
  loadFurniture,
  loadSurveyed,
  measureYield,
  moveCursor,
  saveYield,
  sitesChanged,
  surveySite,
  type Yield,
} from '../store/furniture.js';
import { finishRelabelling, loadToRelabel, saveRelabelled, sitesToRelabel } from '../store/revisions.js';
import { relabelVersion } from './prepare.js';

const CURSOR = 'furniture';
/** Another process that learns at the same moment waits, and then finds nothing left to do. */
const ADVISORY_LOCK = 0x6c_65_61_72;
/** Articles read anew in one transaction. */
const BATCH_ARTICLES = 50;
/** A site that keeps so much less of its text than at the survey before has changed its pages, or we have lost our way. */
const ALARMING_LOSS = 0.3;
/** Fewer forms are told to nobody: a few copies of one story. */
const FEWEST_FORMS = 8;
const FORMS_PART = 0.25;

/**
 * Surveys the sites whose articles changed since the last time, learns what recurs, and labels their articles by it. Returns
 * whether anything is different now: then documents are on their way to be settled again, and there may be more to learn.
 */
export async function learnFurniture(database: Database, dedupe: Pick<JobQueue, 'add'>, log: Logger): Promise<boolean> {
  const learned = await surveyChanged(database, log);
  const relabelled = await relabelSites(database, dedupe, log);
  return learned || relabelled;
}

async function surveyChanged(database: Database, log: Logger): Promise<boolean> {
  const { sites, cursor } = await sitesChanged(database, CURSOR);
  let moved = 0;
  for (const site of sites) moved += await decide(database, site, log);
  if (cursor !== '0') await moveCursor(database, CURSOR, cursor);
  return moved > 0;
}

/** Decides on one site, from one snapshot. Returns how many passages are furniture now that were not, or the other way round. */
async function decide(database: Database, site: string, log: Logger): Promise<number> {
  return database.transaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const recurring = await surveySite(client, site);
    const articles = await loadSurveyed(client, site);
    const found = surveyFurniture(articles, recurring);
    const kept = found.kept.map(({ masked }) => masked);
    const forms = formsOf(found.forms, articles.length);
    const moved = await learn(client, site, { learned: found.furniture, kept, forms });
    if (moved > 0) log.info({ site, passages: moved, articles: articles.length }, 'furniture learned');
    const now = await measureYield(client, site);
    const alarm = alarmOf(now);
    if (alarm) log.warn({ site }, alarm);
    await saveYield(client, site, now, alarm);
    return moved;
  });
}

function formsOf(forms: number, articles: number): string | null {
  if (forms < Math.max(FEWEST_FORMS, FORMS_PART * articles)) return null;
  return `prints forms: ${forms} of its ${articles} newest articles are mostly one text with other figures or names, or one story again; nothing is learned from what they share`;
}

function alarmOf({ kept, keptBefore }: Yield): string | null {
  if (kept >= keptBefore * (1 - ALARMING_LOSS)) return null;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `keeps ${percent(kept)} of its text, ${percent(keptBefore)} before: look at its newest articles with winnow explain`;
}

async function relabelSites(database: Database, dedupe: Pick<JobQueue, 'add'>, log: Logger): Promise<boolean> {
  const sites = await sitesToRelabel(database);
  for (const { site, epoch } of sites) {
    const furniture = (await loadFurniture(database, [site])).get(site);
    if (furniture?.epoch !== epoch) continue; // learned more meanwhile: the next round
    let articles = 0;
    let moved = false;
    for (;;) {
      const versions = await loadToRelabel(database, site, epoch, BATCH_ARTICLES);
      if (versions.length === 0) break;
      const again = await saveRelabelled(
        database,
        site,
        epoch,
        versions.map((version) => relabelVersion(version, furniture)),
      );
      moved = again === null;
      if (moved) break;
      articles += new Set(versions.map((version) => version.articleId)).size;
      await dedupe.add(again ?? []); // if this fails the sweep queues them
    }
    if (moved) continue;
    await finishRelabelling(database, site, epoch);
    log.info({ site, articles }, 'articles labelled anew');
  }
  return sites.length > 0;
}
