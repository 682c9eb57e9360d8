/** What a user is told who made a mistake, or whose machine is not as it should be. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { COMMAND_KIND } from '../stores.js';
import { CAN_BE_POWERLESS, jsonLines, winnow } from './run.js';

const SAMPLES = join(import.meta.dirname, '../../samples');

test.skipIf(!CAN_BE_POWERLESS)(
  'a data folder that cannot be made or written to ends with 3 and says which',
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(folder, 0o555);
    for (const data of [file, join(file, 'data'), join(folder, 'data'), folder, '/proc/winnow']) {
      const { code, stdout, stderr } = await winnow(['list'], { environment: { WINNOW_DATA: data }, powerless: true });
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^winnow: The data folder ${data} cannot be used: .*WINNOW_DATA\\.\n$`));
    }
    chmodSync(folder, 0o755);
  },
);

test('an inbox that cannot be made ends with 2 and says which', async () => {
  const folder = temporaryFolder();
  const inbox = join(folder, 'file', 'inbox');
  writeFileSync(join(folder, 'file'), '');
  const environment = { WINNOW_INBOX: inbox, WINNOW_DATA: join(folder, 'data') };
  for (const command of ['up', 'init'])
    expect(await winnow([command], { environment, cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^winnow: WINNOW_INBOX: .*file.inbox cannot be used: .*\n$/),
    });
});

test('what is wrong is named, and how it is meant', async () => {
  const folder = temporaryFolder();
  const { environment, drop } = await COMMAND_KIND.make();
  const cases: [string[], RegExp][] = [
    [['schedule', 'add', 'x', 'nota', '--every', '1h'], /^winnow: nota is not an absolute URL; .*\n$/],
    [['feed', 'add', 'nota'], /^winnow: nota is not an absolute URL; .*\n$/],
    [['feed', 'add', 'https://a.example/', '--newer-than', 'soon'], /^winnow: "soon" is not a duration; .*\n$/],
    [['clean', folder], /^winnow: .* is a folder; one document is needed\.\n$/],
  ];
  for (const [args, message] of cases)
    expect(await winnow(args, { environment, cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  await drop();
});

test('an id that is not on the list of failures is told; what has no document is not said to be queued', async () => {
  const store = await COMMAND_KIND.make();
  const { environment } = store;
  for (const command of ['retry', 'drop'])
    expect(await winnow(['failed', command, '9'], { environment })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^winnow: Nothing on the list has the id 9; winnow failed list/),
    });
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), 'One line.');
  writeFileSync(join(folder, 'a.txt.meta.json'), 'nonsense');
  expect((await winnow(['add', folder], { environment })).code).toBe(1);
  const [{ id }] = jsonLines<{ id: string }>((await winnow(['failed', 'list', '--jsonl'], { environment })).stdout);
  expect(await winnow(['failed', 'retry', id], { environment })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${id} has no document`),
  });
  expect(await winnow(['failed', 'drop', id], { environment })).toMatchObject({ code: 0, stdout: '1 entry dropped\n' });
  await store.drop();
});

test('what was rejected or purged is told as that, by its file, its URL and its id', async () => {
  const store = await COMMAND_KIND.make();
  const { environment } = store;
  await winnow(['up', '--once', `${SAMPLES}/17-error-page.html`, `${SAMPLES}/05-short-brief.txt`], { environment });
  const told = async (command: string, name: string) => {
    const { code, stderr } = await winnow([command, name], { environment });
    return `${code} ${stderr}`;
  };
  const [{ url }] = jsonLines<{ url: string }>((await winnow(['export', '--documents'], { environment })).stdout);
  for (const name of [url, `${SAMPLES}/17-error-page.html`])
    expect(await told('show', name)).toMatch(/^2 winnow: .*: rejected, E_ERROR_PAGE: \w.*\n$/);
  expect(await told('explain', url)).toMatch(/: rejected, E_ERROR_PAGE: /);
  const [{ id: articleId }] = jsonLines<{ id: string }>((await winnow(['export'], { environment })).stdout);
  await winnow(['purge', articleId, '--yes', '--reason', 'court order'], { environment });
  for (const name of [articleId, `${SAMPLES}/05-short-brief.txt`])
    expect(await told('show', name)).toBe(`2 winnow: ${name}: purged: court order\n`);
  // Once more: the tombstone keeps it from coming back.
  await winnow(['up', '--once', `${SAMPLES}/05-short-brief.txt`], { environment });
  expect(await told('matches', `${SAMPLES}/05-short-brief.txt`)).toMatch(/: purged: court order\n$/);
  await store.drop();
});

test.each(['clean', 'check'])(
  '%s --jsonl fails when no line can be read, and goes on when one can',
  async (command) => {
    const store = await COMMAND_KIND.make();
    const run = (input: string) => winnow([command, '--jsonl'], { environment: store.environment, input });
    const bad = ['{"id": 1}', '{', '[]'].join('\n');
    const failed = await run(bad);
    expect(failed.code).toBe(1);
    expect(jsonLines(failed.stdout)).toMatchObject([
      { id: 1, rejected: { code: 'E_SHAPE' } },
      { rejected: { code: 'E_JSON' } },
      { rejected: { code: 'E_SHAPE' } },
    ]);
    expect((await run(`${bad}\n{"id": 2, "text": "The ferry was cancelled on Tuesday after a storm."}`)).code).toBe(0);
    expect((await run('')).code).toBe(0);
    const gone = await winnow(['check', '--jsonl', join(SAMPLES, 'gone.jsonl')], { environment: store.environment });
    expect(gone).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^winnow: .*gone\.jsonl cannot be read: .*\n$/),
    });
    await store.drop();
  },
);
