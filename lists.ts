/** Looks into lists where something must be there that the types cannot promise. Each throws when it is not. */

/** The one item of a list of one: of an aggregate's rows, of what an `INSERT … RETURNING` of one row gives back. */
export function only<T>(list: readonly T[]): T {
  if (list.length !== 1) throw new RangeError(`Exactly one was expected, and there are ${list.length}.`);
  return list[0] as T;
}

/** The item at an index from 0. */
export function itemAt<T>(list: readonly T[], index: number): T {
  if (!(index in list)) throw new RangeError(`There is no item ${index} in a list of ${list.length}.`);
  return list[index] as T;
}

/** Two lists of one length, side by side: what was asked, and its answers in the same order. */
export function zip<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  if (left.length !== right.length) throw new RangeError(`Lists of ${left.length} and ${right.length} do not pair.`);
  return left.map((item, index) => [item, right[index] as B]);
}

/** The value of a key that has one. */
export function valueAt<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  if (!map.has(key)) throw new RangeError('The map has no such key.');
  return map.get(key) as V;
}

/** A bit for each item of a list, in its order. Throws where there are more of them than a number has bits, or one stands twice. */
export function bitsOf<T>(items: readonly T[], what: string): ReadonlyMap<T, number> {
  if (items.length > 32) throw new RangeError(`A set of bits holds 32 ${what}; there are ${items.length}.`);
  const bits = new Map(items.map((item, at) => [item, 1 << at]));
  if (bits.size < items.length) throw new RangeError(`Of the ${what}, one stands twice.`);
  return bits;
}
