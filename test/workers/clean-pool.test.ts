import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Cleaned } from '../../article.js';
import { type CleanPool, openCleanPool } from '../../workers/clean-pool.js';
import type { CleanTask } from '../../workers/clean-thread.js';
import { temporaryFolder } from '../run-folder.js';

const THREAD = new URL('../../dist/workers/clean-thread.js', import.meta.url);

let pool: CleanPool | undefined;
afterEach(() => pool?.close());

function task(text: string, fields: Partial<CleanTask> = {}): CleanTask {
  return { bytes: deflateRawSync(text), type: 'text', charset: null, url: null, claims: {}, ...fields };
}

const LIMIT_MS = 300;
/** What the thread computes before it takes its first document. */
const START_MS = 2 * LIMIT_MS;

/** A thread that misbehaves when the document says so: what a hostile document would make the cleaner do. */
function misbehaving(): URL {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(
    file,
    `import { inflateRawSync } from 'node:zlib';
     import { begin } from ${JSON.stringify(new URL('thread-clock.js', THREAD).href)};
     const work = (ms) => {
       const until = process.cpuUsage().user + ms * 1000;
       while (process.cpuUsage().user < until);
     };
     work(${START_MS});
     export default ({ tasks, clock }) => tasks.map(({ bytes }) => {
       begin(clock);
       const text = inflateRawSync(bytes).toString();
       if (text === 'hang') for (;;);
       if (text === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${3 * LIMIT_MS});
       if (text === 'eat') for (const eaten = []; ; ) eaten.push(new Array(1e6).fill(eaten.length));
       if (text === 'throw') throw new Error('on purpose');
       return { cleaned: text, rejected: null };
     });`,
  );
  return pathToFileURL(file);
}

const STORY =
  'The harbour office said on Tuesday that the ferry to the outer islands would not sail before the weekend.';

test('a document is cleaned in a thread, an object by what it carries', async () => {
  pool = openCleanPool(1, THREAD);
  const texts = await Promise.all(
    [
      task(STORY),
      task(`\ufeff${JSON.stringify({ text: STORY })}`, { type: 'json' }),
      task(JSON.stringify({ html: `<p>${STORY}</p>` }), { type: 'json' }),
    ].map(async (one) => (JSON.parse((await (pool as CleanPool).clean(one)).cleaned) as Cleaned).text),
  );
  expect(texts).toEqual([STORY, STORY, STORY]);
});

test('a thread cleans by the rules of the user', async () => {
  const rule = {
    id: 'own.bulletin',
    label: 'promotion',
    place: 'line',
    weight: 3,
    phrases: ['the harbour bulletin *'],
    example: 'The Harbour Bulletin comes every Friday',
    counter: 'He read it.',
  } as const;
  pool = openCleanPool(1, THREAD, undefined, { rules: [rule] });
  const reply = await pool.clean(
    task(`${STORY}\n\nThe Harbour Bulletin comes every Friday\n\n${STORY.replace('T', 't')}`),
  );
  const { passages } = JSON.parse(reply.cleaned) as Cleaned;
  expect(passages[1]).toMatchObject({ label: 'promotion', evidence: { rule: 'own.bulletin' } });
});

test('a document that hangs the cleaner is stopped, and the next one is cleaned', async () => {
  pool = openCleanPool(1, misbehaving(), LIMIT_MS);
  await expect(pool.clean(task('hang'))).rejects.toMatchObject({ code: 'E_TIMEOUT' });
  await expect(pool.clean(task('fine'))).resolves.toMatchObject({ rejected: null });
});

test('documents that share a message with one that hangs the cleaner are cleaned', async () => {
  pool = openCleanPool(1, misbehaving(), LIMIT_MS);
  // The first is alone; the others wait for it together.
  const outcomes = await Promise.allSettled(
    ['first', 'before', 'hang', 'after'].map((text) => pool?.clean(task(text))),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('a document whose thread is kept waiting by a busy machine is not stopped', async () => {
  pool = openCleanPool(1, misbehaving(), LIMIT_MS);
  await expect(pool.clean(task('wait'))).resolves.toMatchObject({ cleaned: 'wait' });
});

test('the start of a thread does not count for its first document', async () => {
  pool = openCleanPool(1, misbehaving(), LIMIT_MS);
  await expect(pool.clean(task('fine'))).resolves.toMatchObject({ cleaned: 'fine' });
});

test('a document that eats memory is stopped, and the next one is cleaned', async () => {
  pool = openCleanPool(1, misbehaving());
  await expect(pool.clean(task('eat'))).rejects.toMatchObject({ code: 'E_MEMORY' });
  await expect(pool.clean(task('fine'))).resolves.toMatchObject({ rejected: null });
});

test('a fault of the cleaner says so', async () => {
  pool = openCleanPool(1, misbehaving());
  await expect(pool.clean(task('throw'))).rejects.toMatchObject({
    code: 'E_CRASH',
    message: expect.stringContaining('on purpose'),
  });
});
