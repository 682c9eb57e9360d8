/** Proposals from the index, each held against the words themselves. */
import { compare } from '../dedupe/compare.js';
import { fingerprints, PARAMETERS } from '../dedupe/fingerprints.js';
import { verdict } from '../dedupe/verdict.js';
import { decodeWords, type Words } from '../dedupe/words.js';
import {
  type Candidate,
  findCandidates,
  type IndexedVersion,
  loadVersionsOf,
  loadWords,
  type StoredWords,
  trimCommon,
} from '../store/candidates.js';
import { pairName, type UncheckedPair } from '../store/clusters.js';
import type { Database } from '../store/database.js';
import { loadMatched, type MatchPair, TOLD_MEMBERS, type VerifiedMatch } from '../store/matches.js';

/** Clusters compared with one version, those with most keys in common first. A guess, 2026-11. */
const CLUSTERS_PER_VERSION = 64;
/**
 * Of those found only by passages that stand on very many articles. Whoever carries the same story is among those with most
 * keys; a stock paragraph is told by the few and by its number of carriers.
 */
const COMMON_CLUSTERS_PER_VERSION = 4;
/** Of one article, the versions that are compared: a page that was rewritten oftener has been found by its newest or by its keys. */
const VERSIONS_PER_ARTICLE = 8;
export interface Verified {
  matches: VerifiedMatch[];
  /** Pairs that had matched before these versions were read anew, and do no longer. */
  withdrawn: MatchPair[];
  /** Pairs of articles compared, as `pairName` names them. */
  compared: Set<string>;
  /** Text hashes of the versions as they were compared. */
  read: Map<string, string>;
}

/** Everything that is worked out once and asked for often while a batch is verified. */
class Comparer {
  private readonly words = new Map<string, Words>();
  private readonly stored = new Map<string, StoredWords>();
  readonly compared = new Set<string>();

  constructor(private readonly database: Database) {}

  async load(versionIds: Iterable<string>): Promise<void> {
    const missing = [...new Set(versionIds)].filter((id) => !this.stored.has(id));
    if (missing.length === 0) return;
    for (const [id, row] of await loadWords(this.database, missing)) this.stored.set(id, row);
  }

  /** What was made with other parameters cannot be held against anything until it is made anew. */
  private readable(one: string): StoredWords | undefined {
    const row = this.stored.get(one);
    return row?.parameters === PARAMETERS ? row : undefined;
  }

  comparable(one: string, other: string): boolean {
    return this.readable(one) !== undefined && this.readable(other) !== undefined;
  }

  /** Null when one is gone or outdated, both belong to one article, or they share too little. */
  compare(one: string, other: string): VerifiedMatch | null {
    const [a, b] = [this.readable(one), this.readable(other)];
    if (!a || !b || a.articleId === b.articleId) return null;
    this.compared.add(pairName(a.articleId, b.articleId));
    const [later, earlier] = a.orderKey > b.orderKey ? [a, b] : [b, a];
    const [wordsLater, wordsEarlier] = [this.wordsOf(later), this.wordsOf(earlier)];
    const { jaccard, containment, spans, ...rest } = compare(wordsLater, wordsEarlier);
    const kind =
      later.textHash === earlier.textHash && wordsLater.count > 0
        ? 'same'
        : verdict({ jaccard, containment, spans, ...rest }, wordsLater.count, wordsEarlier.count);
    return (
      kind && { laterVersion: later.versionId, earlierVersion: earlier.versionId, kind, jaccard, containment, spans }
    );
  }

  read(): Map<string, string> {
    return new Map([...this.stored].map(([id, { textHash }]) => [id, textHash]));
  }

  /** The first of them in the frozen order of articles. */
  earliest(versionIds: readonly string[], count: number): string[] {
    const key = (id: string) => this.stored.get(id)?.orderKey ?? '';
    return [...versionIds].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, count);
  }

  /** Every match between any of these versions and any of those. */
  all(ones: readonly string[], others: readonly string[]): VerifiedMatch[] {
    return ones.flatMap((one) => others.flatMap((other) => this.compare(one, other) ?? []));
  }

  private wordsOf(row: StoredWords): Words {
    let words = this.words.get(row.versionId);
    if (!words) {
      words = decodeWords(row.words);
      this.words.set(row.versionId, words);
    }
    return words;
  }
}

/** Looks up what each version may share with others, and verifies it; also what matched before is held against the words again. */
export async function verifyVersions(database: Database, indexed: readonly IndexedVersion[]): Promise<Verified> {
  const own = new Map(indexed.map((version) => [version.versionId, version]));
  const lookups = [...own.values()].map(({ versionId, articleId, textHash, words }) => ({
    versionId,
    articleId,
    textHash,
    keys: fingerprints(decodeWords(words)).keys,
  }));
  const { candidates, common } = await findCandidates(database, lookups);
  await trimCommon(database, common);
  const heads = await loadVersionsOf(database, [...new Set(candidates.map((candidate) => candidate.representative))]);
  const proposed = groupByRepresentative(candidates, heads);
  const matched = await loadMatched(database, [...own.keys()]);

  const comparer = new Comparer(database);
  await comparer.load([
    ...own.keys(),
    ...proposed.flatMap(({ heads, members }) => [...heads, ...members]),
    ...matched.flatMap((pair) => [pair.laterVersion, pair.earlierVersion]),
  ]);
  const matches: VerifiedMatch[] = [];
  for (const { forVersion, heads, members } of proposed) {
    matches.push(...comparer.all([forVersion], [...heads, ...comparer.earliest(members, TOLD_MEMBERS)]));
  }
  const withdrawn: MatchPair[] = [];
  for (const pair of matched) {
    if (!comparer.comparable(pair.laterVersion, pair.earlierVersion)) continue;
    const match = comparer.compare(pair.laterVersion, pair.earlierVersion);
    if (match) matches.push(match);
    if (!match || match.laterVersion !== pair.laterVersion) withdrawn.push(pair);
  }
  return { matches, withdrawn, compared: comparer.compared, read: comparer.read() };
}

/** Compares articles that a cluster is waiting to know about: all their versions with each other. */
export async function verifyPairs(database: Database, pairs: readonly UncheckedPair[]): Promise<Verified> {
  const versions = await loadVersionsOf(database, [
    ...new Set(pairs.flatMap(({ article, other }) => [article, other])),
  ]);
  const versionsOf = (article: string) => (versions.get(article) ?? []).slice(0, VERSIONS_PER_ARTICLE);
  const comparer = new Comparer(database);
  await comparer.load(pairs.flatMap(({ article, other }) => [...versionsOf(article), ...versionsOf(other)]));
  const matches = pairs.flatMap(({ article, other }) => comparer.all(versionsOf(article), versionsOf(other)));
  // Also a pair of which one has vanished has been looked at.
  const compared = new Set([...comparer.compared, ...pairs.map(({ article, other }) => pairName(article, other))]);
  return { matches, withdrawn: [], compared, read: comparer.read() };
}

interface Proposal {
  forVersion: string;
  /** Versions of the article that stands for those found: those that share keys first. */
  heads: string[];
  /** Versions of the others through which it was found. */
  members: string[];
}

function groupByRepresentative(
  candidates: readonly Candidate[],
  versionsOf: ReadonlyMap<string, string[]>,
): Proposal[] {
  const groups = new Map<string, { forVersion: string; representative: string; group: Candidate[] }>();
  for (const candidate of candidates) {
    const { forVersion, representative } = candidate;
    const name = `${forVersion} ${representative}`;
    const known = groups.get(name);
    if (known) known.group.push(candidate);
    else groups.set(name, { forVersion, representative, group: [candidate] });
  }
  const byVersion = new Map<string, { shared: number; common: boolean; proposal: Proposal }[]>();
  for (const { forVersion, representative, group } of groups.values()) {
    group.sort((a, b) => b.shared - a.shared);
    const shared = Math.max(...group.map((candidate) => candidate.shared));
    const found = group
      .filter((candidate) => candidate.articleId === representative)
      .map((candidate) => candidate.versionId);
    const members = group
      .filter((candidate) => candidate.articleId !== representative)
      .map((candidate) => candidate.versionId);
    const heads = [...new Set([...found, ...(versionsOf.get(representative) ?? [])])].slice(0, VERSIONS_PER_ARTICLE);
    const proposal = { forVersion, heads, members };
    const list = byVersion.get(forVersion) ?? [];
    list.push({ shared, common: group.every((candidate) => candidate.common), proposal });
    byVersion.set(forVersion, list);
  }
  return [...byVersion.values()].flatMap((list) => {
    list.sort((a, b) => b.shared - a.shared);
    return [
      ...list.filter(({ common }) => !common).slice(0, CLUSTERS_PER_VERSION),
      ...list.filter(({ common }) => common).slice(0, COMMON_CLUSTERS_PER_VERSION),
    ].map(({ proposal }) => proposal);
  });
}
