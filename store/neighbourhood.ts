/** The articles around a batch that is being settled, read as they are needed: what ties them, and who stands for whom. */
import type { Queryable } from './database.js';
import { TOLD_MEMBERS } from './matches.js';
import type { ToldPairs } from './told-pairs.js';

/** An article tied to another as `same` or `near`; the keys are those of the frozen order. */
export interface Link {
  other: string;
  otherKey: string;
}

/** Where an article stands in that order, and the one that stands for it: itself, when none does. */
export interface Standing {
  orderKey: string;
  representative: string;
}

/** Who stands for so many others is not moved by each earlier arrival, but once by the sweep. As many as are told of each other. */
const LARGE_MEMBERS = TOLD_MEMBERS;

/**
 * Ties do not change while a batch is settled; who stands for whom does. Articles that people told to be the same are met as one, the
 * earliest of them (`ToldPairs.nodeOf`): with the ties of all, less those between nodes that were told apart.
 */
export class Neighbourhood {
  private readonly links = new Map<string, Link[]>();
  private readonly articles = new Map<string, Standing>();
  private readonly membersRead = new Set<string>();
  /** Who stands for each as it is stored. */
  private readonly stored = new Map<string, string>();
  private readonly large = new Map<string, boolean>();

  constructor(
    private readonly client: Queryable,
    readonly told: ToldPairs,
  ) {
    for (const [id, { orderKey, representative, headKey }] of told.articles) {
      this.meet(id, orderKey, representative);
      this.meet(representative, headKey, representative);
    }
  }

  /** Reads what ties the articles to others as `same` or `near`, and all who stand around them. */
  async load(articleIds: Iterable<string>): Promise<void> {
    const nodes = new Set([...articleIds].map((id) => this.told.nodeOf(id)).filter((node) => !this.links.has(node)));
    const missing = [...nodes].flatMap((node) => this.told.groupOf(node));
    if (missing.length === 0) return;
    const { rows } = await this.client.query<{
      id: string;
      orderKey: string;
      representative: string;
      other: string | null;
      otherKey: string;
      head: string;
      headKey: string;
    }>(
      `WITH own AS (
         SELECT versions.id AS version_id, article_id FROM versions WHERE article_id = ANY($1::bigint[])
       ), pair AS (
         SELECT own.article_id, earlier_version AS theirs FROM own JOIN matches ON later_version = own.version_id AND kind IN ('same', 'near')
         UNION
         SELECT own.article_id, later_version FROM own JOIN matches ON earlier_version = own.version_id AND kind IN ('same', 'near')
       ), tied AS (
         SELECT DISTINCT pair.article_id, versions.article_id AS other FROM pair JOIN versions ON versions.id = pair.theirs
       )
       SELECT self.id, self.order_key AS "orderKey", COALESCE(self.representative, self.id) AS representative,
              other.id AS other, other.order_key AS "otherKey", head.id AS head, head.order_key AS "headKey"
       FROM articles AS self
       LEFT JOIN tied ON tied.article_id = self.id
       LEFT JOIN articles AS other ON other.id = tied.other
       LEFT JOIN articles AS head ON head.id = COALESCE(other.representative, other.id)
       WHERE self.id = ANY($1::bigint[])
       ORDER BY other.order_key`,
      [missing],
    );
    for (const { id, orderKey, representative, other, otherKey, head, headKey } of rows) {
      this.meet(id, orderKey, representative);
      const node = this.told.nodeOf(id);
      const links = this.links.get(node) ?? [];
      this.links.set(node, links);
      if (other === null) continue;
      this.meet(other, otherKey, head);
      this.meet(head, headKey, head);
      const otherNode = this.told.nodeOf(other);
      if (otherNode === node || this.told.apartFrom(node).has(otherNode)) continue;
      if (links.some((link) => link.other === otherNode)) continue;
      links.push({ other: otherNode, otherKey: this.standing(otherNode).orderKey });
    }
    for (const node of nodes)
      if (this.told.groupOf(node).length > 1) this.links.get(node)?.sort((a, b) => (a.otherKey < b.otherKey ? -1 : 1));
  }

  /** The earliest other first. */
  linksOf(id: string): readonly Link[] {
    return this.links.get(id) ?? [];
  }

  standing(id: string): Standing {
    return this.articles.get(id) as Standing;
  }

  /** Whom the article stands for, itself aside. */
  async membersOf(id: string): Promise<string[]> {
    if (!this.membersRead.has(id)) {
      this.membersRead.add(id);
      const { rows } = await this.client.query<{ id: string; order_key: string; representative: string }>(
        'SELECT id, order_key, representative FROM articles WHERE representative = ANY($1::bigint[]) AND id <> ALL($1)',
        [this.told.groupOf(id)],
      );
      for (const row of rows) this.meet(row.id, row.order_key, row.representative);
    }
    return [...this.articles].flatMap(([member, { representative }]) =>
      representative === id && member !== id && this.told.nodeOf(member) === member ? member : [],
    );
  }

  /** Whether the article stood for many others when the batch began. */
  async isLarge(id: string): Promise<boolean> {
    const known = this.large.get(id);
    if (known !== undefined) return known;
    const { rowCount } = await this.client.query(
      'SELECT FROM articles WHERE representative = $1 AND id <> $1 LIMIT $2',
      [id, LARGE_MEMBERS],
    );
    const isLarge = rowCount === LARGE_MEMBERS;
    this.large.set(id, isLarge);
    return isLarge;
  }

  repoint(id: string, representative: string): void {
    this.standing(id).representative = representative;
  }

  /** Whether the node was told apart from the head, or from one that comes before it and that the head stands for. */
  isApart(id: string, head: string): boolean {
    const { orderKey } = this.standing(id);
    for (const other of this.told.apartFrom(id)) {
      const { orderKey: otherKey, representative } = this.standing(other);
      if (other === head || (representative === head && otherKey < orderKey)) return true;
    }
    return false;
  }

  /** Writes who stands for whom now; returns those that changed. */
  async save(): Promise<string[]> {
    const heads = new Map<string, string>();
    for (const [id, was] of this.stored) {
      const { representative } = this.standing(this.told.nodeOf(id));
      if (representative !== was) heads.set(id, representative);
    }
    const changed = [...heads.keys()];
    if (changed.length > 0)
      await this.client.query(
        'UPDATE articles SET representative = now.head FROM unnest($1::bigint[], $2::bigint[]) AS now(id, head) WHERE articles.id = now.id',
        [changed, [...heads.values()]],
      );
    return changed;
  }

  private meet(id: string, orderKey: string, representative: string): void {
    if (this.stored.has(id)) return;
    this.stored.set(id, representative);
    this.articles.set(id, { orderKey, representative: this.told.nodeOf(representative) });
  }
}
