/** The final mix of MurmurHash3 over two 32-bit lanes, each stirred into the other. Small, so that loops take it in. */

/** The low half of the mixed pair. */
export function mixLow(low: number, high: number): number {
  return Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
}

/** The high half, from the low half already mixed. */
export function mixHigh(mixedLow: number, high: number): number {
  return Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(mixedLow ^ (mixedLow >>> 13), 0xc2b2ae35);
}
