/** Files that hold pages (WARC, feeds, exports of crawlers, packed pages) dropped into the inbox end as articles. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_KIND, type TestStore } from '../stores.js';
import { jsonLines, winnow } from './run.js';

/** Invented; no two share a sentence. */
const STORIES: Readonly<Record<string, readonly string[]>> = {
  ferry: [
    'The ferry to Skerry Holm sailed again on Monday, eleven weeks after its captain was found asleep in the wheelhouse of another ship.',
    'Passengers said that the crossing took four hours, which is one more than before the war and two less than in winter.',
    'The harbour board has promised a second lifeboat, and has asked whoever took the first to bring it back before the summer.',
  ],
  bakery: [
    'A bakery in Ostmoor that has not closed since 1911 will stop for one night so that its oven can be turned to face the street.',
    'The owner, Tilda Brack, said the oven weighs nineteen tonnes and that nobody alive has seen what stands behind it.',
    'Neighbours were offered bread at half the price for the smoke, and most of them took it before the smoke had come.',
  ],
  bees: [
    'Bees that left the roof of the Varn opera in May have come back, and with them a swarm that nobody in the house had counted.',
    'The keeper believes they wintered in the bell tower of Saint Orrin, where the sexton complained of a humming under the hymns.',
    'Honey of this year is to be sold in the interval, with a note that says which of the two queens had the larger part in it.',
  ],
  tram: [
    'Line nine of the Brenholt tram is to run backwards for a month, because the points at the depot can be set one way only.',
    'Drivers have practised since Sunday on an empty track, and three of them asked to keep the timetable as it will be then.',
    'The company expects that passengers who always sat with their backs to the engine will be pleased without knowing why.',
  ],
  well: [
    'A well that gave out in the dry summer of 2019 has filled again in the yard of the old customs house at Pellin Cross.',
    'The water stood at two metres on Thursday, according to the mayor, who measured it with a rope and a borrowed boot.',
    'Engineers of the county will say next week whether it may be drunk, or only looked at, as it has been for most of its time.',
  ],
  clock: [
    'The clock of Narrow Street, which had been six minutes fast for a generation, was put right on Friday against a petition.',
    'Shopkeepers said that their customers came in good time because of it, and that the school had never once begun late.',
    'The clockmaker left a lever by which it can be set forward again, and showed it to whoever climbed up to complain.',
  ],
};
const paragraphs = (slug: string): string => STORIES[slug]!.map((line) => `<p>${line}</p>`).join('\n');
const page = (slug: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>The ${slug} story | Harbour Post</title>
   <meta property="og:site_name" content="Harbour Post"><meta property="article:section" content="Region">
   <meta property="article:modified_time" content="2024-03-06T08:00:00Z">
   <link rel="canonical" href="https://news.example/${slug}"><meta property="og:image" content="https://news.example/${slug}.jpg"></head>
   <body><nav><a href="/">Home</a></nav><main><h1>The ${slug} story</h1>${paragraphs(slug)}</main></body></html>`;
const said = (slug: string) => `${STORIES[slug]!.join('\n\n')}`;

function warc(slug: string, headers: string[] = []): Buffer {
  const answer = Buffer.from(
    `HTTP/1.1 200 OK\r\n${['Content-Type: text/html; charset=utf-8', ...headers].join('\r\n')}\r\n\r\n${page(slug)}`,
  );
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${slug}\r\nWARC-Date: 2024-03-05T09:12:44Z\r\nContent-Length: ${answer.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]);
}

const FILES: Readonly<Record<string, string | Buffer>> = {
  'ferry.warc': warc('ferry', ['X-Robots-Tag: noindex', 'TDM-Reservation: 1']),
  'bakery.warc.gz': gzipSync(warc('bakery')),
  'feed.xml': `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><link>https://news.example/</link>
    <item><title>The bees story</title><link>https://news.example/bees</link><pubDate>Tue, 05 Mar 2024 09:12:44 GMT</pubDate>
    <content:encoded><![CDATA[${paragraphs('bees')}]]></content:encoded></item></channel></rss>`,
  'crawl.json': JSON.stringify({
    source_url: 'https://news.example/tram',
    headline: 'The tram story',
    date_publish: '2024-03-05',
    raw_html: page('tram'),
  }),
  'crawl.jsonl.gz': gzipSync(`${JSON.stringify({ link: 'https://news.example/well', maintext: said('well') })}\n`),
  'clock.html.gz': gzipSync(page('clock')),
};

let store: TestStore;
let environment: Record<string, string>;
beforeAll(async () => {
  store = await COMMAND_KIND.make();
  environment = { ...store.environment, WINNOW_LOG_LEVEL: 'warn' };
  const folder = store.settings.inboxFolder;
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'torn.html.gz'), gzipSync(page('clock')).subarray(0, 200));
  writeFileSync(join(folder, 'bomb.html.gz'), gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)));
});
afterAll(() => store?.drop());

interface Exported {
  text: string;
  title: string | null;
  url: string | null;
  flags: string[];
}

test('each holds its article, whole and with nothing else', async () => {
  await winnow(['up', '--once'], { environment });
  const articles = jsonLines<Exported>((await winnow(['export'], { environment })).stdout);
  const texts = new Map(articles.map(({ url, title, text }) => [url ?? title, text]));
  expect(articles).toHaveLength(6);
  for (const slug of ['ferry', 'bakery', 'bees', 'tram', 'well'])
    expect(texts.get(`https://news.example/${slug}`)).toBe(said(slug));
  expect([...texts.values()]).toContain(said('clock'));
});

test('what the sender says fills what the document does not, and goes out with it', async () => {
  const folder = join(store.settings.inboxFolder, 'harbour');
  mkdirSync(folder, { recursive: true });
  const stories = ['lamp', 'goose'].map((what) =>
    said('well').replaceAll('well', what).replaceAll('water', `${what}s`),
  );
  writeFileSync(join(folder, 'lamp.txt'), stories[0]!);
  const sidecar = {
    title: 'A lamp filled again',
    publishedAt: '2026-03-04',
    source: 'desk',
    tags: ['water', 'county'],
  };
  writeFileSync(join(folder, 'lamp.txt.meta.json'), JSON.stringify(sidecar));
  writeFileSync(join(folder, 'goose.md'), `---\ndate: 2026-03-05\n---\n# A goose filled *again*\n\n${stories[1]!}`);
  await winnow(['up', '--once'], { environment });
  const articles = jsonLines<Record<string, unknown>>((await winnow(['export'], { environment })).stdout);
  const of = (title: string) => articles.find((article) => article.title === title);
  expect(of('A lamp filled again')).toMatchObject({
    publishedAt: '2026-03-04',
    source: 'desk',
    tags: ['county', 'water'],
  });
  expect(of('A goose filled again')).toMatchObject({ publishedAt: '2026-03-05', source: 'harbour', text: stories[1] });
});

test('what the headers of the answer reserve is a flag of the article', async () => {
  const articles = jsonLines<Exported>((await winnow(['export'], { environment })).stdout);
  const flagsOf = (slug: string) => articles.find(({ url }) => url?.endsWith(slug))?.flags;
  expect(flagsOf('ferry')).toEqual(['noindex', 'ai-reserved']);
  expect(flagsOf('bakery')).toEqual([]);
});

test('a packed page that breaks off or is a bomb is put aside with its reason', () => {
  const folder = join(store.settings.inboxFolder, '.done', new Date().toISOString().slice(0, 10));
  const codeOf = (name: string): string =>
    JSON.parse(readFileSync(join(store.settings.inboxFolder, '.failed', `${name}.error.json`), 'utf8')).code;
  expect([codeOf('torn.html.gz'), codeOf('bomb.html.gz')]).toEqual(['E_UNREADABLE', 'E_TOO_LARGE']);
  expect(readFileSync(join(folder, 'clock.html.gz.result.jsonl'), 'utf8')).toContain('created');
});

test('show prints what the page says of itself', async () => {
  const articles = jsonLines<Exported & { id: string }>((await winnow(['export'], { environment })).stdout);
  const { id } = articles.find(({ url }) => url?.endsWith('ferry'))!;
  const { stdout } = await winnow(['show', id], { environment });
  expect(stdout).toContain('changed 2024-03-06T08:00:00Z');
  expect(stdout).toContain('Harbour Post › Region · noindex · ai-reserved');
  expect(stdout).toContain('picture · https://news.example/ferry.jpg');
});
