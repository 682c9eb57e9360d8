/** What is shipped with winnow may be used as winnow may be: each production dependency has a licence of this list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'PostgreSQL',
]);

interface Package {
  version: string;
  license?: string;
  dev?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

/** `(A OR B)` may be taken as either. */
const isAllowed = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((one) => one.split(/ AND /i).every((part) => ALLOWED.has(part.trim())));

test('every production dependency has a licence that allows what ours does', () => {
  const others = shipped.filter(([, { license }]) => !isAllowed(license ?? 'none'));
  expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
});

test('the list of what is shipped is not empty', () => {
  expect(shipped.length).toBeGreaterThan(10);
});
