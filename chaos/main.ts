/** `npm run chaos -- --seed S --minutes M --mode served|embedded [--redis aof|memory] [--keep] [--json]`. Exits 1 when something was lost, twice, stuck or died. */
import { parseArgs } from 'node:util';
import { runChaos } from './run.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '4' },
    mode: { type: 'string', default: 'served' },
    redis: { type: 'string', default: 'aof' },
    only: { type: 'string', multiple: true },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { mode, redis } = values;
if ((mode !== 'served' && mode !== 'embedded') || (redis !== 'aof' && redis !== 'memory')) {
  process.stderr.write('--mode is served or embedded, --redis is aof or memory\n');
  process.exit(2);
}
// What it started is ended with it.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const report = await runChaos({
  seed: Number(values.seed),
  minutes: Number(values.minutes),
  mode,
  redis,
  only: values.only,
  keep: values.keep,
  signal: stop.signal,
  say: (line) => process.stderr.write(`${line}\n`),
});
const { lost, twice, stuck, quarantined, inconsistent, deaths } = report;
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const rows = Object.entries(report.kinds).map(([kind, { times, recoveryS }]) => ({
    kind,
    times,
    worst: Math.max(...recoveryS),
  }));
  console.table(rows);
  process.stdout.write(`${JSON.stringify({ ...report, kinds: undefined }, null, 1)}\n`);
}
process.exitCode = [lost, twice, stuck, quarantined, inconsistent, deaths].some((found) => found.length > 0) ? 1 : 0;
