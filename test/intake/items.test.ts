import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { fileKind } from '../../intake/files.js';
import { readItems } from '../../intake/items.js';
import { temporaryFolder } from '../run-folder.js';

const folder = temporaryFolder();

async function itemsOf(name: string, content?: string | Buffer): Promise<Item[]> {
  if (content !== undefined) writeFileSync(join(folder, name), content);
  const kind = fileKind(name);
  if (!kind) throw new Error(name);
  const items: Item[] = [];
  for await (const item of readItems({ path: join(folder, name), name, kind })) items.push(item);
  return items;
}

test('a text file is one item, named by its path', async () => {
  expect(await itemsOf('plain.txt', 'words')).toMatchObject([
    {
      type: 'text',
      identity: 'file:plain.txt',
      key: null,
      url: null,
      site: null,
      line: null,
      refusal: null,
      content: Buffer.from('words'),
    },
  ]);
});

test('a sidecar names the article and its site', async () => {
  writeFileSync(
    join(folder, 'page.html.meta.json'),
    JSON.stringify({
      url: 'https://News.Example.com/a/?utm_source=x',
      title: 'T',
      publishedAt: '2026-01-02',
      source: 'feed',
      tags: ['a', 1],
    }),
  );
  expect(await itemsOf('page.html', '<p>words')).toMatchObject([
    {
      type: 'html',
      url: 'https://news.example.com/a',
      site: 'example.com',
      claims: { title: 'T', publishedAt: '2026-01-02', source: 'feed', tags: ['a'] },
    },
  ]);
});

test.each([
  ['2024-03-05', '2024-03-05'],
  ['Tue, 05 Mar 2024 09:12:44 EST', '2024-03-05T09:12:44-05:00'],
  ['2024-03-05 10:00 PST', '2024-03-05T10:00:00-08:00'],
  ['soon', undefined],
])('a sender may write a time in his own way: %s', async (publishedAt, time) => {
  const [item] = await itemsOf('dated.jsonl', JSON.stringify({ text: 'words', publishedAt }));
  expect(item.claims.publishedAt).toBe(time);
});

test('what is said and cannot be used is named', async () => {
  const sidecar = { url: 'ftp://x', title: 5, publishedAt: 'soon', source: '', tags: 'x', colour: 'red' };
  writeFileSync(join(folder, 'odd.txt.meta.json'), JSON.stringify(sidecar));
  const [item] = await itemsOf('odd.txt', 'words');
  expect(item.claims).toEqual({
    url: 'ftp://x',
    ignored: ['url', 'title', 'publishedAt', 'tags', 'colour'],
  });
  const lines = [
    { url: 'javascript:x', fetched_at: '32 Foo', text: 't', whatever: 1 },
    { id: {}, tags: ['a', 1], site: 7, text: 't' },
    { id: 7, url: 'https://a.example/x', date: 'Tue, 05 Mar 2024 09:12:44 GMT', tags: [], text: 't' },
  ];
  const items = await itemsOf('odd.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(items.map(({ claims }) => claims.ignored)).toEqual([['url', 'fetched_at'], ['id', 'site', 'tags'], undefined]);
});

test('a sidecar that cannot be read keeps its file from being taken under a wrong name', async () => {
  writeFileSync(join(folder, 'broken.txt.meta.json'), '{"url":');
  await expect(itemsOf('broken.txt', 'words')).rejects.toMatchObject({ code: 'E_SIDECAR' });
});

test('a line names itself by URL, else by the sender’s key, else by its file', async () => {
  const file = [
    { id: 7, url: 'https://a.example/x', site: 'elsewhere', text: 't', fetched_at: '2026-01-02T03:04:05Z' },
    { id: 'k', site: 's', html: '<p>h' },
    { id: 'k', text: 't' },
    { text: 't', url: 'javascript:alert(1)' },
  ];
  const items = await itemsOf('lines.jsonl', file.map((line) => JSON.stringify(line)).join('\n'));
  expect(items.map(({ identity, key, site, line }) => ({ identity, key, site, line }))).toEqual([
    { identity: 'https://a.example/x', key: '7', site: 'elsewhere', line: 1 },
    { identity: 'key:s/k', key: 'k', site: 's', line: 2 },
    { identity: 'key:k', key: 'k', site: null, line: 3 },
    { identity: 'file:lines.jsonl', key: null, site: null, line: 4 },
  ]);
  expect(items[0].firstSeen).toEqual(new Date('2026-01-02T03:04:05Z'));
});

test('a bad line is rejected with a code, its raw bytes kept, its neighbours taken', async () => {
  const items = await itemsOf('mixed.jsonl', '{"text":"a"}\n{"text":\n[1]\n{"id":1}\n"s"\nnull\n{"text":"b"}');
  expect(items.map((item) => item.refusal?.code ?? null)).toEqual([
    null,
    'E_JSON',
    'E_SHAPE',
    'E_SHAPE',
    'E_SHAPE',
    'E_SHAPE',
    null,
  ]);
  expect(items[1].content?.toString()).toBe('{"text":');
});

test('hostile JSON pollutes nothing and fails alone', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const items = await itemsOf(
    'hostile.jsonl',
    [
      `{"__proto__":{"polluted":1},"text":"a"}`,
      `{"text":"a","x":${deep}}`,
      '{"text":"a","text":"b"}',
      '{"text":"a"} trailing',
      '\ufeff{"text":"a","n":1e999}',
    ].join('\n'),
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(items.map((item) => item.refusal?.code ?? null)).toEqual([null, null, null, 'E_JSON', null]);
});

test('a .json file holds one object', async () => {
  expect(await itemsOf('one.json', '\ufeff{"id":"x","text":"words"}\n')).toMatchObject([
    { type: 'json', identity: 'key:x', line: null, refusal: null },
  ]);
  expect(await itemsOf('many.json', '[{"text":"a"}]')).toMatchObject([{ refusal: { code: 'E_SHAPE' } }]);
  expect(await itemsOf('word.json', '"a"')).toMatchObject([{ refusal: { code: 'E_SHAPE' } }]);
});

test('a packed file of lines that is no packed file, or breaks off, says so', async () => {
  const packed = gzipSync('{"text":"a"}\n');
  for (const name of ['torn.jsonl.gz', 'torn.urls.gz', 'torn.csv.gz', 'torn.warc.gz']) {
    expect((await itemsOf(name, packed.subarray(0, -6))).at(-1)?.refusal, name).toMatchObject({ code: 'E_TORN' });
    expect((await itemsOf(name, 'not packed')).at(-1)?.refusal, name).toMatchObject({ code: 'E_TORN' });
  }
});

test('times that cannot be are not believed', async () => {
  const times = ['2226-01-01', '1960-01-01', 'yesterday', '', null, 5];
  const items = await itemsOf(
    'times.jsonl',
    times.map((fetched_at) => JSON.stringify({ text: 't', fetched_at })).join('\n'),
  );
  expect(items.map((item) => item.firstSeen)).toEqual(times.map(() => null));
});

test('a document over the limit is refused before it is read', async () => {
  writeFileSync(join(folder, 'huge.txt'), '');
  truncateSync(join(folder, 'huge.txt'), 50 * 1024 * 1024);
  await expect(itemsOf('huge.txt')).rejects.toMatchObject({
    code: 'E_TOO_LARGE',
    message: expect.stringContaining('20 MiB'),
  });
  const items = await itemsOf('huge.jsonl', `{"text":"a"}\n{"text":"${'x'.repeat(21 * 1024 * 1024)}"}\n{"text":"b"}`);
  expect(items.map((item) => item.refusal?.code ?? null)).toEqual([null, 'E_TOO_LARGE', null]);
});

test('links and pipes are not opened', async () => {
  symlinkSync('/etc/passwd', join(folder, 'link.txt'));
  await expect(itemsOf('link.txt')).rejects.toMatchObject({ code: 'E_NOT_A_FILE' });
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await expect(itemsOf('pipe.txt')).rejects.toMatchObject({ code: 'E_NOT_A_FILE' });
  await expect(itemsOf('gone.txt')).rejects.toMatchObject({ code: 'E_UNREADABLE' });
});
