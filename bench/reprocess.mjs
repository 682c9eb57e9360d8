// reprocess.mjs [--documents 5000] [--kill-at 2500]
//
// One rule changes over an archive, by the commands a user types, on an embedded store in a temporary folder. Twice the same
// archive: one is reprocessed in one go; the other is killed (SIGKILL) when so many articles have been read, and reprocessed
// again. Checks that the dry run counts what then changes, and that both end the same. Takes about ten minutes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paragraphs, prose, random } from './prose.mjs';
import { machine } from './timing.mjs';

const option = (name, fallback) =>
  Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const DOCUMENTS = option('--documents', 5000);
const KILL_AT = option('--kill-at', DOCUMENTS / 2);
const STANDING = 'Whoever rows across the sound pays the guild.';
const RULE = {
  id: 'toll',
  label: 'promotion',
  place: 'line',
  weight: 3,
  phrases: ['whoever rows across the sound pays the guild'],
  example: STANDING,
  counter: 'He rows across the sound.',
};

const winnow = fileURLToPath(new URL('../bin/winnow', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs a command; `killAt` ends it when that many articles have been read again. */
function run(data, args, { rules = true, killAt = 0 } = {}) {
  const environment = {
    PATH: process.env.PATH,
    WINNOW_DATA: data,
    WINNOW_INBOX: join(folder, 'inbox'),
    WINNOW_LOG_LEVEL: killAt ? 'info' : 'warn',
    ...(rules && { WINNOW_RULES: join(folder, 'rules.json') }),
  };
  const startMs = performance.now();
  const child = spawn(process.execPath, [winnow, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr = (stderr + text).slice(-2000);
    if (killAt && Number(/"articles":(\d+)/.exec(text)?.[1] ?? 0) >= killAt) child.kill('SIGKILL');
  });
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') throw new Error(`winnow ${args.join(' ')}: ${code} ${stderr}`);
      resolve({ stdout, seconds: (performance.now() - startMs) / 1000 });
    }),
  );
}

async function told(data, args, options) {
  const { stdout, seconds } = await run(data, ['reprocess', '--json', ...args], options);
  const { articles, versions, changed, reworded, moves } = stdout ? JSON.parse(stdout) : {};
  const of = moves?.map(({ from, to, passages }) => `${from} → ${to} ${passages}`).join(', ');
  return { articles, versions, changed, reworded, moves: of, seconds: Number(seconds.toFixed(1)) };
}

/** A hash over every version: its article, text, labels and matches. */
async function fingerprintOf(data) {
  const { stdout } = await run(data, ['export', '--all-versions', '--passages']);
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { identity, text, passages, matches, revision } = JSON.parse(line);
      return JSON.stringify([identity, text, revision, passages, matches.map(({ kind }) => kind).sort()]);
    });
  return {
    versions: lines.length,
    sha256: createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16),
  };
}

const next = random(11);
const articles = Array.from({ length: DOCUMENTS }, (_, n) => {
  const [first, ...rest] = paragraphs(prose(next, 220)).split('\n\n');
  const text = [first, ...(n % 3 === 0 ? [STANDING] : []), ...rest].join('\n\n');
  return JSON.stringify({ id: `article ${n}`, site: `site-${n % 500}.example`, text });
});
writeFileSync(join(folder, 'articles.jsonl'), articles.join('\n'));
writeFileSync(join(folder, 'rules.json'), JSON.stringify({ rules: [RULE] }));

const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')];
const made = await run(whole, ['up', '--once', join(folder, 'articles.jsonl')], { rules: false });
cpSync(whole, killed, { recursive: true });
console.log(`reprocess: ${DOCUMENTS} documents, a third with the rule's line; ${machine()}`);
console.log(`ingested in ${made.seconds.toFixed(1)} s`);
const show = (what, rows) => console.log(what.padEnd(24), JSON.stringify(rows));
show('dry run', await told(whole, ['--dry-run']));
show('in one go', await told(whole, []));
show('dry run afterwards', await told(whole, ['--dry-run']));
show(`killed at ${KILL_AT}`, await told(killed, [], { killAt: KILL_AT }));
show('dry run', await told(killed, ['--dry-run']));
show('again', await told(killed, []));
const ends = [await fingerprintOf(whole), await fingerprintOf(killed)];
show('end of the first', ends[0]);
show('end of the second', ends[1]);
if (ends[0].sha256 !== ends[1].sha256) {
  console.error('The two ends differ.');
  process.exitCode = 1;
}
