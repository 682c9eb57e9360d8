/** The desk as a browser gets it, without a browser: what it says, what it never says, and what its forms do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LABELS } from '../../article.js';
import { familyOf } from '../../web/desk/families.js';
import { ask, startTestWeb, story, type TestWeb } from './server.js';

const EVIL = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u202egnirts';
const AS_PAGE = { accept: 'text/html,*/*' };

describe('without a token', () => {
  let web: TestWeb;
  const get = (path: string) => ask(web.address, path, { headers: AS_PAGE });
  beforeAll(async () => {
    web = await startTestWeb({ works: true });
    const paragraphs = story(1)
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
    const html = `<html><body><article><h1>Ferry stops &lt;b&gt;</h1>${paragraphs}<p>${EVIL.replaceAll('<', '&lt;')} was painted on the wall of the harbour office, which had it cleaned on the same day.</p><p>Advertisement</p></article></body></html>`;
    const url = 'https://desk.example/<script>alert(1)</script>';
    await ask(web.address, '/v1/ingest', {
      body: [
        { v: 1, type: 'document', html, url, key: EVIL, source: EVIL, tags: [EVIL], meta: { title: EVIL } },
        { v: 1, type: 'document', text: `${EVIL}\n\n${story(1)}`, key: `${EVIL} 2` },
      ],
    });
    await web.settled();
    await web.stores.database.query(
      `INSERT INTO failed (stage, code, message, document_id) SELECT 'clean', $1, $1, min(id) FROM documents`,
      [EVIL],
    );
  });
  afterAll(() => web?.close());

  const PAGES = [
    '/',
    '/articles',
    '/articles?q=ferry',
    '/articles/1',
    '/articles/2',
    '/articles/2/beside/1',
    '/find',
    '/sites',
    '/failures',
  ];

  test.each([...PAGES, `/find?url=${encodeURIComponent('https://desk.example/<script>alert(1)</script>')}`])(
    '%s is a page, in which nothing of others is markup, and no script or style stands',
    async (path) => {
      const { status, text, headers } = await get(path);
      expect(status).toBe(200);
      expect(text).toMatch(/^<!doctype html><html lang="en">/);
      expect(text).toMatch(/<h1>[^<]/);
      expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/desk.js" defer="">']);
      expect(text).not.toMatch(/<img|<style|\son\w+=(?!alert)|\sstyle=|javascript:|\u202e/i);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test('what was asked for comes back as text, also where nothing is found', async () => {
    for (const path of [
      `/articles?q=${encodeURIComponent(EVIL)}`,
      `/find?url=${encodeURIComponent(EVIL)}`,
      `/failures?code=${encodeURIComponent(EVIL)}`,
      `/articles/${encodeURIComponent(EVIL)}x`,
    ]) {
      const { text } = await get(path);
      expect(text, path).toContain('&lt;script&gt;alert(1)');
      // What was typed stands in its field as it was typed.
      expect(text.replace(/ value="[^"]*"/g, ''), path).not.toMatch(/<img|<script>|\u202e/);
    }
  });

  test('an article stands there clean and as scraped, each passage left out with its label and reason', async () => {
    const { text } = await get('/articles/1');
    const { json } = await ask(web.address, '/v1/articles/1/explain');
    const left = json.passages.filter(
      ({ label, text }: { label: string; text: string }) => label !== 'body' && text.trim(),
    );
    expect(left.length).toBeGreaterThan(0);
    expect(text.match(/class="left-out/g)).toHaveLength(left.length);
    for (const { label, evidence } of left) {
      expect(text).toContain(`<b>${label}</b>`);
      if (evidence.rule) expect(text).toContain(`rule ${evidence.rule}`);
    }
  });

  test('two articles stand side by side, what they share under the same numbers', async () => {
    const { text } = await get('/articles/2/beside/1');
    const numbers = [...text.matchAll(/<sup>(\d+)<\/sup>/g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of new Set(numbers)) expect(numbers.filter((one) => one === number)).toHaveLength(2);
  });

  test('a filter that does not hold is told, and what was typed is kept', async () => {
    const { status, text } = await get('/articles?seen_since=yesterday&site=desk.example');
    expect(status).toBe(400);
    expect(text).toContain('value="desk.example"');
    expect(text).toMatch(/role="alert">\s*seen_since/);
  });

  test('what is not there is told as a page to a browser, and as a problem to a program', async () => {
    expect(await get('/articles/999')).toMatchObject({ status: 404, text: expect.stringContaining('E_NOT_FOUND') });
    expect((await ask(web.address, '/articles/999')).json).toMatchObject({ code: 'E_NOT_FOUND' });
  });

  test('a failure is sent again by a form of this origin, and by no other', async () => {
    const { database } = web.stores;
    const send = (origin: string) =>
      ask(web.address, '/failures/retry', {
        body: `code=${encodeURIComponent(EVIL)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      });
    const left = async () => (await database.query('SELECT FROM failed')).rowCount;
    expect((await send('https://evil.example')).status).toBe(403);
    expect(await left()).toBe(1);
    const { status, headers } = await send(web.address);
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(/^\/failures\?/);
    expect(await left()).toBe(0);
  });
});

describe('with a token', () => {
  const token = 'a-token-for-the-desk';
  let web: TestWeb;
  beforeAll(async () => {
    web = await startTestWeb({ token });
  });
  afterAll(() => web?.close());
  const login = (given: string) =>
    ask(web.address, '/login', {
      body: new URLSearchParams({ token: given }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: web.address },
    });

  test('a browser is led to the login, and comes in with the token alone', async () => {
    const { status, headers } = await ask(web.address, '/articles', { headers: AS_PAGE });
    expect([status, headers.get('location')]).toEqual([303, '/login']);
    expect((await login('another-token-than-that')).headers.get('set-cookie')).toBeNull();
    const cookie = (await login(token)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$|; HttpOnly;.*SameSite=Strict/);
    expect(cookie).not.toContain(token);
    const [pair = ''] = cookie.split(';');
    expect((await ask(web.address, '/articles', { headers: { ...AS_PAGE, cookie: pair } })).status).toBe(200);
  });

  test('a cookie that was made up, or is too old, opens nothing', async () => {
    const [pair = ''] = ((await login(token)).headers.get('set-cookie') ?? '').split(';');
    const [, until = ''] = /=(\d+)\./.exec(pair) ?? [];
    for (const cookie of [
      pair.replace(until, String(Number(until) + 1)),
      pair.replace(until, '1'),
      'winnow=',
      'winnow=1.x',
    ])
      expect((await ask(web.address, '/v1/status', { headers: { cookie } })).status).toBe(401);
  });
});

test('every label but body has a family', () => {
  expect(LABELS.filter((label) => familyOf(label) === null)).toEqual(['body']);
});
