import { describe, expect, it } from 'vitest';
import { declaredCanonical, discoverFeeds } from '../../fetch/links.js';
import { effortMs } from '../effort.js';
import { articlePage, inventArticle } from '../site/articles.js';

const PAGE = 'https://www.paper.example/news/1';

describe('discoverFeeds', () => {
  it('finds what a page declares, before what looks like a feed', () => {
    const html = `<html><head><BASE href="https://www.paper.example/en/">
      <a href="/rss.xml">RSS</a> <a href='feed/'>Feed</a> <a href="/feedback">no</a> <a href="/article/feed-the-birds">no</a>
      <link rel=alternate type=application/rss+xml title="News &amp; views" href=news.rss>
      <link title='Atom' href='/atom.xml' type='application/atom+xml; charset=utf-8' rel='Alternate nofollow'/>
      <link rel="alternate" type="application/feed+json" href="feed.json">
      <link rel="alternate" type="text/html" hreflang="de" href="/de"><link rel="stylesheet" type="text/xml" href="/x.xml">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="application/rss+xml" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="news.rss">`;
    expect(discoverFeeds(html, PAGE)).toEqual([
      { url: 'https://www.paper.example/en/news.rss', title: 'News & views', declared: true },
      { url: 'https://www.paper.example/atom.xml', title: 'Atom', declared: true },
      { url: 'https://www.paper.example/en/feed.json', title: null, declared: true },
      { url: 'https://www.paper.example/rss.xml', title: null, declared: false },
      { url: 'https://www.paper.example/en/feed/', title: null, declared: false },
    ]);
  });

  it('finds none in comments, scripts, drawings and templates', () => {
    const hidden = '<a href="/rss.xml">RSS</a><link rel="alternate" type="application/rss+xml" href="/news.rss">';
    const html = `<!-- ${hidden} --><script>"${hidden}"</script><svg>${hidden}</svg><template>${hidden}</template><noscript>${hidden}</noscript>`;
    expect(discoverFeeds(`<body>${html}`, PAGE)).toEqual([]);
  });

  it('declares a feed that was first seen as a link', () => {
    const html = '<a href="/rss.xml">RSS</a><link rel="alternate" type="application/rss+xml" href="/rss.xml">';
    expect(discoverFeeds(html, PAGE)).toEqual([
      { url: 'https://www.paper.example/rss.xml', title: null, declared: true },
    ]);
  });

  it.each([
    ['unclosed tags', '<link rel="alternate" '.repeat(250_000)],
    ['nesting', '<a>'.repeat(800_000) + '</b>'.repeat(500_000)],
    ['quotes', `<a href="${'"a='.repeat(1_000_000)}`],
    ['one tag after the other', '<a href="/feed">'.repeat(100_000)],
    ['long tags', `<a ${'x=1 '.repeat(2_000)}>`.repeat(600)],
    ['blanks in tags', `<a ${' '.repeat(8_000)}>`.repeat(600)],
    ['names in tags', `<a ${'a'.repeat(8_000)}>`.repeat(600)],
  ])('takes linear time on %s', (_, html) => {
    expect(effortMs(() => [discoverFeeds(html, PAGE), declaredCanonical(html, PAGE)])).toBeLessThan(4_000);
  });
});

describe('declaredCanonical', () => {
  const page = (href: string) => `<head><link href="${href}" rel="canonical"></head>`;
  it.each([
    ['/news/one', 'https://www.paper.example/news/one'],
    ['https://paper.example/news/1', 'https://paper.example/news/1'],
    ['https://amp.paper.example/news/1?a=1&amp;b=2', 'https://amp.paper.example/news/1?a=1&b=2'],
    [PAGE, null],
    ['https://other.example/news/1', null],
    ['/', null],
    ['https://paper.example', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%j is %j', (href, expected) => expect(declaredCanonical(page(href), PAGE)).toBe(expected));

  it('believes the front page about itself', () =>
    expect(declaredCanonical(page('https://paper.example/'), 'https://www.paper.example/')).toBe(
      'https://paper.example/',
    ));

  it.each([
    ['a comment', '<head><!-- <link rel="canonical" href="/a"> --></head>'],
    ['a comment that is never closed', '<head><!-- <link rel="canonical" href="/a"></head>'],
    ['a script', `<head><script>var x = '<link rel="canonical" href="/a">'</script></head>`],
    ['a style', '<head><style>/* <link rel="canonical" href="/a"> */</style></head>'],
    ['the title', '<head><title><link rel="canonical" href="/a"></title></head>'],
    ['a template', '<head><template><template></template><link rel="canonical" href="/a"></template></head>'],
    ['a noscript', '<head><noscript><link rel="canonical" href="/a"></noscript></head>'],
    ['a drawing', '<body><svg><link rel="canonical" href="/a"></svg>'],
    ['the body', '<head></head><body><link rel="canonical" href="/a">'],
    ['what follows an element of the body', '<head><div></div><link rel="canonical" href="/a"></head>'],
    ['what follows words', '<head>Welcome<link rel="canonical" href="/a"></head>'],
    ['escaped markup', '<head></head><p>&lt;link rel="canonical" href="/a"&gt;'],
  ])('does not hear %s', (_, html) => expect(declaredCanonical(html, PAGE)).toBeNull());

  it('hears what follows a script, a noscript with a picture, and a title', () => {
    const html =
      '<!doctype html><html><meta charset=utf-8><title>a < b</title><noscript><img src="/x.gif"></noscript><script>"<p>"</script><link rel=canonical href=/a>';
    expect(declaredCanonical(html, PAGE)).toBe('https://www.paper.example/a');
  });

  it('counts from the base that the head names', () =>
    expect(declaredCanonical('<head><base href="/en/"><link rel="canonical" href="a"></head>', PAGE)).toBe(
      'https://www.paper.example/en/a',
    ));

  it.each(['/index.html', '/home', '/default.aspx'])('does not believe %s of an inner page', (front) =>
    expect(declaredCanonical(page(front), PAGE)).toBeNull(),
  );

  it('prefers the header', () => {
    const header =
      '<https://paper.example/x>; rel="next", <https://paper.example/c>; type="text/html"; rel="shortlink canonical"';
    expect(declaredCanonical(page('/h'), PAGE, header)).toBe('https://paper.example/c');
    expect(declaredCanonical(page('/h'), PAGE, '<https://paper.example/x>; rel=next; title="canonical"')).toBe(
      'https://www.paper.example/h',
    );
  });

  it('reads the pages of the test site', () => {
    const html = articlePage(inventArticle(1), { origin: 'https://paper.example', path: '/article/1' });
    expect(declaredCanonical(html, 'https://paper.example/article/1?utm_source=x')).toBe(
      'https://paper.example/article/1',
    );
    expect(declaredCanonical(html, 'https://paper.example/article/1')).toBeNull();
  });
});
