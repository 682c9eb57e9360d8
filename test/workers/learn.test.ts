/** What is learned of a site, with the whole walk behind it, on both stores. */
import { describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { findArticle, getMatches, getVersion } from '../../store/articles.js';
import { pageExport } from '../../store/export.js';
import { forgetFurniture, listFurniture, listSites } from '../../store/furniture.js';
import { pageReports } from '../../store/reports.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 5);

/** A prose passage that a site prints under everything, with a number that changes from page to page. */
const furniture = (n: number) =>
  `The Saltmere Observer has been printed on the island since 1871 and is read by ${61_000 + n * 7} people, who write to its editors about gulls more than about anything else.`;
const BACKGROUND =
  'The causeway was closed for the first time in 1953, when a spring tide carried a milk float and two cows as far as the lighthouse, and it has been closed every winter since.';

const page = (n: number, paragraphs: string[], site = 'observer.example') =>
  textItem(`https://${site}/${n}`, site, paragraphs.join('\n\n'), new Date(FIRST_DAY + n * (DAY_MS / 3)));

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);

    const walk = async (items: Item[]): Promise<void> => {
      await running.ingest(items);
      do await running.idle();
      while (await running.workers.learn());
    };
    const textOf = async (url: string) => {
      const article = await findArticle(running.stores.database, null, [url]);
      return (await getVersion(running.stores.database, article?.id ?? '0'))?.text ?? '';
    };
    const sitePages = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        page(n, [inventArticle(n), ...(n % 5 === 0 ? [BACKGROUND] : []), furniture(n)]),
      );

    test('what stands on nearly every article goes, also from the first ones; background paragraphs stay', async () => {
      await walk(sitePages(20));
      const learned = await listFurniture(running.stores.database, 'observer.example');
      expect(learned).toMatchObject([
        { state: 'learned', carriers: 20, articles: 20, example: expect.stringContaining('since 1871') },
      ]);
      for (const n of [0, 10, 19]) {
        const text = await textOf(`https://observer.example/${n}`);
        expect(text).not.toContain('since 1871');
        expect(text).toContain(inventArticle(n).slice(0, 100));
      }
      expect(await textOf('https://observer.example/5')).toContain('two cows as far as the lighthouse');
      // It is marked, not cut, and says why.
      const article = await findArticle(running.stores.database, null, ['https://observer.example/3']);
      const version = await getVersion(running.stores.database, article?.id ?? '0');
      expect(version?.revision).toBe(1);
      expect(version?.passages.filter((passage) => passage.label === 'boilerplate')).toMatchObject([
        { evidence: { articles: 20 } },
      ]);
      // A newcomer is read by what is known, without a revision.
      await walk([page(99, [inventArticle(99), furniture(99)])]);
      const newcomer = await findArticle(running.stores.database, null, ['https://observer.example/99']);
      expect(await getVersion(running.stores.database, newcomer?.id ?? '0')).toMatchObject({
        revision: 0,
        text: expect.not.stringContaining('1871'),
      });
    });

    test('matches that rested on it are withdrawn, those on the words stay', async () => {
      const copy = page(50, [inventArticle(4), furniture(50)], 'elsewhere.example');
      await running.ingest([...sitePages(20), copy]);
      const matched = async () =>
        (await pageExport(running.stores.database, {}, '0', 1000)).reduce((sum, row) => sum + row.matches.length, 0);
      expect(await matched()).toBeGreaterThan(50);
      while (await running.workers.learn()) await running.idle();
      // The copy and its original, and the pairs that share the background paragraph.
      const article = await findArticle(running.stores.database, null, ['https://observer.example/4']);
      const copied = await findArticle(running.stores.database, null, ['https://elsewhere.example/50']);
      expect(copied?.duplicateOf).toBe(article?.id);
      const version = await getVersion(running.stores.database, article?.id ?? '0');
      expect(await getMatches(running.stores.database, version?.id ?? '0')).toMatchObject([
        { articleId: copied?.id, kind: 'near' },
      ]);
      const { rows } = await running.stores.database.query(
        "SELECT DISTINCT kind FROM changes WHERE kind IN ('relabelled', 'match-withdrawn') ORDER BY kind",
      );
      expect(rows.map((row) => row.kind)).toEqual(['match-withdrawn', 'relabelled']);
    });

    test('a page that was fetched again with other furniture is one version once that is known', async () => {
      const again = { ...page(7, [inventArticle(7), furniture(7_000)]), firstSeen: new Date(FIRST_DAY + 20 * DAY_MS) };
      await running.ingest([...sitePages(20), again]);
      const before = await findArticle(running.stores.database, null, ['https://observer.example/7']);
      expect(before?.versions).toBe(2);
      while (await running.workers.learn()) await running.idle();
      expect((await findArticle(running.stores.database, null, ['https://observer.example/7']))?.versions).toBe(1);
      const outcomes = (await pageReports(running.stores.database, '0', 1000))
        .filter((report) => report.url?.endsWith('/7'))
        .map((report) => report.outcome);
      expect(outcomes).toEqual(['created', 'unchanged']);
    });

    test('what a person forgets comes back, and is not learned again', async () => {
      await walk(sitePages(20));
      const [{ id }] = await listFurniture(running.stores.database, null);
      expect(await forgetFurniture(running.stores.database, id)).toBe(true);
      expect(await forgetFurniture(running.stores.database, id)).toBe(false);
      while (await running.workers.learn()) await running.idle();
      expect(await textOf('https://observer.example/3')).toContain('since 1871');
      await walk(Array.from({ length: 8 }, (_, n) => page(30 + n, [inventArticle(30 + n), furniture(30 + n)])));
      expect(await listFurniture(running.stores.database, null)).toMatchObject([{ id, state: 'forgotten' }]);
      expect(await textOf('https://observer.example/33')).toContain('since 1871');
    });

    test('loose files teach nothing, and neither do one day or a few articles', async () => {
      const loose = sitePages(20).map((item) => ({
        ...item,
        site: null,
        url: null,
        identity: `file:${item.identity}`,
      }));
      const oneDay = sitePages(20).map((item) => ({
        ...item,
        identity: `${item.identity}?day`,
        site: 'oneday.example',
        firstSeen: new Date(FIRST_DAY),
      }));
      const few = sitePages(4).map((item) => ({ ...item, identity: `${item.identity}?few`, site: 'few.example' }));
      await walk([...loose, ...oneDay, ...few]);
      expect(await listFurniture(running.stores.database, null)).toEqual([]);
    });

    const words = async () =>
      (await pageExport(running.stores.database, {}, '0', 1000)).map((row) => row.text.split(/\s+/).length);
    const told = async (site: string) =>
      (await listSites(running.stores.database)).find((line) => line.site === site) ?? null;
    const rates = (n: number) => [
      `The exchange at Pell fixed the crown this morning at ${1 + n / 100} marks, at ${2 + n / 90} florins and at ${3 + n / 80} thalers.`,
      `Copper was traded at ${7_000 + 13 * n} a tonne, after ${7_000 + 17 * n} the day before, on a turnover of ${300 + n} contracts.`,
    ];

    test('an article that is a form keeps its prose, and why is told', async () => {
      await walk(Array.from({ length: 24 }, (_, n) => page(n, rates(n), 'rates.example')));
      expect(await listFurniture(running.stores.database, null)).toEqual([]);
      expect(new Set(await words())).toEqual(new Set([37]));
      expect(await told('rates.example')).toMatchObject({
        learned: 0,
        alarm: null,
        forms: expect.stringMatching(/^prints forms: 24 of its 24 newest articles/),
      });
    });

    test('a standing text that makes one cluster of all releases is learned, and they are no duplicates', async () => {
      const standing = `${furniture(0)} ${BACKGROUND} Statements in this release that are no facts look ahead, and may turn out to be wrong.`;
      const release = (n: number) =>
        inventArticle(n).split('\n\n').slice(0, 2).join(' ').split(' ').slice(0, 45).join(' ');
      await walk(Array.from({ length: 12 }, (_, n) => page(n, [`${release(n)}.`, standing], 'release.example')));
      expect(await listFurniture(running.stores.database, null)).toMatchObject([{ state: 'learned', carriers: 12 }]);
      const rows = await pageExport(running.stores.database, {}, '0', 1000);
      expect(rows.filter((row) => row.duplicateOf !== null)).toEqual([]);
      expect(rows[0]?.text).not.toContain('1871');
      // So much is lost at once that a person should look, on the first survey too.
      expect((await told('release.example'))?.alarm).toMatch(/^keeps \d+ % of its text/);
    });

    test('what was learned and proves to be a form is withdrawn, and the articles recover', async () => {
      const { database } = running.stores;
      await walk(Array.from({ length: 12 }, (_, n) => page(n, rates(n), 'rates.example')));
      // As an earlier release would have left it: both passages learned.
      await database.query(
        `INSERT INTO furniture (site, masked, prose, state, carriers, articles, days, example)
         SELECT DISTINCT 'rates.example', masked, true, 'learned', 12, 12, 12, 'a form' FROM passages WHERE masked IS NOT NULL`,
      );
      await database.query("UPDATE sites SET epoch = epoch + 1 WHERE site = 'rates.example'");
      await database.query("UPDATE passages SET label = 'boilerplate' WHERE masked IS NOT NULL");
      await database.query("UPDATE versions SET text = '', text_hash = 'emptied ' || id, word_count = 0");
      await walk([page(40, rates(40), 'rates.example')]);
      expect((await listFurniture(database, null)).map((line) => line.state)).toEqual(['withdrawn', 'withdrawn']);
      expect(new Set(await words())).toEqual(new Set([37]));
    });

    test('a page that is nothing but furniture keeps it', async () => {
      await walk(sitePages(20));
      await walk([page(60, [furniture(60)])]);
      expect(await textOf('https://observer.example/60')).toContain('since 1871');
    });
  });
});
