import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { start } from './run.js';

const RULE = {
  id: 'own.bulletin',
  label: 'promotion',
  place: 'line',
  weight: 3,
  phrases: ['the harbour bulletin *'],
  example: 'The Harbour Bulletin comes every Friday',
  counter: 'He read it.',
};
const PAGE = `Council closes the old bridge

The council of Testville voted on Monday to close the old bridge for a year, after engineers found cracks in two of its piers.

The Harbour Bulletin comes every Friday

A ferry will run every twenty minutes from the first of May, and will be free for residents.
`;

function files(rules: unknown) {
  const folder = temporaryFolder();
  const [rulesFile, page] = [join(folder, 'rules.json'), join(folder, 'page.txt')];
  writeFileSync(rulesFile, JSON.stringify({ rules }));
  writeFileSync(page, PAGE);
  return { folder, rulesFile, page };
}

test('rules list tells those of a language', async () => {
  const { folder } = files([]);
  const { stdout, code } = await start(['rules', 'list', '--language', 'de', '--json'], { cwd: folder }).ended;
  const told = JSON.parse(stdout) as { id: string; example: string }[];
  expect(code).toBe(0);
  expect(told.length).toBeGreaterThan(10);
  expect(told.every(({ id, example }) => id.startsWith('de.') && example !== '')).toBe(true);
});

test('rules test shows what was proposed, by the rules of the user too, and what decided', async () => {
  const { folder, rulesFile, page } = files([RULE]);
  const environment = { WINNOW_RULES: rulesFile };
  const { stdout, code } = await start(['rules', 'test', page], { cwd: folder, environment }).ended;
  expect(code).toBe(0);
  expect(stdout).toContain('proposed: own.bulletin → promotion, weight 3');
  expect(stdout).toContain('decided:  line 5 · rule own.bulletin');
});

test('clean follows the rules of the user', async () => {
  const { folder, rulesFile, page } = files([RULE]);
  const { stdout } = await start(['clean', page], { cwd: folder, environment: { WINNOW_RULES: rulesFile } }).ended;
  expect(stdout).not.toContain('Bulletin');
  expect(stdout).toContain('A ferry will run');
});

test('a rule that does not do what its example says is told, and cleaning with it is refused', async () => {
  const { folder, rulesFile, page } = files([{ ...RULE, example: 'Something else' }]);
  const tested = await start(['rules', 'test', rulesFile], { cwd: folder }).ended;
  expect(tested).toMatchObject({ code: 1, stdout: expect.stringContaining('does not match its example') });
  const cleaned = await start(['clean', page], { cwd: folder, environment: { WINNOW_RULES: rulesFile } }).ended;
  expect(cleaned).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('E_RULES') });
});

test.each(['{"rules": [', '{}', '[]', 'null', '{"name": 1, "rules": 2}'])(
  'a .json file that holds no rules is told: %s',
  async (json) => {
    const { folder, rulesFile } = files([]);
    writeFileSync(rulesFile, json);
    const tested = await start(['rules', 'test', rulesFile], { cwd: folder }).ended;
    expect(tested).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^winnow: E_RULES: /) });
  },
);
