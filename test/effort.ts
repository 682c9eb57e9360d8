/**
 * What a work costs, whatever the machine is and does beside it: the processor's time, in proportion to what a known work costs here.
 * For tests that tell a work in proportion to its input from one that grows with the square.
 */

/** Milliseconds of the processor for `yardstick` on the machine where the tests' limits are meant. */
const YARDSTICK_MS = 25;

let slowness: number | undefined;

/** Milliseconds that the work would take of the processor on that machine. */
export function effortMs(work: () => unknown): number {
  slowness ??= Math.min(...[1, 2, 3, 4, 5].map(() => cpuMs(yardstick))) / YARDSTICK_MS;
  return cpuMs(work) / Math.max(1, slowness);
}

function cpuMs(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Words cut by a pattern and counted: what the code under test does, too. */
function yardstick(): number {
  const counts = new Map<string, number>();
  for (let n = 0; n < 100_000; n++) {
    for (const [word] of `${n % 977} of ${n % 4093} words`.matchAll(/[a-z]+|\d+/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}
