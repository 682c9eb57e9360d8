import { expect, test } from 'vitest';
import { clean } from '../../clean.js';

const PROSE = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>The council said on Monday that it would open bridge number ${at} to carts and walkers before the winter fair begins.</p>`,
).join('');

function titleOf(head: string, body: string, url = 'https://www.harbour-example.example/2026/bridge'): string | null {
  return clean({
    content: `<html><head>${head}</head><body>${body}${PROSE}</body></html>`,
    type: 'html',
    claims: { url },
  }).title;
}

test('the heading wins over what the page calls itself elsewhere', () => {
  expect(titleOf('<title>Bridges: our guide for 2026</title>', '<h1>Council opens six bridges to carts</h1>')).toBe(
    'Council opens six bridges to carts',
  );
});

test('a heading that `<title>` has besides the given title is the site', () => {
  expect(
    titleOf(
      '<title>Letters from Quay: Six old bridges open again</title><meta property="og:title" content="Six old bridges open again">',
      '<h1>Letters from Quay</h1><h3>Six old bridges open again</h3>',
    ),
  ).toBe('Six old bridges open again');
});

test('the host behind a bar is cut off', () => {
  expect(titleOf('<title>BRIDGES OPEN | Quayside.example</title>', '', 'https://news.quayside.example/a')).toBe(
    'BRIDGES OPEN',
  );
});

test('a heading of several sentences is a paragraph', () => {
  const long = `Learn which of the bridges open this year. ${'We tell you what there is to know about carts and walkers. '.repeat(4)}`;
  expect(titleOf('<title>Six bridges that open this year | Quay</title>', `<h1>${long}</h1>`)).toBe(
    'Six bridges that open this year',
  );
});

test('a heading that repeats the whole of `<title>` ends where the section and the site begin', () => {
  const whole = 'Six old bridges open to carts | Town and Country | The Example Harbour Gazette';
  expect(titleOf(`<title>${whole}</title>`, `<h1>${whole}</h1>`)).toBe('Six old bridges open to carts');
});

test('where the data name the section only, the element called title above the text holds the headline', () => {
  const body =
    '<table><tr><td><span class="releaseDate">2 October 2014</span></td></tr><tr><td><span class="releaseTitle"><b>Council opens six bridges to carts</b></span></td></tr></table>';
  expect(titleOf('<title>Press Release</title>', body)).toBe('Council opens six bridges to carts');
});

test('the name of the site in the head of the page is no headline, though `<title>` begins with it', () => {
  const page = `<title>The Harbour Light Post: Ferry sails again after the storm</title><div class="header"><h1>The Harbour Light Post</h1></div>
    <h3>Ferry sails again after the storm</h3>${'<p>The ferry sailed on Monday for the first time since the storm, the harbour board said.</p>'.repeat(4)}`;
  expect(clean({ content: page, type: 'html' }).title).toBe('Ferry sails again after the storm');
});
