/** Copies of one story that arrive with the newest first, on both stores. */
import { describe, expect, test } from 'vitest';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const COPIES = 60;
const FIRST_DAY = Date.UTC(2026, 0, 5);
/** Copy n: its last sentence is its own, and it was seen n hours after the story. */
const copy = (n: number) => {
  const site = `paper${n}.example`;
  const text = [inventArticle(1), inventArticle(2), `${inventArticle(2_000 + n).split('.')[0]}.`].join('\n\n');
  return textItem(`https://${site}/story`, site, text, new Date(FIRST_DAY + n * 3_600_000));
};

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);

    test('the earliest stands for all once the sweep has settled, and each is told of it once', async () => {
      const { database } = running.stores;
      for (let n = COPIES; n > 0; n -= 20) await running.ingest(Array.from({ length: 20 }, (_, i) => copy(n - i)));
      const { rows: before } = await database.query(
        `SELECT count(*)::int AS repointed FROM changes WHERE kind = 'repointed' AND article_id NOT IN (SELECT article_id FROM overtaken)`,
      );
      while (await running.workers.learn()) await running.idle();
      const { rows } = await database.query(
        `SELECT DISTINCT head.url FROM articles JOIN articles AS head ON head.id = articles.representative`,
      );
      expect(rows).toEqual([{ url: 'https://paper1.example/story' }]);
      const { rows: told } = await database.query(
        `SELECT max(times)::int AS most FROM (
           SELECT count(*) AS times FROM changes WHERE kind = 'repointed' AND article_id IN (
             SELECT article_id FROM versions JOIN articles ON articles.id = article_id WHERE url = 'https://paper10.example/story'
           ) GROUP BY article_id) AS each`,
      );
      expect(told[0].most).toBe(1);
      expect(before[0].repointed).toBeLessThan(COPIES);
      expect((await database.query('SELECT FROM overtaken')).rowCount).toBe(0);
    });

    test('nothing is repointed that had not been settled before', async () => {
      await running.ingest(Array.from({ length: 10 }, (_, n) => copy(n + 1)));
      // Batches run side by side: a later copy may be settled, and told, before an earlier one.
      const { rows } = await running.stores.database.query(
        `SELECT article_id FROM changes AS told WHERE kind = 'repointed' AND NOT EXISTS (
           SELECT FROM changes WHERE article_id = told.article_id AND kind = 'created' AND id < told.id)`,
      );
      expect(rows).toEqual([]);
    });
  });
});
