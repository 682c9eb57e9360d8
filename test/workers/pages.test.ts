/** The fetch stage on pages: what becomes of an answer, of a host that fails, and of a URL that has more than one name. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNow } from '../../store/schedule-runs.js';
import { addSchedule } from '../../store/schedules.js';
import { type Site, startSite } from '../site.js';
import { STORE_KINDS } from '../stores.js';
import { until } from '../until.js';
import { useWorkers } from './running.js';

let site: Site;
/** Of the same name on another port: another host of the same site. */
let mobile: Site;
/** Lets nobody in; and cannot say now whom it lets in. */
let closed: Site;
let unsure: Site;
beforeAll(async () => {
  site = await startSite({ articles: 100 });
  mobile = await startSite({ articles: 100 });
  closed = await startSite({ robots: 'disallow-all' });
  unsure = await startSite({ robots: 'broken' });
});
afterAll(async () => {
  for (const one of [site, mobile, closed, unsure]) await one?.close();
});

describe.each(STORE_KINDS)('on the $kind store', ({ available, make, kind }) => {
  describe.skipIf(!available)('a page', () => {
    const running = useWorkers(make, () => ({
      WINNOW_FETCH_ALLOW: [site, mobile, closed, unsure].map(({ host }) => host).join(' '),
    }));
    /** Numbers of articles that no other test on this site asks for. */
    const first = kind === 'embedded' ? 1 : 50;
    const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await running.stores.database.query<Row & Record<string, unknown>>(text, values)).rows;
    const count = async (table: string) =>
      (await sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0].count;
    const urlRow = async (path: string) =>
      (
        await sql<{ gone: boolean; missing: number; status: number; failures: number }>(
          'SELECT gone_at IS NOT NULL AS gone, missing, status, failures FROM urls WHERE url = $1',
          [site.url + path],
        )
      )[0];
    const asked = (path: string) => site.requests.filter((request) => request.path === path);

    test('each kind of trouble ends with its code, and its neighbours are fetched', async () => {
      const expected: [path: string, outcome: string][] = [
        [`/article/${first}`, 'created'],
        ['/status/403', 'rejected E_FORBIDDEN'],
        ['/status/404', 'rejected E_NOT_FOUND'],
        ['/gone', 'rejected E_GONE'],
        ['/status/418', 'rejected E_STATUS'],
        ['/pdf', 'rejected E_CONTENT_TYPE'],
        ['/redirect/loop', 'rejected E_REDIRECTS'],
        ['/redirect/chain/9', 'rejected E_REDIRECTS'],
        ['/redirect/to?url=/harbour', 'rejected E_REDIRECTS'],
        ['/redirect/scheme', 'rejected E_URL'],
        ['/redirect/private', 'rejected E_BLOCKED_ADDRESS'],
        ['/encoded/broken-gzip', 'rejected E_ENCODING'],
        ['/encoded/not-gzip', 'rejected E_ENCODING'],
        ['/encoded/unknown', 'rejected E_ENCODING'],
        ['/bomb/lean', 'rejected E_RATIO'],
        ['/bomb/brotli', 'rejected E_RATIO'],
        ['/not-http', 'rejected E_PROTOCOL'],
        [`/article/${first + 1}`, 'created'],
      ];
      const got = await running.fetch(expected.map(([path]) => site.url + path));
      expect(got.map((outcome, i) => [expected[i][0], outcome])).toEqual(expected);
      expect(await count('failed')).toBe(0);
    });

    test('words come out right whatever the charset says', async () => {
      const paths = ['/charset/wrong', '/charset/meta', '/charset/utf-16', '/encoded/br', '/plain', '/no-type'];
      // One of them says in another charset what one before it says.
      const outcomes = await running.fetch(paths.map((path) => site.url + path));
      expect(outcomes.filter((outcome) => outcome !== 'created')).toEqual(['duplicate']);
      const rows = await sql<{ url: string; text: string }>(
        'SELECT articles.url, versions.text FROM versions JOIN articles ON articles.id = article_id',
      );
      const textOf = (path: string) => rows.find(({ url }) => url === site.url + path)?.text;
      expect(textOf('/charset/wrong')).toContain('Le garçon a mangé à Noël.');
      expect(textOf('/charset/meta')).toContain('Совет порта утвердил план');
      expect(textOf('/charset/utf-16')).toContain('Совет порта утвердил план');
      for (const path of ['/encoded/br', '/plain', '/no-type']) expect(textOf(path)).toContain('crowns');
    });

    test('that breaks off, or that the host has no time for, is asked again later; the fifth time it has failed', async () => {
      const ids = await running.ask([`${site.url}/truncated/chunked`, `${site.url}/later`, `${mobile.url}/article/9`]);
      await until(async () => (await running.outcomes(ids.slice(2)))[0] === 'created');
      await until(async () => (await sql('SELECT FROM fetches WHERE attempts >= 1')).length === 2);
      const waiting = await sql<{ code: string; status: number | null; seconds: number }>(
        `SELECT code, status, extract(epoch FROM due_at - moved_at)::float AS seconds FROM fetches WHERE state = 'waiting' ORDER BY id`,
      );
      expect(waiting).toMatchObject([
        { code: 'E_TRUNCATED', status: null },
        { code: 'E_RETRY_LATER', status: 429 },
      ]);
      // Half a minute at most, and half of that at least; the other after the two seconds that it asks for, and a tenth at most.
      expect(waiting[0].seconds).toBeGreaterThanOrEqual(14.9);
      expect(waiting[0].seconds).toBeLessThanOrEqual(33.1);
      expect(waiting[1].seconds).toBeGreaterThanOrEqual(1.9);
      expect(waiting[1].seconds).toBeLessThanOrEqual(2.3);
      await running.restart(() => sql("UPDATE fetches SET attempts = 4, due_at = now() WHERE state = 'waiting'"));
      await running.idle();
      expect(await running.outcomes(ids)).toEqual(['failed E_TRUNCATED', 'failed E_RETRY_LATER', 'created']);
      expect(await sql('SELECT code FROM failed ORDER BY id')).toMatchObject([
        { code: 'E_TRUNCATED' },
        { code: 'E_RETRY_LATER' },
      ]);
      const [page, other] = [asked('/truncated/chunked'), asked('/later')].map(
        (requests) => requests.at(-2)?.atMs ?? 0,
      );
      // Who says "not now" is left alone by every other ask as long as that.
      const between = site.requests.filter(({ atMs }) => atMs > other && atMs < other + 1_950);
      expect({ page: page > 0, between: between.map(({ path }) => path) }).toEqual({ page: true, between: [] });
    });

    test('of a host that fails five times in a row is left alone for a minute; then one probe decides', async () => {
      const dead = Array.from({ length: 8 }, (_, n) => `${mobile.url}/hang-up?${kind}=${n}`);
      const before = mobile.hits();
      const ids = await running.ask(dead);
      const good = await running.ask([`${site.url}/article/${first + 2}`]);
      await until(async () => (await running.outcomes(good))[0] === 'created');
      await until(async () => (await sql("SELECT FROM hosts WHERE open_until > now() + interval '50 s'")).length === 1);
      expect(mobile.hits()).toBe(before + 1 + 5);
      await sleep(1_500);
      expect(mobile.hits()).toBe(before + 1 + 5);
      expect(new Set(await running.outcomes(ids))).toEqual(new Set(['waiting']));
      // The probe fails: open again, for longer.
      await running.restart(() => sql('UPDATE hosts SET open_until = now() WHERE open_until > now()'));
      await until(
        async () => (await sql("SELECT FROM hosts WHERE open_until > now() + interval '110 s'")).length === 1,
      );
      expect(mobile.hits()).toBe(before + 1 + 6);
      // The probe is answered: closed, and the rest of what waits is due.
      await running.restart(async () => {
        await running.ask([`${mobile.url}/article/${first + 3}`], { priority: 1 });
        await sql('UPDATE hosts SET open_until = now() WHERE open_until > now()');
      });
      await until(async () => mobile.hits(`/article/${first + 3}`) > 0);
      await until(async () => (await sql('SELECT FROM hosts WHERE opened > 0')).length === 0);
      await sql("DELETE FROM fetches WHERE state = 'waiting'");
    });

    test('that answers 410, or 404 three times, is gone: its words stay, and no schedule asks again', async () => {
      const [withdrawn, missing, kept] = [
        `/withdrawn-at/2/${first + 4}`,
        `/missing-at/2/${first + 5}`,
        `/changing-ads/${first + 6}`,
      ];
      const urls = [withdrawn, missing, kept].map((path) => site.url + path);
      // The pages name themselves; each is an article.
      expect(await running.fetch(urls)).toEqual(['created', 'created', 'created']);
      expect(await running.fetch(urls.slice(0, 2), { mode: 'refresh' })).toEqual([
        'rejected E_GONE',
        'rejected E_NOT_FOUND',
      ]);
      expect(await urlRow(withdrawn)).toMatchObject({ gone: true, status: 410 });
      expect(await urlRow(missing)).toMatchObject({ gone: false, missing: 1 });
      await running.fetch([urls[1]], { mode: 'refresh' });
      expect(await urlRow(missing)).toMatchObject({ gone: false, missing: 2 });
      await running.fetch([urls[1]], { mode: 'refresh' });
      expect(await urlRow(missing)).toMatchObject({ gone: true, missing: 3 });
      expect([await count('articles'), await count('versions')]).toEqual([3, 3]);

      const { database, queues } = running.stores;
      const timing = { cron: null, timeZone: null, everyMs: 3_600_000, jitterMs: 0, adaptive: null };
      const later = new Date(Date.now() + 3_600_000);
      await addSchedule(database, { name: 'all', target: { refetch: {} }, catchUp: 'none', nextDue: later, ...timing });
      const started = await runNow(database, 'all', new Date(), false);
      expect(started?.urls).toBe(1);
      await queues.fetch.add(started?.hostIds ?? []);
      await running.idle();
      expect([withdrawn, missing, kept].map((path) => asked(path).length)).toEqual([2, 4, 2]);
      // Whoever names it is not turned away.
      expect(await running.fetch([urls[0]], { mode: 'refresh' })).toEqual(['rejected E_GONE']);
    });

    test('has one article under all of its names, whichever comes first', async () => {
      const n = first + 7;
      const names = [
        `${site.url}/canonical/${n}`,
        `${site.url}/article/${n}`,
        `${site.url}/article/${n}?utm_source=a&fbclid=b#part`,
        `${site.url}/redirect/to?url=/article/${n}`,
        `${site.url}/twin/${n}`,
        `${mobile.url}/twin/${n}?of=${site.url}/article/${n}`,
        `${mobile.url}/redirect/to?url=${site.url}/article/${n}`,
      ];
      // One after the other, as they would come over days.
      for (const url of names) await running.fetch([url]);
      const second = names.map((url) => url.replaceAll(`/${n}`, `/${n + 1}`)).reverse();
      for (const url of second) await running.fetch([url]);
      expect(await sql('SELECT url FROM articles ORDER BY id')).toEqual([
        { url: `${site.url}/article/${n}` },
        { url: `${site.url}/article/${n + 1}` },
      ]);
      const requests = site.hits() + mobile.hits();
      expect(new Set(await running.fetch([...names, ...second]))).toEqual(new Set(['known']));
      expect(site.hits() + mobile.hits()).toBe(requests);
      // Twins differ in markup, not in words.
      expect(await count('versions')).toBe(2);
    });

    test('that differs by a parameter that means something is another article, whatever it declares', async () => {
      const urls = [9, 10, 11].map((more) => `${site.url}/story?id=${first + more}`);
      expect(await running.fetch(urls)).toEqual(['created', 'created', 'created']);
      const articles = await sql<{ url: string }>('SELECT url FROM articles ORDER BY url');
      expect(articles.map(({ url }) => url)).toEqual(urls.sort());
    });

    test('that has not changed is touched; once a day it is asked for whole, since validators may lie', async () => {
      const honest = `/article/${first + 12}`;
      const lying = `/lying-etag/${first + 13}`;
      const urls = [honest, lying].map((path) => site.url + path);
      expect(await running.fetch(urls)).toEqual(['created', 'created']);
      const seen = async () =>
        (await sql<{ at: Date }>('SELECT last_seen AS at FROM documents ORDER BY id')).map(({ at }) => at.getTime());
      const before = await seen();
      expect(await running.fetch(urls, { mode: 'refresh' })).toEqual(['known', 'known']);
      expect((await sql('SELECT status FROM fetches ORDER BY id')).slice(2)).toEqual([
        { status: 304 },
        { status: 304 },
      ]);
      expect((await seen()).every((atMs, i) => atMs > before[i])).toBe(true);
      expect([await count('documents'), await count('versions')]).toEqual([2, 2]);
      await sql("UPDATE urls SET full_at = now() - interval '25 h'");
      expect(await running.fetch(urls, { mode: 'refresh' })).toEqual(['known', 'updated']);
      expect(asked(honest).map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, true, false]);
      expect(await count('versions')).toBe(3);
    });

    test('that has not changed is asked for with the validators of its last answer', async () => {
      const path = `/moving-etag/${first + 19}`;
      await running.fetch([site.url + path]);
      for (let again = 0; again < 2; again++) await running.fetch([site.url + path], { mode: 'refresh' });
      expect(asked(path).map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"state-1"', '"state-2"']);
    });

    test('that leads to the front of a section by now keeps what it was, and no name of the section', async () => {
      const url = `${site.url}/withdrawn-to-section/${first + 20}`;
      expect(await running.fetch([url])).toEqual(['created']);
      expect(await running.fetch([url], { mode: 'refresh' })).toEqual(['rejected E_REDIRECTS']);
      expect([await count('articles'), await count('versions'), await count('url_aliases')]).toEqual([1, 1, 0]);
    });

    test('that sends on by itself is known by where it leads, and by robots.txt of there', async () => {
      const to = (url: string) => `${site.url}/refresh/meta?with=${encodeURIComponent(`0; url=${url}`)}`;
      const paths = [
        to(`/article/${first + 21}`),
        to(`${mobile.url}/article/${first + 22}`),
        to(`${closed.url}/article/3`),
      ];
      expect(await running.fetch(paths)).toEqual(['created', 'created', 'rejected E_ROBOTS']);
      expect(await sql('SELECT url FROM articles')).toHaveLength(2);
      expect(await running.fetch([`${site.url}/article/${first + 21}`, `${mobile.url}/article/${first + 22}`])).toEqual(
        ['known', 'known'],
      );
      expect(closed.hits('/article/3')).toBe(0);
    });

    test('that has become worse does not replace what it was', async () => {
      const kinds = ['consent', 'challenge', 'not-found', 'empty'];
      const urls = kinds.map((worse, i) => `${site.url}/worse-at/2/${worse}/${first + 14 + i}`);
      expect(await running.fetch(urls)).toEqual(Array(4).fill('created'));
      const outcomes = await running.fetch(urls, { mode: 'refresh' });
      expect(outcomes.map((outcome) => outcome.split(' ')[0])).toEqual(Array(4).fill('rejected'));
      expect([await count('articles'), await count('versions')]).toEqual([4, 4]);
    });

    test('is not asked for against robots.txt, neither by its URL nor by a redirect', async () => {
      const ids = await running.ask([
        `${closed.url}/article/1`,
        `${site.url}/redirect/to?url=${closed.url}/article/2`,
        `${unsure.url}/article/1`,
        `${site.url}/article/${first + 18}`,
      ]);
      const open = ['waiting', 'under way'];
      await until(async () => (await running.outcomes(ids)).filter((outcome) => open.includes(outcome)).length === 1);
      await until(async () => (await sql("SELECT FROM fetches WHERE code = 'E_RETRY_LATER'")).length === 1);
      expect(await running.outcomes(ids)).toEqual(['rejected E_ROBOTS', 'rejected E_ROBOTS', 'waiting', 'created']);
      expect(closed.hits('/article/1') + closed.hits('/article/2') + unsure.hits('/article/1')).toBe(0);
    });
  });
});
