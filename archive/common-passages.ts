/** Passages that more articles carry than a look-up reads: what is said of them is how many. */
import { fingerprints, KEY_WORDS } from '../dedupe/fingerprints.js';
import { decodeWords } from '../dedupe/words.js';
import { zip } from '../lists.js';
import { loadCommon, loadWords } from '../store/candidates.js';
import type { Database } from '../store/database.js';

export interface CommonPassage {
  text: string;
  carriers: number;
}

/** Keys stand at most a window apart where a whole passage is common. */
const WIDEST_GAP = 20;

/** Those of a version, in the order of its text. */
export async function commonPassages(database: Database, versionId: string, text: string): Promise<CommonPassage[]> {
  const stored = (await loadWords(database, [versionId])).get(versionId);
  if (!stored) return [];
  const words = decodeWords(stored.words);
  const { keys, positions } = fingerprints(words);
  const common = await loadCommon(database, keys);
  const passages: { first: number; last: number; carriers: number }[] = [];
  for (const [key, first] of zip([...keys], [...positions])) {
    const carriers = common.get(key.toString());
    if (carriers === undefined) continue;
    const last = Math.min(words.count, first + KEY_WORDS) - 1;
    const before = passages.at(-1);
    if (before && first <= before.last + WIDEST_GAP)
      Object.assign(before, { last, carriers: Math.max(before.carriers, carriers) });
    else passages.push({ first, last, carriers });
  }
  return passages.map(({ first, last, carriers }) => ({
    text: text.slice(words.starts[first], words.ends[last]),
    carriers,
  }));
}
