/** Which article a document belongs to: names say where to look, the words decide. On both stores, with the whole walk behind it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { fingerprints } from '../../dedupe/fingerprints.js';
import { decodeWords } from '../../dedupe/words.js';
import { readItems } from '../../intake/items.js';
import { purgeArticle } from '../../store/purge.js';
import { pageReports } from '../../store/reports.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const DAY_MS = 24 * 3_600_000;
const FIRST = Date.UTC(2026, 2, 1);
const day = (n: number) => new Date(FIRST + n * DAY_MS);
const SITE = 'courier.example';
const at = (path: string) => `https://${SITE}${path}`;
const paragraphsOf = (n: number) => inventArticle(n).split('\n\n');
/** Article `n` with its last paragraphs from article `m`. */
const mixed = (n: number, m: number, own: number) =>
  [...paragraphsOf(n).slice(0, own), ...paragraphsOf(m).slice(own)].join('\n\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-identity-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The items of a file of that name with that content. */
async function dropped(name: string, content: string): Promise<Item[]> {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, content);
  const items: Item[] = [];
  for await (const item of readItems({ path, name, kind: name.endsWith('.jsonl') ? 'jsonl' : 'text' }))
    items.push(item);
  return items;
}
const lines = (...texts: string[]) => texts.map((text) => JSON.stringify({ text })).join('\n');
const page = (path: string, text: string, n: number, more: Partial<Item> = {}): Item => ({
  ...textItem(at(path), SITE, text, day(n)),
  http: { status: 200, finalUrl: at(path), headers: {}, charset: 'utf-8' },
  ...more,
});

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);
    const outcomes = async () => (await pageReports(running.stores.database, '0', 1_000)).map(({ outcome }) => outcome);
    /** The numbers of the invented articles whose first words stand in the newest version of an article, an article each. */
    const standing = async (...numbers: number[]) => {
      const { rows } = await running.stores.database.query<{ text: string }>(
        'SELECT text FROM articles JOIN versions ON versions.id = newest_version ORDER BY articles.id',
      );
      return rows.map(({ text }) => numbers.find((n) => text.includes(paragraphsOf(n)[0]!)));
    };
    const taken = async (...batches: (Item[] | Promise<Item[]>)[]) => {
      for (const batch of batches) await running.ingest(await batch);
    };

    describe('a file', () => {
      test('that comes again with the same bytes is unchanged, with edited words updated, with other words another article', async () => {
        await taken(
          dropped('page.txt', inventArticle(1)),
          dropped('page.txt', inventArticle(1)),
          dropped('page.txt', mixed(1, 2, 4)),
          dropped('page.txt', inventArticle(3)),
        );
        expect(await outcomes()).toEqual(['created', 'updated', 'created']);
        expect(await standing(1, 3)).toEqual([1, 3]);
      });

      test('of the same words elsewhere is another article, a duplicate', async () => {
        await taken(dropped('a/page.txt', inventArticle(1)), dropped('b/page.txt', inventArticle(1)));
        expect(await outcomes()).toEqual(['created', 'duplicate']);
      });

      test('finds its article again behind another one in the same place', async () => {
        await taken(
          dropped('page.txt', inventArticle(1)),
          dropped('page.txt', inventArticle(2)),
          dropped('page.txt', mixed(1, 3, 4)),
          dropped('page.txt', `${inventArticle(2)} `),
        );
        expect(await outcomes()).toEqual(['created', 'created', 'updated', 'unchanged']);
      });

      test('that is taken down leaves its name to other texts, and its words do not come back there', async () => {
        const { database } = running.stores;
        await taken(dropped('page.txt', inventArticle(1)), dropped('page.txt', inventArticle(2)));
        const { rows } = await database.query<{ id: string }>('SELECT min(id) AS id FROM articles');
        await purgeArticle(database, rows[0]!.id, 'court order', (words) => fingerprints(decodeWords(words)).keys);
        await taken(dropped('page.txt', `${inventArticle(1)}\n`), dropped('page.txt', inventArticle(3)));
        expect(await outcomes()).toEqual(['rejected', 'created', 'rejected', 'created']);
        expect(await standing(1, 2, 3)).toEqual([2, 3]);
        expect((await database.query('SELECT FROM blobs')).rowCount).toBe(2);
      });

      test('is the same under its name in either normal form', async () => {
        await taken(dropped('F\u00f6hn.txt', inventArticle(1)), dropped('Fo\u0308hn.txt', inventArticle(1)));
        expect(await outcomes()).toEqual(['created', 'unchanged']);
      });
    });

    describe('a line of a file', () => {
      test('is no place: two crawls of one file name are articles of their own', async () => {
        await taken(
          dropped('out/articles.jsonl', lines(inventArticle(1), inventArticle(2))),
          dropped('out/articles.jsonl', lines(inventArticle(3), inventArticle(4))),
        );
        expect((await standing(1, 2, 3, 4)).sort()).toEqual([1, 2, 3, 4]);
      });

      test('is found by its words when the file comes again, wherever it stands then', async () => {
        await taken(
          dropped('out/articles.jsonl', lines(inventArticle(1), inventArticle(2), inventArticle(3))),
          dropped('out/articles.jsonl', lines(inventArticle(4), inventArticle(1), mixed(2, 5, 4), inventArticle(3))),
        );
        expect(await outcomes()).toEqual([
          'created',
          'created',
          'created',
          'created',
          'unchanged',
          'updated',
          'unchanged',
        ]);
      });

      test('is no version of another line of the same reading', async () => {
        await taken(dropped('all.jsonl', lines(inventArticle(1), mixed(1, 2, 4), inventArticle(1))));
        expect((await outcomes()).sort()).toEqual(['created', 'duplicate', 'duplicate']);
      });
    });

    describe('a URL', () => {
      test('keeps its article while it is rewritten, and both when it holds a whole other one', async () => {
        await taken(
          [page('/live', inventArticle(1), 0)],
          [page('/live', mixed(1, 2, 3), 1)],
          [page('/live', mixed(1, 3, 1).replace(paragraphsOf(1)[0]!, paragraphsOf(2)[3]!), 2)],
          [page('/live', inventArticle(4), 3)],
        );
        expect((await outcomes()).slice(0, 2)).toEqual(['created', 'updated']);
        expect((await outcomes()).at(-1)).toBe('created');
        expect((await standing(4)).at(-1)).toBe(4);
      });

      test('takes back the words of before as a version of the article that had them', async () => {
        await taken(
          [page('/story', inventArticle(1), 0)],
          [page('/story', inventArticle(2), 1)],
          [page('/story', inventArticle(1), 2)],
        );
        expect(await outcomes()).toEqual(['created', 'created', 'unchanged']);
      });

      test('that holds several entries of a feed keeps each that has words of its own', async () => {
        const entry = (key: string, text: string, n: number): Item => ({
          ...textItem(at('/log'), SITE, text, day(n)),
          key,
          keyed: true,
        });
        const about = paragraphsOf(9).slice(0, 2).join('\n\n');
        await taken(
          [1, 2, 3].map((n) => entry(`log-${n}`, `${paragraphsOf(n).slice(0, 3).join('\n\n')}\n\n${about}`, 0)),
          [
            entry(
              'log-2',
              `${paragraphsOf(2).slice(0, 3).join('\n\n')}\n\n${about}\n\nThe figures have been corrected since.`,
              1,
            ),
          ],
        );
        expect(await outcomes()).toEqual(['created', 'created', 'created', 'updated']);
      });
    });

    test('a sender’s key that comes with whole other words leads to another article', async () => {
      const keyed = (text: string, n: number) => ({
        ...textItem('', SITE, text, day(n)),
        url: null,
        identity: 'key:k-1',
        key: 'k-1',
      });
      await taken([keyed(inventArticle(1), 0)], [keyed(mixed(1, 2, 3), 1)], [keyed(inventArticle(3), 2)]);
      expect(await outcomes()).toEqual(['created', 'updated', 'created']);
    });

    describe('a page that declares the address of another', () => {
      const article = async () =>
        (
          await running.stores.database.query<{ url: string; documents: number }>(
            `SELECT articles.url, count(*)::int AS documents FROM articles JOIN versions ON versions.article_id = articles.id
             JOIN documents ON documents.version_id = versions.id GROUP BY articles.id ORDER BY articles.url`,
          )
        ).rows;
      const twins = () => [
        page('/story', inventArticle(1), 0),
        page('/story/amp', inventArticle(1), 1, { canonical: at('/story') }),
        page('/m/story', mixed(1, 2, 4), 2, { canonical: at('/story') }),
      ];
      const strangers = () => [
        page('/a', inventArticle(1), 0),
        page('/b', inventArticle(2), 1, { canonical: at('/a') }),
        page('/c', inventArticle(3), 2, { canonical: at('/a') }),
      ];
      const orders = [
        [0, 1, 2],
        [2, 1, 0],
        [1, 2, 0],
        [2, 0, 1],
      ];

      test.each(orders)('is a twin when the words agree, in whatever order they come: %i %i %i', async (...order) => {
        for (const n of order) await running.ingest([twins()[n]!]);
        expect(await article()).toEqual([{ url: at('/story'), documents: 3 }]);
      });

      test.each(orders)('is an article of its own when they do not: %i %i %i', async (...order) => {
        for (const n of order) await running.ingest([strangers()[n]!]);
        expect(await article()).toEqual(['/a', '/b', '/c'].map((path) => ({ url: at(path), documents: 1 })));
      });

      test('comes to the same in one batch', async () => {
        await running.ingest([...twins(), ...strangers()].reverse());
        expect(await article()).toEqual([
          ...['/a', '/b', '/c'].map((path) => ({ url: at(path), documents: 1 })),
          { url: at('/story'), documents: 3 },
        ]);
      });
    });
  });
});
