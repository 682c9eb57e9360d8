/** A person has the last word: what is said of a passage or a pair is kept, and all that rests on it is settled at once. */
import { LABELS, type Label, type PairVerdict } from '../article.js';
import { placeOf } from '../dedupe/corrections.js';
import type { VersionRecord } from '../store/articles.js';
import { loadIndexed } from '../store/candidates.js';
import {
  type Correction,
  CorrectionFault,
  type Said,
  tellPair,
  tellPassage,
  undoCorrection as undoStored,
} from '../store/corrections.js';
import type { Database } from '../store/database.js';
import { settleDocuments } from './dedupe.js';
import { relabelVersion } from './prepare.js';
import { settleOvertaken } from './settle.js';

/** `ordinal`: from 0, as `explain` numbers the passages of this version. Throws `CorrectionFault` when it has no such passage. */
export async function correctPassage(
  database: Database,
  { articleId, normalised, passages }: Pick<VersionRecord, 'articleId' | 'normalised' | 'passages'>,
  ordinal: number,
  label: Label,
  said: Said,
): Promise<Correction> {
  const passage = passages[ordinal];
  if (!passage || !LABELS.includes(label))
    throw new CorrectionFault(
      passage
        ? `${label} is no label; there are ${LABELS.join(', ')}.`
        : `Article ${articleId} has ${passages.length} passages, numbered from 0; winnow explain ${articleId} shows them.`,
    );
  const words = normalised.slice(passage.start, passage.end).trim();
  const was = passage.evidence.was ?? passage.label;
  const place = placeOf(normalised, passage);
  const { correction, again } = await tellPassage(
    database,
    { articleId, label, words, place, was },
    said,
    relabelVersion,
  );
  await settleAgain(database, again);
  return correction;
}

/** Throws `CorrectionFault` when it contradicts what was said before. */
export async function correctPair(
  database: Database,
  one: string,
  other: string,
  verdict: PairVerdict,
  said: Said,
): Promise<Correction> {
  if (one === other) throw new CorrectionFault('A pair is of two articles; both names lead to the same one.');
  const correction = await tellPair(database, one, other, verdict, said);
  await settleOvertaken(database);
  return correction;
}

export async function undoCorrection(database: Database, id: string, by: string): Promise<Correction> {
  const { correction, again } = await undoStored(database, id, by, relabelVersion);
  await settleAgain(database, again);
  await settleOvertaken(database);
  return correction;
}

/** If this does not come to its end the sweep queues them. */
async function settleAgain(database: Database, documentIds: readonly string[]): Promise<void> {
  const indexed = await loadIndexed(database, documentIds);
  if (indexed.length > 0) await settleDocuments(database, indexed);
}
