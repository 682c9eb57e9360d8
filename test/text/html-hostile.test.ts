import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { randomOf } from '../corpus.js';
import { effortMs } from '../effort.js';

const FOLDER = join(import.meta.dirname, '../articles');
const PAGES = readdirSync(FOLDER)
  .filter((slug) => slug.startsWith('html-'))
  .map((slug) => readFileSync(join(FOLDER, slug, 'page.html'), 'utf8'));

/** The effort of cleaning a page; it must come back whole. */
function timed(content: string): number {
  return effortMs(() => {
    const { normalised, passages } = clean({ content, type: 'html', claims: { url: 'https://news.example/a' } });
    expect(passages.map(({ start, end }) => normalised.slice(start, end)).join('')).toBe(normalised);
  });
}

const many = (times: number, text: string | ((n: number) => string)) =>
  typeof text === 'string' ? text.repeat(times) : Array.from({ length: times }, (_, n) => text(n)).join('');
const SENTENCE = 'The council met on Monday and voted for the bridge by nine to four. ';

const HOSTILE: Record<string, string> = {
  'fifty thousand levels': `${many(50_000, '<div>')}${SENTENCE}${many(50_000, '</div>')}`,
  'fifty thousand levels, each named': many(50_000, (n) => `<div class="c${n} ad" id="i${n}"><p>${n}`),
  'end tags astray in a deep stack': `${many(500, '<div><span>')}${many(100_000, '</b></section></x>')}`,
  'formatting never closed': many(60_000, '<b><i><a href="x">word '),
  'twenty thousand attributes': `<p ${many(20_000, (n) => `a${n}="${n}" class=x${n} `)}>${SENTENCE}</p>`,
  'an attribute of four million letters': `<p class="${'ad '.repeat(1_300_000)}">${SENTENCE}</p>`,
  'tables in tables': many(5_000, '<table><tr><td>cell '),
  'a row of half a million cells': `<table><tr>${many(500_000, '<td>1')}`,
  'nothing but brackets': '<'.repeat(1_000_000),
  'a comment that never ends': `<p>${SENTENCE}<!--${'-'.repeat(1_000_000)}`,
  'a script that never ends': `<script>${'</scrip'.repeat(200_000)}`,
  'half a million line breaks': many(500_000, '<br>a'),
  'half a million entities': many(500_000, '&amp;&#x3b;&nbsp'),
  'two hundred thousand paragraphs': many(200_000, '<p>Yes. '),
  'one paragraph of five million letters': `<p>${SENTENCE.repeat(75_000)}`,
  'twenty thousand titles': many(20_000, (n) => `<h1 class="headline">Title ${n} | News</h1><title>Title ${n}</title>`),
  'one title of bars': `<title>${'a | '.repeat(200_000)}</title><h1>${'a | '.repeat(20_000)}</h1><p>${SENTENCE}`,
  'metas without end': many(50_000, '<meta name="author" content="Ann"><meta property="og:title" content="x | y">'),
  'data nested a hundred thousand deep': `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>${SENTENCE}`,
  'data that name themselves': `<script type="application/ld+json">{"@graph":[${many(20_000, (n) => `{"@id":"${n}","@type":"NewsArticle","author":{"@id":"${n}"}},`)}{}]}</script>`,
  'pieces that hold their own places': `${many(200, (n) => `<div hidden id="S:${n}"><template id="B:${n}"></template><template id="B:${n + 1}"></template><p>${SENTENCE}</p></div>`)}`,
  'pieces in a ring': `<template id="B:1"></template><div hidden id="S:1">a<template id="B:2"></template></div><div hidden id="S:2">b<template id="B:1"></template></div>`,
  'images without end': many(100_000, (n) => `<figure><img src="/${n}.jpg" alt="A picture of number ${n}"></figure>`),
  'a picture with an alt of a million letters': `<img alt="${'long '.repeat(200_000)}"><p>${'long '.repeat(2000)}</p>`,
};

describe('hostile pages', () => {
  for (const [name, html] of Object.entries(HOSTILE))
    test(`${name}: bounded`, () => {
      expect(timed(html)).toBeLessThan(2_000);
    });

  test('a thousand mutated pages: none takes two seconds, none throws', () => {
    let slowest = 0;
    for (let n = 0; n < 1_000; n++) slowest = Math.max(slowest, timed(mutate(PAGES[n % PAGES.length]!, n)));
    expect(slowest).toBeLessThan(2_000);
  });
});

/** The page with one to eight pieces lost, repeated, moved, broken or stuffed. */
function mutate(page: string, seed: number): string {
  const random = randomOf(seed + 1);
  const below = (limit: number) => Math.floor(random() * limit);
  let html = page;
  for (let times = 1 + below(8); times > 0; times--) {
    const from = below(html.length);
    const to = Math.min(html.length, from + below(random() < 0.5 ? 40 : 2_000));
    const piece = html.slice(from, to);
    const [before, behind] = [html.slice(0, from), html.slice(to)];
    const stuffing = [
      '<',
      '>',
      '"',
      "'",
      '</div>',
      '<div>',
      '</',
      '<!--',
      '<table>',
      '<p>',
      '\0',
      '\ufffd',
      '&#0;',
      '&',
      '\ud800',
      '<script>',
      '<svg>',
      '<a href=x>',
      '<template>',
      '<title>',
    ];
    const ways = [
      () => before + behind,
      () => before + piece.repeat(2 + below(200)) + behind,
      () => behind + piece + before,
      () => before + stuffing[below(stuffing.length)]!.repeat(1 + below(2_000)) + piece + behind,
      () => before + piece.replace(/[<>"']/g, () => (random() < 0.3 ? '' : '<')) + behind,
      () => before + [...piece].reverse().join('') + behind,
      () => html.slice(0, to),
    ];
    html = ways[below(ways.length)]!().slice(0, 2_000_000) || '<p>';
  }
  return html;
}
