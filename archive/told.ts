/** What is told of an article, its version, its passages and its matches: the same lines for the command line and over HTTP. */
import type { ArticleMatch, VersionRecord } from '../store/articles.js';
import { type ArticleSummary, getMatches } from '../store/articles.js';
import { listCorrections } from '../store/corrections.js';
import type { Database } from '../store/database.js';

/** Of one article; more than a person says. */
const TOLD_CORRECTIONS = 100;

import { articleAndVersion, othersNamed, type VersionAsked } from './article-named.js';

/** A version without the number of its row. */
export function toldVersion({ id: _, number, ...version }: VersionRecord) {
  return { version: number, ...version };
}

/** A match without the text of the other article. */
export function toldMatch({ otherText: _, ...match }: ArticleMatch) {
  return match;
}

/** Each passage with its text. */
export function toldPassages({ normalised, passages }: Pick<VersionRecord, 'normalised' | 'passages'>) {
  return passages.map((passage) => ({ ...passage, text: normalised.slice(passage.start, passage.end) }));
}

/** All of an article: the version that is meant, what it shares with others, and what else stands under the name. */
export async function toldArticle(database: Database, name: string, asked: VersionAsked = {}) {
  const { article, version } = await articleAndVersion(database, name, asked);
  const matches = await getMatches(database, version.id);
  const others = await othersNamed(database, name, article);
  return {
    ...article,
    version: toldVersion(version),
    matches: matches.map(toldMatch),
    others: others.map(({ id, title, firstSeen }: ArticleSummary) => ({ id, title, firstSeen })),
  };
}

/** Why each passage has its label. */
export async function toldReasons(database: Database, name: string, asked: VersionAsked = {}) {
  const { article, version } = await articleAndVersion(database, name, asked);
  const corrections = await listCorrections(database, { articleId: article.id, limit: TOLD_CORRECTIONS });
  return { articleId: article.id, version: version.number, passages: toldPassages(version), corrections };
}

export async function toldMatches(database: Database, name: string) {
  const { article, version } = await articleAndVersion(database, name);
  const matches = await getMatches(database, version.id);
  return {
    articleId: article.id,
    version: version.number,
    duplicateOf: article.duplicateOf,
    matches: matches.map(toldMatch),
    corrections: await listCorrections(database, { articleId: article.id, kind: 'pair', limit: TOLD_CORRECTIONS }),
  };
}
