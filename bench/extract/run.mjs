// run.mjs PAGES_DIR [NAME…] (after npm run build, and npm ci --ignore-scripts in bench/): winnow beside other extractors on the same
// pages, one process each, one after the other. PAGES_DIR holds pages.jsonl.gz (id, html, url) and gold.jsonl.gz (id, text, title, with,
// without). Prints a table: quality, and pages per second of CPU time (all threads; loading not counted, one warm-up of 20 pages).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../timing.mjs';
import { PEERS } from './peers.mjs';
import { rows, score } from './score.mjs';

const [pagesDir, ...names] = process.argv.slice(2);
if (!pagesDir) {
  console.error(`usage: run.mjs PAGES_DIR [${Object.keys(PEERS).join('|')}…]`);
  process.exit(2);
}
const WARM_UP = 20;

if (process.env.EXTRACT_ONE) await runOne(process.env.EXTRACT_ONE, process.env.EXTRACT_TO);
else compare();

async function runOne(name, file) {
  const extract = await PEERS[name]();
  const pages = rows(join(pagesDir, 'pages.jsonl.gz'));
  const safely = async (page) => {
    try {
      const { text, title, confidence } = await extract(page);
      return { id: page.id, text: text ?? '', title: title ?? null, confidence };
    } catch (error) {
      return { id: page.id, text: '', title: null, error: String(error) };
    }
  };
  for (const page of pages.slice(0, WARM_UP)) await safely(page);
  const before = process.cpuUsage();
  const answers = [];
  for (const page of pages) answers.push(await safely(page));
  const { user, system } = process.cpuUsage(before);
  const errors = answers.filter(({ error }) => error).length;
  writeFileSync(
    file,
    JSON.stringify({ answers, errors, seconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }),
  );
}

function compare() {
  const golds = rows(join(pagesDir, 'gold.jsonl.gz'));
  const folder = mkdtempSync(join(tmpdir(), 'winnow-extract-'));
  console.log(`${golds.length} pages; ${machine()}\n`);
  console.log(
    '| extractor | F1 | precision | recall | required kept | forbidden left | titles | pages under .5 | thrown | pages per CPU-second | peak MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const name of names.length > 0 ? names : Object.keys(PEERS)) {
    const file = join(folder, `${name}.json`);
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), pagesDir], {
      env: { ...process.env, EXTRACT_ONE: name, EXTRACT_TO: file },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) {
      console.log(`| ${name} | could not be run; is bench/ installed? |`);
      continue;
    }
    const { answers, errors, seconds, peakMb } = JSON.parse(readFileSync(file, 'utf8'));
    const s = score(golds, new Map(answers.map((answer) => [answer.id, answer])));
    const share = (part, all) => `${part} of ${all}`;
    const cells = [
      name,
      s.f1.toFixed(4),
      s.precision.toFixed(4),
      s.recall.toFixed(4),
      share(s.kept, s.keepable),
      share(s.left, s.leavable),
    ];
    cells.push(share(s.titles, golds.length), s.failed, errors, (golds.length / seconds).toFixed(1), peakMb.toFixed(0));
    console.log(`| ${cells.join(' | ')} |`);
  }
}
