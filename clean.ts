/** Bytes or text to labelled passages: everything winnow does to one article alone. Pure, synchronous. */
import type { Cleaned, CleanInput, Rejection } from './article.js';
import { decode } from './text/decode.js';
import { htmlToText } from './text/html.js';
import { label } from './text/label.js';
import { normalise } from './text/normalise.js';
import { partition } from './text/passages.js';
import { RULEBOOK } from './text/rulebook.js';
import { see } from './text/see.js';

/** Goes up when the output changes for the same input. */
export const RULES_VERSION: number = 1;

export function clean(input: CleanInput): Cleaned {
  const decoded =
    typeof input.content === 'string' ? { text: input.content, repairs: [] } : decode(input.content, input.charset);
  const normalised = normalise(input.type === 'html' ? htmlToText(decoded.text) : decoded.text);
  const { text } = normalised;
  const sight = see(text, RULEBOOK, input.claims?.title);
  const { pieces, title } = label(text, sight, RULEBOOK);
  const passages = partition(pieces, normalised, input.type === 'html');
  const titleBlock = sight.seen[title]?.block;
  const body = passages
    .filter((passage) => passage.label === 'body')
    .map(({ start, end }) => text.slice(start, end).trim());
  const rejected: Rejection | null = text ? null : { code: 'E_EMPTY', message: 'The document holds no text.' };
  return {
    title: titleBlock ? text.slice(titleBlock.start, titleBlock.end) : null,
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
