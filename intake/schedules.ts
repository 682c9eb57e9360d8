/** The schedules' door: woken every second, in one of the processes that listen; Postgres says what is due. */
import type { Logger } from 'pino';
import type { JobWorker, Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { runDue } from '../store/schedule-runs.js';
import type { HostBounds } from '../store/schedules.js';
import { type Pacing, type WatchedUrl, watchUrls } from '../store/watched.js';
import { BOUNDS, type Bounds, DAY_MS, firstInterval, HOUR_MS, nextInterval } from './adaptive.js';
import { decide, shareOf } from './timing.js';

const WAKE_EVERY_MS = 1_000;
/** New articles of a query are taken up so often. */
const LOOK_UP_EVERY_MS = HOUR_MS / 4;
/** What was asked for at one time does not come back at one time: up to a tenth of the interval later, by a hash of the URL. */
const SPREAD = 0.1;

export interface ScheduleParts {
  database: Database;
  queues: Queues;
  log: Logger;
}

/** Asks for what is due now. With `wait` it is asked for on return, also where another process has just taken it up. */
export async function askDue({ database, queues, log }: ScheduleParts, wait = false): Promise<void> {
  const now = new Date();
  const tell = queues.kind === 'redis';
  const due = await runDue(database, now, (schedule) => decide(schedule, now), tell, wait);
  const watched = await watchUrls(database, now, pacingAt(now), tell, wait);
  await queues.fetch.add([...due.hostIds, ...watched.hostIds]); // if this fails the sweep queues them
  const urls = due.urls + watched.urls;
  if (urls > 0) log.info({ urls }, 'schedule: asked');
}

export async function watchSchedules(parts: ScheduleParts): Promise<JobWorker> {
  const { queues, log } = parts;
  return queues.wake({
    everyMs: WAKE_EVERY_MS,
    wake: () => askDue(parts),
    onError: (error) => log.warn({ err: error }, 'schedule: will try again'),
  });
}

/** The policy of `adaptive.ts`, as the store asks for it. */
export function pacingAt(now: Date): Pacing {
  return {
    begin({ target, adaptive }, url) {
      const intervalMs = firstInterval(ageOf(url, target, now), boundsOf(adaptive, url.seenUrl));
      // One URL is looked at at once; those of a query are spread over their first interval.
      const dueAt = 'url' in target ? now : new Date(now.getTime() + intervalMs * shareOf(url.url));
      return { intervalMs, dueAt };
    },
    go({ target, adaptive }, url) {
      const { intervalMs: before, look, seenUrl, endedAt } = url;
      const intervalMs = nextInterval(before, look, ageOf(url, target, now), boundsOf(adaptive, seenUrl));
      return { intervalMs, dueAt: new Date(endedAt.getTime() + intervalMs * (1 + SPREAD * shareOf(url.url))) };
    },
    rest: ({ adaptive }) => new Date(now.getTime() + boundsOf(adaptive, null).mostMs),
    lookUp: ({ target }) => new Date(now.getTime() + ('url' in target ? DAY_MS : LOOK_UP_EVERY_MS)),
  };
}

/** Bounds of the schedule for the host of a URL; null for any host. */
function boundsOf(bounds: HostBounds | null, url: string | null): Bounds {
  const [leastMs, mostMs] = (url === null ? undefined : bounds?.[new URL(url).host]) ??
    bounds?.[''] ?? [BOUNDS.leastMs, BOUNDS.mostMs];
  return { leastMs, mostMs };
}

/** Since it was published, if that is believable; else since we know it. Null for a list, which does not age. */
function ageOf(url: WatchedUrl, target: Parameters<Pacing['begin']>[0]['target'], now: Date): number | null {
  if ('url' in target && target.kind && target.kind !== 'page') return null;
  const publishedMs = url.publishedAt === null ? Number.NaN : Date.parse(url.publishedAt);
  const since = publishedMs <= url.knownSince.getTime() ? publishedMs : url.knownSince.getTime();
  return Math.max(0, now.getTime() - since);
}
