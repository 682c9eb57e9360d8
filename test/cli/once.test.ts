/** What `up --once` says at its end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { startSite } from '../site.js';
import { COMMAND_KIND, type TestStore } from '../stores.js';
import { start, winnow } from './run.js';

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
});

async function open(): Promise<TestStore['settings'] & { environment: Record<string, string> }> {
  const store = await COMMAND_KIND.make();
  stores.push(store);
  return { ...store.settings, environment: { ...store.environment, WINNOW_LOG_LEVEL: 'silent' } };
}

const story = (of: string) =>
  `The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office of ${of} said.`;

test('paths that are not there are told alone, with 2; beside others they fail alone, with 1', async () => {
  const { environment } = await open();
  const folder = temporaryFolder();
  expect(await winnow(['up', 'gone', '--once'], { environment, cwd: folder })).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^winnow: gone cannot be read \(ENOENT\)\. .*\n$/),
  });
  writeFileSync(join(folder, 'a.txt'), story('Testville'));
  const { code, stdout, stderr } = await winnow(['up', 'gone', 'a.txt', '--once'], { environment, cwd: folder });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^E_UNREADABLE: gone .*\n$/) });
  expect(stdout).toMatch(/2 items: 1 created, 1 failed|2 items: 1 failed, 1 created/);
  expect(stdout).not.toContain('more: winnow list');
});

test('what came from the inbox and the queue is counted, and what failed ends with 1', async () => {
  const { environment, inboxFolder } = await open();
  const site = await startSite({ articles: 3 });
  Object.assign(environment, { WINNOW_FETCH_ALLOW: site.host });
  const once = () => winnow(['up', '--once'], { environment });
  expect(await once()).toEqual({ code: 0, stdout: '0 items: nothing new\n', stderr: '' });

  mkdirSync(inboxFolder);
  writeFileSync(join(inboxFolder, 'a.txt'), story('Testville'));
  const urls = [`${site.url}/article/1`, `${site.url}/status/404`];
  expect((await winnow(['add', ...urls], { environment })).code).toBe(0);
  expect(await once()).toEqual({ code: 0, stdout: '3 items: 2 created, 1 rejected\n', stderr: '' });
  // Known already, by its bytes or without a request.
  expect((await winnow(['add', '--refresh', urls[0]], { environment })).code).toBe(0);
  expect(await once()).toMatchObject({ code: 0, stdout: '1 item: 1 unchanged\n' });

  writeFileSync(join(inboxFolder, 'b.html.gz'), 'torn');
  writeFileSync(join(inboxFolder, 'c.txt'), story('Quayford and of the towns beyond it, where no boat ran either,'));
  const { code, stdout } = await winnow(['up', '--once', '--jsonl'], { environment });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect((await once()).code).toBe(0);
  await site.close();
});

test('a host that is tried again is told while it is waited for', async () => {
  const { environment } = await open();
  const dead = await startSite({ host: '127.0.0.9' });
  await dead.close();
  Object.assign(environment, { WINNOW_FETCH_ALLOW: dead.host });
  expect((await winnow(['add', `${dead.url}/article/1`], { environment })).code).toBe(0);
  const up = start(['up', '--once'], { environment });
  await new Promise<void>((told) => up.stderr?.on('data', (text: string) => text.includes('waiting for') && told()));
  up.kill('SIGTERM');
  expect(await up.ended).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      new RegExp(`^waiting for ${dead.host}: E_\\w+, tried once, again at .* \\(1 URL\\)\\n$`),
    ),
  });
});
