/** `npm run hostile -- [--seed S] [--files N] [--messages N] [--json]`. Exits 1 when a process ended, a good input is missing, or one has no end. */
import { parseArgs } from 'node:util';
import { runHostile } from './run.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '2000' },
    messages: { type: 'string', default: '1500' },
    json: { type: 'boolean', default: false },
  },
});
const report = await runHostile({
  seed: Number(values.seed),
  files: Number(values.files),
  messages: Number(values.messages),
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, values.json ? 0 : 1)}\n`);
const { missing, open, faults, deaths, unhandled, untold } = report;
process.exitCode = missing.length + open.length + faults.length + deaths.length + unhandled + untold > 0 ? 1 : 0;
