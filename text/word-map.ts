/** A map from hashes of words, as `scan` gives them. Three times as fast as a `Map`, which counts: it is asked for every word. */
export class WordMap<T> {
  size = 0;
  private keys = new Int32Array(16);
  private values: (T | undefined)[] = new Array(16).fill(undefined);

  constructor(entries: Iterable<readonly [number, T]> = []) {
    for (const [hash, value] of entries) this.set(hash, value);
  }

  get(hash: number): T | undefined {
    return this.values[this.slot(hash)];
  }

  has(hash: number): boolean {
    return this.values[this.slot(hash)] !== undefined;
  }

  words(): number[] {
    return Array.from(this.keys).filter((_, slot) => this.values[slot] !== undefined);
  }

  /** `value` is not `undefined`. */
  set(hash: number, value: T): void {
    if (2 * this.size >= this.keys.length) this.grow();
    const slot = this.slot(hash);
    if (this.values[slot] === undefined) this.size++;
    this.keys[slot] = hash;
    this.values[slot] = value;
  }

  /** Where the word stands, or the free place where it would. */
  private slot(hash: number): number {
    const { keys, values } = this;
    const mask = keys.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (values[slot] !== undefined && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(2 * keys.length);
    this.values = new Array(2 * keys.length).fill(undefined);
    this.size = 0;
    values.forEach((value, slot) => {
      if (value !== undefined) this.set(keys[slot]!, value);
    });
  }
}
