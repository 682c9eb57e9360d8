/** A user's own rule over what is stored: told first, then done; killed half-way, then done again, with the same end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { inventArticle } from '../corpus.js';
import { COMMAND_KIND, type StoreKind, type TestStore } from '../stores.js';
import { jsonLines, start, winnow } from './run.js';

const ARTICLES = 300;
const EVERY = 3;
const STANDING = 'Whoever rows across the sound pays the guild.';
const RULE = {
  id: 'toll',
  label: 'promotion',
  place: 'line',
  weight: 3,
  phrases: ['whoever rows across the sound pays the guild'],
  example: STANDING,
  counter: 'He rows across the sound.',
};

interface Told {
  articles: number;
  versions: number;
  changed: number;
  reworded: number;
  moves: { from: string; to: string; passages: number }[];
}

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
});

/** A store with the articles in it, read without the rule; the environment returned has the rule. */
async function open({ make }: StoreKind): Promise<Record<string, string>> {
  const store = await make();
  stores.push(store);
  const { environment } = store;
  const folder = dirname(store.settings.dataFolder);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'articles.jsonl');
  const lines = Array.from({ length: ARTICLES }, (_, n) => {
    const [first, ...rest] = inventArticle(n).split('\n\n');
    const text = [first, ...(n % EVERY === 0 ? [STANDING] : []), ...rest].join('\n\n');
    return JSON.stringify({ id: `article ${n}`, site: `site-${n % 40}.example`, text });
  });
  writeFileSync(file, lines.join('\n'));
  const rules = join(folder, 'rules.json');
  writeFileSync(rules, JSON.stringify({ rules: [RULE] }));
  expect((await winnow(['up', '--once', file], { environment })).code).toBe(0);
  return { ...environment, WINNOW_RULES: rules };
}

const tell = async (environment: Record<string, string>, ...args: string[]): Promise<Told> =>
  JSON.parse((await winnow(['reprocess', '--json', ...args], { environment })).stdout);

interface Exported {
  identity: string;
  text: string;
  passages: { label: string; evidence: { rule?: string } }[];
}
const archive = async (environment: Record<string, string>) =>
  jsonLines<Exported>((await winnow(['export', '--all-versions', '--passages'], { environment })).stdout)
    .map(({ identity, text, passages }) => ({ identity, text, passages }))
    .sort((a, b) => (a.identity < b.identity ? -1 : 1));

describe('reprocess', () => {
  const kind = COMMAND_KIND;

  test('a dry run counts what then changes, a killed run goes on where it was, and the end is the same', {
    timeout: 180_000,
  }, async () => {
    const environment = await open(kind);
    const work = kind.kind === 'served' ? start(['work'], { environment }) : null;
    const changing = ARTICLES / EVERY;
    const dry = await tell(environment, '--dry-run');
    expect(dry).toMatchObject({
      articles: ARTICLES,
      changed: changing,
      reworded: changing,
      moves: [{ from: 'body', to: 'promotion', passages: changing }],
    });

    const killed = start(['reprocess', '--json'], { environment: { ...environment, WINNOW_LOG_LEVEL: 'info' } });
    const half = new Promise<void>((resolve) => {
      let seen = '';
      killed.stderr?.on('data', (text: string) => {
        seen += text;
        if (/"articles":1[2-9]\d,/.test(seen)) resolve();
      });
    });
    await half;
    killed.kill('SIGKILL');
    expect((await killed.ended).code).toBeNull();

    const left = await tell(environment, '--dry-run');
    expect(left.changed).toBeGreaterThan(0);
    expect(left.changed).toBeLessThan(changing);
    const rest = await tell(environment);
    expect(rest).toMatchObject({ articles: left.articles, changed: left.changed, moves: left.moves });
    expect(await tell(environment, '--dry-run')).toMatchObject({ articles: 0, changed: 0 });

    const versions = await archive(environment);
    expect(versions).toHaveLength(ARTICLES);
    const marked = versions.filter(({ passages }) => passages.some(({ evidence }) => evidence.rule === 'toll'));
    expect(marked).toHaveLength(changing);
    expect(versions.some(({ text }) => text.includes(STANDING))).toBe(false);
    // By label, by rule and by site; all of it, whatever rules have read it.
    expect((await tell(environment, '--dry-run', '--all', '--rule', 'toll')).articles).toBe(changing);
    expect((await tell(environment, '--dry-run', '--all', '--label', 'promotion')).articles).toBe(changing);
    const bySite = versions.filter(({ identity }) => Number(identity.split(' ')[1]) % 40 === 0).length;
    expect((await tell(environment, '--dry-run', '--all', '--site', 'site-0.example')).articles).toBe(bySite);
    expect((await tell(environment, '--dry-run', '--all', '--until', '2020-01-01')).articles).toBe(0);

    // The file goes: what it marked would come back.
    const { WINNOW_RULES: _, ...without } = environment;
    expect(await tell(without, '--dry-run')).toMatchObject({ articles: ARTICLES, changed: changing });
    work?.kill('SIGTERM');
    await work?.ended;
  });
});
