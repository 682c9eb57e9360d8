/**
 * Processor time of the task that a worker thread is at, read by the thread that gave it while the other is busy and answers nothing. On a
 * busy machine a healthy document waits, and is not ended for it; the start of a thread does not count.
 */
import { readFileSync, readlinkSync } from 'node:fs';

/** Shared by both threads: 0 until a task begins, then the system's id of its thread, or `UNKNOWN`; and how many tasks have begun. */
export type ThreadClock = Int32Array<SharedArrayBuffer>;

const UNKNOWN = -1;
/** Of `utime` and `stime` in /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;
/** Where the system tells nothing of a thread (macOS, Windows) so much time by the clock counts as one of the processor. Guess, 2026-12. */
const WALL_ALLOWANCE = 6;

export function makeClock(): ThreadClock {
  return new Int32Array(new SharedArrayBuffer(8));
}

let idOfThread: number | undefined;

/** Called by the thread when it begins a task; whatever it began before is done. */
export function begin(clock: ThreadClock): void {
  idOfThread ??= ownId();
  Atomics.add(clock, 1, 1);
  Atomics.store(clock, 0, idOfThread);
}

/** `4711/task/4712` → 4712. */
function ownId(): number {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1)) || UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** Tasks that have begun, the last of them being under way. */
export function begun(clock: ThreadClock): number {
  return Atomics.load(clock, 1);
}

/** A reading of milliseconds spent since the task under way was first seen to run; 0 before. To be called again and again. */
export function watch(clock: ThreadClock): () => number {
  let began = 0;
  let task = 0;
  return () => {
    const thread = Atomics.load(clock, 0);
    if (thread === 0) return 0;
    const spent = spentBy(thread);
    if (task !== begun(clock)) {
      task = begun(clock);
      began = spent;
    }
    return spent - began;
  };
}

function spentBy(thread: number): number {
  if (thread === UNKNOWN) return performance.now() / WALL_ALLOWANCE;
  try {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'latin1');
    // Behind the name, which may hold anything but ends in the last bracket, come the fields from the third on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0; // the thread has ended
  }
}
