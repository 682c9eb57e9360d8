/** `winnow matches`: what an article shares with others, the passages side by side. */
import { type ArticleMatch, getMatches, getVersion } from '../store/articles.js';
import { articleNamed } from './article-named.js';
import { EXIT } from './exit.js';
import { count, printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';

const SPANS_SHOWN = 3;
const SPAN_CHARACTERS = 300;

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
  const longest = [...match.spans].sort((a, b) => b.words - a.words);
  for (const span of longest.slice(0, SPANS_SHOWN)) {
    const shared = safe(text.slice(span.own[0], span.own[1])).replaceAll('\n', ' ');
    const shown = shared.length > SPAN_CHARACTERS ? `${shared.slice(0, SPAN_CHARACTERS)}…` : shared;
    await printLine(style('dim', `         ${count(span.words, 'word')}:`));
    await printLine(wrap(shown, Math.min(100, terminalWidth()) - 9, '         '));
  }
  if (longest.length > SPANS_SHOWN)
    await printLine(style('dim', `         and ${count(longest.length - SPANS_SHOWN, 'more passage')}`));
}
