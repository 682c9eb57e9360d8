/** Behaviours about content: articles that change, walls, pages that are not there, charsets, types. */
import { articlePage, changedAt, inventArticle, plainPage } from './articles.js';
import { type Behaviour, HTML, send, sendValidated, type Visit } from './state.js';

const WALL =
  'We value your privacy. We and our 842 partners store and access information on a device. Accept all or manage your choices.';

function page(visit: Visit, number: number, { edit = 0, adSeed = 0, head = '' } = {}): string {
  const { origin } = visit.state;
  return articlePage(inventArticle(number, edit), { origin, path: visit.url.pathname, adSeed, head });
}

/** One of the site's own articles: with validators, edited by `site.edit`, 410 after `site.withdraw`, 404 beyond the last. */
function article(visit: Visit, part: string): void {
  const number = Number(part);
  const { articles, withdrawn, edits } = visit.state;
  const edit = edits.get(number) ?? 0;
  if (!(number >= 1 && number <= articles))
    send(visit.response, plainPage('Not found', ['No such page.']), { status: 404 });
  else if (withdrawn.has(number)) send(visit.response, plainPage('Gone', ['Withdrawn.']), { status: 410 });
  else sendValidated(visit, page(visit, number, { edit }), changedAt(number, edit));
}

const FRENCH =
  'Le garçon a mangé à Noël. Le conseil du port a approuvé mardi le projet des deux ponts après trois heures de débat, a déclaré la société des eaux.';
const CYRILLIC = 'Совет порта утвердил план двух мостов после трёх часов споров.';

export const PAGES: readonly Behaviour[] = [
  { path: '/article/:n', does: 'article n with ETag and Last-Modified', answer: article },
  {
    path: '/changing-ads/:n',
    does: 'article n; its advertisements differ at each request',
    answer: (visit, n) => send(visit.response, page(visit, Number(n), { adSeed: visit.hit })),
  },
  {
    path: '/changes-at/:k/:n',
    does: 'article n; its words change once, at request k, its advertisements always',
    answer: (visit, k, n) =>
      send(visit.response, page(visit, Number(n), { adSeed: visit.hit, edit: visit.hit >= Number(k) ? 1 : 0 })),
  },
  {
    path: '/lying-etag/:n',
    does: 'article n; its words change at each request, its ETag never',
    answer: (visit, n) =>
      sendValidated(visit, page(visit, Number(n), { edit: visit.hit }), null, HTML, '"always-the-same"'),
  },
  {
    path: '/moving-etag/:n',
    does: 'article n; every conditional request is answered with 304 and another ETag',
    answer: (visit, n) => {
      const headers = { etag: `"state-${visit.hit}"` };
      if (visit.request.headers['if-none-match'] !== undefined) visit.response.writeHead(304, headers).end();
      else send(visit.response, page(visit, Number(n)), { headers });
    },
  },
  {
    path: '/last-modified',
    does: 'an article with Last-Modified only',
    answer: (visit) => {
      const headers = { 'last-modified': 'Thu, 01 Jan 2026 10:00:00 GMT' };
      if (visit.request.headers['if-modified-since'] === headers['last-modified'])
        visit.response.writeHead(304, headers).end();
      else send(visit.response, page(visit, 3), { headers });
    },
  },
  {
    path: '/withdrawn-at/:k/:n',
    does: 'article n; 410 from request k on',
    answer: (visit, k, n) =>
      visit.hit >= Number(k)
        ? send(visit.response, 'gone', { status: 410 })
        : send(visit.response, page(visit, Number(n))),
  },
  {
    path: '/missing-at/:k/:n',
    does: 'article n; 404 from request k on',
    answer: (visit, k, n) =>
      visit.hit >= Number(k)
        ? send(visit.response, plainPage('Not found', ['No such page.']), { status: 404 })
        : send(visit.response, page(visit, Number(n))),
  },
  {
    path: '/worse-at/:k/:kind/:n',
    does: 'article n; from request k on a consent wall, challenge, not-found, empty or stub page with 200',
    answer: (visit, k, kind, n) =>
      send(visit.response, visit.hit >= Number(k) ? (WORSE[kind!] ?? '') : page(visit, Number(n))),
  },
  {
    path: '/harbour',
    does: 'the front of a section: headlines of 14 articles with the first paragraph of each',
    answer: ({ response }) => {
      const teasers = Array.from({ length: 14 }, (_, at) => inventArticle(at + 1)).map(
        ({ title, paragraphs }, at) =>
          `<li><h3><a href="/article/${at + 1}">${title}</a></h3><p>${paragraphs[0]}</p></li>`,
      );
      send(response, `<!doctype html><title>Harbour</title><h1>Harbour</h1><ul>${teasers.join('')}</ul>`);
    },
  },
  {
    path: '/withdrawn-to-section/:n',
    does: 'article n, then a redirect to /harbour',
    answer: (visit, n) => {
      if (visit.hit === 1) send(visit.response, page(visit, Number(n)));
      else visit.response.writeHead(302, { location: '/harbour' }).end();
    },
  },
  { path: '/consent', does: 'a consent wall with 200', answer: ({ response }) => send(response, WORSE.consent!) },
  {
    path: '/challenge',
    does: 'a browser challenge with 200',
    answer: ({ response }) => send(response, WORSE.challenge!),
  },
  {
    path: '/not-found-200',
    does: '"page not found" with 200',
    answer: ({ response }) => send(response, WORSE['not-found']!),
  },
  { path: '/empty', does: 'an empty body with 200', answer: ({ response }) => send(response, '') },
  { path: '/no-content', does: '204', answer: ({ response }) => response.writeHead(204).end() },
  {
    path: '/canonical/:n',
    does: 'a copy of article n that names /article/n as canonical, with feeds and an AMP twin in its head',
    answer: (visit, n) => {
      const feeds =
        '<link rel="alternate" type="application/rss+xml" title="All news" href="/feed.rss"><link rel="alternate" type="application/atom+xml" href="/feed.atom"><link rel="amphtml" href="/amp/1">';
      const { origin } = visit.state;
      send(visit.response, articlePage(inventArticle(Number(n)), { origin, path: `/article/${n}`, head: feeds }));
    },
  },
  {
    path: '/twin/:n',
    does: 'article n as another form of it, AMP or mobile, that names ?of=… as canonical',
    answer: ({ response, url, state: { origin } }, n) => {
      const { paragraphs, title } = inventArticle(Number(n));
      const of = url.searchParams.get('of') ?? `${origin}/article/${n}`;
      send(response, plainPage(title, paragraphs, `<meta charset="utf-8"><link rel="canonical" href="${of}">`));
    },
  },
  {
    path: '/story',
    does: 'article ?id=…, though every one names /story as canonical',
    answer: (visit) => send(visit.response, page(visit, Number(visit.url.searchParams.get('id') ?? 1))),
  },
  {
    path: '/charset/header-latin1',
    does: 'ISO-8859-1, said in the header',
    answer: ({ response }) =>
      send(response, Buffer.from(plainPage('Café', [FRENCH], ''), 'latin1'), {
        type: 'text/html; charset=ISO-8859-1',
      }),
  },
  {
    path: '/charset/wrong',
    does: 'UTF-8, but the header says ISO-8859-1',
    answer: ({ response }) =>
      send(response, plainPage('Café', [FRENCH], ''), { type: 'text/html; charset="iso-8859-1"' }),
  },
  {
    path: '/charset/meta',
    does: 'windows-1251, said in a meta element only',
    answer: ({ response }) =>
      send(response, windows1251(plainPage('Мост', [CYRILLIC], '<meta charset="windows-1251">')), {
        type: 'text/html',
      }),
  },
  {
    path: '/charset/utf-16',
    does: 'UTF-16 little-endian with a byte order mark',
    answer: ({ response }) =>
      send(response, Buffer.from(`\ufeff${plainPage('Мост', [CYRILLIC], '')}`, 'utf16le'), { type: 'text/html' }),
  },
  {
    path: '/plain',
    does: 'plain text',
    answer: ({ response }) => send(response, inventArticle(4).paragraphs.join('\n\n'), { type: 'text/plain' }),
  },
  {
    path: '/no-type',
    does: 'HTML without Content-Type',
    answer: (visit) => send(visit.response, page(visit, 5), { type: null }),
  },
  {
    path: '/pdf',
    does: 'a PDF',
    answer: ({ response }) => send(response, '%PDF-1.4 invented', { type: 'application/pdf' }),
  },
];

const WORSE: Readonly<Record<string, string>> = {
  consent: plainPage('Before you continue', [WALL]),
  challenge: plainPage('Just a moment...', [
    'Checking your browser before accessing. Enable JavaScript and cookies to continue.',
  ]),
  'not-found': plainPage('Page not found', ['Sorry, the page you are looking for does not exist. Try the search.']),
  stub: plainPage(inventArticle(1).title, [
    `${inventArticle(1).paragraphs[0]!.slice(0, 90)}…`,
    'Subscribe to read the full story.',
  ]),
};

function windows1251(text: string): Buffer {
  const bytes = Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code === 0x451 ? 0xb8 : code & 0xff;
  });
  return Buffer.from(bytes);
}
