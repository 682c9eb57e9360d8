/** Words of versions that were read or written a moment ago, kept in memory: a new article is compared with the same few again and again. */
import type { Database } from './database.js';

/** About five thousand articles of 360 words. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** SQL, of a row of `versions`: names its words. They change only together with one of these. */
export const STAMP = `concat_ws(' ', versions.document_id, versions.revision, versions.text_hash, versions.parameters)`;

export interface Stamped {
  documentId: string;
  textHash: string;
  parameters: number;
  words: Uint8Array;
}

/** Those used last; at most `mostBytes` of them. */
export class KeptWords {
  private readonly byStamp = new Map<string, Buffer>();
  private bytes = 0;

  constructor(private readonly mostBytes = KEPT_BYTES) {}

  get(stamp: string): Buffer | undefined {
    const words = this.byStamp.get(stamp);
    if (!words) return undefined;
    this.byStamp.delete(stamp);
    this.byStamp.set(stamp, words);
    return words;
  }

  keep(stamp: string, words: Buffer): void {
    if (this.byStamp.has(stamp)) return;
    this.byStamp.set(stamp, words);
    this.bytes += words.length;
    for (const [oldest, its] of this.byStamp) {
      if (this.bytes <= this.mostBytes) break;
      this.byStamp.delete(oldest);
      this.bytes -= its.length;
    }
  }

  /** Of versions that were made just now, and never read anew. */
  keepNew(versions: readonly Stamped[]): void {
    for (const { documentId, textHash, parameters, words } of versions)
      this.keep(`${documentId} 0 ${textHash} ${parameters}`, Buffer.from(words.buffer, words.byteOffset, words.length));
  }
}

const keptBy = new WeakMap<Database, KeptWords>();

/** Those of a store; they go with it. */
export function keptWords(database: Database): KeptWords {
  let kept = keptBy.get(database);
  if (!kept) {
    kept = new KeptWords();
    keptBy.set(database, kept);
  }
  return kept;
}
