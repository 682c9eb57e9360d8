/** Corrections of earlier decisions are told to whoever follows the events; on both stores. */
import { describe, expect, test } from 'vitest';
import { outgoingEvent } from '../../queues/events.js';
import { findArticle } from '../../store/articles.js';
import { collectCorrections, collectOutcomes, expect as expectOutcomes, takeOutgoing } from '../../store/events.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 0, 5);
const furniture = (n: number) =>
  `The Saltmere Observer has been printed on the island since 1871 and is read by ${61_000 + n * 7} people, who write to its editors about gulls more than about anything else.`;
const page = (n: number, site: string, text: string) =>
  textItem(`https://${site}/${n}`, site, text, new Date(FIRST + n * (DAY_MS / 3)));

interface Told {
  event: string;
  articleId: string;
  url: string;
  duplicateOf: string | null;
}

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);
    const told = async (): Promise<Told[]> => {
      await collectCorrections(running.stores.database);
      return (await takeOutgoing(running.stores.database, 0)).map(({ body }) => outgoingEvent.parse(body) as Told);
    };
    const idOf = async (url: string) => (await findArticle(running.stores.database, null, [url]))?.id;

    test('an earlier original that comes late repoints its copy', async () => {
      expect(await told()).toEqual([]); // from here on
      await running.ingest([page(9, 'copy.example', inventArticle(1))]);
      expect(await told()).toEqual([]); // what is created is told as an outcome
      await running.ingest([page(1, 'original.example', inventArticle(1))]);
      const [copy, original] = [await idOf('https://copy.example/9'), await idOf('https://original.example/1')];
      expect(await told()).toMatchObject([
        { event: 'repointed', articleId: copy, url: 'https://copy.example/9', duplicateOf: original },
      ]);
    });

    test('what an outcome tells, or will tell, is no correction', async () => {
      const { database } = running.stores;
      await told();
      await running.ingest([page(9, 'copy.example', inventArticle(1))]);
      const { rows } = await database.query<{ id: string }>('SELECT max(id) AS id FROM documents');
      const asked = { type: 'document', key: 'k', url: null, fetchId: null, known: false, door: 'redis' } as const;
      await database.transaction((client) => expectOutcomes(client, [{ ...asked, documentId: rows[0]!.id }]));
      await running.ingest([page(1, 'original.example', inventArticle(1))]);
      // Its outcome is owed still, and holds who stands for it now.
      const before = (await told()).map(({ event }) => event);
      await collectOutcomes(database, null);
      const after = await told();
      expect(before).toEqual(['accepted']);
      const original = await idOf('https://original.example/1');
      expect(after.map(({ event, duplicateOf }) => [event, duplicateOf])).toEqual([
        ['accepted', undefined],
        ['outcome', original],
      ]);
    });

    test('furniture that is learned relabels articles and withdraws what rested on it', async () => {
      await told();
      await running.ingest(
        Array.from({ length: 20 }, (_, n) => page(n, 'observer.example', `${inventArticle(n)}\n\n${furniture(n)}`)),
      );
      while (await running.workers.learn()) await running.idle();
      const events = await told();
      const of = (event: string) =>
        new Set(events.filter((one) => one.event === event).map(({ articleId }) => articleId));
      expect(of('relabelled').size).toBe(20);
      expect(of('match-withdrawn').size).toBeGreaterThan(15);
      expect(of('created').size).toBe(0);
    });
  });
});
