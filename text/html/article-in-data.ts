/** The article as the data of the page carry it, for pages that show it by script only. */
import type { Page } from './page.js';

/** Fewer words are no article. */
const FEWEST_WORDS = 30;
/** What is shown must have this share of its words, or the page shows something else. */
const SHOWN_SHARE = 0.35;

/**
 * The text of the page's own data, paragraphs divided by blank lines, when `shown` (the text found on the page) is far shorter.
 * Null when it is not, and when the page says that it is not free to read.
 */
export function articleInData({ data }: Page, shown: string): string | null {
  const { body = null, free = null } = data.article ?? {};
  if (!body || free === false) return null;
  const words = countWords(body);
  if (words < FEWEST_WORDS || countWords(shown) > words * SHOWN_SHARE) return null;
  return body
    .replace(/<\/?(?:p|br|div|li|h[1-6])\b[^<>]{0,200}>/gi, '\n\n')
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{1,99}/g, '\n\n');
}

function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x2e80 && code < 0xac00) ideographs++;
    const space = code <= 32 || code === 0xa0;
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words + ideographs / 2;
}
