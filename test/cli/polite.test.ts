/** Two worker processes and a dozen hosts: each host is treated as one polite client would, and none waits for another. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Site, type SiteOptions, startSite } from '../site.js';
import { STORE_KINDS } from '../stores.js';
import { until } from '../until.js';
import { start, winnow } from './run.js';

const served = STORE_KINDS[1];

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function site(number: number, options: SiteOptions): Promise<Site> {
  const one = await startSite({ host: `127.0.0.${number}`, articles: 400, ...options });
  undo.push(() => one.close());
  return one;
}

const pages = ({ requests }: Site) => requests.filter(({ path }) => path !== '/robots.txt');
const lastMs = (one: Site) => Math.max(...pages(one).map(({ atMs }) => atMs));

/** Asks for all URLs in the order given, lets two processes work until each site has had its pages, and ends them. */
async function crawl(wanted: Map<Site, string[]>, inOrder: Site[] = [...wanted.keys()]): Promise<void> {
  const store = await served.make();
  undo.push(() => store.drop());
  const environment = { ...store.environment, WINNOW_FETCH_ALLOW: inOrder.map(({ host }) => host).join(' ') };
  const urls = inOrder.flatMap((one) => wanted.get(one) ?? []);
  expect((await winnow(['add', '-'], { environment, input: urls.join('\n') })).code).toBe(0);
  const workers = [start(['work'], { environment }), start(['work'], { environment })];
  const isDone = () => inOrder.every((one) => pages(one).length >= (wanted.get(one)?.length ?? 0));
  await until(isDone);
  await sleep(500);
  for (const worker of workers) worker.kill('SIGTERM');
  for (const worker of workers) expect((await worker.ended).code).toBe(0);
}

test.skipIf(!served.available)(
  'a host that asks for a second between requests gets it, of two processes together; ten others finish meanwhile',
  async () => {
    const slow = await site(2, { robots: 'delay', delayMs: 100 });
    const others = await Promise.all(Array.from({ length: 10 }, (_, n) => site(n + 3, { delayMs: 20 })));
    const wanted = new Map(
      [slow, ...others].map((one, n) => [
        one,
        Array.from({ length: one === slow ? 15 : 10 }, (_, i) => `${one.url}/article/${n * 30 + i + 1}`),
      ]),
    );
    await crawl(wanted);

    expect(slow.mostAtOnce()).toBe(1);
    // The look at robots.txt is a request, too. A timer may be a few milliseconds early or late.
    const times = slow.requests.map(({ atMs }) => atMs);
    const gaps = times.slice(1).map((atMs, i) => atMs - times[i]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(990);
    expect(
      pages(slow)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      wanted
        .get(slow)
        ?.map((url) => new URL(url).pathname)
        .sort(),
    );
    for (const one of others) {
      expect(one.mostAtOnce()).toBe(1);
      expect(pages(one)).toHaveLength(10);
    }
    // It needs a quarter of a minute at least, the others a few seconds of it.
    expect(lastMs(slow) - (times[0] ?? 0)).toBeGreaterThan(14_000);
    expect(Math.max(...others.map(lastMs))).toBeLessThan(lastMs(slow));
  },
);

test.skipIf(!served.available)('hosts that take five seconds an answer do not hold up others', async () => {
  const slow = await Promise.all(Array.from({ length: 6 }, (_, n) => site(n + 2, { delayMs: 5_000 })));
  const quick = await Promise.all(Array.from({ length: 4 }, (_, n) => site(n + 20, {})));
  const wanted = new Map<Site, string[]>();
  for (const one of slow)
    wanted.set(
      one,
      [1, 2].map((n) => `${one.url}/article/${n}`),
    );
  for (const one of quick)
    wanted.set(
      one,
      Array.from({ length: 15 }, (_, i) => `${one.url}/article/${i + 10}`),
    );
  await crawl(wanted);
  for (const one of [...slow, ...quick]) expect(one.mostAtOnce()).toBe(1);
  // All of their pages are asked for before any of the slow ones has given its second answer.
  expect(Math.max(...quick.map(lastMs))).toBeLessThan(Math.min(...slow.map(lastMs)));
});
