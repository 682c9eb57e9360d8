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
  ['25 février 2021', []],
  ['3 hours ago', []],
  ['jdoe42', []],
  ['admin', []],
  ['https://paper.example/authors/ann', []],
  ['Example Post', []],
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
