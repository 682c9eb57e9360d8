/** The package as others get it: packed from a copy in a folder with a space in its name, installed where nothing else is. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './run-folder.js';

const root = join(import.meta.dirname, '..');
let copy: string;
let user: string;

/** Without settings of winnow that the tester has. */
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('WINNOW_')));

/** In `cwd`, with a failure's output in the message. */
function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: plain, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

function again(work: () => unknown, tries = 3): void {
  try {
    work();
  } catch (error) {
    if (tries <= 1) throw error;
    again(work, tries - 1);
  }
}

beforeAll(() => {
  const folder = temporaryFolder();
  copy = join(folder, 'a copy');
  user = join(folder, 'user');
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0'))
    if (file && !/^(test|bench)\//.test(file)) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "type": "module" }');
  run(copy, 'npm', 'pack', '--pack-destination', user);
  const [tarball] = readdirSync(user).filter((name) => name.endsWith('.tgz'));
  // What `npm ci` fetched lies in npm's cache; a registry that hangs up over the rest says nothing about the package.
  const install = [`./${tarball}`, '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  again(() => run(user, 'npm', 'install', ...install));
});

test('it is built in a folder with a space in its name by `prepare`', () => {
  run(copy, 'node', '-e', "fs.rmSync('dist', { recursive: true })");
  run(copy, 'node', 'scripts/prepare.mjs');
  expect(run(copy, 'node', 'bin/winnow', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('it holds what runs, and no tests, sources or build notes', () => {
  const installed = readdirSync(join(user, 'node_modules/winnow'), { recursive: true }) as string[];
  expect(installed).toEqual(expect.arrayContaining(['dist/cli/main.js', 'dist/workers/clean-thread.js', 'LICENSE']));
  expect(installed.filter((name) => /^(test|bench|\.ci)|(?<!\.d)\.ts$|\.map$|tsbuildinfo/.test(name))).toEqual([]);
});

test('the command cleans a file', () => {
  const text =
    'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.';
  writeFileSync(join(user, 'ferry.txt'), text);
  expect(run(user, 'npx', '--no-install', 'winnow', 'clean', 'ferry.txt')).toBe(`${text}\n`);
});

test('every example of the documentation runs and prints what it says', () => {
  const examples = [...readFileSync(join(root, 'docs/LIBRARY.md'), 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
    ([, code]) => code,
  );
  writeFileSync(join(user, 'examples.mjs'), examples.join('\n'));
  const lines = run(user, 'node', 'examples.mjs').split('\n');
  expect(lines[0]).toBe('Harbour wall reopens');
  expect(lines).toContain('null');
  expect(lines).toContain('within');
  expect(lines).toContain('true');
  expect(lines).toContain("[ 'contains', 'near' ]");
});

test('its types are found by the compiler of a user', () => {
  writeFileSync(
    join(user, 'use.ts'),
    `import { clean, compare, fingerprints, type Passage, sketch, similarity } from 'winnow';
     const passages: Passage[] = clean({ content: 'x' }).passages;
     const kind: 'same' | 'near' | 'contains' | 'within' | 'shares' | 'none' = compare('a', 'b').kind;
     const keys: BigInt64Array = fingerprints('a').keys;
     export const all = [passages, kind, keys, similarity(sketch('a'), sketch('b'))];
     // @ts-expect-error a document has content
     clean({});`,
  );
  run(
    user,
    'node',
    join(root, 'node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    'use.ts',
  );
});
