/** Why a file could not be taken. */
import type { Rejection } from '../article.js';
import { DOCUMENT_LIMIT_BYTES } from './files.js';

/** The file itself could not be taken; the message says what to do. */
export class FileFault extends Error {
  override name = 'FileFault';
  constructor(
    readonly code: 'E_UNREADABLE' | 'E_NOT_A_FILE' | 'E_TYPE' | 'E_SIDECAR' | 'E_TOO_LARGE' | 'E_TORN' | 'E_FAULT',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function tooLarge(what: string): Rejection {
  return {
    code: 'E_TOO_LARGE',
    message: `${what} is larger than ${DOCUMENT_LIMIT_BYTES / 1024 / 1024} MiB, the most that one document may hold.`,
  };
}
