import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../config.js';
import { temporaryFolder } from './run-folder.js';

test('an empty environment gives the defaults, frozen', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ databaseUrl: undefined, redisUrl: undefined });
  expect(config.dataFolder).toMatch(/^\/.*\.winnow$/);
  expect(Object.isFrozen(config)).toBe(true);
});

test('an unknown WINNOW_ name is refused with the nearest one', () => {
  expect(() => readConfig({ WINNOW_INBOKS: 'x' })).toThrow(/WINNOW_INBOKS is not a setting.*WINNOW_INBOX/);
  expect(() => readConfig({ WINNOW_CONCURENCY_CLEAN: '2' })).toThrow(/WINNOW_CONCURRENCY_CLEAN/);
});

test.each([
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['REDIS_URL', 'localhost:6379'],
  ['WINNOW_CONCURRENCY_CLEAN', '0'],
  ['WINNOW_LOG_LEVEL', 'loud'],
  ['WINNOW_PORT', '65536'],
  ['WINNOW_HOST', '0.0.0.0'],
  ['WINNOW_TOKEN', 'fifteen-letters'],
  ['WINNOW_URL', 'winnow.example'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('a secret may stand in a file, and its origin is told', () => {
  const file = join(temporaryFolder(), 'url');
  writeFileSync(file, 'postgresql://localhost/winnow\n');
  const config = readConfig({ DATABASE_URL_FILE: file });
  expect(config.databaseUrl).toBe('postgresql://localhost/winnow');
  expect(config.origins.DATABASE_URL).toBe('file');
  expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgresql://x/y' })).toThrow(/both set/);
  expect(() => readConfig({ DATABASE_URL_FILE: `${file}.gone` })).toThrow(/cannot be read/);
});

test('an empty variable is as good as none', () => {
  expect(readConfig({ REDIS_URL: '', WINNOW_CONCURRENCY_FETCH: '' })).toMatchObject({
    redisUrl: undefined,
    concurrency: { fetch: 16 },
  });
});

test.each(['abc', '2.5', '0', '1001', '-3', '1e9'])('a number that does not fit is quoted: %s', (value) => {
  expect(() => readConfig({ WINNOW_CONCURRENCY_FETCH: value })).toThrow(
    new ConfigError(`WINNOW_CONCURRENCY_FETCH: must be a whole number from 1 to 1000, is "${value}"`),
  );
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:hidden@x/' })).not.toThrow('hidden');
});

test('the web server listens to others only with a token', () => {
  const token = 'sixteen-letters-1';
  expect(readConfig({ WINNOW_HOST: '0.0.0.0', WINNOW_TOKEN: token }).web).toMatchObject({ host: '0.0.0.0', token });
  for (const host of ['127.0.0.2', '::1', 'localhost']) expect(readConfig({ WINNOW_HOST: host }).web.host).toBe(host);
});
