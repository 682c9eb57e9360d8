/** `winnow matches`: what an article shares with others, the passages side by side. */
import { fingerprints, KEY_WORDS } from '../dedupe/fingerprints.js';
import { decodeWords } from '../dedupe/words.js';
import { zip } from '../lists.js';
import { type ArticleMatch, getMatches, getVersion } from '../store/articles.js';
import { loadCommon, loadWords } from '../store/candidates.js';
import type { Database } from '../store/database.js';
import { articleNamed } from './article-named.js';
import { EXIT } from './exit.js';
import { printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';
import { versionNamed } from './show.js';
import { printSideBySide } from './side-by-side.js';

export async function matches(name: string, options: { json?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const article = await articleNamed(database, name);
    const version = await getVersion(database, article.id, await versionNamed(database, name, article.id, {}));
    const found = version ? await getMatches(database, version.id) : [];
    if (options.json) {
      await printJson({
        articleId: article.id,
        version: version?.number,
        duplicateOf: article.duplicateOf,
        matches: found.map(({ otherText, ...match }) => match),
      });
      return EXIT.done;
    }
    await printLine(style('bold', safe(article.title ?? article.identity)));
    await printLine(
      style('dim', article.duplicateOf ? `duplicate of article ${article.duplicateOf}` : 'stands for itself'),
    );
    if (found.length === 0) await printLine('\nshares nothing with any other article');
    for (const match of found) await printMatch(match, version?.text ?? '');
    if (version)
      for (const passage of await commonPassages(database, version.id, version.text)) await printCommon(passage);
    return EXIT.done;
  });
}

async function printMatch(match: ArticleMatch, text: string): Promise<void> {
  const [own, other] = match.containment.map((share) => `${Math.round(share * 100)} %`);
  await printLine();
  await printLine(
    `${style('cyan', match.kind.padEnd(8))} article ${match.articleId}.${match.version}  ${safe(match.title ?? match.identity)}`,
  );
  await printLine(
    style(
      'dim',
      `         Jaccard ${match.jaccard.toFixed(2)} · ${own} of this stands there · ${other} of that stands here`,
    ),
  );
  await printSideBySide(text, match.otherText, match.spans);
}

interface CommonPassage {
  text: string;
  carriers: number;
}

/** Passages that more articles carry than a look-up reads: what is said of them is how many. */
async function commonPassages(database: Database, versionId: string, text: string): Promise<CommonPassage[]> {
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
    // Keys stand at most a window apart where a whole passage is common.
    if (before && first <= before.last + WIDEST_GAP)
      Object.assign(before, { last, carriers: Math.max(before.carriers, carriers) });
    else passages.push({ first, last, carriers });
  }
  return passages.map(({ first, last, carriers }) => ({
    text: text.slice(words.starts[first], words.ends[last]),
    carriers,
  }));
}

const WIDEST_GAP = 20;

async function printCommon({ text, carriers }: CommonPassage): Promise<void> {
  await printLine();
  await printLine(style('dim', `common passage, carried by ${carriers.toLocaleString('en')} articles:`));
  await printLine(wrap(safe(text), Math.min(100, terminalWidth()) - 2, '  '));
}
