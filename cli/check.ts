/** `winnow check`: is this in the archive already? Compares without storing. */
import { type Checked, checkDocument } from '../archive/check.js';
import { DOCUMENT_LIMIT_BYTES } from '../intake/files.js';
import { splitLines } from '../intake/lines.js';
import { isOutage } from '../store/outage.js';
import { guessType, readDocument, readLine } from './clean.js';
import { EXIT, UsageError } from './exit.js';
import { printJson, printLine, style } from './output.js';
import { rulebook } from './rulebook.js';
import { withStore } from './session.js';

export async function check(
  file: string | undefined,
  options: { jsonl?: boolean; failOnDuplicate?: boolean; json?: boolean },
): Promise<number> {
  return withStore(
    async (database) => {
      let duplicates = 0;
      let rejected = 0;
      let lines = 0;
      let bad = 0;
      let faults = 0;
      if (options.jsonl) {
        for await (const line of splitLines(
          file && file !== '-' ? await lineStream(file) : process.stdin,
          DOCUMENT_LIMIT_BYTES,
        )) {
          const input = readLine(line.bytes);
          lines++;
          if ('rejected' in input) bad++;
          const checked: Checked =
            'rejected' in input
              ? { rejected: input.rejected, duplicate: false, matches: [] }
              : await checkDocument(database, input, rulebook()).catch((error: Error) => {
                  if (isOutage(error)) throw error;
                  faults++;
                  const rejected = { code: 'E_FAULT' as const, message: error.message };
                  return { rejected, duplicate: false, matches: [] };
                });
          if (checked.duplicate) duplicates++;
          await printJson({ id: input.id, ...checked });
        }
      } else {
        const content = await readDocument(file);
        const checked = await checkDocument(database, { content, type: guessType(file, content) }, rulebook());
        if (checked.duplicate) duplicates++;
        if (checked.rejected) rejected++;
        if (options.json) await printJson(checked);
        else await printChecked(checked);
      }
      if (rejected) return EXIT.rejected;
      if (faults > 0 || (lines > 0 && bad === lines)) return EXIT.someFailed;
      return duplicates && options.failOnDuplicate ? EXIT.duplicate : EXIT.done;
    },
    { brief: !options.jsonl },
  );
}

async function lineStream(file: string): Promise<AsyncIterable<Uint8Array>> {
  const { open } = await import('node:fs/promises');
  try {
    const handle = await open(file);
    if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
    await handle.close();
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError(`${file} is a folder; a file of lines is needed.`);
}

async function printChecked({ rejected, duplicate, matches }: Checked): Promise<void> {
  if (rejected) return printLine(`${rejected.code}: ${rejected.message}`);
  await printLine(
    style(
      'bold',
      duplicate ? 'a duplicate of what is stored' : matches.length ? 'shares text with what is stored' : 'new',
    ),
  );
  for (const { kind, articleId, title, identity, containment } of matches) {
    await printLine(
      `${kind.padEnd(8)} article ${articleId}  ${title ?? identity}  (${Math.round(containment[0] * 100)} % of it stands there)`,
    );
  }
}
