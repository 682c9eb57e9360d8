// Child of bench/urls.mjs: 200 loopback addresses, 127.0.1.1 to 127.0.1.200, each a host of 50 invented articles. Sends its port;
// answers each message with what it has seen: for every host when each page was first asked for, and the most requests at once.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { prose, random } from './prose.mjs';

const HOSTS = 200;
const PARAGRAPHS = 6;
const PARAGRAPH_WORDS = 60;

function page(host, number) {
  const next = random(host * 1000 + number);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => `<p>${prose(next, PARAGRAPH_WORDS).join(' ')}.</p>`);
  const title = prose(next, 8).join(' ');
  const menu = Array.from({ length: 12 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`).join('');
  return gzipSync(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><ul>${menu}</ul></nav><article><h1>${title}</h1>${paragraphs.join('\n')}</article>
<footer>Copyright The Host ${host}. All rights reserved. Sign up for our newsletter.</footer></body></html>`);
}

const startedMs = Date.now();
const hosts = Array.from({ length: HOSTS }, () => ({ atMs: [], underWay: 0, mostAtOnce: 0 }));
let repeats = 0;
const seen = new Set();

function answer(host, request, response) {
  const number = Number(/^\/article\/(\d+)$/.exec(request.url)?.[1] ?? 0);
  if (number === 0) return response.writeHead(404).end();
  const facts = hosts[host - 1];
  facts.mostAtOnce = Math.max(facts.mostAtOnce, ++facts.underWay);
  response.on('close', () => facts.underWay--);
  const key = `${host}/${number}`;
  if (seen.has(key)) repeats++;
  else facts.atMs.push(Date.now() - startedMs);
  seen.add(key);
  const body = page(host, number);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': body.length,
  };
  // 10 to 40 ms, as a site not far away takes.
  setTimeout(() => response.writeHead(200, headers).end(body), 10 + ((host * 7919 + number * 104_729) % 30));
}

const listen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer((request, response) => answer(host, request, response));
    server.listen(port, `127.0.1.${host}`, () => resolve(server.address().port));
  });
const port = await listen(0, 1);
for (let host = 2; host <= HOSTS; host++) await listen(port, host);
process.send({ port, hosts: HOSTS, startedMs });
process.on('message', () =>
  process.send({ repeats, hosts: hosts.map(({ atMs, mostAtOnce }) => ({ atMs, mostAtOnce })) }),
);
process.on('disconnect', () => process.exit());
