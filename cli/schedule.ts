/** `winnow schedule`: what is asked for again and again. */
import { hostName, isNamed } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, portOf, siteOf } from '../fetch/url.js';
import { BOUNDS } from '../intake/adaptive.js';
import { checkCron, jitterOf, nextDue, readDuration, TimingError, usualJitterMs } from '../intake/timing.js';
import type { FetchKind } from '../store/asks.js';
import { runNow } from '../store/schedule-runs.js';
import {
  addSchedule,
  type HostBounds,
  listSchedules,
  removeSchedule,
  type ScheduleLine,
  type Target,
  type Timing,
} from '../store/schedules.js';
import { allowOf } from '../workers/fetch-settings.js';
import { EXIT, UsageError } from './exit.js';
import { count, type Listing, printLine, printRows, safe, table } from './output.js';
import { settings, withStore, withStores } from './session.js';

export interface ScheduleOptions {
  url?: string;
  refetch?: string[];
  newerThan?: string;
  cron?: string;
  tz?: string;
  every?: string;
  adaptive?: boolean;
  bounds?: string[];
  jitter?: string;
  as?: FetchKind;
  catchUp: 'none' | 'one';
}

export async function scheduleAdd(name: string, url: string | undefined, options: ScheduleOptions): Promise<number> {
  const schedule = readSchedule(name, url, options);
  return withStore(async (database) => {
    if (!(await addSchedule(database, schedule)))
      throw new UsageError(`There is a schedule ${name} already; remove it first.`);
    await printLine(`${name}: next due ${schedule.nextDue.toISOString()}`);
    return EXIT.done;
  });
}

function readSchedule(name: string, url: string | undefined, options: ScheduleOptions) {
  const timing = readTiming(name, options);
  try {
    const target = readTarget(url, options);
    refuseTooOften(timing, target);
    return { name, target, ...timing, catchUp: options.catchUp };
  } catch (error) {
    if (error instanceof TimingError || error instanceof FetchError)
      throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

export type TimingOptions = Pick<ScheduleOptions, 'cron' | 'tz' | 'every' | 'adaptive' | 'bounds' | 'jitter'>;

/** When the schedule of that name is due. Throws `UsageError`. */
export function readTiming(name: string, { cron, tz, every, adaptive = false, bounds, jitter }: TimingOptions) {
  try {
    if ([cron !== undefined, every !== undefined, adaptive].filter(Boolean).length !== 1)
      throw new UsageError('One of --cron "…" with --tz, --every 30m and --adaptive is needed.');
    if (cron !== undefined && tz === undefined)
      throw new UsageError('A cron schedule needs its time zone, for example --tz Europe/Berlin.');
    if (cron !== undefined) checkCron(cron, tz as string);
    if (bounds && !adaptive) throw new UsageError('--bounds are those of an --adaptive schedule.');
    const timing: Timing = {
      cron: cron ?? null,
      timeZone: cron ? (tz ?? null) : null,
      everyMs: every === undefined ? null : readDuration(every),
    };
    const now = new Date();
    const window = jitter === '0' ? 0 : jitter ? readDuration(jitter) : adaptive ? 0 : usualJitterMs(timing, now);
    return {
      ...timing,
      jitterMs: jitterOf(name, window),
      adaptive: adaptive ? readBounds(bounds ?? []) : null,
      nextDue: adaptive ? now : nextDue(timing, now, now),
    };
  } catch (error) {
    if (error instanceof TimingError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** `1h..7d` for every host, `news.example=1h..7d` for one. */
function readBounds(bounds: readonly string[]): HostBounds {
  const read: HostBounds = { '': [BOUNDS.leastMs, BOUNDS.mostMs] };
  for (const one of bounds) {
    const [, host, least, most] = /^(?:([^=\s]+)=)?(\w+)\.\.(\w+)$/.exec(one) ?? [];
    if (!least || !most) throw new UsageError(`--bounds takes 1h..7d or HOST=1h..7d, not ${one}.`);
    const [leastMs, mostMs] = [readDuration(least), readDuration(most)];
    if (leastMs > mostMs) throw new UsageError(`--bounds ${one}: the shorter interval comes first.`);
    read[host?.toLowerCase() ?? ''] = [leastMs, mostMs];
  }
  return read;
}

/** Nobody else's site is asked more often: about what a crawl delay asks for; a guess, 2026-11. */
const LEAST_INTERVAL_MS = 10_000;

/** Throws `UsageError` for an interval that is too short, unless `WINNOW_FETCH_ALLOW` names the host. */
export function refuseTooOften(timing: Timing & { adaptive: HostBounds | null }, target: Target): void {
  const shortestMs = shortestOf(timing);
  if (shortestMs >= LEAST_INTERVAL_MS) return;
  const url = 'url' in target ? new URL(target.url) : null;
  const host = url ? hostName(url.hostname) : 'refetch' in target ? target.refetch.site : undefined;
  const port = url ? portOf(url) : null;
  if (host !== undefined && isNamed(allowOf(settings()), host, port)) return;
  throw new UsageError(
    `${duration(shortestMs)} is too short for sites of others: at least ${duration(LEAST_INTERVAL_MS)}, or name a host of your own in WINNOW_FETCH_ALLOW.`,
  );
}

function shortestOf({ adaptive, ...timing }: Timing & { adaptive: HostBounds | null }): number {
  if (timing.everyMs !== null) return timing.everyMs;
  if (adaptive) return Math.min(...Object.values(adaptive).map(([leastMs]) => leastMs));
  // The first is not counted: now lies anywhere between two.
  let due = nextDue(timing, new Date(), new Date());
  const stepsMs = [1, 2, 3].map(() => {
    const before = due;
    due = nextDue(timing, before, before);
    return due.getTime() - before.getTime();
  });
  return Math.min(...stepsMs);
}

/** Throws `UsageError`, which names what was given: the fetcher itself names no URL that it cannot read. */
export function refuseNoUrl(url: string): void {
  if (!URL.canParse(url))
    throw new UsageError(
      `${url} is not an absolute URL; write it with its scheme, for example https://example.com/news.`,
    );
}

function readTarget(url: string | undefined, { refetch, newerThan, as }: ScheduleOptions): Target {
  if ((url === undefined) === (refetch === undefined)) throw new UsageError('Either a URL or --refetch is needed.');
  if (url !== undefined) {
    refuseNoUrl(url);
    const canonical = canonicalUrl(url, allowOf(settings()));
    return { url: canonical, seenUrl: url, site: siteOf(canonical), ...(as && as !== 'page' && { kind: as }) };
  }
  if (as) throw new UsageError('--as says what stands at a URL; the stored articles of --refetch are pages.');
  const query: { site?: string; newerThanMs?: number } = {};
  for (const condition of refetch ?? []) {
    const site = /^site=(.+)$/.exec(condition)?.[1];
    if (!site && condition !== 'all') throw new UsageError(`--refetch takes site=NAME or all, not ${condition}.`);
    if (site) query.site = site;
  }
  if (newerThan !== undefined) query.newerThanMs = readDuration(newerThan);
  return { refetch: query };
}

export async function scheduleList(options: Listing): Promise<number> {
  return withStore(async (database) => {
    const schedules = await listSchedules(database);
    if (await printRows(schedules, options)) return EXIT.done;
    if (schedules.length === 0) await printLine('no schedules; winnow schedule add --help');
    else {
      await printLine(
        table(
          [
            { head: 'name' },
            { head: 'asks for', flexible: true },
            { head: 'when' },
            { head: 'next due' },
            { head: 'last run' },
            { head: 'runs', align: 'right' },
            { head: 'URLs', align: 'right' },
            { head: 'yield' },
          ],
          schedules.map((schedule) => [
            schedule.name,
            describeTarget(schedule.target),
            describeTiming(schedule),
            time(schedule.adaptive ? (schedule.nextLook ?? schedule.nextDue) : schedule.nextDue),
            schedule.lastRun ? time(schedule.lastRun) : '',
            String(schedule.runs) + (schedule.skipped ? ` (${schedule.skipped} skipped)` : ''),
            schedule.adaptive
              ? String(schedule.watched)
              : schedule.lastAsked === null
                ? ''
                : String(schedule.lastAsked),
            schedule.fetches === 0 ? '' : `${schedule.versions} of ${schedule.fetches}`,
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}

export const time = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

function describeTarget(target: Target): string {
  if ('url' in target) return `${target.kind && target.kind !== 'page' ? `${target.kind} ` : ''}${target.seenUrl}`;
  const { site, newerThanMs } = target.refetch;
  return `stored articles${site ? ` of ${site}` : ''}${newerThanMs ? `, newer than ${duration(newerThanMs)}` : ''}`;
}

function describeTiming({ cron, timeZone, everyMs, adaptive }: ScheduleLine): string {
  if (adaptive) return 'adaptive';
  return everyMs === null ? `${cron} ${timeZone}` : `every ${duration(everyMs)}`;
}

function duration(ms: number): string {
  const units: [number, string][] = [
    [604_800_000, 'w'],
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
  ];
  const [size, unit] = units.find(([size]) => ms % size === 0) ?? [1000, 's'];
  return `${ms / size}${unit}`;
}

export async function scheduleRun(name: string): Promise<number> {
  return withStores(async ({ database, queues }) => {
    const started = await runNow(database, name, new Date(), queues.kind === 'redis');
    if (!started) throw new UsageError(`There is no schedule ${name}; winnow schedule list shows what there is.`);
    await queues.fetch.add(started.hostIds);
    await printLine(`asked for ${count(started.urls, 'URL')}`);
    return EXIT.done;
  });
}

export async function scheduleRemove(name: string): Promise<number> {
  return withStore(async (database) => {
    if (!(await removeSchedule(database, name)))
      throw new UsageError(`There is no schedule ${name}; winnow schedule list shows what there is.`);
    await printLine(`${safe(name)} is removed; what it fetched stays`);
    return EXIT.done;
  });
}
