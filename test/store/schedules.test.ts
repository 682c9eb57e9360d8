/** Schedules with a clock of the test's own, on both stores. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { decide } from '../../intake/timing.js';
import type { Queryable } from '../../store/database.js';
import { runDue, runNow } from '../../store/schedule-runs.js';
import { addSchedule, listSchedules, removeSchedule, type Schedule } from '../../store/schedules.js';
import { STORE_KINDS } from '../stores.js';
import { useStore } from './opened.js';

const MINUTE_MS = 60_000;

const url = (name: string) => ({ url: `https://${name}.example/`, seenUrl: `https://${name}.example/`, site: null });

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const opened = useStore(make);

    async function add(name: string, more: Partial<Schedule>): Promise<void> {
      const { rows } = await opened.database.query<{ now: Date }>('SELECT now() AS now');
      await addSchedule(opened.database, {
        name,
        target: url(name),
        cron: null,
        timeZone: null,
        everyMs: 10 * MINUTE_MS,
        catchUp: 'none',
        jitterMs: 0,
        adaptive: null,
        nextDue: new Date(rows[0].now.getTime() + 10 * MINUTE_MS),
        ...more,
      });
    }

    const wake = (now: Date) => runDue(opened.database, now, (schedule) => decide(schedule, now), false);
    const runs = async () =>
      (
        await opened.database.query<{ due_at: Date; skipped: boolean }>(
          'SELECT due_at, skipped FROM schedule_runs ORDER BY due_at',
        )
      ).rows;
    const answerAll = () => opened.database.query("UPDATE fetches SET state = 'done' WHERE state = 'waiting'");

    test('two that wake at the same moments run each due time once, over both clock changes of a year', async () => {
      await add('night', {
        cron: '30 2 * * *',
        timeZone: 'Europe/Berlin',
        everyMs: null,
        nextDue: new Date('2026-03-27T01:30Z'),
      });
      for (const [from, to] of [
        ['2026-03-27T00:00Z', '2026-03-31T12:00Z'],
        ['2026-10-23T00:00Z', '2026-10-27T12:00Z'],
      ]) {
        for (let at = Date.parse(from); at < Date.parse(to); at += 30 * MINUTE_MS) {
          await Promise.all([wake(new Date(at)), wake(new Date(at)), wake(new Date(at + 1))]);
          await answerAll();
        }
      }
      const days = (await runs()).map(({ due_at }) =>
        new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(due_at),
      );
      expect(days).toEqual([
        ...['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'],
        ...['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'],
      ]);
      expect((await opened.database.query('SELECT count(*)::int AS n FROM fetches')).rows[0].n).toBe(days.length);
    });

    test('who waits for what another has just taken finds it asked for', async () => {
      await add('feed', {});
      const now = new Date(Date.now() + 10 * MINUTE_MS);
      let taken = (): void => {};
      let release = (): void => {};
      const isTaken = new Promise<void>((resolve) => (taken = resolve));
      const isReleased = new Promise<void>((resolve) => (release = resolve));
      const slowly = {
        ...opened.database,
        transaction: <T>(work: (client: Queryable) => Promise<T>) =>
          opened.database.transaction(async (client) => {
            const done = await work(client);
            taken();
            await isReleased;
            return done;
          }),
      };
      const due = (schedule: Schedule) => decide(schedule, now);
      const first = runDue(slowly, now, due, false);
      await isTaken;
      const second = runDue(opened.database, now, due, false, true).then(async ({ urls }) => {
        const { rows } = await opened.database.query<{ n: number }>('SELECT count(*)::int AS n FROM fetches');
        return [urls, rows[0].n];
      });
      await sleep(300);
      release();
      expect(await second).toEqual([0, 1]);
      expect((await first).urls).toBe(1);
    });

    test('a schedule that slept through ten due times runs none of them, or one to catch up', async () => {
      await add('none', {});
      await add('one', { catchUp: 'one' });
      const woken = new Date(Date.now() + 105 * MINUTE_MS);
      expect((await wake(woken)).urls).toBe(1);
      expect(await runs()).toHaveLength(1);
      expect((await wake(woken)).urls).toBe(0);
      const lines = await listSchedules(opened.database);
      expect(lines.map(({ name, runs, lastAsked }) => [name, runs, lastAsked])).toEqual([
        ['none', 0, null],
        ['one', 1, 1],
      ]);
      for (const { nextDue } of lines) expect(nextDue.getTime()).toBeGreaterThan(woken.getTime());
    });

    test('a run is skipped while the one before is under way; what a list brought does not count', async () => {
      await add('slow', {});
      const [{ nextDue }] = await listSchedules(opened.database);
      const at = (n: number) => new Date(nextDue.getTime() + n * 10 * MINUTE_MS);
      expect((await wake(at(0))).urls).toBe(1);
      expect((await wake(at(1))).urls).toBe(0);
      expect((await runs()).map(({ skipped }) => skipped)).toEqual([false, true]);
      await opened.database.query('UPDATE fetches SET depth = 1');
      expect((await wake(at(2))).urls).toBe(1);
      await answerAll();
      expect((await wake(at(3))).urls).toBe(1);
      expect(await listSchedules(opened.database)).toMatchObject([{ runs: 3, skipped: 1, lastRun: at(3) }]);
    });

    test('jitter is waited for', async () => {
      await add('spread', { jitterMs: 30_000 });
      const [{ nextDue }] = await listSchedules(opened.database);
      expect((await wake(nextDue)).urls).toBe(0);
      expect((await wake(new Date(nextDue.getTime() + 29_999))).urls).toBe(0);
      expect((await wake(new Date(nextDue.getTime() + 30_000))).urls).toBe(1);
      expect(await runs()).toMatchObject([{ due_at: nextDue }]);
    });

    test('a query asks for the stored articles that it names; what is gone is passed over', async () => {
      const { database } = opened;
      await database.query(
        `INSERT INTO articles (identity, identity_hash, url, site, order_key, order_seen, created_at)
         SELECT url, sha256(convert_to(url, 'UTF8')), url, site, '', now(), now() - make_interval(days => age)
         FROM (VALUES ('https://a.example/1', 'a.example', 1), ('https://a.example/2', 'a.example', 20),
                      ('https://a.example/3', 'a.example', 2), ('https://b.example/1', 'b.example', 1)) AS one(url, site, age)`,
      );
      await database.query(
        `INSERT INTO urls (url, url_hash, seen_url, gone_at)
         SELECT url, sha256(convert_to(url, 'UTF8')), url, now() FROM (VALUES ('https://a.example/3')) AS gone(url)`,
      );
      await add('young', { target: { refetch: { site: 'a.example', newerThanMs: 7 * 24 * 60 * MINUTE_MS } } });
      expect((await runNow(database, 'young', new Date(), false))?.urls).toBe(1);
      const { rows } = await database.query('SELECT url FROM fetches JOIN urls ON urls.id = url_id');
      expect(rows).toEqual([{ url: 'https://a.example/1' }]);
      expect(await runNow(database, 'nothing', new Date(), false)).toBeNull();
      expect(await removeSchedule(database, 'young')).toBe(true);
    });
  });
});
