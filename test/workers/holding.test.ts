/** Many articles of a new site wait with their look-up until its furniture is known, on both stores. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../config.js';
import { makeIngest } from '../../intake/ingest.js';
import { pageChanges } from '../../store/changes.js';
import { countStates } from '../../store/documents.js';
import { listFurniture } from '../../store/furniture.js';
import { allowOf } from '../../workers/fetch-settings.js';
import { makeHolding } from '../../workers/holding.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const DAY_MS = 86_400_000;
const FURNITURE =
  'The Saltmere Observer has been printed on the island since 1871 and is read by 61,000 people, who write to its editors about gulls more than about anything else.';

const page = (n: number) =>
  textItem(
    `https://observer.example/${n}`,
    'observer.example',
    [inventArticle(n), FURNITURE].join('\n\n'),
    new Date(Date.UTC(2026, 0, 5) + n * (DAY_MS / 3)),
  );
const pages = (count: number) => Array.from({ length: count }, (_, n) => page(n));

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    // Batches are small beside what comes, so that most of it is still on its way when the first are indexed.
    const running = useWorkers(make, () => ({ WINNOW_CONCURRENCY_DEDUPE: '16' }));
    const changes = async (kind: string) =>
      (await pageChanges(running.stores.database, '0', 10_000)).filter((change) => change.kind === kind).length;

    test('of a burst no match by furniture is ever recorded, and all are settled', async () => {
      await running.ingest(pages(160));
      expect(await countStates(running.stores.database)).toMatchObject({ settled: 160, indexed: 0 });
      expect(await listFurniture(running.stores.database, 'observer.example')).toMatchObject([{ state: 'learned' }]);
      expect(await changes('match-withdrawn')).toBe(0);
    });

    test('what is indexed while the lesson is held waits for its end, and nothing does after it', async () => {
      const { database, queues } = running.stores;
      await running.ingest(pages(1));
      await running.workers.stop();
      await makeIngest(database, queues, 'path', allowOf(readConfig({})))(pages(70).slice(1));
      let endLesson = () => {};
      const lesson = new Promise<void>((resolve) => {
        endLesson = resolve;
      });
      const holding = makeHolding(database, () => lesson);
      const isHeld = async (id: string) => (await holding.heldOf([{ id, site: 'observer.example' }])).has(id);
      expect(await isHeld('1')).toBe(true);
      await database.query("UPDATE documents SET state = 'indexed' WHERE state = 'captured'");
      await holding.look();
      expect(await isHeld('2')).toBe(true);
      endLesson();
      await lesson;
      await new Promise((resolve) => setImmediate(resolve));
      expect(await isHeld('3')).toBe(false);
    });

    test('an article alone is settled before anything is learned', async () => {
      await running.ingest(pages(1));
      expect(await countStates(running.stores.database)).toMatchObject({ settled: 1 });
      expect(await listFurniture(running.stores.database, 'observer.example')).toEqual([]);
    });
  });
});
