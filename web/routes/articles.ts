/** What is stored: articles, their versions, passages and matches. */
import { z } from 'zod';
import { articleAndVersion, articleNamed } from '../../archive/article-named.js';
import { toldCluster } from '../../archive/clusters.js';
import { toldArticle, toldMatches, toldReasons } from '../../archive/told.js';
import { listArticles, listClusters, listVersions } from '../../store/articles.js';
import { pageChangedArticles, pageChanges } from '../../store/changes.js';
import type { Database } from '../../store/database.js';
import { exportLines } from '../../store/export.js';
import { type Operation, operation } from '../operation.js';
import { article, cursor, id, kind, limit, listOf, match, nameParam, passage, time, when } from './schemas.js';

const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe('N of ARTICLE.N; the newest when not given'),
  as_of: time.optional().describe('what it said at that time'),
});
type VersionQuery = z.output<typeof versionQuery>;
const asked = ({ version, as_of }: VersionQuery) => ({ version: version?.toString(), asOf: as_of });

export function articleRoutes(database: Database): Operation[] {
  return [
    operation({
      id: 'listArticles',
      method: 'get',
      path: '/v1/articles',
      summary:
        'Articles, the last to arrive first; with changed_since whole ones that changed, in the order of their changes',
      kind: 'read',
      query: z.strictObject({
        changed_since: cursor.optional().describe('the cursor of an earlier answer; 0 is the beginning'),
        site: z.string().max(253).optional(),
        only: z.enum(['representatives', 'duplicates']).optional(),
        before: id.optional().describe('articles with a lower id: the next page'),
        limit: limit(50, 500),
      }),
      answer: {
        status: 200,
        schema: z.looseObject({
          items: z.array(
            z.looseObject({ id, purged: z.boolean().optional().describe('with changed_since: it is gone; forget it') }),
          ),
          cursor: cursor
            .nullable()
            .describe('with changed_since: ask for what comes after it; keep it for the next time'),
          next: id.nullable().describe('give it as before for the next page; null at the end'),
        }),
      },
      async run({ query: { changed_since, site, only, before, limit } }) {
        if (changed_since !== undefined) return changedSince(database, changed_since, limit);
        const items = await listArticles(database, { site, only, before, limit });
        return { items, cursor: null, next: items.length < limit ? null : (items.at(-1)?.id ?? null) };
      },
    }),
    operation({
      id: 'getArticle',
      method: 'get',
      path: '/v1/articles/{id}',
      summary: 'An article with its text, what was drawn from it, and what it shares with others',
      kind: 'read',
      params: nameParam,
      query: versionQuery,
      answer: {
        status: 200,
        schema: article.extend({
          version: z.looseObject({ version: z.int(), text: z.string(), metadata: z.looseObject({}), firstSeen: when }),
          matches: z.array(match),
          others: listOf(z.looseObject({ id })).shape.items.describe('other articles of the same name'),
        }),
      },
      run: ({ params, query }) => toldArticle(database, params.id, asked(query)),
    }),
    operation({
      id: 'listVersions',
      method: 'get',
      path: '/v1/articles/{id}/versions',
      summary: 'The versions of an article, in the order of first sight',
      kind: 'read',
      params: nameParam,
      answer: {
        status: 200,
        schema: listOf(
          z.looseObject({
            version: z.int(),
            title: z.string().nullable(),
            words: z.int(),
            firstSeen: when,
            lastSeen: when,
            documentId: id,
          }),
        ),
      },
      run: async ({ params }) => ({
        items: await listVersions(database, (await articleNamed(database, params.id)).id),
      }),
    }),
    operation({
      id: 'listPassages',
      method: 'get',
      path: '/v1/articles/{id}/passages',
      summary: 'The whole text as it came, in passages; those labelled body are the clean text',
      kind: 'read',
      params: nameParam,
      query: versionQuery,
      answer: {
        status: 200,
        schema: z.looseObject({ articleId: id, version: z.int(), normalised: z.string(), passages: z.array(passage) }),
      },
      async run({ params, query }) {
        const { version } = await articleAndVersion(database, params.id, asked(query));
        return { normalised: version.normalised, ...(await toldReasons(database, params.id, asked(query))) };
      },
    }),
    operation({
      id: 'explainArticle',
      method: 'get',
      path: '/v1/articles/{id}/explain',
      summary: 'Why each passage has its label',
      kind: 'read',
      params: nameParam,
      query: versionQuery,
      answer: { status: 200, schema: z.looseObject({ articleId: id, version: z.int(), passages: z.array(passage) }) },
      run: ({ params, query }) => toldReasons(database, params.id, asked(query)),
    }),
    operation({
      id: 'listMatches',
      method: 'get',
      path: '/v1/articles/{id}/matches',
      summary: 'What an article shares with others, those with most in common first',
      kind: 'read',
      params: nameParam,
      answer: {
        status: 200,
        schema: z.looseObject({ articleId: id, version: z.int(), duplicateOf: id.nullable(), matches: z.array(match) }),
      },
      run: ({ params }) => toldMatches(database, params.id),
    }),
    operation({
      id: 'listClusters',
      method: 'get',
      path: '/v1/clusters',
      summary: 'Articles that tell the same story in the same words, the largest cluster first',
      kind: 'read',
      query: z.strictObject({ limit: limit(20, 200) }),
      answer: { status: 200, schema: listOf(cluster) },
      run: async ({ query }) => ({ items: await listClusters(database, query.limit) }),
    }),
    operation({
      id: 'getCluster',
      method: 'get',
      path: '/v1/clusters/{id}',
      summary: 'The cluster of an article: the one that stands for the others first',
      kind: 'read',
      params: nameParam,
      answer: { status: 200, schema: cluster },
      run: ({ params }) => toldCluster(database, params.id),
    }),
    operation({
      id: 'listChanges',
      method: 'get',
      path: '/v1/changes',
      summary: 'What changed in the archive, in order',
      kind: 'read',
      query: z.strictObject({ since: cursor.default('0'), limit: limit(100, 1000) }),
      answer: {
        status: 200,
        schema: z.looseObject({
          items: z.array(z.looseObject({ cursor, at: when, kind: z.string(), articleId: id })),
          cursor: cursor.describe('give it as since for what comes next'),
        }),
      },
      async run({ query: { since, limit } }) {
        const items = await pageChanges(database, since, limit);
        return { items, cursor: items.at(-1)?.cursor ?? since };
      },
    }),
  ];
}

const cluster = z.looseObject({
  id: id.describe('of the article that stands for the others'),
  members: z.array(
    z.looseObject({
      id,
      title: z.string().nullable(),
      site: z.string().nullable(),
      kind: kind.nullable().describe('how it matches the first'),
      jaccard: z.number().nullable(),
    }),
  ),
});

async function changedSince(database: Database, since: string, limit: number) {
  const { articles, cursor } = await pageChangedArticles(database, since, limit);
  const lines = await exportLines(
    database,
    articles.map(({ articleId }) => articleId),
  );
  const items = articles.flatMap(({ articleId, purged }): object[] => {
    const line = lines.get(articleId);
    if (!line) return purged ? [{ id: articleId, purged: true }] : [];
    const { row: _, ...told } = line;
    return [told];
  });
  return { items, cursor: cursor ?? since, next: null };
}
