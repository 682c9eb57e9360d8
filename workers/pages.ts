/** The fetch of a page: conditional when we have one, captured under the address that answered, with what it declares as a hint. */
import type { HttpFacts, Item, Refusal } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { articleUrl, fellToFront } from '../fetch/article-url.js';
import type { Fetched, Fetcher } from '../fetch/client.js';
import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, describeUrl, siteOf } from '../fetch/url.js';
import type { Database } from '../store/database.js';
import { askWhole, finishPage, finishUnchanged, type PageResult, type WaitingFetch } from '../store/fetches.js';
import type { Done, Visit } from './visit.js';

/** Some sites keep an ETag over changes: a whole answer is asked for once a day at least. */
const WHOLE_EVERY_MS = 24 * 3_600_000;

export interface PageFetcherParts {
  database: Database;
  fetcher: Pick<Fetcher, 'fetchPage'>;
  allow: Allow;
}

/** The validators to send: none when the last whole answer is too long ago. */
export function validatorsOf({ etag, lastModified, fullAgeMs }: WaitingFetch) {
  return fullAgeMs !== null && fullAgeMs < WHOLE_EVERY_MS ? { etag, lastModified } : {};
}

/** Throws `FetchError` for a page that cannot be had; what it returns is committed. */
export function makePageFetcher({ database, fetcher, allow }: PageFetcherParts): (visit: Visit) => Promise<Done> {
  return async ({ fetch, turn, lesson, beforeHop }) => {
    const validators = fetch.knownDocument ? validatorsOf(fetch) : {};
    const fetched = await fetcher.fetchPage(fetch.sendUrl, { beforeHop, ...validators });
    const leave = turn.give(lesson(null));
    const { status, finalUrl, etag, lastModified } = fetched;
    const answer = { status, code: null, finalUrl, etag, lastModified };
    const done: Done = { status, documentIds: [], hostIds: [], facts: { documentId: fetch.knownDocument } };
    if (fetched.notModified) {
      if (finalUrl === fetch.answeredUrl) await finishUnchanged(database, fetch, answer, leave);
      else await askWhole(database, fetch, leave);
      return done;
    }
    if (fellToFront(fetch.url, fetched)) {
      const said = `${describeUrl(fetch.url)} leads to a front page: the article is not there`;
      throw new FetchError('E_REDIRECTS', said, { status, finalUrl });
    }

    const { url, declared } = articleUrl({ ...fetched, link: fetched.headers.link ?? null }, allow);
    const answered = declared ? canonicalUrl(finalUrl, allow) : url;
    const hints = { canonical: declared ? url : null, asked: fetch.url === answered ? null : fetch.url };
    const result: PageResult = { ...answer, item: { ...pageItem(fetch, answered, fetched), ...hints } };
    const capture = await finishPage(database, fetch, result, leave);
    return {
      ...done,
      documentIds: capture?.state === 'captured' ? [capture.documentId] : [],
      facts: { documentId: capture?.documentId },
    };
  };
}

function pageItem(fetch: WaitingFetch, url: string, fetched: Fetched): Item {
  const { status, finalUrl, headers, charset, contentType, body } = fetched;
  const type = contentType?.startsWith('text/plain') ? 'text' : 'html';
  return itemOf(fetch, url, { type, content: body, http: { status, finalUrl, headers, charset } });
}

/** The record of an ask that brought no page: a decision, or, when it might have been cured by time, a fault. */
export function failureOf(fetch: WaitingFetch, failure: FetchError, code: string): PageResult {
  const { status, finalUrl, message, retriable } = failure;
  const refusal: Refusal = { code, message, fault: retriable };
  const item = itemOf(fetch, fetch.url, { type: 'html', content: null, http: null, refusal });
  return { status, code, finalUrl, etag: null, lastModified: null, item };
}

interface Answered {
  type: Item['type'];
  content: Uint8Array | null;
  http: HttpFacts | null;
  refusal?: Refusal;
}

function itemOf(fetch: WaitingFetch, url: string, { type, content, http, refusal }: Answered): Item {
  return {
    content,
    type,
    identity: url,
    key: fetch.key,
    url,
    site: siteOf(url),
    file: null,
    line: null,
    claims: fetch.claims,
    firstSeen: null,
    refusal: refusal ?? null,
    http,
  };
}
