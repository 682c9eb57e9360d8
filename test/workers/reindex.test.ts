/** Words and keys of other dedupe parameters: made anew in the background, with the walk going on, on both stores. */
import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../dedupe/fingerprints.js';
import { pageExport } from '../../store/export.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const item = (n: number, site: string, text: string) =>
  textItem(`https://${site}/${n}`, site, text, new Date(Date.UTC(2026, 0, 5, n)));

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);

    const archive = async () => {
      const rows = await pageExport(running.stores.database, { allVersions: true }, '0', 100);
      const nameOf = new Map(rows.map((row) => [row.id, row.url]));
      return rows.map(({ url, duplicateOf, matches, text }) => ({
        url,
        duplicateOf: duplicateOf && nameOf.get(duplicateOf),
        matches: matches.map(({ kind, jaccard, containment }) => ({ kind, jaccard, containment })),
        text,
      }));
    };

    test('matches stand meanwhile, newcomers are found afterwards, the same words again are no version, nothing of the old keys is left', async () => {
      const story = inventArticle(1);
      const late = item(5, 'd.example', story.replace('the', 'a'));
      await running.ingest([
        item(1, 'a.example', story),
        item(2, 'b.example', story),
        item(3, 'c.example', `${inventArticle(3)}\n\n${story.split('\n\n')[1]}`),
        item(4, 'c.example', inventArticle(4)),
      ]);
      while (await running.workers.learn()) await running.idle();
      const before = await archive();
      expect(before.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(1);

      const { database } = running.stores;
      await database.query(
        `UPDATE versions SET parameters = $1, text_hash = 'old ' || id, words = substr(words, 1, 4) || '\\x00000000'::bytea || substr(words, 9)`,
        [PARAMETERS - 1],
      );
      await database.query('UPDATE fingerprints SET parameters = $1, key = key # 12345', [PARAMETERS - 1]);
      await database.query("DELETE FROM cursors WHERE name = 'parameters'");
      await running.ingest([late]);
      expect((await archive()).slice(0, 4)).toEqual(before);
      const again = { ...item(4, 'c.example', `${inventArticle(4)}\n`), firstSeen: new Date(Date.UTC(2026, 0, 6)) };
      await running.ingest([again]);

      while (await running.workers.learn()) await running.idle();
      const after = await archive();
      expect(after.slice(0, 4).map(({ duplicateOf, text }) => ({ duplicateOf, text }))).toEqual(
        before.map(({ duplicateOf, text }) => ({ duplicateOf, text })),
      );
      expect(after.at(-1)).toMatchObject({ url: late.url, duplicateOf: 'https://a.example/1' });
      const { rows } = await database.query(
        'SELECT DISTINCT parameters FROM versions UNION SELECT parameters FROM fingerprints',
      );
      expect(rows).toEqual([{ parameters: PARAMETERS }]);
      const { rows: seen } = await database.query('SELECT outcome FROM documents WHERE url = $1 ORDER BY id', [
        again.url,
      ]);
      expect(seen).toEqual([{ outcome: 'created' }, { outcome: 'unchanged' }]);
    });
  });
});
