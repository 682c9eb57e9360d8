/** The fetch of a list, a feed or a sitemap: its new items become asks, those that carry a whole article become documents. */
import type { Allow } from '../fetch/allow.js';
import type { Fetched, Fetcher } from '../fetch/client.js';
import { FetchError } from '../fetch/errors.js';
import { parseFeed } from '../fetch/feeds.js';
import { MAX_INDEX_DEPTH, parseSitemap } from '../fetch/sitemaps.js';
import { describeUrl } from '../fetch/url.js';
import { type Listed, nameOf, type Reading, readFeed, readSitemap } from '../intake/listings.js';
import { zip } from '../lists.js';
import { type Ask, askWithin, hostsOf } from '../store/asks.js';
import { captureWithin } from '../store/capture.js';
import type { Database, Queryable } from '../store/database.js';
import { expect } from '../store/events.js';
import { ensureFeed, limitLists, markLeft, recordItems, recordReading } from '../store/feeds.js';
import { finishList, type WaitingFetch } from '../store/fetches.js';
import { findFetched } from '../store/urls.js';
import { validatorsOf } from './pages.js';
import type { Done, Visit } from './visit.js';

export interface ListReaderParts {
  database: Database;
  fetcher: Pick<Fetcher, 'fetchPage'>;
  allow: Allow;
  /** Senders are told what comes of the items. */
  tell: boolean;
}

/** Items in one transaction; a sitemap may have 50,000. */
const CHUNK = 500;

/** Throws `FetchError` for a list that cannot be had, or that is none; what it returns is committed. */
export function makeListReader({ database, fetcher, allow, tell }: ListReaderParts): (visit: Visit) => Promise<Done> {
  return async ({ fetch, turn, lesson, beforeHop }) => {
    const kind = fetch.kind === 'feed' ? 'feed' : 'sitemap';
    const { feedId, isIndex, wasRead, newerThanMs } = await ensureFeed(database, fetch.urlId, kind);
    // What an index lists may have changed when the index has not; and what is known may come from a fetch as a page.
    const validators = isIndex || !wasRead ? {} : validatorsOf(fetch);
    const fetched = await fetcher.fetchPage(fetch.sendUrl, { kind, beforeHop, ...validators });
    const { status, finalUrl, etag, lastModified, notModified } = fetched;
    const done: Done = { status, documentIds: [], hostIds: [], facts: { kind } };
    if (!notModified) {
      const newerThan = newerThanMs === null ? null : new Date(Date.now() - newerThanMs);
      const reading = await read(kind, fetched, newerThan);
      const brought = await takeUp(fetch, feedId, reading);
      if (reading.isIndex)
        await limitLists(
          database,
          reading.items.flatMap(({ ask }) => ask?.url ?? []),
          newerThanMs,
        );
      Object.assign(done, brought, { facts: { kind, items: reading.items.length, ...brought.facts } });
    }
    await finishList(database, fetch, { status, code: null, finalUrl, etag, lastModified }, turn.give(lesson(null)));
    return done;
  };

  async function read(kind: 'feed' | 'sitemap', fetched: Fetched, newerThan: Date | null): Promise<Reading> {
    const { body, finalUrl, charset, status } = fetched;
    const options = { url: finalUrl, charset };
    const feed = kind === 'feed' ? parseFeed(body, options) : null;
    if (feed) return readFeed(feed, allow, newerThan);
    const sitemap = kind === 'sitemap' ? await parseSitemap(body, options) : null;
    if (sitemap) return readSitemap(sitemap, allow, newerThan);
    throw new FetchError('E_CONTENT_TYPE', `${describeUrl(finalUrl)} is no ${kind}`, { status, finalUrl });
  }

  /** Takes up what is new. After a crash on the way the rest is, at the next try; nothing is taken up twice. */
  async function takeUp(fetch: WaitingFetch, feedId: string, { items, oldest, ...about }: Reading) {
    const at = new Date();
    const { door, runId, priority } = fetch;
    const common = { key: null, runId, priority, depth: fetch.depth + 1 };
    const documentIds: string[] = [];
    const hostIds = new Set<string>();
    let asked = 0;

    const ask = async (client: Queryable, asks: readonly Ask[]) => {
      const made = await askWithin(client, door, asks, { tell });
      for (const hostId of hostsOf(made)) hostIds.add(hostId);
      asked += made.length;
    };
    const capture = async (client: Queryable, listed: readonly Listed[]) => {
      const whole = listed.flatMap(({ document }) => document ?? []);
      const captures = await captureWithin(client, door, whole);
      for (const { state, documentId } of captures) if (state === 'captured') documentIds.push(documentId);
      if (!tell) return;
      const told = zip(whole, captures).map(([{ url }, { documentId, known }]) => ({ url, documentId, known, door }));
      await expect(
        client,
        told.map((one) => ({ ...one, type: 'document', key: null, fetchId: null })),
      );
    };

    for (let from = 0; from < items.length; from += CHUNK) {
      const chunk = items.slice(from, from + CHUNK);
      await database.transaction(async (client) => {
        const standings = await recordItems(client, feedId, chunk, at);
        const fetched = await findFetched(
          client,
          chunk.flatMap(({ document }) => document?.url ?? []),
        );
        const taken = chunk
          .map((item, i) => ({ item, standing: standings[i] }))
          .filter(({ item, standing }) => standing !== 'same' || item.always);
        // The words of a page and of its item differ a little: an article that came as the one stays with it.
        const isDocument = ({ document }: Listed) =>
          document !== null && (document.keyed === true || !fetched.has(document.url ?? ''));
        await capture(client, taken.map(({ item }) => item).filter(isDocument));
        await ask(
          client,
          taken.flatMap(({ item, standing }) => {
            const tooDeep = item.ask?.kind === 'sitemap' && fetch.depth + 1 >= MAX_INDEX_DEPTH;
            if (!item.ask || tooDeep || isDocument(item)) return [];
            const mode = standing === 'new' && item.ask.kind !== 'sitemap' ? 'ingest' : 'refresh';
            return [{ ...item.ask, ...common, mode }];
          }),
        );
      });
    }
    await database.transaction(async (client) => {
      const left = oldest ? await markLeft(client, feedId, at, oldest) : [];
      const named = left.flatMap((url) => nameOf(url, allow) ?? []);
      await ask(
        client,
        named.map((one) => ({ ...one, ...common, claims: {}, mode: 'refresh' })),
      );
      await recordReading(client, feedId, about);
    });
    return { documentIds, hostIds: [...hostIds], facts: { asked, documents: documentIds.length } };
  }
}
