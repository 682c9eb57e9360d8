/** Answers without an end in sight: the archive as lines, and changes as they come. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { exportedArticles, exportedDocuments } from '../../archive/export.js';
import { newestChange, pageChanges } from '../../store/changes.js';
import type { Database } from '../../store/database.js';
import { type Operation, operation } from '../operation.js';
import { cursor, flag } from './schemas.js';

const LOOK_EVERY_MS = 1_000;
/** Proxies and half-open connections: something is said at least so often. */
const BEAT_EVERY_MS = 15_000;
const CHANGES_AT_ONCE = 500;

export function streamRoutes(database: Database): Operation[] {
  return [
    operation({
      id: 'exportArticles',
      method: 'get',
      path: '/v1/export',
      summary: 'The archive as data, a line an article; the header winnow-cursor says up to which change',
      kind: 'stream',
      query: z.strictObject({
        representatives: flag.describe('leave the duplicates out'),
        all_versions: flag.describe('older versions too'),
        passages: flag.describe('with the labelled passages'),
        changed_since: cursor.optional().describe('only what changed since'),
      }),
      answer: { status: 200, type: 'application/jsonl' },
      async run({ query, signal }) {
        // Taken before the first row, so that a change made meanwhile comes again rather than never.
        const newest = await newestChange(database);
        const { representatives, all_versions: allVersions, changed_since: changedSince, passages } = query;
        const lines = exportedArticles(
          database,
          { only: representatives ? 'representatives' : undefined, allVersions, changedSince },
          { passages },
        );
        return linesOf(lines, signal, { 'winnow-cursor': newest });
      },
    }),
    operation({
      id: 'exportDocuments',
      method: 'get',
      path: '/v1/export/documents',
      summary: 'A line a document, in order of arrival: what came of it',
      kind: 'stream',
      answer: { status: 200, type: 'application/jsonl' },
      run: async ({ signal }) => linesOf(exportedDocuments(database), signal),
    }),
    operation({
      id: 'streamEvents',
      method: 'get',
      path: '/v1/events',
      summary: 'What changes in the archive, as server-sent events; the id of an event is its cursor',
      kind: 'stream',
      query: z.strictObject({ since: cursor.optional().describe('from then on; from now on when not given') }),
      headers: { 'Last-Event-ID': 'where a connection that broke goes on' },
      answer: { status: 200, type: 'text/event-stream' },
      async run({ query, request, signal }) {
        const last = cursor.safeParse(request.headers.get('last-event-id'));
        const since = last.success ? last.data : (query.since ?? (await newestChange(database)));
        return streamOf(eventsAfter(database, since, signal), 'text/event-stream');
      },
    }),
  ];
}

function linesOf(lines: AsyncGenerator<object>, signal: AbortSignal, headers: Record<string, string> = {}): Response {
  async function* written() {
    for await (const line of lines) {
      if (signal.aborted) return;
      yield `${JSON.stringify(line)}\n`;
    }
  }
  return streamOf(written(), 'application/jsonl', headers);
}

async function* eventsAfter(database: Database, since: string, signal: AbortSignal): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for (let after = since, quietMs = 0; !signal.aborted; ) {
    const changes = await pageChanges(database, after, CHANGES_AT_ONCE);
    for (const change of changes) {
      yield `id: ${change.cursor}\nevent: ${change.kind}\ndata: ${JSON.stringify(change)}\n\n`;
      after = change.cursor;
    }
    quietMs = changes.length > 0 ? 0 : quietMs + LOOK_EVERY_MS;
    if (quietMs >= BEAT_EVERY_MS) {
      yield ': still here\n\n';
      quietMs = 0;
    }
    if (changes.length < CHANGES_AT_ONCE) await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Pulled as fast as whoever asked reads. */
function streamOf(pieces: AsyncGenerator<string>, type: string, headers: Record<string, string> = {}): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, { headers: { 'content-type': type, ...headers } });
}
