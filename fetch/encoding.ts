/** In which encoding a feed or a sitemap is written, whatever its labels say. */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';

/** Encodings whose bytes can pass for UTF-8 and mean something else. */
const NOT_AS_UTF8 = /^(?:utf-?16|iso-2022|hz)/i;

/**
 * The label, for `TextDecoder`, of a document's encoding: its byte order mark; UTF-8 if the bytes are that; what the header or
 * the XML declaration says; else windows-1252. Wrong labels on UTF-8 are so common that valid UTF-8 is believed before them.
 */
export function encodingOf(file: Uint8Array, headerCharset: string | null): string {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  if (file[0] === 0x3c && file[1] === 0) return 'utf-16le';
  if (file[0] === 0 && file[1] === 0x3c) return 'utf-16be';
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  const labels = [headerCharset, declared].filter((label) => typeof label === 'string');
  if (isUtf8(wholeCharacters(file)) && !labels.some((label) => NOT_AS_UTF8.test(label))) return 'utf-8';
  return labels.find((label) => !/^utf-?8$/i.test(label) && isDecodable(label)) ?? 'windows-1252';
}

/** Without a last character that was cut in two. */
function wholeCharacters(file: Uint8Array): Uint8Array {
  let end = file.length;
  while (end > file.length - 3 && end > 0 && (file[end - 1]! & 0xc0) === 0x80) end--;
  return end > 0 && file[end - 1]! >= 0xc0 ? file.subarray(0, end - 1) : file;
}

function isDecodable(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
