/** Bytes to text. Pure; what had to be mended is returned beside the text. */
import type { RepairCode } from '../article.js';

export interface Decoded {
  text: string;
  repairs: RepairCode[];
}

/** `bytes` in `charset` (a label of the Encoding Standard) if it is known, else UTF-8; a BOM wins over both. Never throws. */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const label = bomCharset(bytes) ?? charset ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    text = new TextDecoder('utf-8').decode(bytes);
  }
  return { text, repairs: text.includes('\ufffd') ? ['R_REPLACEMENT'] : [] };
}

function bomCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
