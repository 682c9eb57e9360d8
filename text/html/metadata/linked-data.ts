/** JSON-LD of a page: what it says of the article, in one flat shape. Never trusted, often broken. */
import { fold } from '../tree/fold.js';

export interface LinkedArticle {
  /** `NewsArticle`, `BlogPosting` …; the first one named. */
  type: string;
  headline: string | null;
  body: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  authors: string[];
  publisher: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
  image: string | null;
  /** `isAccessibleForFree`, when stated. */
  free: boolean | null;
}

export interface LinkedData {
  /** The article that the page is, or null. */
  article: LinkedArticle | null;
  /** `WebSite` or `Organization` named by the page. */
  siteName: string | null;
  /** When the page is said to be published, where no article is: by a `WebPage`, or by data that is no JSON and names one day only. */
  publishedAt: string | null;
  /** Every `@type` named at the top of a graph. */
  types: ReadonlySet<string>;
}

const ARTICLE =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|Recipe|Interview|OpinionNewsArticle|SocialMediaPosting|Newsarticle)$/;
/** Objects of one page that are looked at. */
const OBJECTS = 2_000;

type Json = Record<string, unknown>;

/** Of the page itself, by which its own article is told from others that it names. */
export interface OfPage {
  /** `<title>`, headings, and what the head calls it; in any form. */
  titles: readonly string[];
  /** Its addresses: fetched from, canonical. */
  urls: readonly string[];
}

/**
 * `scripts`: contents of the `application/ld+json` elements. Never throws; a script that cannot be read says nothing. Of several articles
 * it is the page's own that has its headline or its address; one in a list of others is none without that.
 */
export function readLinkedData(scripts: readonly string[], page: OfPage): LinkedData {
  const types = new Set<string>();
  const articles: Named[] = [];
  const byId = new Map<string, Json>();
  const found = scripts.flatMap((script) => objectsOf(parsed(script)));
  const objects = found.map(({ object }) => object);
  for (const object of objects) if (typeof object['@id'] === 'string') byId.set(object['@id'], object);
  let siteName: string | null = null;
  let publishedAt: string | null = null;
  for (const { object, listed } of found) {
    const kinds = typesOf(object);
    for (const kind of kinds) types.add(kind);
    if (kinds.some((kind) => kind === 'WebSite')) siteName ??= text(object.name);
    if (!listed && kinds.some((kind) => kind === 'WebPage')) publishedAt ??= text(object.datePublished);
    if (kinds.some((kind) => ARTICLE.test(kind))) articles.push({ article: articleOf(object, kinds, byId), listed });
  }
  return { article: best(articles, page), siteName, publishedAt: publishedAt ?? dayInBroken(scripts), types };
}

/** The one value of `datePublished` in scripts that cannot be read. */
function dayInBroken(scripts: readonly string[]): string | null {
  const broken = scripts.filter((script) => parsed(script) === null);
  const days = broken.flatMap((script) => [...script.matchAll(/"datePublished"\s{0,9}:\s{0,9}"([^"\n]{8,40})"/g)]);
  const values = new Set(days.map(([, day]) => day!));
  return values.size === 1 ? [...values][0]! : null;
}

interface Named {
  article: LinkedArticle;
  /** It stands in a list of articles. */
  listed: boolean;
}

/** The one that is this page's by its headline or address; of several the one with the text, else with a headline and a date, else the first. */
function best(articles: readonly Named[], page: OfPage): LinkedArticle | null {
  let chosen: LinkedArticle | null = null;
  let most = -1;
  const titles = page.titles.map(fold).filter((title) => title !== '');
  const urls = page.urls.map(place);
  for (const { article, listed } of articles) {
    const own = isOwn(article, titles, urls);
    if (listed && !own) continue;
    const points =
      (own ? OWN : 0) +
      (article.headline ? 2 : 0) +
      (article.publishedAt ? 2 : 0) +
      (article.body ? 1 : 0) +
      (article.authors.length ? 1 : 0);
    if (points > most) {
      most = points;
      chosen = article;
    }
  }
  return chosen;
}

/** More than all else together. */
const OWN = 10;
/** A headline of fewer characters stands in many a title. */
const TELLING_CHARS = 12;

function isOwn({ headline, url }: LinkedArticle, titles: readonly string[], urls: readonly string[]): boolean {
  if (url && urls.includes(place(url))) return true;
  const own = fold(headline ?? '');
  return titles.some(
    (title) =>
      title === own ||
      (own.length >= TELLING_CHARS && (title.includes(own) || (own.includes(title) && title.length >= TELLING_CHARS))),
  );
}

/** An address without what does not tell pages apart. */
function place(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/(?:amp\/?)?$/, '')
    .toLowerCase();
}

function articleOf(object: Json, kinds: readonly string[], byId: ReadonlyMap<string, Json>): LinkedArticle {
  return {
    type: kinds[0] ?? '',
    headline: text(object.headline) ?? text(object.name),
    body: text(object.articleBody) ?? entriesOf(object.liveBlogUpdate),
    publishedAt: text(object.datePublished) ?? text(object.dateCreated),
    modifiedAt: text(object.dateModified),
    authors: list(object.author ?? object.creator).flatMap((author) => nameOf(author, byId) ?? []),
    publisher: nameOf(list(object.publisher)[0], byId),
    section: text(list(object.articleSection)[0]),
    language: text(object.inLanguage),
    url: text(object.url) ?? idOf(object.mainEntityOfPage),
    image: imageOf(object.image ?? object.thumbnailUrl, byId),
    free: free(object.isAccessibleForFree),
  };
}

/** The entries of a live page, one below the other, each with its heading. */
function entriesOf(updates: unknown): string | null {
  const entries = list(updates).flatMap((entry) => {
    const body = isObject(entry) ? text(entry.articleBody) : null;
    return isObject(entry) && body ? [[text(entry.headline), body].filter((part) => part !== null).join('\n\n')] : [];
  });
  return entries.length > 0 ? entries.join('\n\n') : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  if (typeof value === 'string') return text(value);
  if (!isObject(value)) return null;
  const named = text(value.name);
  if (named || typeof value['@id'] !== 'string') return named;
  return text(byId.get(value['@id'])?.name);
}

function imageOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const first = list(value)[0];
  if (typeof first === 'string') return text(first);
  if (!isObject(first)) return null;
  const url = text(first.url) ?? text(first.contentUrl);
  if (url || typeof first['@id'] !== 'string') return url;
  const other = byId.get(first['@id']);
  return text(other?.url) ?? text(other?.contentUrl);
}

function idOf(value: unknown): string | null {
  return isObject(value) ? text(value['@id']) : text(value);
}

function free(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(?:true|false)$/i.test(value.trim()) ? /^true$/i.test(value.trim()) : null;
}

/** Under these names a page lists things that it is not. */
const LISTS = ['hasPart', 'itemListElement', 'item'];
const OWN_PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Objects in the order of the document: those of lists and graphs, and the ones nested in them, to a bound. */
function objectsOf(root: unknown): { object: Json; listed: boolean }[] {
  const found: { object: Json; listed: boolean }[] = [];
  const waiting: { value: unknown; listed: boolean }[] = [{ value: root, listed: false }];
  for (let at = 0; at < waiting.length && found.length < OBJECTS; at++) {
    const { value, listed } = waiting[at]!;
    if (Array.isArray(value)) for (const one of value.slice(0, OBJECTS)) waiting.push({ value: one, listed });
    else if (isObject(value)) {
      found.push({ object: value, listed });
      const add = (key: string, inList: boolean) => {
        if (value[key] && typeof value[key] === 'object') waiting.push({ value: value[key], listed: inList });
      };
      for (const key of OWN_PARTS) add(key, listed);
      for (const key of LISTS) add(key, true);
    }
  }
  return found;
}

/** Control characters inside strings and a semicolon or comment marks around are the usual faults. */
function parsed(script: string): unknown {
  const plain = script
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|;)$/g, '');
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return JSON.parse(plain.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s{0,20}[}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}

function typesOf(object: Json): string[] {
  return list(object['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.trim() || null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
