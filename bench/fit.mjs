// npm run fit -- text|page PAGES_DIR [--check | --write | --folds N …]: fits the weights of the sequence labeller, for plain text or for pages.
// `--check` writes nothing: it says which weights would be others, and exits with 1 when some would.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FITS = { text: './clean-fit.mjs', page: './extract/fit.mjs' };
const [kind, ...rest] = process.argv.slice(2);
if (!(kind in FITS) || rest.length === 0) {
  console.error('usage: npm run fit -- text|page PAGES_DIR [--check | --write | --folds N]');
  process.exit(2);
}
const file = fileURLToPath(new URL(FITS[kind], import.meta.url));
process.exitCode = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1;
