/** Cleans what is only looked at, in a thread of its own under the limits of the workers: no document may take the server with it. */
import { deflateRawSync } from 'node:zlib';
import type { Cleaned } from '../article.js';
import { openCleanPool } from '../workers/clean-pool.js';
import { threadFile } from '../workers/main.js';
import { readRuleFile } from '../workers/rule-file.js';

export type Clean = (content: Uint8Array, type: 'text' | 'html', url: string | null) => Promise<Cleaned>;

/** The thread is started by the first document. Throws `CleanFault`. */
export function openCleaner(rulesFile: string | undefined): { clean: Clean; close(): Promise<void> } {
  let pool: ReturnType<typeof openCleanPool> | undefined;
  return {
    async clean(content, type, url) {
      pool ??= openCleanPool(1, threadFile(), undefined, { rules: readRuleFile(rulesFile) });
      const { cleaned } = await pool.clean({ bytes: deflateRawSync(content), type, charset: null, url, claims: {} });
      return JSON.parse(cleaned) as Cleaned;
    },
    close: async () => pool?.close(),
  };
}
