/** What a person says of a passage or a pair holds, whatever happens to the article; on both stores. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CleanInput } from '../../article.js';
import { clean } from '../../clean.js';
import { findArticle, getVersion } from '../../store/articles.js';
import { CorrectionFault } from '../../store/corrections.js';
import { correctPair, correctPassage, undoCorrection } from '../../workers/corrections.js';
import { type ReprocessParts, reprocess } from '../../workers/reprocess.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const STORY = `Council puts off decision on the weir

TARNBURY, May 4 - The town council put off its decision on the old weir on Monday, after anglers and the owners of the mill had both threatened to go to court over it.

Read more: The Tarnbury Courier was first to report in March that the mill had stopped paying for the sluices.

Engineers say that the weir may not outlast another winter of high water. Repairs would cost about three million, which the county has so far refused to share with the town.

The council is to meet again on the ninth of June, when the report of the river board is expected.`;
const WRONGLY = 'Read more: The Tarnbury Courier';
const MORE = `${STORY}\n\nThe mayor told reporters after the meeting that he would write to the county himself.`;
const page = (text: string, day: number) =>
  textItem('https://courier.example/weir', 'courier.example', text, new Date(Date.UTC(2026, 4, day)));

const cleaner: ReprocessParts['pool'] = {
  async clean({ bytes, type, claims, url }) {
    const input = { content: inflateRawSync(bytes), type, claims: { ...claims, url: url ?? undefined } } as CleanInput;
    const cleaned = clean(input);
    return { cleaned: JSON.stringify(cleaned), rejected: cleaned.rejected };
  },
};

const obituary = (name: string, age: number, town: string) =>
  `${name}, ${age}, of ${town}

${name}, ${age}, of ${town}, died peacefully at home on Sunday surrounded by a loving family after a long illness borne with courage.

A service of remembrance will be held at the chapel on Mill Street on Friday at eleven, followed by burial in the churchyard and by tea in the parish hall, to which all who wish to come are welcome.

The family asks that no flowers be sent, and that those who wish to give something do so to the lifeboat station, whose crews have kept the fishermen of this coast from harm for more than a century.`;

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);
    const idOf = async (url: string) => (await findArticle(running.stores.database, null, [url]))!.id;
    const now = async (id: string) => (await getVersion(running.stores.database, id))!;
    const ANNA = { by: 'anna', because: 'it is reporting' };

    test('a paragraph put back stays, and is gone again when that is undone', async () => {
      const { database } = running.stores;
      await running.ingest([page(STORY, 4)]);
      const id = await idOf('https://courier.example/weir');
      const before = await now(id);
      expect(before.text).not.toContain(WRONGLY);
      const ordinal = before.passages.findIndex(({ start, end }) =>
        before.normalised.slice(start, end).startsWith(WRONGLY),
      );
      const correction = await correctPassage(database, before, ordinal, 'body', ANNA);
      expect((await now(id)).text).toContain(WRONGLY);

      // The same page again is no version; another is one, and the word holds for it.
      await running.ingest([page(STORY, 5)]);
      expect((await now(id)).number).toBe(1);
      await running.ingest([page(MORE, 6)]);
      expect(await now(id)).toMatchObject({ number: 2, text: expect.stringContaining(WRONGLY) });

      // Read by today's rules, by what is learned, and with other parameters.
      const read = await reprocess({
        database,
        pool: cleaner,
        clean: (ids) => running.stores.queues.clean.add(ids),
        dedupe: (ids) => running.stores.queues.dedupe.add(ids),
        filter: { notBy: null },
        dryRun: false,
      });
      expect(read).toMatchObject({ versions: 2, changed: 0 });
      await database.query(
        `INSERT INTO furniture (site, masked, prose, state, carriers, articles, days, example)
         SELECT 'courier.example', masked, true, 'learned', 9, 9, 9, 'x' FROM passages WHERE version_id = $1 AND ordinal = $2`,
        [(await now(id)).id, ordinal],
      );
      await database.query("UPDATE sites SET epoch = epoch + 1 WHERE site = 'courier.example'");
      await running.workers.learn();
      await database.query('UPDATE versions SET parameters = 0');
      await running.workers.learn();
      await running.idle();
      const held = await now(id);
      expect(held.text).toContain(WRONGLY);
      expect(held.passages[ordinal]).toMatchObject({
        label: 'body',
        evidence: { correction: correction.id, was: expect.any(String) },
      });

      await database.query('DELETE FROM furniture');
      await undoCorrection(database, correction.id, 'anna');
      const first = await getVersion(database, id, before.id);
      expect(first).toMatchObject({ text: before.text, passages: before.passages });
      expect((await now(id)).text).not.toContain(WRONGLY);
      await expect(undoCorrection(database, correction.id, 'anna')).rejects.toThrow(CorrectionFault);
    });

    test('notices told apart and retellings told together obey in every order of arrival', async () => {
      const { database } = running.stores;
      // Two obituaries with a copy of the first; a story, and a retelling with a copy of its own.
      const texts: Record<string, string> = {
        ada: obituary('Ada Merrow', 91, 'Saltmere'),
        ida: obituary('Ada Merrow', 91, 'Saltmere').replace('a long illness', 'a short illness'),
        copy: `${obituary('Ada Merrow', 91, 'Saltmere')}\n\nDonations may be left at the harbour office on any weekday.`,
        weir: STORY,
        retold:
          'Anglers and millers at odds\n\nNobody in Tarnbury knows yet what is to become of the weir. Both the mill and the anglers have lawyers by now, and the councillors would rather wait for the river board than choose a side before the summer.',
        again:
          'Anglers and millers at odds\n\nNobody in Tarnbury knows yet what is to become of the weir. Both the mill and the anglers have lawyers by now, and the councillors would rather wait for the river board than choose a side before the summer is over.',
      };
      const names = Object.keys(texts);
      const take = (name: string) => {
        const seen = new Date(Date.UTC(2026, 4, 1 + names.indexOf(name)));
        return textItem(`https://${name}.example/1`, `${name}.example`, texts[name]!, seen);
      };
      const heads = async () => {
        const { rows } = await database.query<{ name: string; head: string }>(
          `SELECT split_part(articles.site, '.', 1) AS name, split_part(head.site, '.', 1) AS head
           FROM articles JOIN articles AS head ON head.id = articles.representative ORDER BY articles.order_key`,
        );
        return rows.map(({ name, head }) => `${name} ${head}`);
      };
      const orders = [
        [0, 1, 2, 3, 4, 5],
        [5, 4, 3, 2, 1, 0],
        [2, 1, 0, 4, 3, 5],
        [1, 5, 2, 0, 4, 3],
        [4, 2, 3, 0, 5, 1],
      ];
      const said: [string, string, 'same' | 'not-same'][] = [
        ['ada', 'ida', 'not-same'],
        ['weir', 'retold', 'same'],
      ];
      for (const order of orders) {
        await database.query('TRUNCATE articles, documents, blobs, failed, changes RESTART IDENTITY CASCADE');
        const here = new Set<string>();
        const told: string[] = [];
        for (const at of order) {
          await running.ingest([take(names[at]!)]);
          here.add(names[at]!);
          for (const [one, other, verdict] of said) {
            if (!here.has(one) || !here.has(other) || told.includes(one)) continue;
            told.push(one);
            const ids = [await idOf(`https://${one}.example/1`), await idOf(`https://${other}.example/1`)] as const;
            await correctPair(database, ...ids, verdict, { by: 'ben' });
          }
        }
        await running.workers.learn(); // as the sweep: what arrived behind a cluster is put where it belongs
        expect(await heads(), order.join()).toEqual([
          'ada ada',
          'ida ida',
          'copy ada',
          'weir weir',
          'retold weir',
          'again weir',
        ]);
      }
      const [weir, again, retold] = await Promise.all(
        ['weir', 'again', 'retold'].map((name) => idOf(`https://${name}.example/1`)),
      );
      await correctPair(database, again!, retold!, 'same', { by: 'ben' });
      await expect(correctPair(database, again!, weir!, 'not-same', { by: 'ben' })).rejects.toThrow(CorrectionFault);
      for (const id of ['1', '2', '3']) await undoCorrection(database, id, 'ben');
      expect(await heads()).toEqual(['ada ada', 'ida ada', 'copy ada', 'weir weir', 'retold retold', 'again retold']);
    });
  });
});
