import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A folder not named here may not be imported from another. */
const MAY_IMPORT: Record<string, string[]> = {
  'article.ts': [],
  'lists.ts': [],
  'letters.ts': [],
  'rules-version.ts': [],
  'clean.ts': ['article.ts', 'rules-version.ts', 'lists.ts', 'formats', 'text', 'dedupe'],
  'index.ts': ['article.ts', 'clean.ts', 'formats', 'dedupe'],
  'config.ts': [],
  formats: ['article.ts', 'lists.ts'],
  text: ['article.ts', 'lists.ts', 'letters.ts', 'formats'],
  dedupe: ['article.ts', 'lists.ts'],
  search: ['article.ts', 'lists.ts'],
  fetch: ['article.ts', 'lists.ts', 'formats'],
  store: ['article.ts', 'lists.ts'],
  queues: ['article.ts', 'lists.ts'],
  intake: ['article.ts', 'lists.ts', 'formats', 'fetch', 'store', 'queues'],
  workers: [
    'article.ts',
    'lists.ts',
    'clean.ts',
    'config.ts',
    'formats',
    'text',
    'dedupe',
    'search',
    'fetch',
    'store',
    'queues',
    'intake',
  ],
  archive: ['article.ts', 'lists.ts', 'clean.ts', 'text', 'dedupe', 'search', 'intake', 'store', 'queues'],
  web: ['article.ts', 'lists.ts', 'search', 'fetch', 'store', 'queues', 'intake', 'workers', 'archive'],
  cli: [
    'article.ts',
    'lists.ts',
    'clean.ts',
    'index.ts',
    'config.ts',
    'formats',
    'text',
    'dedupe',
    'search',
    'fetch',
    'store',
    'queues',
    'intake',
    'workers',
    'archive',
    'web',
  ],
};
/** What a pure folder may take from Node: functions of their arguments. */
const PURE = { folders: ['formats', 'text', 'dedupe', 'search'], builtins: ['node:crypto', 'node:buffer'] };

/** The rooms of text/, from the lowest: each may import from those in front of it. */
const ROOMS = [
  'languages',
  'words',
  'normalise',
  'rules',
  'recognise',
  'own-rules',
  'model',
  'blocks',
  'labelling',
  'outcome',
  'html/tree',
  'html/metadata',
  'html/region',
  'html',
];
/** More files are two rooms. A language is one file, so that room grows with the languages. */
const MOST_FILES = 15;
const UNBOUNDED = ['languages'];

const root = join(import.meta.dirname, '..');

function sources(path: string): string[] {
  const full = join(root, path);
  if (!statSync(full, { throwIfNoEntry: false })) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .flatMap((name) => sources(join(path, name)))
    .filter((file) => /\.tsx?$/.test(file));
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
}

const edges = Object.keys(MAY_IMPORT).flatMap((from) =>
  sources(from).flatMap((file) => importsOf(file).map((specifier) => ({ from, file, specifier }))),
);

test('every folder imports only those below it', () => {
  const wrong = edges
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ from, file, specifier }) => {
      const target = relative(root, join(root, dirname(file), specifier))
        .replace(/\.js$/, '.ts')
        .split('/')[0];
      return { from, file, target };
    })
    .filter(({ from, target }) => target !== from && !MAY_IMPORT[from].includes(target));
  expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
  const targets = new Map<string, string[]>();
  for (const { file, specifier } of edges) {
    if (!specifier.startsWith('.')) continue;
    const source = relative(root, join(root, dirname(file), specifier)).replace(/\.js$/, '.ts');
    const target = existsSync(join(root, source)) ? source : `${source}x`;
    targets.set(file, [...(targets.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file) || way.includes(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('every room of the cleaner imports only those below it', () => {
  const roomOf = (file: string): string => relative('text', dirname(file));
  const wrong = edges
    .filter(({ from, specifier }) => from === 'text' && specifier.startsWith('.'))
    .map(({ file, specifier }) => ({ file, target: relative(root, join(root, dirname(file), specifier)) }))
    .filter(({ target }) => target.startsWith('text/'))
    .filter(({ file, target }) => {
      const [room, other] = [ROOMS.indexOf(roomOf(file)), ROOMS.indexOf(roomOf(target))];
      return room < 0 || other < 0 || other > room;
    });
  expect(wrong).toEqual([]);
});

test('no room of the cleaner holds more than fifteen files', () => {
  const crowded = ROOMS.filter((room) => !UNBOUNDED.includes(room)).filter(
    (room) => readdirSync(join(root, 'text', room)).filter((name) => name.endsWith('.ts')).length > MOST_FILES,
  );
  expect(crowded).toEqual([]);
});

test('the pure folders reach for nothing outside their arguments', () => {
  const builtins = edges.filter(
    ({ from, specifier }) =>
      PURE.folders.includes(from) && specifier.startsWith('node:') && !PURE.builtins.includes(specifier),
  );
  expect(builtins).toEqual([]);
  for (const file of PURE.folders.flatMap(sources)) {
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
      /\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|\bconsole\./,
    );
  }
});

test('SQL stands in the store only', () => {
  const elsewhere = Object.keys(MAY_IMPORT)
    .filter((folder) => folder !== 'store')
    .flatMap(sources);
  const statement = /\b(?:SELECT\s+.+\s+FROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/;
  expect(elsewhere.filter((file) => statement.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('only entry points read the settings', () => {
  const readers = edges.filter(
    ({ specifier, from }) => specifier.endsWith('/config.js') && !['cli', 'workers'].includes(from),
  );
  expect(readers).toEqual([]);
});
