// Where fitted weights come from, for the head of their file; and what a new fit would change in it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences for the head of a file of weights. `made`: what was learned from, and how. */
export function provenance(command, folder, made) {
  const hash = createHash('sha256');
  for (const file of ['pages.jsonl.gz', 'gold.jsonl.gz']) hash.update(readFileSync(join(folder, file)));
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  return [
    `Fitted by \`${command}\` at commit ${commit}: for each feature what it adds to head, body, middle, tail.`,
    `Learned from ${made}. SHA-256 of pages.jsonl.gz and gold.jsonl.gz together: ${hash.digest('hex').slice(0, 16)}.`,
  ];
}

/** Says which weights a new fit changes, and by how much. Returns their number. */
export function compare(now, fitted) {
  const all = (weights) => ({ ...weights.features, ...weights.transitions });
  const [old, other] = [all(now), all(fitted)];
  const changes = [...new Set([...Object.keys(old), ...Object.keys(other)])]
    .map((name) => {
      const [before, after] = [old[name], other[name]].map((value) => [value ?? [0, 0, 0, 0]].flat());
      return { name, before, after, by: Math.max(...after.map((value, at) => Math.abs(value - (before[at] ?? 0)))) };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  console.log(`${changes.length} weights would be others`);
  for (const { name, before, after } of changes.slice(0, 20))
    console.log(`  ${name}: ${before.join(', ')} -> ${after.join(', ')}`);
  return changes.length;
}
