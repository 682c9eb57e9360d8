/** A binary heap of names in the order of their keys: the least comes out first. A name that is in it already is not put in twice. */
export class Heap {
  private readonly entries: { name: string; key: string }[] = [];
  private readonly inside = new Set<string>();

  get size(): number {
    return this.entries.length;
  }

  names(): Iterable<string> {
    return this.inside;
  }

  add(name: string, key: string): void {
    if (this.inside.has(name)) return;
    this.inside.add(name);
    let at = this.entries.push({ name, key }) - 1;
    while (at > 0 && this.isLess(at, (at - 1) >> 1)) {
      this.swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** Undefined when it is empty. */
  takeLeast(): { name: string; key: string } | undefined {
    const least = this.entries[0];
    const last = this.entries.pop();
    if (!least || !last) return undefined;
    this.inside.delete(least.name);
    if (this.entries.length > 0) this.entries[0] = last;
    for (let at = 0; ; ) {
      let less = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.entries.length && this.isLess(child, less)) less = child;
      if (less === at) return least;
      this.swap(at, less);
      at = less;
    }
  }

  private isLess(one: number, other: number): boolean {
    return (this.entries[one]?.key ?? '') < (this.entries[other]?.key ?? '');
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.entries[one], this.entries[other]];
    if (!a || !b) return;
    this.entries[one] = b;
    this.entries[other] = a;
  }
}
