/** What people said of pairs of articles, as clusters obey it. */
import type { PairVerdict } from '../article.js';
import type { Queryable } from './database.js';

interface ToldArticle {
  orderKey: string;
  representative: string;
  /** Of whoever stands for it. */
  headKey: string;
}

/**
 * Articles told to be the same count as one: as the earliest of them, the node. Nodes told apart never stand under one. Held in
 * memory whole, since people say little.
 */
export class ToldPairs {
  private readonly nodes = new Map<string, string>();
  private readonly groups = new Map<string, string[]>();
  private readonly apart = new Map<string, Set<string>>();

  private constructor(
    /** Every article that something was said of. */
    readonly articles: ReadonlyMap<string, ToldArticle>,
    pairs: readonly { a: string; b: string; verdict: PairVerdict }[],
  ) {
    const isBefore = (one: string, other: string) => articles.get(one)!.orderKey < articles.get(other)!.orderKey;
    for (const { a, b, verdict } of pairs) {
      if (verdict !== 'same') continue;
      const [one, other] = [this.nodeOf(a), this.nodeOf(b)];
      if (one === other) continue;
      const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
      const members = [...this.groupOf(first), ...this.groupOf(second)];
      this.groups.delete(second);
      this.groups.set(first, members);
      for (const member of members) this.nodes.set(member, first);
    }
    for (const { a, b, verdict } of pairs) {
      if (verdict !== 'not-same') continue;
      const [one, other] = [this.nodeOf(a), this.nodeOf(b)];
      this.apart.set(one, (this.apart.get(one) ?? new Set()).add(other));
      this.apart.set(other, (this.apart.get(other) ?? new Set()).add(one));
    }
  }

  static async load(client: Queryable): Promise<ToldPairs> {
    const { rows: pairs } = await client.query<{ a: string; b: string; verdict: PairVerdict }>(
      `SELECT article_id AS a, other_id AS b, verdict FROM corrections WHERE kind = 'pair' AND undone_at IS NULL ORDER BY id`,
    );
    if (pairs.length === 0) return new ToldPairs(new Map(), []);
    const { rows } = await client.query<ToldArticle & { id: string }>(
      `SELECT articles.id, articles.order_key AS "orderKey", head.id AS representative, head.order_key AS "headKey"
       FROM articles JOIN articles AS head ON head.id = COALESCE(articles.representative, articles.id) WHERE articles.id = ANY($1::bigint[])`,
      [[...new Set(pairs.flatMap(({ a, b }) => [a, b]))]],
    );
    return new ToldPairs(new Map(rows.map(({ id, ...article }) => [id, article])), pairs);
  }

  /** The earliest article that counts as one with this; itself for most. */
  nodeOf(id: string): string {
    return this.nodes.get(id) ?? id;
  }

  /** All that count as the node. */
  groupOf(node: string): readonly string[] {
    return this.groups.get(node) ?? [node];
  }

  apartFrom(node: string): ReadonlySet<string> {
    return this.apart.get(node) ?? NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();
