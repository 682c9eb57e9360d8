/** Pages that list articles and are none: the front of a site, and the fronts of its sections. */
import { readTags, type Tag } from './tags.js';

/** Of a path's last part, `index.html` and what other servers call it. */
const INDEX = /^(?:index|default|home|main)(?:\.[a-z]{2,5})?$/i;
/** A section is named in so many words at most; headlines in an address have more. A guess, 2026-12. */
const SECTION_WORDS = 3;
const SECTION_PARTS = 3;

/** Whether a URL can only be that of a site's front page. */
export function isFront(url: string): boolean {
  return new URL(url).search === '' && partsOf(url).length === 0;
}

/** Whether a URL may be that of a section's front: few parts of few words, without numbers. Many articles have such a URL too. */
export function mayBeSection(url: string): boolean {
  const parts = partsOf(url);
  return parts.length <= SECTION_PARTS && parts.every(isSectionName);
}

function isSectionName(part: string): boolean {
  return !/[\d.]/.test(part) && part.split(/[-_\s+]+/).length <= SECTION_WORDS;
}

/** The parts of a path, without a name of an index at its end. */
function partsOf(url: string): string[] {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  return INDEX.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

/**
 * Whether a page that was asked for at `askedUrl` answered as something of which that could at most have been a part: as the front
 * page, or as the front of a section. `html` is called for only where the URLs leave it open.
 */
export function fellTo(askedUrl: string, finalUrl: string, html: () => string): boolean {
  if (isFront(finalUrl)) return !isFront(askedUrl);
  const asked = new URL(askedUrl);
  const final = new URL(finalUrl);
  if (
    asked.host === final.host &&
    asked.pathname.replace(/(?<!\/)\/+$/, '') === final.pathname.replace(/(?<!\/)\/+$/, '')
  )
    return false;
  const wasDeeper = partsOf(askedUrl).length > partsOf(finalUrl).length || asked.search !== '';
  return mayBeSection(finalUrl) && (wasDeeper || !mayBeSection(askedUrl)) && listsArticles(html());
}

/** Headlines that lead elsewhere, from which on a page lists articles. Fewer stand beside many an article. */
const HEADLINES = 5;
/** Words of a link that can be a headline. */
const HEADLINE_WORDS = 4;
/** Paragraphs in a row, with no headline between them, that no teaser has. */
const TEASER_PARAGRAPHS = 2;
/** Characters from which on a paragraph is prose, not a time or a name. */
const PROSE_CHARS = 80;

/** Whether a page is headlines that lead elsewhere with a paragraph or two below each, and does not say that it is an article. */
export function listsArticles(html: string): boolean {
  const headlines = new Set<string>();
  let isArticle = false;
  let link: { href: string; words: string } | null = null;
  let paragraph: string | null = null;
  let inARow = 0;
  let longest = 0;
  const endParagraph = () => {
    if (paragraph !== null && paragraph.length >= PROSE_CHARS) longest = Math.max(longest, ++inARow);
    paragraph = null;
  };
  readTags(html, {
    open({ name, attributes }) {
      if (name === 'meta') isArticle ||= saysArticle(attributes);
      else if (name === 'a') link = { href: attributes.href ?? '', words: '' };
      else if (name === 'p') {
        endParagraph();
        paragraph = '';
      }
      return !isArticle;
    },
    close(name) {
      if (name === 'p') endParagraph();
      if (name !== 'a' || !link) return;
      // A link in the midst of a paragraph is a source; a headline stands by itself.
      if (link.words.trim().split(/\s+/).length >= HEADLINE_WORDS && (paragraph ?? '').length < PROSE_CHARS) {
        headlines.add(link.href);
        inARow = 0;
      }
      link = null;
    },
    text(data) {
      if (link) link.words += data;
      else if (paragraph !== null) paragraph += data.trim();
    },
  });
  endParagraph();
  return !isArticle && headlines.size >= HEADLINES && longest <= TEASER_PARAGRAPHS;
}

function saysArticle({ property = '', name = '', content = '' }: Tag['attributes']): boolean {
  const said = property || name;
  return (said === 'og:type' && content === 'article') || said === 'article:published_time';
}
