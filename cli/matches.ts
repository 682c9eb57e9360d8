/** `winnow matches`: what an article shares with others, the passages side by side. */
import { type ArticleMatch, getMatches, getVersion } from '../store/articles.js';
import { articleNamed } from './article-named.js';
import { EXIT } from './exit.js';
import { printJson, printLine, safe, style } from './output.js';
import { withStore } from './session.js';
import { printSideBySide } from './side-by-side.js';

export async function matches(name: string, options: { json?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const article = await articleNamed(database, name);
    const version = await getVersion(database, article.id);
    const found = version ? await getMatches(database, version.id) : [];
    if (options.json) {
      await printJson({
        articleId: article.id,
        versionId: version?.id,
        duplicateOf: article.duplicateOf,
        matches: found,
      });
      return EXIT.done;
    }
    await printLine(style('bold', safe(article.title ?? article.identity)));
    await printLine(
      style('dim', article.duplicateOf ? `duplicate of article ${article.duplicateOf}` : 'stands for itself'),
    );
    if (found.length === 0) await printLine('\nshares nothing with any other article');
    for (const match of found) await printMatch(match, version?.text ?? '');
    return EXIT.done;
  });
}

async function printMatch(match: ArticleMatch, text: string): Promise<void> {
  const [own, other] = match.containment.map((share) => `${Math.round(share * 100)} %`);
  await printLine();
  await printLine(
    `${style('cyan', match.kind.padEnd(8))} article ${match.articleId}  ${safe(match.title ?? match.identity)}`,
  );
  await printLine(
    style(
      'dim',
      `         Jaccard ${match.jaccard.toFixed(2)} · ${own} of this stands there · ${other} of that stands here`,
    ),
  );
  await printSideBySide(text, match.otherText, match.spans);
}
