/** Bytes or text to labelled passages: everything winnow does to one article alone. Pure, synchronous. */
import type { Cleaned, CleanInput, Rejection } from './article.js';
import { decode } from './text/decode.js';
import { htmlToText } from './text/html.js';
import { label } from './text/label.js';
import { normalise } from './text/normalise.js';
import { blocks, partition } from './text/passages.js';

/** Goes up when the output changes for the same input. */
export const RULES_VERSION: number = 1;

export function clean(input: CleanInput): Cleaned {
  const decoded =
    typeof input.content === 'string' ? { text: input.content, repairs: [] } : decode(input.content, input.charset);
  const normalised = normalise(input.type === 'html' ? htmlToText(decoded.text) : decoded.text);
  const { text } = normalised;
  const found = blocks(normalised);
  if (input.type === 'html') for (const block of found) block.lines = null;
  const passages = partition(label(text, found), text.length);
  const body = passages
    .filter((passage) => passage.label === 'body')
    .map(({ start, end }) => text.slice(start, end).trim());
  const rejected: Rejection | null = text ? null : { code: 'E_EMPTY', message: 'The document holds no text.' };
  return {
    title: null,
    byline: null,
    dateline: null,
    agency: null,
    contributors: [],
    copyright: null,
    publishedAt: null,
    language: null,
    repost: false,
    confidence: rejected ? 0 : 0.5,
    rejected,
    text: body.join('\n\n'),
    normalised: text,
    passages,
    repairs: [...decoded.repairs, ...normalised.repairs],
  };
}

/** Loads what cleaning needs; call once before the first `clean`. */
export async function prepare(): Promise<void> {}
