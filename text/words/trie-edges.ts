/** Four numbers an edge: node, word, target, nothing. They lie side by side, for the table is larger than near caches are. */
const STRIDE = 4;

/** The edges of a tree of words: from a node (a number) with a word (its hash) to the next node (from 1 on). Open addressing. */
export class TrieEdges {
  private count = 0;
  private table = new Int32Array(1024 * STRIDE);

  /** The next node, or 0. */
  get(node: number, word: number): number {
    return this.table[this.slot(node, word) + 2]!;
  }

  /** For an edge that is new. */
  set(node: number, word: number, target: number): void {
    if (2 * STRIDE * ++this.count > this.table.length) this.grow();
    this.put(node, word, target);
  }

  private put(node: number, word: number, target: number): void {
    const slot = this.slot(node, word);
    this.table[slot] = node;
    this.table[slot + 1] = word;
    this.table[slot + 2] = target;
  }

  /** Where the edge stands, or the free place where it would. */
  private slot(node: number, word: number): number {
    const { table } = this;
    const mask = table.length - 1;
    const mixed = Math.imul(node, 0x9e3779b1) ^ word;
    let slot = ((mixed ^ (mixed >>> 15)) << 2) & mask;
    while (table[slot + 2] !== 0 && (table[slot + 1] !== word || table[slot] !== node)) slot = (slot + STRIDE) & mask;
    return slot;
  }

  private grow(): void {
    const { table } = this;
    this.table = new Int32Array(2 * table.length);
    for (let slot = 0; slot < table.length; slot += STRIDE)
      if (table[slot + 2] !== 0) this.put(table[slot]!, table[slot + 1]!, table[slot + 2]!);
  }
}
