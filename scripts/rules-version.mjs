// Writes rules-version.ts: the version of everything that can change what `clean` answers. Runs before every build; nobody raises a number.
//
// The digest is over the syntax trees of clean.ts and of all modules that it loads, one after the other, and over the names and versions
// of the packages that they load. Comments, formatting, types and the places of files do not change it; a rule, a weight and a line of
// code do.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const ENTRIES = ['clean.ts', 'intake/claims.ts'];
const MADE = 'rules-version.ts';
/** Packages that are loaded only when they are needed: no import names them. */
const LOADED_LATE = ['eld/small'];

/** A positive integer of 31 bits. Only equality means anything. */
export function rulesVersionOf(root) {
  const digests = new Set(LOADED_LATE.map((name) => packageOf(root, name)));
  const waiting = ENTRIES.map((file) => join(root, file));
  for (const file of waiting) {
    const tree = parseAst(readFileSync(file, 'utf8'), { lang: 'ts' });
    for (const specifier of loadedBy(tree)) {
      if (specifier.startsWith('node:')) continue;
      if (!specifier.startsWith('.')) digests.add(packageOf(root, specifier));
      else {
        const path = join(dirname(file), specifier.replace(/\.js$/, '.ts'));
        if (!path.endsWith(MADE) && !waiting.includes(path)) waiting.push(path);
      }
    }
    digests.add(digestOf(JSON.stringify(runs(tree))));
  }
  return Number.parseInt(digestOf([...digests].sort().join('\n')).slice(0, 8), 16) >>> 1;
}

function digestOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

function packageOf(root, specifier) {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return `${name}@${JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version}`;
}

/** Modules whose code is loaded, types aside. */
function loadedBy({ body }) {
  return body.filter((node) => node.source && !isOnlyTypes(node)).map(({ source }) => source.value);
}

function isOnlyTypes(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  return node.specifiers?.length > 0 && node.specifiers.every(({ importKind }) => importKind === 'type');
}

/** Around an expression, and gone when it runs. */
const WRAPPERS = new Set(['TSNonNullExpression', 'TSAsExpression', 'TSSatisfiesExpression', 'TSTypeAssertion']);
const DECLARATIONS = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSDeclareFunction']);
const UNSEEN = new Set([
  ...['start', 'end', 'range', 'loc', 'raw', 'parent', 'hashbang', 'importKind', 'exportKind'],
  ...['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments', 'implements'],
  ...['accessibility', 'override', 'definite', 'declare', 'abstract'],
]);

/** The part of a syntax tree that runs, in plain values. */
function runs(node) {
  if (Array.isArray(node)) return node.filter((one) => !isForTypes(one)).map(runs);
  if (typeof node !== 'object' || node === null) return node;
  if (WRAPPERS.has(node.type)) return runs(node.expression);
  if (node.regex) return node.regex;
  if (node.bigint) return { bigint: node.bigint };
  const seen = Object.entries(node).filter(([name]) => !UNSEEN.has(name));
  const named = node.source?.value?.startsWith('.') ? seen.filter(([name]) => name !== 'source') : seen;
  return Object.fromEntries(named.map(([name, value]) => [name, runs(value)]));
}

function isForTypes(node) {
  if (node === null || typeof node !== 'object') return false;
  if (DECLARATIONS.has(node.type) || node.importKind === 'type' || node.exportKind === 'type') return true;
  return node.type === 'ExportNamedDeclaration' && DECLARATIONS.has(node.declaration?.type);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const code = `/** Made by scripts/rules-version.mjs at every build: changes with whatever can change the answers of \`clean\`. */
export const RULES_VERSION: number = ${rulesVersionOf(root)};
`;
  const file = join(root, MADE);
  // An unchanged file keeps its time.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== code) writeFileSync(file, code);
}
