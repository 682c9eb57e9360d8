// Times several functions in turns on the same inputs, so that whatever else the machine does falls on all alike.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/** Rounds that are not counted: the functions are compiled in them. */
const WARM_UP = 3;

/**
 * { name: f(input) } -> { name: { best, median, worst } } in microseconds a call, over `rounds` rounds of all inputs. It is the
 * time of the processor, that of collecting garbage included, so that what else the machine does counts for less.
 */
export function timeInTurns(functions, inputs, rounds) {
  const taken = Object.fromEntries(Object.keys(functions).map((name) => [name, []]));
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const [name, f] of Object.entries(functions)) {
      const began = process.cpuUsage();
      for (const input of inputs) f(input);
      const { user, system } = process.cpuUsage(began);
      if (round >= WARM_UP) taken[name].push((user + system) / inputs.length);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => {
      all.sort((a, b) => a - b);
      return [name, { best: all[0], median: all[all.length >> 1], worst: all.at(-1) }];
    }),
  );
}

/** One line on where and of what the figures are. */
export function machine() {
  let commit = 'unknown commit';
  try {
    commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // Not a checkout: the figures stand without it.
  }
  return `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${commit}`;
}
