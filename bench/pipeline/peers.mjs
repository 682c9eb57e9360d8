// What the walk is held against, in the same run: the rows it wrote put in plainly, BullMQ with nothing to do, what people glue
// together in Node, and cleaning alone.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { deflateRawSync } from 'node:zlib';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Articles a transaction. */
const BATCH = 64;

/** Tables in the order of their foreign keys, with the article's batch that each row belongs to. */
const BATCH_OF = {
  blobs: `(SELECT min(batch) FROM documents LEFT JOIN versions ON versions.id = version_id LEFT JOIN batches ON batches.id = article_id
          WHERE documents.sha256 = t.sha256)`,
  documents: '(SELECT batch FROM versions JOIN batches ON batches.id = article_id WHERE versions.id = t.version_id)',
  articles: '(SELECT batch FROM batches WHERE batches.id = t.id)',
  versions: '(SELECT batch FROM batches WHERE batches.id = t.article_id)',
  passages: '(SELECT batch FROM versions JOIN batches ON batches.id = article_id WHERE versions.id = t.version_id)',
  fingerprints: '(SELECT batch FROM batches WHERE batches.id = t.article_id)',
  matches:
    '(SELECT max(batch) FROM versions JOIN batches ON batches.id = article_id WHERE versions.id IN (t.later_version, t.earlier_version))',
  changes: '(SELECT batch FROM batches WHERE batches.id = t.article_id)',
};

/** The rows of a settled database as columns, by batch of 64 articles. */
export async function readRows(url) {
  const client = await connect(url);
  await client.query(
    `CREATE TEMP TABLE batches AS SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${BATCH} AS batch FROM articles`,
  );
  await client.query('ALTER TABLE batches ADD PRIMARY KEY (id)');
  const tables = [];
  for (const [table, batch] of Object.entries(BATCH_OF)) {
    const { rows: columns } = await client.query(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
      [`winnow.${table}`],
    );
    const { rows } = await client.query({
      text: `SELECT COALESCE(${batch}, 0)::int, ${columns.map(({ name, type }) => asValue(name, type)).join(', ')} FROM winnow.${table} AS t ORDER BY 1`,
      rowMode: 'array',
    });
    const batches = [];
    for (const [at, ...values] of rows) {
      batches[at] ??= columns.map(() => []);
      for (const [i, value] of values.entries()) batches[at][i].push(value);
    }
    tables.push({ table, columns, batches });
  }
  await client.end();
  return tables;
}

/** An article that stands for others may come in a later batch: at first each stands for itself. */
const asValue = (name, type) =>
  name === 'representative' ? 't.id::text' : type === 'bytea' ? `t.${name}` : `t.${name}::text`;

/** The same rows by `unnest`, one connection, 64 articles a transaction. */
export async function plainInserts(tables, url) {
  const client = await connect(url);
  const began = performance.now();
  const last = Math.max(...tables.map(({ batches }) => batches.length));
  for (let at = 0; at < last; at++) {
    await client.query('BEGIN');
    for (const { table, columns, batches } of tables) {
      if (!batches[at]) continue;
      const arrays = columns.map(({ type }, i) => `$${i + 1}::${type.endsWith('[]') ? 'text' : type}[]`);
      const picked = columns.map(({ name, type }) => (type.endsWith('[]') ? `${name}::${type}` : name));
      const names = columns.map(({ name }) => name).join(', ');
      await client.query(
        `INSERT INTO winnow.${table} (${names}) OVERRIDING SYSTEM VALUE
         SELECT ${picked.join(', ')} FROM unnest(${arrays.join(', ')}) AS row(${names})`,
        batches[at],
      );
    }
    await client.query('COMMIT');
  }
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}

/** The same rows by COPY from the server's own files, a table at a time. */
export async function copyRows(tables, from, to, folder) {
  const source = await connect(from);
  const target = await connect(to);
  const names = ({ columns }) => columns.map(({ name }) => name).join(', ');
  for (const one of tables)
    await source.query(`COPY (SELECT ${names(one)} FROM winnow.${one.table}) TO '${folder}/${one.table}.copy'`);
  // Articles point to one another: a whole table at once needs no order.
  const began = performance.now();
  for (const one of tables)
    await target.query(`COPY winnow.${one.table} (${names(one)}) FROM '${folder}/${one.table}.copy'`);
  const seconds = (performance.now() - began) / 1000;
  await source.end();
  await target.end();
  return seconds;
}

const OPTIONS = { attempts: 3, removeOnComplete: true, removeOnFail: true };

/** As many jobs as articles over two queues, ids alone, nothing done. */
export async function noop(count, { url }) {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  await connection.flushall();
  const [first, second] = ['hop-1', 'hop-2'].map((name) => new Queue(name, { connection, defaultJobOptions: OPTIONS }));
  const began = performance.now();
  let left = count;
  const done = new Promise((resolve) => {
    const hop1 = new Worker('hop-1', (job) => second.add('hop', job.data).then(() => undefined), {
      connection,
      concurrency: 64,
    });
    const hop2 = new Worker('hop-2', async () => undefined, { connection, concurrency: 64 });
    hop2.on('completed', () => --left === 0 && resolve([hop1, hop2]));
  });
  for (let at = 0; at < count; at += 200) {
    const ids = Array.from({ length: Math.min(200, count - at) }, (_, i) => String(at + i));
    await first.addBulk(ids.map((id) => ({ name: 'hop', data: { id }, opts: { jobId: `hop-${id}` } })));
  }
  const workers = await done;
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all([first.close(), second.close()]);
  await connection.quit();
  return seconds;
}

async function* linesOf(file, most = Number.POSITIVE_INFINITY) {
  let left = most;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (left-- <= 0) return;
    yield JSON.parse(line);
  }
}

/** What is glued together in Node: a signature by the npm package `minhash`, and an insert, an article. Returns seconds an article. */
export async function glue(file, url, most) {
  const { Minhash } = createRequire(import.meta.url)('minhash');
  const client = await connect(url);
  await client.query(
    'CREATE TABLE glue (id bigserial PRIMARY KEY, url text, title text, text text, signature bigint[])',
  );
  const began = performance.now();
  let articles = 0;
  for await (const { url: from, title, text } of linesOf(file, most)) {
    const signature = new Minhash();
    const words = text.toLowerCase().split(/\W+/);
    for (let at = 0; at + 5 <= words.length; at++) signature.update(words.slice(at, at + 5).join(' '));
    await client.query('INSERT INTO glue (url, title, text, signature) VALUES ($1, $2, $3, $4)', [
      from,
      title,
      text,
      signature.hashvalues,
    ]);
    articles++;
  }
  const seconds = (performance.now() - began) / 1000 / articles;
  await client.end();
  return seconds;
}

/** The cleaner alone, as many threads as the walk has, nothing stored. Returns seconds for all. */
export async function cleanAlone(file, clone, threads) {
  const { openCleanPool } = await import(`${clone}/dist/workers/clean-pool.js`);
  const pool = openCleanPool(threads, new URL(`file://${clone}/dist/workers/clean-thread.js`));
  const tasks = [];
  for await (const { url, text, html, title } of linesOf(file))
    tasks.push({
      bytes: deflateRawSync(html ?? text),
      type: html ? 'html' : 'text',
      charset: null,
      url,
      claims: title ? { title } : {},
    });
  const began = performance.now();
  await Promise.all(tasks.map((task) => pool.clean(task)));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return seconds;
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=winnow,public' });
  await client.connect();
  return client;
}
