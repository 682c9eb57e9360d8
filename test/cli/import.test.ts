/** Archives in bulk, on the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { COMMAND_KIND, type TestStore } from '../stores.js';
import { winnow } from './run.js';

let store: TestStore;
beforeAll(async () => {
  store = await COMMAND_KIND.make();
});
afterAll(() => store?.drop());

const STORIES = [
  'The council voted on Tuesday to rebuild the old mill after a winter of storms had torn its roof away. Work is to begin in May, the mayor said.',
  'A ferry with forty passengers ran aground in fog off the northern pier. Nobody was hurt, and the tide lifted the boat again before noon.',
  'Beekeepers in the valley expect their poorest harvest for ten years. Cold weeks in April kept the swarms inside while the orchards were in bloom.',
];

const archive = () => {
  const file = join(temporaryFolder(), 'archive.jsonl');
  const lines = STORIES.map((text, at) => JSON.stringify({ id: `a-${at}`, text }));
  writeFileSync(file, [...lines, '{"id": "broken"', lines[0]?.replace('a-0', 'copy')].join('\n'));
  return file;
};

const outcomesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; outcome: string; code: string | null })
    .sort((a, b) => a.line - b.line)
    .map(({ outcome, code }) => code ?? outcome);

test('each line of an archive has its outcome, and a second run finds every one known', async () => {
  const file = archive();
  const { environment } = store;
  const first = await winnow(['import', '--jsonl', file], { environment });
  expect(outcomesOf(first.stdout)).toEqual([...STORIES.map(() => 'created'), 'E_JSON', 'duplicate']);
  const second = await winnow(['import', '--jsonl', file], { environment });
  expect(outcomesOf(second.stdout)).toEqual([...STORIES.map(() => 'unchanged'), 'E_JSON', 'unchanged']);
  const listed = await winnow(['export'], { environment });
  const exported = join(temporaryFolder(), 'exported.jsonl');
  writeFileSync(exported, listed.stdout);
  // What another archive exported is one to import.
  const again = await winnow(['import', '--jsonl', exported], { environment });
  expect(again.code).toBe(0);
  expect(outcomesOf(again.stdout)).toHaveLength(readFileSync(exported, 'utf8').trim().split('\n').length);
});

test('an archive that is not there ends the command before a store is opened', async () => {
  const { code, stderr } = await winnow(['import', 'nowhere.jsonl'], {
    environment: { DATABASE_URL: 'postgresql://127.0.0.1:1/x' },
  });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('nowhere.jsonl cannot be read (ENOENT)'),
  });
});
