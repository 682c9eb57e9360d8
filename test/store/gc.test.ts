/** What retention lets go of, and what it keeps, on both stores. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { askForUrls } from '../../store/asks.js';
import { captureItems } from '../../store/capture.js';
import type { Database } from '../../store/database.js';
import {
  countOldAsks,
  countOldRaw,
  dropMonth,
  dropOldAsks,
  dropOldRaw,
  dropOldRuns,
  listOldMonths,
} from '../../store/gc.js';
import { openStore } from '../../store/open.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

const OLD = new Date('2024-01-10T00:00:00Z');
const YOUNG = new Date('2026-05-01T00:00:00Z');
const CUT = new Date('2025-06-01T00:00:00Z');

function item(key: string, text: string, firstSeen: Date): Item {
  return {
    content: Buffer.from(text),
    type: 'text',
    identity: `key:${key}`,
    key,
    url: null,
    site: null,
    file: null,
    line: null,
    claims: {},
    firstSeen,
    refusal: null,
    http: null,
  };
}

describe.each(STORE_KINDS)('the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await make();
      const { DATABASE_URL: databaseUrl, WINNOW_DATA: dataFolder = '' } = store.environment;
      database = await openStore({ databaseUrl, dataFolder, migrate: true });
    });
    afterAll(async () => {
      await database?.close();
      await store?.drop();
    });

    test('lets go of raw bytes that only old settled documents hold', async () => {
      await captureItems(database, 'path', [
        item('a', 'old and alone', OLD),
        item('b', 'old and shared', OLD),
        item('c', 'old and shared', YOUNG),
        item('d', 'old, still under way', OLD),
        item('e', 'young', YOUNG),
      ]);
      await database.query("UPDATE documents SET state = 'settled' WHERE key <> 'd'");
      expect(await countOldRaw(database, CUT)).toEqual({ documents: 2, blobs: 1, bytes: expect.any(Number) });
      expect(await dropOldRaw(database, CUT, 1)).toBe(1);
      expect(await dropOldRaw(database, CUT, 10)).toBe(1);
      expect(await dropOldRaw(database, CUT, 10)).toBe(0);
      const { rows } = await database.query('SELECT key FROM documents WHERE sha256 IS NOT NULL ORDER BY key');
      expect(rows.map(({ key }) => key)).toEqual(['c', 'd', 'e']);
      expect((await database.query('SELECT count(*)::int AS n FROM blobs')).rows[0].n).toBe(3);
    });

    test('lets go of asks that were answered long ago, but for what somebody waits for, and of runs without any', async () => {
      const ask = { url: 'https://a.example/1', seenUrl: 'https://a.example/1', host: 'a.example', site: 'a.example' };
      const more = { mode: 'refresh' as const, key: null, claims: {} };
      const [old, owed, waiting, young] = await askForUrls(database, 'schedule', Array(4).fill({ ...ask, ...more }));
      const { rows: runs } = await database.query(
        `WITH schedule AS (INSERT INTO schedules (name, target, every_ms, next_due) VALUES ('s', '{}', 1000, now()) RETURNING id)
         INSERT INTO schedule_runs (schedule_id, due_at, started_at) SELECT id, due, due FROM schedule,
           unnest(ARRAY['2024-01-01', '2024-01-02', '2024-01-03']::timestamptz[]) AS due ORDER BY due RETURNING id`,
      );
      await database.query("UPDATE fetches SET state = 'done' WHERE id <> $1", [waiting.fetchId]);
      await database.query("UPDATE fetches SET moved_at = '2024-01-01', run_id = $2 WHERE id <> $1", [
        young.fetchId,
        runs[0].id,
      ]);
      await database.query("INSERT INTO expected (type, fetch_id, known) VALUES ('url', $1, false)", [owed.fetchId]);
      expect(await countOldAsks(database, CUT)).toBe(1);
      expect(await dropOldAsks(database, CUT, 10)).toBe(1);
      expect(await dropOldAsks(database, CUT, 10)).toBe(0);
      const { rows } = await database.query('SELECT id FROM fetches ORDER BY id');
      expect(rows.map(({ id }) => id)).toEqual([owed, waiting, young].map(({ fetchId }) => fetchId));
      expect(old.fetchId).not.toBe(owed.fetchId);
      await dropOldRuns(database, CUT);
      const { rows: left } = await database.query('SELECT id FROM schedule_runs ORDER BY id');
      expect(left.map(({ id }) => id)).toEqual([runs[0].id, runs[2].id]);
    });

    test('lets go of months of the index that have ended', async () => {
      for (const day of ['2024-01-31', '2025-05-01', '2025-06-15'])
        await database.query('SELECT add_fingerprint_month($1)', [day]);
      const insert =
        'INSERT INTO fingerprints (key, article_id, version_id, arrived, parameters) VALUES ($1, 1, 1, $2, 1)';
      for (const [key, day] of [
        [1, '2024-01-05'],
        [2, '2025-05-31'],
        [3, '2025-06-01'],
      ])
        await database.query(insert, [key, day]);
      const months = await listOldMonths(database, CUT);
      expect(months.map(({ name }) => name)).toEqual(['fingerprints_2024_01', 'fingerprints_2025_05']);
      for (const { name } of months) await dropMonth(database, name);
      const { rows } = await database.query('SELECT key FROM fingerprints');
      expect(rows).toEqual([{ key: '3' }]);
      await expect(dropMonth(database, 'articles')).rejects.toThrow('not a month');
    });
  });
});
