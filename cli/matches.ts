/** `winnow matches`: what an article shares with others, the passages side by side. */
import { articleAndVersion } from '../archive/article-named.js';
import { type CommonPassage, commonPassages } from '../archive/common-passages.js';
import { toldMatches } from '../archive/told.js';
import { type ArticleMatch, getMatches } from '../store/articles.js';
import { listCorrections } from '../store/corrections.js';
import { EXIT } from './exit.js';
import { printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';
import { printSideBySide } from './side-by-side.js';

export async function matches(name: string, options: { json?: boolean }): Promise<number> {
  return withStore(async (database) => {
    if (options.json) {
      await printJson(await toldMatches(database, name));
      return EXIT.done;
    }
    const { article, version } = await articleAndVersion(database, name);
    const found = await getMatches(database, version.id);
    await printLine(style('bold', safe(article.title ?? article.identity)));
    await printLine(
      style('dim', article.duplicateOf ? `duplicate of article ${article.duplicateOf}` : 'stands for itself'),
    );
    if (found.length === 0) await printLine('\nshares nothing with any other article');
    for (const { articleId, otherId, verdict, by, because } of await listCorrections(database, {
      articleId: article.id,
      kind: 'pair',
      limit: 100,
    })) {
      const other = articleId === article.id ? otherId : articleId;
      await printLine(
        style('yellow', safe(`${verdict} as article ${other}, says ${by}${because ? `: ${because}` : ''}`)),
      );
    }
    for (const match of found) await printMatch(match, version.text);
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

async function printCommon({ text, carriers }: CommonPassage): Promise<void> {
  await printLine();
  await printLine(style('dim', `common passage, carried by ${carriers.toLocaleString('en')} articles:`));
  await printLine(wrap(safe(text), Math.min(100, terminalWidth()) - 2, '  '));
}
