/** Which articles are meant: the filters that searching, listing and exporting share. */
import type { Label, Outcome, PageFlag } from '../article.js';

export interface ArticleFilter {
  site?: string;
  /** As one of its senders named it. */
  source?: string;
  /** Of one of its senders. */
  tag?: string;
  /** ISO 639-1. */
  language?: string;
  /** Stated to be published at this time or later, before that time. Articles that state none are left out. */
  publishedSince?: Date;
  publishedUntil?: Date;
  /** First seen at this time or later, before that time. */
  seenSince?: Date;
  seenUntil?: Date;
  /** One of its documents had this outcome. */
  outcome?: Outcome;
  /** Only those that stand for themselves, or only those that do not. */
  only?: 'representatives' | 'duplicates';
  flag?: PageFlag;
  /** Passages of this label take at least this share of its newest version, 0..1; 0 for any. */
  label?: { label: Label; share: number };
  /** Only these. */
  among?: readonly string[];
}

/** Parameters of a statement, numbered as they come. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Returns how the value is named in the statement. */
  add(value: unknown): string {
    this.values.push(value instanceof Date ? value.toISOString() : value);
    return `$${this.values.length}`;
  }
}

/**
 * SQL that holds for the articles meant, over `articles`, and its newest row of `versions` under the alias. What the index of the search
 * knows is asked there, so an article is met a moment after it is stored.
 */
export function conditionsOf(filter: ArticleFilter, parameters: Parameters, newest = 'versions'): string {
  const $ = (value: unknown) => parameters.add(value);
  const holds: string[] = ['true'];
  const { site, source, tag, language, outcome, only, flag, label } = filter;
  if (filter.among) holds.push(`articles.id = ANY(${$(filter.among)}::bigint[])`);
  if (site !== undefined) holds.push(`articles.site = ${$(site)}`);
  if (only)
    holds.push(`COALESCE(articles.representative, articles.id) ${only === 'duplicates' ? '<>' : '='} articles.id`);
  if (filter.seenSince) holds.push(`${newest}.first_seen >= ${$(filter.seenSince)}`);
  if (filter.seenUntil) holds.push(`${newest}.first_seen < ${$(filter.seenUntil)}`);
  const indexed: string[] = [];
  if (language !== undefined) indexed.push(`language = ${$(language)}`);
  if (flag !== undefined) indexed.push(`${$(flag)} = ANY(flags)`);
  if (filter.publishedSince) indexed.push(`published >= ${$(filter.publishedSince)}`);
  if (filter.publishedUntil) indexed.push(`published < ${$(filter.publishedUntil)}`);
  if (indexed.length > 0)
    holds.push(
      `EXISTS (SELECT FROM search_index AS entry WHERE entry.article_id = articles.id AND ${indexed.join(' AND ')})`,
    );
  const sent: string[] = [];
  if (tag !== undefined) sent.push(`claims ? 'tags' AND claims->'tags' ? ${$(tag)}`);
  if (source !== undefined) {
    const named = $(source);
    sent.push(`claims ? 'source' AND md5(claims->>'source') = md5(${named}) AND claims->>'source' = ${named}`);
  }
  for (const said of sent) holds.push(`articles.id IN (${articlesWith(said)})`);
  if (outcome === 'duplicate') holds.push('articles.representative <> articles.id');
  else if (outcome !== undefined)
    holds.push(
      `EXISTS (SELECT FROM versions AS own JOIN documents ON documents.version_id = own.id WHERE own.article_id = articles.id AND outcome = ${$(outcome)})`,
    );
  if (outcome === 'created') holds.push('COALESCE(articles.representative, articles.id) = articles.id');
  if (label)
    holds.push(
      `EXISTS (SELECT FROM passages WHERE version_id = ${newest}.id GROUP BY version_id
         HAVING COALESCE(sum(span_end - span_start) FILTER (WHERE label = ${$(label.label)}), 0) >= GREATEST(1, ${$(label.share)}::float * sum(span_end - span_start)))`,
    );
  return holds.join(' AND ');
}

/** Articles of which a document says so. */
function articlesWith(said: string): string {
  return `SELECT own.article_id FROM documents JOIN versions AS own ON own.id = documents.version_id WHERE ${said}`;
}
