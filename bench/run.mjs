// npm run bench [-- NAME…]: every bench that needs nothing but this repository, one after the other, each in a process of its
// own so that none warms up another. Names are files of this folder without `.mjs`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The others of this folder are parts of these, or need data that is not in the repository. */
const BENCHES = ['clean', 'core', 'sketch', 'pairs', 'fetch'];

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : BENCHES) {
  const file = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  if (!existsSync(file)) {
    console.error(`There is no bench "${name}"; these are: ${BENCHES.join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
