/** What comes in: messages as of the Redis doors, and files as of the inbox. Answered when it is committed, never before. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { checkCleaned } from '../../archive/check.js';
import type { Allow } from '../../fetch/allow.js';
import { FILE_TYPES, fileKind } from '../../intake/files.js';
import { inBatches, makeIngest } from '../../intake/ingest.js';
import { readItems } from '../../intake/items.js';
import { type Accepted, type Incoming, makeAccept } from '../../intake/messages.js';
import { zip } from '../../lists.js';
import { HTTP_CONTENT_BYTES, httpMessage } from '../../queues/message.js';
import { makeBatcher } from '../../workers/batch.js';
import type { Stores } from '../../workers/stores.js';
import { mediaType, readBody } from '../body.js';
import type { Clean } from '../cleaner.js';
import { type Operation, operation } from '../operation.js';
import { Problem } from '../problem.js';
import { id, kind } from './schemas.js';

/** A document whose letters are all written as \uXXXX is three times as long. */
const BODY_LIMIT_BYTES = 3 * HTTP_CONTENT_BYTES + 64 * 1024;
const MESSAGES_AT_ONCE = 1_000;
/** Single messages that arrive together share a transaction. */
const BATCH = { size: 100, waitMs: 2, concurrency: 2 };
const CHECK_LIMIT_BYTES = 2 * 1024 * 1024;
const KEY_LIMIT = 255;

export interface IngestParts {
  stores: Stores;
  allow: Allow;
  clean: Clean;
}

const accepted = z.looseObject({
  documentId: id.nullable().describe('null while its URL waits to be fetched'),
  fetchId: id.nullable().describe('of a URL: the ask for it'),
  known: z.boolean().describe('the same bytes under the same name, or the URL, were known already'),
  file: z.string().optional(),
  line: z.int().nullable().optional(),
});
const refused = z.looseObject({ code: z.string(), message: z.string(), file: z.string().optional() });

export function ingestRoutes({ stores, allow, clean }: IngestParts): Operation[] {
  const { database, queues } = stores;
  const accept = makeAccept({ database, queues, allow, door: 'http' });
  const acceptOne = makeBatcher(accept, BATCH);
  const ingest = makeIngest(database, queues, 'http', allow);
  return [
    operation({
      id: 'ingest',
      method: 'post',
      path: '/v1/ingest',
      summary: 'Takes a URL, a text, a page, a list of such messages, or files; they are committed when it answers',
      kind: 'ingest',
      headers: {
        'Idempotency-Key':
          'your own name for this request: sent again with the same body within three days, it gets the same answer',
      },
      body: {
        schema: z.union([httpMessage, z.array(httpMessage).min(1).max(MESSAGES_AT_ONCE)]),
        limitBytes: BODY_LIMIT_BYTES,
        also: ['multipart/form-data'],
      },
      answer: {
        status: 202,
        schema: z
          .union([accepted, z.looseObject({ items: z.array(z.union([accepted, refused])) })])
          .describe('an item for a message alone; items for a list or files'),
      },
      async run({ body, request }) {
        if (mediaType(request.headers.get('content-type')) === 'multipart/form-data')
          return { items: await takeFiles(request, ingest) };
        const messages = Array.isArray(body) ? body : [body];
        const incoming = messages.map((value, at) => incomingOf(value, keyOf(request), at, body));
        const answers = Array.isArray(body) ? await accept(incoming) : [await acceptOne(incoming[0] as Incoming)];
        const items = answers.map(told);
        const [first] = items;
        if (answers.some((answer) => answer.kind === 'key reused'))
          throw new Problem(422, 'E_IDEMPOTENCY_KEY', 'This Idempotency-Key came with another body before.');
        if (first?.code !== undefined && items.every(({ code }) => code !== undefined))
          throw new Problem(422, first.code, first.message ?? '');
        return Array.isArray(body) ? { items } : first;
      },
    }),
    operation({
      id: 'check',
      method: 'post',
      path: '/v1/check',
      summary: 'Is this in the archive already? Compares without storing',
      kind: 'ingest',
      body: { schema: checkMessage, limitBytes: 3 * CHECK_LIMIT_BYTES },
      answer: {
        status: 200,
        schema: z.looseObject({
          rejected: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
          duplicate: z.boolean().describe('it matches something as same or near'),
          matches: z.array(z.looseObject({ articleId: id, version: z.int(), kind, jaccard: z.number() })),
        }),
      },
      async run({ body: { text, html, url } }) {
        const content = Buffer.from(html ?? text ?? '');
        const cleaned = await clean(content, html === undefined ? 'text' : 'html', url ?? null);
        return checkCleaned(database, cleaned);
      },
    }),
  ];
}

const content = z.string().min(1).max(CHECK_LIMIT_BYTES).optional();
const checkMessage = z
  .strictObject({
    v: z.literal(1).optional(),
    type: z.literal('document').optional(),
    url: z.string().max(4096).nullish(),
    text: content,
    html: content,
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    message: 'either text or html is needed',
  });

function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key !== null && (key === '' || key.length > KEY_LIMIT))
    throw new Problem(400, 'E_IDEMPOTENCY_KEY', `An Idempotency-Key has 1 to ${KEY_LIMIT} characters.`);
  return key;
}

function incomingOf(value: unknown, key: string | null, at: number, body: unknown): Incoming {
  if (key === null) return { value, delivery: null };
  const digest = createHash('sha256').update(JSON.stringify(body)).digest();
  return { value, delivery: null, once: { key: `${key} ${at}`, digest } };
}

interface Told {
  documentId?: string | null;
  fetchId?: string | null;
  known?: boolean;
  code?: string;
  message?: string;
}

function told(answer: Accepted): Told {
  switch (answer.kind) {
    case 'url':
      return { documentId: answer.documentId, fetchId: answer.fetchId, known: answer.documentId !== null };
    case 'document':
      return { documentId: answer.documentId, fetchId: null, known: answer.known };
    case 'refused':
      return { code: answer.code, message: answer.message };
    default:
      return { code: 'E_IDEMPOTENCY_KEY', message: 'came with another body before' };
  }
}

/** Each file is read as one of the inbox is, under its own name. A file that cannot be taken does not fail its neighbours. */
async function takeFiles(request: Request, ingest: ReturnType<typeof makeIngest>): Promise<object[]> {
  const files = await filesOf(request);
  const folder = await mkdtemp(join(tmpdir(), 'winnow-'));
  try {
    const items: object[] = [];
    for (const [at, file] of files.entries()) {
      const type = fileKind(file.name);
      if (type === null) {
        items.push({
          file: file.name,
          code: 'E_TYPE',
          message: `Not of a type we take: ${FILE_TYPES.join(' ')}, or one of them packed (.gz).`,
        });
        continue;
      }
      const path = join(folder, String(at));
      await writeFile(path, file.bytes);
      try {
        for await (const batch of inBatches(readItems({ path, name: file.name, kind: type })))
          for (const [{ line }, taken] of zip(batch, await ingest(batch)))
            items.push({ file: file.name, line, ...taken });
      } catch (error) {
        if ((error as Error).name !== 'FileFault') throw error;
        const { code, message } = error as Error & { code: string };
        items.push({ file: file.name, code, message });
      }
      await rm(path);
    }
    const [first] = items as { code?: string; message: string }[];
    if (items.length > 0 && items.every((item) => 'code' in item) && first?.code)
      throw new Problem(422, first.code, first.message);
    return items;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesOf(request: Request): Promise<{ name: string; bytes: Uint8Array }[]> {
  const bytes = await readBody(request, BODY_LIMIT_BYTES);
  let form: FormData;
  try {
    form = await new Response(bytes, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData();
  } catch {
    throw new Problem(400, 'E_SHAPE', 'The body is not multipart/form-data.');
  }
  const files = [...form.values()].filter((part) => typeof part !== 'string');
  if (files.length === 0) throw new Problem(422, 'E_SHAPE', 'No part of the form is a file: each needs a filename.');
  return Promise.all(
    files.map(async (file) => ({ name: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Without folders of the sender's machine, and what a name may not hold. */
function nameOf(name: string): string {
  return (
    (name.replaceAll('\\', '/').split('/').at(-1) ?? '').replaceAll('\0', '').toWellFormed().normalize('NFC') ||
    'unnamed'
  );
}
