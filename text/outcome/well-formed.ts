/** What is said about an article, made fit to be stored, told and shown. A page's data may hold anything that JSON can escape. */
import type { Cleaned } from '../../article.js';

/** UTF-16 code units. Headlines have less than 200; what is longer is a text that stands where a name should. */
const MAX_LINE = 500;
/** As browsers and sitemaps bound them. */
const MAX_URL = 2_048;
const MAX_NAMES = 50;

type About = Omit<Cleaned, 'text' | 'normalised' | 'passages'>;

/** The same, each field one line of at most 500 code units without control characters and half surrogates, or null where none is left. */
export function wellFormed<T extends About>(cleaned: T): T {
  const { image } = cleaned;
  const url = image && address(image.url);
  return {
    ...cleaned,
    title: line(cleaned.title),
    byline: line(cleaned.byline),
    dateline: line(cleaned.dateline),
    agency: line(cleaned.agency),
    contributors: cleaned.contributors.slice(0, MAX_NAMES).flatMap((name) => line(name) ?? []),
    copyright: line(cleaned.copyright),
    publishedAt: line(cleaned.publishedAt),
    modifiedAt: line(cleaned.modifiedAt),
    canonicalUrl: address(cleaned.canonicalUrl),
    siteName: line(cleaned.siteName),
    section: line(cleaned.section),
    image: image && url ? { url, caption: line(image.caption), credit: line(image.credit) } : null,
    language: line(cleaned.language),
  };
}

function line(value: string | null): string | null {
  if (value === null) return null;
  // The beginning suffices, of a value of megabytes too.
  const plain = value
    .slice(0, MAX_LINE * 4)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return cut(plain, MAX_LINE).trimEnd() || null;
}

/** Cut, a URL would be another. */
function address(value: string | null): string | null {
  if (value === null || value.length > MAX_URL || !value.isWellFormed() || /\p{Cc}/u.test(value)) return null;
  // A name and password in it are for whoever made the page.
  return /^[a-z]+:\/\/[^/?#]*@/i.test(value) ? null : value;
}

/** Between two characters. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const code = text.charCodeAt(most - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? most - 1 : most);
}
