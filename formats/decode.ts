/** Bytes to text. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { RepairCode } from '../article.js';
import { encodingOf, LOOKED_BYTES, wideEncoding } from './encoding.js';

export interface Decoded {
  text: string;
  repairs: RepairCode[];
  /** Set when the bytes are no text; `text` is then empty. */
  rejected?: 'E_BINARY' | 'E_CHARSET';
}

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

/** `charset`: the label that the door knows, if there was one. Never throws; answers well-formed text. */
export function decode(bytes: Uint8Array, charset?: string | null): Decoded {
  if (isBinary(bytes)) return { text: '', repairs: [], rejected: 'E_BINARY' };
  const { label, told } = encodingOf(bytes, charset);
  const repairs: RepairCode[] = told ? [] : ['R_CHARSET'];
  const text = new TextDecoder(label).decode(bytes);
  const lost = replaced(text);
  if (lost > text.length * REPLACED_SHARE) return { text: '', repairs, rejected: 'E_CHARSET' };
  return { text, repairs: lost > 0 ? [...repairs, 'R_REPLACEMENT'] : repairs };
}

function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (MAGIC.some((magic) => head.startsWith(magic))) return true;
  const sample = bytes.subarray(0, LOOKED_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > sample.length * REPLACED_SHARE && !isWide(bytes);
}

function isWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || wideEncoding(bytes) !== undefined
  );
}

function replaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
