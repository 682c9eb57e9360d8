/** Is this in the archive already? Compares without storing. */
import type { Cleaned, CleanInput, MatchKind, Rejection } from '../article.js';
import { clean } from '../clean.js';
import { compare } from '../dedupe/compare.js';
import { fingerprints } from '../dedupe/fingerprints.js';
import { verdict } from '../dedupe/verdict.js';
import { decodeWords, textHash, tokenise } from '../dedupe/words.js';
import { getArticleNames } from '../store/articles.js';
import { findCandidates, loadWords } from '../store/candidates.js';
import type { Database } from '../store/database.js';
import type { Rulebook } from '../text/rules/rulebook.js';

export interface CheckedMatch {
  articleId: string;
  /** Which of its versions. */
  version: number;
  title: string | null;
  identity: string;
  kind: MatchKind;
  jaccard: number;
  /** Of the document in the version, of the version in the document. */
  containment: [number, number];
}

export interface Checked {
  /** `E_FAULT`: comparing failed. */
  rejected: { code: Rejection['code'] | 'E_FAULT'; message: string } | null;
  /** It matches something as `same` or `near`. */
  duplicate: boolean;
  /** The most alike first. */
  matches: CheckedMatch[];
}

/** Candidates compared, those with most keys in common first. */
const CANDIDATES = 64;
/** No version has the number 0: the text looked up is not one of them. */
const NOT_STORED = '0';

export function checkDocument(database: Database, input: CleanInput, rules: Rulebook): Promise<Checked> {
  return checkCleaned(database, clean(input, rules));
}

export async function checkCleaned(database: Database, cleaned: Pick<Cleaned, 'text' | 'rejected'>): Promise<Checked> {
  if (cleaned.rejected) return { rejected: cleaned.rejected, duplicate: false, matches: [] };
  const words = tokenise(cleaned.text);
  const hash = textHash(words);
  const { keys } = fingerprints(words);
  const { candidates } = await findCandidates(database, [
    { versionId: NOT_STORED, articleId: NOT_STORED, textHash: hash, keys },
  ]);
  const promising = candidates.sort((a, b) => b.shared - a.shared).slice(0, CANDIDATES);
  const stored = await loadWords(database, [...new Set(promising.map((one) => one.versionId))]);
  const matches: CheckedMatch[] = [];
  for (const { versionId, articleId, textHash, words: bytes } of stored.values()) {
    const other = decodeWords(bytes);
    const comparison = compare(words, other);
    const { jaccard, containment } = comparison;
    const kind = textHash === hash ? 'same' : verdict(comparison, words.count, other.count);
    if (kind)
      matches.push({
        articleId,
        ...(await getArticleNames(database, versionId)),
        kind,
        jaccard,
        containment,
      });
  }
  matches.sort((a, b) => b.jaccard - a.jaccard);
  return { rejected: null, duplicate: matches.some(({ kind }) => kind === 'same' || kind === 'near'), matches };
}
