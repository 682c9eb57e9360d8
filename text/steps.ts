/** The edges of a tree of words: from a node (a number) with a word (its hash) to the next node (from 1 on). One table, open addressing. */
export class Steps {
  private count = 0;
  private nodes = new Int32Array(1024);
  private words = new Int32Array(1024);
  private targets = new Int32Array(1024);

  /** The next node, or 0. */
  get(node: number, word: number): number {
    return this.targets[this.slot(node, word)]!;
  }

  /** For an edge that is new. */
  set(node: number, word: number, target: number): void {
    if (2 * ++this.count > this.targets.length) this.grow();
    const slot = this.slot(node, word);
    this.nodes[slot] = node;
    this.words[slot] = word;
    this.targets[slot] = target;
  }

  /** Where the edge stands, or the free place where it would. */
  private slot(node: number, word: number): number {
    const { nodes, words, targets } = this;
    const mask = targets.length - 1;
    const mixed = Math.imul(node, 0x9e3779b1) ^ word;
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (targets[slot] !== 0 && (words[slot] !== word || nodes[slot] !== node)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { nodes, words, targets } = this;
    this.nodes = new Int32Array(2 * nodes.length);
    this.words = new Int32Array(2 * nodes.length);
    this.targets = new Int32Array(2 * nodes.length);
    targets.forEach((target, old) => {
      if (target === 0) return;
      const slot = this.slot(nodes[old]!, words[old]!);
      this.nodes[slot] = nodes[old]!;
      this.words[slot] = words[old]!;
      this.targets[slot] = target;
    });
  }
}
