/** What a page says of its article besides the words: who, when, where it belongs, and what may be done with it. */
import type { LeadImage, PageFlag } from '../../article.js';
import { isoTime } from '../../formats/times.js';
import { personsIn } from '../recognise/bylines.js';
import type { Rulebook } from '../rules/rulebook.js';
import { addressIn, leadImageOf } from './image.js';
import { flagsOf, type Headers } from './metadata/flags.js';
import { metaOf, metasOf } from './metadata/meta.js';
import type { Page } from './page.js';
import { shownDate } from './shown-date.js';
import { signatures } from './signatures.js';

export interface PageMetadata {
  /** Names of the authors that the data of the page state, joined by commas. */
  byline: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  /** The day in the page's address; for want of anything better. */
  addressDay: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
  section: string | null;
  /** ISO 639-1, as the page says; the words know better. */
  language: string | null;
  image: LeadImage | null;
  flags: PageFlag[];
}

const PUBLISHED =
  'article:published_time og:published_time og:article:published_time datepublished article.published published_time publish_date publish-date publishdate publication_date pubdate originalpublicationdate sailthru.date parsely-pub-date cxenseparse:recs:publishtime bt:pubdate dc.date.issued dcterms.issued dc.date.created dcterms.created dcterms.date dc.date article_date_original displaydate datecreated created date'.split(
    ' ',
  );
const MODIFIED =
  'article:modified_time og:updated_time datemodified article.updated lastmod last-modified modified_time dcterms.modified dc.date.modified revised'.split(
    ' ',
  );
const PUBLISHED_PROPERTY =
  /(?:^|[\s:])(?:datePublished|schema:dateCreated|dc:date|dc:created|dcterms:created|dc:issued)(?:\s|$)/;
const MODIFIED_PROPERTY = /(?:^|[\s:])(?:dateModified|dc:modified|dcterms:modified)(?:\s|$)/;
const AUTHORS =
  'author article:author parsely-author sailthru.author byl dc.creator dcterms.creator cxenseparse:author'.split(' ');

/**
 * `url`: where the page was fetched from; `labels`: of each block what it was found to be, or undefined; `headers`: of the answer,
 * lower-case names. `printed`: the line that the labels make a byline, if one is.
 */
export function metadataOfPage(
  page: Page,
  url: string | undefined,
  labels: readonly (string | undefined)[],
  headers: Headers,
  book: Rulebook,
  printed: string | null,
): PageMetadata {
  const { head } = page.tree;
  const { article, siteName } = page.data;
  const meta = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = metaOf(head, name);
      if (value) return value;
    }
    return undefined;
  };
  const when = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = isoTime(metaOf(head, name));
      if (value) return value;
    }
    return null;
  };
  const site =
    metaOf(head, 'og:site_name') ?? siteName ?? article?.publisher ?? metaOf(head, 'application-name') ?? null;
  const address = canonicalOf(page, url);
  const outlets = [site, article?.publisher, siteName, hostName(address ?? url)].flatMap((name) =>
    name ? [name.toLowerCase()] : [],
  );
  const persons = (values: readonly string[]): string[] => personsIn(values, outlets);
  return {
    byline: firstOf(
      () => persons(article?.authors ?? []),
      () => persons(statedAuthors(page)),
      () => signatures(page, persons, printed, book),
    ),
    publishedAt:
      isoTime(article?.publishedAt) ??
      when(PUBLISHED) ??
      stated(page, PUBLISHED_PROPERTY) ??
      isoTime(page.data.publishedAt) ??
      shownDate(page, book),
    modifiedAt: isoTime(article?.modifiedAt) ?? when(MODIFIED) ?? stated(page, MODIFIED_PROPERTY),
    addressDay: dayInAddress(address ?? url),
    canonicalUrl: address,
    siteName: site,
    section:
      meta(['article:section', 'og:article:section']) ??
      article?.section ??
      meta(['parsely-section', 'section']) ??
      null,
    language: languageIn(head.lang) ?? languageIn(article?.language) ?? languageIn(metaOf(head, 'og:locale')),
    image: leadImageOf(page, url, labels),
    flags: flagsOf(page.tree.head, page.data, headers),
  };
}

function canonicalOf({ tree, data }: Page, url: string | undefined): string | null {
  const link = tree.head.links.find((one) => /(?:^|\s)canonical(?:\s|$)/i.test(one.get('rel') ?? ''))?.get('href');
  const found = [link, metaOf(tree.head, 'og:url'), data.article?.url ?? undefined].flatMap(
    (one) => addressIn(one, url) ?? [],
  );
  // A front page is not the address of an article that has one of its own.
  const own = url && !isFront(url) ? found.filter((one) => !isFront(one)) : found;
  return own[0] ?? null;
}

function isFront(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?(?:[?#]|$)/i.test(url);
}

/** All values of the first name under which the head states authors. */
function statedAuthors({ tree }: Page): readonly string[] {
  for (const name of AUTHORS) {
    // Many state the address of a profile under one name, and the person under another.
    const values = metasOf(tree.head, name).filter((value) => !/^https?:/i.test(value));
    if (values.length > 0) return values;
  }
  return [];
}

/** "example" of `https://www.example.co.uk/`: how some sites sign. */
function hostName(url: string | undefined | null): string | null {
  return /^https?:\/\/(?:www\.|m\.)?([\p{L}\p{N}-]+)\./iu.exec(url ?? '')?.[1]?.replaceAll('-', '') ?? null;
}

/** The persons of the first source that names any. */
function firstOf(...sources: (() => string[])[]): string | null {
  for (const source of sources) {
    const found = source();
    if (found.length > 0) return found.join(', ');
  }
  return null;
}

function stated({ tree }: Page, name: RegExp): string | null {
  for (const one of tree.head.stated) {
    const when = name.test(one.name) ? isoTime(one.value) : null;
    if (when) return when;
  }
  return null;
}

/** The day that the path of an address names: "/2024/03/05/". */
function dayInAddress(url: string | undefined): string | null {
  const found = /\/((?:19|20)\d\d[/-][01]?\d[/-][0-3]?\d)(?=[/-])/.exec(url ?? '');
  return found ? isoTime(found[1]!.replaceAll('/', '-')) : null;
}

function languageIn(stated: string | null | undefined): string | null {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(stated ?? '')?.[1]?.toLowerCase() ?? null;
}
