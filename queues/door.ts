/** A way in of which messages are taken, and which keeps them until they are done. */

/** A message as it was put in: text that should be JSON, or a bare URL; null when the entry holds none. */
export interface Taken {
  /** The same when one message is taken twice, and never for two. */
  delivery: string;
  text: string | null;
}

export interface Door {
  name: 'stream' | 'list';
  /** About `limit` messages, none when there are none: it does not wait. Those taken before must be done. */
  take(limit: number): Promise<Taken[]>;
  /** These are committed. */
  done(taken: readonly Taken[]): Promise<void>;
  /** Leaves what is not done to others. */
  close(): Promise<void>;
}
