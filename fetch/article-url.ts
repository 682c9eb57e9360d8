/** By which URL an article is known, once its page has answered. */
import type { Allow } from './allow.js';
import { FetchError } from './errors.js';
import { fellTo } from './fronts.js';
import { declaredCanonical } from './links.js';
import { type PageBytes, pageText } from './page-text.js';
import { canonicalUrl } from './url.js';

export interface ArticleUrl {
  /** Canonical. */
  url: string;
  /** It is the page's own word, and not where the page answered. */
  declared: boolean;
}

/** Where a page answered, and what. */
interface Answered extends PageBytes {
  finalUrl: string;
}

/**
 * The canonical form of where the page answered, or of the address that it declares (`declaredCanonical`), unless that one merely
 * leaves something out that may say which article is meant. Not believing costs a duplicate that is found by its words;
 * believing wrongly makes two articles one.
 */
export function articleUrl(page: Answered & { link: string | null }, allow: Allow): ArticleUrl {
  const answered = canonicalUrl(page.finalUrl, allow);
  const named = declaredCanonical(pageText(page), page.finalUrl, page.link);
  if (named === null) return { url: answered, declared: false };
  try {
    const declared = canonicalUrl(named, allow);
    const believed = declared !== answered && !leavesOut(new URL(answered), new URL(declared));
    return believed ? { url: declared, declared: true } : { url: answered, declared: false };
  } catch (error) {
    if (error instanceof FetchError) return { url: answered, declared: false };
    throw error;
  }
}

/** Parameters, and last parts of a path, that choose a form of the same article. */
const FORM_PARAMETERS = /^(?:amp|outputtype|output|print|printable|view|mobile|m|share|format|display|embed|theme)$/i;
const FORM_SEGMENTS = /^(?:amp|print|mobile|m|amp\.html?|index\.(?:html?|php)|all|full|single)$/i;

/** Whether `declared` is `answered` without a parameter, or without the end of its path, that is not known to be a matter of form. */
function leavesOut(answered: URL, declared: URL): boolean {
  const kept = new Set(declared.searchParams.keys());
  const missing = [...answered.searchParams.keys()].filter((name) => !kept.has(name) && !FORM_PARAMETERS.test(name));
  if (missing.length > 0 && answered.pathname === declared.pathname) return true;
  const stem = declared.pathname === '/' ? '/' : `${declared.pathname}/`;
  if (!answered.pathname.startsWith(stem)) return false;
  return !answered.pathname
    .slice(stem.length)
    .split('/')
    .every((segment) => FORM_SEGMENTS.test(segment));
}

/** Whether a page that was asked for as an inner one answered as a front page, as sites do when an article is no more. */
export function fellToFront(askedUrl: string, page: Answered): boolean {
  return fellTo(askedUrl, page.finalUrl, () => pageText(page));
}
