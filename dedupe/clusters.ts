/** Which article stands for which: a greedy assignment in the frozen order. */

export interface Ordered {
  id: string;
  /** As `orderKey` makes it; unique. */
  orderKey: string;
  /** As `orderTime` tells it. */
  orderTime: Date;
}

/**
 * The representative of each article, its own id when it stands for itself. In the order of their keys each article
 * joins the first representative that it is tied to and that is no further than `windowMs` from it in time, else becomes
 * one. So there are no chains: every member is tied to its representative itself; and the answer does not depend on the
 * order in which articles and ties are given, nor does a later article ever change that of an earlier.
 *
 * `ties` are the matches of kind `same` or `near`, in either direction, repeated or not; ids that are not among the
 * articles are passed over.
 */
export function representatives(
  articles: readonly Ordered[],
  ties: Iterable<readonly [string, string]>,
  windowMs = Number.POSITIVE_INFINITY,
): Map<string, string> {
  const inOrder = articles.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0));
  const place = new Map(inOrder.map(({ id }, at) => [id, at]));
  const tiedBefore: number[][] = inOrder.map(() => []);
  for (const [one, other] of ties) {
    const [a, b] = [place.get(one), place.get(other)];
    if (a !== undefined && b !== undefined && a !== b) tiedBefore[Math.max(a, b)]!.push(Math.min(a, b));
  }
  const standsForItself: boolean[] = [];
  const answer = new Map<string, string>();
  inOrder.forEach((article, at) => {
    let first = at;
    for (const earlier of tiedBefore[at]!) {
      if (earlier < first && standsForItself[earlier] && apartMs(article, inOrder[earlier]!) <= windowMs)
        first = earlier;
    }
    standsForItself[at] = first === at;
    answer.set(article.id, inOrder[first]!.id);
  });
  return answer;
}

function apartMs(a: Ordered, b: Ordered): number {
  return Math.abs(a.orderTime.getTime() - b.orderTime.getTime());
}
