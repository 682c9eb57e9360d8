/** Every regular expression of the product: its literals, and those that its modules put together when they are loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

export interface Found {
  /** `text/recognise/names.ts:86`, or the file alone of one that was put together. */
  where: string;
  pattern: RegExp;
}

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['text', 'dedupe', 'fetch', 'intake', 'queues', 'store', 'workers', 'cli'];
/** The folders whose modules are loaded for what they put together. */
const LOADED = ['text', 'dedupe', 'fetch'];

function sources(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
}

/** Each once. Stateless: with `g`, without `y`. */
export async function regexesOfTheProduct(): Promise<Found[]> {
  const literals = ['clean.ts', 'config.ts', ...sources(FOLDERS)].flatMap(literalsIn);
  const found = new Map<string, Found>();
  for (const { where, pattern } of [...literals, ...(await composed())]) {
    const flags = `${pattern.flags.replace(/[gy]/g, '')}g`;
    found.set(`${pattern.source}/${flags}`, { where, pattern: new RegExp(pattern.source, flags) });
  }
  return [...found.values()];
}

function literalsIn(file: string): Found[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { start, regex } = node as { start: number; regex?: { pattern: string; flags: string } };
    if (regex?.pattern !== undefined) {
      const line = code.slice(0, start).split('\n').length;
      found.push({ where: `${file}:${line}`, pattern: new RegExp(regex.pattern, regex.flags) });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return found;
}

/** Those that are made by `new RegExp(…)` while a module of ours is loaded. */
async function composed(): Promise<Found[]> {
  const found: Found[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget) as RegExp;
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const file = sourceIn(caller);
      if (file) found.push({ where: file, pattern });
      return pattern;
    },
  });
  try {
    for (const file of sources(LOADED)) await import(join(ROOT, file));
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

function sourceIn(frame: string): string | null {
  const at = frame.indexOf(`${ROOT}/`);
  if (at < 0 || frame.includes('/node_modules/')) return null;
  return /^[^:)]+/.exec(frame.slice(at + ROOT.length + 1))?.[0] ?? null;
}
