import { describe, expect, it } from 'vitest';
import { fellTo, isFront, listsArticles } from '../../fetch/fronts.js';
import { inventArticle, plainPage } from '../site/articles.js';

const SITE = 'https://paper.example';
const STORY = inventArticle(1);
const teaser = (number: number) => {
  const { title, paragraphs } = inventArticle(number);
  return `<li><h3><a href="/story/${number}">${title}</a></h3><p>${paragraphs[0]}</p></li>`;
};
const teasers = (count: number) => Array.from({ length: count }, (_, at) => teaser(at + 1)).join('');
const SECTION = `<html><body><h1>Harbour</h1><ul>${teasers(14)}</ul></body></html>`;
const ARTICLE = plainPage(STORY.title, STORY.paragraphs);

describe('isFront', () => {
  it.each([
    ['/', true],
    ['/index.html', true],
    ['/Default.aspx', true],
    ['/home', true],
    ['/?p=12', false],
    ['/index.php?id=7', false],
    ['/home-rule', false],
    ['/news/', false],
  ])('%s: %s', (path, front) => expect(isFront(SITE + path)).toBe(front));
});

describe('listsArticles', () => {
  it('is true of headlines with a paragraph below each', () => expect(listsArticles(SECTION)).toBe(true));

  it('is true of cards that are links as a whole', () => {
    const cards = Array.from(
      { length: 8 },
      (_, at) => `<a href="/s/${at}"><h3>The port council met again on day ${at}</h3><p>${STORY.paragraphs[0]}</p></a>`,
    );
    expect(listsArticles(`<body>${cards.join('')}`)).toBe(true);
  });

  it('is false of an article', () => expect(listsArticles(ARTICLE)).toBe(false));

  it('is false of an article beside many headlines', () => {
    const prose = [...STORY.paragraphs, ...inventArticle(2).paragraphs].map((text) => `<p>${text}</p>`).join('');
    expect(listsArticles(`<body><article>${prose}</article><aside>${teasers(14)}</aside>`)).toBe(false);
  });

  it('is false of a short article that says that it is one', () => {
    const head = '<head><meta property="og:type" content="article"></head>';
    expect(listsArticles(`${head}<body><p>${STORY.paragraphs[0]}</p><ul>${teasers(14)}</ul>`)).toBe(false);
  });

  it('is false of an article with many links in its sentences', () => {
    const sources = Array.from({ length: 9 }, (_, at) => `<a href="/r/${at}">what the long report says</a>`);
    expect(listsArticles(`<body><p>${STORY.paragraphs[0]} ${sources.join(', ')}</p>`)).toBe(false);
  });
});

describe('fellTo', () => {
  it.each([
    ['/2026/11/bridge-closes-for-good', '/', ARTICLE, true],
    ['/2026/11/bridge-closes-for-good', '/index.html', ARTICLE, true],
    ['/2026/11/bridge-closes-for-good', '/harbour/', SECTION, true],
    ['/g/news', '/news', SECTION, true],
    ['/story?id=7', '/local-news', SECTION, true],
    ['/bridge-closes-for-good', '/news/harbour', SECTION, true],
    ['/2026/11/bridge-closes-for-good', '/harbour/', ARTICLE, false],
    ['/2026/11/bridge-closes-for-good', '/bridge-closes-for-good', SECTION, false],
    ['/a/7', '/story/7', SECTION, false],
    ['/harbour', '/harbour/', SECTION, false],
    ['/harbour', '/en/harbour', SECTION, false],
    ['/', '/index.html', SECTION, false],
  ])('from %s to %s', (asked, final, html, fell) => expect(fellTo(SITE + asked, SITE + final, () => html)).toBe(fell));
});
