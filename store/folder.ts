/** A folder that we may write to, made where it is missing. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder (an absolute path) and those above it that are missing. Throws the system's error when one cannot be made, or
 * when the folder is there and is none, or may not be written to. `mode` is that of the folder if it is made, not of those above it.
 */
export function makeFolder(folder: string, mode?: number): void {
  // One by one: Node's own recursive mkdir never ends where a parent is there and takes no folders (/proc).
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) {
    try {
      mkdirSync(one, one === folder ? { mode } : undefined);
    } catch (error) {
      // Another process may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}
