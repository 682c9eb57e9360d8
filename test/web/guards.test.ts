/** Who is let in, and what is turned away: on a real server, by real connections. */
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { makeApp } from '../../web/app.js';
import { LOGIN_PATHS, OPEN_PATHS } from '../../web/guards.js';
import { ask, startTestWeb, story, type TestWeb } from './server.js';

const TOKEN = 'a-token-of-this-test';

async function documentsOf(web: TestWeb): Promise<number> {
  const { rows } = await web.stores.database.query<{ count: number }>('SELECT count(*)::int AS count FROM documents');
  return rows[0]?.count as number;
}

/** Bytes as they are; what fetch would not send. */
function send(address: string, head: string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

describe('with a token', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await startTestWeb({ token: TOKEN, publicUrl: 'https://winnow.example' });
  });
  afterAll(() => web?.close());
  const bearer = { authorization: `Bearer ${TOKEN}` };

  /** As the router has them. */
  const routes = () => {
    const { app } = makeApp({
      ...{ stores: web.stores, token: TOKEN, publicUrl: null, allow: parseAllow(''), version: '0', works: false },
      ...{ log: pino({ level: 'silent' }), stopping: AbortSignal.abort(), clean: () => Promise.reject(new Error()) },
    });
    return app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, '1') }));
  };

  test('no route answers without it, but those that are open', async () => {
    const open = new Set<string>();
    for (const { method, path } of routes())
      for (const headers of [{}, { authorization: 'Bearer another-token-than-that' }, { authorization: TOKEN }]) {
        const { status, json } = await ask(web.address, path, { method, headers: headers as Record<string, string> });
        if (status !== 401) open.add(path);
        else expect(json.code).toBe('E_TOKEN');
      }
    expect(routes().length).toBeGreaterThan(20);
    for (const path of open) expect(OPEN_PATHS.has(path) || LOGIN_PATHS.has(path), path).toBe(true);
  });

  test('every route is found with it', async () => {
    for (const { method, path } of routes().filter(({ path }) => path !== '/v1/events')) {
      const { status } = await ask(web.address, path, { method, headers: bearer });
      expect([401, 403, 405, 500], `${method} ${path}`).not.toContain(status);
    }
  });

  test('a path that is not there asks for the token first', async () => {
    expect((await ask(web.address, '/v1/no-such')).status).toBe(401);
    expect((await ask(web.address, '/v1/no-such', { headers: bearer })).status).toBe(404);
  });

  test('it may be asked under the name that WINNOW_URL says, and from there', async () => {
    const asked = async (...lines: string[]) =>
      (
        await send(web.address, [
          'GET /v1/status HTTP/1.1',
          ...lines,
          `Authorization: Bearer ${TOKEN}`,
          'Connection: close',
        ])
      ).slice(9, 12);
    expect(await asked('Host: winnow.example')).toBe('200');
    expect(await asked('Host: winnow.example', 'Origin: https://winnow.example')).toBe('200');
    expect(await asked('Host: winnow.example', 'Origin: https://evil.example')).toBe('403');
    expect(await asked('Host: evil.example')).toBe('403');
  });
});

describe('without a token', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await startTestWeb({
      patience: { headersMs: 300, requestMs: 600, lookEveryMs: 50 },
      limits: { underWay: 5, ingest: 4 },
    });
  });
  afterAll(() => web?.close());

  const message = JSON.stringify({ v: 1, type: 'document', text: story(1) });
  const post = (...lines: string[]) => [
    'POST /v1/ingest HTTP/1.1',
    'Content-Type: application/json',
    `Content-Length: ${message.length}`,
    'Connection: close',
    ...lines,
  ];

  test.each([
    ['a name that is not ours', ['Host: evil.example']],
    ['an address that is not loopback', ['Host: 192.0.2.7']],
    ['a name that begins as ours', ['Host: localhost.evil.example']],
    ['a page of another site', ['Host: localhost', 'Origin: https://evil.example']],
    ['a page of another port', ['Host: 127.0.0.1:3080', 'Origin: http://127.0.0.1:9999']],
    ['a page without an origin', ['Host: localhost', 'Origin: null']],
    ['a form of another site', ['Host: localhost', 'Sec-Fetch-Site: cross-site']],
  ])('%s is turned away, and nothing is stored', async (_, lines) => {
    expect(await send(web.address, post(...lines), message)).toMatch(/^HTTP\/1\.1 403/);
    expect(await documentsOf(web)).toBe(0);
  });

  test('a Host that is none is no request', async () => {
    expect(await send(web.address, post('Host: evil.example:80@127.0.0.1'), message)).toMatch(/^HTTP\/1\.1 400/);
    expect(await documentsOf(web)).toBe(0);
  });

  test.each([
    ['another method', 'DELETE', '/v1/ingest', {}, 405, 'E_METHOD'],
    ['another type', 'POST', '/v1/ingest', { 'content-type': 'text/plain' }, 415, 'E_CONTENT_TYPE'],
    ['no type', 'POST', '/v1/failed/retry', { 'content-type': '' }, 415, 'E_CONTENT_TYPE'],
    ['an unknown parameter', 'GET', '/v1/articles?colour=red', {}, 400, 'E_QUERY'],
    ['a parameter given twice', 'GET', '/v1/articles?limit=1&limit=2', {}, 400, 'E_QUERY'],
    ['a cursor that is none', 'GET', '/v1/changes?since=1;DROP', {}, 400, 'E_QUERY'],
  ])('%s is answered with its code', async (_, method, path, headers, status, code) => {
    const body = method === 'POST' ? message : undefined;
    expect(await ask(web.address, path, { method, headers: headers as Record<string, string>, body })).toMatchObject({
      status,
      json: { code },
    });
  });

  test('no script of another origin is let read: no answer allows an origin', async () => {
    const { headers } = await ask(web.address, '/v1/status');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['/v1/failed/retry', '/v1/boilerplate/1/forget'])('five megabytes are too many for %s', async (path) => {
    const { status, json } = await ask(web.address, path, { body: `{"code":"${'x'.repeat(5 * 1024 * 1024)}"}` });
    expect({ status, code: json.code }).toEqual({ status: 413, code: 'E_TOO_LARGE' });
  });

  test('a length that is too large is refused before a byte of it', async () => {
    const head = [
      'POST /v1/ingest HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 90000000',
    ];
    expect(await send(web.address, head)).toMatch(/^HTTP\/1\.1 413/);
  });

  test('headers and bodies that drip are cut off while others are answered', async () => {
    const { hostname, port } = new URL(web.address);
    const drips = Array.from({ length: 60 }, (_, n) => {
      const socket = connect(Number(port), hostname, () => {
        const slow = n % 2 === 0 ? ['GET / HTTP/1.1', 'X-Slow: '] : [...post('Host: localhost'), '', '{'];
        socket.write(slow.join('\r\n'));
      });
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('error', () => undefined);
      return new Promise<void>((resolve) =>
        socket.on('close', () => {
          clearInterval(timer);
          resolve();
        }),
      );
    });
    expect((await ask(web.address, '/v1/status')).status).toBe(200);
    await Promise.all(drips);
    expect(await documentsOf(web)).toBe(0);
  });

  test('when more is under way than the walk can do it says so, and keeps all that it took', async () => {
    const statuses: number[] = [];
    let taken = 0;
    for (let n = 0; !statuses.includes(503) || n < 20; n++) {
      const body = { v: 1, type: 'document', text: story(100 + n) };
      const { status, headers } = await ask(web.address, '/v1/ingest', { body });
      statuses.push(status);
      if (status === 202) taken++;
      else expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(new Set(statuses)).toEqual(new Set([202, 503]));
    expect(await documentsOf(web)).toBe(taken);
  });
});
