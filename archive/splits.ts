/** Parts of a data set that share no story. */
import { createHash } from 'node:crypto';
import { CannotAnswer } from './cannot-answer.js';

const NAMES: Readonly<Record<number, readonly string[]>> = {
  2: ['train', 'test'],
  3: ['train', 'validation', 'test'],
};

/**
 * `parts`: two or three whole numbers with a slash between, which sum up to 100. Returns which part a cluster belongs to, by a hash of the
 * seed and its id alone: so articles of one cluster never part, and other clusters that come later move nothing. Throws `CannotAnswer`.
 */
export function splitterOf(parts: string, seed: string): (cluster: string) => string {
  const shares = parts.split('/').map(Number);
  const names = NAMES[shares.length];
  if (!names || shares.some((share) => !Number.isInteger(share) || share < 0) || shares.reduce((a, b) => a + b) !== 100)
    throw new CannotAnswer(
      'E_QUERY',
      `A split is two or three shares that sum up to 100, as 90/10 or 90/5/5; ${parts} is none.`,
    );
  return (cluster) => {
    const hash = createHash('sha256').update(`${seed}\n${cluster}`).digest();
    let at = (hash.readUInt32BE(0) / 2 ** 32) * 100;
    const found = names.find((_, part) => {
      at -= shares[part]!;
      return at < 0;
    });
    return found ?? names.at(-1)!;
  };
}
