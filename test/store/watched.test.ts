/** Adaptive schedules with a clock of the test's own, on both stores. */
import { describe, expect, test } from 'vitest';
import { BOUNDS, HOUR_MS } from '../../intake/adaptive.js';
import { pacingAt } from '../../intake/schedules.js';
import { addSchedule, type HostBounds, listSchedules, type Target } from '../../store/schedules.js';
import { watchUrls } from '../../store/watched.js';
import { STORE_KINDS } from '../stores.js';
import { useStore } from './opened.js';

const DAY_MS = 24 * HOUR_MS;

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const opened = useStore(make);
    const startMs = Date.now();

    async function add(target: Target, bounds: HostBounds = { '': [BOUNDS.leastMs, BOUNDS.mostMs] }): Promise<void> {
      await addSchedule(opened.database, {
        name: 'watch',
        target,
        cron: null,
        timeZone: null,
        everyMs: null,
        catchUp: 'none',
        jitterMs: 0,
        adaptive: bounds,
        nextDue: new Date(startMs),
      });
    }

    const wake = async (atMs: number) =>
      (await watchUrls(opened.database, new Date(atMs), pacingAt(new Date(atMs)), false)).urls;

    /** What waits is answered at that time, with a new version or none. */
    const answer = (atMs: number, outcome: 'created' | 'updated' | 'unchanged' | 'rejected') =>
      opened.database.query(
        `WITH answered AS (
           INSERT INTO documents (identity, identity_hash, door, type, first_seen, last_seen, state, outcome)
           SELECT 'x', '\\x00', 'schedule', 'html', $1, $1, CASE WHEN $2 = 'rejected' THEN 'rejected' ELSE 'settled' END, $2
           FROM fetches WHERE state = 'waiting' RETURNING id
         )
         UPDATE fetches SET state = 'done', known = false, status = 200, moved_at = $1, document_id = (SELECT min(id) FROM answered)
         WHERE state = 'waiting'`,
        [new Date(atMs), outcome],
      );

    const paces = async () =>
      (
        await opened.database.query<{ url: string; ms: number; due: Date }>(
          'SELECT url, interval_ms::float AS ms, due_at AS due FROM watched JOIN urls ON urls.id = url_id ORDER BY url',
        )
      ).rows;

    test('a URL is asked for at once, then at a pace that its changes decide', async () => {
      const url = 'https://a.example/story';
      await add({ url, seenUrl: url, site: 'a.example' });
      expect(await wake(startMs)).toBe(1);
      expect(await wake(startMs + 5 * DAY_MS)).toBe(0); // its answer is awaited
      let at = startMs + 1000;
      await answer(at, 'created');
      expect(await wake(at)).toBe(0);
      expect(await paces()).toMatchObject([{ ms: HOUR_MS }]);
      for (const [outcome, ms] of [
        ['updated', HOUR_MS / 2],
        ['updated', HOUR_MS / 4],
        ['updated', HOUR_MS / 4],
        ['unchanged', (HOUR_MS / 4) * 1.5],
        ['rejected', (HOUR_MS / 4) * 1.5 ** 2],
      ] as const) {
        const [{ due }] = await paces();
        expect(await wake(due.getTime() - 1)).toBe(0);
        at = due.getTime();
        expect(await wake(at)).toBe(1);
        await answer(at, outcome);
        await wake(at);
        const [pace] = await paces();
        expect(pace.ms).toBe(ms);
        expect((pace.due.getTime() - at) / ms).toBeGreaterThanOrEqual(1);
        expect((pace.due.getTime() - at) / ms).toBeLessThan(1.1);
      }
    });

    test('two that wake together ask once', async () => {
      const url = 'https://a.example/story';
      await add({ url, seenUrl: url, site: 'a.example' });
      const asked = await Promise.all([1, 2, 3].map((ms) => wake(startMs + ms)));
      expect(asked.reduce((sum, urls) => sum + urls)).toBe(1);
    });

    test('a query takes up new articles by their age and lets go of old ones; bounds are per host', async () => {
      const { database } = opened;
      await database.query(
        `INSERT INTO articles (identity, identity_hash, url, site, order_key, order_seen, created_at)
         SELECT url, sha256(convert_to(url, 'UTF8')), url, 'a.example', '', now() - make_interval(days => age), now() - make_interval(days => age)
         FROM (VALUES ('https://a.example/new', 0), ('https://a.example/week', 3), ('https://a.example/old', 20), ('https://slow.a.example/new', 0)) AS one(url, age)`,
      );
      await add(
        { refetch: { site: 'a.example', newerThanMs: 10 * DAY_MS } },
        { '': [BOUNDS.leastMs, BOUNDS.mostMs], 'slow.a.example': [6 * HOUR_MS, 7 * DAY_MS] },
      );
      await wake(startMs + 1000);
      expect((await paces()).map(({ url, ms }) => [url, ms / HOUR_MS])).toEqual([
        ['https://a.example/new', 1],
        ['https://a.example/week', 24],
        ['https://slow.a.example/new', 6],
      ]);
      expect(await listSchedules(database)).toMatchObject([{ watched: 3 }]);
      await database.query("UPDATE articles SET created_at = now() - interval '11 days' WHERE url LIKE '%week'");
      await wake(startMs + HOUR_MS / 2);
      expect((await paces()).map(({ url }) => url)).toEqual(['https://a.example/new', 'https://slow.a.example/new']);
    });
  });
});
