/** What runs in a worker thread: one captured document in, its cleaner's answer out. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { workerData } from 'piscina';
import type { Claims, CleanInput, DocumentType, Rejection } from '../article.js';
import { clean } from '../clean.js';
import { carriedBy } from '../intake/said.js';
import { bookWith } from '../text/own-rules.js';
import { RULEBOOK, type Rulebook } from '../text/rulebook.js';
import type { Rule } from '../text/rules.js';

export interface CleanTask {
  /** Deflated, as stored. */
  bytes: Uint8Array;
  type: DocumentType;
  charset: string | null;
  /** Of the answer that brought it. */
  headers?: Record<string, string> | null;
  url: string | null;
  claims: Claims;
}

export interface CleanReply {
  /** Deflated JSON of a `Cleaned`. */
  cleaned: Uint8Array;
  rejected: Rejection | null;
}

/** What a thread is given when it starts. */
export interface CleanSetup {
  /** The user's own rules, checked. */
  rules: readonly Rule[];
}

let book: Rulebook | undefined;

/** Compiled once in each thread. */
function rulebook(): Rulebook {
  const own = (workerData as Partial<CleanSetup> | undefined)?.rules ?? [];
  book ??= own.length > 0 ? bookWith(own) : RULEBOOK;
  return book;
}

export default function run(task: CleanTask): CleanReply {
  const cleaned = clean(asInput(task), rulebook());
  return { cleaned: deflateRawSync(JSON.stringify(cleaned)), rejected: cleaned.rejected };
}

function asInput({ bytes, type, charset, headers, url, claims }: CleanTask): CleanInput {
  const content = inflateRawSync(bytes);
  const common = {
    charset: charset ?? undefined,
    headers: headers ?? undefined,
    claims: { ...claims, url: url ?? claims.url },
  };
  if (type !== 'json') return { ...common, content, type };
  // Its shape was checked at the door.
  const object = JSON.parse(content.toString('utf8').replace(/^\ufeff/, '')) as Record<string, unknown>;
  return { ...common, ...(carriedBy(object) ?? { content: '', type: 'text' }) };
}
