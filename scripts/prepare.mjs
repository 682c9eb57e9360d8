// Runs on `npm ci`: compiles when the compiler is installed. `npm ci --omit=dev` has none and expects a built `dist/`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const rulesVersion = fileURLToPath(new URL('rules-version.mjs', import.meta.url));
if (existsSync(compiler)) {
  for (const run of [[rulesVersion], [compiler, '-p', 'tsconfig.build.json']]) {
    const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
