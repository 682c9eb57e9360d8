/** Words and keys of other dedupe parameters: made anew in the background, with the walk going on, on both stores. */
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { readConfig } from '../../config.js';
import { PARAMETERS } from '../../dedupe/fingerprints.js';
import { makeIngest } from '../../intake/ingest.js';
import { pageExport } from '../../store/articles.js';
import { countUnderWay } from '../../store/totals.js';
import { openStores, type Stores, startWorkers, type Workers } from '../../workers/main.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

function item(n: number, site: string, text: string): Item {
  return {
    content: Buffer.from(text),
    type: 'text',
    identity: `https://${site}/${n}`,
    key: null,
    url: `https://${site}/${n}`,
    site,
    file: null,
    line: null,
    claims: {},
    firstSeen: new Date(Date.UTC(2026, 0, 5, n)),
    refusal: null,
    http: null,
  };
}

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    let store: TestStore;
    let stores: Stores;
    let workers: Workers;
    beforeEach(async () => {
      store = await make();
      stores = await openStores(readConfig(store.environment), { migrate: true });
      workers = await startWorkers(stores, readConfig(store.environment), pino({ level: 'silent' }));
    });
    afterEach(async () => {
      await workers?.stop();
      await stores?.close();
      await store?.drop();
    });

    const idle = async () => {
      while ((await countUnderWay(stores.database)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const ingest = async (items: Item[]) => {
      await makeIngest(stores.database, stores.queues, 'path')(items);
      await idle();
    };
    const archive = async () => {
      const rows = await pageExport(stores.database, { allVersions: true }, '0', 100);
      const nameOf = new Map(rows.map((row) => [row.articleId, row.url]));
      return rows.map(({ url, duplicateOf, matches, text }) => ({
        url,
        duplicateOf: duplicateOf && nameOf.get(duplicateOf),
        matches: matches.map(({ kind, jaccard, containment }) => ({ kind, jaccard, containment })),
        text,
      }));
    };

    test('matches stand meanwhile, newcomers are found afterwards, nothing of the old keys is left', async () => {
      const story = inventArticle(1);
      const late = item(5, 'd.example', story.replace('the', 'a'));
      await ingest([
        item(1, 'a.example', story),
        item(2, 'b.example', story),
        item(3, 'c.example', `${inventArticle(3)}\n\n${story.split('\n\n')[1]}`),
        item(4, 'c.example', inventArticle(4)),
      ]);
      while (await workers.learn()) await idle();
      const before = await archive();
      expect(before.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(1);

      const { database } = stores;
      await database.query(
        `UPDATE versions SET parameters = $1, text_hash = 'old ' || id, words = substr(words, 1, 4) || '\\x00000000'::bytea || substr(words, 9)`,
        [PARAMETERS - 1],
      );
      await database.query('UPDATE fingerprints SET parameters = $1, key = key # 12345', [PARAMETERS - 1]);
      await database.query("DELETE FROM cursors WHERE name = 'parameters'");
      await ingest([late]);
      expect((await archive()).slice(0, 4)).toEqual(before);

      while (await workers.learn()) await idle();
      const after = await archive();
      expect(after.slice(0, 4).map(({ duplicateOf, text }) => ({ duplicateOf, text }))).toEqual(
        before.map(({ duplicateOf, text }) => ({ duplicateOf, text })),
      );
      expect(after.at(-1)).toMatchObject({ url: late.url, duplicateOf: 'https://a.example/1' });
      const { rows } = await database.query(
        'SELECT DISTINCT parameters FROM versions UNION SELECT parameters FROM fingerprints',
      );
      expect(rows).toEqual([{ parameters: PARAMETERS }]);
    });
  });
});
