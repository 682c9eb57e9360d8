/** What becomes of an article that is fetched again and again; on both stores, with the whole walk behind it. */
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../archive/diff.js';
import type { Item } from '../../article.js';
import { findArticle, getVersion, getVersionAt, getVersionBefore, getVersionNumbered } from '../../store/articles.js';
import { newestChange, pageChanges } from '../../store/changes.js';
import { inventArticle as inventText } from '../corpus.js';
import { articlePage, inventArticle } from '../site/articles.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const HOUR_MS = 3_600_000;
const FIRST = Date.UTC(2026, 0, 5);
const ORIGIN = 'https://courier.example';
const URL = `${ORIGIN}/article/7`;

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);

    const standing = async (url: string) => {
      const { database } = running.stores;
      const article = await findArticle(database, null, [url]);
      const version = await getVersion(database, article?.id ?? '0');
      return { article: article!, version: version!, before: await getVersionBefore(database, version?.id ?? '0') };
    };
    const outcomes = async () =>
      (await running.stores.database.query("SELECT outcome FROM documents WHERE url LIKE '%/7' ORDER BY id")).rows.map(
        ({ outcome }) => outcome,
      );

    /** The page as it stands at a visit: other advertisements and teasers each time. */
    function visit(n: number, edit: (text: string) => string = (text) => text): Item {
      const article = inventArticle(7);
      const html = articlePage(
        { ...article, paragraphs: article.paragraphs.map(edit) },
        { origin: ORIGIN, path: '/article/7', adSeed: n },
      )
        .replace('The ferry that would not leave', `Teaser ${n}: ${inventArticle(20 + n).title}`)
        .replace('Nine bells for Pell', inventArticle(60 + n).title);
      return {
        ...textItem(URL, 'courier.example', html, new Date(FIRST + n * HOUR_MS)),
        type: 'html',
        http: { status: 200, finalUrl: URL, headers: {}, charset: 'utf-8' },
      };
    }

    test('twenty visits with other advertisements and teasers make one version', async () => {
      for (let n = 0; n < 20; n++) await running.ingest([visit(n)]);
      expect(await outcomes()).toEqual(['created', ...Array.from({ length: 19 }, () => 'unchanged')]);
      const { article, version } = await standing(URL);
      expect(article.versions).toBe(1);
      expect(version.lastSeen).toEqual(new Date(FIRST + 19 * HOUR_MS));
    });

    test('one sentence changed makes two, and the diff shows that sentence', async () => {
      const [old] = inventArticle(7).paragraphs[1]!.split(/(?<=\.) /);
      const fresh = 'The board has since corrected the figure it gave on the first day.';
      await running.ingest([visit(0)]);
      const cursor = await newestChange(running.stores.database);
      for (let n = 1; n < 6; n++)
        await running.ingest([visit(n, n < 3 ? undefined : (text) => text.replace(old!, fresh))]);
      expect(await outcomes()).toEqual(['created', 'unchanged', 'unchanged', 'updated', 'unchanged', 'unchanged']);
      const { article, version, before } = await standing(URL);
      expect(article.versions).toBe(2);
      expect(diffTexts(before!.text, version.text).filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'removed', text: old },
        { kind: 'added', text: fresh },
      ]);
      const { database } = running.stores;
      const at = (hours: number) => getVersionAt(database, article.id, new Date(FIRST + hours * HOUR_MS));
      expect([await at(-1), await at(2.5), await at(3.5)]).toEqual([
        null,
        await getVersionNumbered(database, article.id, before!.number),
        version.id,
      ]);
      expect(await pageChanges(database, cursor, 10)).toMatchObject([
        { kind: 'updated', articleId: article.id, version: 2, url: URL },
      ]);
      expect(await pageChanges(database, await newestChange(database), 10)).toEqual([]);
    });

    test('words of before that stand again are told as a change, though no version is new', async () => {
      const [old] = inventArticle(7).paragraphs[1]!.split(/(?<=\.) /);
      const edited = visit(1, (text) => text.replace(old!, 'The board has since given another figure for that day.'));
      await running.ingest([visit(0)]);
      await running.ingest([edited]);
      const { database } = running.stores;
      const cursor = await newestChange(database);
      await running.ingest([visit(2)]);
      await running.ingest([visit(3)]);
      expect((await standing(URL)).version.text).toContain(old);
      expect(await pageChanges(database, cursor, 10)).toMatchObject([{ kind: 'updated', version: 1, url: URL }]);
    });

    test('furniture that is learned in between makes a revision, and they are still two', async () => {
      const site = 'observer.example';
      const furniture = (n: number) =>
        `The Saltmere Observer has been printed on the island since 1871 and is read by ${61_000 + n * 7} people, who write to its editors about gulls more than about anything else.`;
      const page = (n: number, text: string, atMs: number, m = n) =>
        textItem(`https://${site}/${n}`, site, `${text}\n\n${furniture(m)}`, new Date(atMs));
      const sentence = inventText(7).split(/(?<=\.)\s+/)[2]!;
      const fresh = 'The keeper of the lighthouse has since corrected what he said about the goats.';
      await running.ingest(Array.from({ length: 20 }, (_, n) => page(n, inventText(n), FIRST + n * 8 * HOUR_MS)));
      await running.ingest([page(7, inventText(7).replace(sentence, fresh), FIRST + 200 * HOUR_MS, 7_000)]);
      const url = `https://${site}/7`;
      expect((await standing(url)).article.versions).toBe(2);
      const cursor = await newestChange(running.stores.database);

      while (await running.workers.learn()) await running.idle();
      const { article, version, before } = await standing(url);
      expect(article.versions).toBe(2);
      expect(version).toMatchObject({ revision: 1, text: expect.not.stringContaining('1871') });
      expect(await outcomes()).toEqual(['created', 'updated']);
      expect(diffTexts(before!.text, version.text).filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'removed', text: sentence },
        { kind: 'added', text: fresh },
      ]);
      const kinds = (await pageChanges(running.stores.database, cursor, 1000))
        .filter(({ articleId }) => articleId === article.id)
        .map(({ kind }) => kind);
      expect(kinds).toContain('relabelled');
      expect(kinds).not.toContain('updated');
    });
  });
});
