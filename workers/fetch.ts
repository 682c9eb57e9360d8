/** An ask for a URL → a captured document, or the record of why there is none. */
import type { Logger } from 'pino';
import type { HttpFacts, Item, Refusal } from '../article.js';
import type { Fetched, Fetcher } from '../fetch/client.js';
import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, describeUrl, siteOf } from '../fetch/url.js';
import type { JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { type FetchResult, finishFetch, finishKnown, loadFetch, type WaitingFetch } from '../store/urls.js';

export interface FetchHandlerParts {
  database: Database;
  fetcher: Pick<Fetcher, 'fetchPage'>;
  allow: Parameters<typeof canonicalUrl>[1];
  clean: Pick<JobQueue, 'add'>;
  log: Logger;
}

export interface FetchHandler {
  /** Throws what a later attempt may heal. */
  work(id: string): Promise<void>;
  /** The last attempt failed. */
  giveUp(id: string, error: Error): Promise<void>;
}

export function makeFetchHandler({ database, fetcher, allow, clean, log }: FetchHandlerParts): FetchHandler {
  async function finish(fetch: WaitingFetch, result: FetchResult): Promise<void> {
    const capture = await finishFetch(database, fetch, result);
    if (!capture) return;
    if (capture.state === 'captured') await clean.add([capture.documentId]); // if this fails the sweep queues it
    const { status, code } = result;
    log.info(
      { fetchId: fetch.id, documentId: capture.documentId, url: describeUrl(fetch.url), status, code },
      'fetched',
    );
  }

  return {
    async work(id) {
      const fetch = await loadFetch(database, id);
      if (!fetch) return;
      if (fetch.mode === 'ingest' && fetch.knownDocument) return finishKnown(database, fetch);
      try {
        const fetched = await fetcher.fetchPage(fetch.seenUrl);
        await finish(fetch, pageOf(fetch, fetched));
      } catch (error) {
        if (!(error instanceof FetchError) || error.retriable) throw error;
        await finish(fetch, failureOf(fetch, error, false));
      }
    },
    async giveUp(id, error) {
      const fetch = await loadFetch(database, id);
      if (fetch) await finish(fetch, failureOf(fetch, error, true));
    },
  };

  function pageOf(fetch: WaitingFetch, fetched: Fetched): FetchResult {
    const { status, finalUrl, headers, charset, contentType, body, etag, lastModified } = fetched;
    const url = canonicalUrl(finalUrl, allow);
    const type = contentType?.startsWith('text/plain') ? 'text' : 'html';
    return {
      status,
      code: null,
      finalUrl,
      etag,
      lastModified,
      item: itemOf(fetch, url, { type, content: body, http: { status, finalUrl, headers, charset } }),
    };
  }
}

function failureOf(fetch: WaitingFetch, error: Error, fault: boolean): FetchResult {
  const { code, status, finalUrl } =
    error instanceof FetchError ? error : { code: 'E_FAULT', status: null, finalUrl: null };
  return {
    status,
    code,
    finalUrl,
    etag: null,
    lastModified: null,
    item: itemOf(fetch, fetch.url, {
      type: 'html',
      content: null,
      http: null,
      refusal: { code, message: error.message, fault },
    }),
  };
}

interface Answered {
  type: Item['type'];
  content: Uint8Array | null;
  http: HttpFacts | null;
  refusal?: Refusal;
}

function itemOf(fetch: WaitingFetch, url: string, { type, content, http, refusal = undefined }: Answered): Item {
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
