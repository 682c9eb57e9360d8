/** `winnow feed` and `winnow sitemap`: lists of articles that are read again and again. */
import { makeFetcher } from '../fetch/client.js';
import { findFeed, findSitemap } from '../fetch/discover.js';
import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { readDuration } from '../intake/timing.js';
import { addFeed, type FeedKind, type FeedLine, listFeeds } from '../store/feeds.js';
import { addSchedule } from '../store/schedules.js';
import { allowOf, USER_AGENT } from '../workers/fetch-settings.js';
import { EXIT, UsageError } from './exit.js';
import { count, type Listing, printJson, printLine, printRows, safe, table, tell } from './output.js';
import {
  readTiming,
  refuseNoUrl,
  refuseTooOften,
  scheduleRemove,
  scheduleRun,
  type TimingOptions,
  time,
} from './schedule.js';
import { settings, withStore } from './session.js';

export interface FeedOptions extends TimingOptions {
  name?: string;
  newerThan?: string;
  json?: boolean;
}

const DEFAULT_EVERY = '30m';

/** The site is asked first, so that what is kept is a list that can be read. */
export async function feedAdd(kind: FeedKind, address: string, options: FeedOptions): Promise<number> {
  const config = settings();
  refuseNoUrl(address);
  const newerThanMs = options.newerThan === undefined ? null : readDuration(options.newerThan);
  const allow = allowOf(config);
  const userAgent = config.userAgent ?? USER_AGENT;
  const fetcher = makeFetcher({ allow, userAgent });
  try {
    const find = kind === 'feed' ? findFeed : findSitemap;
    const found = await find({ fetcher, allow, userAgent }, address);
    const url = canonicalUrl(found.url, allow);
    const name = options.name ?? url.replace(/^https?:\/\//, '');
    const timing = readTiming(name, options.cron || options.adaptive ? options : { every: DEFAULT_EVERY, ...options });
    const target = { url, seenUrl: found.url, site: siteOf(url), kind };
    refuseTooOften(timing, target);
    return await withStore(async (database) => {
      await database.transaction(async (client) => {
        // Due at once: whoever adds a list wants to see something come.
        const schedule = {
          name,
          target,
          ...timing,
          catchUp: 'one' as const,
          nextDue: new Date(Date.now() - timing.jitterMs),
        };
        if (!(await addSchedule(client, schedule)))
          throw new UsageError(
            `There is a schedule ${name} already; winnow ${kind} list shows it, --name gives another.`,
          );
        await addFeed(client, { ...target, title: found.title, newerThanMs });
      });
      if (options.json) await printJson({ name, kind, ...found });
      else {
        const title = found.title ? ` “${safe(found.title)}”` : '';
        await printLine(`${safe(name)}: reads ${safe(found.url)}${title}, ${count(found.items, 'item')} now`);
        for (const other of found.others) await printLine(`the site also names ${safe(other)}`);
      }
      return EXIT.done;
    });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    tell(`winnow: ${error.code}: ${error.message}`);
    return error.code === 'E_URL' ? EXIT.usage : EXIT.someFailed;
  } finally {
    await fetcher.close();
  }
}

export async function feedList(kind: FeedKind, options: Listing): Promise<number> {
  return withStore(async (database) => {
    const lists = await listFeeds(database, kind);
    if (await printRows(lists, options)) return EXIT.done;
    if (lists.length === 0) await printLine(`no ${kind}s; winnow ${kind} add URL`);
    else {
      await printLine(
        table(
          [
            { head: 'name' },
            { head: 'title', flexible: true },
            { head: 'items', align: 'right' },
            { head: 'last read' },
            { head: 'next due' },
            { head: 'state' },
          ],
          lists.map((line) => [
            line.schedule,
            line.title ?? '',
            String(line.items),
            line.readAt ? time(line.readAt) : '',
            time(line.nextDue),
            stateOf(line),
          ]),
        ),
      );
    }
    return EXIT.done;
  });
}

function stateOf({ gone, code, failures, fetchedAt, status }: FeedLine): string {
  if (gone) return 'gone';
  if (code) return `${code}${failures > 1 ? `, ${failures} times` : ''}`;
  return fetchedAt === null ? 'not read yet' : status === 304 ? 'nothing new' : 'read';
}

export async function feedRun(kind: FeedKind, name: string): Promise<number> {
  return scheduleRun(await scheduleOf(kind, name));
}

/** What it brought stays, and what it has named is remembered. */
export async function feedRemove(kind: FeedKind, name: string): Promise<number> {
  return scheduleRemove(await scheduleOf(kind, name));
}

/** By its name or its URL. */
async function scheduleOf(kind: FeedKind, name: string): Promise<string> {
  return withStore(async (database) => {
    const lists = await listFeeds(database, kind);
    const found = lists.find((line) => line.schedule === name) ?? lists.find((line) => line.url === name);
    if (!found) throw new UsageError(`There is no ${kind} ${name}; winnow ${kind} list shows what there is.`);
    return found.schedule;
  });
}
