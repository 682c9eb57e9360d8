/** A packed document (`page.html.gz`), unpacked. */
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FileFault, tooLarge } from './file-fault.js';
import { DOCUMENT_LIMIT_BYTES, PACKED } from './files.js';

/** The bytes as they are, or those of a packed file. */
export function unpacked(name: string, bytes: Buffer): Buffer {
  if (!PACKED.test(name)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: DOCUMENT_LIMIT_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new FileFault('E_TOO_LARGE', tooLarge(name).message, { cause: error });
    throw new FileFault('E_UNREADABLE', `${basename(name)} cannot be unpacked: ${message}`, { cause: error });
  }
}
