/** Commands beside an `up` that owns the embedded store. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { type Site, startSite } from '../site.js';
import { STORE_KINDS } from '../stores.js';
import { jsonLines, start, winnow } from './run.js';

let site: Site;
beforeAll(async () => {
  site = await startSite({ articles: 20 });
});
afterAll(() => site?.close());

test('while up runs, commands reach its store; a second up is turned away', async () => {
  const store = await STORE_KINDS[0].make();
  const environment = { ...store.environment, WINNOW_FETCH_ALLOW: site.host };
  const run = (...args: string[]) => winnow(args, { environment });
  const file = join(temporaryFolder(), 'ferry.txt');
  writeFileSync(
    file,
    'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.',
  );
  const up = start(['up'], { environment });
  // Begun at once: the store is still being opened.
  expect(await run('list')).toMatchObject({ code: 0 });
  const added = await run('add', '--wait', '--jsonl', file, `${site.url}/article/3`);
  expect(jsonLines(added.stdout)).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }]);
  expect((await run('list')).stdout).toContain('ferry');
  expect(await run('status')).toMatchObject({ code: 0, stdout: expect.stringMatching(/articles\s+2/) });
  expect((await run('schedule', 'add', 'often', `${site.url}/article/4`, '--every', '1s')).code).toBe(0);
  expect((await run('schedule', 'list')).stdout).toContain('often');
  expect((await run('schedule', 'remove', 'often')).code).toBe(0);
  expect(await run('doctor')).toMatchObject({ code: 0 });
  expect(await run('up', '--once')).toMatchObject({ code: 3, stderr: expect.stringContaining(`process ${up.pid}`) });
  up.kill('SIGKILL');
  await up.ended;
  // What a dead owner left lying does not matter.
  expect((await run('show', `${site.url}/article/3`)).code).toBe(0);
  expect((await run('up', '--once')).code).toBe(0);
  await store.drop();
});
