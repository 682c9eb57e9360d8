/** Articles by their words. */
import { z } from 'zod';
import { parseQuery } from '../../search/query.js';
import type { Database } from '../../store/database.js';
import { searchArticles } from '../../store/search.js';
import { type Operation, operation } from '../operation.js';
import { filterOf, filterQuery } from './filters.js';
import { id, limit } from './schemas.js';

export function searchRoutes(database: Database): Operation[] {
  return [
    operation({
      id: 'search',
      method: 'get',
      path: '/v1/search',
      summary:
        'Articles by their words and what is known of them; without q all that the filters leave, the newest first',
      kind: 'read',
      query: filterQuery.extend({
        q: z.string().max(1_000).optional().describe('words; "a phrase", -word, a or b'),
        sort: z.enum(['relevance', 'time']).default('relevance'),
        limit: limit(20, 200),
        cursor: z.string().max(500).optional().describe('next of the answer before, with the same question'),
      }),
      answer: {
        status: 200,
        schema: z.looseObject({
          items: z.array(
            z.looseObject({
              id,
              url: z.string().nullable(),
              title: z.string().nullable(),
              site: z.string().nullable(),
              publishedAt: z.string().nullable(),
              language: z.string().nullable(),
              duplicateOf: id.nullable(),
              snippet: z.string().describe('plain text'),
              highlights: z.array(z.array(z.int())).describe('ranges of the snippet that answer, in UTF-16 units'),
            }),
          ),
          next: z.string().nullable().describe('give it as cursor for the next page; null at the end'),
        }),
      },
      run({ query: { q = '', sort, limit, cursor, ...filter } }) {
        const terms = parseQuery(q);
        return searchArticles(database, {
          ...filterOf(filter),
          ...{ query: terms.length > 0 ? terms : null, sort, limit, cursor },
        });
      },
    }),
  ];
}
