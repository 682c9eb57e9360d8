/** Invented news: every name, place and event is made up by a seeded generator, so a number always gives the same article. */

const PLACES = [
  'Velmora',
  'Orsk Bay',
  'Tindrel',
  'Casper Hollow',
  'Nuvale',
  'Brannock',
  'Ishtora',
  'Pell',
  'Quarrow',
  'Lessing Ford',
];
const PEOPLE = [
  'Mara Ilves',
  'Tobin Achterberg',
  'Selda Quinn',
  'Oren Vasko',
  'Ludo Marchetti',
  'Ines Halloran',
  'Peder Nyquist',
];
const BODIES = [
  'the harbour board',
  'the regional council',
  'a panel of engineers',
  'the water company',
  'the teachers’ union',
  'the fishing guild',
  'the rail operator',
  'the city museum',
];
const DEEDS = [
  'approved',
  'postponed',
  'criticised',
  'inspected',
  'financed',
  'rejected',
  'reopened',
  'measured',
  'audited',
  'praised',
];
const THINGS = [
  'the eastern tram line',
  'a plan for two bridges',
  'the flood barrier',
  'a winter timetable',
  'the old grain store',
  'a survey of wells',
  'the night ferry',
  'a tax on idle barges',
  'the archive of maps',
  'a school for pilots',
];
const WHENS = [
  'on Monday evening',
  'after three hours of debate',
  'in a vote of nine to four',
  'without giving a date',
  'at the end of the season',
  'before the first frost',
  'during a hearing in public',
  'for the second time this year',
];
const WHYS = [
  'because the costs had doubled',
  'although residents had objected',
  'since the old one leaks',
  'so that trade can grow',
  'while the inquiry goes on',
  'as the budget allows',
  'even if the river rises again',
  'when the loan is repaid',
];
const ADVERTS = [
  'Soft Cloud mattresses, half price',
  'Win a cruise on the Azure Duchess',
  'One weird trick from a dentist',
  'Shoes that walk themselves',
  'Your neighbour pays less for power',
];

/** Numbers in [0, 1) from a seed; mulberry32, public domain. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface InventedArticle {
  title: string;
  author: string;
  /** UTC, one a quarter of an hour from 1 January 2026 on. */
  publishedAt: Date;
  /** Plain text, no markup; five paragraphs, about 230 words. */
  paragraphs: string[];
}

/** Article `number` (1 and up); each `edit` from 1 on adds one sentence of its own to the third paragraph. */
export function inventArticle(number: number, edit = 0): InventedArticle {
  const random = seeded(number);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const figure = () => String(2 + Math.floor(random() * 9000));
  const sentence = () => {
    const start = `${one(BODIES)} ${one(DEEDS)} ${one(THINGS)}`;
    const quote = random() < 0.3 ? `, ${one(PEOPLE)} of ${one(PLACES)} said` : '';
    return `${capital(start)} ${one(WHENS)} ${one(WHYS)}, at a price of ${figure()} crowns${quote}.`;
  };
  const title = `${one(PLACES)}: ${one(BODIES)} ${one(DEEDS)} ${one(THINGS)} (${number})`;
  const author = one(PEOPLE);
  const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 2 }, sentence).join(' '));
  for (let at = 1; at <= edit; at++) paragraphs[2] += ` ${correction(number, at)}`;
  return { title, author, publishedAt: new Date(Date.UTC(2026, 0, 1) + number * 900_000), paragraphs };
}

/** When the words of an article last changed: each edit comes an hour after the one before. */
export function changedAt(number: number, edit: number): Date {
  return new Date(inventArticle(number).publishedAt.getTime() + edit * 3_600_000);
}

function correction(number: number, edit: number): string {
  const random = seeded(number * 1000 + edit);
  const figure = 10 + Math.floor(random() * 90);
  return `A later count, the ${edit}. of its kind, put the number of boats at ${figure} and not at ${figure + 7}, as had been said.`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

export interface PageOptions {
  /** Of the site, for absolute links. */
  origin: string;
  path: string;
  /** Which advertisements stand on the page. */
  adSeed?: number;
  /** More lines for the head. */
  head?: string;
}

/** The page of an article: head, menu, advertisement, the article, teasers, footer. */
export function articlePage(article: InventedArticle, { origin, path, adSeed = 0, head = '' }: PageOptions): string {
  const random = seeded(adSeed + 17);
  const advert = () =>
    `<div class="ad"><p>Advertisement</p><a href="https://ads.example/${Math.floor(random() * 1e9)}">${ADVERTS[Math.floor(random() * ADVERTS.length)]}</a></div>`;
  const published = article.publishedAt.toISOString();
  const [first, second, ...rest] = article.paragraphs.map((text) => `<p>${text}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${article.title} | The Velmora Courier</title>
<link rel="canonical" href="${origin}${path}"><meta property="article:published_time" content="${published}">
${head}</head><body>
<nav><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/harbour">Harbour</a> <a href="/sport">Sport</a></nav>
${advert()}
<article><h1>${article.title}</h1><p class="byline">By ${article.author}</p><time datetime="${published}">${published.slice(0, 10)}</time>
<ul class="share"><li>Share on Chirper</li><li>Copy link</li></ul>
${first}
${second}
${advert()}
${rest.join('\n')}
</article>
<aside><h2>Read also</h2><a href="/article/1">The ferry that would not leave</a> <a href="/article/2">Nine bells for Pell</a></aside>
<footer>© The Velmora Courier. All rights reserved. Sign up for our newsletter.</footer>
</body></html>`;
}

/** A page with a title and plain paragraphs, no furniture. */
export function plainPage(title: string, paragraphs: readonly string[], head = '<meta charset="utf-8">'): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>\n<html lang="en"><head>${head}<title>${title}</title></head><body><h1>${title}</h1>\n${body}\n</body></html>`;
}
