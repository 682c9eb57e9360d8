/** Is a document a page or a text, where nothing says which. */

const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml|<head|<body)/i;
const SNIFFED = 1024;

/** By how it begins. */
export function guessContentType(content: Uint8Array | string): 'html' | 'text' {
  const beginning =
    typeof content === 'string'
      ? content.slice(0, SNIFFED)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1', 0, SNIFFED);
  return MARKUP.test(beginning) ? 'html' : 'text';
}
