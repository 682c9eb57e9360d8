/** Cleaned documents on their way to become versions. */
import { inflateRawSync } from 'node:zlib';
import type { Claims, PageFlag, Passage } from '../article.js';
import type { Database } from './database.js';

/** What a document says of where its article is to be looked for. */
export interface Hints {
  /** What it is called. */
  identity: string;
  key: string | null;
  /** The key tells apart what stands at one address. */
  keyed: boolean;
  canonical: string | null;
  asked: string | null;
  reading: string | null;
}

export interface CleanedDocument extends Hints {
  id: string;
  line: number | null;
  url: string | null;
  site: string | null;
  claims: Claims;
  firstSeen: Date;
  /** When it was fetched, the last time; null for what came otherwise. */
  fetchedAt: Date | null;
  /** JSON of a `Cleaned`. */
  cleaned: string;
}

/**
 * Documents that are to become versions, in the order of ids; the others have nothing left to do here. What the cleaner answered a
 * moment ago in this process is `inHand`, by id: such a document may still be `captured`.
 */
export async function loadCleaned(
  database: Database,
  ids: readonly string[],
  inHand: ReadonlyMap<string, string> = new Map(),
): Promise<CleanedDocument[]> {
  const { rows } = await database.query<Omit<CleanedDocument, 'cleaned'> & { cleaned: Buffer | null }>(
    `SELECT id, line, identity, key, keyed, canonical, asked, reading, url, site, claims, first_seen AS "firstSeen", CASE WHEN http IS NOT NULL THEN last_seen END AS "fetchedAt", cleaned
     FROM documents WHERE id = ANY($1::bigint[]) AND state IN ('captured', 'cleaned') ORDER BY id`,
    [ids],
  );
  return rows.flatMap((row) => {
    const cleaned = row.cleaned ? inflateRawSync(row.cleaned).toString() : inHand.get(row.id);
    return cleaned ? [{ ...row, cleaned }] : [];
  });
}

/** A document's words as they go into the store. Hashes and offsets are opaque bytes here. */
export interface NewVersion extends Hints {
  documentId: string;
  url: string | null;
  site: string | null;
  firstSeen: Date;
  fetchedAt: Date | null;
  orderKey: string;
  textHash: string;
  metadata: object;
  /** What the page says of itself. */
  flags: readonly PageFlag[];
  normalised: string;
  text: string;
  words: Uint8Array;
  sketch: Uint8Array;
  wordCount: number;
  confidence: number;
  rules: number;
  /** Of the user's own rules, a hash; empty without any. */
  ownRules: string;
  parameters: number;
  /** What had been learned of its site when it was labelled. */
  epoch: number;
  passages: readonly IndexedPassage[];
  /** As the rules have them, where a person has corrected some. */
  uncorrected?: readonly IndexedPassage[] | null;
  /** Distinct keys of the index, signed 64 bits. */
  keys: BigInt64Array;
}

/** A passage, and what it is known by when a site's furniture is learned; both null without a site. */
export interface IndexedPassage extends Passage {
  masked: string | null;
  prose: boolean | null;
}
