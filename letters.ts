/** What tells languages apart by their letters (eld), loaded when it is first asked for: its tables take 80 MB and a third of the start of `winnow clean`. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/small';

let loaded: typeof eld | undefined;

/** The same at each call. */
export function lettersDetector(): typeof eld {
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: typeof eld })
    .eld;
  return loaded;
}
