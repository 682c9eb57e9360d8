/**
 * cleaned → indexed → settled, a batch at a time. Index first and commit, look up afterwards: of two copies that arrive
 * together, both stand in the index before either looks, so at least one sees the other.
 */
import type { Logger } from 'pino';
import { PARAMETERS } from '../dedupe/fingerprints.js';
import { type IndexedVersion, loadIndexed } from '../store/candidates.js';
import type { Database } from '../store/database.js';
import { loadFurniture } from '../store/furniture.js';
import { loadCleaned } from '../store/new-version.js';
import { reportsOf } from '../store/reports.js';
import { indexVersions, StaleFurniture } from '../store/versions.js';
import { makeBatcher } from './batch.js';
import { prepareVersion } from './prepare.js';
import { settleVerified } from './settle.js';
import { verifyVersions } from './verify.js';
import { judgeCapture, judgeKin } from './worse.js';

export interface DedupeHandlerParts {
  database: Database;
  batchSize: number;
  log: Logger;
}

export function makeDedupeHandler({ database, batchSize, log }: DedupeHandlerParts): (id: string) => Promise<void> {
  return makeBatcher<string, void>(
    async (ids) => {
      const startedMs = performance.now();
      await indexDocuments(database, ids);
      // What was made with other parameters comes back when it has been made anew.
      const indexed = (await loadIndexed(database, ids)).filter(({ parameters }) => parameters === PARAMETERS);
      if (indexed.length > 0) {
        await settleDocuments(database, indexed);
        await logSettled(database, indexed, (performance.now() - startedMs) / indexed.length, log);
      }
      return ids.map(() => undefined);
    },
    { size: batchSize, waitMs: 5 },
  );
}

async function indexDocuments(database: Database, ids: readonly string[]): Promise<void> {
  const cleaned = await loadCleaned(database, ids);
  if (cleaned.length === 0) return;
  const sites = [...new Set(cleaned.flatMap(({ site }) => site ?? []))];
  for (;;) {
    const furniture = await loadFurniture(database, sites);
    try {
      await indexVersions(
        database,
        cleaned.map((document) => prepareVersion(document, furniture.get(document.site ?? ''))),
        judgeCapture,
        judgeKin,
      );
      return;
    } catch (error) {
      if (!(error instanceof StaleFurniture)) throw error;
    }
  }
}

async function settleDocuments(database: Database, indexed: readonly IndexedVersion[]): Promise<void> {
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
  for (const { documentId, articleId, versionId, wordCount } of indexed) {
    const { outcome, file, url } = reports.get(documentId) ?? {};
    log.info(
      { documentId, articleId, versionId, outcome, file, url, words: wordCount, ms: Math.round(ms * 10) / 10 },
      'article settled',
    );
  }
}
