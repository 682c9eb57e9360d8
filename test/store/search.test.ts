/** Searching what is stored; on both stores. */

import { describe, expect, test } from 'vitest';
import { readFeedOut, writeAtom } from '../../archive/feed-out.js';
import { outgoingEvent } from '../../queues/events.js';
import { parseQuery } from '../../search/query.js';
import { collectHits, takeOutgoing } from '../../store/events.js';
import { type SearchRequest, searchArticles } from '../../store/search.js';
import { countUnindexed } from '../../store/search-index.js';
import { listHits, saveSearch } from '../../store/searches.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from '../workers/running.js';

const SEEN = new Date('2026-03-02T10:00:00Z');
const harbour = `Harbour board votes for a second crane

SALTMERE, March 2 - The harbour board of Saltmere voted on Monday to buy a second crane, after a winter in which ships waited for days in the roads outside the town.

"We have lost three shipping lines to Vessby since autumn," chairwoman Ilse Marten told the meeting. The crane costs 4.2 million and is to be unloaded in June.

Fishermen protested in front of the customs house, saying that the quay they use would be closed for most of the summer while the foundations are laid.`;
const ferry = `Ferry to Vessby runs again

VESSBY, March 1 - The ferry between Saltmere and Vessby sailed again on Sunday for the first time since a storm had torn away the landing stage in January.

About two hundred passengers were on board, among them the mayors of both towns. The company said that tickets would cost as much as before the storm.

Repairs took seven weeks, as divers could work only at slack water and the new piles came from a yard in the north.`;
const japanese = `港の新しいクレーンを承認

港湾委員会は月曜日、二台目のクレーンを購入することを決めた。冬の間、多くの船が沖で数日間待たされていた。

委員長は会議で、秋から三つの航路を失ったと述べた。クレーンは六月に設置される予定で、費用は四百二十万に上る。

漁師たちは税関の前で抗議し、夏の大半は岸壁が閉鎖されると訴えた。町の経済にとって港は欠かせないと町長は語った。`;

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);
    const stored = async (texts: Record<string, string>, site = 'saltmere.example') => {
      await running.ingest(
        Object.entries(texts).map(([name, text]) => textItem(`https://${site}/${name}`, site, text, SEEN)),
      );
      await indexed();
    };
    const indexed = async () => {
      while ((await countUnindexed(running.stores.database)) > 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const ask = (q: string, more: Partial<SearchRequest> = {}) =>
      searchArticles(running.stores.database, { query: parseQuery(q), limit: 20, ...more });
    const found = async (q: string, more: Partial<SearchRequest> = {}) =>
      (await ask(q, more)).items.map(({ url }) => url?.split('/').at(-1)).sort();

    test('the words of a question find what they say', async () => {
      await stored({ harbour, ferry, japanese });
      expect(await found('ship')).toEqual(['harbour']); // by its stem
      expect(await found('saltmere')).toEqual(['ferry', 'harbour']);
      expect(await found('saltmere -storms')).toEqual(['harbour']);
      expect(await found('"second crane"')).toEqual(['harbour']);
      expect(await found('"crane second"')).toEqual([]);
      expect(await found('divers or fishermen')).toEqual(['ferry', 'harbour']);
      expect(await found('helicopter')).toEqual([]);
      // Where no spaces stand between words any part of a run is found.
      for (const q of ['クレーン', '港湾委員会', '税関', '経済', '港', '"四百二十万"'])
        expect(await found(q), q).toEqual(['japanese']);
      for (const q of ['経費', '会委', '税金']) expect(await found(q), q).toEqual([]);
      const marks = async (q: string) =>
        (await ask(q)).items.flatMap(({ snippet, highlights }) => highlights.map(([a, b]) => snippet.slice(a, b)));
      expect(await marks('protest')).toEqual(['protested']);
      expect(await marks('税関')).toEqual(['税関']);
      // Filters, pages, splits and feeds stand on the same articles.
      expect(await found('saltmere', { language: 'en', seenUntil: SEEN })).toEqual([]);
      expect(await found('saltmere', { only: 'duplicates' })).toEqual([]);
      const first = await ask('saltmere', { limit: 1 });
      const second = await ask('saltmere', { limit: 1, cursor: first.next! });
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
      expect(second.next).toBeNull();
      const feed = await readFeedOut(running.stores.database, { title: 'a', filter: {}, query: null, limit: 10 });
      expect(feed.entries.map(({ text }) => text.length > 100)).toEqual([true, true, true]);
      expect(writeAtom(feed).match(/<entry>/g)).toHaveLength(3);
    });

    test('a watched search tells each new article that answers it, once', async () => {
      const { database } = running.stores;
      await saveSearch(database, {
        name: 'cranes',
        query: 'crane',
        filter: { only: 'representatives' },
        watched: true,
      });
      await stored({ harbour, ferry });
      while ((await listHits(database, 'cranes', 9)).length === 0) await new Promise((done) => setTimeout(done, 20));
      await collectHits(database);
      await collectHits(database);
      const told = (await takeOutgoing(database, 0)).map(({ body }) => outgoingEvent.parse(body));
      expect(told).toMatchObject([{ event: 'search-hit', search: 'cranes', url: 'https://saltmere.example/harbour' }]);
    });
  });
});
