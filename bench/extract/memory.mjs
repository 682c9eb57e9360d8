// memory.mjs PAGES_DIR [PAGES] (after npm run build): the pages over and over through one `winnow clean --jsonl`, and the memory of that
// process (Linux: VmRSS of /proc) as it goes. PAGES_DIR holds pages.jsonl.gz; 10,000 pages unless said otherwise.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { machine } from '../timing.mjs';

const [pagesDir, wanted = '10000'] = process.argv.slice(2);
if (!pagesDir) {
  console.error('usage: memory.mjs PAGES_DIR [PAGES]');
  process.exit(2);
}
const lines = gunzipSync(readFileSync(join(pagesDir, 'pages.jsonl.gz')))
  .toString('utf8')
  .split('\n')
  .filter(Boolean);
const total = Number(wanted);
const winnow = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../bin/winnow', import.meta.url)), 'clean', '--jsonl'],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
const rssMb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${winnow.pid}/status`, 'utf8'))[1]) / 1024;

console.log(`${total} pages; ${machine()}\n\n| pages | MB, mean | MB, most |\n|---|---|---|`);
let done = 0;
let seen = [];
const step = Math.ceil(total / 10);
createInterface({ input: winnow.stdout }).on('line', () => {
  done++;
  if (done % 50 === 0) seen.push(rssMb());
  if (done % step !== 0 && done !== total) return;
  const mean = seen.reduce((sum, one) => sum + one, 0) / seen.length;
  console.log(`| ${done} | ${mean.toFixed(0)} | ${Math.max(...seen).toFixed(0)} |`);
  seen = [];
});
for (let sent = 0; sent < total; sent++)
  if (!winnow.stdin.write(`${lines[sent % lines.length]}\n`)) await new Promise((go) => winnow.stdin.once('drain', go));
winnow.stdin.end();
