/** Where a command's data go: stdout, or a file that is there only when it is whole. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { UsageError } from './exit.js';
import { print } from './output.js';

/** Runs `work` with a printer. When it throws nothing of the file is left. Throws `UsageError` when the file cannot be written. */
export async function writeOut<T>(
  file: string | undefined,
  work: (write: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (file === undefined) return work(print);
  const whole = `${file}.part`;
  const stream = createWriteStream(whole);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  try {
    const answer = await work(async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    });
    stream.end();
    await finished(stream);
    await rename(whole, file);
    return answer;
  } catch (error) {
    stream.destroy();
    await rm(whole, { force: true });
    throw error;
  }
}
