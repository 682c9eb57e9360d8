import { expect, test } from 'vitest';
import { clean } from '../../clean.js';

const PROSE = '<p>The ferry sailed on Monday for the first time since the storm, the harbour board said.</p>'.repeat(4);
const imageOf = (figure: string, head = ''): string | undefined =>
  clean({
    content: `<html><head>${head}</head><body><article><h1>Ferry sails</h1><figure>${figure}</figure>${PROSE}</article></body></html>`,
    type: 'html',
    claims: { url: 'https://paper.example/ferry' },
  }).image?.url;

test.each([
  ['data: in its place', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">'],
  ['a spacer in its place', '<img src="/img/spacer.gif" data-original="/a.jpg">'],
  ['another attribute', '<img data-lazy-src="/a.jpg">'],
  ['a set, of which the largest is taken', '<img srcset="/s.jpg 300w, /a.jpg 1200w, /m.jpg 600w">'],
  ['a set without sizes', '<picture><img srcset="/a.jpg"></picture>'],
  ['noscript behind it', '<img class="lazy"><noscript><img src="/a.jpg"></noscript>'],
])('a picture that a script would load is found: %s', (_, figure) => {
  expect(imageOf(figure)).toBe('https://paper.example/a.jpg');
});

test('its address is read against the base of the page', () => {
  expect(imageOf('<img src="a.jpg">', '<base href="https://cdn.example/x/">')).toBe('https://cdn.example/x/a.jpg');
});
