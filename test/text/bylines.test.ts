import { expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { personsIn } from '../../text/recognise/bylines.js';

test.each([
  ['By Ann Example', ['Ann Example']],
  ['View all posts by Ann Example', ['Ann Example']],
  ['Veröffentlicht von Anna Muster', ['Anna Muster']],
  ['Ann Example and Bo Sample', ['Ann Example', 'Bo Sample']],
  ['Trine Eksempel og Bo Prøve', ['Trine Eksempel', 'Bo Prøve']],
  ['Ana Ejemplo y Bo Muestra', ['Ana Ejemplo', 'Bo Muestra']],
  ['Anna Muster, Bernd Probe und Cleo Vorlage', ['Anna Muster', 'Bernd Probe', 'Cleo Vorlage']],
  ['Maria del Carmen Prueba', ['Maria del Carmen Prueba']],
  ['Ann Example February 24, 2020, 7:57 AM', ['Ann Example']],
  ['Anna Muster 10. Februar 2019 in Allgemein, Mode 17 Kommentare', ['Anna Muster']],
  ['Ann Example in Valves on 1 June 2019 at 08:34 PM EDT. 51 Comments', ['Ann Example']],
  ['Anna Muster, Berlin 05.08.2024, 20:59 Uhr', ['Anna Muster']],
  ['ANN B. EXAMPLE, Port Sports Writer', ['ANN B. EXAMPLE']],
  ['Ann Example @annexample', ['Ann Example']],
  ['Ann Example ann@paper.example', ['Ann Example']],
  ['Ann Example | 12 Comments', ['Ann Example']],
  ['Submitted by Ann Example on 4 May 2024 - 10:12', ['Ann Example']],
  ['Автор: Анна Пример', ['Анна Пример']],
  ['文・山田太郎', ['山田太郎']],
  ['山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
  ['Ann Example 12 de março de 2024', ['Ann Example']],
  ['Ann Example - Example Radio', ['Ann Example']],
  ['Porter Example', ['Porter Example']],
  ['25 février 2021', []],
  ['3 hours ago', []],
  ['jdoe42', []],
  ['admin', []],
  ['https://paper.example/authors/ann', []],
  ['Example Post', []],
  ['Example Post Staff', []],
  ['Ann Example, Example Post', ['Ann Example']],
  ['山田太郎', ['山田太郎']],
])('%s names %j', (value, persons) => {
  expect(personsIn([value], ['example post'])).toEqual(persons);
});

const PROSE = '<p>The ferry sailed on Monday for the first time since the storm, the harbour board said.</p>'.repeat(4);
const page = (head: string) =>
  clean({
    content: `<html><head><title>Ferry sails again | Example Post</title>${head}</head><body><article><h1>Ferry sails again</h1>${PROSE}</article></body></html>`,
    type: 'html',
    claims: { url: 'https://paper.example/ferry' },
  });
const article = (headline: string, name: string, more: object = {}) => ({
  '@type': 'NewsArticle',
  headline,
  datePublished: name === 'Ann Example' ? '2026-02-11T08:00:00Z' : '2025-01-05T08:00:00Z',
  author: { name },
  ...more,
});
const data = (...objects: unknown[]) =>
  objects.map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`).join('');

test('all authors of several metas are named', () => {
  expect(page('<meta name="author" content="Ann Example"><meta name="author" content="Bo Sample">').byline).toBe(
    'Ann Example, Bo Sample',
  );
});

test.each([
  ['by its headline', article('Ferry sails again', 'Ann Example')],
  ['by its address', article('A boat leaves', 'Ann Example', { url: 'https://www.paper.example/ferry?utm=x' })],
])('of several articles in the data it is the page’s own that speaks for it: %s', (_, own) => {
  const other = article('Bridge closes for a year', 'Other Writer', { articleBody: 'Another text.' });
  for (const script of [data(other, own), data({ '@graph': [other, own] })])
    expect(page(script)).toMatchObject({ byline: 'Ann Example', publishedAt: '2026-02-11T08:00:00Z' });
});

test('an article that the page only lists does not speak for it', () => {
  const list = { '@type': 'CollectionPage', hasPart: [article('Bridge closes for a year', 'Other Writer')] };
  expect(page(data(list))).toMatchObject({ byline: null, publishedAt: null });
});

const PLAIN = '<title>Ferry sails again</title>';
const signed = (main: string): string | null =>
  clean({
    content: `<html><head>${PLAIN}</head><body><div id="main"><h1>Ferry sails again</h1>${main}</div></body></html>`,
    type: 'html',
  }).byline;

test.each([
  [
    'an element named after authors',
    `<span class="author vcard"><a class="fn" href="/a">Ann Example</a></span>${PROSE}`,
  ],
  [
    'the first line of such an element',
    `<div class="byline"><div>Ann Example</div><div>Harbour Reporter</div></div>${PROSE}`,
  ],
  ['such an element below the text', `${PROSE}<p class="autor">Ann Example</p>`],
  ['the name beside the date', `<div><span>Ann Example</span>·<span>4 May 2024</span></div>${PROSE}`],
])('a page is signed by %s', (_, main) => {
  expect(signed(main)).toBe('Ann Example');
});

test.each([
  [
    'two elements',
    '<div class="byline">By <a class="author">Ann Example</a> and <a class="author">Bo Sample</a></div>',
  ],
  ['one line', '<div class="byline">By Ann Example and Bo Sample, Harbour Reporters</div>'],
])('two authors in %s are two', (_, byline) => {
  expect(signed(`${byline}${PROSE}`)).toBe('Ann Example, Bo Sample');
});

test('who comments does not sign', () => {
  expect(
    signed(`${PROSE}<div class="comments"><b class="comment-author fn">Kim Other</b><p>Good.</p></div>`),
  ).toBeNull();
});

test('a byline of a text names persons', () => {
  const text = `Ferry sails again\n\nBy Ann Example and Bo Sample\n\n${'The ferry sailed on Monday for the first time since the storm, the board said.\n\n'.repeat(4)}`;
  expect(clean({ content: text, type: 'text' }).byline).toBe('Ann Example, Bo Sample');
});
