import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';

const FIRST = 'The ferry sailed on Monday for the first time since the storm, the harbour board said in a statement.';
const SECOND = 'Four carpenters had finished the new pier a week early, and the fare will stay as it was last year.';
const THIRD = 'Islanders who had gone round by the bridge for three months stood on the quay to see the first boat.';
const textOf = (body: string, head = ''): string =>
  clean({
    content: `<html><head>${head}</head><body><main><h1>Ferry sails</h1>${body}</main></body></html>`,
    type: 'html',
  }).text;

describe('a drop cap is the first letter of its word', () => {
  test.each([
    ['floating', '<span style="display:block;float:left">T</span>he'],
    ['by its class', '<span class="block dropcap">T</span>he'],
    [
      'read aloud beside it',
      '<span aria-hidden="true">T</span><span class="sr-only">The</span><span aria-hidden="true">he</span>',
    ],
    [
      'read aloud before it',
      '<span class="visually-hidden">The</span><span aria-hidden="true"><span>T</span>he</span>',
    ],
  ])('%s', (_, the) => {
    expect(textOf(`<p>${the}${FIRST.slice(3)}</p><p>${SECOND}</p><p>${THIRD}</p>`)).toContain(FIRST);
  });
});

test('readings above ideographs leave the words alone', () => {
  const ruby = (base: string, reading: string) => `<ruby>${base}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`;
  const paragraph = `${ruby('渡', 'わた')}し${ruby('船', 'ぶね')}は月曜日の朝に再び動き始めたと港の管理者が話した。`;
  expect(textOf(`<p>${paragraph}</p><p>島の人々は岸に集まり、最初の船が出るのを見守っていた。</p>`)).toContain(
    '渡し船は月曜日の朝に再び動き始めた',
  );
});

describe('what opens by a click goes on with the text', () => {
  test.each([
    [
      'an answer below its question',
      `<button aria-controls="a">Who pays?</button><div id="a" hidden><p>${THIRD}</p></div>`,
    ],
    ['a part behind "Read more"', `<div class="rest" style="display:none"><p>${THIRD}</p></div>`],
  ])('%s', (_, panel) => {
    expect(textOf(`<p>${FIRST}</p><p>${SECOND}</p>${panel}`)).toContain(THIRD);
  });
  test.each([
    ['a dialogue', `<div class="modal" hidden><p>${THIRD}</p></div>`],
    ['a list of links', `<div hidden><p><a href="/a">${THIRD}</a></p></div>`],
    ['a prompt', `<div class="newsletter-signup" hidden><p>${THIRD}</p></div>`],
  ])('but %s does not', (_, panel) => {
    expect(textOf(`<p>${FIRST}</p><p>${SECOND}</p>${panel}`)).not.toContain(THIRD);
  });
});

describe('a box that asks for consent', () => {
  const ask =
    'We and our partners store information on a device, such as identifiers in cookies, to process personal data about you.';
  const box = `<div class="cookie-consent" role="dialog">${`<p>${ask}</p>`.repeat(5)}<button>Accept all</button></div>`;
  test('is none of the article, though it says more', () => {
    const text = textOf(`${box}<article><p>${FIRST}</p><p>${SECOND}</p></article>`);
    expect(text).toContain(FIRST);
    expect(text).not.toContain('partners');
  });
  test('is no box when the page is about cookies', () => {
    const about =
      'The regulator said on Monday that banners which hide the button to refuse are against the law in most cases.';
    expect(textOf(`<div class="cookie-news"><p>${about}</p><p>${SECOND}</p><button>Share</button></div>`)).toContain(
      about,
    );
  });
});

test('a post that the article quotes is kept', () => {
  const post = 'Nine islands, one pier and a very happy skipper: we sail again on Thursday.';
  const quote = `<blockquote class="twitter-tweet"><p>${post}</p></blockquote>`;
  expect(
    textOf(`<p>${FIRST}</p><p>The skipper wrote on Monday evening:</p>${quote}<p>${SECOND}</p><p>${THIRD}</p>`),
  ).toContain(post);
});

test('a live page that shows its entries by script only has them from its data', () => {
  const liveBlogUpdate = [FIRST, SECOND, THIRD].map((articleBody, at) => ({
    '@type': 'BlogPosting',
    headline: `Entry ${at}`,
    articleBody,
  }));
  const data = JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Ferry sails', liveBlogUpdate });
  const text = textOf('<p>Follow the boat with us.</p>', `<script type="application/ld+json">${data}</script>`);
  for (const entry of [FIRST, SECOND, THIRD]) expect(text).toContain(entry);
});

test('a sentence between headline and text is the standfirst, a short line is not', () => {
  const deck =
    '<p class="x1">Carpenters finished early, and the fare stays the same, says the board of the harbour.</p>';
  const rest = `<div><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`;
  expect(textOf(`${deck}${rest}`)).toContain('Carpenters finished early');
  expect(textOf(`<p class="x1">Harbour and islands</p>${rest}`)).not.toContain('Harbour and islands');
});
