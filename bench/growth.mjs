// growth.mjs [--sizes 10000,100000,1000000] [--fresh 300] [--draw]
//
// What an article costs in dedupe when so many others stand in the index, and when it carries a passage that stands on 100,000.
// The others are rows of the tables, loaded by COPY: 51 keys each, as many as an article of 555 words has. The fresh articles are
// whole: indexed, looked up, verified and settled by the worker's own handler, one at a time (milliseconds an article) and in
// batches of 32 (articles a second). A third of them are copies of one another with 3 % of the words edited. `--draw` writes
// docs/growth.svg. Needs PostgreSQL on the machine; starts its own. A million articles take about ten minutes and 9 GB of disk.
import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { pino } from 'pino';
import { openStore } from '../dist/store/open.js';
import { makeDedupeHandler } from '../dist/workers/dedupe.js';
import { storeCleaned } from './cleaned.mjs';
import { drawLines } from './draw.mjs';
import { startPostgres } from './postgres.mjs';
import { edited, paragraphs, prose, random } from './prose.mjs';
import { machine } from './timing.mjs';

const option = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback;
const SIZES = option('--sizes', '10000,100000,1000000').split(',').map(Number);
const FRESH = Number(option('--fresh', 300));
const KEYS = 51;
const HOT_CARRIERS = 100_000;
const HOT = prose(random(99), 60);

const postgres = await startPostgres({
  shared_buffers: '2GB',
  maintenance_work_mem: '2GB',
  max_wal_size: '16GB',
  wal_level: 'minimal',
  max_wal_senders: 0,
});
if (!postgres) {
  console.error('growth: needs PostgreSQL on the machine (Debian: postgresql); left out.');
  process.exit(0);
}
const database = await openStore({ databaseUrl: postgres.url, dataFolder: '', migrate: true });
const sql = async (text, values) => (await database.query(text, values)).rows;

/** Rows of the index for articles first..last, `keyOf(article, n)` an 8-byte key or null for a random one. */
async function copyKeys(first, last, keys, keyOf) {
  const [command, ...flags] = postgres.psql;
  const psql = spawn(command, [...flags, '-c', 'COPY winnow.fingerprints FROM STDIN (FORMAT binary)'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const header = Buffer.alloc(19);
  header.write('PGCOPY\n\xff\r\n\0', 'latin1');
  psql.stdin.write(header);
  const day = Math.floor(Date.now() / 86_400_000) - 10_957; // days since 2000
  const ROW = 2 + 5 * 4 + 8 + 4 + 4 + 4 + 2;
  for (let article = first; article <= last; article++) {
    const rows = Buffer.alloc(ROW * keys);
    const noise = randomFillSync(Buffer.alloc(8 * keys));
    for (let n = 0, at = 0; n < keys; n++) {
      at = rows.writeInt16BE(5, at);
      at = rows.writeInt32BE(8, at);
      at += (keyOf?.(n) ?? noise.subarray(8 * n, 8 * n + 8)).copy(rows, at);
      for (const id of [article, article, day]) at = rows.writeInt32BE(id, rows.writeInt32BE(4, at));
      at = rows.writeInt16BE(1, rows.writeInt32BE(2, at));
    }
    if (!psql.stdin.write(rows)) await once(psql.stdin, 'drain');
  }
  psql.stdin.end(Buffer.from([0xff, 0xff]));
  const [code] = await once(psql, 'exit');
  if (code !== 0) throw new Error('COPY failed');
}

let loaded = 0;
/** Articles that stand in the index, up to `size`; their texts are left out. */
async function grow(size) {
  await sql('DROP INDEX fingerprints_key');
  await sql(
    `INSERT INTO articles (id, identity, identity_hash, order_key, order_seen) OVERRIDING SYSTEM VALUE
     SELECT n, 'loaded ' || n, decode(md5(n::text), 'hex'), '0', now() FROM generate_series($1::int, $2::int) AS n`,
    [loaded + 1, size],
  );
  await sql(
    `INSERT INTO versions (id, article_id, text_hash, document_id, metadata, normalised, text, words, sketch, word_count, confidence, rules, parameters, first_seen, last_seen)
     OVERRIDING SYSTEM VALUE
     SELECT n, n, md5(n::text), (SELECT min(id) FROM documents), '{}', '', '', '', '', 555, 1, 1, 1, now(), now() FROM generate_series($1::int, $2::int) AS n`,
    [loaded + 1, size],
  );
  await sql('UPDATE articles SET representative = id, newest_version = id WHERE representative IS NULL');
  await copyKeys(loaded + 1, size, KEYS);
  loaded = size;
  await settleIndex();
}

async function settleIndex() {
  await sql('CREATE INDEX fingerprints_key ON fingerprints (key, article_id) INCLUDE (version_id)');
  await sql('ANALYZE');
  await sql('CHECKPOINT');
}

const next = random(5);
/** Documents in `cleaned`: a third of them copies, with 3 % of the words edited. */
async function freshDocuments(count, passage = []) {
  const texts = [];
  for (let n = 0; n < count; n++) texts.push(n % 3 === 2 ? edited(next, texts[n - 2], 0.03) : prose(next, 555));
  return storeCleaned(
    database,
    texts.map((words) => ({ text: paragraphs([...words.slice(0, 270), ...passage, ...words.slice(270)]) })),
  );
}

const log = pino({ level: 'silent' });
async function latencies(ids) {
  const settle = makeDedupeHandler({ database, batchSize: 1, log });
  const taken = [];
  for (const id of ids) {
    const began = performance.now();
    await settle(id);
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b);
}
async function rate(ids) {
  const settle = makeDedupeHandler({ database, batchSize: 32, log });
  const began = performance.now();
  for (let at = 0; at < ids.length; at += 64) await Promise.all(ids.slice(at, at + 64).map(settle));
  return (1000 * ids.length) / (performance.now() - began);
}
const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

try {
  await sql(
    `INSERT INTO documents (identity, identity_hash, door, type, first_seen, last_seen, state) VALUES ('loaded', 'loaded', 'path', 'text', now(), now(), 'settled')`,
  );
  // Fresh articles get higher ids than those that are loaded, as they would.
  await sql(
    "SELECT setval(pg_get_serial_sequence('winnow.articles', 'id'), 10000000), setval(pg_get_serial_sequence('winnow.versions', 'id'), 10000000)",
  );
  const table = [];
  await latencies(await freshDocuments(60)); // compiled and planned
  for (const size of SIZES) {
    const began = performance.now();
    await grow(size);
    console.error(`${size} articles loaded in ${Math.round((performance.now() - began) / 1000)} s`);
    const taken = await latencies(await freshDocuments(FRESH));
    const perSecond = await rate(await freshDocuments(2 * FRESH));
    const [{ heap, index }] = await sql(
      `SELECT sum(pg_table_size(inhrelid))::float AS heap, sum(pg_indexes_size(inhrelid))::float AS index FROM pg_inherits WHERE inhparent = 'fingerprints'::regclass`,
    );
    table.push({
      articles: size,
      p50: share(taken, 0.5),
      p99: share(taken, 0.99),
      perSecond,
      bytes: (heap + index) / size,
    });
  }
  console.log(machine());
  console.log('articles in the index   ms an article: p50   p99   articles/s in batches   bytes of index an article');
  for (const row of table)
    console.log(
      `${String(row.articles).padStart(21)}${row.p50.toFixed(2).padStart(21)}${row.p99.toFixed(2).padStart(6)}${row.perSecond.toFixed(0).padStart(24)}${row.bytes.toFixed(0).padStart(28)}`,
    );
  console.log(
    `p50 at ${table.at(-1).articles} is ${(table.at(-1).p50 / table[0].p50).toFixed(2)} times p50 at ${table[0].articles}`,
  );

  const [first] = await freshDocuments(1, HOT);
  const [second] = await freshDocuments(1, HOT);
  await latencies([first, second]);
  const hot = await sql(
    `SELECT key FROM fingerprints WHERE article_id IN (SELECT article_id FROM versions JOIN documents ON version_id = versions.id WHERE documents.id = ANY($1))
     GROUP BY key HAVING count(*) = 2`,
    [[first, second]],
  );
  if (hot.length === 0) throw new Error('the passage has no keys of its own');
  const keys = hot.map(({ key }) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(key));
    return bytes;
  });
  // Only the oldest carriers are ever read.
  await sql(
    'UPDATE versions SET (words, sketch, word_count) = (SELECT words, sketch, word_count FROM versions AS whole JOIN documents ON whole.id = version_id WHERE documents.id = $1) WHERE id <= 64',
    [first],
  );
  await sql('DROP INDEX fingerprints_key');
  await copyKeys(1, HOT_CARRIERS, keys.length, (n) => keys[n]);
  await settleIndex();
  const plain = await latencies(await freshDocuments(FRESH));
  const carrying = await latencies(await freshDocuments(FRESH, HOT));
  console.log(
    `a passage of ${HOT.length} words (${keys.length} keys) that stands on ${HOT_CARRIERS} articles: p50 ${share(carrying, 0.5).toFixed(2)} ms an article with it, ${share(plain, 0.5).toFixed(2)} without: ${(share(carrying, 0.5) / share(plain, 0.5)).toFixed(2)} times`,
  );
  if (process.argv.includes('--draw'))
    writeFileSync(
      new URL('../docs/growth.svg', import.meta.url),
      drawLines({
        title: 'Dedupe, milliseconds an article',
        x: { title: 'articles in the index', values: table.map((row) => row.articles), logarithmic: true },
        y: { title: 'ms' },
        series: [
          { name: 'p50', values: table.map((row) => row.p50) },
          { name: 'p99', values: table.map((row) => row.p99) },
        ],
      }),
    );
} finally {
  await database.close();
  await postgres.stop();
}
