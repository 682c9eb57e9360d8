// npm run bench [-- NAME… [--OPTION…]]: every bench that needs nothing but this repository, one after the other, each in a process of its
// own so that none warms up another. Names are files of this folder without `.mjs`; what begins with the first option is theirs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The others of this folder are parts of these, or need data that is not in the repository. */
const BENCHES = ['clean', 'core', 'sketch', 'pairs', 'hot', 'fetch', 'ablate'];

const given = process.argv.slice(2);
const first = given.findIndex((one) => one.startsWith('--'));
const chosen = first < 0 ? given : given.slice(0, first);
const options = first < 0 ? [] : given.slice(first);
for (const name of chosen.length > 0 ? chosen : BENCHES) {
  const file = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  if (!existsSync(file)) {
    console.error(`There is no bench "${name}"; these are: ${BENCHES.join(', ')}.`);
    process.exit(2);
  }
  process.stderr.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
