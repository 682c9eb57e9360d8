/** What the Redis doors and the command line send: validated, committed, queued. */
import { createHash } from 'node:crypto';
import type { Claims, Door, Item } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import { hostKey } from '../fetch/politeness.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { itemAt, zip } from '../lists.js';
import { httpMessage, type IntakeMessage, intakeMessage, readMessage } from '../queues/message.js';
import type { Queues } from '../queues/queues.js';
import { keepAnswers, takeKeys } from '../store/answered.js';
import { type Ask, askWithin, hostsOf } from '../store/asks.js';
import { captureWithin } from '../store/capture.js';
import type { Database, Queryable } from '../store/database.js';
import { expect, tellRejected } from '../store/events.js';
import { recordFailure } from '../store/failed.js';
import { takeMessages } from '../store/messages.js';
import { storable } from '../store/storable.js';
import { timeSaid, usableUrl } from './file-item.js';

export type Accepted =
  | { kind: 'url'; fetchId: string /** Of a URL that is known already. */; documentId: string | null }
  | { kind: 'document'; documentId: string; known: boolean }
  | { kind: 'refused'; code: string; message: string }
  /** It had been committed before. */
  | { kind: 'again' }
  /** Its key named another message before. */
  | { kind: 'key reused' };

export interface Incoming {
  /** As it was sent; what cannot even be read comes as `Unreadable`. */
  value: unknown;
  /** The same when one message comes twice; null for a sender that asks once. */
  delivery: string | null;
  /** The sender's key for this message, and the hash of what it came with: asked again, it gets the answer it got. */
  once?: { key: string; digest: Buffer };
}

/** Stands for a message that is no value at all. */
export class Unreadable {
  constructor(
    readonly code: 'E_JSON' | 'E_SHAPE',
    readonly problem: string,
    readonly text: string | null,
  ) {}
}

export interface AcceptParts {
  database: Database;
  queues: Pick<Queues, 'fetch' | 'clean' | 'kind'>;
  allow: Allow;
  door: Door;
}

/**
 * Returns when the messages are committed; those that do not fit are committed among `failed`, with a code, unless they come from
 * the command line.
 */
export type Accept = (incoming: readonly Incoming[]) => Promise<Accepted[]>;

interface Refused {
  code: string;
  message: string;
  /** The message, for whoever looks into it. */
  payload: unknown;
}

export function makeAccept({ database, queues, allow, door }: AcceptParts): Accept {
  // Where there is no Redis nobody could be told.
  const tell = queues.kind === 'redis';

  async function commit(client: Queryable, incoming: readonly Incoming[]) {
    const fresh = await whichAreNew(client, incoming);
    const accepted: Accepted[] = incoming.map(() => ({ kind: 'again' }));
    const earlier = await answeredBefore(client, incoming);
    const refusals: { at: number; refused: Refused }[] = [];
    const items: { at: number; item: Item }[] = [];
    const asks: { at: number; ask: Ask }[] = [];
    for (const [at, one] of incoming.entries()) {
      if (!fresh.has(one)) continue;
      const before = earlier.get(one);
      if (before) {
        if ('answer' in before) accepted[at] = before.answer;
        continue;
      }
      const read = readIncoming(one.value, allow, door);
      if ('ask' in read) asks.push({ at, ...read });
      else if ('item' in read) items.push({ at, ...read });
      else refusals.push({ at, ...read });
    }

    for (const { at, refused } of refusals) {
      // Whoever asks and waits for the answer sees it at once.
      if (door === 'redis') await recordFailure(client, { stage: 'intake', ...refused });
      if (tell && door !== 'http') await tellRejected(client, { ...refused, door });
      accepted[at] = { kind: 'refused', code: refused.code, message: refused.message };
    }
    const captures = await captureWithin(
      client,
      door,
      items.map(({ item }) => item),
    );
    for (const [{ at, item }, { documentId, known }] of zip(items, captures)) {
      accepted[at] = { kind: 'document', documentId, known };
      if (tell) {
        const { key, url } = item;
        await expect(client, [{ type: 'document', key, url, fetchId: null, documentId, known, door }]);
      }
    }
    const asked = await askWithin(
      client,
      door,
      asks.map(({ ask }) => ask),
      { tell },
    );
    for (const [{ at }, { fetchId, documentId }] of zip(asks, asked))
      accepted[at] = { kind: 'url', fetchId, documentId };
    for (const [at, one] of incoming.entries()) {
      const before = earlier.get(one);
      if (before && 'as' in before) accepted[at] = itemAt(accepted, incoming.indexOf(before.as));
    }
    await keepAnswers(
      client,
      zip(incoming, accepted).flatMap(([one, answer]) =>
        one.once && !earlier.has(one) ? { ...one.once, answer } : [],
      ),
    );
    const captured = captures.filter(({ state }) => state === 'captured').map(({ documentId }) => documentId);
    return { accepted, captured, hostIds: hostsOf(asked) };
  }

  return async (incoming) => {
    if (incoming.length === 0) return [];
    const { accepted, captured, hostIds } = await database.transaction((client) => commit(client, incoming));
    // If these fail the rows stand, and the sweep queues them.
    await queues.clean.add(captured);
    await queues.fetch.add(hostIds);
    return accepted;
  };
}

/** A delivery counts together with what it says, since a server that has forgotten everything counts from one again. */
async function whichAreNew(client: Queryable, incoming: readonly Incoming[]): Promise<Set<Incoming>> {
  const named = incoming.filter(({ delivery }) => delivery !== null);
  const fresh = await takeMessages(
    client,
    named.map(({ delivery, value }) => `${delivery} ${JSON.stringify(value)}`),
  );
  const again = new Set(zip(named, fresh).flatMap(([one, isFresh]) => (isFresh ? [] : one)));
  return new Set(incoming.filter((one) => !again.has(one)));
}

/**
 * Of messages whose keys have been seen: how they were answered, or which message of this batch, the first of its key, will say. Of a key that
 * is new, its row is made here.
 */
async function answeredBefore(
  client: Queryable,
  incoming: readonly Incoming[],
): Promise<Map<Incoming, { answer: Accepted } | { as: Incoming }>> {
  const firsts = new Map<string, Incoming>();
  const answered = new Map<Incoming, { answer: Accepted } | { as: Incoming }>();
  const reused = { answer: { kind: 'key reused' } } as const;
  for (const one of incoming) {
    if (!one.once) continue;
    const first = firsts.get(one.once.key);
    if (!first) firsts.set(one.once.key, one);
    else answered.set(one, first.once?.digest.equals(one.once.digest) ? { as: first } : reused);
  }
  const keyed = [...firsts.values()].flatMap((one) => (one.once ? { one, once: one.once } : []));
  const known = await takeKeys(
    client,
    keyed.map(({ once }) => once),
  );
  for (const [{ one, once }, earlier] of zip(keyed, known))
    if (earlier)
      answered.set(one, earlier.digest.equals(once.digest) ? { answer: earlier.answer as Accepted } : reused);
  return answered;
}

/** Beyond so many bytes a refused message is kept in part, and its length told. */
const KEPT_PAYLOAD_BYTES = 64 * 1024;
/** Of what is wrong with it: a message may have any number of wrong fields, with names of any length. */
const TOLD_PROBLEM = 1_000;

function readIncoming(value: unknown, allow: Allow, door: Door): { ask: Ask } | { item: Item } | { refused: Refused } {
  const refuse = (code: string, problem: string) => {
    const message = problem.length > TOLD_PROBLEM ? `${problem.slice(0, TOLD_PROBLEM)}…` : problem;
    return { refused: { code, message, payload: shortened(value) } };
  };
  if (value instanceof Unreadable) return refuse(value.code, value.problem);
  const read = readMessage(storable(value), door === 'http' ? httpMessage : intakeMessage);
  if ('code' in read) return refuse(read.code, read.problem);
  const { message } = read;
  if (message.type === 'document') return { item: documentItem(message) };
  try {
    const url = canonicalUrl(message.url, allow);
    const kind = message.type === 'url' ? 'page' : message.type;
    return {
      ask: {
        url,
        seenUrl: message.url,
        host: hostKey(message.url),
        site: siteOf(url),
        // A list that is named is read, however often it has been.
        mode: kind === 'page' ? message.mode : 'refresh',
        key: message.key,
        claims: claimsOf(message),
        kind,
        priority: message.priority,
      },
    };
  } catch (error) {
    if (error instanceof FetchError) return refuse(error.code, error.message);
    throw error;
  }
}

function shortened(value: unknown): unknown {
  const text = value instanceof Unreadable ? value.text : JSON.stringify(value);
  const bytes = text === null ? 0 : Buffer.byteLength(text);
  if (text !== null && bytes > KEPT_PAYLOAD_BYTES)
    return `${text.slice(0, KEPT_PAYLOAD_BYTES / 4)}… (cut; ${bytes} bytes in all)`;
  return value instanceof Unreadable ? value.text : value;
}

function claimsOf({ meta, source, tags, url }: IntakeMessage): Claims {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    url: url ?? undefined,
    title: text(meta.title),
    publishedAt: timeSaid(meta.publishedAt),
    source: source ?? undefined,
    tags,
  };
}

function documentItem(message: Extract<IntakeMessage, { type: 'document' }>): Item {
  const url = message.url ? usableUrl(message.url) : null;
  const site = (url ? siteOf(url) : null) ?? message.source;
  const content = Buffer.from(message.html ?? message.text ?? '');
  return {
    content,
    type: message.html === undefined ? 'text' : 'html',
    identity:
      url ??
      (message.key
        ? `key:${site ? `${site}/` : ''}${message.key}`
        : `sha256:${createHash('sha256').update(content).digest('hex')}`),
    key: message.key,
    url,
    site,
    file: null,
    line: null,
    claims: claimsOf(message),
    firstSeen: null,
    refusal: null,
    http: null,
  };
}
