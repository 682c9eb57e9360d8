/** Whatever a page says of its article is fit to be stored, told and shown. */
import { describe, expect, test } from 'vitest';
import type { Cleaned } from '../../article.js';
import { clean } from '../../clean.js';

const PROSE = 'The council met on Monday and voted for the new bridge by nine to four after a long debate. '.repeat(8);

/** The escape as it stands in JSON, so that the page itself is well-formed. */
const NASTY: Record<string, string> = {
  'a NUL': 'Harbour \\u0000 Bridge',
  'half a surrogate': 'Harbour \\ud83d Bridge',
  'the other half': '\\udc00Harbour Bridge',
  'an escape code': 'Harbour \\u001b[31m Bridge',
  'line breaks and a bell': 'Harbour\\r\\n\\t\\u0007\\u0085 Bridge',
  'a text': 'Harbour Bridge '.repeat(5_000),
  'nothing but controls': '\\u0000\\u0001\\u009f',
};

function pageSaying(value: string): string {
  const article = {
    '@type': 'NewsArticle',
    headline: 'V',
    author: { '@type': 'Person', name: 'V' },
    publisher: { name: 'V' },
    articleSection: 'V',
    image: { url: 'https://news.example/a.jpg', caption: 'V', creditText: 'V' },
    copyrightNotice: 'V',
  };
  const data = JSON.stringify(article).replaceAll('"V"', `"${value}"`);
  const html = value.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `<html><head><script type="application/ld+json">${data}</script>
    <meta property="og:site_name" content="${html}"><meta property="og:title" content="${html}"><meta name="author" content="${html}">
    <meta property="article:section" content="${html}"></head><body><article><p>${PROSE}</p></article></body></html>`;
}

const about = ({ text: _, normalised: __, passages: ___, ...rest }: Cleaned): unknown[] =>
  Object.values({ ...rest, ...(rest.image ?? {}), ...rest.contributors });

describe.each(Object.entries(NASTY))('%s', (_, value) => {
  const cleaned = clean({ content: pageSaying(value), type: 'html', claims: { url: 'https://news.example/a' } });

  test('leaves every field one short line of whole characters', () => {
    for (const said of about(cleaned)) {
      if (typeof said !== 'string') continue;
      expect(said).not.toMatch(/\p{Cc}/u);
      expect(said.isWellFormed()).toBe(true);
      expect(said.length).toBeLessThanOrEqual(500);
      expect(said).toBe(said.trim());
    }
  });
});

test('a headline keeps what is left of it', () => {
  expect(clean({ content: pageSaying(NASTY['a NUL'] as string), type: 'html' }).title).toBe('Harbour Bridge');
});

test('a field is cut between two characters', () => {
  const { title } = clean({ content: pageSaying(`a${'\\ud83d\\ude00'.repeat(400)}`), type: 'html' });
  expect(title).toHaveLength(499);
});
