import { expect, test } from 'vitest';
import { clean } from '../../clean.js';

const PROSE = '<p>The ferry sailed on Monday for the first time since the storm, the harbour board said.</p>'.repeat(4);
const TITLE = '<h1>Ferry sails again after the storm</h1>';
const published = (main: string, head = '', url = 'https://paper.example/ferry'): string | null =>
  clean({
    content: `<html><head><title>Ferry sails again after the storm</title>${head}</head><body>
      <div class="topbar"><span>Monday, 1 June 2026</span></div><div id="main">${main}</div></body></html>`,
    type: 'html',
    claims: { url },
  }).publishedAt;

test.each([
  [
    'an element named after dates below the headline',
    `${TITLE}<div class="article__stamp">5 May 2024, 10:12</div>${PROSE}`,
  ],
  [
    'a line of name, date and length',
    `${TITLE}<div><span>Ann Example</span>·<span>May 5, 2024</span>·<span>4 min read</span></div>${PROSE}`,
  ],
  ['a time element without an attribute', `${TITLE}<p><time>5 May 2024</time></p>${PROSE}`],
  [
    'an abbreviation below the text',
    `${TITLE}${PROSE}<div class="post-footer">Posted at <abbr class="published" title="2024-05-05T10:12:00+02:00">10:12</abbr></div>`,
  ],
  ['a line above the headline, in one part of the page with it', `<p class="date">05.05.2024</p>${TITLE}${PROSE}`],
  [
    'a line above the first paragraph of an article in one block',
    `5 May 2024<br><b>Ferry sails again</b><br><br>${'The ferry sailed on Monday for the first time since the storm, the harbour board said to reporters.<br><br>'.repeat(4)}`,
  ],
  ['a plain line below the text', `${TITLE}${PROSE}<p>Erstellt am Sonntag 5. Mai 2024</p>`],
  [
    'the date of publication rather than that of a change',
    `${TITLE}<p>Updated 9 May 2024 | Published 5 May 2024</p>${PROSE}`,
  ],
])('a page is dated by %s', (_, main) => {
  expect(published(main)?.slice(0, 10)).toBe('2024-05-05');
});

test.each([
  [
    'the comments',
    `${TITLE}${PROSE}<div class="comments"><div class="comment"><time datetime="2024-05-05">5 May 2024</time><p>Good.</p></div></div>`,
  ],
  [
    'teasers of other articles',
    `${TITLE}${PROSE}<div class="related"><div><a href="/a">Lock repaired</a> <time datetime="2024-05-05">5 May</time></div></div>`,
  ],
  [
    'the event that it announces',
    `${TITLE}<p><time itemprop="startDate" datetime="2024-05-05T19:00">Sunday</time></p>${PROSE}`,
  ],
  ['the day until which it is kept', `${TITLE}<meta itemprop="expires" content="2024-05-05">${PROSE}`],
  ['the day of the visit in the head of the site', `${TITLE}${PROSE}`],
])('a page is not dated by %s', (_, main) => {
  expect(published(main)).toBeNull();
});

test('the data of the page itself date it where no article is named', () => {
  const data = { '@type': 'WebPage', datePublished: '2024-05-05T10:00:00+02:00' };
  expect(published(`${TITLE}${PROSE}`, `<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toBe(
    '2024-05-05T10:00:00+02:00',
  );
});

test('data that is no JSON still dates the page', () => {
  const data = `{"@type":"NewsArticle", // by hand\n "datePublished": "2024-05-05"}`;
  expect(published(`${TITLE}${PROSE}`, `<script type="application/ld+json">${data}</script>`)).toBe('2024-05-05');
});

test('the address of a page is the last to be asked for its day', () => {
  expect(published(`${TITLE}${PROSE}`, '', 'https://paper.example/2024/05/05/ferry')).toBe('2024-05-05');
});
