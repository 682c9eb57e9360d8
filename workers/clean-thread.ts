/** What runs in a worker thread: captured documents in, the cleaner's answers out. */
import { inflateRawSync } from 'node:zlib';
import { workerData } from 'piscina';
import type { Claims, Cleaned, CleanInput, DocumentType, Rejection } from '../article.js';
import { clean, RULES_VERSION } from '../clean.js';
import { carriedBy } from '../intake/claims.js';
import type { Rule } from '../text/languages/language.js';
import { bookWith, nameOf } from '../text/own-rules/own-rules.js';
import { ourRulebook, type Rulebook } from '../text/rules/rulebook.js';
import { begin, type ThreadClock } from './thread-clock.js';

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
  /** JSON of a `Reading`. */
  cleaned: string;
  rejected: Rejection | null;
}

/** What a thread is given when it starts. */
export interface CleanSetup {
  /** The user's own rules, checked. */
  rules: readonly Rule[];
}

/** A cleaned document, and which rules read it: they may be others by the time that it is stored. */
export interface Reading extends Cleaned {
  readBy?: RulesName;
}

/** Our rules by their version, a user's own by the hash of `nameOf`. */
export interface RulesName {
  version: number;
  own: string;
}

let rules: { book: Rulebook; readBy: RulesName } | undefined;

/** Compiled once in each thread. */
function rulesOfThread() {
  const own = (workerData as Partial<CleanSetup> | undefined)?.rules ?? [];
  rules ??= {
    book: own.length > 0 ? bookWith(own) : ourRulebook(),
    readBy: { version: RULES_VERSION, own: nameOf(own) },
  };
  return rules;
}

/** Several tasks in one message, since handing over costs as much as cleaning a short text. */
export interface CleanTasks {
  tasks: readonly CleanTask[];
  clock: ThreadClock;
}

export default function run({ tasks, clock }: CleanTasks): CleanReply[] {
  const { book, readBy } = rulesOfThread();
  return tasks.map((task) => {
    begin(clock);
    const cleaned = clean(asInput(task), book);
    return {
      cleaned: JSON.stringify({ ...cleaned, readBy } satisfies Reading),
      rejected: cleaned.rejected,
    };
  });
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
