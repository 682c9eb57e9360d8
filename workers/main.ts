/** Builds what a process runs and stops it in reverse. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { makeFetcher } from '../fetch/client.js';
import { startTelling } from '../intake/events.js';
import { makeAccept } from '../intake/messages.js';
import { openRedisDoors } from '../intake/redis-doors.js';
import { watchSchedules } from '../intake/schedules.js';
import {
  type JobWorker,
  type Queues,
  STAGES,
  type Stage,
  unrecoverable,
  type WorkerSettings,
} from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { quarantine } from '../store/documents.js';
import { findHeld } from '../store/held.js';
import { freeTurns } from '../store/hosts.js';
import { codeOf, isOutage } from '../store/outage.js';
import { addIndexMonths } from '../store/outdated.js';
import { countUnderWay } from '../store/totals.js';
import { makeCleanHandler } from './clean.js';
import { type CleanPool, isProof, openCleanPool } from './clean-pool.js';
import { makeDedupeHandler } from './dedupe.js';
import { makeFetchHandler } from './fetch.js';
import { allowOf, USER_AGENT } from './fetch-settings.js';
import { type Holding, makeHolding } from './holding.js';
import { learnFurniture } from './learn.js';
import { reindexOutdated } from './reindex.js';
import { readRuleFile } from './rule-file.js';
import { makeIndexer } from './search-index.js';
import { settleOvertaken } from './settle.js';
import type { Stores } from './stores.js';
import { sweep } from './sweep.js';

const DOCUMENTS_PER_THREAD = 16;
const SWEEP_EVERY_MS = 30_000;
/** Where something is always under way, learning does not wait for a pause longer than this. */
const LEARN_AT_LEAST_EVERY_MS = 600_000;
/** A document that has not moved for so long has probably lost its job. */
const STRANDED_MS = 60_000;
/** Between SIGTERM and giving up on jobs under way; they are taken up again from the rows. */
export const STOP_WITHIN_MS = 15_000;
const FETCHES_END_WITHIN_MS = 5_000;
const AGAIN_AFTER_OUTAGE_MS = 2_000;

export interface Running {
  stop(): Promise<void>;
}

export interface Workers extends Running {
  /** Learns the furniture of sites now; true when documents are on their way again because of it. */
  learn(): Promise<boolean>;
}

/** The threads that clean by these settings. */
export function openThreads({ concurrency, rulesFile }: Pick<Config, 'concurrency' | 'rulesFile'>): CleanPool {
  return openCleanPool(concurrency.clean, threadFile(), undefined, { rules: readRuleFile(rulesFile) });
}

/** Runs the stages' workers and the sweep until stopped. `threads` that are given are not closed with them. */
export async function startWorkers(
  { database, queues }: Stores,
  config: Pick<Config, 'concurrency' | 'userAgent' | 'fetchAllow' | 'rulesFile'>,
  log: Logger,
  only: readonly Stage[] = STAGES,
  threads?: CleanPool,
): Promise<Workers> {
  // Nobody else can hold the hosts of an embedded store: its last process did, and ended.
  if (database.kind === 'embedded') await freeTurns(database);

  const stopping = new AbortController();
  const workers: JobWorker[] = [];
  const start = (stage: Stage, settings: Omit<WorkerSettings, 'onError'>) => {
    const onError = (error: Error) => log.warn({ stage, err: error }, 'queue: will try again');
    workers.push(queues.worker(stage, { ...settings, onError }));
  };
  const startDocuments = (stage: Stage, concurrency: number, work: (id: string) => Promise<void>) =>
    start(stage, {
      concurrency,
      async work(id) {
        try {
          await work(id);
          return undefined;
        } catch (error) {
          if (isOutage(error)) {
            log.warn({ stage, err: error }, 'the store is in trouble: will try again');
            return { againInMs: AGAIN_AFTER_OUTAGE_MS };
          }
          throw isProof(error) ? unrecoverable(error) : error;
        }
      },
      async onFailed(id, error) {
        // One job may take a document over more than one stage.
        const at = (error as { stage?: Stage }).stage ?? stage;
        const code = codeOf(error);
        if (await quarantine(database, id, at, code, error.message))
          log.error({ stage: at, documentId: id, code, err: error }, 'document quarantined');
      },
    });
  const allow = allowOf(config);
  const userAgent = config.userAgent ?? USER_AGENT;
  const fetcher = only.includes('fetch') ? makeFetcher({ allow, userAgent }) : undefined;
  if (fetcher) {
    const tell = queues.kind === 'redis';
    const { signal } = stopping;
    const handler = makeFetchHandler({ database, fetcher, allow, userAgent, queues, tell, log, signal });
    start('fetch', {
      concurrency: config.concurrency.fetch,
      ...handler,
      // Its asks still wait; the sweep queues it again.
      onFailed: async (hostId, error) =>
        log.error({ stage: 'fetch', hostId, err: error }, 'a host failed: will try again'),
    });
  }
  const pool = only.includes('clean') ? (threads ?? openThreads(config)) : undefined;
  const learn = inTurn(async () => {
    if (!only.includes('dedupe')) return false;
    const again = await reindexOutdated(database, queues.dedupe, log, stopping.signal);
    await settleOvertaken(database);
    const held = await findHeld(database);
    // What is learned rests on all that is stored.
    const moved = again > 0 || (await learnFurniture(database, queues.dedupe, log));
    await queues.dedupe.add(held); // if this fails the sweep queues them
    return moved || held.length > 0;
  });
  const holding = makeHolding(database, () =>
    learn().catch((error) => log.warn({ err: error }, 'learning: will try again')),
  );
  const index = makeIndexer(database, log);
  const batchSize = config.concurrency.dedupe;
  const dedupe = only.includes('dedupe') ? makeDedupeHandler({ database, batchSize, holding, index, log }) : null;
  // Twice a batch: one gathers while another is under way.
  if (dedupe) startDocuments('dedupe', batchSize * 2, (id) => dedupe(id));
  if (pool) {
    // More documents than threads: they are loaded in batches while others are cleaned.
    const atOnce = config.concurrency.clean * DOCUMENTS_PER_THREAD;
    const work = makeCleanHandler({
      database,
      pool,
      dedupe: queues.dedupe,
      walkOn: dedupe,
      holding: dedupe && holding,
      atOnce,
      log,
    });
    startDocuments('clean', dedupe ? atOnce + batchSize * 2 : atOnce, work);
  }

  const sweeping = sweepUntil(stopping.signal, {
    database,
    queues,
    log,
    learn,
    holding,
    index: only.includes('dedupe') ? index : async () => {},
  });
  return {
    learn,
    async stop() {
      stopping.abort();
      const closed = Promise.all(workers.map((worker) => worker.close()));
      // A slow page is let go: its ask goes back into its place.
      const hurry = setTimeout(() => void fetcher?.close(), FETCHES_END_WITHIN_MS);
      await Promise.race([closed, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
      clearTimeout(hurry);
      await sweeping;
      if (!threads) await pool?.close();
      await fetcher?.close();
    },
  };
}

/** Opens the Redis doors, where there is Redis, and tells what came of it; watches the schedules. */
export async function openDoors(
  { database, queues }: Stores,
  config: Pick<Config, 'fetchAllow'>,
  log: Logger,
): Promise<Running> {
  const accept = makeAccept({ database, queues, allow: allowOf(config), door: 'redis' });
  const doors = [
    ...openRedisDoors({ database, queues, accept, log }),
    ...(queues.doors ? [startTelling({ database, doors: queues.doors, log })] : []),
    await watchSchedules({ database, queues, log }),
  ];
  return {
    async stop() {
      await Promise.all(doors.map((door) => door.close()));
    },
  };
}

/** One call at a time: whoever asks while another runs gets an answer that began after his question. */
function inTurn<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const answer = last.then(run, run);
    last = answer.catch(() => undefined);
    return answer;
  };
}

interface SweepParts {
  database: Database;
  queues: Queues;
  log: Logger;
  learn(): Promise<boolean>;
  holding: Holding;
  index(): Promise<void>;
}

async function sweepUntil(
  signal: AbortSignal,
  { database, queues, log, learn, holding, index }: SweepParts,
): Promise<void> {
  let learnedMs = performance.now();
  let learning: Promise<unknown> | undefined;
  for (let idleMs = 0; !signal.aborted; idleMs = STRANDED_MS) {
    try {
      await sweep(database, queues, idleMs, log);
      await holding.look();
      await index();
      // From a snapshot in which nothing moves the answer does not depend on the order of arrival.
      const idle = (await countUnderWay(database)) === 0;
      if (!learning && (idle || performance.now() - learnedMs > LEARN_AT_LEAST_EVERY_MS)) {
        // Reading a large archive anew takes its time, in which crashes must be mended all the same.
        learning = learn()
          .catch((error) => log.warn({ err: error }, 'learning: will try again'))
          .finally(() => {
            learnedMs = performance.now();
            learning = undefined;
          });
      }
      await addIndexMonths(database);
    } catch (error) {
      log.warn({ err: error }, 'sweep: will try again');
    }
    await sleep(SWEEP_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  await learning;
}

/** The compiled thread, also when this file itself runs from its source (in a test). */
export function threadFile(): URL {
  const beside = new URL('./clean-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../dist/workers/clean-thread.js', import.meta.url);
}
