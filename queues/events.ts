/** What stands on the stream `winnow:events`. `events.schema.json` is made from it; tests hold the two equal, and what is told against it. */
import { z } from 'zod';
import { DOORS } from '../article.js';

const id = z.string().regex(/^\d+$/);
const common = {
  v: z.literal(1).describe('version of the event'),
  at: z.iso.datetime().describe('UTC'),
  key: z.string().nullable().describe("the sender's own id for the item"),
  url: z.string().nullable(),
};
const type = z.enum(['url', 'document', 'feed', 'sitemap']);
const article = {
  articleId: id.nullable().describe('null when no article came of it'),
  version: z.int().positive().nullable().describe('N in ARTICLE.N: which version of the article'),
  duplicateOf: id.nullable().describe('the article that stands for this one'),
  title: z.string().nullable(),
  site: z.string().nullable(),
  source: z.string().nullable(),
  tags: z.array(z.string()),
};

export const outgoingEvent = z.discriminatedUnion('event', [
  z
    .strictObject({
      ...common,
      event: z.literal('accepted'),
      type,
      door: z.enum(DOORS),
      fetchId: id.nullable(),
      documentId: id.nullable(),
    })
    .describe('an item is stored, or waits to be fetched'),
  z
    .strictObject({
      ...common,
      event: z.literal('outcome'),
      type,
      outcome: z
        .enum(['created', 'updated', 'duplicate', 'unchanged', 'rejected', 'failed', 'read'])
        .describe('`read`: a feed or sitemap'),
      code: z.string().nullable(),
      status: z.int().nullable().describe('of the answer, when something was fetched'),
      fetchId: id.nullable(),
      documentId: id.nullable(),
      ...article,
    })
    .describe('what came of an item'),
  z
    .strictObject({
      ...common,
      event: z.enum(['relabelled', 'repointed', 'match-withdrawn']),
      ...article,
      articleId: id,
    })
    .describe('a decision that was told before has been corrected'),
  z
    .strictObject({
      ...common,
      event: z.literal('search-hit'),
      search: z.string().describe('the name of the watched search'),
      ...article,
      articleId: id,
    })
    .describe('a new article answers a search that is watched'),
]);

export type OutgoingEvent = z.output<typeof outgoingEvent>;

/** The published schema. */
export function eventsSchema(): object {
  const schema = z.toJSONSchema(outgoingEvent, { target: 'draft-2020-12' });
  return { $id: 'winnow-events.schema.json', title: 'An entry of the stream winnow:events', ...schema };
}
