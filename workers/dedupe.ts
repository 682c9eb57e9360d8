/**
 * cleaned → indexed → settled, a batch at a time. Index first and commit, look up afterwards: of two copies that arrive
 * together, both stand in the index before either looks, so at least one sees the other.
 */
import { inflateRawSync } from 'node:zlib';
import type { Logger } from 'pino';
import type { Cleaned } from '../article.js';
import { RULES_VERSION } from '../clean.js';
import { compare } from '../dedupe/compare.js';
import { fingerprints, PARAMETERS } from '../dedupe/fingerprints.js';
import { orderKey } from '../dedupe/order.js';
import { encodeSketch, sketch } from '../dedupe/sketch.js';
import { verdict } from '../dedupe/verdict.js';
import { decodeWords, encodeWords, textHash, tokenise, type Words } from '../dedupe/words.js';
import type { JobQueue } from '../queues/queues.js';
import { type Candidate, findCandidates, type IndexedVersion, loadIndexed, loadWords } from '../store/candidates.js';
import { settle, type VerifiedMatch } from '../store/clusters.js';
import type { Database } from '../store/database.js';
import { reportsOf } from '../store/reports.js';
import { type CleanedDocument, indexVersions, loadCleaned, type NewVersion } from '../store/versions.js';
import { makeBatcher } from './batch.js';

/** Articles compared word by word with one version, those with most keys in common first. Guess, 2026-11: a story with more carriers is found through its representative. */
const CANDIDATES_PER_VERSION = 64;

export interface DedupeHandlerParts {
  database: Database;
  dedupe: Pick<JobQueue, 'add'>;
  batchSize: number;
  log: Logger;
}

export function makeDedupeHandler({
  database,
  dedupe,
  batchSize,
  log,
}: DedupeHandlerParts): (id: string) => Promise<void> {
  return makeBatcher<string, void>(
    async (ids) => {
      const startedMs = performance.now();
      const cleaned = await loadCleaned(database, ids);
      if (cleaned.length > 0) await indexVersions(database, cleaned.map(prepareVersion));
      const indexed = await loadIndexed(database, ids);
      if (indexed.length === 0) return ids.map(() => undefined);
      const matches = await findMatches(database, indexed);
      const again = await settle(
        database,
        indexed.map((version) => version.documentId),
        matches,
      );
      await dedupe.add(again); // if this fails the sweep queues them
      await logSettled(database, indexed, (performance.now() - startedMs) / indexed.length, log);
      return ids.map(() => undefined);
    },
    { size: batchSize, waitMs: 5 },
  );
}

export function prepareVersion(document: CleanedDocument): NewVersion {
  const cleaned = JSON.parse(inflateRawSync(document.cleaned).toString()) as Cleaned;
  const { text, normalised, passages, confidence, rejected: _, ...metadata } = cleaned;
  const words = tokenise(text);
  const { keys, positions } = fingerprints(words);
  return {
    documentId: document.id,
    identity: document.identity,
    url: document.url,
    site: document.site,
    firstSeen: document.firstSeen,
    orderKey: orderKey({
      publishedAt: cleaned.publishedAt ?? document.claims.publishedAt ?? null,
      firstSeen: document.firstSeen,
      repost: cleaned.repost,
      identity: document.identity,
    }),
    textHash: textHash(words),
    metadata,
    normalised,
    text,
    words: encodeWords(words),
    sketch: encodeSketch(sketch(words)),
    wordCount: words.count,
    confidence,
    rules: RULES_VERSION,
    parameters: PARAMETERS,
    passages,
    keys,
    positions,
  };
}

/** Proposals from the index, each verified on the words. */
async function findMatches(database: Database, indexed: readonly IndexedVersion[]): Promise<VerifiedMatch[]> {
  const own = new Map(indexed.map((version) => [version.versionId, version]));
  const wordsOf = new Map<string, Words>(indexed.map((version) => [version.versionId, decodeWords(version.words)]));
  const lookups = [...own.values()].map(({ versionId, articleId, textHash }) => ({
    versionId,
    articleId,
    textHash,
    keys: fingerprints(wordsOf.get(versionId) as Words).keys,
  }));
  const proposed = groupByRepresentative(await findCandidates(database, lookups));
  const stored = await loadWords(database, [...new Set(proposed.flatMap((group) => group.versions))]);

  const matches: VerifiedMatch[] = [];
  for (const { forVersion, versions } of proposed) {
    const self = own.get(forVersion) as IndexedVersion;
    // The representative first; another carrier of the same story only when the representative has nothing in common.
    for (const other of versions) {
      const there = stored.get(other);
      if (!there || there.articleId === self.articleId) continue;
      if (!wordsOf.has(other)) wordsOf.set(other, decodeWords(there.words));
      const [later, earlier] = self.orderKey > there.orderKey ? [self, there] : [there, self];
      const a = wordsOf.get(later.versionId) as Words;
      const b = wordsOf.get(earlier.versionId) as Words;
      const comparison = compare(a, b);
      const kind = later.textHash === earlier.textHash ? 'same' : verdict(comparison, a.count, b.count);
      if (!kind) continue;
      matches.push({ laterVersion: later.versionId, earlierVersion: earlier.versionId, kind, ...comparison });
      break;
    }
  }
  return matches;
}

interface Group {
  forVersion: string;
  /** Versions to compare with, in this order, until one matches. */
  versions: string[];
}

/** The most promising representatives of each version, each with the versions through which it was found. */
function groupByRepresentative(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, { forVersion: string; shared: number; found: Candidate[] }>();
  for (const candidate of candidates) {
    const name = `${candidate.forVersion} ${candidate.representative}`;
    const group = groups.get(name) ?? { forVersion: candidate.forVersion, shared: 0, found: [] };
    group.shared = Math.max(group.shared, candidate.shared);
    group.found.push(candidate);
    groups.set(name, group);
  }
  const byVersion = new Map<string, Group[]>();
  for (const { forVersion, found } of [...groups.values()].sort((a, b) => b.shared - a.shared)) {
    const list = byVersion.get(forVersion) ?? [];
    byVersion.set(forVersion, list);
    if (list.length >= CANDIDATES_PER_VERSION) continue;
    found.sort((a, b) => b.shared - a.shared);
    const heads = found
      .filter((candidate) => candidate.articleId === candidate.representative)
      .map((candidate) => candidate.versionId);
    const newest = found[0].representativeVersion;
    const members = found
      .filter((candidate) => candidate.articleId !== candidate.representative)
      .map((candidate) => candidate.versionId);
    list.push({ forVersion, versions: [...new Set([...heads, newest, ...members.slice(0, 1)])] });
  }
  return [...byVersion.values()].flat();
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
