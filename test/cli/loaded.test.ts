/** What commands load before they can answer: what they do not need would cost them most of their time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { winnow } from './run.js';

let store: TestStore;
beforeAll(async () => {
  store = await STORE_KINDS[0]!.make();
});
afterAll(() => store?.drop());

/** The scripts that a command ran, as Node's coverage names them. */
async function loadedBy(args: string[], environment: Record<string, string>): Promise<string[]> {
  const folder = temporaryFolder();
  expect(await winnow(args, { environment: { ...environment, NODE_V8_COVERAGE: folder } })).toMatchObject({ code: 0 });
  return readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
}

const QUEUES = /\/node_modules\/(bullmq|ioredis)\//;
const CLEANER = /\/dist\/(clean|text\/.*)\.js$|\/node_modules\/eld\//;

test.each(['list', 'changes', 'clusters', 'schedule list', 'failed list'])(
  '%s loads neither queues nor the cleaner',
  async (command) => {
    const loaded = await loadedBy(command.split(' '), store.environment);
    expect(loaded.some((url) => url.endsWith('/dist/cli/main.js'))).toBe(true);
    expect(loaded.filter((url) => QUEUES.test(url) || CLEANER.test(url))).toEqual([]);
  },
);

test('clean of a file loads no store and no queues', async () => {
  const loaded = await loadedBy(['clean', join(import.meta.dirname, '../../samples/05-short-brief.txt')], {});
  expect(loaded.some((url) => CLEANER.test(url))).toBe(true);
  expect(loaded.filter((url) => QUEUES.test(url) || /\/dist\/store\/|\/pglite\//.test(url))).toEqual([]);
});
