/** When what failed is tried again: after a second, then twice as long each time, at most five minutes. */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;
/** From this fault on (after 15 s) nobody waits for it any more; it is tried further. A guess, 2026-11. */
const LASTING_FAULTS = 5;

export class Backoff {
  private readonly failed = new Map<string, { faults: number; againMs: number }>();

  isDue(id: string): boolean {
    return (this.failed.get(id)?.againMs ?? 0) <= performance.now();
  }

  /** Returns how long to wait. */
  failAgain(id: string): number {
    const faults = (this.failed.get(id)?.faults ?? 0) + 1;
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (faults - 1), LONGEST_WAIT_MS);
    this.failed.set(id, { faults, againMs: performance.now() + waitMs });
    return waitMs;
  }

  succeed(id: string): void {
    this.failed.delete(id);
  }

  /** Those that have failed so often that it will last. */
  get lasting(): number {
    return [...this.failed.values()].filter(({ faults }) => faults >= LASTING_FAULTS).length;
  }
}
