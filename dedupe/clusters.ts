/** Which article stands for which: a greedy assignment in the frozen order. */

export interface Ordered {
  id: string;
  /** As `orderKey` makes it; unique. */
  orderKey: string;
  /** As `orderTime` tells it. */
  orderTime: Date;
}

/** What people said of pairs; ids that are not among the articles are passed over. */
export interface ToldPairs {
  same: Iterable<readonly [string, string]>;
  notSame: Iterable<readonly [string, string]>;
}

/**
 * The representative of each article, its own id when it stands for itself. In the order of their keys each article
 * joins the first representative that it is tied to and that is no further than `windowMs` from it in time, else becomes
 * one. So there are no chains: every member is tied to its representative itself; and the answer does not depend on the
 * order in which articles and ties are given, nor does a later article ever change that of an earlier.
 *
 * Articles of which a person said that they are the same count as one, that of the earliest, with the ties of all; and one joins
 * no representative that stands for an earlier article that it was told apart from, or is that article. What was said must not
 * contradict itself.
 *
 * `ties` are the matches of kind `same` or `near`, in either direction, repeated or not; ids that are not among the
 * articles are passed over.
 */
export function representatives(
  articles: readonly Ordered[],
  ties: Iterable<readonly [string, string]>,
  windowMs = Number.POSITIVE_INFINITY,
  told: ToldPairs = { same: [], notSame: [] },
): Map<string, string> {
  const inOrder = articles.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0));
  const place = new Map(inOrder.map(({ id }, at) => [id, at]));
  const firstOf = joinSame(inOrder.length, placed(told.same, place));
  const tiedBefore: number[][] = inOrder.map(() => []);
  const apart: Set<number>[] = inOrder.map(() => new Set());
  for (const [a, b] of placed(ties, place)) {
    const [one, other] = [firstOf[a]!, firstOf[b]!];
    if (one !== other) tiedBefore[Math.max(one, other)]!.push(Math.min(one, other));
  }
  for (const [a, b] of placed(told.notSame, place)) {
    apart[firstOf[a]!]!.add(firstOf[b]!);
    apart[firstOf[b]!]!.add(firstOf[a]!);
  }
  const headOf: number[] = [];
  const answer = new Map<string, string>();
  inOrder.forEach((article, at) => {
    if (firstOf[at] !== at) headOf[at] = headOf[firstOf[at]!]!;
    else {
      let first = at;
      const shunned = new Set([...apart[at]!].filter((other) => other < at).map((other) => headOf[other]));
      for (const earlier of tiedBefore[at]!) {
        const isHead = headOf[earlier] === earlier && !shunned.has(earlier);
        if (earlier < first && isHead && apartMs(article, inOrder[earlier]!) <= windowMs) first = earlier;
      }
      headOf[at] = first;
    }
    answer.set(article.id, inOrder[headOf[at]!]!.id);
  });
  return answer;
}

function placed(pairs: Iterable<readonly [string, string]>, place: ReadonlyMap<string, number>): [number, number][] {
  return [...pairs].flatMap(([one, other]): [number, number][] => {
    const [a, b] = [place.get(one), place.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
}

/** The first of those that each is joined with, through others too. */
function joinSame(count: number, pairs: readonly [number, number][]): number[] {
  const first = Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => (first[at] === at ? at : find(first[at]!));
  for (const [a, b] of pairs) {
    const [one, other] = [find(a), find(b)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  return first.map((_, at) => find(at));
}

function apartMs(a: Ordered, b: Ordered): number {
  return Math.abs(a.orderTime.getTime() - b.orderTime.getTime());
}
