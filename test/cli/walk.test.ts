/** The samples through the whole walk, by the command a user types: embedded, served in one process, served by several. */
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../run-folder.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { CAN_BE_POWERLESS, jsonLines, start, winnow } from './run.js';

const SAMPLES = join(import.meta.dirname, '../../samples');

interface Exported {
  id: string;
  version: number;
  identity: string;
  duplicateOf: string | null;
  text: string;
  matches: { other: string; otherVersion: number; kind: string }[];
  passages: { label: string; evidence: object; start: number; end: number }[];
}

interface ReportLine {
  file: string;
  line: number | null;
  outcome: string;
  code: string | null;
}

/** What is in the archive, without the ids and times that differ from run to run. */
async function archive(environment: Record<string, string>) {
  const versions = jsonLines<Exported>(
    (await winnow(['export', '--all-versions', '--passages'], { environment })).stdout,
  );
  const nameOf = new Map(
    versions.map((version) => [
      `${version.id}.${version.version}`,
      `${version.identity} ${version.text.slice(0, 40)} ${version.text.length}`,
    ]),
  );
  const identityOf = new Map(versions.map((version) => [version.id, version.identity]));
  const documents = jsonLines<ReportLine>((await winnow(['export', '--documents'], { environment })).stdout);
  return {
    documents: documents.map(({ file, line, outcome, code }) => `${file} ${line} ${outcome} ${code}`).sort(),
    versions: versions
      .map(({ id, version, identity, text, passages, duplicateOf, matches }) => ({
        name: nameOf.get(`${id}.${version}`),
        identity,
        text,
        passages,
        duplicateOf: identityOf.get(duplicateOf ?? '') ?? null,
        matches: matches
          .map(({ other, otherVersion, kind }) => `${kind} ${nameOf.get(`${other}.${otherVersion}`)}`)
          .sort(),
      }))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  };
}

let expected: Awaited<ReturnType<typeof archive>>;
let embedded: TestStore;
/** A store with the samples in it, whose commands start quickest. */
let read: Record<string, string>;
const stores: TestStore[] = [];
beforeAll(async () => {
  embedded = await STORE_KINDS[0].make();
  stores.push(embedded);
});
afterAll(async () => {
  for (const store of stores) await store.drop();
});

test('up --once walks the samples and ends in a table', async () => {
  const { code, stdout } = await winnow(['up', '--once', SAMPLES], {
    environment: { ...embedded.environment, WINNOW_LOG_LEVEL: 'warn' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^outcome +title +words kept +removed +duplicate of/);
  expect(stdout).toMatch(/22 items: 16 created, 3 duplicate, 1 updated, 2 rejected/);
  expected = await archive(embedded.environment);
  read = embedded.environment;
  expect(expected.documents).toHaveLength(22);
});

test('a second run says that every file is known, and stores nothing new', async () => {
  const before = (await winnow(['status', '--json'], { environment: embedded.environment })).stdout;
  const { code, stdout } = await winnow(['up', '--once', SAMPLES], {
    environment: { ...embedded.environment, WINNOW_LOG_LEVEL: 'warn' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/22 items, every one known already: nothing new is stored\./);
  expect((await winnow(['status', '--json'], { environment: embedded.environment })).stdout).toBe(before);
  expect(await archive(embedded.environment)).toEqual(expected);
});

describe('on real servers', () => {
  const { available, make } = STORE_KINDS[1];

  test.skipIf(!available)('up in one process gives the same texts, labels and matches', async () => {
    const store = await make();
    stores.push(store);
    const { code } = await winnow(['up', '--once', SAMPLES], {
      environment: { ...store.environment, WINNOW_LOG_LEVEL: 'warn' },
    });
    expect(code).toBe(0);
    expect(await archive(store.environment)).toEqual(expected);
    read = store.environment;
  });

  test.skipIf(!available)(
    'migrate, two workers and a watched inbox give the same texts, labels and matches',
    async () => {
      const store = await make({ migrated: false });
      stores.push(store);
      const { environment } = store;
      const refused = await winnow(['work'], { environment });
      expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('winnow migrate') });
      expect((await winnow(['migrate'], { environment })).stdout).toContain('applied 0001');
      expect((await winnow(['migrate'], { environment })).stdout).toContain('up to date');

      const processes = [
        start(['work', '--only', 'clean'], { environment }),
        start(['work', '--only', 'dedupe'], { environment }),
        start(['watch'], { environment }),
      ];
      const inbox = store.settings.inboxFolder;
      // As a producer does it: written aside, renamed when whole; the sidecars before the pages.
      mkdirSync(join(inbox, '.tmp'), { recursive: true });
      cpSync(SAMPLES, join(inbox, '.tmp', 'samples'), { recursive: true });
      mkdirSync(join(inbox, 'samples'));
      for (const name of readdirSync(join(inbox, '.tmp', 'samples'))
        .sort()
        .reverse()) {
        renameSync(join(inbox, '.tmp', 'samples', name), join(inbox, 'samples', name));
      }
      const settled = async () =>
        (await archive(environment)).documents.filter((line) => !line.includes(' null null')).length;
      for (let n = 0; n < 100 && (await settled()) < expected.documents.length; n++) await sleep(300);
      expect(await archive(environment)).toEqual(expected);

      for (const process of processes) process.kill('SIGTERM');
      for (const process of processes) expect((await process.ended).code).toBe(0);
    },
  );
});

test('an article is named by its URL or by the file it came from', async () => {
  const show = (name: string) => winnow(['show', name, '--json'], { environment: read });
  const article = async (name: string): Promise<unknown> => JSON.parse((await show(name)).stdout).id;
  const fire = await article(`${SAMPLES}/15-fire-2-later-version.txt`);
  expect(await article('https://www.saltrygazette.example/news/rope-works-fire?utm_source=post')).toBe(fire);
  expect(await article(`${SAMPLES}/feed.jsonl:2`)).not.toBe(await article(`${SAMPLES}/feed.jsonl:1`));
  expect(await show(`${SAMPLES}/feed.jsonl`)).toMatchObject({ code: 2, stderr: expect.stringContaining('FILE:LINE') });
  expect(await show(`${SAMPLES}/none.html`)).toMatchObject({ code: 2, stderr: expect.stringContaining('No article') });
});

test('list fits a narrow terminal, and says that nothing is stored', async () => {
  const list = async (environment: Record<string, string>, ...args: string[]) =>
    (await winnow(['list', ...args], { environment })).stdout.trimEnd().split('\n');
  const wide = await list(read);
  for (const columns of [24, 40, 70, 100]) {
    const lines = await list({ ...read, COLUMNS: String(columns) });
    expect(lines).toHaveLength(wide.length);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(columns);
    expect(lines[0]).toMatch(/^id +title/);
  }
  expect(wide[0]).toMatch(/^id +title +words +site +first seen +versions +duplicate of$/);
  const ids = wide.slice(1).map((line) => Number.parseInt(line, 10));
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  expect(await list(read, '--site', 'none.example')).toEqual(['no article is of that kind']);
  const store = await STORE_KINDS[0].make();
  expect(await list(store.environment)).toEqual([expect.stringContaining('nothing is stored yet')]);
  await store.drop();
});

test('show and explain take --version before and behind the article', async () => {
  const environment = read;
  const { stdout } = await winnow(['export', '--all-versions'], { environment });
  const versions = jsonLines<Exported>(stdout);
  const [older] = versions.filter(({ id, version }) => versions.some((v) => v.id === id && v.version > version));
  const number = String(older.version);
  for (const command of ['show', 'explain']) {
    const json = async (...args: string[]) =>
      JSON.parse((await winnow([command, '--json', ...args], { environment })).stdout);
    const told = await json(older.id, '--version', number);
    expect(told.version.version ?? told.version).toBe(older.version);
    expect(await json('--version', number, older.id)).toEqual(told);
    expect(await json(`${older.id}.${number}`)).toEqual(told);
    const wrong = await winnow([command, older.id, '--version', 'x'], { environment });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--version takes') });
    const early = await winnow([command, older.id, '--as-of', '2001-01-01'], { environment });
    expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('not been seen yet') });
  }
  expect((await winnow(['--version'])).stdout).toMatch(/^\d+\.\d+/);
});

test('a second process that means to own an embedded store ends with 3, the owner’s pid and what to do', async () => {
  const store = await STORE_KINDS[0].make();
  const up = start(['up'], { environment: store.environment });
  await new Promise<void>((resolve) => up.stderr?.on('data', (text: string) => text.includes('watching') && resolve()));
  for (const command of [['work'], ['up', '--once'], ['watch']]) {
    const { code, stderr } = await winnow(command, { environment: store.environment });
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`process ${up.pid}\\b.*WINNOW_DATA.*DATABASE_URL`, 's'));
  }
  up.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
  expect((await winnow(['list'], { environment: store.environment })).code).toBe(0);
  await store.drop();
});

test.skipIf(!CAN_BE_POWERLESS)('a file without permission fails alone, with a code', async () => {
  const store = await STORE_KINDS[0].make();
  const folder = temporaryFolder();
  for (const name of ['a.txt', 'b.txt', 'c.txt'])
    writeFileSync(
      join(folder, name),
      `The ferry to the outer islands was cancelled on Tuesday, the harbour office of ${name} said.`,
    );
  chmodSync(join(folder, 'b.txt'), 0);
  const { code, stdout } = await winnow(['up', '--once', '--jsonl', folder], {
    environment: store.environment,
    cwd: folder,
    powerless: true,
  });
  expect(code).toBe(1);
  expect(jsonLines(stdout).map(({ outcome, code }) => [outcome, code])).toEqual(
    expect.arrayContaining([
      ['failed', 'E_UNREADABLE'],
      ['created', null],
      ['created', null],
    ]),
  );
  await store.drop();
});
