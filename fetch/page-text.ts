/** A page's bytes as text, as far as links and heads are looked for in it. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { encodingOf } from '../formats/encoding.js';

/** A head is looked for in so many bytes. */
const HEAD_BYTES = 512 * 1024;

export interface PageBytes {
  body: Uint8Array;
  /** From Content-Type. */
  charset: string | null;
}

/** Decodes the first 512 KiB. */
export function pageText({ body, charset }: PageBytes): string {
  const head = body.subarray(0, HEAD_BYTES);
  return new TextDecoder(encodingOf(head, charset).label).decode(head);
}
