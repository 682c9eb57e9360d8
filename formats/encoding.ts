/**
 * In which encoding bytes are written: one answer for every door. What the bytes themselves show comes first, then the labels that
 * fit them, then statistics, since wrong labels are common and wrong guesses are worse.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import chardet from 'chardet';

/** `told`: a label named it, or there was nothing to tell (plain UTF-8); else it was found out. `label` is of the Encoding Standard. */
export interface Encoding {
  label: string;
  told: boolean;
}

/** Bytes looked at for a label or when the encoding must be guessed. Guess, 2026-11: more did not change a decision on any fixture. */
export const LOOKED_BYTES = 65_536;
/** So much is enough to tell UTF-16 that has no mark. */
const WIDE_BYTES = 4096;
/** Honest UTF-16 has hardly a code unit that is a control, unassigned or private; bytes of anything else have many. */
const WIDE_HONEST = 0.97;
/** UTF-8 with fewer broken bytes than one in so many characters beyond ASCII is UTF-8, whatever was said of it. */
const BROKEN_ONE_IN = 5;

/**
 * The encoding of a document, or of its first bytes (at least 64 KiB, or all of it). `header` is the label that the door knows: of
 * the HTTP answer, of the record. Never throws; always answers, `windows-1252` where nothing tells.
 */
export function encodingOf(bytes: Uint8Array, header?: string | null): Encoding {
  const marked = markedEncoding(bytes) ?? (markupAsUtf16(bytes) || undefined);
  if (marked) return { label: marked, told: true };
  const wide = wideEncoding(bytes);
  if (wide) return { label: wide, told: false };
  const claims = [header, namedInside(bytes)].map(known).filter((label) => label !== undefined);
  const narrow = claims.filter((label) => !label.startsWith('utf-16'));
  if (isEscapedJapanese(bytes)) return { label: 'iso-2022-jp', told: narrow[0] === 'iso-2022-jp' };
  if (isUtf8(wholeCharacters(bytes))) return ofUtf8(bytes, claims[0], narrow);
  const fitting = claims.find((label) => label !== 'utf-8' && fits(bytes, label));
  if (fitting) return { label: fitting, told: fitting === claims[0] };
  if (isNearlyUtf8(bytes, narrow.includes('utf-8'))) return { label: 'utf-8', told: true };
  // A label that nearly fits: a page in GBK with a broken character.
  const near = narrow.find((label) => label !== 'utf-8' && isNearly(bytes, label));
  if (near) return { label: near, told: true };
  const guessed = known(chardet.detect(bytes.subarray(0, LOOKED_BYTES)));
  return { label: guessed && !guessed.startsWith('utf-16') ? guessed : 'windows-1252', told: false };
}

/** Bytes that are UTF-8 are that, also under another label; ASCII is also what a label of escapes says. */
function ofUtf8(bytes: Uint8Array, first: string | undefined, narrow: readonly string[]): Encoding {
  const label = narrow[0];
  if (label && label !== 'utf-8' && isAscii(bytes)) return { label, told: true };
  // "utf-16" on bytes that are read as ASCII means UTF-8 (HTML standard, "prescan"): a habit of .NET.
  return { label: 'utf-8', told: !first || first === 'utf-8' || first.startsWith('utf-16') };
}

/** The name the Encoding Standard gives to `label`, or undefined when it knows none. */
function known(label: string | null | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'replacement' ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A `<` and a zero: markup in UTF-16, also when hardly anything else in it is Latin. */
function markupAsUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[3] !== 0) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without a mark, in any script. A zero byte stands in no other text; which half of a unit comes first is told by white
 * space (the other way round, a space is U+2000 and a line break U+0A00), and that it is text by what its units are.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, WIDE_BYTES) & ~1;
  if (size < 8 || bytes.subarray(0, size).indexOf(0) < 0) return undefined;
  let [little, big, latinLittle, latinBig] = [0, 0, 0, 0];
  for (let at = 0; at < size; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (second === 0) latinLittle++;
    if (first === 0) latinBig++;
    if (second === 0 && isSpace(first)) little++;
    if (first === 0 && isSpace(second)) big++;
  }
  if (latinLittle > size * 0.3 && latinBig < size * 0.05) return 'utf-16le';
  if (latinBig > size * 0.3 && latinLittle < size * 0.05) return 'utf-16be';
  if (little === big) return undefined;
  const label = little > big ? 'utf-16le' : 'utf-16be';
  return isHonest(bytes.subarray(0, size), label) ? label : undefined;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isHonest(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes);
  const honest = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  return honest >= [...text].length * WIDE_HONEST;
}

/** ISO-2022-JP: seven bits, and an escape that leads into a Japanese set. It is valid UTF-8 too, as noise. */
function isEscapedJapanese(bytes: Uint8Array): boolean {
  const lead = bytes.indexOf(0x1b);
  if (lead < 0) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', lead);
  return /\x1b\$[@B]/.test(text) && isAscii(bytes) && fits(bytes, 'iso-2022-jp');
}

/** Comments and scripts are passed over, as browsers do; each runs to the end where it is not closed, so this is linear. */
const LABELS = /<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[\s\S]*?(?:<\/\1\b|$)|<meta\b[^>]{0,1000}>/gi;

/** What a page or an XML document says of itself. Browsers read a `meta` behind the first 1,024 bytes, too. */
function namedInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_BYTES)).toString('latin1');
  const declared = /^\s*<\?xml\b[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)?.[1];
  if (declared) return declared;
  if (!/<meta\b/i.test(head)) return undefined;
  for (const [tag] of head.matchAll(LABELS)) {
    const label = tag.startsWith('<m') || tag.startsWith('<M') ? labelOf(tag) : undefined;
    if (label) return label;
  }
  return undefined;
}

function labelOf(meta: string): string | undefined {
  return /\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(meta)?.[1];
}

/** Whether every byte has a meaning; a last character that was cut in two does no harm. */
function fits(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isNearly(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes);
  return count(text, '\ufffd') * 100 < beyondAscii(text);
}

/**
 * A code page read as UTF-8 breaks at nearly every accent. So mostly whole characters are UTF-8 with a few broken bytes; and where
 * a label says UTF-8, a single whole character for each broken one is enough: no accented word of a code page makes one by chance.
 */
function isNearlyUtf8(bytes: Uint8Array, claimed: boolean): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, '\ufffd');
  const beyond = beyondAscii(text);
  return broken * BROKEN_ONE_IN < beyond || (claimed && broken * 2 <= beyond);
}

/** Without a last character that was cut in two. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 3 && end > 0 && (bytes[end - 1]! & 0xc0) === 0x80) end--;
  return end > 0 && bytes[end - 1]! >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

function beyondAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) found++;
  return found;
}
