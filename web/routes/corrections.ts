/** What a person says of a passage or a pair. It holds whatever the rules and the verdict say. */
import { z } from 'zod';
import { articleAndVersion, articleNamed } from '../../archive/article-named.js';
import { LABELS } from '../../article.js';
import { listCorrections } from '../../store/corrections.js';
import type { Database } from '../../store/database.js';
import { correctPair, correctPassage, undoCorrection } from '../../workers/corrections.js';
import { type Operation, operation } from '../operation.js';
import { flag, id, idParam, limit, when } from './schemas.js';

const said = {
  by: z.string().min(1).max(200).describe('who says so'),
  because: z.string().min(1).max(2_000).optional(),
};
const name = z.string().min(1).max(4096);
const LIMIT_BYTES = 64 * 1024;

const correction = z.looseObject({
  id,
  kind: z.string(),
  articleId: id,
  by: z.string(),
  because: z.string().nullable(),
  at: when,
  undoneAt: when.nullable(),
});
const answer = { status: 200, schema: correction } as const;

export function correctionRoutes(database: Database): Operation[] {
  return [
    operation({
      id: 'listCorrections',
      method: 'get',
      path: '/v1/corrections',
      summary: 'What people said of passages and pairs, the oldest first',
      kind: 'read',
      query: z.strictObject({
        undone: flag.describe('also what was undone'),
        after: id.default('0').describe('next of the answer before'),
        limit: limit(100, 500),
      }),
      answer: {
        status: 200,
        schema: z.looseObject({ items: z.array(correction), next: id.nullable().describe('null at the end') }),
      },
      async run({ query }) {
        const items = await listCorrections(database, query);
        return { items, next: items.length < query.limit ? null : (items.at(-1)?.id ?? null) };
      },
    }),
    operation({
      id: 'correctPassage',
      method: 'post',
      path: '/v1/corrections/passage',
      summary: 'This passage is of another label, here and in later versions',
      kind: 'ingest',
      body: {
        schema: z.strictObject({
          article: name,
          passage: z.int().min(0).describe('its number, from 0, as in explain'),
          label: z.enum(LABELS),
          ...said,
        }),
        limitBytes: LIMIT_BYTES,
      },
      answer,
      async run({ body: { article, passage, label, ...said } }) {
        const { version } = await articleAndVersion(database, article);
        return correctPassage(database, version, passage, label, said);
      },
    }),
    operation({
      id: 'correctPair',
      method: 'post',
      path: '/v1/corrections/pair',
      summary: 'These two articles tell the same story, or do not',
      kind: 'ingest',
      body: {
        schema: z.strictObject({ article: name, other: name, verdict: z.enum(['same', 'not-same']), ...said }),
        limitBytes: LIMIT_BYTES,
      },
      answer,
      async run({ body: { article, other, verdict, ...said } }) {
        const [a, b] = [await articleNamed(database, article), await articleNamed(database, other)];
        return correctPair(database, a.id, b.id, verdict, said);
      },
    }),
    operation({
      id: 'undoCorrection',
      method: 'post',
      path: '/v1/corrections/{id}/undo',
      summary: 'It was not meant so: what was decided before holds again',
      kind: 'ingest',
      params: idParam,
      body: { schema: z.strictObject({ by: said.by }), limitBytes: LIMIT_BYTES },
      answer,
      run: ({ params, body }) => undoCorrection(database, params.id, body.by),
    }),
  ];
}
