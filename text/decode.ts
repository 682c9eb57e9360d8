/** Bytes to text, as browsers do: byte order mark, then the header, then what the page says of itself, then statistics. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import chardet from 'chardet';
import type { RepairCode } from '../article.js';

export interface Decoded {
  text: string;
  repairs: RepairCode[];
  /** Set when the bytes are no text; `text` is then empty. */
  rejected?: 'E_BINARY' | 'E_CHARSET';
}

/** Bytes looked at when the charset must be guessed. Guess, 2026-11: more did not change a decision on any fixture. */
const SAMPLE_BYTES = 65_536;
/** A page must name its charset within its first 1024 bytes (HTML standard, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;
/** More replaced characters than this share: another charset, or no text at all. */
const REPLACED_SHARE = 0.1;

const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  '\x7fELF',
  'RIFF',
  'OggS',
  'ID3',
  '\x00\x00\x00\x18ftyp',
];

/** `charset`: the label of the HTTP header, if there was one. Never throws; answers well-formed text. */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const marked = markedCharset(bytes);
  if (marked) return decoded(bytes, marked, []);
  if (isBinary(bytes)) return { text: '', repairs: [], rejected: 'E_BINARY' };
  const wide = wideCharset(bytes);
  if (wide) return decoded(bytes, wide, ['R_CHARSET']);
  const claimed = known(charset) ?? known(namedInside(bytes));
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && (!claimed || claimed === 'utf-8' || !isAscii(bytes))) {
    return { text: utf8, repairs: claimed && claimed !== 'utf-8' ? ['R_CHARSET'] : [] };
  }
  const honest = claimed && claimed !== 'utf-8' ? strictly(bytes, claimed) : null;
  if (honest !== null) return { text: honest, repairs: [] };
  // Mostly UTF-8 with a few broken bytes is UTF-8; a legacy code page read as UTF-8 breaks at nearly every accent.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (replaced(lenient) * 5 < nonAscii(lenient)) return { text: lenient, repairs: ['R_REPLACEMENT'] };
  return decoded(bytes, known(chardet.detect(bytes.subarray(0, SAMPLE_BYTES)) ?? undefined) ?? 'windows-1252', [
    'R_CHARSET',
  ]);
}

function decoded(bytes: Uint8Array, charset: string, repairs: RepairCode[]): Decoded {
  const text = new TextDecoder(charset).decode(bytes);
  const lost = replaced(text);
  if (lost > text.length * REPLACED_SHARE) return { text: '', repairs, rejected: 'E_CHARSET' };
  return { text, repairs: lost > 0 ? [...repairs, 'R_REPLACEMENT'] : repairs };
}

function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Without a mark, Latin text in UTF-16 shows a zero in every second byte. */
function wideCharset(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, PRESCAN_BYTES) & ~1;
  if (size < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > size * 0.3 && even < size * 0.05) return 'utf-16le';
  if (even > size * 0.3 && odd < size * 0.05) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (MAGIC.some((magic) => head.startsWith(magic))) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (wideCharset(bytes)) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > sample.length * REPLACED_SHARE;
}

function namedInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  return (
    /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,99}encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/.exec(head)?.[1]
  );
}

/** The name the Encoding Standard gives to `label`, or undefined when it knows none. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function replaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function nonAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}
