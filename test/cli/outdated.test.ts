/** A store that the build before a changed rule wrote, and the build with it: found outdated without anybody raising a number. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { winnow } from './run.js';

const ROOT = join(import.meta.dirname, '../..');
const TEXT = `The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.

Nobody was hurt, and the crew of nine brought the boat back to the quay before noon, where it will stay until the weekend.

(TOCOME)
`;

/** A build of today's sources with one more wire mark, in a folder of its own. */
function buildWithAnotherRule(): string {
  const copy = temporaryFolder();
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of files.toString().split('\0'))
    if (file && !/^(test|bench)\//.test(file)) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const rules = join(copy, 'text/rules/wire-patterns.ts');
  const code = readFileSync(rules, 'utf8');
  expect(code).toContain('\\(more\\)');
  writeFileSync(rules, code.replace('\\(more\\)', '\\((?:more|tocome)\\)'));
  execFileSync('npm', ['run', '-s', 'build'], { cwd: copy });
  return copy;
}

test('an article read before a rule was changed is read again after it', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder();
  const environment = { WINNOW_DATA: join(folder, 'data') };
  const article = join(folder, 'ferry.txt');
  writeFileSync(article, TEXT);
  expect((await winnow(['up', '--once', article], { environment })).code).toBe(0);
  const before = await winnow(['reprocess', '--dry-run', '--json'], { environment });
  expect(JSON.parse(before.stdout)).toMatchObject({ articles: 0 });
  const copy = buildWithAnotherRule();
  const after = execFileSync(process.execPath, [join(copy, 'bin/winnow'), 'reprocess', '--dry-run', '--json'], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    encoding: 'utf8',
  });
  expect(JSON.parse(after)).toMatchObject({ articles: 1, versions: 1 });
});
