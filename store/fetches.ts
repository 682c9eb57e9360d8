/** Asks that wait for their host, and what comes of each: done, tried again later, or sent on to another host. */
import type { Claims, Door, Item } from '../article.js';
import { only } from '../lists.js';
import type { FetchKind } from './asks.js';
import { type Capture, captureWithin, touch } from './capture.js';
import type { Database, Queryable } from './database.js';
import { type Change, changeHost, ensureHosts, type HostState, lockHost, saveHost } from './hosts.js';
import { type Answer, GOOD_DOCUMENT, isArticle, recordRedirect, updateUrl } from './urls.js';

/** A try that brought nothing and was not the last. */
export interface Try {
  /** ISO 8601. */
  at: string;
  code: string | null;
  status: number | null;
  /** The name of the host did not exist, by the word of a name server that answered. */
  noName: boolean;
  /** Not tried again before. */
  nextAt: string;
}

/** What the fetch stage needs of an ask, and of its URL. */
export interface WaitingFetch {
  id: string;
  urlId: string;
  hostId: string;
  hostName: string;
  kind: FetchKind;
  /** Canonical. */
  url: string;
  /** What is sent. */
  sendUrl: string;
  door: Door;
  key: string | null;
  mode: 'ingest' | 'refresh';
  claims: Claims;
  runId: string | null;
  priority: number;
  /** Tries so far. */
  attempts: number;
  tries: Try[];
  /** Redirects to other hosts so far. */
  hops: number;
  /** Of a sitemap: indexes above it. */
  depth: number;
  /** Of the page that the URL held when last seen; null when that was none, or no article. */
  knownDocument: string | null;
  etag: string | null;
  lastModified: string | null;
  /** What the validators speak of. */
  answeredUrl: string | null;
  /** Since the last whole answer; null when there was none. */
  fullAgeMs: number | null;
  /** When the ask was read, by the database's clock. */
  takenAt: Date;
}

const WAITING = `
  SELECT fetches.id, url_id AS "urlId", host_id AS "hostId", hosts.name AS "hostName", kind, url, COALESCE(send_url, seen_url) AS "sendUrl", door, key, mode,
         claims, run_id AS "runId", priority, attempts, tries, hops, depth, ${GOOD_DOCUMENT} AS "knownDocument", etag,
         last_modified AS "lastModified", answered_url AS "answeredUrl",
         (extract(epoch FROM now() - full_at) * 1000)::float AS "fullAgeMs", clock_timestamp() AS "takenAt"
  FROM fetches JOIN urls ON urls.id = url_id JOIN hosts ON hosts.id = host_id`;

/** A host's turn: taken, with what to fetch; not to be had for a while; or not needed, since nothing is due. */
export type Turn = { fetch: WaitingFetch; host: HostState } | { waitMs: number } | { dueInMs: number | null };

/** Takes a host's turn for the ask that is next, if `take` lets it. Asks that have been answered meanwhile are done at once. */
export async function takeTurn(
  database: Database,
  hostId: string,
  take: (host: HostState, nowMs: number) => { waitMs: number; host: HostState },
): Promise<Turn> {
  return database.transaction(async (client) => {
    const { host, nowMs } = await lockHost(client, hostId);
    const taken = take(host, nowMs);
    if (taken.waitMs > 0) return { waitMs: taken.waitMs };
    for (;;) {
      const { rows } = await client.query<WaitingFetch>(
        `${WAITING} WHERE host_id = $1 AND state = 'waiting' AND due_at <= now() ORDER BY priority, fetches.id LIMIT 1`,
        [hostId],
      );
      const [fetch] = rows;
      if (!fetch) return { dueInMs: await nextDue(client, hostId) };
      if (fetch.kind === 'page' && fetch.mode === 'ingest' && fetch.knownDocument) await endKnown(client, fetch);
      else {
        await saveHost(client, hostId, taken.host);
        return { fetch, host: taken.host };
      }
    }
  });
}

/** Milliseconds until the next ask of a host is due, 0 for now; null when none waits. */
export async function nextDue(client: Queryable, hostId: string): Promise<number | null> {
  const { rows } = await client.query<{ ms: number | null }>(
    `SELECT ceil(extract(epoch FROM min(due_at) - now()) * 1000)::float AS ms FROM fetches WHERE host_id = $1 AND state = 'waiting'`,
    [hostId],
  );
  const { ms } = only(rows);
  return ms === null ? null : Math.max(0, ms);
}

/** What a page's fetch came to. */
export interface PageResult extends Answer {
  /** What was captured, or, without a page, the record of that. */
  item: Item;
}

/**
 * waiting → done, with what was captured, in one transaction, and the host's turn given back. Null when another run was
 * quicker. A failure leaves the URL's good document in its place.
 */
export async function finishPage(
  database: Database,
  fetch: WaitingFetch,
  result: PageResult,
  leave: Change,
): Promise<Capture | null> {
  return finishing(database, fetch, leave, async (client) => {
    const { asked = null } = result.item;
    // Where nothing was found before, what it leads to is its article; else the words decide.
    const free = asked !== null && !(await isArticle(client, asked));
    const item = free ? { ...result.item, asked: null } : result.item;
    const capture = only(await captureWithin(client, fetch.door, [item]));
    await updateUrl(client, fetch.urlId, result, capture.documentId);
    if (asked !== null) await recordRedirect(client, fetch.urlId, result, result.item, free ? asked : null);
    await end(client, fetch, result, { documentId: capture.documentId, known: capture.known });
    return capture;
  });
}

/** waiting → done: what is stored of the URL stands, by its own word (304). */
export async function finishUnchanged(
  database: Database,
  fetch: WaitingFetch,
  answer: Answer,
  leave: Change,
): Promise<void> {
  await finishing(database, fetch, leave, async (client) => {
    await updateUrl(client, fetch.urlId, answer, fetch.knownDocument);
    if (fetch.knownDocument) await touch(client, [{ id: fetch.knownDocument, seen: null }]);
    await end(client, fetch, answer, { documentId: fetch.knownDocument, known: true });
  });
}

/** waiting → done for a list of articles; what it brought is committed already. */
export async function finishList(
  database: Database,
  fetch: WaitingFetch,
  answer: Answer,
  leave: Change,
): Promise<void> {
  await finishing(database, fetch, leave, async (client) => {
    await updateUrl(client, fetch.urlId, answer, null);
    await end(client, fetch, answer, { documentId: null, known: false });
  });
}

/** Stays waiting: the word that nothing changed was about another page than ours. The next request is for a whole answer. */
export async function askWhole(database: Database, fetch: WaitingFetch, leave: Change): Promise<void> {
  await finishing(database, fetch, leave, async (client) => {
    await client.query('UPDATE urls SET etag = NULL, last_modified = NULL WHERE id = $1', [fetch.urlId]);
  });
}

/** Stays waiting: tried, without an answer, and to be tried again after a while. */
export async function postpone(
  database: Database,
  fetch: WaitingFetch,
  failure: { code: string | null; status: number | null; againInMs: number; counts: boolean; noName?: boolean },
  leave: Change,
): Promise<void> {
  await finishing(database, fetch, leave, async (client) => {
    await client.query(
      `UPDATE fetches SET attempts = attempts + $2, code = $3, status = $4, due_at = now() + make_interval(secs => $5), moved_at = now(),
         tries = CASE WHEN $2 = 0 THEN tries ELSE tries || jsonb_build_object('at', now(), 'code', $3::text, 'status', $4::integer,
           'noName', $6::boolean, 'nextAt', now() + make_interval(secs => $5)) END
       WHERE id = $1`,
      [
        fetch.id,
        failure.counts ? 1 : 0,
        failure.code,
        failure.status,
        failure.againInMs / 1000,
        failure.noName ?? false,
      ],
    );
  });
}

/** Stays waiting, for another host, where the URL redirects to. Returns that host's id. */
export async function sendOn(
  database: Database,
  fetch: WaitingFetch,
  to: { url: string; host: string; hops: number },
  leave: Change,
): Promise<string | null> {
  return finishing(database, fetch, leave, async (client) => {
    const hostId = (await ensureHosts(client, [to.host])).get(to.host) as string;
    await client.query(
      'UPDATE fetches SET host_id = $2, send_url = $3, hops = hops + $4, due_at = now(), moved_at = now() WHERE id = $1',
      [fetch.id, hostId, to.url, to.hops],
    );
    return hostId;
  });
}

/** Runs `work` if the ask still waits, and gives back the host's turn in any case. The host is locked before any ask, always. */
async function finishing<T>(
  database: Database,
  fetch: WaitingFetch,
  leave: Change,
  work: (client: Queryable) => Promise<T>,
): Promise<T | null> {
  return database.transaction(async (client) => {
    await changeHost(client, fetch.hostId, leave);
    const { rowCount } = await client.query("SELECT FROM fetches WHERE id = $1 AND state = 'waiting' FOR UPDATE", [
      fetch.id,
    ]);
    return rowCount ? work(client) : null;
  });
}

/**
 * waiting → done, with every other ask for the same page that waited when this one was taken: the answer is theirs too, or a
 * schedule would pile up asks for a host that is slower than it.
 */
async function end(
  client: Queryable,
  fetch: WaitingFetch,
  answer: Answer,
  brought: { documentId: string | null; known: boolean },
): Promise<void> {
  await client.query(
    `UPDATE fetches SET state = 'done', known = $2 OR id <> $1, status = $3, code = $4, final_url = $5, document_id = $6, moved_at = now()
     WHERE id IN (SELECT id FROM fetches WHERE url_id = $7 AND kind = $8 AND state = 'waiting'
                    AND (id = $1 OR (kind = 'page' AND (mode = 'ingest' OR asked_at <= $9))) ORDER BY id FOR UPDATE)`,
    [
      fetch.id,
      brought.known,
      answer.status,
      answer.code,
      answer.finalUrl,
      brought.documentId,
      fetch.urlId,
      fetch.kind,
      fetch.takenAt,
    ],
  );
}

async function endKnown(client: Queryable, fetch: WaitingFetch): Promise<void> {
  await client.query(
    "UPDATE fetches SET state = 'done', known = true, document_id = $2, moved_at = now() WHERE id = $1 AND state = 'waiting'",
    [fetch.id, fetch.knownDocument],
  );
}

/** Asks of a host that wait, the oldest first. */
export async function loadWaiting(database: Database, hostId: string, limit: number): Promise<WaitingFetch[]> {
  const { rows } = await database.query<WaitingFetch>(
    `${WAITING} WHERE host_id = $1 AND state = 'waiting' ORDER BY fetches.id LIMIT $2`,
    [hostId, limit],
  );
  return rows;
}
