/** How an article is found by the names that people have for it, and what a name that led to several says. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventArticle } from '../corpus.js';
import { temporaryFolder } from '../run-folder.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { jsonLines, winnow } from './run.js';

const URL = 'https://courier.example/live';
const day = (n: number) => `2026-03-0${n}T08:00:00.000Z`;
const edited = inventArticle(1).replace(inventArticle(1).split('\n\n')[4]!, inventArticle(9).split('\n\n')[4]!);
const LINES = [
  { id: 'first', url: URL, fetched_at: day(1), title: 'The mill', text: inventArticle(1) },
  { id: 'second', url: URL, fetched_at: day(2), title: 'The mill, again', text: edited },
  { id: 'third', url: URL, fetched_at: day(3), title: 'The ferry', text: inventArticle(2) },
  { id: 'k-1', site: 'gazette.example', fetched_at: day(4), title: 'The bees', text: inventArticle(3) },
  { id: 'both', site: 'gazette.example', fetched_at: day(4), title: 'The quarry', text: inventArticle(4) },
  { id: 'both', site: 'courier.example', fetched_at: day(4), title: 'The chapel', text: inventArticle(5) },
];

let store: TestStore;
let environment: Record<string, string>;
interface Line {
  id: string;
  version: number;
  key: string;
  file: string;
  line: number;
  title: string;
}
let exported: Line[];
beforeAll(async () => {
  store = await STORE_KINDS[0].make();
  environment = store.environment;
});
afterAll(() => store?.drop());

test('an exported version leads back to its article, and to the line that brought it', async () => {
  const file = join(temporaryFolder(), 'lines.jsonl');
  writeFileSync(file, LINES.map((line) => JSON.stringify(line)).join('\n'));
  await winnow(['up', '--once', file], { environment });
  exported = jsonLines<Line>((await winnow(['export', '--all-versions'], { environment })).stdout);
  const [first, second] = [lineOf('first'), lineOf('second')];
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(second.id).toBe(first.id);
  expect(exported.map(({ key, line }) => `${key} ${line}`).sort()).toEqual(
    LINES.map(({ id }, n) => `${id} ${n + 1}`).sort(),
  );
});

const shown = async (...args: string[]) =>
  JSON.parse((await winnow(['show', '--json', ...args], { environment })).stdout);
const lineOf = (key: string) => exported.find((line) => line.key === key)!;

test('a URL that has held two articles shows the newer, and tells of the other', async () => {
  const { id, title, others } = await shown(URL);
  expect([id, title]).toEqual([lineOf('third').id, 'The ferry']);
  expect(others).toMatchObject([{ id: lineOf('first').id, title: 'The mill, again' }]);
  const told = await winnow(['show', URL], { environment });
  expect(told.stdout.replace(/\s+/g, ' ')).toContain(
    `also under this name: article ${lineOf('first').id} “The mill, again”`,
  );
  const { articles } = JSON.parse((await winnow(['trace', '--json', URL], { environment })).stdout);
  expect(articles.map((article: { id: string }) => article.id)).toEqual([lineOf('third').id, lineOf('first').id]);
});

test('a version is named by its article and its number', async () => {
  const { id } = lineOf('first');
  expect((await shown(`${id}.1`)).version).toMatchObject({ version: 1, metadata: { title: 'The mill' } });
  expect((await shown(id)).version).toMatchObject({ version: 2, metadata: { title: 'The mill, again' } });
  expect(await winnow(['show', `${id}.3`], { environment })).toMatchObject({
    code: 2,
    stderr: `winnow: Article ${id} has no version 3.\n`,
  });
});

test('a sender’s key finds its article, with a URL, with a site, and says when it is of several senders', async () => {
  expect((await shown('third')).id).toBe(lineOf('third').id);
  expect((await shown('k-1')).id).toBe(lineOf('k-1').id);
  expect((await shown('gazette.example/both')).title).toBe('The quarry');
  const several = await winnow(['show', 'both'], { environment });
  expect(several).toMatchObject({ code: 2, stderr: expect.stringMatching(/of several senders.*SITE\/KEY/) });
});

test('a listing is one array with --json', async () => {
  const articles = JSON.parse((await winnow(['list', '--json'], { environment })).stdout);
  expect(articles).toHaveLength(5);
  expect(JSON.parse((await winnow(['clusters', '--json'], { environment })).stdout)).toEqual([]);
});
