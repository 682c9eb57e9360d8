/** A question as the index is asked it. */
import type { Database } from './database.js';
import { Parameters } from './filter.js';
import { configOf } from './search-index.js';

/** As `search/query.ts` reads it: any of these will do, each wants all of its terms. */
export type SearchTerms = readonly (readonly SearchTerm[])[];

export interface SearchTerm {
  /** They follow one another. */
  words: readonly string[];
  prefix: boolean;
  negated: boolean;
  unspaced: string | null;
}

export interface Arm {
  tsquery: string;
  /** Those under which the query reads so. */
  configs: string[];
}

/** Of a question the ways in which it is put to the index: in the stems of every language there is in the index, or of one. */
export async function armsOf(database: Database, query: SearchTerms, language: string | undefined): Promise<Arm[]> {
  const parameters = new Parameters();
  const expression = query
    .map((terms) => `(${terms.map((term) => termExpression(term, parameters)).join(' && ')})`)
    .join(' || ');
  if (expression === '') return [];
  const only = parameters.add(language === undefined ? null : configOf(language));
  const { rows } = await database.query<Arm>(
    `SELECT tsquery, array_agg(config ORDER BY config) AS configs
     FROM (
       SELECT config, (${expression})::text AS tsquery
       FROM search_configs
       CROSS JOIN LATERAL (SELECT search_config(config) AS known) AS named
       WHERE ${only}::text IS NULL OR config = ${only}
     ) AS spoken WHERE tsquery <> '' GROUP BY tsquery ORDER BY tsquery`,
    parameters.values,
  );
  return rows;
}

function termExpression({ words, prefix, negated }: SearchTerm, parameters: Parameters): string {
  const rest = prefix ? words.slice(0, -1) : words;
  const parts = rest.length > 0 ? [`phraseto_tsquery(known, ${parameters.add(rest.join(' '))})`] : [];
  if (prefix) parts.push(`to_tsquery('simple', ${parameters.add(`'${words.at(-1)}':*`)})`);
  const expression = parts.length > 1 ? `tsquery_phrase(${parts.join(', ')})` : parts[0]!;
  return negated ? `!!(${expression})` : expression;
}
