// Child of bench/fetch.mjs: one page on 200 loopback addresses, 127.0.1.1 to 127.0.1.200, each a host. Sends its port, ends with its parent.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const HOSTS = 200;
const WORDS =
  'harbour council ferry timetable winter bridge inquiry residents engineers archive museum barge season vote'.split(
    ' ',
  );
// About 90 KB that gzip to a tenth, as news pages do.
const paragraphs = Array.from(
  { length: 420 },
  (_, at) =>
    `<p class="c-${at % 7}" data-id="${(at * 2654435761) >>> 0}">${Array.from({ length: 18 }, (_, word) => WORDS[(at * 7 + word * word * 3 + ((at * word) >> 3)) % WORDS.length]).join(' ')}.</p>`,
);
const page = gzipSync(
  `<!doctype html><html><head><title>Bench</title></head><body>${paragraphs.join('\n')}</body></html>`,
);

const server = createServer((request, response) => {
  const silent = request.url.startsWith('/silent');
  if (silent) return;
  // 10 to 40 ms, as a site not far away takes.
  setTimeout(
    () => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'content-length': page.length,
        etag: '"1"',
      });
      response.end(page);
    },
    10 + ((request.url.length * 7919 + Date.now()) % 30),
  );
});

const listen = (port, host) =>
  new Promise((resolve) => {
    const one = createServer((request, response) => server.emit('request', request, response));
    one.listen(port, host, () => resolve(one.address().port));
  });
const port = await listen(0, '127.0.1.1');
for (let host = 2; host <= HOSTS; host++) await listen(port, `127.0.1.${host}`);
process.send({ port, hosts: HOSTS, pageBytes: page.length });
process.on('disconnect', () => process.exit());
