/** `winnow schedule`: what is asked for again and again. */

import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { checkCron, nextDue, readDuration, TimingError } from '../intake/timing.js';
import {
  addSchedule,
  listSchedules,
  removeSchedule,
  runNow,
  type ScheduleLine,
  type Target,
  type Timing,
} from '../store/schedules.js';
import { allowOf } from '../workers/main.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine, table } from './output.js';
import { settings, withStore, withStores } from './session.js';

export interface ScheduleOptions {
  url?: string;
  refetch?: string[];
  newerThan?: string;
  cron?: string;
  tz?: string;
  every?: string;
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
  const timing = readTiming(options);
  const now = new Date();
  try {
    const target = readTarget(url, options);
    return { name, target, ...timing, catchUp: options.catchUp, nextDue: nextDue(timing, now, now) };
  } catch (error) {
    if (error instanceof TimingError || error instanceof FetchError)
      throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** Throws `UsageError`. */
export function readTiming({ cron, tz, every }: Pick<ScheduleOptions, 'cron' | 'tz' | 'every'>): Timing {
  try {
    if ((cron === undefined) === (every === undefined))
      throw new UsageError('Either --cron "…" with --tz, or --every 30m is needed.');
    if (cron !== undefined && tz === undefined)
      throw new UsageError('A cron schedule needs its time zone, for example --tz Europe/Berlin.');
    if (cron !== undefined) checkCron(cron, tz as string);
    return {
      cron: cron ?? null,
      timeZone: cron ? (tz ?? null) : null,
      everyMs: every === undefined ? null : readDuration(every),
    };
  } catch (error) {
    if (error instanceof TimingError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function readTarget(url: string | undefined, { refetch, newerThan }: ScheduleOptions): Target {
  if ((url === undefined) === (refetch === undefined)) throw new UsageError('Either a URL or --refetch is needed.');
  if (url !== undefined) {
    const canonical = canonicalUrl(url, allowOf(settings()));
    return { url: canonical, seenUrl: url, site: siteOf(canonical) };
  }
  const query: { site?: string; newerThanMs?: number } = {};
  for (const condition of refetch ?? []) {
    const site = /^site=(.+)$/.exec(condition)?.[1];
    if (!site && condition !== 'all') throw new UsageError(`--refetch takes site=NAME or all, not ${condition}.`);
    if (site) query.site = site;
  }
  if (newerThan !== undefined) query.newerThanMs = readDuration(newerThan);
  return { refetch: query };
}

export async function scheduleList(options: { jsonl?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const schedules = await listSchedules(database);
    if (options.jsonl) for (const schedule of schedules) await printJson(schedule);
    else if (schedules.length === 0) await printLine('no schedules; winnow schedule add --help');
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
          ],
          schedules.map((schedule) => [
            schedule.name,
            describeTarget(schedule.target),
            describeTiming(schedule),
            time(schedule.nextDue),
            schedule.lastRun ? time(schedule.lastRun) : '',
            String(schedule.runs),
            schedule.lastAsked === null ? '' : String(schedule.lastAsked),
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}

export const time = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

function describeTarget(target: Target): string {
  if ('url' in target) return target.seenUrl;
  const { site, newerThanMs } = target.refetch;
  return `stored articles${site ? ` of ${site}` : ''}${newerThanMs ? `, newer than ${duration(newerThanMs)}` : ''}`;
}

function describeTiming({ cron, timeZone, everyMs }: ScheduleLine): string {
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
    return EXIT.done;
  });
}
