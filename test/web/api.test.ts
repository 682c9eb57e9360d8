/** The HTTP API: every operation, as a client that knows only its description calls it; and what it keeps its word on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { purgeArticle } from '../../store/purge.js';
import { ask, startTestWeb, story, type TestWeb } from './server.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb({ works: true });
  const said = [0, 1, 2, 3].map((n) => ({ v: 1, type: 'document', text: story(n), key: `story-${n}` }));
  const copy = { v: 1, type: 'document', html: page(story(1)), url: 'https://copies.example/ferry', tags: ['sea'] };
  await ask(web.address, '/v1/ingest', { body: [...said, copy] });
  await web.settled();
});
afterAll(() => web?.close());

const page = (text: string) =>
  `<html><head><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

// biome-ignore lint/suspicious/noExplicitAny: a description is walked as it comes
type Any = any;

/** What a caller gives to each operation; a new operation needs a line here. */
const CALLS: Record<string, { path?: object; query?: object; body?: unknown }> = {
  ingest: { body: { v: 1, type: 'document', text: story(9), key: 'round-trip' } },
  check: { body: { text: story(2) } },
  listArticles: { query: { limit: 2 } },
  getArticle: { path: { id: '2' } },
  listVersions: { path: { id: '2' } },
  listPassages: { path: { id: '2' }, query: { version: 1 } },
  explainArticle: { path: { id: '2.1' } },
  listMatches: { path: { id: '2' } },
  listClusters: {},
  getCluster: { path: { id: '2' } },
  listChanges: { query: { since: 0 } },
  search: { query: { q: 'ferry -lorry', only: 'representatives' } },
  listCorrections: { query: { undone: true } },
  correctPassage: { body: { article: '1', passage: 0, label: 'byline', by: 'a test' } },
  correctPair: { body: { article: '1', other: '2', verdict: 'not-same', by: 'a test' } },
  undoCorrection: { path: { id: '1' }, body: { by: 'a test' } },
  getStatus: {},
  getDocument: { path: { id: '1' } },
  getRawDocument: { path: { id: '1' } },
  getFetch: { path: { id: '1' } },
  listFailed: { query: { code: 'E_TIMEOUT', since: '2026-01-01' } },
  retryFailed: { body: { code: 'E_TIMEOUT' } },
  listSources: {},
  listSchedules: {},
  trace: { query: { url: 'https://copies.example/ferry' } },
  listBoilerplate: {},
  forgetBoilerplate: { path: { id: '1' }, body: {} },
  exportArticles: { query: { representatives: true } },
  exportDocuments: {},
  streamEvents: { query: { since: 0 } },
};
/** Of what the archive of this test does not hold. */
const NOT_FOUND = new Set(['getFetch', 'forgetBoilerplate']);

describe('the description', () => {
  let description: Any;
  beforeAll(async () => {
    description = (await ask(web.address, '/openapi.json')).json;
  });
  const operations = () =>
    Object.entries(description.paths as Any).flatMap(([path, methods]) =>
      Object.entries(methods as Any).map(([method, operation]) => ({ path, method, operation: operation as Any })),
    );

  test('names every operation once, and this test calls each', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(operations().map(({ operation }) => operation.operationId)).toEqual(Object.keys(CALLS));
  });

  test('is enough to call every operation, whose answer is as described', async () => {
    for (const { path, method, operation } of operations()) {
      const { operationId: id, parameters, requestBody, responses } = operation;
      const call = CALLS[id] ?? {};
      for (const { name, in: place, required } of parameters)
        if (required) expect({ ...call.path, ...call.query }, `${id}: ${place} ${name}`).toHaveProperty(name);
      expect(Boolean(requestBody), id).toBe(call.body !== undefined);
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent((call.path as Any)[name]));
      const address = `${web.address}${filled}?${new URLSearchParams(call.query as Any)}`;
      const stop = new AbortController();
      const answer = await fetch(address, {
        method: method.toUpperCase(),
        signal: stop.signal,
        ...(call.body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(call.body),
        }),
      });
      const described = NOT_FOUND.has(id) ? description.components.responses.Problem : responses[String(answer.status)];
      expect(described, `${id}: ${answer.status}`).toBeDefined();
      const [type] = (answer.headers.get('content-type') ?? '').split(';');
      expect(Object.keys(described.content), id).toContain(type);
      if (type === 'text/event-stream') stop.abort();
      else if (type?.endsWith('json')) {
        const schema = NOT_FOUND.has(id) ? description.components.schemas.Problem : described.content[type].schema;
        const read = z.fromJSONSchema(schema).safeParse(await answer.json());
        expect(read.error?.issues, id).toBeUndefined();
      } else await answer.arrayBuffer();
    }
  });
});

describe('ingest', () => {
  test('tells what became of a document under the id it gave', async () => {
    const { json, status } = await ask(web.address, '/v1/ingest', {
      body: { v: 1, type: 'document', text: story(20), key: 'told' },
    });
    expect(status).toBe(202);
    await web.settled();
    const { json: report } = await ask(web.address, `/v1/documents/${json.documentId}`);
    expect(report).toMatchObject({ outcome: 'created', key: 'told' });
  });

  test('takes files as the inbox does, each with its own answer', async () => {
    const form = new FormData();
    form.append('a', new File([story(21)], 'ferry 21.txt'));
    form.append('b', new File([`{"id":"l-1","text":${JSON.stringify(story(22))}}\n{bad\n`], '../lines.jsonl'));
    form.append('c', new File(['%PDF'], 'scan.pdf'));
    const response = await fetch(`${web.address}/v1/ingest`, { method: 'POST', body: form });
    expect(response.status).toBe(202);
    const { items } = (await response.json()) as { items: object[] };
    expect(items).toMatchObject([
      { file: 'ferry 21.txt', known: false },
      { file: 'lines.jsonl', line: 1 },
      { file: 'lines.jsonl', line: 2 },
      { file: 'scan.pdf', code: 'E_TYPE' },
    ]);
  });

  test('takes a document that is too large for the Redis doors', async () => {
    const text = `${story(23)}\n\n${'Word after word stands here. '.repeat(15_000)}`;
    expect((await ask(web.address, '/v1/ingest', { body: { v: 1, type: 'document', text } })).status).toBe(202);
  });

  test('gives the same answer to the same request under one key, also when both come at once', async () => {
    const body = { v: 1, type: 'document', text: story(24), key: 'twice' };
    const send = () => ask(web.address, '/v1/ingest', { body, headers: { 'idempotency-key': 'key-24' } });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect(first.json).toMatchObject({ known: false });
    expect([second.json, third.json]).toEqual([first.json, first.json]);
  });

  test('refuses another request under a key that was used', async () => {
    const send = (text: string) =>
      ask(web.address, '/v1/ingest', {
        body: { v: 1, type: 'document', text },
        headers: { 'idempotency-key': 'key-25' },
      });
    await send(story(25));
    expect(await send(story(26))).toMatchObject({ status: 422, json: { code: 'E_IDEMPOTENCY_KEY' } });
  });

  test.each([
    ['no JSON', '{"v":1', 400, 'E_JSON'],
    ['nesting without an end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 400, 'E_JSON'],
    ['a message without a type', { v: 1 }, 422, 'E_SHAPE'],
    ['a document with neither text nor page', { v: 1, type: 'document' }, 422, 'E_SHAPE'],
    ['an unknown field', { v: 1, type: 'url', url: 'https://a.example/', __proto: 1 }, 422, 'E_SHAPE'],
    ['a list with one wrong message', [{ v: 1, type: 'document', text: 'x' }, { v: 2 }], 422, 'E_SHAPE'],
    ['an address that is never fetched', { v: 1, type: 'url', url: 'ftp://a.example/' }, 422, 'E_URL'],
  ])('answers %s with its code, and stores nothing', async (_, body, status, code) => {
    const count = async () => (await ask(web.address, '/v1/status')).json.documents;
    await web.settled();
    const before = await count();
    expect(await ask(web.address, '/v1/ingest', { body })).toMatchObject({ status, json: { status, code } });
    expect(await count()).toEqual(before);
  });
});

describe('reading', () => {
  test('finds an article by its id, key or URL, and says why it finds none', async () => {
    const byId = await ask(web.address, '/v1/articles/1');
    const byKey = await ask(web.address, `/v1/articles/${byId.json.version.metadata ? 'story-0' : ''}`);
    const byUrl = await ask(web.address, `/v1/articles/${encodeURIComponent('https://copies.example/ferry')}`);
    expect(byKey.json.version.text).toBe(story(0));
    expect(byUrl.json).toMatchObject({ title: 'Ferry stops', duplicateOf: expect.anything() });
    expect(await ask(web.address, '/v1/articles/no-such')).toMatchObject({
      status: 404,
      json: { code: 'E_NOT_FOUND' },
    });
  });

  test('the bytes of a document come back as they were, to be saved and never shown', async () => {
    const { json } = await ask(
      web.address,
      `/v1/articles/${encodeURIComponent('https://copies.example/ferry')}/versions`,
    );
    const raw = await ask(web.address, `/v1/documents/${json.items[0].documentId}/raw`);
    expect(raw.text).toBe(page(story(1)));
    expect(raw.headers.get('content-type')).toBe('application/octet-stream');
    expect(raw.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('check finds what is stored, and stores nothing itself', async () => {
    const { json } = await ask(web.address, '/v1/check', { body: { v: 1, type: 'document', text: story(3) } });
    expect(json).toMatchObject({ rejected: null, duplicate: true });
    expect(json.matches[0]).toMatchObject({ kind: 'same', jaccard: 1, identity: 'key:story-3' });
    const fresh = await ask(web.address, '/v1/check', { body: { text: story(77) } });
    expect(fresh.json.duplicate).toBe(false);
    expect((await ask(web.address, '/v1/check', { body: { text: story(77) } })).json).toEqual(fresh.json);
  });

  test('changed_since tells each article once, in pages of any size, and then only what is new', async () => {
    await web.settled();
    const page = async (since: string) =>
      (await ask(web.address, `/v1/articles?changed_since=${since}&limit=2`)).json as {
        items: { id: string; purged?: boolean }[];
        cursor: string;
      };
    const seen: string[] = [];
    let since = '0';
    for (;;) {
      const { items, cursor } = await page(since);
      seen.push(...items.map(({ id }) => id));
      if (cursor === since) break;
      since = cursor;
    }
    const { json: all } = await ask(web.address, '/v1/articles?limit=500');
    const byNumber = (a: string, b: string) => Number(a) - Number(b);
    expect(seen.sort(byNumber)).toEqual(all.items.map(({ id }: { id: string }) => id).sort(byNumber));

    const { json } = await ask(web.address, '/v1/ingest', { body: { v: 1, type: 'document', text: story(30) } });
    await web.settled();
    const { articleId } = (await ask(web.address, `/v1/documents/${json.documentId}`)).json;
    const news = await page(since);
    expect(news.items.map(({ id }) => id)).toEqual([articleId]);
    const purged = await purgeArticle(web.stores.database, articleId, 'a test', () => new BigInt64Array());
    await web.stores.queues.dedupe.add(purged?.requeued ?? []);
    expect((await page(news.cursor)).items).toContainEqual({ id: articleId, purged: true });
  });

  test('a passage is told to be furniture, and the text is without it until that is undone', async () => {
    const { json } = await ask(web.address, '/v1/ingest', {
      body: { v: 1, type: 'document', text: story(50), key: 'corrected' },
    });
    await web.settled();
    expect(json.documentId).toBeDefined();
    const text = async () => (await ask(web.address, '/v1/articles/corrected')).json.version.text;
    const body = { article: 'corrected', passage: 1, label: 'promotion', by: 'an editor', because: 'an advertisement' };
    const said = await ask(web.address, '/v1/corrections/passage', { body });
    expect(said).toMatchObject({ status: 200, json: { kind: 'passage', by: 'an editor' } });
    expect(await text()).toBe([story(50).split('\n\n')[0], story(50).split('\n\n')[2]].join('\n\n'));
    await ask(web.address, `/v1/corrections/${said.json.id}/undo`, { body: { by: 'an editor' } });
    expect(await text()).toBe(story(50));
    const wrong = await ask(web.address, '/v1/corrections/passage', { body: { ...body, passage: 99 } });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'E_CORRECTION' } });
  });

  test('an export has a line for each article', async () => {
    const { text, headers } = await ask(web.address, '/v1/export');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ key }) => key === 'story-2').text).toBe(story(2));
    expect(headers.get('winnow-cursor')).toMatch(/^\d+$/);
  });

  test('events come as they happen, and go on behind the last that was seen', async () => {
    await web.settled();
    const since = (await ask(web.address, '/v1/changes?since=0&limit=1000')).json.cursor;
    const stop = new AbortController();
    const stream = await fetch(`${web.address}/v1/events`, {
      headers: { 'last-event-id': since },
      signal: stop.signal,
    });
    await ask(web.address, '/v1/ingest', { body: { v: 1, type: 'document', text: story(31), key: 'event' } });
    let heard = '';
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      heard += Buffer.from(chunk).toString();
      if (heard.includes('event: created')) break;
    }
    stop.abort();
    const [, data = '{}'] = /event: created\ndata: (.*)\n/.exec(heard) ?? [];
    expect(JSON.parse(data)).toMatchObject({ kind: 'created', identity: 'key:event' });
    expect(Number(/id: (\d+)/.exec(heard)?.[1])).toBeGreaterThan(Number(since));
  });

  test('failures are listed and sent again by code, host and time', async () => {
    const { database } = web.stores;
    await web.settled();
    const url = 'https://broken.example:8443/page';
    const { json } = await ask(web.address, '/v1/ingest', { body: { v: 1, type: 'document', text: story(40), url } });
    await web.settled();
    await database.query(
      "UPDATE documents SET state = 'quarantined', outcome = 'failed', code = 'E_TIMEOUT' WHERE id = $1",
      [json.documentId],
    );
    await database.query(
      "INSERT INTO failed (document_id, stage, code, message) VALUES ($1, 'clean', 'E_TIMEOUT', 'took too long')",
      [json.documentId],
    );
    const list = async (query: string) => (await ask(web.address, `/v1/failed?${query}`)).json.items.length;
    expect(await list('host=broken.example:8443&code=E_TIMEOUT&since=2020-01-01')).toBe(1);
    expect(await list('host=other.example')).toBe(0);
    expect(await list('until=2020-01-01')).toBe(0);
    expect((await ask(web.address, '/v1/failed/retry', { body: {} })).status).toBe(422);
    const retry = (host: string) => ask(web.address, '/v1/failed/retry', { body: { host } });
    expect((await retry('other.example')).json).toEqual({ queued: 0 });
    expect((await retry('broken.example:8443')).json).toEqual({ queued: 1 });
    await web.settled();
    expect((await ask(web.address, `/v1/documents/${json.documentId}`)).json.outcome).not.toBe('failed');
  });
});

test('healthz and readyz say that all is well', async () => {
  for (const path of ['/healthz', '/readyz'])
    expect(await ask(web.address, path)).toMatchObject({ status: 200, json: { status: 'ok' } });
});

test('the view articles_now has a row for each article, with plain columns', async () => {
  const { rows } = await web.stores.database.query(
    "SELECT * FROM articles_now WHERE url = 'https://copies.example/ferry'",
  );
  expect(rows).toMatchObject([{ title: 'Ferry stops', version: 1, site: 'copies.example', tags: ['sea'] }]);
});
