/**
 * Reads stored documents again by today's rules. What comes out otherwise is a revision of its version, never a version; an
 * article whose page would be turned away today stays. Goes on where it was stopped, since what has been read is known by its rules.
 */
import type { Label, PassageCorrection } from '../article.js';
import { zip } from '../lists.js';
import type { Database } from '../store/database.js';
import { loadFurniture, type SiteFurniture } from '../store/furniture.js';
import { loadPassageCorrections } from '../store/passage-corrections.js';
import {
  pageRejected,
  pageToReprocess,
  type ReadableVersion,
  type RejectedDocument,
  type Reprocessed,
  type ReprocessFilter,
  recallRejected,
  saveReprocessed,
} from '../store/reprocess.js';
import { countDocumentsUnderWay } from '../store/totals.js';
import { CleanFault, type CleanPool } from './clean-pool.js';
import { correctVersion, prepareVersion, readAsStored } from './prepare.js';

/** Articles read in one transaction. */
const BATCH_ARTICLES = 20;
/** What has just arrived goes first. */
export const GIVE_WAY_MS = 200;
const EXAMPLES = 3;

/** Passages of one text that stood under one label and now stand under another. */
export interface Move {
  from: Label;
  to: Label;
  passages: number;
  examples: { articleId: string; text: string }[];
}

export interface Reprocessing {
  articles: number;
  versions: number;
  /** Versions whose text or labels are others now. */
  changed: number;
  /** Of these, with other words. */
  reworded: number;
  /** Today's rules would turn the page away; it stays as it is. */
  keptThoughRejected: number;
  withoutBytes: number;
  /** Turned away before, an article now. */
  recalled: number;
  /** Documents that the cleaner could not read: they stay as they are, and the next run tries them again. */
  failed: number;
  moves: Move[];
}

export interface ReprocessParts {
  database: Database;
  pool: Pick<CleanPool, 'clean'>;
  /** Queues what must be cleaned, or looked up again. */
  clean(ids: string[]): Promise<void>;
  dedupe(ids: string[]): Promise<void>;
  filter: ReprocessFilter;
  dryRun: boolean;
  signal?: AbortSignal;
  onProgress?(articles: number): void;
  onFault?(documentId: string, fault: CleanFault): void;
}

export async function reprocess(parts: ReprocessParts): Promise<Reprocessing> {
  const told: Reprocessing = {
    articles: 0,
    versions: 0,
    changed: 0,
    reworded: 0,
    keptThoughRejected: 0,
    withoutBytes: 0,
    recalled: 0,
    failed: 0,
    moves: [],
  };
  await readVersions(parts, told);
  // A label or a rule is of an article; what was turned away has none.
  if (parts.filter.label === undefined && parts.filter.rule === undefined) await readRejected(parts, told);
  told.moves.sort((a, b) => b.passages - a.passages);
  return told;
}

async function readVersions(parts: ReprocessParts, told: Reprocessing): Promise<void> {
  const { database, filter, dryRun, signal } = parts;
  for (let after = '0'; !signal?.aborted; ) {
    if (!dryRun) await giveWay(parts);
    const page = await pageToReprocess(database, filter, after, BATCH_ARTICLES);
    if (page.length === 0) return;
    const answers = await Promise.all(page.map((version) => readAgain(parts, version)));
    const read = zip(page, answers);
    const sites = [...new Set(page.flatMap(({ site }) => site ?? []))];
    const articleIds = [...new Set(page.map(({ articleId }) => articleId))];
    let reprocessed: Reprocessed[];
    for (;;) {
      const furniture = await loadFurniture(database, sites);
      const corrections = await loadPassageCorrections(database, articleIds);
      reprocessed = read.map(([version, answer]) =>
        asReprocessed(version, answer, furniture.get(version.site ?? ''), corrections.get(version.articleId)),
      );
      if (dryRun) break;
      const epochs = new Map(sites.map((site) => [site, furniture.get(site)?.epoch ?? 0]));
      const again = await saveReprocessed(database, reprocessed, epochs, corrections);
      if (again === null) continue;
      await parts.dedupe(again); // if this fails the sweep queues them
      break;
    }
    for (const [[version, answer], outcome] of zip(read, reprocessed)) tell(told, version, answer, outcome);
    after = page.at(-1)?.articleId ?? after;
    told.articles += new Set(page.map(({ articleId }) => articleId)).size;
    parts.onProgress?.(told.articles);
  }
}

async function giveWay({ database, signal }: ReprocessParts): Promise<void> {
  // Our own documents are under way as well: a share of the time is theirs, not all of it.
  for (let waits = 0; waits < 10 && !signal?.aborted && (await countDocumentsUnderWay(database)) > 0; waits++)
    await new Promise((resolve) => setTimeout(resolve, GIVE_WAY_MS));
}

type Answer = { cleaned: string } | 'rejected' | 'no bytes' | 'failed';

/** A document that the cleaner cannot read is told and passed over: one of them ends no run. */
async function readAgain(
  { pool, onFault }: Pick<ReprocessParts, 'pool' | 'onFault'>,
  { documentId, bytes, type, charset, headers, url, claims }: RejectedDocument,
): Promise<Answer> {
  if (!bytes) return 'no bytes';
  try {
    const { cleaned, rejected } = await pool.clean({ bytes, type, charset, headers, url, claims });
    return rejected ? 'rejected' : { cleaned };
  } catch (error) {
    if (!(error instanceof CleanFault)) throw error;
    onFault?.(documentId, error);
    return 'failed';
  }
}

/** Its article is known. */
const NO_HINTS = { line: null, key: null, keyed: false, canonical: null, asked: null, reading: null };

function asReprocessed(
  version: ReadableVersion,
  answer: Answer,
  furniture: SiteFurniture | undefined,
  corrections: readonly PassageCorrection[] = [],
): Reprocessed {
  const stored = readAsStored(version);
  if (typeof answer === 'string') return { ...stored, reading: null, changed: false };
  const reading = correctVersion(
    prepareVersion(
      { ...version, ...NO_HINTS, id: version.documentId, fetchedAt: null, cleaned: answer.cleaned },
      furniture,
    ),
    corrections,
  );
  const labels = (passages: readonly { label: Label; start: number; end: number }[]) =>
    passages.map(({ label, start, end }) => `${label} ${start} ${end}`).join();
  return {
    ...reading,
    version,
    keysBefore: stored.keys,
    reading,
    changed:
      reading.textHash !== version.textHash ||
      reading.text !== version.text ||
      labels(reading.passages) !== labels(version.passages),
  };
}

function tell(told: Reprocessing, version: ReadableVersion, answer: Answer, { reading, changed }: Reprocessed): void {
  told.versions++;
  if (answer === 'rejected') told.keptThoughRejected++;
  if (answer === 'no bytes') told.withoutBytes++;
  if (answer === 'failed') told.failed++;
  if (!reading || !changed) return;
  told.changed++;
  if (reading.textHash !== version.textHash) told.reworded++;
  const before = new Map<string, Label>();
  for (const { label, start, end } of version.passages) before.set(version.normalised.slice(start, end).trim(), label);
  for (const { label: to, start, end } of reading.passages) {
    const text = reading.normalised.slice(start, end).trim();
    const from = before.get(text);
    if (from === undefined || from === to) continue;
    let move = told.moves.find((one) => one.from === from && one.to === to);
    if (!move) {
      move = { from, to, passages: 0, examples: [] };
      told.moves.push(move);
    }
    move.passages++;
    if (move.examples.length < EXAMPLES) move.examples.push({ articleId: version.articleId, text });
  }
}

async function readRejected(parts: ReprocessParts, told: Reprocessing): Promise<void> {
  for (let after = '0'; !parts.signal?.aborted; ) {
    const page = await pageRejected(parts.database, parts.filter, after, BATCH_ARTICLES);
    if (page.length === 0) return;
    const answers = await Promise.all(page.map((document) => readAgain(parts, document)));
    const articles = zip(page, answers).flatMap(([{ documentId }, answer]) =>
      typeof answer === 'string' ? [] : documentId,
    );
    told.failed += answers.filter((answer) => answer === 'failed').length;
    told.recalled += articles.length;
    if (!parts.dryRun && articles.length > 0) await parts.clean(await recallRejected(parts.database, articles));
    after = page.at(-1)?.documentId ?? after;
  }
}
