/** What the Redis doors and the command line send: validated, committed, queued. */
import { createHash } from 'node:crypto';
import type { Claims, Door, Item } from '../article.js';
import type { Allow } from '../fetch/allow.js';
import { FetchError } from '../fetch/errors.js';
import { canonicalUrl, siteOf } from '../fetch/url.js';
import { type IntakeMessage, readMessage } from '../queues/message.js';
import type { Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { recordFailure } from '../store/failed.js';
import { storable } from '../store/storable.js';
import { askForUrls } from '../store/urls.js';
import { makeIngest } from './ingest.js';
import { usableUrl } from './items.js';

export type Accepted =
  | { kind: 'url'; fetchId: string /** Of a URL that is known already. */; documentId: string | null }
  | { kind: 'document'; documentId: string; known: boolean }
  | { kind: 'refused'; code: string; message: string };

export interface AcceptParts {
  database: Database;
  queues: Pick<Queues, 'fetch' | 'clean'>;
  allow: Allow;
  door: Door;
}

/** Returns when the message is committed; one that does not fit is committed among `failed`, with a code. */
export function makeAccept({ database, queues, allow, door }: AcceptParts): (value: unknown) => Promise<Accepted> {
  const ingest = makeIngest(database, queues, door);
  const refuse = async (value: unknown, code: string, message: string): Promise<Accepted> => {
    await recordFailure(database, { stage: 'intake', code, message, payload: value });
    return { kind: 'refused', code, message };
  };

  return async (value) => {
    const read = readMessage(storable(value));
    if ('code' in read) return refuse(value, read.code, read.problem);
    const { message } = read;
    if (message.type === 'document') {
      const [{ documentId, known }] = await ingest([documentItem(message)]);
      return { kind: 'document', documentId, known };
    }
    if (message.type !== 'url')
      return refuse(value, 'E_TYPE', `${message.type} is not taken here yet; send the URLs of its articles.`);
    try {
      const url = canonicalUrl(message.url, allow);
      const [{ fetchId, documentId }] = await askForUrls(database, door, [
        {
          url,
          seenUrl: message.url,
          site: siteOf(url),
          mode: message.mode,
          key: message.key,
          claims: claimsOf(message),
        },
      ]);
      if (!documentId) await queues.fetch.add([fetchId]); // if this fails the sweep queues it
      return { kind: 'url', fetchId, documentId };
    } catch (error) {
      if (error instanceof FetchError) return refuse(value, error.code, error.message);
      throw error;
    }
  };
}

function claimsOf({ meta, source, tags, url }: IntakeMessage): Claims {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    url: url ?? undefined,
    title: text(meta.title),
    publishedAt: text(meta.publishedAt),
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
