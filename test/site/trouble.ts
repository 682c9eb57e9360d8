/** Behaviours about transport: redirects, statuses, slowness, answers that are no HTTP. */
import { inventArticle, plainPage } from './articles.js';
import { type Behaviour, HTML, send, type Visit } from './state.js';

const PAGE = plainPage(inventArticle(7).title, inventArticle(7).paragraphs);

function redirect({ response }: Visit, status: number, location: string): void {
  // Node takes Latin-1 for a header; servers that write UTF-8 there send these bytes.
  const bytes = Buffer.from(location, 'utf8').toString('latin1');
  response.writeHead(status, { location: bytes, 'content-type': 'text/plain' }).end('moved');
}

function refreshHead({ searchParams }: URL): string {
  const meta = `<META http-equiv="Refresh" content="${(searchParams.get('with') ?? '').replaceAll('"', '&quot;')}">`;
  return searchParams.has('noscript') ? `<noscript>${meta}</noscript>` : meta;
}

/** Calls `step` every `ms` until the client leaves. */
function every({ response }: Visit, ms: number, step: () => void): void {
  const timer = setInterval(step, ms);
  response.on('close', () => clearInterval(timer));
}

/** Writes to the socket below HTTP. */
function raw({ response }: Visit, text: string): void {
  response.socket!.end(text, 'latin1');
}

export const TROUBLE: readonly Behaviour[] = [
  {
    path: '/redirect/chain/:n',
    does: 'n redirects, then article 1',
    answer: (visit, n) => redirect(visit, 302, Number(n) > 1 ? `/redirect/chain/${Number(n) - 1}` : '/article/1'),
  },
  {
    path: '/redirect/loop',
    does: 'redirects to itself by way of /redirect/pool',
    answer: (visit) => redirect(visit, 302, '/redirect/pool'),
  },
  {
    path: '/redirect/pool',
    does: 'redirects to /redirect/loop',
    answer: (visit) => redirect(visit, 302, '/redirect/loop'),
  },
  {
    path: '/redirect/private',
    does: 'redirects to the private target',
    answer: (visit) => redirect(visit, 302, visit.state.privateTarget),
  },
  { path: '/redirect/nowhere', does: '302 without Location', answer: ({ response }) => response.writeHead(302).end() },
  {
    path: '/redirect/scheme',
    does: 'redirects to file:///etc/passwd',
    answer: (visit) => redirect(visit, 302, 'file:///etc/passwd'),
  },
  {
    path: '/redirect/to',
    does: 'redirects to ?url=…',
    answer: (visit) => redirect(visit, 302, visit.url.searchParams.get('url') ?? '/'),
  },
  {
    path: '/cookie/door',
    does: 'sets two cookies and redirects to itself until both are brought along, then article 5',
    answer: ({ request, response }) => {
      const { paragraphs, title } = inventArticle(5);
      if (request.headers.cookie === 'seen=1; lang=en') send(response, plainPage(title, paragraphs));
      else response.writeHead(302, { location: '/cookie/door', 'set-cookie': ['seen=1; Path=/', 'lang=en'] }).end();
    },
  },
  {
    path: '/cookie/to',
    does: 'sets cookies for it, another path, https, another domain and one that has ended, and redirects to ?url=…',
    answer: ({ response, url }) => {
      const cookies = [
        'mine=1',
        'path=1; Path=/cookie/',
        'safe=1; Secure',
        'wide=1; Domain=example.com',
        'old=1; Max-Age=0',
      ];
      response.writeHead(302, { location: url.searchParams.get('url') ?? '/', 'set-cookie': cookies }).end();
    },
  },
  {
    path: '/cookie/counter',
    does: 'sets another cookie each time and redirects to itself',
    answer: ({ response, hit }) =>
      response.writeHead(302, { location: '/cookie/counter', 'set-cookie': `hit=${hit}` }).end(),
  },
  {
    path: '/refresh/header',
    does: 'an empty page with the header Refresh: ?with=…',
    answer: ({ response, url }) => send(response, '', { headers: { refresh: url.searchParams.get('with') ?? '' } }),
  },
  {
    path: '/refresh/meta',
    does: 'a page that only says that it has moved, with a meta refresh of ?with=…, in a noscript with ?noscript',
    answer: ({ response, url }) => send(response, plainPage('Moved', ['You are being sent on.'], refreshHead(url))),
  },
  {
    path: '/refresh/whole/:n',
    does: 'article n, with a meta refresh of ?with=…, in a noscript with ?noscript',
    answer: ({ response, url }, n) => {
      const { paragraphs, title } = inventArticle(Number(n));
      send(response, plainPage(title, [...paragraphs, ...inventArticle(Number(n) + 1).paragraphs], refreshHead(url)));
    },
  },
  {
    path: '/refresh/circle',
    does: 'an empty page that sends on to /refresh/circle/back',
    answer: ({ response }) => send(response, '', { headers: { refresh: '0; url=/refresh/circle/back' } }),
  },
  {
    path: '/refresh/circle/back',
    does: 'an empty page that sends on to /refresh/circle',
    answer: ({ response }) => send(response, '', { headers: { refresh: '0; url=/refresh/circle' } }),
  },
  {
    path: '/redirect/drip',
    does: 'redirects to article 1 with a body that never ends',
    answer: (visit) => {
      visit.response.writeHead(302, { location: '/article/1' });
      every(visit, 20, () => visit.response.write('.'));
    },
  },
  {
    path: '/redirect/:status',
    does: 'redirects to article 1 with 301, 302, 303, 307 or 308',
    answer: (visit, status) => redirect(visit, Number(status), '/article/1'),
  },
  {
    path: '/status/:code',
    does: 'that status, with a page',
    answer: ({ response }, code) => send(response, PAGE, { status: Number(code) }),
  },
  { path: '/gone', does: '410', answer: ({ response }) => send(response, 'gone', { status: 410 }) },
  {
    path: '/later',
    does: '429, Retry-After: 2',
    answer: ({ response }) => send(response, '', { status: 429, headers: { 'retry-after': '2' } }),
  },
  {
    path: '/later-date',
    does: '503, Retry-After an hour from now, as a date',
    answer: ({ response }) =>
      send(response, '', { status: 503, headers: { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() } }),
  },
  {
    path: '/flaky/:k',
    does: '503 for k requests, then a page',
    answer: ({ response, hit }, k) =>
      hit <= Number(k) ? send(response, '', { status: 503, headers: { 'retry-after': '0' } }) : send(response, PAGE),
  },
  {
    path: '/slow-headers/:ms',
    does: 'answers after that many milliseconds',
    answer: (visit, ms) => {
      const timer = setTimeout(() => send(visit.response, PAGE), Number(ms));
      visit.response.on('close', () => clearTimeout(timer));
    },
  },
  {
    path: '/slow-drip/:ms',
    does: 'one byte every so many milliseconds, for ever',
    answer: (visit, ms) => {
      visit.response.writeHead(200, { 'content-type': HTML });
      every(visit, Number(ms), () => visit.response.write('a'));
    },
  },
  {
    path: '/endless-body',
    does: 'a body that never ends, fast',
    answer: ({ response }) => {
      response.writeHead(200, { 'content-type': HTML });
      const block = Buffer.alloc(64 * 1024, 0x61);
      const more = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', more);
      more();
    },
  },
  {
    path: '/endless-headers',
    does: 'header lines that never end',
    answer: (visit) => {
      const socket = visit.response.socket!;
      socket.write('HTTP/1.1 200 OK\r\n');
      every(visit, 1, () => socket.write(`x-${'a'.repeat(500)}: ${'b'.repeat(500)}\r\n`));
      socket.on('error', () => {});
    },
  },
  {
    path: '/endless-hints',
    does: '103 Early Hints that never end',
    answer: (visit) => {
      const socket = visit.response.socket!;
      every(visit, 5, () => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'));
      socket.on('error', () => {});
    },
  },
  { path: '/hang-up', does: 'closes without an answer', answer: ({ response }) => response.socket!.destroy() },
  {
    path: '/unasked-switch',
    does: '101 Switching Protocols, though nobody asked',
    answer: (visit) => raw(visit, 'HTTP/1.1 101 Switching Protocols\r\n\r\n'),
  },
  {
    path: '/not-http',
    does: 'answers with something that is not HTTP',
    answer: (visit) => raw(visit, '220 mail.example ESMTP ready\r\n'),
  },
];
