/** What is under way and what needs a person: documents, failures, sources, schedules, traces. */
import { z } from 'zod';
import { retryAgain } from '../../archive/failures.js';
import { archiveStatus } from '../../archive/status.js';
import { toldTrace } from '../../archive/trace.js';
import { getRaw } from '../../store/documents.js';
import { listFailures } from '../../store/failed.js';
import { listFeeds } from '../../store/feeds.js';
import { forgetFurniture, listFurniture, listSites } from '../../store/furniture.js';
import { reportsOf } from '../../store/reports.js';
import { listSchedules } from '../../store/schedules.js';
import { fetchesOf } from '../../store/waiting.js';
import type { Stores } from '../../workers/stores.js';
import { type Operation, operation } from '../operation.js';
import { Problem } from '../problem.js';
import { article, id, idParam, limit, listOf, time, when } from './schemas.js';

const count = z.int();

const filter = {
  code: z.string().min(1).max(100).optional().describe('for example E_TIMEOUT'),
  host: z.string().min(1).max(260).toLowerCase().optional().describe('of the document’s URL'),
  since: time.optional().describe('failed at this time or later'),
  until: time.optional().describe('failed before this time'),
};
type Filter = { code?: string; host?: string; since?: string; until?: string };
const asFilter = ({ code, host, since, until }: Filter) => ({
  code,
  host,
  since: since === undefined ? undefined : new Date(since),
  until: until === undefined ? undefined : new Date(until),
});

export function operateRoutes({ database, queues }: Stores): Operation[] {
  return [
    operation({
      id: 'getStatus',
      method: 'get',
      path: '/v1/status',
      summary: 'What is stored, under way, and in need of a person',
      kind: 'read',
      answer: {
        status: 200,
        schema: z.looseObject({
          articles: count,
          duplicates: count,
          documents: z.record(z.string(), count).describe('by state'),
          queued: z.record(z.string(), count).describe('by queue'),
          alarms: z.array(z.looseObject({ alarm: z.string() })),
        }),
      },
      run: () => archiveStatus(database, queues),
    }),
    operation({
      id: 'getDocument',
      method: 'get',
      path: '/v1/documents/{id}',
      summary: 'What became of a document; its outcome is null while it is under way',
      kind: 'read',
      params: idParam,
      answer: {
        status: 200,
        schema: z.looseObject({
          documentId: id,
          outcome: z.enum(['created', 'updated', 'duplicate', 'unchanged', 'rejected', 'failed']).nullable(),
          articleId: id.nullable(),
          version: z.int().nullable(),
          code: z.string().nullable(),
        }),
      },
      async run({ params }) {
        const report = (await reportsOf(database, [params.id])).get(params.id);
        if (!report) throw new Problem(404, 'E_NOT_FOUND', `There is no document ${params.id}.`);
        return report;
      },
    }),
    operation({
      id: 'getRawDocument',
      method: 'get',
      path: '/v1/documents/{id}/raw',
      summary: 'The bytes of a document as they came',
      kind: 'read',
      params: idParam,
      answer: { status: 200, type: 'application/octet-stream' },
      async run({ params }) {
        const raw = await getRaw(database, params.id);
        if (!raw) throw new Problem(404, 'E_NOT_FOUND', `No bytes are kept of a document ${params.id}.`);
        // Foreign pages must not run under our name: never shown, always saved.
        return new Response(new Uint8Array(raw.bytes), {
          headers: {
            'content-type': 'application/octet-stream',
            'content-disposition': `attachment; filename="document-${raw.documentId}.${EXTENSIONS[raw.type]}"`,
          },
        });
      },
    }),
    operation({
      id: 'getFetch',
      method: 'get',
      path: '/v1/fetches/{id}',
      summary: 'What became of an ask for a URL; not found while it waits for its host',
      kind: 'read',
      params: idParam,
      answer: {
        status: 200,
        schema: z.looseObject({
          fetchId: id,
          documentId: id.nullable(),
          known: z.boolean(),
          code: z.string().nullable(),
        }),
      },
      async run({ params }) {
        const [done] = await fetchesOf(database, [params.id]);
        if (!done) throw new Problem(404, 'E_NOT_FOUND', `The ask ${params.id} waits still, or there is none.`);
        return done;
      },
    }),
    operation({
      id: 'listFailed',
      method: 'get',
      path: '/v1/failed',
      summary: 'What needs a person, newest first',
      kind: 'read',
      query: z.strictObject({ ...filter, before: id.optional(), limit: limit(50, 500) }),
      answer: {
        status: 200,
        schema: z.looseObject({
          items: z.array(
            z.looseObject({
              id,
              documentId: id.nullable(),
              stage: z.string(),
              code: z.string(),
              message: z.string(),
              failedAt: when,
            }),
          ),
          next: id.nullable().describe('give it as before for the next page; null at the end'),
        }),
      },
      async run({ query: { before, limit, ...filter } }) {
        const items = await listFailures(database, limit, asFilter(filter), before ?? null);
        return { items, next: items.length < limit ? null : (items.at(-1)?.id ?? null) };
      },
    }),
    operation({
      id: 'retryFailed',
      method: 'post',
      path: '/v1/failed/retry',
      summary: 'Sends what failed on its way again: those of which all that is given holds',
      kind: 'ingest',
      body: {
        schema: z
          .strictObject({ ids: z.array(id).min(1).max(10_000).optional(), ...filter, all: z.literal(true).optional() })
          .refine((given) => Object.values(given).some((value) => value !== undefined), {
            message: 'ids, code, host, since or until are needed; or all: true',
          }),
        limitBytes: 1024 * 1024,
      },
      answer: { status: 200, schema: z.looseObject({ queued: count }) },
      run: async ({ body: { ids, all: _, ...filter } }) => ({
        queued: await retryAgain(database, queues, { ids, ...asFilter(filter) }),
      }),
    }),
    operation({
      id: 'listSources',
      method: 'get',
      path: '/v1/sources',
      summary: 'Sites of which something is known, and the feeds and sitemaps that are read',
      kind: 'read',
      answer: {
        status: 200,
        schema: z.looseObject({
          sites: z.array(
            z.looseObject({
              site: z.string(),
              learned: count.describe('passages known to be its furniture'),
              alarm: z.string().nullable(),
            }),
          ),
          feeds: z.array(z.looseObject({ url: z.string(), schedule: z.string() })),
          sitemaps: z.array(z.looseObject({ url: z.string(), schedule: z.string() })),
        }),
      },
      run: async () => ({
        sites: await listSites(database),
        feeds: await listFeeds(database, 'feed'),
        sitemaps: await listFeeds(database, 'sitemap'),
      }),
    }),
    operation({
      id: 'listSchedules',
      method: 'get',
      path: '/v1/schedules',
      summary: 'What is asked for again and again, when it ran and when it is due',
      kind: 'read',
      answer: { status: 200, schema: listOf(z.looseObject({ name: z.string(), nextDue: when })) },
      run: async () => ({ items: await listSchedules(database) }),
    }),
    operation({
      id: 'trace',
      method: 'get',
      path: '/v1/trace',
      summary: 'The whole story of a URL: listed, asked for, fetched, stored, corrected, next due',
      kind: 'read',
      query: z.strictObject({
        url: z.string().min(1).max(4096).describe('or an article: its id, key or file'),
        limit: limit(50, 500),
      }),
      answer: {
        status: 200,
        schema: z.looseObject({
          names: z.array(z.looseObject({ url: z.string() })),
          articles: z.array(article),
          events: z.array(z.looseObject({ at: when, event: z.string() })),
        }),
      },
      run: ({ query }) => toldTrace(database, query.url, query.limit),
    }),
    operation({
      id: 'listBoilerplate',
      method: 'get',
      path: '/v1/boilerplate',
      summary: 'What was learned to be furniture of a site',
      kind: 'read',
      query: z.strictObject({ site: z.string().max(253).optional() }),
      answer: {
        status: 200,
        schema: listOf(
          z.looseObject({ id, site: z.string(), state: z.string(), carriers: count, example: z.string() }),
        ),
      },
      run: async ({ query }) => ({ items: await listFurniture(database, query.site ?? null) }),
    }),
    operation({
      id: 'forgetBoilerplate',
      method: 'post',
      path: '/v1/boilerplate/{id}/forget',
      summary: 'It is reporting after all: the articles get it back, and it is not learned again',
      kind: 'ingest',
      params: idParam,
      body: { schema: z.strictObject({}), limitBytes: 1024 },
      answer: { status: 200, schema: z.looseObject({ forgotten: z.literal(true) }) },
      async run({ params }) {
        if (!(await forgetFurniture(database, params.id)))
          throw new Problem(404, 'E_NOT_FOUND', `There is no learned passage ${params.id}.`);
        return { forgotten: true };
      },
    }),
  ];
}

const EXTENSIONS = { text: 'txt', html: 'html', markdown: 'md', json: 'json' } as const;
