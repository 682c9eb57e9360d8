/**
 * The fetch stage: a job is a host that has asks waiting. It takes the host's turn, fetches what is next, gives the turn back,
 * and comes again when the host may be asked again: no worker waits for a host, and a host never waits behind another.
 */
import type { Logger } from 'pino';
import type { Allow } from '../fetch/allow.js';
import type { Fetcher } from '../fetch/client.js';
import { FetchError, type FetchErrorCode } from '../fetch/errors.js';
import { backoffMs } from '../fetch/pacing.js';
import { hostKey, ownDelayMs } from '../fetch/politeness.js';
import { describeUrl } from '../fetch/url.js';
import type { Again, JobQueue } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import {
  finishList,
  finishPage,
  loadWaiting,
  nextDue,
  type PageResult,
  postpone,
  sendOn,
  takeTurn,
  type WaitingFetch,
} from '../store/fetches.js';
import type { Change, HostState } from '../store/hosts.js';
import { isOutage } from '../store/outage.js';
import { type HeldTurn, holdTurn, type Lesson, tryTurn } from './host-lease.js';
import { makeListReader } from './lists.js';
import { failureOf, makePageFetcher } from './pages.js';
import { makeRobotsBook, type OriginRobots } from './robots.js';
import { type Done, MAX_HOPS, type Visit } from './visit.js';

export interface FetchHandlerParts {
  database: Database;
  fetcher: Fetcher;
  allow: Allow;
  userAgent: string;
  queues: { fetch: Pick<JobQueue, 'add' | 'addLater'>; clean: Pick<JobQueue, 'add'> };
  /** Senders are told what comes of what lists bring. */
  tell: boolean;
  log: Logger;
  /** Aborted: no further ask is taken. */
  signal: AbortSignal;
}

export interface FetchHandler {
  /** Works for a host until its next turn is some time off. */
  work(hostId: string): Promise<Again | undefined>;
  /** Queues the host again if something has come for it meanwhile, or for when something is due. */
  onDone(hostId: string): Promise<void>;
}

/** Tries of one ask, with half a minute, then one, two and four between them: so it outlasts a restart, not an outage. Guess, 2026-11. */
const MAX_ATTEMPTS = 5;
const AGAIN_AFTER_OUTAGE_MS = 2_000;
/** A host without a pause of its own keeps a worker for so long, then others have their turn. */
const SLICE_MS = 1_000;
/** A host that has only failed for so long: what waits for it fails too. */
const HOST_GIVEN_UP_MS = 24 * 3_600_000;
const GIVE_UP_PAGE = 200;

/** The URL leads to another origin, which has its own robots.txt and its own turn. */
class Elsewhere extends Error {
  constructor(
    readonly to: URL,
    readonly redirects: number,
  ) {
    super('redirected to another host');
  }
}

export function makeFetchHandler(parts: FetchHandlerParts): FetchHandler {
  const { database, fetcher, allow, userAgent, queues, log, signal } = parts;
  const robotsBook = makeRobotsBook({ database, fetcher, userAgent });
  const fetchPage = makePageFetcher(parts);
  const readList = makeListReader(parts);

  async function visit(fetch: WaitingFetch, host: HostState): Promise<void> {
    const turn = holdTurn(database, fetch.hostId, host);
    const lessonWith =
      (robots: OriginRobots | null) =>
      (code: FetchErrorCode | null | undefined, askedMs: number | null = null): Lesson => ({
        // A request of ours that we broke off says nothing of the host.
        code: code === 'E_ABORTED' ? undefined : code,
        askedMs,
        ownDelayMs: ownDelayMs(allow, fetch.sendUrl),
        crawlDelayMs: robots ? robots.permits(fetch.sendUrl).crawlDelayMs : host.crawlDelayMs,
      });
    let robots: OriginRobots | null = null;
    try {
      const name = hostKey(fetch.sendUrl);
      if (name !== fetch.hostName) return await goOn(fetch, turn.give(lessonWith(null)(undefined)), fetch.sendUrl, 0);
      robots = await robotsBook.find(fetch.sendUrl);
      if (!robots) return await lookAtRobots(fetch, turn, lessonWith(null));
      const lesson = lessonWith(robots);
      if (robots.unreachable) return await waitForRobots(fetch, turn, lesson, robots.unreachable);
      assertPermitted(robots, fetch.sendUrl);
      const { permits } = robots;
      let hops = 0;
      const beforeHop = (to: URL) => {
        hops++;
        if (to.origin !== new URL(fetch.sendUrl).origin) throw new Elsewhere(to, hops);
        assertPermitted({ permits }, to);
      };
      const done = await (fetch.kind === 'page' ? fetchPage : readList)({ fetch, turn, lesson, beforeHop });
      await passOn(fetch, done);
    } catch (error) {
      await fail(fetch, turn, lessonWith(robots), error as Error);
    } finally {
      turn.end();
    }
  }

  async function passOn(fetch: WaitingFetch, { documentIds, hostIds, status, facts }: Done): Promise<void> {
    await queues.clean.add(documentIds); // if this or the next fails, the sweep queues them
    await queues.fetch.add(hostIds);
    log.info({ fetchId: fetch.id, url: describeUrl(fetch.sendUrl), status, ...facts }, 'fetched');
  }

  async function goOn(fetch: WaitingFetch, leave: Change, url: string, hops: number) {
    const hostId = await sendOn(database, fetch, { url, host: hostKey(url), hops }, leave);
    if (hostId) await queues.fetch.add([hostId]);
  }

  async function lookAtRobots(fetch: WaitingFetch, turn: HeldTurn, lesson: Visit['lesson']): Promise<void> {
    const { state, failure, goodForMs } = await robotsBook.look(
      fetch.sendUrl,
      backoffMs(fetch.attempts + 1, Math.random()),
    );
    log.debug({ host: fetch.hostName, state, code: failure?.code }, 'robots.txt');
    if (state !== 'unreachable' || !failure) {
      const found = await robotsBook.find(fetch.sendUrl);
      const crawlDelayMs = found?.permits(fetch.sendUrl).crawlDelayMs ?? null;
      // A file that is not there is an answer, whatever its code.
      return turnBack(fetch, turn.give({ ...lesson(null), crawlDelayMs }));
    }
    if (!failure.retriable && !namesNobody(failure)) throw failure;
    await tryAgain(fetch, turn, lesson, failure, goodForMs);
  }

  /** Somebody has found that robots.txt cannot be had for now: until then nothing of its host can. */
  async function waitForRobots(
    fetch: WaitingFetch,
    turn: HeldTurn,
    lesson: Visit['lesson'],
    { code, message, forMs }: NonNullable<OriginRobots['unreachable']>,
  ): Promise<void> {
    const failure = new FetchError(code, message);
    if (!failure.retriable) return end(fetch, turn.give(lesson(undefined)), failure);
    await postpone(
      database,
      fetch,
      { code, status: null, againInMs: forMs, counts: false },
      turn.give(lesson(undefined, forMs)),
    );
  }

  async function turnBack(fetch: WaitingFetch, leave: Change): Promise<void> {
    await postpone(database, fetch, { code: null, status: null, againInMs: 0, counts: false }, leave);
  }

  async function fail(fetch: WaitingFetch, turn: HeldTurn, lesson: Visit['lesson'], error: Error): Promise<void> {
    if (error instanceof Elsewhere) {
      if (fetch.hops + error.redirects <= MAX_HOPS)
        return goOn(fetch, turn.give(lesson(null)), error.to.href, error.redirects);
      const failure = new FetchError(
        'E_REDIRECTS',
        `${describeUrl(fetch.sendUrl)} redirects more than ${MAX_HOPS} times`,
      );
      return end(fetch, turn.give(lesson('E_REDIRECTS')), failure);
    }
    if (!(error instanceof FetchError) && isOutage(error)) {
      log.warn({ err: error }, 'fetch: the store is in trouble: will try again');
      const later = { code: null, status: null, againInMs: AGAIN_AFTER_OUTAGE_MS, counts: false };
      return postpone(database, fetch, later, turn.give(lesson(undefined)));
    }
    if (!(error instanceof FetchError)) {
      log.error({ fetchId: fetch.id, url: describeUrl(fetch.sendUrl), err: error }, 'fetch: a fault of ours');
      const failure = new FetchError('E_ABORTED', error.message, { cause: error });
      return tryAgain(fetch, turn, lesson, failure, backoffMs(fetch.attempts + 1, Math.random()), 'E_FAULT');
    }
    const { code, retriable, retryAfterMs } = error;
    if (code === 'E_ROBOTS') return end(fetch, turn.give(lesson(undefined)), error);
    if (code === 'E_ABORTED') return turnBack(fetch, turn.give(lesson(code)));
    if (!retriable && !namesNobody(error)) return end(fetch, turn.give(lesson(code, retryAfterMs)), error);
    await tryAgain(fetch, turn, lesson, error, retryAfterMs ?? backoffMs(fetch.attempts + 1, Math.random()));
  }

  /** Later, or, after the last try, never. */
  async function tryAgain(
    fetch: WaitingFetch,
    turn: HeldTurn,
    lesson: Visit['lesson'],
    failure: FetchError,
    againInMs: number,
    code: string = failure.code,
  ): Promise<void> {
    const { status, retryAfterMs } = failure;
    const leave = turn.give(lesson(failure.code, retryAfterMs));
    const noName = namesNobody(failure);
    log.info(
      { fetchId: fetch.id, url: describeUrl(fetch.sendUrl), status, code, attempts: fetch.attempts + 1 },
      'not fetched',
    );
    if (fetch.attempts + 1 < MAX_ATTEMPTS) {
      await postpone(database, fetch, { code, status, againInMs: spread(againInMs), counts: true, noName }, leave);
    } else if (!noName) await end(fetch, leave, failure, code);
    else if (!fetch.tries.some((tried) => tried.noName)) await end(fetch, leave, doubted(failure), code);
    else {
      await end(fetch, leave, failure, code);
      // What does not exist for one ask does for none.
      return giveUp(fetch.hostId, failure, code);
    }
    if ((turn.failingMs() ?? 0) >= HOST_GIVEN_UP_MS) await giveUp(fetch.hostId, doubted(failure), code);
  }

  /** waiting → done, with a code and no page. */
  async function end(
    fetch: WaitingFetch,
    leave: Change,
    failure: FetchError,
    code: string = failure.code,
  ): Promise<void> {
    await record(fetch, failureOf(fetch, failure, code), leave);
    log.info(
      { fetchId: fetch.id, url: describeUrl(fetch.sendUrl), status: failure.status, code },
      'not fetched: given up',
    );
  }

  /** A page that cannot be had is a document with a code, as every item ends as one; of a list the code is enough. */
  async function record(fetch: WaitingFetch, result: PageResult, leave: Change): Promise<void> {
    if (fetch.kind === 'page') await finishPage(database, fetch, result, leave);
    else await finishList(database, fetch, result, leave);
  }

  /** Nothing that waits for the host will come. */
  async function giveUp(hostId: string, failure: FetchError, code: string): Promise<void> {
    log.warn({ hostId, code, why: failure.message }, 'a host is given up, and what waits for it');
    for (;;) {
      const waiting = await loadWaiting(database, hostId, GIVE_UP_PAGE);
      for (const fetch of waiting) await record(fetch, failureOf(fetch, failure, code), (host) => host);
      if (waiting.length < GIVE_UP_PAGE) return;
    }
  }

  return {
    async work(hostId) {
      for (const endMs = performance.now() + SLICE_MS; performance.now() < endMs && !signal.aborted; ) {
        const turn = await takeTurn(database, hostId, tryTurn);
        if ('waitMs' in turn) return { againInMs: turn.waitMs };
        if ('dueInMs' in turn) return undefined;
        await visit(turn.fetch, turn.host);
      }
      return { againInMs: 0 };
    },
    async onDone(hostId) {
      const dueInMs = await nextDue(database, hostId);
      if (dueInMs === 0) await queues.fetch.add([hostId]);
      else if (dueInMs !== null) await queues.fetch.addLater(hostId, dueInMs);
    },
  };
}

function assertPermitted({ permits }: Pick<OriginRobots, 'permits'>, url: string | URL): void {
  const { allowed, rule } = permits(url);
  if (!allowed) throw new FetchError('E_ROBOTS', `robots.txt of ${new URL(url).host} does not let us: ${rule}`);
}

/**
 * A name server has answered that there is no such name. That is final when it is so at the last try and was so before; a
 * name server in trouble does not say this.
 */
function namesNobody({ code, retriable }: FetchError): boolean {
  return code === 'E_DNS' && !retriable;
}

/** The failure, as one that time may cure. */
function doubted(failure: FetchError): FetchError {
  const { code, message, status, cause, finalUrl } = failure;
  return new FetchError(code, message, { retriable: true, status: status ?? undefined, cause, finalUrl });
}

/** Up to a tenth more, so that what failed together does not come back together. */
function spread(ms: number): number {
  return Math.round(ms * (1 + Math.random() / 10));
}
