// How fast pages come in, and what they cost: 10,000 URLs over 200 loopback hosts, one request at a time to each, names resolved,
// guard, gzip and caps on. Then the same with ten hosts that never answer, and the parsers alone. Prints a table; `--json` prints data.
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { parseAllow } from '../dist/fetch/allow.js';
import { makeFetcher } from '../dist/fetch/client.js';
import { parseFeed } from '../dist/fetch/feeds.js';
import { discoverFeeds } from '../dist/fetch/links.js';
import { parseRobots, permission } from '../dist/fetch/robots.js';
import { parseSitemap } from '../dist/fetch/sitemaps.js';
import { canonicalUrl } from '../dist/fetch/url.js';

const URLS = Number(process.env.BENCH_URLS ?? 10_000);
const site = fork(new URL('./fetch-site.mjs', import.meta.url));
const { port, hosts, pageBytes } = await new Promise((resolve) => site.once('message', resolve));

/** Fetches every URL; a host has one request at a time, `slots` are under way at once. */
async function crawl({ slots, silentHosts = 0 }) {
  const resolve = async (name) => [`127.0.1.${Number(name.slice(1, -8))}`];
  const fetcher = makeFetcher({
    allow: parseAllow('127.0.0.0/8'),
    userAgent: 'winnow-bench/1',
    resolve,
    limits: { totalMs: 5_000 },
  });
  const queues = Array.from({ length: hosts }, (_, host) => ({ host: host + 1, left: URLS / hosts }));
  const samples = [];
  const sample = () =>
    samples.push({ rssMiB: process.memoryUsage().rss / 2 ** 20, handles: process.getActiveResourcesInfo().length });
  const timer = setInterval(sample, 200);
  const started = performance.now();
  const cpu = process.cpuUsage();
  let fetched = 0;
  let failed = 0;
  let lastPageMs = 0;
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      const silent = queue.host <= silentHosts;
      const path = silent ? 'silent' : `page/${queue.left}`;
      try {
        await fetcher.fetchPage(`http://h${queue.host}.example:${port}/${path}`);
        fetched++;
        lastPageMs = performance.now() - started;
      } catch {
        failed++;
      }
      queue.left -= silent ? queue.left : 1;
      if (queue.left > 0) queues.push(queue);
    }
  };
  await Promise.all(Array.from({ length: slots }, worker));
  clearInterval(timer);
  const { user, system } = process.cpuUsage(cpu);
  await fetcher.close();
  const peak = (key) => Math.round(Math.max(...samples.map((one) => one[key])));
  return {
    slots,
    silentHosts,
    fetched,
    failed,
    pagesPerSecond: Math.round(fetched / (lastPageMs / 1000)),
    cpuMsPerPage: Number(((user + system) / 1000 / fetched).toFixed(3)),
    peakRssMiB: peak('rssMiB'),
    peakHandles: peak('handles'),
  };
}

function timed(name, size, work) {
  const runs = [];
  for (let run = 0; run < 7; run++) {
    const started = performance.now();
    work();
    runs.push(performance.now() - started);
  }
  runs.sort((a, b) => a - b);
  return { name, size, medianMs: Number(runs[3].toFixed(2)), slowestMs: Number(runs[6].toFixed(2)) };
}

const feed = new TextEncoder().encode(
  `<rss><channel>${Array.from({ length: 1500 }, (_, at) => `<item><title>Item ${at} &amp; more</title><link>https://p.example/${at}</link><guid>${at}</guid><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;${'Some words of it here. '.repeat(22)}&lt;/p&gt;</description></item>`).join('\n')}</channel></rss>`,
);
const sitemap = new TextEncoder().encode(
  `<urlset>${Array.from({ length: 50_000 }, (_, at) => `<url><loc>https://p.example/2026/05/some-article-${at}</loc><lastmod>2026-05-04T10:00:00Z</lastmod></url>`).join('')}</urlset>`,
);
const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/f"></head>${'<p><a href="/x">a link</a> and some words around it</p>'.repeat(20_000)}`;
const robots = new TextEncoder().encode(
  `User-agent: *\n${Array.from({ length: 200 }, (_, at) => `Disallow: /section-${at}/*/private`).join('\n')}`,
);
const rules = parseRobots(robots);
const mib = (bytes) => `${(bytes.length / 2 ** 20).toFixed(2)} MiB`;

const crawls = [];
for (const slots of [8, 32, 128]) crawls.push(await crawl({ slots }));
crawls.push(await crawl({ slots: 32, silentHosts: 10 }));
site.disconnect();
const parsers = [
  timed('feed, 1,500 items', mib(feed), () => parseFeed(feed, { url: 'https://p.example/f' })),
  timed('links of a page', mib(html), () => discoverFeeds(html, 'https://p.example/')),
  timed('robots.txt, 200 rules', mib(robots), () => parseRobots(robots)),
  timed('1,000 × permission', '', () => {
    for (let n = 0; n < 1000; n++) permission(rules, 'winnow/1', `https://p.example/section-${n}/a/b`);
  }),
  timed('1,000 × canonicalUrl', '', () => {
    for (let n = 0; n < 1000; n++)
      canonicalUrl(`https://www.p.example/2026/05/some-article-${n}/?utm_source=x&id=${n}#top`);
  }),
];
const startedSitemap = performance.now();
await parseSitemap(sitemap, { url: 'https://p.example/s.xml' });
parsers.push({
  name: 'sitemap, 50,000 URLs',
  size: mib(sitemap),
  medianMs: Math.round(performance.now() - startedSitemap),
});

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`;
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ machine, urls: URLS, hosts, pageBytes, crawls, parsers }));
else {
  console.log(`${machine}; ${URLS} URLs, ${hosts} hosts, ${pageBytes} bytes a page on the wire`);
  console.table(crawls);
  console.table(parsers);
}
