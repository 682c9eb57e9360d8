import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { RULES_VERSION } from '../clean.js';
import { rulesVersionOf } from '../scripts/rules-version.mjs';
import { temporaryFolder } from './run-folder.js';

const ROOT = join(import.meta.dirname, '..');

describe('the version of the rules', () => {
  let copy: string;
  beforeEach(() => {
    copy = temporaryFolder();
    for (const name of readdirSync(ROOT))
      if (name.endsWith('.ts') || ['text', 'dedupe', 'formats', 'intake', 'fetch', 'store', 'queues'].includes(name))
        cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });
  const edit = (file: string, change: (code: string) => string): void => {
    const before = readFileSync(join(copy, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(copy, file), after);
  };

  test('is the one of the sources that were built', () => {
    expect(RULES_VERSION).toBe(rulesVersionOf(ROOT));
  });

  test('is the same in another folder', () => {
    expect(rulesVersionOf(copy)).toBe(RULES_VERSION);
  });

  test.each([
    ['a comment', 'text/blocks/observe.ts', (code: string) => `${code}\n// A remark.\n`],
    ['a line break', 'text/blocks/observe.ts', (code: string) => code.replace('{', '{\n\n')],
    ['a type', 'text/blocks/observe.ts', (code: string) => `${code}\ninterface Unused {\n  of: string;\n}\n`],
    ['what cleaning does not use', 'fetch/robots.ts', (code: string) => `${code}\nexport const FURTHER = 1;\n`],
  ])('stays as it is after a change of %s', (_, file, change) => {
    edit(file, change);
    expect(rulesVersionOf(copy)).toBe(RULES_VERSION);
  });

  test.each([
    ['a pattern', 'text/rules/wire-patterns.ts', (code: string) => code.replace('\\(more\\)', '\\(tocome\\)')],
    ['a word of a language', 'text/languages/en.ts', (code: string) => code.replace(/(stops:\s*['"`])/, '$1whilst ')],
    ['a weight', 'text/model/weights.ts', (code: string) => code.replace(/(\d)\.(\d)/, '$1.1$2')],
    ['the search for repeats', 'dedupe/repeats.ts', (code: string) => `${code}\nexport const FURTHER = 1;\n`],
    ['the order of the steps', 'clean.ts', (code: string) => `${code}\nexport const FURTHER = 1;\n`],
  ])('is another after a change of %s', (_, file, change) => {
    edit(file, change);
    expect(rulesVersionOf(copy)).not.toBe(RULES_VERSION);
  });
});
