/** The good version survives what sites answer in its place; on both stores, with the whole walk behind it. */
import { describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { findArticle, getVersion } from '../../store/articles.js';
import { inventArticle } from '../corpus.js';
import { plainPage } from '../site/articles.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const URL = 'https://observer.example/story';
const DAY_MS = 24 * 3_600_000;
const good = inventArticle(1);
const paragraphs = good.split('\n\n');
const page = (text: string) => plainPage('The harbour opens again', text.split('\n\n'));

/** As the fetcher captures a page. */
const fetched = (html: string | null, atMs: number, more: Partial<Item> = {}): Item => ({
  ...textItem(URL, 'observer.example', html ?? '', new Date(atMs)),
  ...(html === null ? { content: null } : { content: Buffer.from(html) }),
  type: 'html',
  http: { status: 200, finalUrl: URL, headers: {}, charset: 'utf-8' },
  ...more,
});

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);
    const startMs = Date.now() - 10 * DAY_MS;

    const stands = async () => {
      const article = await findArticle(running.stores.database, null, [URL]);
      const version = await getVersion(running.stores.database, article?.id ?? '0');
      return { versions: article?.versions, text: version?.text };
    };
    const outcomes = async () =>
      (await running.stores.database.query('SELECT outcome, code FROM documents ORDER BY id')).rows.map(
        ({ outcome, code }) => (code ? `${outcome} ${code}` : outcome),
      );

    test('walls, errors, emptied and cut texts are recorded with a code, and the article stays', async () => {
      const later = [
        plainPage('Before you continue', [
          'We value your privacy. We and our 842 partners store and access information on a device. Accept all or manage your choices.',
        ]),
        plainPage('Page not found', ['Sorry, the page you are looking for does not exist. Try the search.']),
        plainPage('Just a moment...', [
          'Checking your browser before accessing. Enable JavaScript and cookies to continue.',
        ]),
        '',
        page(paragraphs.slice(0, 2).join('\n\n')),
        page(`${paragraphs[0]!.slice(0, 120)}…`),
        page('What the editors had written here has gone to another place and will not be coming back.'),
        page(paragraphs[0]!).replace(
          '</head>',
          '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>',
        ),
      ];
      await running.ingest([fetched(page(good), startMs)]);
      for (const [n, html] of later.entries()) await running.ingest([fetched(html, startMs + (n + 1) * 60_000)]);
      await running.ingest([
        fetched(null, startMs + 3_600_000, {
          http: null,
          refusal: { code: 'E_STATUS', message: 'The host answered 503.', fault: true },
        }),
      ]);
      expect(await outcomes()).toEqual([
        'created',
        'rejected E_CONSENT_WALL',
        'rejected E_ERROR_PAGE',
        'rejected E_CHALLENGE',
        'rejected E_EMPTY',
        'rejected E_WORSE_TRUNCATED',
        'rejected E_WORSE_TRUNCATED',
        'rejected E_WORSE_REPLACED',
        'rejected E_WORSE_PAYWALL',
        'failed E_STATUS',
      ]);
      const { versions, text } = await stands();
      expect(versions).toBe(1);
      expect(text).toContain(paragraphs[4]);
    });

    test('a correction that shortens the article is believed when it comes again a day later', async () => {
      const cut = page(paragraphs.slice(0, 2).join('\n\n'));
      await running.ingest([fetched(page(good), startMs)]);
      await running.ingest([fetched(cut, startMs + 3_600_000)]);
      // Other bytes, the same words: too soon, then a day after the first.
      await running.ingest([fetched(`${cut}<!-- 2 -->`, startMs + 20 * 3_600_000)]);
      expect((await stands()).versions).toBe(1);
      await running.ingest([fetched(`${cut}<!-- 3 -->`, startMs + 26 * 3_600_000)]);
      const { versions, text } = await stands();
      expect(versions).toBe(2);
      expect(text).not.toContain(paragraphs[4]);
      expect(await outcomes()).toEqual([
        'created',
        'rejected E_WORSE_TRUNCATED',
        'rejected E_WORSE_TRUNCATED',
        'updated',
      ]);
    });

    test('so it is when the same bytes come again', async () => {
      const cut = page(paragraphs.slice(0, 2).join('\n\n'));
      await running.ingest([fetched(page(good), startMs)]);
      await running.ingest([fetched(cut, startMs + 3_600_000)]);
      await running.ingest([{ ...fetched(cut, startMs), firstSeen: null }]);
      await running.idle();
      expect(await outcomes()).toEqual(['created', 'updated']);
      expect((await stands()).versions).toBe(2);
    });

    test('a good capture between two cut ones keeps the article', async () => {
      const cut = page(paragraphs.slice(0, 2).join('\n\n'));
      await running.ingest([fetched(page(good), startMs)]);
      await running.ingest([fetched(cut, startMs + 1 * 3_600_000)]);
      await running.ingest([fetched(`${page(good)}<!-- 2 -->`, startMs + 20 * 3_600_000)]);
      await running.ingest([fetched(`${cut}<!-- 2 -->`, startMs + 30 * 3_600_000)]);
      expect(await outcomes()).toEqual([
        'created',
        'rejected E_WORSE_TRUNCATED',
        'unchanged',
        'rejected E_WORSE_TRUNCATED',
      ]);
    });

    test('what a person puts in is meant', async () => {
      await running.ingest([fetched(page(good), startMs)]);
      await running.ingest([{ ...fetched(page(paragraphs[0]!), startMs + 60_000), http: null }]);
      expect(await outcomes()).toEqual(['created', 'updated']);
    });
  });
});
