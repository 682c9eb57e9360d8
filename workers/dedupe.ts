/**
 * captured or cleaned → indexed → settled, a batch at a time. Index first and commit, look up afterwards: of two copies that arrive
 * together, both stand in the index before either looks, so at least one sees the other.
 */
import type { Logger } from 'pino';
import { PARAMETERS } from '../dedupe/fingerprints.js';
import { type IndexedVersion, loadIndexed } from '../store/candidates.js';
import type { Database } from '../store/database.js';
import { loadFurniture } from '../store/furniture.js';
import { keptWords } from '../store/kept-words.js';
import { type CleanedDocument, loadCleaned } from '../store/new-version.js';
import { reportsOf } from '../store/reports.js';
import { indexVersions, StaleFurniture } from '../store/versions.js';
import { makeBatcher } from './batch.js';
import type { Holding } from './holding.js';
import { correctVersion, prepareVersion } from './prepare.js';
import { settleVerified } from './settle.js';
import { verifyVersions } from './verify.js';
import { judgeCapture, judgeKin } from './worse.js';

export interface DedupeHandlerParts {
  database: Database;
  batchSize: number;
  /** Without it nothing waits. */
  holding?: Holding;
  /** Makes what was stored searchable. */
  index?(): Promise<void>;
  log: Logger;
}

/** `cleaned` is the cleaner's answer when this process has it in hand; else it is read from the document. Errors say `stage: 'dedupe'`. */
export type DedupeHandler = (id: string, cleaned?: string) => Promise<void>;

interface Arrival {
  id: string;
  cleaned: string | undefined;
}

export function makeDedupeHandler({ database, batchSize, holding, index, log }: DedupeHandlerParts): DedupeHandler {
  const dedupe = makeBatcher<Arrival, void>(
    async (arrivals) => {
      const startedMs = performance.now();
      const arrived = await indexDocuments(database, arrivals);
      // What comes from the queue has waited.
      const held = (await holding?.heldOf(arrived)) ?? new Set();
      const ids = arrivals.map(({ id }) => id).filter((id) => !held.has(id));
      // What was made with other parameters comes back when it has been made anew.
      const indexed = (await loadIndexed(database, ids)).filter(({ parameters }) => parameters === PARAMETERS);
      if (indexed.length > 0) {
        await settleDocuments(database, indexed);
        await logSettled(database, indexed, (performance.now() - startedMs) / indexed.length, log);
      }
      await index?.();
      await holding?.look();
      return arrivals.map(() => undefined);
    },
    // Two at once: while one waits for the database the other thinks.
    { size: batchSize, waitMs: 5, concurrency: 2 },
  );
  return (id, cleaned) =>
    dedupe({ id, cleaned }).catch((error) => {
      throw Object.assign(error, { stage: 'dedupe' });
    });
}

async function indexDocuments(database: Database, arrivals: readonly Arrival[]): Promise<CleanedDocument[]> {
  const ids = arrivals.map(({ id }) => id);
  const inHand = new Map(arrivals.flatMap(({ id, cleaned }) => (cleaned ? [[id, cleaned] as const] : [])));
  const cleaned = await loadCleaned(database, ids, inHand);
  if (cleaned.length === 0) return [];
  const sites = [...new Set(cleaned.flatMap(({ site }) => site ?? []))];
  for (;;) {
    const furniture = await loadFurniture(database, sites);
    try {
      const versions = cleaned.map((document) => prepareVersion(document, furniture.get(document.site ?? '')));
      await indexVersions(database, versions, judgeCapture, judgeKin, correctVersion);
      keptWords(database).keepNew(versions);
      return cleaned;
    } catch (error) {
      if (!(error instanceof StaleFurniture)) throw error;
    }
  }
}

/** indexed → settled. */
export async function settleDocuments(database: Database, indexed: readonly IndexedVersion[]): Promise<void> {
  const documentIds = indexed.map((version) => version.documentId);
  const stale = await settleVerified(database, { documentIds, ...(await verifyVersions(database, indexed)) });
  // Read anew while they were compared, by what was learned of their site.
  if (stale.length > 0) await settleDocuments(database, await loadIndexed(database, stale));
}

async function logSettled(
  database: Database,
  indexed: readonly IndexedVersion[],
  ms: number,
  log: Logger,
): Promise<void> {
  if (!log.isLevelEnabled('info')) return;
  const reports = await reportsOf(
    database,
    indexed.map((version) => version.documentId),
  );
  for (const { documentId, articleId, wordCount } of indexed) {
    const { outcome, file, url, version } = reports.get(documentId) ?? {};
    log.info(
      { documentId, articleId, version, outcome, file, url, words: wordCount, ms: Math.round(ms * 10) / 10 },
      'article settled',
    );
  }
}
