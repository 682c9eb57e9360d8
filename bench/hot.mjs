// hot.mjs [--articles 1536] [--step 256] [--only near-reverse]
//
// What an article costs in dedupe when very many others resemble it: processor milliseconds of this process an article, step by
// step, and how many `repointed` changes there were. Flat is right. Each kind has a database of its own; needs PostgreSQL on the
// machine and starts its own.
//   control       articles of their own
//   near          copies of one story with 3 % of the words edited, the oldest first
//   near-reverse  the same, the newest first: each comes before all that are there
//   notices       one form of one site, filled in with other numbers and names
import { pino } from 'pino';
import { openStore } from '../dist/store/open.js';
import { makeDedupeHandler } from '../dist/workers/dedupe.js';
import { settleOvertaken } from '../dist/workers/settle.js';
import { storeCleaned } from './cleaned.mjs';
import { startPostgres } from './postgres.mjs';
import { edited, paragraphs, prose, random } from './prose.mjs';
import { machine } from './timing.mjs';

const option = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback;
const ARTICLES = Number(option('--articles', 1536));
const STEP = Number(option('--step', 256));
const FIRST_MS = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;

const next = random(8);
const story = prose(next, 300);
const at = (n) => new Date(FIRST_MS + n * MINUTE_MS);
const copy = () => paragraphs(edited(next, story, 0.03));
const KINDS = {
  control: (n) => ({ text: paragraphs(prose(next, 300)), publishedAt: at(n) }),
  near: (n) => ({ text: copy(), publishedAt: at(n) }),
  'near-reverse': (n) => ({ text: copy(), publishedAt: at(ARTICLES - n) }),
  notices: (n) => ({
    text: `The harbour office of ${prose(next, 1)} gives notice that the basin was sounded at ${n % 24}:${n % 60} on a depth of ${(next() * 20).toFixed(2)} metres, under a wind of ${(next() * 60).toFixed(0)} knots from the quarter of ${prose(next, 1)}, and that ships of more than ${(next() * 9000).toFixed(0)} tonnes will be piloted by ${prose(next, 2).join(' ')} until the sluice is opened again by the keeper of the upper lock.`,
    site: 'notices.example',
    publishedAt: at(n),
  }),
};

const log = pino({ level: 'silent' });
const cpuMs = ({ user, system }) => (user + system) / 1000;

async function run(make) {
  const postgres = await startPostgres({ shared_buffers: '512MB', fsync: 'off' });
  if (!postgres) {
    console.error('hot: needs PostgreSQL on the machine (Debian: postgresql); left out.');
    process.exit(0);
  }
  const database = await openStore({ databaseUrl: postgres.url, dataFolder: '', migrate: true });
  try {
    const settle = makeDedupeHandler({ database, batchSize: 32, log });
    const steps = [];
    for (let from = 0; from < ARTICLES; from += STEP) {
      const ids = await storeCleaned(
        database,
        Array.from({ length: Math.min(STEP, ARTICLES - from) }, (_, n) => make(from + n)),
      );
      const began = process.cpuUsage();
      for (let n = 0; n < ids.length; n += 64) await Promise.all(ids.slice(n, n + 64).map(settle));
      steps.push((cpuMs(process.cpuUsage(began)) / ids.length).toFixed(1));
    }
    const began = process.cpuUsage();
    await settleOvertaken(database);
    const sweep = cpuMs(process.cpuUsage(began)) / ARTICLES;
    const { rows } = await database.query(
      `SELECT (SELECT count(*)::int FROM changes WHERE kind = 'repointed') AS repointed,
              (SELECT count(DISTINCT representative)::int FROM articles) AS clusters`,
    );
    return { steps, sweep, ...rows[0] };
  } finally {
    await database.close();
    await postgres.stop();
  }
}

console.log(machine());
for (const [kind, make] of Object.entries(KINDS)) {
  if (option('--only', kind) !== kind) continue;
  const { steps, sweep, repointed, clusters } = await run(make);
  console.log(
    `${kind.padEnd(14)} ${steps.map((ms) => ms.padStart(6)).join('')}   sweep ${sweep.toFixed(1)}   ${clusters} clusters, ${repointed} repointed`,
  );
}
