// What processes cost, as Linux counts it: CPU seconds, peak memory, and how much of it the main thread of Node took.
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // it ended meanwhile
  }
};

/** Fields of a stat line behind the name: 11 and 12 are the CPU time of the process, 13 and 14 that of its children that ended. */
function ticksOf(path, fields) {
  const rest = read(path)?.split(') ')[1]?.split(' ');
  return rest ? fields.reduce((sum, field) => sum + Number(rest[field]), 0) : 0;
}

/** CPU seconds of a server, its processes that run and those that ended. */
export function serverSeconds(pid) {
  const children = (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean);
  const ticks = children.reduce((sum, child) => sum + ticksOf(`/proc/${child}/stat`, [11, 12]), 0);
  return (ticksOf(`/proc/${pid}/stat`, [11, 12, 13, 14]) + ticks) / TICKS_PER_SECOND;
}

const LOOK_EVERY_MS = 100;

/** Looks at a child while it runs; `end()` gives `{ seconds, main, peakMb }` as they were at the last look. */
export function watchProcess({ pid }) {
  const seen = { seconds: 0, main: 0, peakMb: 0 };
  const look = () => {
    seen.seconds = Math.max(seen.seconds, ticksOf(`/proc/${pid}/stat`, [11, 12]) / TICKS_PER_SECOND);
    seen.main = Math.max(seen.main, ticksOf(`/proc/${pid}/task/${pid}/stat`, [11, 12]) / TICKS_PER_SECOND);
    const peak = read(`/proc/${pid}/status`)?.match(/VmHWM:\s+(\d+)/);
    if (peak) seen.peakMb = Number(peak[1]) / 1024;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    end() {
      clearInterval(timer);
      return seen;
    },
  };
}
