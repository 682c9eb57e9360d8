/** Settles what was verified, and puts in front what arrived behind a large cluster that it comes before. */
import { loadOvertaken, settle, type UncheckedPair } from '../store/clusters.js';
import type { Database } from '../store/database.js';
import type { VerifiedMatch } from '../store/matches.js';
import { type Verified, verifyPairs } from './verify.js';

/** Pairs compared at a time: the words of both are in memory meanwhile. */
const PAIRS_AT_ONCE = 500;

/** Compares whatever clusters wait to know. Returns documents that were read anew meanwhile, to be looked up again. */
export async function settleVerified(
  database: Database,
  { documentIds, overtaken, ...found }: Verified & { documentIds: readonly string[]; overtaken?: readonly string[] },
): Promise<string[]> {
  const { withdrawn, compared, read } = found;
  let matches: VerifiedMatch[] = found.matches;
  // Each round compares pairs that no round before has, so there is a last one.
  for (;;) {
    const { unchecked, stale } = await settle(database, { documentIds, matches, withdrawn, compared, read, overtaken });
    if (unchecked.length === 0) return stale;
    for (const pairs of inParts(unchecked)) {
      const more = await verifyPairs(database, pairs);
      matches = matches.concat(more.matches);
      for (const name of more.compared) compared.add(name);
      for (const [version, textHash] of more.read) if (!read.has(version)) read.set(version, textHash);
    }
  }
}

function inParts(pairs: readonly UncheckedPair[]): UncheckedPair[][] {
  const parts: UncheckedPair[][] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_AT_ONCE) parts.push(pairs.slice(at, at + PAIRS_AT_ONCE));
  return parts;
}

/** The sweep's part of keeping clusters: who joined a large one for now comes to stand for it, or joins whoever does. */
export async function settleOvertaken(database: Database): Promise<number> {
  const overtaken = await loadOvertaken(database);
  if (overtaken.length > 0)
    await settleVerified(database, {
      documentIds: [],
      matches: [],
      withdrawn: [],
      compared: new Set(),
      read: new Map(),
      overtaken,
    });
  return overtaken.length;
}
