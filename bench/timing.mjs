// Times several functions in turns on the same inputs, so that whatever else the machine does falls on all alike.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * { name: f(input) } -> { name: { best, median, worst } } in microseconds a call, over `rounds` rounds of all inputs.
 * The first round warms up and is not counted.
 */
export function timeInTurns(functions, inputs, rounds) {
  const taken = Object.fromEntries(Object.keys(functions).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, f] of Object.entries(functions)) {
      const began = process.hrtime.bigint();
      for (const input of inputs) f(input);
      if (round > 0) taken[name].push(Number(process.hrtime.bigint() - began) / 1000 / inputs.length);
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
